"""Which tiers members keep, and until when; a visit knows which it confirmed."""

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("storage", "0033_badges")]

    initial = False

    operations = [
        ops.AddField(model_name="Visit", name="standing", field=fields.TextField(null=True, unique=False)),
        ops.CreateModel(
            name="Tier",
            fields=[
                ("id", fields.BigIntField(primary_key=True, generated=False, unique=True, db_index=True)),
                (
                    "member",
                    fields.ForeignKeyField(
                        "storage.Member",
                        source_field="member_id",
                        db_constraint=True,
                        to_field="id",
                        related_name="tiers",
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("tier", fields.CharField(max_length=32)),
                ("ends_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("since", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "tier",
                "app": "storage",
                "unique_together": (("member_id", "tier"),),
                "pk_attr": "id",
                "table_description": "That a member keeps a tier until an instant. It follows from what their visits confirmed.",
            },
            bases=["Model"],
        ),
    ]
