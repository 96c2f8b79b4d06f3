"""Paid membership: payments, which are the books, and the periods that stand."""

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.indexes import Index
from tortoise.migrations import operations as ops

UNIQUE = (
    """CREATE UNIQUE INDEX "payment_back_once" ON "payment" ("of_id") WHERE "kind" IN ('undo', 'refund')""",
    """CREATE UNIQUE INDEX "payment_charge" ON "payment" ("charge") WHERE "kind" = 'payment'""",
)

SQLITE = (
    """CREATE TRIGGER "payment_never_changes" BEFORE UPDATE ON "payment"
       BEGIN SELECT RAISE(ABORT, 'the books are append-only'); END""",
    """CREATE TRIGGER "payment_never_goes" BEFORE DELETE ON "payment"
       BEGIN SELECT RAISE(ABORT, 'the books are append-only'); END""",
)

POSTGRES = (
    """CREATE TRIGGER "payment_never_changes" BEFORE UPDATE OR DELETE ON "payment"
       FOR EACH ROW EXECUTE FUNCTION "ledger_is_append_only"()""",
)


async def guard(apps, editor):  # type: ignore[no-untyped-def]
    """One statement at a time: the tool's own RunSQL splits a trigger at its semicolons."""
    client = editor.client
    sqlite = client.capabilities.dialect == "sqlite"
    for statement in (*UNIQUE, *(SQLITE if sqlite else POSTGRES)):
        await client.execute_query(statement)


class Migration(migrations.Migration):
    dependencies = [("storage", "0035_referrals")]

    initial = False

    operations = [
        ops.CreateModel(
            name="Payment",
            fields=[
                ("id", fields.BigIntField(primary_key=True, generated=False, unique=True, db_index=True)),
                (
                    "member",
                    fields.ForeignKeyField(
                        "storage.Member",
                        source_field="member_id",
                        db_constraint=True,
                        to_field="id",
                        related_name="payments",
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("kind", fields.CharField(max_length=12)),
                ("plan", fields.CharField(max_length=32)),
                ("amount", fields.BigIntField()),
                ("how", fields.CharField(max_length=16)),
                ("staff_id", fields.BigIntField(null=True)),
                ("location", fields.CharField(default="", max_length=32)),
                ("at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("starts_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("renews_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("ends_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("anchor", fields.IntField()),
                ("of_id", fields.BigIntField(null=True)),
                ("charge", fields.CharField(null=True, max_length=128)),
            ],
            options={
                "table": "payment",
                "app": "storage",
                "indexes": [Index(fields=["member_id"]), Index(fields=["staff_id", "at"])],
                "pk_attr": "id",
                "table_description": "The books of paid membership: lines are added, never changed. A trigger refuses the rest.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Membership",
            fields=[
                ("id", fields.BigIntField(primary_key=True, generated=False, unique=True, db_index=True)),
                (
                    "member",
                    fields.ForeignKeyField(
                        "storage.Member",
                        source_field="member_id",
                        db_constraint=True,
                        to_field="id",
                        related_name="memberships",
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("plan", fields.CharField(max_length=32)),
                ("starts_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("renews_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("ends_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("anchor", fields.IntField()),
                ("cancelled", fields.BooleanField(db_default=False)),
                ("code", fields.BigIntField(null=True, unique=True)),
            ],
            options={
                "table": "membership",
                "app": "storage",
                "indexes": [
                    Index(fields=["member_id"]),
                    Index(fields=["renews_at"]),
                    Index(fields=["ends_at"]),
                ],
                "pk_attr": "id",
                "table_description": "A paid period that stands, kept beside the payments: its id is that of its payment.",
            },
            bases=["Model"],
        ),
        ops.RunPython(guard),
    ]
