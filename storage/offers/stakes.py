"""What another end of a promotion would be about: messages, who joined since, and open vouchers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from loyalty.messages.reasons import LOST, Reason
from storage.engine.db import Reader
from storage.offers import broadcast, recipients
from storage.offers.progress import still_to_reach

_MOST = 50_000  # new members; nobody waits for more to be counted
_LATE = ", ".join(f"'{reason}'" for reason in (*LOST, Reason.LIFETIME))


@dataclass(frozen=True, slots=True)
class Stakes:
    """Messages: those that went out (`had`), those still to come, also to members who joined since the audience was fed (with
    another end it is fed anew), and those that were dropped because they would have been too late. Open `vouchers` of it."""

    had: int = 0
    to_come: int = 0
    late: int = 0
    vouchers: int = 0


async def stakes(read: Reader, id: int) -> Stakes:
    row = await read.row(
        f"""SELECT count(CASE WHEN "state" IN ('sent', 'claimed', 'unclear') THEN 1 END) AS "had",
            count(CASE WHEN "state" = 'dropped' AND "reason" IN ({_LATE}) THEN 1 END) AS "late",
            (SELECT count(*) FROM "voucher" WHERE "promotion_id" = $1 AND "state" = 'open') AS "vouchers"
        FROM "outbox" WHERE "promotion_id" = $1""",
        id,
    )
    to_come = await still_to_reach(read, id) + await _joined_since(read, id)
    return Stakes(row["had"], to_come, row["late"], row["vouchers"]) if row else Stakes(to_come=to_come)


async def _joined_since(read: Reader, id: int) -> int:
    """Members of the audience who have no message because they joined after all others had theirs."""
    found = await broadcast.load(read, id)
    if found is None or found.fed_at is None:
        return 0
    within = await recipients.next_range(read, found.promotion, found.cursor, _MOST)
    return await recipients.count_reachable(read, found.promotion, within) if within.upto is not None else 0


async def is_known(read: Reader, id: int, ends_at: datetime) -> bool:
    """Whether a message that says this end went out, or a voucher was claimed since it was made longer."""
    row = await read.row(
        """SELECT 1 AS "known" FROM "outbox" WHERE "promotion_id" = $1 AND "expires_at" = $2
            AND "state" NOT IN ('waiting', 'paused', 'dropped')
        UNION ALL SELECT 1 FROM "voucher" WHERE "promotion_id" = $1 AND "created_at" > (SELECT max("at") FROM "audit"
            WHERE "action" = 'promotion-longer' AND "subject" = $1) LIMIT 1""",
        id,
        ends_at,
    )
    return row is not None
