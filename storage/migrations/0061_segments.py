"""Audiences that an owner saved by name."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("storage", "0060_apologies")]

    initial = False

    operations = [
        ops.CreateModel(
            name="Segment",
            fields=[
                ("id", fields.BigIntField(primary_key=True, generated=False, unique=True, db_index=True)),
                ("key", fields.CharField(unique=True, max_length=48)),
                ("name", fields.CharField(max_length=48)),
                ("words", fields.CharField(max_length=120)),
                ("audience", fields.TextField(unique=False)),
                ("by", fields.BigIntField()),
                ("at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "segment",
                "app": "storage",
                "pk_attr": "id",
                "table_description": "An audience that an owner saved by name, as JSON, and as it was typed.",
            },
            bases=["Model"],
        ),
    ]
