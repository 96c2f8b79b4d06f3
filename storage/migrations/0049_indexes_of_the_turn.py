"""Two indexes that cost each turn at the till: a day's visits of a member of staff are counted in theirs alone, and a
message enters the one of words to be forgotten when it is settled."""

from tortoise import migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops

from storage.engine.by_hand import ByHand

# Both databases named the old one alike, and would name the new one so.
ANEW = (
    'DROP INDEX "idx_visit_staff_i_d56229"',
    'CREATE INDEX "idx_visit_staff_i_5ea75b" ON "visit" ("staff_id", "at", "undone_at")',
    'DROP INDEX "outbox_words"',
    """CREATE INDEX "outbox_words" ON "outbox" ("settled_at") WHERE "body" <> '' AND "settled_at" IS NOT NULL""",
)


async def anew(apps, editor):  # type: ignore[no-untyped-def]
    for statement in ANEW:
        await editor.client.execute_query(statement)


class Migration(migrations.Migration):
    dependencies = [("storage", "0048_early")]

    initial = False

    operations = [
        ByHand(
            anew,
            ops.RemoveIndex(model_name="Visit", fields=["staff_id", "at"]),
            ops.AddIndex(model_name="Visit", index=Index(fields=["staff_id", "at", "undone_at"])),
        ),
    ]
