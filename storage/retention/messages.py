"""Messages that are over, with the gate's decisions on them.

What may still be asked stays: whatever a cap counts, what could come again, the newest message of each address, the kinds
of which it is asked whether somebody ever got one, and all of a promotion that is not counted for the last time.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from loyalty.messages.kinds.joining import JoiningKind
from loyalty.messages.kinds.occasions import OccasionKind
from storage.engine.db import Row, Tx, fresh_id
from storage.engine.lists import places
from storage.messages.waking import lost
from storage.retention.cutoffs import Cutoffs
from storage.retention.ranges import Range

# Nobody is asked twice whether they would join, and that members read of other terms has to be shown years later.
EVER = (JoiningKind.ENROL_ASK, OccasionKind.TERMS_CHANGED)

_OVER = "'sent', 'merged', 'refused', 'dropped', 'unclear', 'dead'"
_KINDS = ", ".join(f"'{kind.text}'" for kind in EVER)
# Answers to what was carried out at the till have keys of the one kind: an edit of that message comes within days. A promotion
# that is over, which has the other, is never fed again.
_PLANNED = """"idempotency_key" IS NOT NULL AND "idempotency_key" NOT LIKE 'till:%' AND "idempotency_key" NOT LIKE 'promotion:%'"""
_COUNTED_FOR_GOOD = """("promotion_id" IS NULL OR (SELECT p."id" FROM "promotion" p
        WHERE p."id" = "outbox"."promotion_id" AND p."past" IS NOT NULL) IS NOT NULL)"""
# $1 and $2 are the range, $3 and $4 the cutoffs of answers and of others, $5 is now.
_OLD = f""""id" > $1 AND "id" <= $2 AND "state" IN ({_OVER}) AND "kind" NOT IN ({_KINDS}) AND {_COUNTED_FOR_GOOD}
    AND (("cls" = 0 AND "settled_at" < $3) OR ("cls" > 0 AND "settled_at" < $4
        AND ("reserved_at" IS NULL OR "reserved_at" < $4) AND NOT ({lost("$5")})))
    AND EXISTS (SELECT 1 FROM "outbox" n WHERE n."address_id" = "outbox"."address_id"
        AND n."created_at" > "outbox"."created_at")"""
# A key is noted by one round, and its row goes with a later one: whoever plans it at that very moment sees one of them.
# No EXISTS beside the OR: PostgreSQL would read all keys into memory for each few rows.
_DROP = f"""DELETE FROM "outbox" WHERE {_OLD} AND (NOT ({_PLANNED})
        OR (SELECT k."at" FROM "spent_key" k WHERE k."key" = "outbox"."idempotency_key") IS NOT NULL)
    RETURNING "id", "cls", "state", "member_id", "settled_at" """
_NOTE = f"""INSERT INTO "spent_key" ("key", "at") SELECT "idempotency_key", "settled_at" FROM "outbox" WHERE {_OLD} AND {_PLANNED}
    ON CONFLICT ("key") DO NOTHING RETURNING "key" """
_COUNTED = """INSERT INTO "past_messages" ("id", "at", "sent") VALUES ($1, $2, $3)
    ON CONFLICT ("at") DO UPDATE SET "sent" = "past_messages"."sent" + excluded."sent" """


async def drop(tx: Tx, within: Range, cutoffs: Cutoffs) -> int:
    """How many went."""
    args = within.after, within.upto, cutoffs.answers, cutoffs.messages, cutoffs.now
    gone = await tx.rows(_DROP, *args)
    if gone:
        ids = [row["id"] for row in gone]
        await tx.rows(
            f'DELETE FROM "decision" WHERE "message_id" IN ({places(len(ids))}) RETURNING "id"', *ids
        )
        await _count(tx, gone)
    await tx.rows(_NOTE, *args)
    return len(gone)


async def _count(tx: Tx, gone: Sequence[Row]) -> None:
    """What went out is still counted by reports, by its quarter of an hour: whichever zone they go by."""
    sent = Counter(
        quarter(row["settled_at"])
        for row in gone
        if row["cls"] and row["state"] == "sent" and row["member_id"] is not None
    )
    await tx.many(_COUNTED, [(fresh_id(), at, number) for at, number in sorted(sent.items())])


def quarter(at: datetime) -> datetime:
    """The beginning of its quarter of an hour."""
    return at.replace(minute=at.minute - at.minute % 15, second=0, microsecond=0)
