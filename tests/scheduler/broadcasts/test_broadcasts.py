"""Offers on their way: counted, started, fed, paused, ended and reported; once, whatever happens meanwhile."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from typing import Any

import pytest

from loyalty.facts import AddressChanged, ConsentWithdrawn, Left, PromotionClaimed, VoucherRedeemed, WishesSet
from loyalty.gate.caps import Policy
from loyalty.messages.args import Moment
from loyalty.messages.extras import Choices
from loyalty.messages.kind import Class
from loyalty.messages.kinds.promotions import PromotionKind
from loyalty.messages.message import Message
from loyalty.messages.outcomes import Refused, Sent
from loyalty.model import AddressState, Preferences, Purpose, Unit, Voucher, VoucherState
from loyalty.offers.promotions import Audience, AudienceKind, Promotion, PromotionState
from scheduler.broadcasts.broadcaster import Broadcaster
from scheduler.broadcasts.feeding import rooms
from scheduler.delivery.rate_limit import RateLimit
from storage.engine.db import Database, Dialect, insert
from storage.engine.opening import open_database
from storage.messages import claims, receipts
from storage.offers import feeding
from storage.writing import promotions as writing
from tests.scheduler.delivery.test_courier import NIGHT
from tests.scheduler.town import DAY, OWNER, Town, names
from tests.storage.letters import NOON, Letters

RUNNING, PAUSED, STOPPED = PromotionState.RUNNING, PromotionState.PAUSED, PromotionState.STOPPED
HOUR = timedelta(hours=1)


@pytest.fixture
async def town(letters: Letters) -> Town:
    found = Town(letters)
    await found.owner()
    return found


async def people(town: Town, *numbers: int, channel: str = "telegram") -> None:
    """Members who want offers."""
    for number in numbers:
        await town.letters.person(number, channel, Purpose.OFFERS)


def options(message: Message) -> list[str]:
    return [option.data for extra in message.extras if isinstance(extra, Choices) for option in extra.options]


async def states(town: Town, id: int = 7) -> dict[str, int]:
    rows = await town.letters.rows(
        'SELECT "state", count(*) AS "n" FROM "outbox" WHERE "promotion_id" = $1 GROUP BY "state"', id
    )
    return {row["state"]: row["n"] for row in rows}


@asynccontextmanager
async def another(town: Town) -> AsyncIterator[Database]:
    """Where another machine looks: on SQLite there is only one."""
    database = town.letters.database
    if database.dialect is Dialect.SQLITE:
        yield database
        return
    other = await open_database(database.url)
    try:
        yield other
    finally:
        await other.close()


# From its start


async def test_an_offer_goes_to_everybody_once(town: Town) -> None:
    """However often anybody looks, and on either channel."""
    await people(town, 1, 2, 3)
    await people(town, 4, channel="sms")
    await town.goes_out()
    broadcasts = town.broadcasts()
    for _ in range(3):
        await town.settle(broadcasts)
        town.letters.clock.later(seconds=10)
    assert await town.got() == [1, 2, 3, 4]
    assert await town.state() == "running"


async def test_what_people_get(town: Town) -> None:
    """The words in every language, until when, and how to claim."""
    await people(town, 1)
    promotion = await town.goes_out(stock=50, per_member=1, word="latte", picture="AgAC")
    await town.settle()
    (delivery,) = [one for one in town.telegram.heard if one.to == "1"]
    assert {
        "shop": "Cafe Arcade", "text": promotion.texts, "until": Moment(promotion.ends_at, "both"),
        "word": "LATTE", "left": 50,
    } == delivery.message.args  # fmt: skip
    assert [type(extra).__name__ for extra in delivery.message.extras] == ["Picture", "Choices"]
    assert options(delivery.message)[0] == "claim:7"


async def test_it_begins_at_its_start_and_not_before(town: Town) -> None:
    await people(town, 1)
    await town.goes_out(starts_at=NOON + HOUR)
    broadcasts = town.broadcasts()
    assert await broadcasts.step() == 3600
    town.letters.clock.at = NOON + HOUR - timedelta(microseconds=1)
    await town.settle(broadcasts)
    assert (await town.got(), await town.state()) == ([], "scheduled")
    town.letters.clock.at = NOON + HOUR
    await town.settle(broadcasts)
    assert (await town.got(), await town.state()) == ([1], "running")


async def test_nobody_is_fed_who_is_not_meant(town: Town) -> None:
    await people(town, 1, 2, 3)
    await town.letters.rows("""UPDATE "member" SET "location" = 'harbour' WHERE "id" = 2""")
    await town.goes_out(audience=Audience(AudienceKind.LOCATION, "harbour"))
    await town.settle()
    assert await town.got() == [2]


async def test_a_channel_is_never_flooded(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """So many are due and wait, and no more; whoever has room is not held up by who has none."""
    town.batch = 4
    await people(town, *range(1, 16, 2))
    await people(town, *range(2, 17, 2), channel="sms")
    town.room = 3
    await town.goes_out()
    broadcasts = town.broadcasts()
    await begun(town, broadcasts)
    while await broadcasts.settle():
        pass
    waiting = """SELECT "channel", count(*) AS "n" FROM "outbox" WHERE "state" = 'waiting'
        AND "promotion_id" = 7 GROUP BY "channel" ORDER BY "channel" """
    both = [{"channel": "sms", "n": 3}, {"channel": "telegram", "n": 3}]
    assert await town.letters.rows(waiting) == both
    telegram = town.courier()
    while await telegram.round("telegram", RateLimit()) or await broadcasts.settle():
        assert (await town.letters.rows(waiting))[0] == both[0]
    assert await town.got() == list(range(1, 16, 2))
    await town.settle(broadcasts)
    assert await town.got() == list(range(1, 17))


async def test_what_is_held_takes_no_room(town: Town) -> None:
    await people(town, *range(1, 11))
    town.room = 2
    await town.goes_out()
    await town.settle()
    await town.letters.rows(
        """UPDATE "outbox" SET "state" = 'waiting', "due_at" = $1 WHERE "promotion_id" = 7""", NOON + HOUR
    )
    await people(town, 11, 12)
    await town.letters.rows('UPDATE "promotion" SET "fed_at" = NULL')
    await town.settle()
    assert (await town.got())[-2:] == [11, 12]


def test_room_is_about_a_minute_of_a_channels_pace() -> None:
    rate_limits = {
        "telegram": RateLimit(25),
        "paid": RateLimit(1000),
        "sms": RateLimit(1),
        "slow": RateLimit(0.1),
        "free": RateLimit(),
    }
    assert rooms(rate_limits) == {"telegram": 1500, "paid": 2000, "sms": 60, "slow": 50, "free": 2000}


async def test_ids_that_clash_are_drawn_again(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """All of the batch, in its own time; nobody is left out."""
    await people(town, 1, 2, 3)
    taken = await town.letters.put(await town.letters.person(9))
    drawn = [taken.id - 2, 5_000]
    monkeypatch.setattr(feeding, "fresh_id", lambda room: drawn.pop(0))
    await town.goes_out()
    broadcasts = town.broadcasts()
    for _ in range(3):
        await town.settle(broadcasts)
    assert (await town.got(), drawn) == ([1, 2, 3], [])


async def test_one_offers_trouble_is_not_anothers(town: Town) -> None:
    await people(town, 1)
    await town.goes_out(id=6)
    await town.letters.rows("""UPDATE "promotion" SET "audience" = 'nonsense' """)
    await town.goes_out(id=7)
    await town.settle()
    assert await town.got() == [1]


# Paused, resumed, stopped


async def begun(town: Town, broadcasts: Broadcaster) -> None:
    """Its owner knows; that message takes no room any more."""
    await broadcasts.step()
    await town.carry()


async def half_way(town: Town, number: int = 8, **more: Any) -> tuple[Promotion, Broadcaster]:
    """Half of them have it, the rest waits: some with room, some without."""
    await people(town, *range(1, number + 1))
    town.room = number // 4
    promotion, broadcasts, courier = await town.goes_out(**more), town.broadcasts(), town.courier()
    await begun(town, broadcasts)
    for _ in range(2):
        while await broadcasts.settle():
            pass
        while await courier.round("telegram", RateLimit()):
            pass
    while await broadcasts.settle():
        pass
    assert len(await town.got()) == number // 2
    return promotion, broadcasts


async def test_a_pause_holds_everything_and_a_resume_lets_it_go(town: Town) -> None:
    """At once, before anybody looks again."""
    promotion, broadcasts = await half_way(town)
    before = await town.got()
    await town.moves(promotion, RUNNING, PAUSED)
    await town.carry()
    await town.settle(broadcasts)
    assert (await town.got(), (await states(town))["paused"]) == (before, 4)
    town.letters.clock.later(hours=1)
    await town.moves(promotion, PAUSED, RUNNING)
    await town.settle(broadcasts)
    assert await town.got() == list(range(1, 9))


async def test_what_was_in_hand_when_it_was_paused_waits_too(town: Town) -> None:
    """The provider said: later."""
    promotion, broadcasts = await half_way(town)
    held = await town.letters.claim("in hand", 1)
    await town.moves(promotion, RUNNING, PAUSED)
    await town.letters.database.run(
        lambda tx: claims.settle(tx, [claims.Settled(held[0].id, "in hand", "waiting", "later", NOON)], NOON)
    )
    assert (await states(town))["waiting"] == 1
    await broadcasts.step()
    assert (await states(town))["paused"] == 4


async def test_a_stop_is_for_good(town: Town) -> None:
    """Nobody else gets it; the reason stands on the rows, and the owner is told what became of it."""
    promotion, broadcasts = await half_way(town)
    before = await town.got()
    await town.moves(promotion, RUNNING, STOPPED)
    await town.carry()
    await town.settle(broadcasts)
    assert (await town.got(), await states(town)) == (before, {"sent": 4, "dropped": 4})
    rows = await town.letters.rows("""SELECT DISTINCT "why" FROM "outbox" WHERE "state" = 'dropped'""")
    assert rows == [{"why": "the owner stopped it"}]
    assert {"state": "stopped", "sent": 4, "unsent": 4}.items() <= town.report().args.items()
    town.letters.clock.later(days=9)
    await town.settle(broadcasts)
    assert len([message for message in town.told() if message.kind is PromotionKind.PROMOTION_REPORT]) == 1


async def test_what_is_sold_out_is_told_to_nobody_else(town: Town) -> None:
    """Not from the queue, not to who was not fed yet; what people have stays good, and the owner reads why."""
    promotion, broadcasts = await half_way(town, stock=2, per_member=1)
    before = await town.got()
    for member in (1, 2):
        await claim(town, promotion, member)
    await town.letters.rows("""UPDATE "outbox" SET "state" = 'waiting' WHERE "state" = 'paused'""")
    assert await town.courier().round("telegram", RateLimit()) > 0
    assert await town.got() == before, "at once, before anybody put them away"
    await people(town, 21, 22)
    await town.settle(broadcasts)
    assert (await town.got(), await states(town)) == (before, {"sent": 4, "dropped": 4})
    rows = await town.letters.rows("""SELECT DISTINCT "why" FROM "outbox" WHERE "state" = 'dropped'""")
    assert rows == [{"why": "the offer is sold out"}]
    assert await town.state() == "running"
    town.letters.clock.later(minutes=1)
    await town.settle(broadcasts)
    await town.carry()
    bar = [message for message in town.told() if message.kind is PromotionKind.PROMOTION_PROGRESS][-1]
    assert (bar.args["state"], bar.args["sent"]) == ("sold-out", 4)
    town.letters.clock.later(days=9)
    await town.settle(broadcasts)
    assert {"sent": 4, "unsent": 4, "claimed": 2, "left": 0}.items() <= town.report().args.items()


@pytest.mark.parametrize(("to", "state"), [(PAUSED, "paused"), (STOPPED, "dropped")])
async def test_what_is_not_put_away_yet_is_not_sent_either(
    town: Town, monkeypatch: pytest.MonkeyPatch, to: PromotionState, state: str
) -> None:
    """Of a hundred thousand messages a turn puts away some, and the service goes on with them."""
    promotion, broadcasts = await half_way(town)
    before = await town.got()
    await town.letters.rows("""UPDATE "outbox" SET "state" = 'waiting' WHERE "state" = 'paused'""")
    monkeypatch.setattr(writing, "BATCH", 1)
    await town.moves(promotion, RUNNING, to)
    assert await states(town) == {"sent": 4, "waiting": 3, state: 1}
    claimed = await town.courier().round("telegram", RateLimit())
    assert (claimed, await town.got()) == (3, before)
    assert await states(town) == {"sent": 4, state: 4}
    rows = await town.letters.rows(
        """SELECT DISTINCT "why", "reserved_at", "token" FROM "outbox" WHERE "state" = $1""", state
    )
    assert rows == [
        {"why": "the owner stopped it" if to is STOPPED else "", "reserved_at": None, "token": None}
    ]
    if to is PAUSED:
        await town.moves(promotion, PAUSED, RUNNING)
        await town.settle(broadcasts)
        assert await town.got() == list(range(1, 9))


@pytest.mark.parametrize(("to", "state"), [(PAUSED, "paused"), (STOPPED, "dropped")])
async def test_all_of_it_is_put_away_without_being_asked(
    town: Town, monkeypatch: pytest.MonkeyPatch, to: PromotionState, state: str
) -> None:
    promotion, broadcasts = await half_way(town)
    await town.letters.rows("""UPDATE "outbox" SET "state" = 'waiting' WHERE "state" = 'paused'""")
    monkeypatch.setattr(writing, "BATCH", 1)
    await town.moves(promotion, RUNNING, to)
    left = []
    for _ in range(3):
        wait = await broadcasts.step()
        left.append((await states(town)).get("waiting", 0))
        assert wait == 0 or not left[-1]  # at once, while there is more
    assert (left, await states(town)) == ([2, 1, 0], {"sent": 4, state: 4})


async def test_the_report_waits_for_what_is_in_hand(town: Town) -> None:
    promotion, broadcasts = await half_way(town)
    held = await town.letters.claim("in hand", 1)
    await town.moves(promotion, RUNNING, STOPPED)
    await town.settle(broadcasts)
    assert PromotionKind.PROMOTION_REPORT not in {message.kind for message in town.told()}
    sent = claims.Settled(held[0].id, "in hand", "sent", "", provider_id="77")
    await town.letters.database.run(lambda tx: claims.settle(tx, [sent], NOON))
    await town.settle(broadcasts)
    assert town.report().args["sent"] == 5


# To its end


async def test_nothing_goes_out_after_the_end(town: Town) -> None:
    """Whatever waits then, with room or without; also when nobody has looked yet."""
    promotion, broadcasts = await half_way(town)
    before = await town.got()
    town.letters.clock.at = promotion.ends_at
    await town.carry()
    assert await town.got() == before
    await town.settle(broadcasts)
    assert (await town.got(), await town.state()) == (before, "ended")
    assert await states(town) == {"sent": 4, "dropped": 4}
    assert town.report().args["state"] == "ended"


async def test_until_the_very_end_it_goes_out(town: Town) -> None:
    promotion, broadcasts = await half_way(town)
    town.letters.clock.at = promotion.ends_at - timedelta(seconds=1)
    await town.settle(broadcasts)
    assert await town.got() == list(range(1, 9))


@pytest.mark.parametrize("paused", [False, True])
async def test_a_machine_that_slept_through_it_all_sends_nothing(town: Town, paused: bool) -> None:
    await people(town, 1)
    promotion = await town.goes_out()
    if paused:
        await town.broadcasts().step()
        await town.moves(promotion, RUNNING, PAUSED)
    town.letters.clock.at = promotion.ends_at + DAY
    await town.settle()
    assert (await town.got(), await town.state()) == ([], "ended")


async def test_a_draft_is_not_sent_by_itself(town: Town) -> None:
    """Nor is one that was given up."""
    await people(town, 1)
    draft = await town.draft()
    await town.settle()
    await town.moves(draft, PromotionState.DRAFT, PromotionState.CANCELLED)
    await town.settle()
    town.letters.clock.later(days=9)
    await town.settle()
    assert (await town.got(), await town.state()) == ([], "cancelled")
    assert names(town.told()) == ["DRY_RUN"]


# Restarts, and several machines


async def test_a_restart_after_every_step_changes_nothing(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody twice, nobody skipped."""
    town.batch = 3
    await people(town, *range(1, 21))
    town.room = 5
    await town.goes_out()
    for _ in range(60):
        await town.broadcasts().step()
        await town.courier().round("telegram", RateLimit())
    assert await town.got() == list(range(1, 21))


