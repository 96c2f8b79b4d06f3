"""What comes by itself: a birthday, a year, a month, and being missed. Never at night, never twice, and
the gift whatever becomes of the words."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from loyalty.messages.args import Moment
from tests.stories.people import Person
from tests.stories.shop import MORNING, Shop, changed

DAY = datetime(2026, 8, 12, tzinfo=UTC)  # two months ahead
MIDNIGHT, NINE = DAY.replace(day=11, hour=22), DAY.replace(hour=7)


async def with_birthday(shop: Shop, said: str = "12 Aug", **more: bool) -> Person:
    ana = await shop.member("Ana", stamps=3, points=40, **more)
    await ana.says("birthday")
    assert (await ana.says(said)).kind == "birthday-set"
    await shop.later(seconds=10)
    return ana


async def test_a_birthday(shop: Shop) -> None:
    """At midnight the gift is on the card; in the morning it is said."""
    ana = await with_birthday(shop)
    await shop.until(MIDNIGHT)
    stamps, points = await shop.holds(ana)
    assert (stamps, points) == (3, 40 + 25)
    assert ("birthday-wish", "waiting", "held: quiet hours") in await shop.outbox(ana)
    await shop.until(NINE.replace(minute=20))
    assert ("birthday-wish", "sent") in [entry[:2] for entry in await shop.outbox(ana)]
    assert "+25 points" in ana.reads
    assert "Cafe Arcade" in ana.reads
    assert "gift" in await ana.says("history")
    assert await shop.problems() == []


async def test_a_birthday_after_days_of_downtime(shop: Shop) -> None:
    """Two days late it is still said; what nobody planned meanwhile is on the card."""
    ana = await with_birthday(shop)
    await shop.until(NINE.replace(day=14))
    assert await shop.holds(ana) == (3, 65)
    assert ana.told.count("birthday-wish") == 1
    for _ in range(3):
        await shop.later(hours=1)
    assert ana.told.count("birthday-wish") == 1


async def test_too_late_to_be_said_the_gift_is_on_the_card(shop: Shop) -> None:
    ana = await with_birthday(shop)
    await shop.until(NINE.replace(day=20))
    assert await shop.holds(ana) == (3, 65)
    assert "birthday-wish" not in ana.told


async def test_who_wants_no_news_gets_the_gift(shop: Shop) -> None:
    ana = await with_birthday(shop)
    await ana.says("messages")
    await ana.chooses("updates-off")
    await shop.until(NINE.replace(hour=9))
    assert await shop.holds(ana) == (3, 65)
    (wish,) = [entry for entry in await shop.outbox(ana) if entry[0] == "birthday-wish"]
    assert wish[1:] == ("dropped", f"no consent for updates on {ana.channel}")


async def test_a_birthday_set_to_today_is_greeted(shop: Shop) -> None:
    """With nothing on the card for it."""
    ana = await with_birthday(shop, "2 June")
    assert "birthday-wish" in ana.told
    assert await shop.holds(ana) == (3, 40)


async def test_a_month_in_three_languages(shop: Shop) -> None:
    people = [await shop.member(name, language=language) for name, language in (("Ana", "en"), ("Ewa", "pl"), ("Ion", "ro"))]  # fmt: skip
    max_ = await shop.staff("Max")
    for person in people:
        await shop.visit(person, max_)
    await shop.until(datetime(2026, 7, 1, 9, 0, tzinfo=UTC))
    june = Moment(MORNING, "month")
    for person, month in zip(people, ("June", "czerwiec", "iunie"), strict=True):
        assert "monthly" in person.told
        assert month in person.reads, june


async def test_who_is_missed_hears_of_it_only_with_consent(shop: Shop) -> None:
    """Ana said yes to offers, Ben did not; both find twenty points after the second step."""
    ana, ben = await shop.member("Ana", stamps=1, offers=True), await shop.member("Ben", stamps=1)
    await shop.later(minutes=1)
    for days in (45, 91):
        await shop.later(days=days)
        await shop.later(days=1)
    assert ana.told.count("winback") == 2
    assert "winback" not in [kind for kind, state, _ in await shop.outbox(ben) if state == "sent"]
    assert (await shop.holds(ana), await shop.holds(ben)) == ((1, 20), (1, 20))
    assert ana.channel != "sms" or "STOP" in ana.reads


@pytest.mark.parametrize("visits", [0, 1, 2])
async def test_the_first_days(shop: Shop, visits: int) -> None:
    ana, max_ = shop.stranger("Ana"), await shop.staff("Max")
    await ana.joins()
    for _ in range(visits):
        await shop.visit(ana, max_)
    await shop.later(days=1, hours=1)
    await shop.later(days=7)
    told = [kind for kind in ana.told if kind.startswith("welcome-")]
    assert told == ([] if visits == 2 else ["welcome-first", "welcome-again"])


@pytest.mark.parametrize("config", [changed(occasions={"birthday": {"on": False}})])
async def test_a_shop_that_keeps_no_birthdays(shop: Shop) -> None:
    ana = await with_birthday(shop)
    await shop.until(NINE.replace(hour=9))
    assert (await shop.holds(ana), "birthday-wish" in ana.told) == ((3, 40), False)
