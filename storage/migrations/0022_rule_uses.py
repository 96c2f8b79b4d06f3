"""Which visits count for rules with limits, and how much all members together have used of them."""

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("storage", "0021_inbox_chat")]

    initial = False

    operations = [
        ops.CreateModel(
            name="RuleTotal",
            fields=[
                ("rule", fields.CharField(primary_key=True, unique=True, db_index=True, max_length=32)),
                ("uses", fields.BigIntField()),
                ("given", fields.BigIntField()),
            ],
            options={
                "table": "rule_total",
                "app": "storage",
                "pk_attr": "rule",
                "table_description": "How often a rule counted for all members together, and what it gave, by visits that stand.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="RuleUse",
            fields=[
                ("id", fields.BigIntField(primary_key=True, generated=False, unique=True, db_index=True)),
                (
                    "visit",
                    fields.ForeignKeyField(
                        "storage.Visit",
                        source_field="visit_id",
                        db_constraint=True,
                        to_field="id",
                        related_name="rule_uses",
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                (
                    "member",
                    fields.ForeignKeyField(
                        "storage.Member",
                        source_field="member_id",
                        db_constraint=True,
                        to_field="id",
                        related_name="rule_uses",
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("rule", fields.CharField(max_length=32)),
                ("amount", fields.BigIntField()),
                ("at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("shared", fields.BooleanField()),
            ],
            options={
                "table": "rule_use",
                "app": "storage",
                "indexes": [Index(fields=["member_id", "at"]), Index(fields=["visit_id"])],
                "pk_attr": "id",
                "table_description": "That a rule with limits counted for a visit. `shared`: its row of `rule_total` has it.",
            },
            bases=["Model"],
        ),
    ]
