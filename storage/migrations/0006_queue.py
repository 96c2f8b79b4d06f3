"""What waits is read in its order from an index, however much of it there is: answers that wait for another
try, and all else."""

from tortoise import migrations
from tortoise.migrations import operations as ops

HOT = (
    'DROP INDEX "outbox_waiting"',
    """CREATE INDEX "outbox_waiting" ON "outbox" ("channel", "due_at", "cls", "id")
        WHERE "state" = 'waiting'""",
    """CREATE INDEX "outbox_replies" ON "outbox" ("channel", "due_at", "id")
        WHERE "state" = 'waiting' AND "cls" = 0""",
)


async def index(apps, editor):  # type: ignore[no-untyped-def]
    for statement in HOT:
        await editor.client.execute_query(statement)


class Migration(migrations.Migration):
    dependencies = [("storage", "0005_members_addresses")]

    initial = False

    operations = [ops.RunPython(index)]
