"""Where members are cut who are compared with each other: the last of the best 20, the first of each fifth. Counted with the
figures once a day, and kept, so that a visit need not wait for it: a member is on one side of a cut by their own visits."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from loyalty.offers.promotions import Audience, AudienceKind, Part
from loyalty.report.customers import FIFTHS_OF
from loyalty.report.periods import last_days
from storage.engine.db import Reader, Row
from storage.engine.lists import filled, places
from storage.offers.segments import saved
from storage.reports.cards import by_card
from storage.reports.habits import OF_GROUPS
from storage.reports.kept import Counting

_DAYS = 365
_ORDERS: Mapping[str, str] = {"recent": "last", "often": "visits", "much": "spent"}
_BEST = {AudienceKind.BEST_BY_SPEND: "spent", AudienceKind.BEST_BY_VISITS: "visits"}

# The first card of the second fifth, and of those above it: as `ntile` has them, the first ones have one more.
_FIRSTS = ", ".join(
    f'"n" / 5 * {k} + CASE WHEN "n" % 5 < {k} THEN "n" % 5 ELSE {k} END + 1' for k in range(1, 5)
)
_FIFTHS = f"""{by_card(OF_GROUPS)}, "ranked" AS (SELECT "id", "last", "visits", "spent", count(*) OVER () AS "n",
    {", ".join(f'row_number() OVER (ORDER BY "{by}", "id") AS "{name}"' for name, by in _ORDERS.items())} FROM "card")
SELECT * FROM "ranked" WHERE {" OR ".join(f'"{name}" IN ({_FIRSTS})' for name in _ORDERS)}"""
_RANKS = f"""{by_card(OF_GROUPS)} SELECT c."id", c."{{by}}" AS "worth" FROM "card" c JOIN "member" m ON m."id" = c."id"
    WHERE m."left_at" IS NULL AND c."{{by}}" > 0 ORDER BY c."{{by}}" DESC, c."id" LIMIT 1 OFFSET $3"""


async def keep(figures: Counting) -> None:
    """Of all saved groups."""
    for segment in await saved(figures.read):
        for part in _parts(segment.audience):
            await _count(figures, part)


def _parts(audience: Audience) -> Sequence[Audience | Part]:
    each: Sequence[Audience | Part] = audience.parts or (audience,)
    return [part for part in each if part.kind in _BEST or part.kind is AudienceKind.GROUP]


def _figure(part: Audience | Part) -> str:
    return "cut:group" if part.kind is AudienceKind.GROUP else f"cut:{part.kind}:{part.number}"


async def _count(figures: Counting, part: Audience | Part) -> None:
    """To the last midnight that is over."""
    span = last_days(figures.settled, _DAYS, figures.zone), figures.settled

    async def fifths() -> Any:
        rows = await figures.rows(_FIFTHS, *span)
        return {
            name: sorted(_own(row, by) for row in rows if _begins(row, name)) for name, by in _ORDERS.items()
        }

    async def last() -> Any:
        rows = await figures.rows(_RANKS.format(by=_BEST[part.kind]), *span, max(0, part.number - 1))
        return [[int(row["worth"]), row["id"]] for row in rows]

    await figures.once(_figure(part), span, fifths if part.kind is AudienceKind.GROUP else last)


def _begins(row: Row, name: str) -> bool:
    """Whether this card is the first of a fifth."""
    size, more = divmod(row["n"], 5)
    return row[name] in {size * k + min(more, k) + 1 for k in range(1, 5)}


def _own(row: Row, by: str) -> list[Any]:
    """A value as JSON can say it, and in its order; then the id."""
    value = row[by]
    if by != "last":
        return [int(value), row["id"]]
    at = datetime.fromisoformat(value) if isinstance(value, str) else value
    return [at.timestamp(), row["id"]]


async def members(read: Reader, part: Audience | Part, ids: Sequence[int]) -> frozenset[int] | None:
    """Those of these members that the part means, by the newest cut there is; None: there is none yet."""
    kept = await read.row(
        'SELECT "since", "until", "value" FROM "kept_figure" WHERE "figure" = $1 ORDER BY "until" DESC LIMIT 1',
        _figure(part),
    )
    if kept is None:
        return None
    rows = await _sums(read, ids, kept["since"], kept["until"])
    cut = json.loads(kept["value"])
    if part.kind is AudienceKind.GROUP:
        return frozenset(row["id"] for row in rows if _group(cut, row) == part.of)
    by = _BEST[part.kind]
    return frozenset(row["id"] for row in rows if row[by] and all(_is_before(row, by, one) for one in cut))


def _is_before(row: Row, by: str, last: Sequence[int]) -> bool:
    """Whether a member comes before the last of the best, or is it."""
    return (-row[by], row["id"]) <= (-last[0], last[1])


def _group(cuts: Mapping[str, Sequence[Sequence[float]]], row: Row) -> str:
    fifths = [1 + sum(_own(row, by) >= list(first) for first in cuts[name]) for name, by in _ORDERS.items()]
    least = FIFTHS_OF.items()
    return next(group for group, of in least if all(one >= low for one, low in zip(fifths, of, strict=True)))


async def _sums(read: Reader, ids: Sequence[int], since: datetime, until: datetime) -> Sequence[Row]:
    among = filled(ids)
    after = len(among)
    return await read.rows(
        f"""WITH RECURSIVE "selves"("id", "self") AS (
            SELECT m."id", m."id" FROM "member" m WHERE m."id" IN ({places(after)})
            UNION SELECT s."id", m."id" FROM "member" m JOIN "selves" s ON m."merged_into_id" = s."self")
        SELECT s."id", max(v."at") AS "last", count(*) AS "visits", coalesce(sum(v."amount"), 0) AS "spent"
        FROM "selves" s JOIN "visit" v ON v."member_id" = s."self"
        WHERE v."at" >= ${after + 1} AND v."at" < ${after + 2} AND v."undone_at" IS NULL GROUP BY s."id" """,
        *among,
        since,
        until,
    )
