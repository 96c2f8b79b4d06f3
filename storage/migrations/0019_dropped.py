"""What was dropped and may come again is found by its member."""

from tortoise import migrations
from tortoise.migrations import operations as ops

DROPPED = (
    """CREATE INDEX "outbox_dropped" ON "outbox" ("member_id", "expires_at") WHERE "state" = 'dropped'"""
)


async def index(apps, editor):  # type: ignore[no-untyped-def]
    await editor.client.execute_query(DROPPED)


class Migration(migrations.Migration):
    dependencies = [("storage", "0018_not_open")]

    initial = False

    operations = [ops.RunPython(index)]
