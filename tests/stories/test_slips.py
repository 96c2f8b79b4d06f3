"""What goes wrong at a till, and what nobody gets: slips, limits, strangers, guessers."""

from __future__ import annotations

import pytest

from loyalty import codes
from tests.stories.pairs import on_all_pairs
from tests.stories.people import OnTelegram, Person
from tests.stories.shop import Shop, changed, on_telegram


def unlike(code: str) -> str:
    """A well-formed code that is another."""
    number = 10_000
    while (other := codes.with_check(str(number)[: len(code) - 1])) == code:
        number += 10
    return other


def slip(code: str) -> str:
    return code[:-1] + str((int(code[-1]) + 1) % 10)


async def test_a_slip_is_told_from_a_code_that_does_not_exist(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    code = (await ana.here()).code
    assert (await max_.says(f"{slip(code)} 12")).kind == "code-slip"
    assert (await max_.says(f"{unlike(code)} 12")).kind == "code-unknown"
    assert (await max_.says(f"{code} 12")).kind == "credited"


async def test_an_old_code_is_told_from_a_used_one(shop: Shop) -> None:
    ana, ben, max_ = await shop.member("Ana"), await shop.member("Ben"), await shop.staff("Max")
    old, used = (await ana.here()).code, (await ben.here()).code
    await max_.says(f"{used} 12")
    await shop.later(minutes=11)
    assert (await max_.says(f"{old} 12")).kind == "code-old"
    told = await max_.says(f"{used} 12")
    assert told.kind == "code-used"
    assert "Ben" in told
    assert "10:00" in told


async def test_a_code_of_another_place_names_it(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    told = await max_.says(f"{(await ana.here('station')).code} 12")
    assert told.kind == "code-elsewhere"
    assert "Station" in told
    assert await shop.holds(ana) == (0, 0)


async def test_a_slip_costs_nothing_and_guessing_slows_down(shop: Shop) -> None:
    """Five wrong codes within ten minutes; a check digit that is off was never a guess."""
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    code = (await ana.here()).code
    for _ in range(6):
        await max_.says(f"{slip(code)} 12")
    for _ in range(5):
        assert (await max_.says(f"{unlike(code)} 12")).kind == "code-unknown"
    assert (await max_.says(f"{code} 12")).kind == "slowed", "not even a right one"
    await shop.later(minutes=11)
    assert (await max_.says(f"{(await ana.here()).code} 12")).kind == "credited"


@pytest.mark.parametrize("who", ["stranger", "customer", "removed staff"])
async def test_who_is_not_staff_gets_nothing_and_is_slowed_down(shop: Shop, who: str) -> None:
    ana = await shop.member("Ana")
    eve = await self_styled(shop, who)
    code = (await ana.here()).code
    for _ in range(5):
        told = await eve.says(f"{code} 500")
        assert told.kind == "codes-are-for-staff"
        assert "Ana" not in told
    assert (await eve.says(f"{code} 500")).kind == "slowed"
    assert await shop.holds(ana) == (0, 0)
    assert await shop.ledger() == []


async def self_styled(shop: Shop, who: str) -> Person:
    match who:
        case "stranger":
            return shop.stranger("Eve")
        case "customer":
            return await shop.member("Eve")
        case _:
            eve = await shop.staff("Eve")
            await shop.execute('UPDATE "staff" SET "removed_at" = $1', shop.clock())
            return eve


async def test_the_answer_is_the_same_for_a_right_and_a_wrong_code(shop: Shop) -> None:
    ana, eve = await shop.member("Ana"), shop.stranger("Eve")
    code = (await ana.here()).code
    assert await eve.says(f"{code} 1") == await eve.says(f"{unlike(code)} 1")


async def test_guessed_links_are_slowed_down_as_well(shop: Shop) -> None:
    max_ = await shop.staff("Max")
    for number in range(5):
        assert (await max_.opens(f"c-guess-{number}")).kind == "link-old"
    assert (await max_.opens("c-guess-6")).kind == "slowed"


@on_telegram
async def test_forged_buttons_do_nothing(shop: Shop) -> None:
    """A customer sends what only staff are offered, and staff send what was never offered."""
    ana, eve, max_ = await shop.member("Ana"), await shop.member("Eve"), await shop.staff("Max")
    assert isinstance(eve, OnTelegram)
    assert isinstance(max_, OnTelegram)
    await max_.says(f"{(await ana.here()).code} 12")
    (visit,) = await shop.rows('SELECT "id" FROM "visit"')
    await eve.says("card")
    for option in (
        f"undo:{visit['id']}",
        "credit-stamp:1",
        "voucher-give:1",
        "remove-yes:1",
        "team",
        "unlink",
    ):
        assert (await eve.forges(option)).kind in {"unknown", "unknown-again"}, option
    for option in ("undo:1", f"undo:{'9' * 30}", "undo:x", "undo-voucher:²", "undo-paper:0"):
        assert (await max_.forges(option)).kind == "undo-nothing", option
    assert await shop.holds(ana) == (1, 12)


# Limits


async def test_a_member_is_credited_so_often_a_day(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    for _ in range(3):
        await shop.visit(ana, max_)
    told = await max_.says(f"{(await ana.here()).code} 12")
    assert told.kind == "credit-limit-member"
    assert await shop.holds(ana) == (3, 36)
    await shop.later(hours=14)
    assert (await max_.says(f"{(await ana.here()).code} 12")).kind == "credited", "a new day"


@pytest.mark.parametrize("config", [changed(limits={"credits_per_staff_per_day": 1})], ids=[""])
async def test_staff_credit_so_often_a_day(shop: Shop) -> None:
    ana, ben, max_ = await shop.member("Ana"), await shop.member("Ben"), await shop.staff("Max")
    await shop.visit(ana, max_)
    assert (await max_.says(f"{(await ben.here()).code} 12")).kind == "credit-limit-staff"
    assert await shop.holds(ben) == (0, 0)


async def test_an_amount_too_large_is_taken_for_a_slip(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    code = (await ana.here()).code
    assert (await max_.says(f"{code} 2450")).kind == "credit-amount-high"
    assert (await max_.says("24.50")).kind == "credited"
    assert await shop.holds(ana) == (1, 24)


OFF = changed(
    limits={"amount": 0, "credits_per_member_per_day": 0, "credits_per_staff_per_day": 0},
    codes={"ask_again_within": "never"},
)


@pytest.mark.parametrize("config", [OFF], ids=[""])
async def test_guards_that_are_off_neither_refuse_nor_ask(shop: Shop) -> None:
    """A number that was a code today is still no amount."""
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    used = (await ana.here()).code
    await max_.says(f"{used} 2450")
    for _ in range(3):
        assert (await max_.says(f"{(await ana.here()).code} 12")).kind == "credited"
    assert await shop.holds(ana) == (4, 2486)
    await max_.says((await ana.here()).code)
    assert (await max_.says(used)).kind == "code-used"


@on_all_pairs
async def test_a_second_code_within_minutes_asks_first(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    await max_.says(f"{(await ana.here()).code} 12")
    told = await max_.says(f"{(await ana.here()).code} 30")
    assert told.kind == "credit-again-ask"
    assert await shop.holds(ana) == (1, 12)
    assert (await max_.chooses("credit-again")).kind == "credited"
    assert await shop.holds(ana) == (2, 42)


async def test_a_second_code_refused_credits_nothing(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    await max_.says(f"{(await ana.here()).code} 12")
    code = (await ana.here()).code
    await max_.says(f"{code} 30")
    assert (await max_.chooses("credit-no")).kind == "credit-dropped"
    await max_.says(f"{code} 30")
    assert await shop.holds(ana) == (1, 12)


async def test_nobody_credits_themselves(shop: Shop) -> None:
    max_ = await shop.member("Max")
    await shop.staff("Max")
    code = (await max_.here()).code
    assert (await max_.says(f"{code} 12")).kind == "credit-self"
    assert (await max_.says(code)).kind == "credit-self"
    assert await shop.holds(max_) == (0, 0)
