"""A broadcast from its start to its end: paused, resumed, stopped, sold out, ended."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from loyalty.facts.promotions import PromotionRestocked, PromotionRetimed
from loyalty.messages.args import Moment
from loyalty.messages.kinds.promotions import PromotionKind
from loyalty.messages.reasons import Reason
from loyalty.offers.promotions import PromotionState
from scheduler.delivery.rate_limit import RateLimit
from storage.engine.db import Conflict
from storage.messages import settlement
from storage.offers.stakes import stakes
from storage.writing import promotions as writing
from tests.scheduler.broadcasts.scenes import claim, half_way, people, states
from tests.scheduler.town import DAY, OWNER, Town, names
from tests.storage.letters import NOON

RUNNING, PAUSED, STOPPED = PromotionState.RUNNING, PromotionState.PAUSED, PromotionState.STOPPED
HOUR = timedelta(hours=1)


async def test_it_starts_at_its_start(town: Town) -> None:
    await people(town, 1)
    await town.goes_out(starts_at=NOON + HOUR)
    broadcaster = town.broadcaster()
    assert await broadcaster.step() == 3600
    town.letters.clock.at = NOON + HOUR - timedelta(microseconds=1)
    await town.settle(broadcaster)
    assert (await town.got(), await town.state()) == ([], "scheduled")
    town.letters.clock.at = NOON + HOUR
    await town.settle(broadcaster)
    assert (await town.got(), await town.state()) == ([1], "running")


async def test_a_draft_is_not_sent(town: Town) -> None:
    """Nor is a cancelled one."""
    await people(town, 1)
    draft = await town.draft()
    await town.settle()
    await town.moves(draft, PromotionState.DRAFT, PromotionState.CANCELLED)
    await town.settle()
    town.letters.clock.later(days=9)
    await town.settle()
    assert (await town.got(), await town.state()) == ([], "cancelled")
    assert names(town.told()) == ["DRY_RUN"]


async def test_a_pause_stops_all_messages_and_a_resume_releases_them(town: Town) -> None:
    """At once, before the next step."""
    promotion, broadcaster = await half_way(town)
    before = await town.got()
    await town.moves(promotion, RUNNING, PAUSED)
    await town.carry()
    await town.settle(broadcaster)
    assert (await town.got(), (await states(town))["paused"]) == (before, 4)
    town.letters.clock.later(hours=1)
    await town.moves(promotion, PAUSED, RUNNING)
    await town.settle(broadcaster)
    assert await town.got() == list(range(1, 9))


async def test_a_message_that_comes_back_after_a_pause_is_paused(town: Town) -> None:
    """The provider said: later."""
    promotion, broadcaster = await half_way(town)
    held = await town.letters.claim("in hand", 1)
    await town.moves(promotion, RUNNING, PAUSED)
    await town.letters.database.run(
        lambda tx: settlement.settle(
            tx, [settlement.Settled(held[0].id, "in hand", "waiting", Reason.LATER, "later", NOON)], NOON
        )
    )
    assert (await states(town))["waiting"] == 1
    await broadcaster.step()
    assert (await states(town))["paused"] == 4


async def test_a_stop_is_final(town: Town) -> None:
    """Nobody else gets it, the rows have the reason, and the owner has one report."""
    promotion, broadcaster = await half_way(town)
    before = await town.got()
    await town.moves(promotion, RUNNING, STOPPED)
    await town.carry()
    await town.settle(broadcaster)
    assert (await town.got(), await states(town)) == (before, {"sent": 4, "dropped": 4})
    rows = await town.letters.rows(
        """SELECT DISTINCT "reason", "why" FROM "outbox" WHERE "state" = 'dropped'"""
    )
    assert rows == [{"reason": "stopped", "why": "the owner stopped it"}]
    assert {"state": "stopped", "sent": 4, "unsent": 4}.items() <= town.report().args.items()
    town.letters.clock.later(days=9)
    await town.settle(broadcaster)
    assert len([message for message in town.told() if message.kind is PromotionKind.PROMOTION_REPORT]) == 1


async def test_with_more_of_it_those_are_told_who_were_not(town: Town) -> None:
    """Who was dropped as sold out, and who was not fed before; each once, with the new number."""
    promotion, broadcaster = await half_way(town, stock=2, per_member=1)
    for member in (1, 2):
        await claim(town, promotion, member)
    await people(town, 21, 22)
    await town.settle(broadcaster)
    assert await states(town) == {"sent": 4, "dropped": 4}
    await town.happens(PromotionRestocked(promotion.id, 9, OWNER))
    await town.settle(broadcaster)
    assert await states(town) == {"sent": 10}
    rows = await town.letters.rows(
        """SELECT "member_id", "body" FROM "outbox" WHERE "promotion_id" = $1""", promotion.id
    )
    assert {row["member_id"] for row in rows if '"left":9' in row["body"].replace(" ", "")} == {
        5,
        6,
        7,
        8,
        21,
        22,
    }
    with pytest.raises(Conflict):
        await town.happens(PromotionRestocked(promotion.id, 9, OWNER))


async def ends(town: Town, table: str, where: str = "1 = 1") -> set[datetime]:
    rows = await town.letters.rows(f'SELECT "expires_at" FROM "{table}" WHERE "promotion_id" = 7 AND {where}')
    return {row["expires_at"] for row in rows}


async def test_a_longer_offer_reaches_who_was_left_and_who_was_too_late_each_once(town: Town) -> None:
    """Who has it is not told again; what waits says the new end, and vouchers hold as long; and then back again."""
    promotion, broadcaster = await half_way(town, per_member=1)
    await claim(town, promotion, 1)
    await town.letters.rows(
        """UPDATE "outbox" SET "state" = 'dropped', "reason" = 'cap', "settled_at" = $1
        WHERE "id" = (SELECT min("id") FROM "outbox" WHERE "state" IN ('paused', 'waiting'))""",
        NOON,
    )
    had, old, new = await town.got(), promotion.ends_at, promotion.ends_at + DAY
    longer = PromotionRetimed(promotion.id, old, new, OWNER)
    await town.happens(longer)
    with pytest.raises(Conflict):
        await town.happens(longer)
    await town.carry()
    assert await town.got() == had, "nothing goes with the old end"
    while await broadcaster.settle():
        pass
    assert await ends(town, "voucher") == {new}
    assert await ends(town, "outbox", """"state" <> 'sent'""") == {new}
    shorter = PromotionRetimed(promotion.id, new, old, OWNER, undone=True)
    await town.happens(shorter)
    while await broadcaster.settle():
        pass
    assert await ends(town, "voucher") | await ends(town, "outbox") == {old}
    await town.happens(longer)
    await town.settle(broadcaster)
    assert await town.got() == sorted({*range(1, 9)})
    assert await to_come(town) == 0
    await people(town, 21, 22)
    assert await to_come(town) == 2, "who joined since is fed with another end"
    await town.happens(PromotionRetimed(promotion.id, new, new + DAY, OWNER))
    await town.settle(broadcaster)
    assert await to_come(town) == 0
    assert await town.got() == [*range(1, 9), 21, 22]
    said = [one.message.args["until"] for one in town.telegram.heard if one.to in "5678"]
    assert set(said) == {Moment(new, "both")}
    assert (await states(town), await town.state()) == ({"sent": 10}, "running")


async def to_come(town: Town) -> int:
    return (await town.letters.database.read(lambda read: stakes(read, 7))).to_come


async def test_nobody_else_is_told_of_what_is_sold_out(town: Town) -> None:
    """Neither by a message in the outbox nor by feeding; vouchers stay good, and the owner reads why."""
    promotion, broadcaster = await half_way(town, stock=2, per_member=1)
    before = await town.got()
    for member in (1, 2):
        await claim(town, promotion, member)
    await town.letters.rows("""UPDATE "outbox" SET "state" = 'waiting' WHERE "state" = 'paused'""")
    assert await town.courier().round("telegram", RateLimit()) > 0
    assert await town.got() == before, "at once, before anybody put them away"
    await people(town, 21, 22)
    await town.settle(broadcaster)
    assert (await town.got(), await states(town)) == (before, {"sent": 4, "dropped": 4})
    rows = await town.letters.rows(
        """SELECT DISTINCT "reason", "why" FROM "outbox" WHERE "state" = 'dropped'"""
    )
    assert rows == [{"reason": "sold-out", "why": "the offer is sold out"}]
    assert await town.state() == "running"
    town.letters.clock.later(minutes=1)
    await town.settle(broadcaster)
    await town.carry()
    bar = [message for message in town.told() if message.kind is PromotionKind.PROMOTION_PROGRESS][-1]
    assert (bar.args["state"], bar.args["sent"]) == ("sold-out", 4)
    town.letters.clock.later(days=9)
    await town.settle(broadcaster)
    assert {"sent": 4, "unsent": 4, "claimed": 2, "left": 0}.items() <= town.report().args.items()


@pytest.mark.parametrize(("to", "state"), [(PAUSED, "paused"), (STOPPED, "dropped")])
async def test_messages_that_are_not_changed_yet_are_not_sent(
    town: Town, monkeypatch: pytest.MonkeyPatch, to: PromotionState, state: str
) -> None:
    """Of many messages the owner's turn changes some, and the loop the rest."""
    promotion, broadcaster = await half_way(town)
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
        await town.settle(broadcaster)
        assert await town.got() == list(range(1, 9))


