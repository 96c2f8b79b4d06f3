"""The recipients of a promotion: the members of its audience, each with the address they are reached at.

Members are read by id, one range after another, so that a step takes as long in a shop of a million members
as in a small one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from loyalty.messages.kind import Class
from loyalty.offers.early import Early
from loyalty.offers.promotions import Audience, AudienceKind, Part, Promotion
from storage.engine.db import Dialect, Reader, Tx, Value
from storage.engine.named import NamedQuery
from storage.offers.audiences import EARLY, condition, told
from storage.people.reach import OPEN, purpose_of, reached

_YEAR = timedelta(days=365)
_NO_RANK = 1_000  # more tiers than anybody has
_LONGEST = 36_500  # days: an audience that looks back further looks back this far


@dataclass(frozen=True, slots=True)
class MemberRange:
    """Member ids above `after`, up to and with `upto`; None: there are none above."""

    after: int
    upto: int | None


@dataclass(frozen=True, slots=True)
class Recipient:
    """A member of the audience. `address_id` is None, and the rest empty, if no address is open."""

    member_id: int
    address_id: int | None
    channel: str
    locale: str


async def next_range(read: Reader, promotion: Promotion, after: int, size: int) -> MemberRange:
    """The next `size` members of the shop, in the audience or not; all of them if the audience ranks."""
    if condition(promotion.audience).ranks:
        row = await read.row('SELECT max("id") AS "upto" FROM "member" WHERE "id" > $1', after)
    else:
        row = await read.row(
            """SELECT max("id") AS "upto" FROM (SELECT "id" FROM "member" WHERE "id" > $1
                ORDER BY "id" LIMIT $2) AS "next" """,
            after,
            size,
        )
    return MemberRange(after, row["upto"] if row else None)


def recipients_query(
    dialect: Dialect,
    promotion: Promotion,
    within: MemberRange,
    channels: Sequence[str],
    first: Early | None = None,
    /,
    **more: Value,
) -> tuple[NamedQuery, str]:
    """The SELECT of the recipients in a range, and the values for it and for what is built around it. Without
    `channels` all of them are switched on. `first`: only those who hear first."""
    values = _values(promotion, within)
    values |= {f"channel{n}": channel for n, channel in enumerate(channels)}
    found = _recipients(dialect, promotion, len(channels))
    if first is None:
        return NamedQuery(values | more), found
    values |= {f"plan{n}": plan for n, plan in enumerate(first.plans)} | {
        "early_rank": first.rank or _NO_RANK
    }
    plans = ", ".join(f"{{plan{n}}}" for n in range(len(first.plans))) or "NULL"
    return NamedQuery(values | more), f"{found} AND {EARLY.replace('{plans}', plans)}"


def _recipients(dialect: Dialect, promotion: Promotion, channels: int) -> str:
    """Each at an open address on a channel that is switched on. A member whose address has a message of this
    promotion is left out: cards may be merged while it is sent. (The plus keeps SQLite from reading all of the
    promotion's messages for each member.)"""
    switched_on = ", ".join(f"{{channel{n}}}" for n in range(channels))
    among = f'{OPEN} AND x."channel" IN ({switched_on})' if channels else OPEN
    return f"""SELECT m."id" AS "member_id",
        {reached('m."id"', purpose_of(Class.PROMOTION), among)} AS "address_id"
    FROM "member" m JOIN "activity" b ON b."member_id" = m."id"
    WHERE m."id" > {{after}} AND m."id" <= {{upto}} AND b."member_id" > {{after}} AND b."member_id" <= {{upto}}
    AND m."left_at" IS NULL AND m."merged_into_id" IS NULL
    AND NOT EXISTS (SELECT 1 FROM "address" y JOIN "outbox" o ON o."address_id" = y."id"
        WHERE y."member_id" = m."id" AND o."created_at" >= {{created}} AND +o."promotion_id" = {{promotion}})
    AND {told(promotion.audience, dialect, promotion.starts_at)}"""


def _values(promotion: Promotion, within: MemberRange) -> dict[str, Value]:
    return {
        "after": within.after,
        "upto": within.upto,
        "promotion": promotion.id,
        "created": promotion.created_at,
        **audience_values(promotion.audience, promotion.starts_at),
    }


def audience_values(audience: Audience, starts_at: datetime) -> dict[str, Value]:
    """The parameters of its condition, at that instant."""
    found: dict[str, Value] = {"starts": starts_at, "year": starts_at - _YEAR}
    numbered: list[tuple[str, Audience | Part]] = [("", audience)]
    numbered += [(str(at), part) for at, part in enumerate(audience.parts)]
    for at, part in numbered:
        since = starts_at - timedelta(days=min(_days(part), _LONGEST))
        found |= {f"of{at}": part.of, f"number{at}": part.number, f"since{at}": since}
    return found


def _days(part: Audience | Part) -> int:
    return int(part.of) if part.kind is AudienceKind.SPENT else part.number


async def recipients(
    read: Reader,
    promotion: Promotion,
    within: MemberRange,
    channels: Sequence[str],
    first: Early | None = None,
) -> Sequence[Recipient]:
    """Those in the range, or those of them who hear first, in the order of their ids."""
    query, found = recipients_query(read.dialect, promotion, within, channels, first)
    sql = query.sql(
        f"""WITH "recipient" AS ({found})
        SELECT r."member_id", r."address_id", coalesce(a."channel", '') AS "channel",
            coalesce(a."locale", '') AS "locale"
        FROM "recipient" r LEFT JOIN "address" a ON a."id" = r."address_id" ORDER BY r."member_id" """
    )
    rows = await read.rows(sql, *query.args)
    return [Recipient(row["member_id"], row["address_id"], row["channel"], row["locale"]) for row in rows]


async def count_unreachable(
    tx: Tx, promotion: Promotion, within: MemberRange, channels: Sequence[str]
) -> int:
    """How many in the range have no open address."""
    return await _count(tx, recipients_query(tx.dialect, promotion, within, channels), "IS NULL")


async def count_reachable(read: Reader, promotion: Promotion, within: MemberRange) -> int:
    """How many in the range have one, on any channel."""
    return await _count(read, recipients_query(read.dialect, promotion, within, ()), "IS NOT NULL")


async def _count(read: Reader, recipients: tuple[NamedQuery, str], address: str) -> int:
    query, found = recipients
    sql = query.sql(f"""SELECT count(*) AS "n" FROM ({found}) AS "recipient" WHERE "address_id" {address}""")
    row = await read.row(sql, *query.args)
    return row["n"] if row else 0
