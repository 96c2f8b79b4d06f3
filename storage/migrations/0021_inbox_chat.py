"""A message whose turn failed says whose it is, so that those of one chat are tried again in their order."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops

FAILED = """CREATE INDEX "inbox_chat" ON "inbox" ("chat", "at") WHERE "state" = 'failed'"""


async def index(apps, editor):  # type: ignore[no-untyped-def]
    await editor.client.execute_query(FAILED)


class Migration(migrations.Migration):
    dependencies = [("storage", "0020_tags")]

    initial = False

    operations = [
        ops.AddField(model_name="Inbox", name="chat", field=fields.CharField(db_default="", max_length=32)),
        ops.RunPython(index),
    ]
