"""What the messages of a batch are checked against before they go: their members' books at this moment."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from loyalty.messages.args import Localised
from loyalty.messages.kind import Class
from loyalty.messages.kinds.occasions import OccasionKind
from loyalty.model import Balance, HeldPass, VoucherState
from loyalty.planning.refresh import Books, is_checked, shows_passes, spoken
from loyalty.programme.programme import Programme
from storage.engine.db import Reader, Row
from storage.ledger import passes, reward_uses
from storage.messages.outbox import Claimed
from storage.offers.promotions import AVAILABLE
from storage.offers.texts import promotion_name
from storage.people.consent import allowed
from storage.people.rows import ACTIVITY, balance_columns, balance_of

_BOOKS = f"""SELECT o."id", m."id" AS "member_id", m."joined_at", {balance_columns("$2")}, m."name", m."muted", v."state" AS "voucher",
    v."expires_at" AS "voucher_ends",
    {allowed('m."id"', "'offers'", 'o."channel"')} AS "offers"
FROM "outbox" o JOIN "address" a ON a."id" = o."address_id" JOIN "member" m ON m."id" = a."member_id"
{ACTIVITY} LEFT JOIN "voucher" v ON v."id" = o."cause" AND o."cause" <> 0
WHERE o."token" = $1 AND o."state" = 'claimed'"""


async def of(
    read: Reader, programme: Programme, claims: Sequence[Claimed], token: str, now: datetime
) -> dict[int, Books]:
    """By message, of those whose words may have become stale. What waits at an address that is somebody else's
    by now says nothing of them."""
    said = {claim.id: spoken(claim.message) for claim in claims if claim.member_id is not None}
    checked = {id for id, each in said.items() if any(map(is_checked, each))}
    if not checked:
        return {}
    is_monthly = any(one.kind is OccasionKind.MONTHLY for id in checked for one in said[id])
    available = await _available(read, now) if is_monthly else {}
    found = await read.rows(_BOOKS, token, now)
    rows = [row for row in found if row["id"] in checked]
    held = {row["member_id"]: balance_of(row) for row in rows}
    balances = await reward_uses.asked_each(read, programme, held, now)
    left = (
        await passes.of_all(read, list(held), now)
        if any(map(shows_passes, (c.message for c in claims)))
        else {}
    )
    return {
        row["id"]: _books(
            row,
            balances[row["member_id"]],
            available,
            programme.own(row["member_id"], row["joined_at"], now),
            left.get(row["member_id"], ()),
        )
        for row in rows
    }


def _books(
    row: Row,
    balance: Balance,
    available: Mapping[int, Localised],
    own: Programme,
    left: Sequence[HeldPass],
) -> Books:
    wanted = bool(row["offers"]) and str(int(Class.PROMOTION)) not in row["muted"].split(",")
    is_open = row["voucher"] in (None, VoucherState.OPEN.value)
    ends = row["voucher_ends"]
    return Books(balance, is_open, available if wanted else {}, row["name"], own, left, ends)


async def _available(read: Reader, now: datetime) -> Mapping[int, Localised]:
    """The names of the promotions that members may be told of, by id; not of one whose text was corrected."""
    rows = await read.rows(
        f'SELECT "id", "texts" FROM "promotion" WHERE {AVAILABLE} AND "corrected" = 0', now
    )
    return {row["id"]: promotion_name(row["texts"]) for row in rows}
