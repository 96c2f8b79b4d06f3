"""Reports that come by themselves."""

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("storage", "0054_stale_promotions")]

    initial = False

    operations = [
        ops.AddField(
            model_name="ReportRequest",
            name="kept_until",
            field=fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
        ),
        ops.CreateModel(
            name="ReportSchedule",
            fields=[
                ("id", fields.BigIntField(primary_key=True, generated=False, unique=True, db_index=True)),
                (
                    "address",
                    fields.ForeignKeyField(
                        "storage.Address",
                        source_field="address_id",
                        db_constraint=True,
                        to_field="id",
                        related_name="report_schedules",
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("rhythm", fields.CharField(max_length=8)),
                ("weekday", fields.IntField()),
                ("hour", fields.CharField(max_length=5)),
                ("chosen_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("told", fields.CharField(default="", max_length=10)),
            ],
            options={
                "table": "report_schedule",
                "app": "storage",
                "unique_together": (("address_id", "rhythm"),),
                "pk_attr": "id",
                "table_description": "Figures that come by themselves, to an owner or a manager.",
            },
            bases=["Model"],
        ),
    ]
