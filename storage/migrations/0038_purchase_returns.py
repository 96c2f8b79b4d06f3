"""Returns of purchases, each with what the visit was before it."""

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("storage", "0037_nicknames")]

    initial = False

    operations = [
        ops.CreateModel(
            name="PurchaseReturn",
            fields=[
                ("id", fields.BigIntField(primary_key=True, generated=False, unique=True, db_index=True)),
                (
                    "visit",
                    fields.ForeignKeyField(
                        "storage.Visit",
                        source_field="visit_id",
                        db_constraint=True,
                        to_field="id",
                        related_name="returns",
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
                        related_name="returns",
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("location", fields.CharField(max_length=32)),
                ("code", fields.BigIntField()),
                ("at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("amount", fields.BigIntField()),
                ("used", fields.BigIntField()),
                ("earned", fields.TextField(unique=False)),
                ("rules", fields.TextField(null=True, unique=False)),
                ("paid", fields.TextField(null=True, unique=False)),
                ("left_amount", fields.BigIntField(null=True)),
                ("left_used", fields.BigIntField(null=True)),
                ("undone_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "purchase_return",
                "app": "storage",
                "indexes": [Index(fields=["staff_id", "at"]), Index(fields=["code"])],
                "pk_attr": "id",
                "table_description": "That money of a purchase came back, and what the visit was before: so a slip can be undone.",
            },
            bases=["Model"],
        ),
    ]
