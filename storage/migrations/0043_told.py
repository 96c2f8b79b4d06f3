"""Messages that were no answers are counted by the time they went out."""

from tortoise import migrations
from tortoise.migrations import operations as ops

TOLD = """CREATE INDEX "outbox_told" ON "outbox" ("settled_at") WHERE "cls" > 0 AND "state" = 'sent'"""


async def index(apps, editor):  # type: ignore[no-untyped-def]
    await editor.client.execute_query(TOLD)


class Migration(migrations.Migration):
    dependencies = [("storage", "0042_terms_versions")]

    initial = False

    operations = [ops.RunPython(index)]
