"""Which rules for acts that are no visit have counted: joining, a birthday told, cards linked."""

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("storage", "0030_wordings")]

    initial = False

    operations = [
        ops.CreateModel(
            name="ActUse",
            fields=[
                ("id", fields.BigIntField(primary_key=True, generated=False, unique=True, db_index=True)),
                (
                    "member",
                    fields.ForeignKeyField(
                        "storage.Member",
                        source_field="member_id",
                        db_constraint=True,
                        to_field="id",
                        related_name="act_uses",
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("rule", fields.CharField(max_length=32)),
                ("once", fields.CharField(null=True, unique=True, max_length=64)),
                ("source", fields.CharField(max_length=64)),
                ("subject", fields.BigIntField(null=True)),
                ("amount", fields.BigIntField()),
                ("at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("shared", fields.BooleanField()),
            ],
            options={
                "table": "act_use",
                "app": "storage",
                "indexes": [Index(fields=["member_id"]), Index(fields=["subject"])],
                "pk_attr": "id",
                "table_description": "That a rule counted for an act that is no visit. `once` is its rule and member while that stands.",
            },
            bases=["Model"],
        ),
    ]
