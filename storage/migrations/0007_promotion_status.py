"""How far a broadcast is, in columns that say what they hold.

`told` held three things: nothing, JSON, or the word "reported"; `told_at` was the time of that, and the lease
of whoever counted a draft.
"""

import json

from tortoise import fields, migrations
from tortoise.migrations import operations as ops

from storage.engine.by_hand import ByHand

# The JSON is written when a draft was counted, when members were fed, and when its owner was shown how far it
# is. Only the last of them set a message, and from then on `told_at` was its time. Before a broadcast starts
# the first of them is the only one.
COUNTED = """UPDATE "promotion" SET "counted_at" = "told_at" WHERE "told" LIKE '{%' AND "status_message" IS NULL
    AND ("expected" > 0 OR "state" IN ('draft', 'scheduled', 'cancelled'))"""

SHOWN = """UPDATE "promotion" SET "status_at" = "told_at" WHERE "status_message" IS NOT NULL"""

REPORTED = """UPDATE "promotion" SET "reported_at" = "told_at" WHERE "told" = 'reported'"""

COLUMNS = (
    'ALTER TABLE "promotion" RENAME COLUMN "fed_to" TO "cursor"',
    'ALTER TABLE "promotion" DROP COLUMN "told"',
    'ALTER TABLE "promotion" DROP COLUMN "told_at"',
)

SQLITE = """UPDATE "promotion" SET "status_message" = ?, "status_text" = ?, "status_through" = ?,
    "expected" = ?, "missed" = ? WHERE "id" = ?"""

POSTGRES = """UPDATE "promotion" SET "status_message" = $1, "status_text" = $2, "status_through" = $3,
    "expected" = $4, "missed" = $5 WHERE "id" = $6"""


async def take_apart(apps, editor):  # type: ignore[no-untyped-def]
    """A count under way is not carried over: whoever was at it ran the version before this one."""
    client = editor.client
    write = SQLITE if client.capabilities.dialect == "sqlite" else POSTGRES
    _, rows = await client.execute_query("""SELECT "id", "told" FROM "promotion" WHERE "told" LIKE '{%'""")
    for row in rows:
        told = json.loads(row["told"])
        values = (told["letter"] or None, told["said"], told["through"], told["expected"], told["missed"])
        await client.execute_query(write, [*values, row["id"]])
    for statement in (COUNTED, SHOWN, REPORTED, *COLUMNS):
        await client.execute_query(statement)


class Migration(migrations.Migration):
    dependencies = [("storage", "0006_queue")]

    initial = False

    operations = [
        ops.AddField("Promotion", "expected", fields.IntField(db_default=0)),
        ops.AddField("Promotion", "missed", fields.IntField(db_default=0)),
        ops.AddField("Promotion", "counted_at", fields.DatetimeField(null=True)),
        ops.AddField("Promotion", "count_lease_until", fields.DatetimeField(null=True)),
        ops.AddField("Promotion", "status_message", fields.BigIntField(null=True)),
        ops.AddField("Promotion", "status_text", fields.TextField(db_default="")),
        ops.AddField("Promotion", "status_through", fields.IntField(db_default=0)),
        ops.AddField("Promotion", "status_at", fields.DatetimeField(null=True)),
        ops.AddField("Promotion", "reported_at", fields.DatetimeField(null=True)),
        ByHand(
            take_apart,
            ops.RenameField("Promotion", "fed_to", "cursor"),
            ops.RemoveField("Promotion", "told"),
            ops.RemoveField("Promotion", "told_at"),
        ),
    ]
