"""Texts to people who never bought anything are counted, for the shop's hourly ceiling."""

from tortoise import fields, migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("storage", "0013_kept_until")]

    initial = False

    operations = [
        ops.CreateModel(
            name="StrangerText",
            fields=[
                ("id", fields.BigIntField(primary_key=True, generated=False, unique=True, db_index=True)),
                ("at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "stranger_text",
                "app": "storage",
                "indexes": [Index(fields=["at"])],
                "pk_attr": "id",
                "table_description": "A text that went to somebody who never bought anything. Kept for a day.",
            },
            bases=["Model"],
        ),
    ]
