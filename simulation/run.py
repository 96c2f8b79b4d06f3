"""A year from its first morning to its last night, and the count of what it promised."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from time import perf_counter

from simulation.count.promise import AddressOwner
from simulation.count.violations import Violation, violations
from simulation.days import Days
from simulation.year import Year, eras
from storage.engine.db import Database

_ON_PURPOSE = "could not make message"  # a channel that raises is one of the mishaps


@dataclass(frozen=True, slots=True)
class Lived:
    """A year that is over. `owners` says whose each address was, and when; `troubles` are errors that the service
    logged; `end` is its last instant (UTC); times are in seconds."""

    year: Year
    database: Database
    violations: Sequence[Violation]
    owners: Sequence[AddressOwner]
    troubles: Sequence[str]
    visits: int
    claimed: int
    sold_out: int
    end: datetime
    seconds: float
    counting: float


async def live(database: Database, year: Year) -> Lived:
    """Simulate a year in a database that is migrated and empty, and count."""
    started = perf_counter()
    with _troubles() as troubles:
        days = await Days.begun(database, year)
        for day in range(year.days):
            await days.day(day)
        await days.over()
        days.service.stop()
    lived = perf_counter()
    now = days.clock()
    witness = days.witness()
    found = await violations(database, eras(year, days.changes), witness, now)
    return Lived(
        year, database, found, witness.owners, troubles, days.shop.visits, days.owner.claimed, days.owner.refused, now,
        lived - started, perf_counter() - lived,
    )  # fmt: skip


@contextmanager
def _troubles() -> Iterator[list[str]]:
    """What the service logs as an error meanwhile, instead of its log."""
    errors = _Errors()
    log = logging.getLogger("scheduler")
    shown = log.propagate
    log.addHandler(errors)
    log.propagate = False
    try:
        yield errors.heard
    finally:
        log.removeHandler(errors)
        log.propagate = shown


@dataclass(slots=True)
class _Errors(logging.Handler):
    heard: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        logging.Handler.__init__(self, logging.ERROR)

    def __hash__(self) -> int:
        return id(self)

    def emit(self, record: logging.LogRecord) -> None:
        text = record.getMessage()
        if _ON_PURPOSE not in text:
            self.heard.append(f"{text} ({record.exc_info[1]!r})" if record.exc_info else text)
