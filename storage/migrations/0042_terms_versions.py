"""Which versions of a shop's own terms held, and how far members were told of each."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("storage", "0041_variants")]

    initial = False

    operations = [
        ops.CreateModel(
            name="TermsVersion",
            fields=[
                ("number", fields.IntField(primary_key=True, generated=False, unique=True, db_index=True)),
                ("version", fields.CharField(max_length=32)),
                ("since", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("told_up_to", fields.BigIntField(default=0)),
                ("told_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "terms_version",
                "app": "storage",
                "pk_attr": "number",
                "table_description": "A version of the shop's own terms that took another's place. Members up to the id `told_up_to` were looked at.",
            },
            bases=["Model"],
        ),
    ]
