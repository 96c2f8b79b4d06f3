"""How far a night has come: kept with the rows, so that all processes share the work and none does it twice."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from storage.engine.db import Dialect, Reader, Statement, Tx
from storage.retention.cutoffs import Cutoffs
from storage.retention.table import PURGES

_FAR = timedelta(days=31)  # between two nights: either clock may be wrong
_FREE = 200  # pages of SQLite's file that a step gives back, where the file was made for that


@dataclass(frozen=True, slots=True)
class Place:
    """The purge that is on (by its number; after the last: this night's work is done), and the last key it looked at."""

    night: date
    purge: int
    after: str

    @property
    def is_over(self) -> bool:
        return self.purge >= len(PURGES)


async def step(tx: Tx, night: date, cutoffs: Cutoffs, size: int) -> int | None:
    """The next `size` rows: how many of them went; None where this night's work is done. What a night leaves the next one
    goes on with. A first night, and one far from the last, is noted and no more: a clock that is wrong deletes nothing, and a
    shop that was away begins a night later."""
    before = await _kept(tx)
    if before is None or abs(night - before.night) > _FAR:
        await _keep(tx, _begun(night, len(PURGES)))
        return None
    place = _begun(night) if before.is_over and before.night != night else before
    if place.is_over:
        return None
    purge = PURGES[place.purge]
    within = await purge.next(tx, purge.key_of(place.after), size, cutoffs)
    if within is None:
        await _keep(tx, _begun(night, place.purge + 1))
        return 0
    gone = await purge.drop(tx, within, cutoffs)
    await _keep(tx, Place(night, place.purge, str(within.upto)))
    if gone and tx.dialect is Dialect.SQLITE:
        await tx.rows(f"PRAGMA incremental_vacuum({_FREE})")
    return gone


async def _kept(read: Reader) -> Place | None:
    row = await read.row('SELECT "night", "purge", "after" FROM "purge_place" WHERE "id" = 1')
    return Place(date.fromisoformat(row["night"]), row["purge"], row["after"]) if row else None


def _begun(night: date, purge: int = 0) -> Place:
    return Place(night, purge, "" if purge >= len(PURGES) else str(PURGES[purge].least))


async def _keep(tx: Tx, place: Place) -> None:
    kept = Statement(
        "purge_place",
        """INSERT INTO "purge_place" ("id", "night", "purge", "after") VALUES (1, $1, $2, $3)
        ON CONFLICT ("id") DO UPDATE SET "night" = excluded."night", "purge" = excluded."purge", "after" = excluded."after" """,
        (place.night.isoformat(), place.purge, place.after),
    )
    await tx.write([kept])
