"""What an owner was told that is told once."""

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("storage", "0055_report_schedules")]

    initial = False

    operations = [
        ops.CreateModel(
            name="ToldFinding",
            fields=[
                ("id", fields.BigIntField(primary_key=True, generated=False, unique=True, db_index=True)),
                (
                    "address",
                    fields.ForeignKeyField(
                        "storage.Address",
                        source_field="address_id",
                        db_constraint=True,
                        to_field="id",
                        related_name="told_findings",
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("key", fields.CharField(max_length=64)),
                ("at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "told_finding",
                "app": "storage",
                "unique_together": (("address_id", "key"),),
                "pk_attr": "id",
                "table_description": "What an owner was told that is told once, and when last.",
            },
            bases=["Model"],
        ),
    ]
