"""Indexes where a turn, or the end of an offer, read a growing table through: by the cards of links, by what was given back
of a pass, by the addresses that were added to a card, by the visit of a return; and dropped messages that may come again."""

from tortoise import migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops

PARTIAL = (
    """CREATE INDEX "payment_given_back" ON "payment" ("of_id") WHERE "kind" = 'pass-refund'""",
    """CREATE INDEX "outbox_lost" ON "outbox" ("reason", "expires_at") WHERE "state" = 'dropped'""",
)


async def partial(apps, editor):  # type: ignore[no-untyped-def]
    for statement in PARTIAL:
        await editor.client.execute_query(statement)


class Migration(migrations.Migration):
    dependencies = [("storage", "0062_spent_keys")]

    initial = False

    operations = [
        ops.AddIndex(model_name="Link", index=Index(fields=["absorbed_id"])),
        ops.AddIndex(model_name="Attachment", index=Index(fields=["member_id"])),
        ops.AddIndex(model_name="PurchaseReturn", index=Index(fields=["visit_id"])),
        ops.RunPython(partial),
    ]
