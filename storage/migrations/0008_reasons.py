"""Why a message is where it is, as a code beside its sentence; and three names.

Five places used to take the sentence apart. The codes of old rows are read from their sentences once, here.
`once` was the idempotency key of a message and of a voucher; `pace` was the rate limit of a channel.
"""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops

from storage.engine.by_hand import ByHand

# How a sentence begins, with its code. Of what is held it begins so after "held: ".
GATE = {
    "address blocked": "address",
    "opted out of this channel": "address",
    "its address became somebody else": "address",
    "outlived its lifetime": "lifetime",
    "off:": "off",
    "muted:": "muted",
    "no consent for ": "consent",
    "holdout:": "holdout",
    "quiet hours": "quiet",
    "rest day": "rest-day",
    "cap:": "cap",
    "fewer:": "fewer",
    "competition:": "competition",
}
SINCE = {
    "no longer true": "stale",
    "the member came": "stale",
    "its cause was undone": "undone",
    "the member left": "left",
    "the address left the card": "unlinked",
    "the offer is sold out": "sold-out",
    "the owner stopped it": "stopped",
    "the offer ended": "ended",
    "said together with ": "merged",
    "the channel ": "channel-off",
    "the provider asked everybody to wait": "channel-stopped",
    "it waited too long in hand": "lease",
    "its worker stopped": "lease",
    "this version cannot read it": "unreadable",
    "could not be made: ": "broken",
}
# What a provider said in its own words, by the state of the row.
SAID = {"waiting": "later", "claimed": "later", "dead": "later", "refused": "refused", "unclear": "unclear"}


def _case(begins):  # type: ignore[no-untyped-def]
    return " ".join(f"""WHEN "why" LIKE '{words}%' THEN '{code}'""" for words, code in begins.items())


REASON = f"""UPDATE "outbox" SET "reason" = CASE
    WHEN "state" = 'dropped' AND "why" LIKE 'held: %' THEN 'forgotten'
    WHEN "state" IN ('refused', 'unclear') AND "why" NOT LIKE 'could not be made: %'
        AND "why" NOT LIKE 'its worker stopped%' THEN {{said}}
    {_case({f"held: {words}": code for words, code in GATE.items()})}
    {_case(GATE)} {_case(SINCE)} ELSE {{said}} END
WHERE "why" <> '' AND "state" <> 'sent'"""
STATES = " ".join(f"WHEN '{state}' THEN '{code}'" for state, code in SAID.items())

RIVAL = """UPDATE "decision" SET "rival_kind" = substr("why", 14, {place} - 14)
    WHERE "rule" = 'competition' AND "why" LIKE 'competition: % comes first%' AND {place} < 46"""
PLACE = {"sqlite": """instr("why", ' comes first')""", "postgres": """strpos("why", ' comes first')"""}

BY_HAND = (
    """UPDATE "decision" SET "rule" = 'stale' WHERE "rule" = 'untrue'""",
    'ALTER TABLE "outbox" RENAME COLUMN "once" TO "idempotency_key"',
    'ALTER TABLE "voucher" RENAME COLUMN "once" TO "idempotency_key"',
    'DROP INDEX "voucher_once"',
    """CREATE UNIQUE INDEX "voucher_idempotency_key" ON "voucher" ("idempotency_key")
        WHERE "idempotency_key" IS NOT NULL""",
    'ALTER TABLE "pace" RENAME TO "rate_limit"',
)


async def read_reasons(apps, editor):  # type: ignore[no-untyped-def]
    client = editor.client
    said = f"""CASE "state" {STATES} ELSE '' END"""
    place = PLACE[client.capabilities.dialect]
    for statement in (REASON.format(said=said), RIVAL.format(place=place), *BY_HAND):
        await client.execute_query(statement)


class Migration(migrations.Migration):
    dependencies = [("storage", "0007_promotion_status")]

    initial = False

    operations = [
        ops.AddField("Outbox", "reason", fields.CharField(db_default="", max_length=16)),
        ops.AddField("Decision", "rival_kind", fields.CharField(db_default="", max_length=32)),
        ByHand(
            read_reasons,
            ops.RenameField("Outbox", "once", "idempotency_key"),
            ops.RenameField("Voucher", "once", "idempotency_key"),
            ops.DeleteModel("Pace"),
            ops.CreateModel(
                name="RateLimit",
                fields=[
                    (
                        "channel",
                        fields.CharField(primary_key=True, unique=True, db_index=True, max_length=16),
                    ),
                    ("free_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                    ("why", fields.CharField(default="", max_length=200)),
                ],
                options={
                    "table": "rate_limit",
                    "app": "storage",
                    "pk_attr": "channel",
                    "table_description": "One row a channel, shared by all processes: when it may next be used.",
                },
                bases=["Model"],
            ),
        ),
    ]