@pytest.mark.parametrize(("to", "state"), [(PAUSED, "paused"), (STOPPED, "dropped")])
async def test_the_loop_changes_the_rest(
    town: Town, monkeypatch: pytest.MonkeyPatch, to: PromotionState, state: str
) -> None:
    promotion, broadcaster = await half_way(town)
    await town.letters.rows("""UPDATE "outbox" SET "state" = 'waiting' WHERE "state" = 'paused'""")
    monkeypatch.setattr(writing, "BATCH", 1)
    await town.moves(promotion, RUNNING, to)
    left = []
    for _ in range(3):
        wait = await broadcaster.step()
        left.append((await states(town)).get("waiting", 0))
        assert wait == 0 or not left[-1]  # at once, while there is more
    assert (left, await states(town)) == ([2, 1, 0], {"sent": 4, state: 4})


async def test_nothing_goes_out_after_the_end(town: Town) -> None:
    """Whatever waits then, and also before the next step."""
    promotion, broadcaster = await half_way(town)
    before = await town.got()
    town.letters.clock.at = promotion.ends_at
    await town.carry()
    assert await town.got() == before
    await town.settle(broadcaster)
    assert (await town.got(), await town.state()) == (before, "ended")
    assert await states(town) == {"sent": 4, "dropped": 4}
    assert town.report().args["state"] == "ended"


async def test_it_goes_out_until_its_end(town: Town) -> None:
    promotion, broadcaster = await half_way(town)
    town.letters.clock.at = promotion.ends_at - timedelta(seconds=1)
    await town.settle(broadcaster)
    assert await town.got() == list(range(1, 9))


@pytest.mark.parametrize("paused", [False, True])
async def test_a_process_that_starts_after_the_end_sends_nothing(town: Town, paused: bool) -> None:
    await people(town, 1)
    promotion = await town.goes_out()
    if paused:
        await town.broadcaster().step()
        await town.moves(promotion, RUNNING, PAUSED)
    town.letters.clock.at = promotion.ends_at + DAY
    await town.settle()
    assert (await town.got(), await town.state()) == ([], "ended")
