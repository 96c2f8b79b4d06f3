"""Crediting a visit by replying to a code: scanned, typed, or as an answer to "I'm here"."""

from __future__ import annotations

from datetime import timedelta

import pytest

from loyalty import codes
from loyalty.codes import with_check
from tests.stories.pairs import on_all_pairs
from tests.stories.people import OnSms, OnTelegram, Person
from tests.stories.shop import FILE, Shop, changed, on_sms, on_telegram

ODD = ("a lot", "-5", "0", "24.5050", "1e3", "½", "24 50 12")


async def card_of(shop: Shop, member: Person) -> str:
    """What the QR on their card says."""
    (row,) = await shop.rows('SELECT "card" FROM "member" WHERE "name" = $1', member.name)
    return f"c-{row['card']}"


# (a) scanned


async def test_a_scanned_card_opens_with_who_it_is(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana", stamps=6), await shop.staff("Max")
    told = await max_.opens(await card_of(shop, ana))
    assert told.kind == "credit-ask"
    for part in ("Ana", "6", "9"):
        assert part in told
    assert (await max_.says("24,50")).kind == "credited"
    assert await shop.holds(ana) == (7, 24)
    assert ana.told[-2:] == ["receipt", "nearly-there"]


async def test_a_regulars_tier_and_last_visit_are_shown(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana", stamps=11), await shop.staff("Max")
    told = await max_.opens(await card_of(shop, ana))
    assert "Silver" in told
    assert "yesterday" in told


async def test_a_card_scanned_twice_is_one_code(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    card = await card_of(shop, ana)
    first, again = await max_.opens(card), await max_.opens(card)
    assert again.code == first.code
    await max_.says("12")
    assert await shop.holds(ana) == (1, 12)


OWN_TAP = changed(limits={"own_tap_above": 50, "own_tap_second": True})


@pytest.mark.parametrize("config", [OWN_TAP], ids=[""])
async def test_a_shop_may_ask_for_more_than_a_photo_of_a_card(shop: Shop) -> None:
    """Above an amount, and for the second visit of a day: for the customer's own tap, or their code."""
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    scan = await card_of(shop, ana)
    await max_.opens(scan)
    assert (await max_.says("50.01")).kind == "credit-own-tap"
    assert ana.told == ["here-confirm"]
    assert (await max_.says("50.01")).kind == "credit-own-tap"
    assert ana.told == ["here-confirm"], "asked once for this code"
    await (ana.chooses("here-at") if isinstance(ana, OnTelegram) else ana.says("HERE Main Street"))
    assert max_.told[-1] == "at-till"
    assert (await max_.says("50.01")).kind == "credited"
    await shop.later(minutes=11)
    await max_.opens(scan)
    assert (await max_.says("5")).kind == "credit-own-tap", "the second of the day"
    await max_.says("no")
    assert (await max_.says(f"{(await ana.here()).code} 5")).kind == "credited"
    await shop.later(hours=14)
    await max_.opens(scan)
    assert (await max_.says("50")).kind == "credited", "another day, and no more than that amount"


async def test_ones_own_card_scanned_is_shown(shop: Shop) -> None:
    ana, eve = await shop.member("Ana"), await shop.member("Eve")
    assert (await ana.opens(await card_of(shop, ana))).kind == "card"
    assert (await eve.opens(await card_of(shop, ana))).kind == "codes-are-for-staff"


# (b) typed


async def test_code_and_amount_in_one_message(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    shown = await ana.here()
    told = await max_.says(f"{shown.code} 24.50")
    assert told.kind == "credited"
    assert "Ana" in told
    assert await shop.holds(ana) == (1, 24)


async def test_a_code_alone_asks(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    assert (await max_.says((await ana.here()).code)).kind == "credit-ask"
    assert (await max_.says("12")).kind == "credited"
    assert await shop.holds(ana) == (1, 12)


@pytest.mark.parametrize(("typed", "points"), [("24,50 zł", 24), ("0,99", 0)])
async def test_an_amount_is_read_as_it_is_typed(shop: Shop, typed: str, points: int) -> None:
    """All the ways to type one: `tests/handlers/reading/test_amounts.py`."""
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    assert (await max_.says(f"{(await ana.here()).code} {typed}")).kind == "credited"
    assert await shop.holds(ana) == (1, points)


async def test_what_is_no_amount_is_asked_again(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    await max_.says((await ana.here()).code)
    for typed in ODD:
        assert (await max_.says(typed)).kind == "credit-amount-odd", typed
    assert (await max_.says("12")).kind == "credited"
    assert await shop.holds(ana) == (1, 12)


async def test_a_code_read_out_in_two_halves(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    code = (await ana.here()).code
    assert (await max_.says(f"{code[:2]} {code[2:]} 12")).kind == "credited"


async def test_a_stamp_without_an_amount(shop: Shop) -> None:
    ana, ben, max_ = await shop.member("Ana"), await shop.member("Ben"), await shop.staff("Max")
    assert (await max_.says(f"{(await ana.here()).code} stamp only")).kind == "credited"
    assert await shop.holds(ana) == (1, 0)
    await max_.says((await ben.here()).code)
    assert (await max_.says("stamp")).kind == "credited"
    assert await shop.holds(ben) == (1, 0)


@on_telegram
async def test_a_stamp_by_a_button(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    await max_.says((await ana.here()).code)
    assert (await max_.chooses("credit-stamp")).kind == "credited"
    assert await shop.holds(ana) == (1, 0)


ONLY_POINTS = changed(earning={"stamps_per_visit": 0}, rewards=FILE["rewards"][1:])


@pytest.mark.parametrize("config", [ONLY_POINTS], ids=[""])
async def test_where_only_the_amount_earns_nobody_is_credited_without(shop: Shop) -> None:
    """The button is not there, the word is answered, and the code is good for the amount."""
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    shown = await ana.here()
    await max_.says(shown.code)
    if isinstance(max_, OnTelegram):
        assert [option.split(":")[0] for option in await max_.offered()] == ["credit-no"]
    assert (await max_.says("stamp")).kind == "credit-amount-needed"
    assert (await max_.says(f"{shown.code} no amount")).kind == "credit-amount-needed"
    assert (await max_.says("12")).kind == "credited"
    assert await shop.holds(ana) == (0, 12)


@on_telegram
@pytest.mark.parametrize("config", [ONLY_POINTS], ids=[""])
async def test_nor_by_a_button_from_before(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    assert isinstance(max_, OnTelegram)
    await max_.says((await ana.here()).code)
    (code,) = await shop.rows('SELECT "id" FROM "visit_code"')
    assert (await max_.forges(f"credit-stamp:{code['id']}")).kind == "credit-amount-needed"
    assert await shop.rows('SELECT "id" FROM "visit_code" WHERE "closed_at" IS NOT NULL') == []


@on_all_pairs
@on_telegram
async def test_a_double_tap_is_one_stamp(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    assert isinstance(max_, OnTelegram)
    await max_.says((await ana.here()).code)
    asked = max_.account.last
    button = next(b.data for row in asked.buttons for b in row if b.data and "stamp" in b.data)
    await max_.account.taps(button, asked)
    await max_.account.taps(button, asked)
    await shop.settled()
    assert await shop.holds(ana) == (1, 0)


async def test_not_now_closes_the_code(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    code = (await ana.here()).code
    await max_.says(code)
    if max_.channel == "telegram":
        assert (await max_.chooses("credit-no")).kind == "credit-dropped"
    else:
        assert (await max_.says("no")).kind == "credit-dropped"
    assert (await max_.says(f"{code} 12")).kind == "code-old"
    assert (await max_.says(f"{(await ana.here()).code} 12")).kind == "credited", "a fresh one works"


# (c) "I'm here", and a reply to that


async def test_staff_of_that_place_hear_that_somebody_is_here(shop: Shop) -> None:
    ana = await shop.member("Ana")
    max_, mia, sue = (
        await shop.staff("Max"),
        await shop.staff("Mia"),
        await shop.staff("Sue", location="station"),
    )
    shown = await ana.here("main")
    assert max_.told == mia.told == ["at-till"]
    assert sue.told == []
    assert shown.code in max_.reads
    assert "Ana" in max_.reads


async def test_a_reply_with_the_amount_is_enough(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    await ana.here()
    assert (await max_.answers("24,50")).kind == "credited"
    assert await shop.holds(ana) == (1, 24)


async def test_two_at_the_counter_and_each_reply_is_about_its_own(shop: Shop) -> None:
    ana, ben, max_ = await shop.member("Ana"), await shop.member("Ben"), await shop.staff("Max")
    await ana.here()
    await ben.here()
    assert (await max_.answers("10", to="Ana")).kind == "credited"
    assert (await max_.answers("20", to="Ben")).kind == "credited"
    assert await shop.balances() == {"Ana": (1, 10), "Ben": (1, 20)}


async def test_asked_twice_it_is_the_same_code_and_staff_hear_once(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    first = await ana.here()
    again = await ana.here()
    assert again.code == first.code
    assert max_.told == ["at-till"]


async def test_a_member_of_staff_at_the_counter_is_not_told_of_themselves(shop: Shop) -> None:
    max_ = await shop.member("Max")
    await shop.staff("Max")
    assert (await max_.here()).kind == "here"
    assert "at-till" not in max_.told


# Receipts, objections


async def test_both_sides_get_a_receipt(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    await max_.says(f"{(await ana.here()).code} 24,50")
    assert ana.told[-1] == "receipt"
    for part in ("24 points", "Main Street", "10:00"):
        assert part in ana.reads
    if isinstance(ana, OnSms):
        assert "NOT ME" in ana.reads


async def test_an_objection_reaches_the_owner_with_who_where_and_when(shop: Shop) -> None:
    ana, max_, olga = await shop.member("Ana"), await shop.staff("Max"), await shop.owner("Olga")
    await max_.says(f"{(await ana.here()).code} 24,50")
    told = await (ana.chooses("not-me") if ana.channel == "telegram" else ana.says("not me"))
    assert told.kind == "objected"
    assert olga.told[-1] == "objection"
    for part in ("Ana", "Main Street", "10:00", "Max"):
        assert part in olga.reads
    assert "objection" not in max_.told
    assert (await ana.says("not me")).kind == "objected-already", "nobody is thanked, or told, twice"
    assert olga.told.count("objection") == 1
    assert (await shop.trail()).count("objected") == 1


@on_telegram
async def test_nobody_objects_to_anothers_visit(shop: Shop) -> None:
    ana, eve, max_ = await shop.member("Ana"), await shop.member("Eve"), await shop.staff("Max")
    olga = await shop.owner("Olga")
    await max_.says(f"{(await ana.here()).code} 24,50")
    (visit,) = await shop.rows('SELECT "id" FROM "visit"')
    assert isinstance(eve, OnTelegram)
    await eve.says("card")
    assert (await eve.forges(f"not-me:{visit['id']}")).kind == "objected"
    assert "objection" not in olga.told


@pytest.mark.parametrize("language", ["en", "pl", "ro"])
async def test_not_me_after_a_paper_card_names_it_and_asks(shop: Shop, language: str) -> None:
    ana, mia, max_ = (
        await shop.member("Ana", language=language),
        await shop.staff("Mia"),
        await shop.staff("Max"),
    )
    olga = await shop.owner("Olga")
    await shop.visit(ana, mia)
    await max_.says(f"{(await ana.here()).code} card 7")
    asked = await ana.word("not-me")
    assert asked.kind == "object-ask"
    assert "7" in asked
    assert "Main Street" in asked
    assert "objection" not in olga.told
    assert (await ana.chooses("not-me-yes")).kind == "objected"
    assert olga.told[-1] == "objection"
    assert "7 stamps from a paper card" in olga.reads
    assert "Max" in olga.reads


async def test_not_me_after_an_undone_visit_accuses_nobody_of_an_older_one(shop: Shop) -> None:
    ana, mia, max_ = await shop.member("Ana"), await shop.staff("Mia"), await shop.staff("Max")
    olga = await shop.owner("Olga")
    await shop.visit(ana, mia, "24,50")
    await max_.says(f"{(await ana.here()).code} 99")
    await max_.says("undo")
    asked = await ana.says("not me")
    assert asked.kind == "object-ask"
    assert "24.50" in asked, "what stands"
    assert (await ana.says("no")).kind == "undo-kept"
    assert "objection" not in olga.told
    await ana.says("not me")
    assert (await ana.says("yes")).kind == "objected"
    assert "Mia" in olga.reads


@on_telegram
@pytest.mark.parametrize("said", ["not me", "it wasn't me", "nie ja"])
async def test_not_me_in_reply_to_a_receipt_is_about_that_visit(shop: Shop, said: str) -> None:
    ana, mia, max_ = await shop.member("Ana"), await shop.staff("Mia"), await shop.staff("Max")
    olga = await shop.owner("Olga")
    await shop.visit(ana, mia, "24,50")
    await shop.visit(ana, max_, "10")
    assert (await ana.answers(said, to="+24 points")).kind == "objected"
    assert "Mia" in olga.reads
    assert "24.50" in olga.reads


async def test_not_me_after_a_reward_was_handed_over(shop: Shop) -> None:
    ana, max_, olga = await shop.member("Ana", stamps=9), await shop.staff("Max"), await shop.owner("Olga")
    await ana.says("rewards")
    await max_.says((await ana.chooses("redeem:coffee")).code)
    await max_.says("yes")
    asked = await ana.says("not me")
    assert asked.kind == "object-ask"
    assert "coffee" in asked
    await ana.says("yes")
    assert "coffee" in olga.reads


async def test_not_me_with_nothing_on_the_card(shop: Shop) -> None:
    ana, olga = await shop.member("Ana"), await shop.owner("Olga")
    assert (await ana.says("not me")).kind == "object-nothing"
    assert "objection" not in olga.told


@on_telegram
async def test_the_button_of_a_visit_that_is_undone_accuses_nobody(shop: Shop) -> None:
    ana, max_, olga = await shop.member("Ana"), await shop.staff("Max"), await shop.owner("Olga")
    await max_.says(f"{(await ana.here()).code} 12")
    (visit,) = await shop.rows('SELECT "id" FROM "visit"')
    await max_.says("undo")
    assert isinstance(ana, OnTelegram)
    assert (await ana.forges(f"not-me:{visit['id']}")).kind == "receipt-undone"
    assert "objection" not in olga.told


async def test_a_clock_that_was_far_ahead_once_refuses_no_visit_when_it_is_right(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    right = shop.clock.at
    for minutes in range(0, 36, 12):
        shop.clock.at = right + timedelta(days=400, minutes=minutes)
        assert (await max_.says(f"{(await ana.here()).code} 12")).kind == "credited"
    shop.clock.at = right + timedelta(minutes=40)
    assert (await max_.says(f"{(await ana.here()).code} 12")).kind == "credited"


async def test_a_code_drawn_again_after_the_clock_went_back_is_whose_it_is_now(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(codes, "draw", lambda length, randbelow: with_check("4821"))
    ana, ben, max_ = await shop.member("Ana"), await shop.member("Ben"), await shop.staff("Max")
    right = shop.clock.at
    shop.clock.at = right + timedelta(hours=1)
    assert (await max_.says(f"{(await ben.here()).code} 12")).kind == "credited"
    shop.clock.at = right
    credited = await max_.says(f"{(await ana.here()).code} 12")
    assert (credited.kind, "Ana" in credited) == ("credited", True)


# Where the shop is set up otherwise


@on_sms
async def test_staff_credit_where_they_say_they_are(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    shown = await ana.here("station")
    assert (await max_.says(f"{shown.code} 12")).kind == "code-elsewhere"
    await max_.says("location")
    assert (await max_.chooses("location-set:station")).kind == "staff-location-set"
    assert (await max_.says(f"{shown.code} 12")).kind == "credited"
    (visit,) = await shop.rows('SELECT "location" FROM "visit"')
    assert visit["location"] == "station"
