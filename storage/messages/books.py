"""What the messages of a batch are checked against before they go: their members' books at this moment."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from loyalty.messages.args import Localised
from loyalty.messages.kind import Class
from loyalty.messages.kinds.occasions import OccasionKind
from loyalty.messages.spoken import spoken
from loyalty.model.accounts import Balance
from loyalty.model.standing import HeldPass
from loyalty.model.vouchers import VoucherState
from loyalty.planning.refresh import Books, is_checked, shows_passes
from loyalty.programme.programme import Programme
from storage.engine.db import Reader, Row
from storage.ledger import passes, reward_uses
from storage.messages.answers import A_CALL, under_way
from storage.messages.outbox import LEASE, Claimed
from storage.offers.promotions import AVAILABLE
from storage.offers.texts import promotion_name
from storage.people.consent import allowed
from storage.people.rows import ACTIVITY, balance_columns, balance_of

_BOOKS = f"""SELECT o."id", m."id" AS "member_id", m."joined_at", {balance_columns("$2")}, m."name", m."muted", v."state" AS "voucher",
    v."expires_at" AS "voucher_ends",
    {allowed('m."id"', "'offers'", 'o."channel"')} AS "offers"{{more}}
FROM "outbox" o JOIN "address" a ON a."id" = o."address_id" JOIN "member" m ON m."id" = a."member_id"
{ACTIVITY} LEFT JOIN "voucher" v ON v."id" = o."cause" AND o."cause" <> 0
WHERE o."token" = $1 AND o."state" = 'claimed'"""
_BATCH = _BOOKS.format(more="")
_BEHIND = f"""EXISTS({under_way("$3")} AND b."address_id" = o."address_id" AND b."id" < o."id")"""
_ANSWERS = _BOOKS.format(more=f', {_BEHIND} AS "behind"')


async def of(
    read: Reader, programme: Programme, claims: Sequence[Claimed], token: str, now: datetime
) -> dict[int, Books]:
    """By message, of those whose words may have become stale. What waits at an address that is somebody else's
    by now says nothing of them."""
    checked = _checked(claims)
    return await _read(read, programme, checked, await read.rows(_BATCH, token, now), now) if checked else {}


async def of_first(
    read: Reader, programme: Programme, claims: Sequence[Claimed], now: datetime
) -> Mapping[int, Books] | None:
    """The same of one person's answers, in one look with whether they are next; None where an earlier one may be under
    way, so that they have to wait for it."""
    found = await read.rows(_ANSWERS, claims[0].token, now, now + LEASE - A_CALL)
    own = {row["id"]: row for row in found if row["id"] in {claim.id for claim in claims}}
    if len(own) < len(claims) or own[claims[0].id]["behind"]:
        return None
    return await _read(read, programme, _checked(claims), list(own.values()), now)


def _checked(claims: Sequence[Claimed]) -> Mapping[int, Claimed]:
    """Those that say what members hold, or what is theirs."""
    known = (claim for claim in claims if claim.member_id is not None)
    return {claim.id: claim for claim in known if any(map(is_checked, spoken(claim.message)))}


async def _read(
    read: Reader,
    programme: Programme,
    checked: Mapping[int, Claimed],
    found: Sequence[Row],
    now: datetime,
) -> dict[int, Books]:
    said = [claim.message for claim in checked.values()]
    is_monthly = any(one.kind is OccasionKind.MONTHLY for message in said for one in spoken(message))
    available = await _available(read, now) if is_monthly else {}
    rows = [row for row in found if row["id"] in checked]
    held = {row["member_id"]: balance_of(row) for row in rows}
    balances = await reward_uses.asked_each(read, programme, held, now)
    left = await passes.of_all(read, list(held), now) if any(map(shows_passes, said)) else {}
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
