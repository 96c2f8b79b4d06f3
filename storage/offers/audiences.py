"""Who an offer is for: one line for each kind of audience, and the members it means, by cursor.

An audience is walked in windows of members by id, so that a step costs the same in a town of a million;
only the best customers, who have to be compared with everybody, are found in one look.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from string import Formatter

from loyalty.messages.message import Message
from loyalty.offers.promotions import AudienceKind, Promotion
from storage.engine.db import Reader, Tx, Value, fresh_id
from storage.messages import outbox
from storage.messages.wire import encode

_YEAR = timedelta(days=365)
_LONGEST = 36_500  # days; further back there was no shop


def _best(worth: str) -> str:
    """The first so many by what they were worth within the year before the start. A card that became part
    of another counts there."""
    return f"""m."id" IN (SELECT k."id" FROM "visit" v JOIN "member" x ON x."id" = v."member_id"
        JOIN "member" k ON k."id" = coalesce(x."merged_into_id", x."id")
        WHERE v."undone_at" IS NULL AND v."at" >= {{year}} AND k."left_at" IS NULL
        AND k."merged_into_id" IS NULL
        GROUP BY k."id" HAVING {worth} > 0 ORDER BY {worth} DESC, k."id" LIMIT {{number}})"""


@dataclass(frozen=True, slots=True)
class Condition:
    """About a member m and their balance b. `{of}`, `{number}`, `{since}` (so many days before the start)
    and `{year}` stand for values. `whole`: it compares members, and is asked about all at once."""

    sql: str
    whole: bool = False


CONDITIONS: Mapping[AudienceKind, Condition] = {
    AudienceKind.ALL: Condition("TRUE"),
    AudienceKind.LOCATION: Condition('m."location" = {of}'),
    AudienceKind.VISITED: Condition('b."last_visit_at" >= {since}'),
    AudienceKind.AWAY: Condition('coalesce(b."last_visit_at", m."joined_at") < {since}'),
    AudienceKind.BIRTHDAY: Condition('m."birth_month" = {number}'),
    AudienceKind.NEVER_REDEEMED: Condition(
        """NOT EXISTS (SELECT 1 FROM "voucher" v WHERE v."state" = 'used' AND (v."member_id" = m."id"
            OR v."member_id" IN (SELECT x."id" FROM "member" x WHERE x."merged_into_id" = m."id")))"""
    ),
    AudienceKind.BEST_BY_SPEND: Condition(_best('coalesce(sum(v."amount"), 0)'), whole=True),
    AudienceKind.BEST_BY_VISITS: Condition(_best("count(*)"), whole=True),
}


@dataclass(slots=True)
class _Query:
    """SQL whose `{names}` become numbered places, each for a value that is needed only if it is named."""

    values: Mapping[str, Value]
    args: list[Value] = field(default_factory=list)
    _places: dict[str, str] = field(default_factory=dict)

    def sql(self, text: str) -> str:
        return "".join(self._pieces(text))

    def _pieces(self, text: str) -> Iterator[str]:
        for literal, name, _, _ in Formatter().parse(text):
            yield literal
            if name is not None:
                yield self._place(name)

    def _place(self, name: str) -> str:
        if name not in self._places:
            self.args.append(self.values[name])
            self._places[name] = f"${len(self.args)}"
        return self._places[name]


# Where each is reached: an open address on a channel that is switched on; one whose channel they allow
# offers on before others, and then the one last heard from. Nobody whose address had a message of this offer
# already: two cards may become one in the middle of it. (The plus keeps SQLite from looking through all
# messages of the offer for each member.)
_REACHED = """SELECT m."id" AS "member_id", (SELECT x."id" FROM "address" x
        WHERE x."member_id" = m."id" AND x."state" = 'open' AND x."channel" IN ({channels})
        ORDER BY coalesce((SELECT c."given" FROM "consent" c WHERE c."member_id" = x."member_id"
            AND c."purpose" = 'offers' AND c."channel" = x."channel"
            ORDER BY c."at" DESC, c."id" DESC LIMIT 1), FALSE) DESC,
            x."seen_at" DESC, x."id" DESC LIMIT 1) AS "address_id"
    FROM "member" m JOIN "balance" b ON b."member_id" = m."id"
    WHERE m."id" > {{after}} AND m."id" <= {{upto}} AND b."member_id" > {{after}} AND b."member_id" <= {{upto}}
    AND m."left_at" IS NULL AND m."merged_into_id" IS NULL
    AND NOT EXISTS (SELECT 1 FROM "address" y JOIN "outbox" o ON o."address_id" = y."id"
        WHERE y."member_id" = m."id" AND o."created_at" >= {{created}} AND +o."promotion_id" = {{promotion}})
    AND {condition}"""


@dataclass(frozen=True, slots=True)
class Window:
    """Members after one id, up to another; `upto` None: there is nobody any more."""

    after: int
    upto: int | None


@dataclass(frozen=True, slots=True)
class Reached:
    """A member of an audience, and the address they are reached at; None: none is open."""

    member_id: int
    address_id: int | None
    channel: str
    locale: str


async def window(read: Reader, promotion: Promotion, after: int, size: int) -> Window:
    """The next members to look at, in the audience or not."""
    if CONDITIONS[promotion.audience.kind].whole:
        row = await read.row('SELECT max("id") AS "upto" FROM "member" WHERE "id" > $1', after)
    else:
        row = await read.row(
            """SELECT max("id") AS "upto" FROM (SELECT "id" FROM "member" WHERE "id" > $1
                ORDER BY "id" LIMIT $2) AS "next" """,
            after,
            size,
        )
    return Window(after, row["upto"] if row else None)


def _reached(promotion: Promotion, channels: Sequence[str]) -> str:
    places = ", ".join(f"{{channel{n}}}" for n in range(len(channels)))
    return _REACHED.format(channels=places, condition=CONDITIONS[promotion.audience.kind].sql)


def _query(promotion: Promotion, within: Window, channels: Sequence[str], **more: Value) -> _Query:
    audience = promotion.audience
    days = min(audience.number, _LONGEST)
    return _Query(
        {
            "after": within.after,
            "upto": within.upto,
            "promotion": promotion.id,
            "created": promotion.created_at,
            "of": audience.of,
            "number": audience.number,
            "since": promotion.starts_at - timedelta(days=days),
            "year": promotion.starts_at - _YEAR,
            **{f"channel{n}": channel for n, channel in enumerate(channels)},
            **more,
        }
    )


async def members(
    read: Reader, promotion: Promotion, within: Window, channels: Sequence[str]
) -> Sequence[Reached]:
    """Those in the window whom the offer is for, in the order of their ids."""
    query = _query(promotion, within, channels)
    sql = query.sql(
        f"""WITH "reached" AS ({_reached(promotion, channels)})
        SELECT r."member_id", r."address_id", coalesce(a."channel", '') AS "channel",
            coalesce(a."locale", '') AS "locale"
        FROM "reached" r LEFT JOIN "address" a ON a."id" = r."address_id" ORDER BY r."member_id" """
    )
    rows = await read.rows(sql, *query.args)
    return [Reached(row["member_id"], row["address_id"], row["channel"], row["locale"]) for row in rows]


async def unreachable(tx: Tx, promotion: Promotion, within: Window, channels: Sequence[str]) -> int:
    query = _query(promotion, within, channels)
    sql = query.sql(
        f"""SELECT count(*) AS "n" FROM ({_reached(promotion, channels)}) AS "reached"
        WHERE "address_id" IS NULL"""
    )
    row = await tx.row(sql, *query.args)
    return row["n"] if row else 0


_ROOM = 1 << 20  # ids for one feeding: more than the best of any audience, a quarter of a millisecond's
_FEED = 'WITH "reached" AS ({reached}) ' + outbox.put_each(
    'FROM "reached" r JOIN "address" a ON a."id" = r."address_id" RETURNING "id"',
    id='{{base}} + row_number() OVER (ORDER BY r."member_id")',
    address_id='a."id"',
    member_id='r."member_id"',
    once='{{once}} || CAST(r."member_id" AS TEXT)',
    channel='a."channel"',
    kind="{{kind}}",
    cls="{{cls}}",
    body="{{body}}",
    state="'paused'",
    due_at="{{now}}",
    expires_at="{{ends}}",
    promotion_id="{{promotion}}",
    created_at="{{now}}",
)


async def feed(
    tx: Tx, promotion: Promotion, message: Message, within: Window, channels: Sequence[str], now: datetime
) -> int:
    """A message for each member in the window whom the offer is for and somebody can reach; how many. They
    are `paused` until there is room on their channel."""
    query = _query(
        promotion,
        within,
        channels,
        base=fresh_id(_ROOM),
        once=f"promotion:{promotion.id}:",
        kind=message.kind.text,
        cls=int(message.kind.cls),
        body=encode(message),
        now=now,
        ends=promotion.ends_at,
    )
    sql = _FEED.format(reached=_reached(promotion, channels))
    return len(await tx.rows(query.sql(sql), *query.args))
