from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("storage", "0010_standing_visits")]

    initial = False

    operations = [
        ops.CreateModel(
            name="BookSetting",
            fields=[
                ("name", fields.CharField(primary_key=True, unique=True, db_index=True, max_length=32)),
                ("value", fields.CharField(max_length=64)),
            ],
            options={
                "table": "book_setting",
                "app": "storage",
                "pk_attr": "name",
                "table_description": "A setting that the stored figures were written by: the currency's code and decimals.",
            },
            bases=["Model"],
        ),
    ]
