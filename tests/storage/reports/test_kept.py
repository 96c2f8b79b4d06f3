"""Figures that were kept say the same as if nothing were kept, whatever was undone, given back, linked and unlinked since."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta
from random import Random

import pytest

from bot.settings.loading import load
from loyalty.calendar import midnight
from simulation.days import Days
from simulation.inline import InlineDatabase
from simulation.year import Year
from storage.engine.db import Database, Reader, Statement, Tx
from storage.engine.looks import looked
from storage.ledger.check import problems
from storage.reports import kept
from storage.reports.figures import Figures
from storage.reports.kept import KeptFigure
from storage.writing.figure_changes import card_changed, visit_changed
from tests.databases import Databases
from tests.storage.reports.count import Count
from tests.storage.reports.shop import NOW, fill
from tests.storage.reports.test_figures import CONFIG, WARSAW, agree, tables

_HOUR = timedelta(hours=1)


async def keep(database: Database, now: datetime, *, put: bool = True) -> list[KeptFigure]:
    """Every figure, compared with the independent count; what was counted is kept."""
    counted: list[KeptFigure] = []

    async def look(read: Reader) -> None:
        figures = Figures(read, WARSAW, now, counted)
        await agree(figures, Count(await tables(read), WARSAW, now), figures.settled)

    await asyncio.to_thread(looked, database.url, look)
    if put:
        await database.run(lambda tx: kept.put(tx, counted, now))
    return counted


async def change(tx: Tx, random: Random, now: datetime) -> None:
    """Whatever an act changes of the past, with what it notes of it."""
    for visit in random.sample(list(await tx.rows('SELECT * FROM "visit" ORDER BY "id"')), 5):
        undone = None if visit["undone_at"] else now
        sql = 'UPDATE "visit" SET "undone_at" = $1, "amount" = $2 WHERE "id" = $3'
        rows = [Statement("visit", sql, (undone, random.randint(0, 9_999), visit["id"]))]
        await tx.write([*rows, *visit_changed(visit["at"], now)])
    members = list(await tx.rows('SELECT * FROM "member" ORDER BY "id"'))
    for member in random.sample(members[1:], 2):
        into = None if member["merged_into_id"] else random.randrange(1, member["id"])
        sql = 'UPDATE "member" SET "merged_into_id" = $1 WHERE "id" = $2'
        await tx.write([Statement("member", sql, (into, member["id"])), card_changed(member["id"], now)])


@pytest.mark.parametrize("seed", [0, *(pytest.param(n, marks=pytest.mark.prove) for n in range(1, 6))])
async def test_kept_figures_are_those_that_would_be_counted(database: Database, seed: int) -> None:
    """Also what was counted while something changed, and is kept only afterwards."""
    random = Random(seed)
    await fill(database, random, 15)
    assert await keep(database, NOW)
    assert await keep(database, NOW) == [], "nothing is counted twice"
    now = NOW
    for _ in range(2):
        late = await keep(database, now + _HOUR, put=False)
        await database.run(lambda tx, now=now: change(tx, random, now))  # type: ignore[misc]
        await database.run(lambda tx, late=late, now=now: kept.put(tx, late, now))  # type: ignore[misc]
        await keep(database, now + _HOUR)
        now += random.choice((3 * _HOUR, timedelta(days=1), timedelta(days=9)))
        await database.run(lambda tx, now=now: kept.sweep(tx, now))  # type: ignore[misc]
        await keep(database, now)


async def test_a_change_throws_away_what_it_concerns_and_nothing_else(database: Database) -> None:
    await fill(database, Random(7), 15)
    await keep(database, NOW)
    at = midnight(datetime(2027, 2, 3).date(), WARSAW) + _HOUR

    async def dropped(*noted: Statement) -> set[tuple[str, datetime, datetime]]:
        await database.run(lambda tx: tx.write(noted))
        counted = await keep(database, NOW)
        return {(one.figure, one.since, one.until) for one in counted}

    async def days(*noted: Statement) -> set[tuple[str, datetime, datetime]]:
        return {one for one in await dropped(*noted) if one[0] == "day"}

    assert await dropped(*visit_changed(NOW - timedelta(minutes=59), NOW)) == set(), "it is in no kept figure"
    assert await days(*visit_changed(at, NOW)) == {("day", at - _HOUR, at + 23 * _HOUR)}
    linked = await dropped(card_changed(15, NOW))
    assert {figure for figure, *_ in linked} >= {"retention", "repeat"}
    assert "day" not in {figure for figure, *_ in linked}, "visits stay what they were"


async def test_check_counts_kept_days_again(database: Database) -> None:
    await fill(database, Random(7), 15)
    await keep(database, NOW)
    standing = """SELECT min("id") FROM "visit" WHERE "undone_at" IS NULL AND "amount" IS NOT NULL"""
    spoilt = f'UPDATE "visit" SET "amount" = "amount" + 1 WHERE "id" = ({standing}) RETURNING "at"'
    (row,) = await database.run(lambda tx: tx.rows(spoilt))
    (problem,) = [one for one in await problems(database.url, rebuild=True) if "is kept" in one]
    assert problem.startswith("The day from ")
    await database.run(lambda tx: tx.write([*visit_changed(row["at"], NOW)]))
    assert not any("is kept" in one for one in await problems(database.url, rebuild=True)), (
        "it is counted anew"
    )


@pytest.mark.prove
async def test_what_is_kept_in_a_virtual_year_stays_right(databases: Databases) -> None:
    """Acts note what they change: each fortnight figures are kept, and those of the fortnights before still hold."""
    database = InlineDatabase.open(await databases.sqlite())
    days = await Days.begun(database, Year(load(CONFIG).config.programme, 40, 120, 5))
    for day in range(120):
        await days.day(day)
        if day % 14 == 0:
            now = days.clock()
            await keep(database, now)
            await database.run(lambda tx, now=now: kept.sweep(tx, now))  # type: ignore[misc]
    await keep(database, days.clock())
    days.service.stop()
    await database.close()
