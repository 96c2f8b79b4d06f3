"""Every figure equals an independent count: over shops by chance, and over a virtual year."""

from __future__ import annotations

import asyncio
import dataclasses
import json
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

import pytest

from bot.reports import value
from bot.settings.loading import load
from loyalty.calendar import local_day, midnight
from loyalty.report.people import DAYS
from loyalty.report.periods import SPANS, period
from loyalty.report.staff import StaffFigures
from simulation.inline import InlineDatabase
from simulation.run import live
from simulation.year import Year
from storage.engine.db import Database, Dialect, Reader
from storage.engine.looks import looked
from storage.reports.days import number, with_days
from storage.reports.figures import Figures
from tests.databases import Databases
from tests.storage.reports.count import TABLES, Count, Rows
from tests.storage.reports.shop import NOW, fill

CONFIG = Path(__file__).parents[3] / "config.toml"
WARSAW = ZoneInfo("Europe/Warsaw")
_TIME = {Dialect.SQLITE: "TEXT", Dialect.POSTGRES: "TIMESTAMPTZ"}


async def tables(read: Reader) -> Mapping[str, Rows]:
    return {name: [dict(row) for row in await read.rows(f'SELECT * FROM "{name}"')] for name in TABLES}


async def agree(figures: Figures, count: Count, end: datetime | None = None) -> None:
    """On each figure there is. `end`: of the year; now, if it is not said."""
    now, zone = figures.now, figures.zone
    spans = [period("day", local_day(now, zone) - timedelta(days=back), zone, now) for back in (0, 1, 8)]
    spans += [period(span, day, zone, now) for span in SPANS[1:] for day in (date(2027, 3, 28), count.today)]
    for place in ("", "main"):
        for span in spans:
            got = dataclasses.astuple(await figures.counts(span, place))
            assert got == count.counts(span.since, span.until, place), (span, place)
            happy = await figures.happy(span.since, span.until, place)
            assert dataclasses.astuple(happy) == count.happy(span.since, span.until, place), (span, place)
        assert await figures.members(place) == count.here(place)
        assert of_team(await figures.staff(place)) == count.staff(place)
        for span in spans[-4:]:
            team = of_team(await figures.staff(place, span))
            assert team == count.staff(place, span.first, span.after), (span, place)
    nps = await figures.nps()
    assert (
        nps
        and (nps.quarter, nps.answers, nps.promoters, nps.detractors, [(s.score, s.words) for s in nps.lines])
    ) == count.nps()
    assert await figures.first_day() == count.first_day()
    month = spans[-1]
    assert await figures.by_day(month.since, now) == count.by_day(month.since, now)
    for place in ("", "main"):
        assert await figures.by_hour(month.since, now, place) == count.by_hour(month.since, now, place)
    for person in {job["address_id"] for job in count.tables["staff"]}:
        back = await figures.returned(month.since - timedelta(days=200), now, person)
        assert set(back) == count.returned(month.since - timedelta(days=200), now, person)
    year = midnight(count.today - timedelta(days=365), zone), end or now
    before = midnight(count.today - timedelta(days=730), zone)
    gave = await figures.campaign("chat-1", before)
    given = {unit.value: amount for unit, amount in gave.given.items()}
    assert (gave.visits, gave.members, given) == count.campaign("chat-1", before)
    for place in ("", "main"):
        await agree_on_customers(figures, count, year, place)
    worth = await figures.customer_year(before, *year)
    assert (worth.kept.part, worth.kept.whole, *dataclasses.astuple(worth)[1:]) == count.customer_year(
        before, *year
    )
    years = {
        one.first.year: (one.of.kept.part, one.of.kept.whole, *dataclasses.astuple(one.of)[1:])
        for one in await value.look(figures)
    }
    opened = (count.first_day() or count.today).year
    assert years == {
        year: of for year, of in count.customer_years().items() if year >= min(opened, count.today.year) - 1
    }
    units = {(i.month, i.unit.value): dataclasses.astuple(i)[2:] for i in await figures.units()}
    assert units == count.units()
    for which, all_ in zip(DAYS, count.listed(), strict=True):
        listed = await figures.listed(which)
        assert ([(one.id, one.visits) for one in listed.members], listed.count) == (all_[:10], len(all_)), (
            which
        )
    for day in (count.today, count.today - timedelta(days=30), date(count.today.year, 2, 28)):
        joined, born = count.of_a_day(day)
        for found, ids in ((await figures.joined_on(day), joined), (await figures.born_on(day), born)):
            assert found.count == len(ids), (found.which, day)
            assert {one.id for one in found.members} <= ids
    owed = await figures.owed()
    assert count.owed() == (
        owed.cards,
        {(one.unit.value, one.ends): one.left for one in owed.units}
        | {("uses", one.ends): one.left for one in owed.passes},
        {one.ends: one.worth for one in owed.passes},
        {(one.reward, one.ends): one.count for one in owed.vouchers},
        dataclasses.astuple(owed.used),
    )
    assert await figures.takings(*year) == count.customer_year(before, *year)[-1]


