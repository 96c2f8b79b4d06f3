"""Figures that owners asked for."""

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("storage", "0044_voucher_variant")]

    initial = False

    operations = [
        ops.CreateModel(
            name="ReportRequest",
            fields=[
                ("id", fields.BigIntField(primary_key=True, generated=False, unique=True, db_index=True)),
                (
                    "address",
                    fields.ForeignKeyField(
                        "storage.Address",
                        source_field="address_id",
                        db_constraint=True,
                        to_field="id",
                        related_name="report_requests",
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("what", fields.CharField(max_length=16)),
                ("day", fields.CharField(max_length=10)),
                ("place", fields.CharField(default="", max_length=32)),
                ("asked_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("begun_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ("answered_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "report_request",
                "app": "storage",
                "indexes": [Index(fields=["asked_at"])],
                "pk_attr": "id",
                "table_description": "Figures that an owner or a manager asked for: claimed by one process at a time, answered once.",
            },
            bases=["Model"],
        ),
    ]