async def test_two_machines_send_it_once(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """At the same time, over the same offer: with one report, one count and one message that shows how it
    goes."""
    town.batch = 3
    await people(town, *range(1, 41))
    town.room = 7
    draft = await town.draft()
    async with another(town) as other:
        here, there = town.broadcasts(), town.broadcasts(other)
        couriers = town.courier(), town.courier(other)

        async def at_once(rounds: int) -> None:
            for _ in range(rounds):
                await asyncio.gather(
                    here.step(), there.step(), *(one.round("telegram", RateLimit()) for one in couriers)
                )

        await at_once(30)
        assert names(town.told()) == ["DRY_RUN"]
        await town.confirm(draft)
        await at_once(40)
        town.letters.clock.at = draft.ends_at
        await at_once(10)
    assert await town.got() == list(range(1, 41))
    assert town.report().args["sent"] == 40
    assert (await states(town)) == {"sent": 40}


async def test_a_pause_and_a_feed_at_the_same_instant(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whichever is first, nothing is left that would still go out."""
    town.batch = 2
    await people(town, *range(1, 31))
    promotion = await town.goes_out()
    broadcasts = town.broadcasts()
    await broadcasts.step()
    async with another(town) as other:
        there = town.broadcasts(other)
        for _ in range(8):
            await asyncio.gather(broadcasts.step(), town.moves(promotion, RUNNING, PAUSED), there.step())
            assert "waiting" not in await states(town)
            await asyncio.gather(broadcasts.step(), town.moves(promotion, PAUSED, RUNNING), there.step())
    await town.settle(broadcasts)
    assert await town.got() == list(range(1, 31))


# What the owner sees


async def test_how_far_it_is_stands_in_one_message(town: Town) -> None:
    """That is changed in its place, every few seconds, and only when there is news."""
    promotion, broadcasts = await half_way(town)
    seen = [one for one in town.telegram.heard if one.to == "olga"]
    assert [(one.message.kind.name, one.edit) for one in seen] == [("PROMOTION_PROGRESS", "")]
    assert options(seen[0].message) == ["promo-pause:7", "promo-stop:7"]
    first = f"id-{town.telegram.heard.index(seen[0]) + 1}"
    for seconds, edits in ((2, 0), (1, 1), (1, 1), (3, 1), (9, 1)):
        town.letters.clock.later(seconds=seconds)
        while await broadcasts.settle():
            pass
        await town.courier().round("telegram", RateLimit())
        seen = [one for one in town.telegram.heard if one.to == "olga"]
        if edits:
            assert {one.edit for one in seen[1:]} == {first}
    town.letters.clock.later(seconds=4)
    await town.settle(broadcasts)
    town.letters.clock.later(seconds=4)
    await town.settle(broadcasts)
    last = [one for one in town.telegram.heard if one.to == "olga"][-1].message.args
    assert {"state": "through", "percent": 100, "sent": 8, "bar": "▓" * 10}.items() <= last.items()
    count = len(town.told())
    for _ in range(5):
        town.letters.clock.later(seconds=4)
        await town.settle(broadcasts)
    assert len(town.told()) == count
    await town.moves(promotion, RUNNING, STOPPED)
    await town.settle(broadcasts)
    ends = [one for one in town.telegram.heard if one.to == "olga"][count:]
    assert [("PROMOTION_PROGRESS", first), ("PROMOTION_REPORT", "")] == [
        (one.message.kind.name, one.edit) for one in sorted(ends, key=lambda one: one.id)
    ]
    assert options(ends[0].message) == []


async def test_what_was_foretold_is_the_whole_of_the_bar(town: Town) -> None:
    """So that it does not stand at its end while people are still to be fed; and how long it takes is told
    by how it went."""
    await people(town, *range(1, 9))
    draft = await town.draft()
    broadcasts = town.broadcasts()
    await town.settle(broadcasts)
    town.room = 2
    broadcasts = town.broadcasts()
    await town.confirm(draft)
    await begun(town, broadcasts)
    for _ in range(2):
        while await broadcasts.settle():
            pass
        while await town.courier().round("telegram", RateLimit()):
            pass
    town.letters.clock.later(minutes=1)
    while await broadcasts.settle():
        pass
    while await town.courier().round("telegram", RateLimit()):
        pass
    last = town.told()[-1].args
    assert (last["percent"], last["minutes"]) == (50, 1)


async def test_an_owner_on_sms_is_told_at_the_start_and_at_the_end(letters: Letters) -> None:
    town = Town(letters)
    await town.owner("sms")
    promotion, broadcasts = await half_way(town)
    for _ in range(5):
        town.letters.clock.later(seconds=5)
        await town.settle(broadcasts)
    town.letters.clock.at = promotion.ends_at
    await town.settle(broadcasts)
    assert names(town.told()) == ["PROMOTION_STARTED", "PROMOTION_REPORT"]


async def test_an_owner_who_is_gone_stops_nothing(town: Town) -> None:
    await people(town, 1)
    draft = await town.draft(by=12345)
    await town.settle()
    await town.confirm(draft)
    await town.settle()
    town.letters.clock.at = draft.ends_at
    await town.settle()
    assert (await town.got(), await town.state(), town.told()) == ([1], "ended", [])


async def test_the_report_says_what_became_of_it(town: Town) -> None:
    """Of each as the rows and the people have it, what was said after the fact included."""
    await people(town, 1, 2, 3, 6)
    await people(town, 4, 5, channel="sms")
    await town.letters.person(7, "telegram")
    await town.letters.person(8, "telegram", Purpose.OFFERS)
    await town.letters.rows("""UPDATE "address" SET "state" = 'blocked' WHERE "id" = 8""")
    town.telegram.answers = []
    promotion = await town.goes_out(stock=9, per_member=1)
    broadcasts = town.broadcasts()
    while await broadcasts.settle():
        pass
    town.sms.answers = [Sent("SM1", 2), Sent("SM2", 3)]
    refuse(town, 3, Refused("no photo for this chat"))
    await town.carry()
    database = town.letters.database
    await database.run(lambda tx: receipts.record(tx, "SM2", "undelivered", 30006, ["", "sent"]))
    town.letters.clock.later(hours=1)
    await claim(town, promotion, 1, redeemed=True)
    await claim(town, promotion, 2)
    await town.happens(ConsentWithdrawn(1, Purpose.OFFERS, "telegram", "1", "stop"))
    await town.happens(ConsentWithdrawn(7, Purpose.OFFERS, "telegram", "1", "stop"))  # never got it
    await town.happens(AddressChanged(2, AddressState.BLOCKED))
    await town.letters.rows('UPDATE "address" SET "seen_at" = $1 WHERE "id" = 2', town.letters.clock())
    town.letters.clock.at = promotion.ends_at
    await town.settle(broadcasts)
    expected = {
        "sent": 4, "consent": 1, "unreachable": 1, "refused": 2, "claimed": 2, "redeemed": 1, "left": 7,
        "optouts": 2, "segments": 5, "cost": "none", "uplift": "unknown", "unsent": 0, "unclear": 0,
    }  # fmt: skip
    told = town.report()
    assert expected.items() <= told.args.items()
    (lines,) = told.extras
    assert {("no photo for this chat", 1), ("not delivered: 30006", 1)} == {
        (line.args["reason"], line.args["count"]) for line in getattr(lines, "lines", ())
    }


def refuse(town: Town, number: int, outcome: Refused) -> None:
    """Whoever is told, this person's provider says no."""
    send = town.telegram.send

    async def sent(delivery: Any) -> Any:
        return outcome if delivery.to == str(number) else await send(delivery)

    town.telegram.send = sent  # type: ignore[method-assign]


async def claim(town: Town, promotion: Promotion, member: int, *, redeemed: bool = False) -> None:
    now = town.letters.clock()
    voucher = Voucher(member, f"000{member}", member, "", Unit.POINTS, 0, VoucherState.OPEN, now, now + DAY)
    await town.happens(PromotionClaimed(voucher, promotion.id, f"{promotion.id}:{member}:1"))
    if redeemed:
        await town.happens(VoucherRedeemed(voucher, 1, "main", OWNER))


async def test_all_ways_out_of_offers_are_counted(town: Town) -> None:
    """One tap under the offer, a STOP, a block noticed by the next send, a card deleted; no dead line."""
    await people(town, 1, 2, 3, 5)
    await people(town, 4, channel="sms")
    town.sms.answers = [Sent("SM1", 1)]
    promotion = await town.goes_out()
    await town.settle()
    town.letters.clock.later(hours=1)
    await town.happens(WishesSet(1, Preferences(muted=frozenset({Class.PROMOTION, Class.WINBACK}))))
    await town.happens(AddressChanged(2, AddressState.BLOCKED))
    await town.happens(Left(3, 3))
    await town.letters.database.run(lambda tx: receipts.record(tx, "SM1", "undelivered", 30006, ["", "sent"]))
    await town.happens(AddressChanged(4, AddressState.BLOCKED))
    await town.happens(WishesSet(5, Preferences(muted=frozenset({Class.PROGRESS}))))
    town.letters.clock.at = promotion.ends_at
    await town.settle()
    assert {"sent": 4, "optouts": 3}.items() <= town.report().args.items()


async def test_the_effect_is_told_against_those_who_were_spared(town: Town) -> None:
    """By chance, and not the ones without consent; by who came while it lasted."""
    await people(town, *range(1, 201))
    await town.letters.person(201, "telegram")
    promotion = await town.goes_out(holdout=300)
    await town.settle()
    got = set(await town.got())
    spared = set(range(1, 201)) - got
    assert 30 <= len(spared) <= 90
    await town.letters.write(
        insert("staff", id=1, address_id=OWNER, role="owner", name="Olga", location="main", since=NOON)
    )
    came = [*sorted(got)[:100], *sorted(spared)[:3], 201]
    for number, member in enumerate(came, start=1):
        await visit(town, number, member, NOON + HOUR)
    await visit(town, 998, sorted(got)[120], NOON - HOUR)
    await visit(town, 999, sorted(spared)[10], promotion.ends_at)
    town.letters.clock.at = promotion.ends_at
    await town.settle()
    told = town.report().args
    meant, rest = round(100_000 / len(got)), round(3000 / len(spared))
    assert ("more", len(spared), meant, rest) == tuple(
        told[name] for name in ("uplift", "holdout", "came", "spared")
    )


async def visit(town: Town, number: int, member: int, at: datetime) -> None:
    await town.letters.write(
        insert(
            "visit", id=number, member_id=member, staff_id=1, location="main", points=0, stamps=1, code=number,
            at=at,
        )
    )  # fmt: skip


# The dry run


async def test_a_draft_is_counted_and_its_owner_asked(town: Town) -> None:
    await people(town, 1, 2)
    await people(town, 3, channel="sms")
    await town.letters.person(4, "sms")
    await town.draft()
    await town.settle()
    told = town.dry_run()
    assert {"now": 3, "consent": 1, "segments": 1, "starts": "none"}.items() <= told.args.items()
    assert options(told) == ["promo-send:7", "promo-test:7", "promo-change:7", "promo-cancel:7"]
    assert await town.got() == []


async def test_its_numbers_can_be_typed(town: Town) -> None:
    """Unless the owner has gone on to something else meanwhile."""
    for at, remembered in ((NOON, True), (NOON + timedelta(seconds=1), False)):
        await town.letters.rows('DELETE FROM "dialogue"')
        await town.letters.write(
            insert("dialogue", address_id=OWNER, data="{}", choices="[]", nudged=False, at=at)
        )
        await town.draft(7 + remembered)
        await town.settle()
        (row,) = await town.letters.rows('SELECT "choices" FROM "dialogue"')
        assert ("promo-send" in row["choices"]) is remembered


async def test_a_count_that_was_cut_off_is_begun_again_by_another_machine(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And not while the first is at it."""
    town.batch = 2
    await people(town, *range(1, 8))
    await town.draft()
    first, second = town.broadcasts(), town.broadcasts()
    await first.step()
    await second.settle()
    assert town.told() == []
    town.letters.clock.later(seconds=14)
    await first.step()
    town.letters.clock.later(seconds=14)
    await second.settle()
    assert town.told() == []
    town.letters.clock.later(seconds=2)
    await town.settle(second)
    await town.settle(first)
    assert names(town.told()) == ["DRY_RUN"]
    assert town.dry_run().args["now"] == 7


async def test_a_later_start_is_asked_about_then(town: Town) -> None:
    """What is quiet now is not quiet tomorrow at noon."""
    town.policy = Policy("Europe/Warsaw", NIGHT)
    town.letters.clock.at = NOON + 9 * HOUR
    await people(town, 1)
    await town.draft(starts_at=NOON + DAY, ends_at=NOON + 3 * DAY)
    await town.draft(8, starts_at=NOON, ends_at=NOON + 3 * DAY)
    await town.settle()
    counts = [(told.args["now"], told.args["held"]) for told in town.told()]
    assert sorted(counts) == [(0, 1), (1, 0)]
