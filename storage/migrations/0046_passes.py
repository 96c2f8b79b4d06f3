"""Prepaid passes: their payments, the visits they pay for, and the visit code that sold one."""

from tortoise import fields, migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops

UNIQUE = (
    """CREATE UNIQUE INDEX "payment_pass_undone_once" ON "payment" ("of_id") WHERE "kind" = 'pass-undo'""",
    """CREATE UNIQUE INDEX "visit_code_sale" ON "visit_code" ("sale_id") WHERE "sale_id" IS NOT NULL""",
)


async def guard(apps, editor):  # type: ignore[no-untyped-def]
    for statement in UNIQUE:
        await editor.client.execute_query(statement)


class Migration(migrations.Migration):
    dependencies = [("storage", "0045_report_requests")]

    initial = False

    operations = [
        ops.AddField(model_name="Payment", name="uses", field=fields.BigIntField(null=True)),
        ops.AddField(
            model_name="Payment",
            name="refund_until",
            field=fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
        ),
        ops.AddField(model_name="VisitCode", name="sale_id", field=fields.BigIntField(null=True)),
        ops.AddField(model_name="Visit", name="sale_id", field=fields.BigIntField(null=True)),
        ops.AddField(model_name="Visit", name="of_pass", field=fields.CharField(null=True, max_length=32)),
        ops.AlterModelOptions(
            name="Payment",
            options={
                "table": "payment",
                "app": "storage",
                "indexes": [Index(fields=["member_id"]), Index(fields=["staff_id", "at"])],
                "pk_attr": "id",
                "table_description": "The books of memberships and passes: lines are added, never changed. A trigger refuses the rest.",
            },
        ),
        ops.RunPython(guard),
    ]
