"""Two indexes that every turn paid for. `seen_at` is written whenever somebody says something: as long as an index has it,
PostgreSQL enters the address anew in all indexes. And who is being answered is asked by address, among all claims."""

from tortoise import migrations
from tortoise.migrations import operations as ops

ANEW = (
    'DROP INDEX "address_strangers"',
    'CREATE INDEX "address_strangers" ON "address" ("member_id") WHERE "member_id" IS NULL',
    'DROP INDEX "outbox_claimed"',
    """CREATE INDEX "outbox_claimed" ON "outbox" ("address_id", "lease_until") WHERE "state" = 'claimed'""",
)


async def anew(apps, editor):  # type: ignore[no-untyped-def]
    for statement in ANEW:
        await editor.client.execute_query(statement)


class Migration(migrations.Migration):
    dependencies = [("storage", "0065_past_promotions")]

    initial = False

    operations = [ops.RunPython(anew)]
