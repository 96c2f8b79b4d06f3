"""An offer that is long over is counted once more and kept; then its messages go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

import pytest

from loyalty.facts.promotions import Apologised
from loyalty.ledger.units import Unit
from loyalty.messages.extras import Choices
from loyalty.messages.message import Extra
from loyalty.messages.outcomes import Refused
from loyalty.offers import owner_messages
from loyalty.offers.apologies import Apology
from loyalty.offers.promotions import Promotion, PromotionState
from loyalty.programme.programme import Programme
from loyalty.programme.retention import Retention
from scheduler.broadcasts.keeping import keep
from storage.engine.db import Conflict
from storage.offers import endings, lookup, past, report
from storage.retention.cutoffs import Cutoffs
from storage.retention.night import step
from tests.scheduler.broadcasts.scenes import claim, half_way, refuse
from tests.scheduler.town import DAY, OWNER, TEXTS, Town
from tests.storage.letters import NOON

YEAR = 400 * DAY


def of(town: Town) -> Programme:
    return replace(town.programme, retention=Retention(messages=YEAR))


async def over(town: Town, *, stopped: bool = False, **more: object) -> Promotion:
    """Four had it, one of whom a provider refused; two of them claimed, and one redeemed."""
    promotion, broadcaster = await half_way(town, per_member=1, variants=(TEXTS,), **more)
    had = await town.got()
    await claim(town, promotion, had[0], redeemed=True)
    await claim(town, promotion, had[1])
    refuse(town, min({*range(1, 9)} - {*had}), Refused("no photo for this chat"))
    if stopped:
        await town.moves(promotion, PromotionState.RUNNING, PromotionState.STOPPED)
    else:
        town.room = 2000
        await town.settle(town.broadcaster())
        town.letters.clock.at = promotion.ends_at
    await town.settle(broadcaster)
    return promotion


async def kept(town: Town, days: float) -> int:
    """How many were due so many days after noon of the first day."""
    database = town.letters.database
    return await keep(database, database, of(town), NOON + days * DAY)


async def look(town: Town) -> past.Past | None:
    return await town.letters.database.read(lambda read: past.of(read, 7))


async def purged(town: Town, days: float) -> int:
    """How many rows go in a night, some days after noon of the first day; and everybody has a newer message."""
    town.letters.clock.at = NOON + days * DAY
    for number in range(1, 9):
        await town.letters.put(await town.letters.person(100 + number))
        await town.letters.rows(
            """UPDATE "outbox" SET "address_id" = $1 WHERE "address_id" = $2 RETURNING "id" """,
            number,
            100 + number,
        )
    cutoffs, night, gone = Cutoffs.of(of(town), town.letters.clock.at), town.letters.clock.at.date(), 0
    for on in (
        date(2020, 1, 1),
        night - DAY,
        night,
    ):  # a first one, and one that is far from it, delete nothing
        work = partial(step, night=on, cutoffs=cutoffs, size=5)
        while (found := await town.letters.database.run(work)) is not None:
            gone += found
    return gone


@pytest.mark.parametrize("stopped", [False, True])
async def test_what_is_kept_is_what_was_counted(town: Town, *, stopped: bool) -> None:
    """With its messages gone, and their decisions; the report and the ways they ended stay, and nobody's name."""
    promotion = await over(town, stopped=stopped)
    database = town.letters.database
    found = await database.run(lambda tx: lookup.by_id(tx, 7))
    assert found
    before = await database.run(lambda tx: report.report(tx, found))
    totals = await database.run(lambda tx: endings.totals(tx, 7, 2))
    assert (before.sent, before.claimed, before.redeemed) == (4 if stopped else 7, 2, 1)
    assert await kept(town, 402) == 0, "its end is not old enough"
    assert await look(town) is None
    assert await kept(town, 404) == 1
    assert await kept(town, 404) == 0, "once"
    there = await look(town)
    assert there is not None
    assert there.report == replace(before, past=True)
    for found_report, names in ((before, ["promo-apologise"]), (there.report, [])):
        under = owner_messages.report(found, found_report, town.programme).extras
        assert [name for name in _options(under) if name == "promo-apologise"] == names
    assert there.totals == tuple(replace(one, names=()) for one in totals)
    assert [(number, count) for number, count in there.read] == [
        (number, count) for number, count, _ in await database.run(lambda tx: endings.readers(tx, found, 1))
    ]
    rows = await town.letters.rows('SELECT "id" FROM "outbox" WHERE "promotion_id" = 7')
    assert await purged(town, 404) >= len(rows) == 8
    for table in ("outbox", "decision"):
        assert await town.letters.rows(f'SELECT "id" FROM "{table}" WHERE "promotion_id" = 7') == []
    keys = await town.letters.rows("""SELECT "key" FROM "spent_key" WHERE "key" LIKE 'promotion:%'""")
    assert keys == [], "it is never fed again"
    assert await look(town) == there
    assert promotion.id == 7
    await town.settle()
    assert await town.letters.rows('SELECT "id" FROM "outbox" WHERE "promotion_id" = 7') == []


