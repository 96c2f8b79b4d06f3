"""Who leaves and joins again begins anew, but for what is once each, once a year or so often a day."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.stories.people import OnSms, OnTelegram, Person
from tests.stories.shop import Shop, changed, on_telegram
from tests.stories.test_linking import shares
from tests.stories.test_promotions import claims, sends
from tests.stories.test_settings import leaves, words

FIRST = {
    "id": "hi", "kind": "bonus", "name": {"en": "hi"}, "unit": "points", "amount": 20, "when": {"first_visit": True},
}  # fmt: skip
ONCE = FIRST | {"id": "once", "name": {"en": "once"}, "amount": 7, "when": {}, "limits": {"in_all": 1}}
MOST = {"id": "most", "kind": "daily-cap", "name": {"en": "most"}, "unit": "points", "most": 30}
DAILY = FIRST | {"id": "daily", "name": {"en": "daily"}, "amount": 3, "when": {}, "limits": {"per_day": 1}}
WELCOME = FIRST | {"id": "hello", "name": {"en": "hello"}, "on": "join", "when": {}}
TOLD = WELCOME | {
    "id": "told",
    "name": {"en": "birthday told"},
    "amount": 5,
    "on": "birthday",
    "limits": {"shop": 2},
}
gifts = pytest.mark.parametrize("config", [changed(broadcasts={"holdout": 0.0}, rules=[FIRST])], ids=[""])


async def asks_for_all(shop: Shop, ana: Person, max_: Person) -> list[str]:
    """The answers to an offer that is one each, a paper card and a visit."""
    claimed = await claims(ana)
    moved = await max_.says(f"{(await ana.here()).code} card 5")
    credited = await max_.says(f"{(await ana.here()).code} 12")
    await shop.later(minutes=11)
    return [claimed.kind, moved.kind, credited.kind]


@gifts
async def test_what_is_limited_stays_used_up(shop: Shop) -> None:
    olga, max_, ana = await shop.owner("Olga"), await shop.staff("Max"), await shop.member("Ana", offers=True)
    await sends(olga, "Autumn latte", "skip", "skip", "everyone", "now", "3 days", "first 9 latte")
    await shop.later(seconds=1)
    assert await asks_for_all(shop, ana, max_) == ["claimed", "paper-moved", "credited"]
    for _ in range(2):
        await shop.visit(ana, max_)
    await leaves(ana)
    await ana.joins()
    await ana.chooses("offers-yes")
    told = [(await ana.says("latte")).kind]
    told += [(await max_.says(f"{(await ana.here()).code} {said}")).kind for said in ("card 5", "12")]
    assert told == ["claim-had", "paper-twice", "credit-limit-member"]
    await leaves(ana)
    await shop.later(days=1, hours=2)  # the address is forgotten, and another day
    await ana.joins()
    told = [(await ana.says("latte")).kind]
    told += [(await max_.says(f"{(await ana.here()).code} {said}")).kind for said in ("card 5", "12")]
    assert told == ["claim-had", "paper-twice", "credited"]
    assert await shop.holds(ana) == (1, 12), "nor is it the first visit again"
    kept = await shop.rows('SELECT * FROM "past_use"')
    known = {str(row["id"]) for row in await shop.rows('SELECT "id" FROM "member"')} | {ana.address}
    assert [row["what"] for row in kept if words(row) & known] == []
    await shop.later(days=3)
    left = await shop.rows('SELECT "what", "count" FROM "past_use" ORDER BY "what"')
    assert [(row["what"], row["count"]) for row in left] == [("paper", 1), ("visited", 3)]
    assert await shop.problems() == []


@pytest.mark.parametrize("config", [changed(rules=[ONCE, DAILY, MOST])], ids=["rules"])
async def test_so_do_the_limits_of_rules_and_the_most_for_a_day(shop: Shop) -> None:
    max_, ana = await shop.staff("Max"), await shop.member("Ana")
    await shop.visit(ana, max_)
    assert await shop.holds(ana) == (1, 12 + 7 + 3)
    for points in (30 - 22, 0):
        await leaves(ana)
        await ana.joins()
        await shop.visit(ana, max_)
        assert await shop.holds(ana) == (1, points)
    await shop.later(days=1)
    await shop.visit(ana, max_)
    assert await shop.holds(ana) == (2, 12 + 3)


@pytest.mark.parametrize("config", [changed(rules=[WELCOME, TOLD])], ids=["acts"])
async def test_so_do_the_gifts_for_joining_and_for_a_birthday_told(shop: Shop) -> None:
    """Once for whoever it is, and for two in all."""
    ana = shop.stranger("Ana")
    assert "hello +20 points." in await ana.joins()
    assert await shop.holds(ana) == (0, 20)
    await ana.says("birthday")
    assert "birthday told +5 points." in await ana.says("12 Aug")
    await ana.says("birthday")
    assert "+5" not in await ana.says("13 Aug")
    assert await shop.holds(ana) == (0, 25)
    history = await ana.says("history")
    assert "+20 points, hello" in history
    assert "+5 points, birthday told" in history
    await leaves(ana)
    await shop.later(days=2)  # the address is forgotten
    assert "+20" not in await ana.joins()
    await ana.says("birthday")
    assert "+5" not in await ana.says("12 Aug")
    assert await shop.holds(ana) == (0, 0)
    for name, points in (("Ben", 25), ("Eve", 20)):
        new = shop.stranger(name)
        await new.joins()
        await new.says("birthday")
        await new.says("12 Aug")
        assert await shop.holds(new) == (0, points)
    assert await shop.problems() == []


@pytest.mark.parametrize("config", [changed(rules=[WELCOME])], ids=["welcome"])
@on_telegram
async def test_two_cards_that_become_one_keep_both_welcomes_and_get_no_third(shop: Shop) -> None:
    ana, phone = shop.stranger("Ana"), shop.stranger("Ana", "sms")
    for one in (ana, phone):
        await one.joins()
        assert await shop.holds(one) == (0, 20)
    assert isinstance(ana, OnTelegram)
    assert isinstance(phone, OnSms)
    await shares(ana, phone)
    assert await shop.holds(ana) == (0, 40)
    await leaves(ana)
    for one in (ana, phone):
        await one.joins()
        assert await shop.holds(one) == (0, 0)


@gifts
@on_telegram
async def test_two_addresses_remember_one_leaving_once(shop: Shop) -> None:
    """Two visits of a card with a chat and a phone are two of the day's three."""
    max_, ana, phone = await shop.staff("Max"), await shop.member("Ana"), shop.stranger("Ana", "sms")
    await shop.one_card(ana, phone)
    for _ in range(2):
        await shop.visit(ana, max_)
    await leaves(ana)
    await phone.joins()
    await shop.one_card(phone, ana)
    await shop.visit(phone, max_)
    assert (await max_.says(f"{(await phone.here()).code} 12")).kind == "credit-limit-member"


@gifts
async def test_one_birthday_gift_a_year(shop: Shop) -> None:
    ana = await shop.member("Ana")
    await ana.says("birthday")
    await ana.says("12 Aug")
    await shop.until(datetime(2026, 8, 12, 8, tzinfo=UTC))
    assert await shop.holds(ana) == (0, 25)
    await leaves(ana)
    await ana.joins()
    await ana.says("birthday")
    await ana.says("5 Oct")
    await shop.until(datetime(2026, 10, 5, 8, tzinfo=UTC))
    assert ("birthday-wish" in ana.told[-3:], await shop.holds(ana)) == (True, (0, 0))
    await shop.until(datetime(2027, 10, 5, 8, tzinfo=UTC))
    assert await shop.holds(ana) == (0, 25 + 10), "of the next year, and of the anniversary"
