"""A charge pays once, for a membership or for a pass."""

from tortoise import migrations
from tortoise.migrations import operations as ops

STATEMENTS = (
    'DROP INDEX "payment_charge"',
    """CREATE UNIQUE INDEX "payment_charge" ON "payment" ("charge") WHERE "kind" IN ('payment', 'pass')""",
)


async def guard(apps, editor):  # type: ignore[no-untyped-def]
    for statement in STATEMENTS:
        await editor.client.execute_query(statement)


class Migration(migrations.Migration):
    dependencies = [("storage", "0050_corrections")]

    initial = False

    operations = [ops.RunPython(guard)]