def _options(extras: Sequence[Extra]) -> list[str]:
    return [option.name for extra in extras if isinstance(extra, Choices) for option in extra.options]


async def test_until_it_is_counted_its_messages_stay(town: Town) -> None:
    await over(town)
    await purged(town, 900)
    assert len(await town.letters.rows('SELECT "id" FROM "outbox" WHERE "promotion_id" = 7')) == 8


@pytest.mark.parametrize(
    "change",
    [
        """UPDATE "promotion" SET "reported_at" = NULL WHERE "id" = 7""",
        """UPDATE "promotion" SET "state" = 'running' WHERE "id" = 7""",
        """UPDATE "outbox" SET "state" = 'waiting' WHERE "id" = (SELECT max("id") FROM "outbox" WHERE "promotion_id" = 7)""",
    ],
)
async def test_what_is_not_over_is_not_counted(town: Town, change: str) -> None:
    await over(town)
    await town.letters.rows(f'{change} RETURNING "id"')
    assert await kept(town, 900) == 0


def sorry(id: int) -> Apologised:
    return Apologised(Apology(id, 7, "The latte is a tenth off", Unit.POINTS, 5, OWNER, NOON + 500 * DAY))


async def test_an_apology_comes_first_and_then_none(town: Town) -> None:
    """While one is on its way nothing is kept, also if it was counted already; and afterwards nobody knows who read it."""
    await over(town)
    database = town.letters.database
    text = await database.read(lambda read: past.counted(read, 7))
    town.letters.clock.at = NOON + 500 * DAY
    await town.happens(sorry(70))
    assert await kept(town, 500) == 0
    await database.run(lambda tx: past.keep(tx, 7, text))
    assert await look(town) is None
    await town.settle()
    given = await town.letters.rows("""SELECT "member_id" FROM "entry" WHERE "source" LIKE 'apology:%'""")
    assert len(given) == 7
    assert await kept(town, 500) == 1
    with pytest.raises(Conflict):
        await town.happens(sorry(71))
    assert await town.letters.rows('SELECT "id" FROM "apology" WHERE "id" = 71') == []


def test_an_offer_waits_for_every_undo() -> None:
    slow = replace(Town(None).programme, retention=Retention(messages=30 * DAY))  # type: ignore[arg-type]
    slow = replace(slow, codes=replace(slow.codes, undo=timedelta(days=500)))
    found = Cutoffs.of(slow, NOON)
    assert found.offers == NOON - 500 * DAY < found.messages


async def test_nothing_of_no_promotion_is_kept(town: Town) -> None:
    database = town.letters.database
    assert await database.read(lambda read: past.counted(read, 1)) == ""
    await database.run(lambda tx: past.keep(tx, 1, ""))
    assert await database.read(lambda read: past.of(read, 1)) is None