async def agree_on_customers(
    figures: Figures, count: Count, year: tuple[datetime, datetime], place: str
) -> None:
    whole = *year, place
    cohorts = {
        (one.month, k): dataclasses.astuple(share)
        for one in await figures.cohorts(place)
        for k, share in one.windows.items()
    }
    assert cohorts == count.cohorts(place)
    assert dataclasses.astuple(await figures.repeat(*whole)) == count.at_least(2, *whole)
    assert dataclasses.astuple(await figures.loyal(*year, 3, place)) == count.at_least(3, *whole)
    often, basket = await figures.frequency(*whole), await figures.basket(*whole)
    assert (often and dataclasses.astuple(often)) == count.frequency(*whole)
    assert (basket and dataclasses.astuple(basket)) == count.basket(*whole)
    assert await figures.groups(*whole) == count.groups(*whole)
    assert dataclasses.astuple(await figures.members_who_took(*whole)) == count.members_who_took(*whole)
    assert dataclasses.astuple(await figures.first_reward(place)) == count.first_reward(place)


def of_team(team: Sequence[StaffFigures]) -> dict[str, tuple[int, ...]]:
    return {one.name: dataclasses.astuple(one)[2:6] + dataclasses.astuple(one.retained) for one in team}


async def compared(url: str, now: datetime, zone: ZoneInfo) -> None:
    rows = await asyncio.to_thread(looked, url, tables)

    async def look(read: Reader) -> None:
        await agree(Figures(read, zone, now), Count(rows, zone, now))

    await asyncio.to_thread(looked, url, look)


@pytest.mark.parametrize("seed", range(3))
async def test_figures_are_those_of_the_independent_count(database: Database, seed: int) -> None:
    await fill(database, Random(seed))
    await compared(database.url, NOW, WARSAW)


async def test_an_empty_shop_has_no_figures(database: Database) -> None:
    await compared(database.url, NOW, WARSAW)


@pytest.mark.prove
async def test_figures_of_a_virtual_year(databases: Databases) -> None:
    shop = load(CONFIG).config.programme
    url = await databases.sqlite()
    year = InlineDatabase.open(url)
    lived = await live(year, Year(shop, 60, 365, 11))
    await year.close()
    await compared(url, lived.end, ZoneInfo(shop.shop.timezone))


@pytest.mark.parametrize("zone", ["Europe/Warsaw", "America/Havana", "Africa/Casablanca", "Pacific/Apia"])
async def test_sql_knows_the_day_and_the_hour_on_the_clock(database: Database, zone: str) -> None:
    """Also where the clock goes back over midnight, changes for a month, or a day is left out."""
    hours = [
        datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=30 * n, microseconds=n)
        for n in range(0, 20_000, 3)
    ]
    text = f"CAST({database.dialect.json_item(0)} AS {_TIME[database.dialect]})"
    sql = f"""SELECT local_day(h."at") AS "day", local_hour(h."at") AS "hour" FROM (SELECT {text} AS "at"
        FROM {database.dialect.json_rows("CAST($1 AS TEXT)", 0)}) AS h ORDER BY h."at\""""
    days = with_days(sql, database.dialect, ZoneInfo(zone), NOW)
    told = json.dumps([[[hour.isoformat(" ")] for hour in hours]])
    rows = await database.read(lambda read: read.rows(days, told))
    assert [row["day"] for row in rows] == [number(local_day(hour, ZoneInfo(zone))) for hour in hours]
    assert [row["hour"] for row in rows] == [hour.astimezone(ZoneInfo(zone)).hour for hour in hours]
