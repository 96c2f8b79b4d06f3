"""The addresses that are not open are read every minute, for the time when the database is away: found by index."""

from tortoise import migrations
from tortoise.migrations import operations as ops

INDEX = """CREATE INDEX "address_not_open" ON "address" ("channel", "value") WHERE "state" <> 'open'"""


async def index(apps, editor):  # type: ignore[no-untyped-def]
    await editor.client.execute_query(INDEX)


class Migration(migrations.Migration):
    dependencies = [("storage", "0017_faults")]

    initial = False

    operations = [ops.RunPython(index)]
