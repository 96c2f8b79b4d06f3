"""Apologies to those who read a wrong promotion, with what they are given."""

from tortoise import fields, migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("storage", "0059_opinions")]

    initial = False

    operations = [
        ops.CreateModel(
            name="Apology",
            fields=[
                ("id", fields.BigIntField(primary_key=True, generated=False, unique=True, db_index=True)),
                ("promotion_id", fields.BigIntField()),
                ("words", fields.CharField(max_length=200)),
                ("unit", fields.CharField(max_length=8)),
                ("amount", fields.BigIntField()),
                ("by", fields.BigIntField()),
                ("at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("cursor", fields.BigIntField(default=0)),
                ("done_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "apology",
                "app": "storage",
                "indexes": [Index(fields=["promotion_id"])],
                "pk_attr": "id",
                "table_description": "What readers of a wrong promotion are told, and given (0: nothing).",
            },
            bases=["Model"],
        ),
    ]
