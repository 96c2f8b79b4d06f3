"""Whoever is in a segment is so by an independent count: over shops by chance, and over a virtual year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

import pytest

from bot.settings.loading import load
from loyalty.facts.promotions import SegmentSaved
from loyalty.offers.promotions import BY_THE_CLOCK, Audience, AudienceKind, Part, Segment
from loyalty.programme.programme import Programme
from loyalty.report.customers import GROUPS
from loyalty.report.periods import last_days
from loyalty.standing.tiers import rank
from simulation.inline import InlineDatabase
from simulation.run import live
from simulation.year import Year
from storage.engine.db import Database, Tx, fresh_id, insert
from storage.offers import cuts, recipients, segments
from storage.offers.audiences import CONDITIONS, condition
from storage.offers.inside import inside
from storage.offers.recipients import MemberRange
from storage.reports import kept
from storage.reports.kept import Counting, KeptFigure
from storage.writing.promotions import promotion
from tests.databases import Databases
from tests.scheduler.town import offer
from tests.storage.offers.count import TABLES, Count
from tests.storage.reports.shop import NOW, fill

CONFIG = Path(__file__).parents[3] / "config.toml"
WARSAW = "Europe/Warsaw"
K = AudienceKind


def parts(zone: str, programme: Programme | None = None) -> Iterator[Part]:
    """One or more of each kind."""
    yield from (Part(kind, of=zone) for kind in sorted(BY_THE_CLOCK))
    yield from (Part(K.GROUP, group) for group in GROUPS)
    for place in ("main", "old-town"):
        yield from (Part(kind, place) for kind in (K.LOCATION, K.FAVOURITE_PLACE))
    yield from (Part(K.FAVOURITE_TAG, tag) for tag in ("latte", "cake", "oat-latte"))
    yield from (Part(kind) for kind in (K.PROMOTERS, K.PASSIVES, K.DETRACTORS, K.UNHAPPY))
    yield from (Part(kind) for kind in (K.ALL, K.NEVER_REDEEMED, K.MEMBERS))
    yield from (
        Part(kind, "", days) for kind in (K.VISITED, K.AWAY, K.JOINED, K.MEMBER_FOR) for days in (40, 300)
    )
    yield from (
        Part(kind, "", many) for kind in (K.BEST_BY_SPEND, K.BEST_BY_VISITS, K.VISITS) for many in (3, 10)
    )
    yield from (Part(K.SPENT, str(days), 10_000) for days in (90, 365, 10**6))
    yield Part(K.BIRTHDAY, "", 6)
    for tier in programme.tiers if programme else ():
        yield Part(K.TIER, tier.id, rank(programme, tier.id))  # type: ignore[arg-type]


async def agree(database: Database, now: datetime, zone: str, programme: Programme | None = None) -> set[K]:
    """On each part, on what it is not, and on some together by chance. Which kinds anybody was of."""

    async def rows(tx: Tx) -> Count:
        tables = {name: [dict(row) for row in await tx.rows(f'SELECT * FROM "{name}"')] for name in TABLES}
        return Count(tables, ZoneInfo(zone), now)

    count, each = await database.run(rows), list(parts(zone, programme))
    luck = Random(7)
    combined = [luck.sample(each, 2) for _ in range(15)] + [luck.sample(each, 3) for _ in range(5)]
    lists = [[part] for part in each] + combined
    found = set[K]()
    saved: dict[str, list[int]] = {}
    for together in lists:
        some = [replace(part, negated=luck.random() < 0.3) for part in together]
        audience = Audience(K.COMBINED, "typed", 0, tuple(some))
        told = count.of(*(((str(p.kind), p.of, p.number), p.negated) for p in some))
        assert await _members(database, audience, now) == told, some
        assert await database.read(lambda read, of=audience: segments.count(read, of, now)) == len(told), some
        found |= {part.kind for part in some} if told else set()
        if not condition(audience).ranks:
            key = f"s{len(saved)}"
            saved[key] = told
            await database.run(lambda tx, key=key, of=audience: _save(tx, key, of, now))  # type: ignore[misc]
    ids = set(count.members)
    within = await database.read(lambda read: inside(read, [*saved, "not saved"], ids, now))
    here = {id for id, row in count.members.items() if row["left_at"] is None}
    assert {key: sorted(id for id in here if key in within.get(id, ())) for key in saved} == saved
    await _agree_by_cuts(database, now, zone, count, [part for part in each if CONDITIONS[part.kind].ranks])
    return found


async def _agree_by_cuts(
    database: Database, now: datetime, zone: str, count: Count, ranked: Sequence[Part]
) -> None:
    """Who is compared with others is in a group as the last night had it, and nobody before the first."""
    for at, part in enumerate(ranked):
        often = Part(K.VISITS, "", 2)
        of = Audience(K.COMBINED, "typed", 0, (replace(part, negated=at % 2 > 0), often))
        await database.run(lambda tx, key=f"r{at}", of=of: _save(tx, key, of, now))  # type: ignore[misc]
    keys, ids = [f"r{at}" for at in range(len(ranked))], set(count.members)
    assert await database.read(lambda read: inside(read, keys, ids, now)) == {}
    counted: list[KeptFigure] = []
    figures = await database.read(lambda read: _kept(Counting(read, ZoneInfo(zone), now, counted)))
    await database.run(lambda tx: kept.put(tx, counted, now))
    then = Count(count.tables, ZoneInfo(zone), figures.settled)
    then.year = last_days(figures.settled, 365, ZoneInfo(zone))
    within = await database.read(lambda read: inside(read, keys, ids, now))
    for at, part in enumerate(ranked):
        told = then.of(((str(part.kind), part.of, part.number), at % 2 > 0), (("visits", "", 2), False))
        here = then.of((("all", "", 0), False))
        assert [id for id in here if f"r{at}" in within.get(id, ())] == told, part


async def _kept(figures: Counting) -> Counting:
    await cuts.keep(figures)
    return figures


async def _save(tx: Tx, key: str, audience: Audience, now: datetime) -> None:
    kept = Segment(fresh_id(), key, key, "typed", audience)
    await tx.write([*promotion(SegmentSaved(kept, 1), now)])


async def _members(database: Database, audience: Audience, now: datetime) -> list[int]:
    promotion = replace(offer(7, now, audience=audience), created_at=now)
    within = MemberRange(0, 2**62)
    found = await database.run(lambda tx: recipients.recipients(tx, promotion, within, ()))
    return [one.member_id for one in found]


async def test_who_is_in_a_segment_is_as_an_independent_count_has_it(database: Database) -> None:
    await fill(database, Random(1))
    found = await agree(database, NOW, WARSAW)
    assert len(found) >= len(K) - 5  # the shop by chance has no tiers, plans and birthdays


@pytest.mark.parametrize(("today", "first"), [("06-15", [15, 28, 1]), ("05-15", [1, 15, 28])])
async def test_whose_birthday_is_the_next_comes_first(
    database: Database, today: str, first: list[int]
) -> None:
    about = {"locale": "pl", "location": "main", "source": "", "joined_at": NOW, "birth_month": 6}
    born = [insert("member", id=day, card=f"card-{day}", name="Ana", birth_day=day, **about) for day in first]
    came = [insert("activity", member_id=day, visits=day) for day in first]
    await database.run(lambda tx: tx.write([*born, *came]))
    june, day = Audience(K.BIRTHDAY, "", 6), date.fromisoformat(f"2026-{today}")
    crowd = await database.read(lambda read: segments.first(read, june, NOW, day))
    assert [one.birthday and one.birthday.day for one in crowd.members] == first
    assert crowd.count == len(first)


@pytest.mark.prove
async def test_segments_of_a_virtual_year(databases: Databases) -> None:
    shop = load(CONFIG).config.programme
    year = InlineDatabase.open(await databases.sqlite())
    lived = await live(year, Year(shop, 60, 365, 11))
    await agree(year, lived.end, shop.shop.timezone, shop)
    await year.close()
