"""Figures of stretches of time that are over: counted once, and kept.

What changes them later (an undo, a return, a link, each long after the visit) notes that in its own transaction. A kept
figure holds while it knew of every such change that concerns it. So nobody has to wait for anybody: whoever counted just
before a change kept a figure that does not know it, and it is counted again.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from loyalty.calendar import local_day, midnight
from storage.engine.db import Reader, Row, Statement, Tx, Value, fresh_id
from storage.reports.cards import at_place
from storage.reports.days import with_days

SETTLED = timedelta(hours=2)  # after its end a stretch is over: nobody writes of it any more but as a change
OF_VISITS = "day"  # the figure that links do not change: it counts no cards
_CHANGES_KEPT = timedelta(days=1)  # no look takes as long
_KEPT = timedelta(days=90)  # of stretches that are not asked for again, as the year to some day

Span = tuple[datetime, datetime]


@dataclass(frozen=True, slots=True)
class KeptFigure:
    """`value` is what JSON can say. `changes`: the ids of those that were there when it was counted."""

    figure: str
    since: datetime
    until: datetime
    value: Any
    changes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Counting:
    """One look at the figures, at the instant `now` (UTC), by the calendar of the shop's zone. `counted` is to be kept
    after it: a look writes nothing."""

    read: Reader
    zone: ZoneInfo
    now: datetime
    counted: list[KeptFigure] = field(default_factory=list)

    @property
    def settled(self) -> datetime:
        """The last local midnight before which everything is over."""
        return midnight(local_day(self.now - SETTLED, self.zone), self.zone)

    async def rows(self, sql: str, *args: Value) -> Sequence[Row]:
        return await self.read.rows(with_days(sql, self.read.dialect, self.zone, self.now), *args)

    async def row(self, sql: str, *args: Value) -> Row:
        (row,) = await self.rows(sql, *args)
        return row

    async def kept(self, figure: str, since: datetime, until: datetime) -> Mapping[Span, Any]:
        """The values that still hold, of all stretches within these bounds."""
        rows = await self.read.rows(
            'SELECT * FROM "kept_figure" WHERE "figure" = $1 AND "since" >= $2 AND "until" <= $3',
            figure,
            since,
            until,
        )
        changes = await _changes(self.read) if rows else ()
        return {
            (row["since"], row["until"]): json.loads(row["value"]) for row in rows if _holds(row, changes)
        }

    async def keep(self, figure: str, values: Iterable[tuple[Span, Any]]) -> None:
        """After this look, those that are over."""
        over = [(span, value) for span, value in values if span[1] <= self.settled]
        if over:
            known = tuple(change["id"] for change in await _changes(self.read))
            self.counted.extend(KeptFigure(figure, *span, value, known) for span, value in over)

    async def once(self, figure: str, span: Span, count: Callable[[], Awaitable[Any]]) -> Any:
        """What was kept, or else what is counted."""
        found = await self.kept(figure, *span)
        if span not in found:
            value = await count()
            await self.keep(figure, [(span, value)])
            return value
        return found[span]

    async def rows_at(self, place: str, sql: str, *args: Value) -> Sequence[Row]:
        """Of one place, by its id; "": of all."""
        return await (
            self.rows(at_place(sql, len(args) + 1), *args, place) if place else self.rows(sql, *args)
        )

    async def kept_rows(
        self, figure: str, sql: str, span: Span, *args: Value, place: str = ""
    ) -> Sequence[Row]:
        """What a statement says of a stretch, at one place or all: kept, or else read."""

        async def count() -> Any:
            rows = await self.rows_at(place, sql, *args)
            return [{name: _plain(row[name]) for name in row.keys()} for row in rows]  # noqa: SIM118 (asyncpg's rows go through their values)

        rows: Sequence[Row] = await self.once(f"{figure}@{place}" if place else figure, span, count)
        return rows


def _plain(value: Any) -> Any:
    """PostgreSQL's sums are decimals."""
    if isinstance(value, Decimal):
        return int(value) if value == int(value) else float(value)
    return value


async def _changes(read: Reader) -> Sequence[Row]:
    return await read.rows('SELECT * FROM "figure_change"')


def _holds(row: Row, changes: Sequence[Row]) -> bool:
    known = json.loads(row["changes"])
    return all(change["id"] in known for change in changes if _concerns(change, row))


def _concerns(change: Row, row: Row) -> bool:
    """The end of a stretch is no part of it, the end of a change is."""
    if change["cards"] and row["figure"] == OF_VISITS:
        return False
    return bool(change["since"] < row["until"] and change["until"] >= row["since"])


_PUT = """INSERT INTO "kept_figure" ("id", "figure", "since", "until", "value", "changes", "counted_at")
VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT ("figure", "since", "until")
DO UPDATE SET "value" = excluded."value", "changes" = excluded."changes", "counted_at" = excluded."counted_at\""""


async def put(tx: Tx, counted: Sequence[KeptFigure], now: datetime) -> None:
    rows = [
        (fresh_id(), one.figure, one.since, one.until, json.dumps(one.value), json.dumps(one.changes), now)
        for one in counted
    ]
    await tx.many(_PUT, rows)


async def sweep(tx: Tx, now: datetime) -> None:
    """Forgets changes of yesterday, with every kept figure that did not know of them, and what is not asked for again."""
    rows = await tx.rows('SELECT * FROM "figure_change" WHERE "at" < $1', now - _CHANGES_KEPT)
    for change in rows:
        kept = await tx.rows(
            """SELECT "id", "figure", "since", "until", "changes" FROM "kept_figure"
            WHERE "since" <= $1 AND "until" > $2""",
            change["until"],
            change["since"],
        )
        await tx.many(
            'DELETE FROM "kept_figure" WHERE "id" = $1',
            [(row["id"],) for row in kept if not _holds(row, [change])],
        )
    await tx.many('DELETE FROM "figure_change" WHERE "id" = $1', [(row["id"],) for row in rows])
    await tx.write(
        [
            Statement(
                "kept_figure",
                """DELETE FROM "kept_figure" WHERE "counted_at" < $1 AND "figure" <> 'day' AND "figure" NOT LIKE 'retention%'""",
                (now - _KEPT,),
            )
        ]
    )
