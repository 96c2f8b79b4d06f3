"""The owner sees how far a broadcast is, in one message that is edited."""

from __future__ import annotations

from loyalty.messages.message import Lines
from loyalty.messages.outcomes import Refused
from loyalty.offers.promotions import PromotionState
from scheduler.delivery.rate_limit import RateLimit
from tests.scheduler.broadcasts.scenes import begun, half_way, options, people, refuse
from tests.scheduler.town import Town, names
from tests.storage.letters import Letters

RUNNING, STOPPED = PromotionState.RUNNING, PromotionState.STOPPED


async def test_progress_is_one_message_that_is_edited(town: Town) -> None:
    """At most every few seconds, and only if there is news."""
    promotion, broadcaster = await half_way(town)
    seen = [one for one in town.telegram.heard if one.to == "olga"]
    assert [(one.message.kind.name, one.edit) for one in seen] == [("PROMOTION_PROGRESS", "")]
    assert options(seen[0].message) == ["promo-pause:7", "promo-stop:7"]
    first = f"id-{town.telegram.heard.index(seen[0]) + 1}"
    for seconds, edits in ((2, 0), (1, 1), (1, 1), (3, 1), (9, 1)):
        town.letters.clock.later(seconds=seconds)
        while await broadcaster.settle():
            pass
        await town.courier().round("telegram", RateLimit())
        seen = [one for one in town.telegram.heard if one.to == "olga"]
        if edits:
            assert {one.edit for one in seen[1:]} == {first}
    town.letters.clock.later(seconds=4)
    await town.settle(broadcaster)
    town.letters.clock.later(seconds=4)
    await town.settle(broadcaster)
    last = [one for one in town.telegram.heard if one.to == "olga"][-1].message.args
    assert {"state": "through", "percent": 100, "sent": 8, "bar": "▓" * 10}.items() <= last.items()
    count = len(town.told())
    for _ in range(5):
        town.letters.clock.later(seconds=4)
        await town.settle(broadcaster)
    assert len(town.told()) == count
    await town.moves(promotion, RUNNING, STOPPED)
    await town.settle(broadcaster)
    ends = [one for one in town.telegram.heard if one.to == "olga"][count:]
    assert [("PROMOTION_PROGRESS", first), ("PROMOTION_REPORT", "")] == [
        (one.message.kind.name, one.edit) for one in sorted(ends, key=lambda one: one.id)
    ]
    assert options(ends[0].message) == []


async def test_progress_is_a_part_of_what_the_dry_run_expected(town: Town) -> None:
    """So the bar is not full while members are still to be fed. The minutes left follow from the speed so far."""
    await people(town, *range(1, 21))
    draft = await town.draft()
    await town.settle(town.broadcaster())
    town.batch = 4
    broadcaster = town.broadcaster()
    await town.confirm(draft)
    await begun(town, broadcaster)
    for _ in range(3):
        town.letters.clock.later(minutes=1)
        await broadcaster.step()
        await town.carry()
    last = town.told()[-1].args
    assert (last["percent"], last["minutes"]) == (20, 12)


async def test_whoever_went_since_the_dry_run_is_not_waited_for(town: Town) -> None:
    await people(town, *range(1, 9))
    draft = await town.draft()
    await town.settle()
    await town.letters.rows("""UPDATE "address" SET "state" = 'blocked' WHERE "id" IN (1, 2)""")
    await town.confirm(draft)
    broadcaster = town.broadcaster()
    for _ in range(3):
        await town.settle(broadcaster)
        town.letters.clock.later(seconds=4)
    last = town.told()[-1].args
    assert (last["percent"], last["sent"], last["state"]) == (100, 6, "through")


async def test_an_owner_on_sms_is_told_at_the_start_and_at_the_end(letters: Letters) -> None:
    town = Town(letters)
    await town.owner("sms")
    promotion, broadcaster = await half_way(town)
    for _ in range(5):
        town.letters.clock.later(seconds=5)
        await town.settle(broadcaster)
    town.letters.clock.at = promotion.ends_at
    await town.settle(broadcaster)
    assert names(town.told()) == ["PROMOTION_STARTED", "PROMOTION_REPORT"]


async def test_an_owner_without_an_address_stops_nothing(town: Town) -> None:
    await people(town, 1)
    draft = await town.draft(by=12345)
    await town.settle()
    await town.confirm(draft)
    await town.settle()
    town.letters.clock.at = draft.ends_at
    await town.settle()
    assert (await town.got(), await town.state(), town.told()) == ([1], "ended", [])


async def test_what_is_refused_is_counted_with_its_reason(town: Town) -> None:
    await people(town, 1, 2, 3)
    town.telegram.answers = []
    await town.goes_out()
    broadcaster = town.broadcaster()
    while await broadcaster.settle():
        pass
    for number in (1, 2):
        refuse(town, number, Refused("Bad Request: it is too much"))
    for _ in range(3):
        await town.carry()
        town.letters.clock.later(seconds=4)
        await town.settle(broadcaster)
    last = town.told()[-1]
    assert {"sent": 1, "refused": 2, "percent": 100}.items() <= last.args.items()
    (lines, _) = last.extras
    assert isinstance(lines, Lines)
    assert [line.args for line in lines.lines] == [{"reason": "Bad Request: it is too much", "count": 2}]
