"""What members gave each other."""

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("storage", "0039_redeemed_at")]

    initial = False

    operations = [
        ops.CreateModel(
            name="Gift",
            fields=[
                ("id", fields.BigIntField(primary_key=True, generated=False, unique=True, db_index=True)),
                (
                    "giver",
                    fields.ForeignKeyField(
                        "storage.Member",
                        source_field="giver_id",
                        db_constraint=True,
                        to_field="id",
                        related_name="gifts",
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                (
                    "taker",
                    fields.ForeignKeyField(
                        "storage.Member",
                        source_field="taker_id",
                        db_constraint=True,
                        to_field="id",
                        related_name="gifts_taken",
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("unit", fields.CharField(max_length=8)),
                ("amount", fields.BigIntField()),
                ("at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("undone_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "gift",
                "app": "storage",
                "indexes": [Index(fields=["giver_id", "at"]), Index(fields=["taker_id", "at"])],
                "pk_attr": "id",
                "table_description": "What a member gave another.",
            },
            bases=["Model"],
        ),
    ]
