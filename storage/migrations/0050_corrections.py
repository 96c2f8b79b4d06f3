"""What owners and managers gave or took beside visits."""

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("storage", "0049_indexes_of_the_turn")]

    initial = False

    operations = [
        ops.CreateModel(
            name="Correction",
            fields=[
                ("id", fields.BigIntField(primary_key=True, generated=False, unique=True, db_index=True)),
                (
                    "member",
                    fields.ForeignKeyField(
                        "storage.Member",
                        source_field="member_id",
                        db_constraint=True,
                        to_field="id",
                        related_name="corrections",
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                (
                    "staff",
                    fields.ForeignKeyField(
                        "storage.Staff",
                        source_field="staff_id",
                        db_constraint=True,
                        to_field="id",
                        related_name="corrections",
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("location", fields.CharField(max_length=32)),
                ("unit", fields.CharField(max_length=8)),
                ("amount", fields.BigIntField()),
                ("reason", fields.CharField(max_length=80)),
                ("at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("undone_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "correction",
                "app": "storage",
                "indexes": [Index(fields=["member_id", "at"]), Index(fields=["staff_id", "at"])],
                "pk_attr": "id",
                "table_description": "What an owner or a manager gave a member, or took (a negative amount), and why.",
            },
            bases=["Model"],
        ),
    ]
