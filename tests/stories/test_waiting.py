"""An amount without a reply: whose it is, as long as somebody is at the till."""

from __future__ import annotations

import pytest

from tests.stories.shop import Shop, on_telegram


@pytest.mark.parametrize("said", ["12", "12,00 zł", "stamp"])
async def test_one_person_at_the_till_is_meant(shop: Shop, said: str) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    await ana.here()
    told = await max_.says(said)
    assert told.kind == "credited"
    assert "Ana" in told
    assert (await shop.holds(ana))[0] == 1


async def test_what_is_ready_for_them_and_who_they_are_is_told(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana", stamps=18), await shop.staff("Max")
    await ana.word("rewards")
    assert (await ana.chooses("redeem")).kind == "voucher"
    await shop.visit(ana, max_)
    await ana.says("birthday")
    await ana.says("2 June")
    await ana.here()
    for part in ("Ana", "Silver", "birthday today", "1 reward ready", "1 voucher"):
        assert part in max_.reads, part
    await shop.later(days=1)
    await ana.here()
    assert "birthday" not in max_.reads, "on the day alone"


async def test_nobody_at_this_till_is_as_before(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    assert (await max_.says("12")).kind == "unknown-staff"
    await ana.here("station")
    assert (await max_.says("12")).kind not in {"credited", "credit-whose"}
    assert await shop.holds(ana) == (0, 0)


@pytest.mark.parametrize("language", ["en", "pl", "ro"])
async def test_of_several_it_is_asked_whose_it_is(shop: Shop, language: str) -> None:
    ana, ben = await shop.member("Ana"), await shop.member("Ben")
    max_ = await shop.staff("Max", language=language)
    await ana.here()
    code = (await ben.here()).code
    asked = await max_.says("12")
    assert asked.kind == "credit-whose"
    assert "12" in asked
    assert [option.partition(":")[0] for option in await max_.offered()] == ["credit-for"] * 2
    assert await shop.balances() == {"Ana": (0, 0), "Ben": (0, 0)}
    assert (await max_.chooses(f"credit-for:{code}")).kind == "credited"
    assert await shop.balances() == {"Ana": (0, 0), "Ben": (1, 12)}


async def test_a_name_is_an_answer_too(shop: Shop) -> None:
    ana, ben, max_ = await shop.member("Ana"), await shop.member("Ben"), await shop.staff("Max")
    await ana.here()
    await ben.here()
    await max_.says("12")
    assert (await max_.says("ben")).kind == "credited"
    assert await shop.balances() == {"Ana": (0, 0), "Ben": (1, 12)}


# What staff were told of who is at the till, once it is done


@pytest.mark.parametrize("language", ["en", "pl", "ro"])
async def test_done_is_said_where_it_can_be_changed_and_in_the_answer(shop: Shop, language: str) -> None:
    ana, ben = await shop.member("Ana"), await shop.member("Ben")
    max_, mia = await shop.staff("Max", language=language), await shop.staff("Mia")
    await ana.here()
    await ben.here()
    told = await max_.answers("24,50", to="Ana")
    assert told.kind == "credited"
    for part in ("Ana", "24,50" if language != "en" else "24.50"):
        assert part in told
    if max_.channel == "sms":
        assert mia.told == ["at-till"] * 2, "what a phone has stays as it is"
        return
    for phone in (max_, mia):
        about_ana = next(text for text in phone.screen().values() if "Ana" in text)
        about_ben = next(text for text in phone.screen().values() if "Ben" in text)
        assert "24" in about_ana
        assert "Max" in about_ana
        assert "Max" not in about_ben
    assert mia.told == ["at-till", "at-till", "at-till-done"]


@on_telegram
async def test_an_undo_turns_it_back(shop: Shop) -> None:
    ana, max_, mia = await shop.member("Ana", stamps=8), await shop.staff("Max"), await shop.staff("Mia")
    code = (await ana.here()).code
    waiting = mia.reads
    assert "ready" not in waiting
    for said in (f"{code} 12", f"{code} card 7"):
        await max_.says(said)
        assert mia.reads != waiting
        assert code in mia.reads
        await max_.says("undo")
        assert mia.reads == waiting, "the code is good again"
        assert len(mia.screen()) == 1
    await max_.says(f"{code} 12")
    await shop.later(minutes=11)
    await max_.says("undo")
    assert mia.told[-1] == "at-till-undone"


@on_telegram
async def test_not_now_is_said_too(shop: Shop) -> None:
    ana, max_, mia = await shop.member("Ana"), await shop.staff("Max"), await shop.staff("Mia")
    await max_.says((await ana.here()).code)
    await max_.chooses("credit-no")
    assert mia.told[-1] == "at-till-left"
    assert len(mia.screen()) == 1


@on_telegram
async def test_a_reply_to_what_is_done_credits_nobody(shop: Shop) -> None:
    ana, ben, max_ = await shop.member("Ana"), await shop.member("Ben"), await shop.staff("Max")
    await ana.here()
    await ben.here()
    await max_.answers("12", to="Ana")
    assert (await max_.answers("13", to="Done")).kind == "code-used"
    assert await shop.balances() == {"Ana": (1, 12), "Ben": (0, 0)}


@pytest.mark.parametrize("first", ["scanned", "undone"])
async def test_staff_hear_of_a_live_code_that_they_were_not_told_of(shop: Shop, first: str) -> None:
    """A card that was scanned tells nobody; and where a message cannot be changed, an undo does not either."""
    ana, max_, mia = await shop.member("Ana"), await shop.staff("Max"), await shop.staff("Mia")
    if first == "scanned":
        (row,) = await shop.rows('SELECT "card" FROM "member" WHERE "name" = $1', "Ana")
        await max_.opens(f"c-{row['card']}")
    else:
        await ana.here()
    await max_.says("12")
    await max_.says("undo")
    before = mia.told.count("at-till")
    shown = await ana.here()
    assert shown.code in mia.reads
    again = 0 if first == "undone" and mia.channel == "telegram" else 1
    assert mia.told.count("at-till") == before + again
    await ana.here()
    assert mia.told.count("at-till") == before + again, "once"
    assert (await max_.says("13")).kind == "credited"


async def test_a_foreign_currency_is_asked_about(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    code = (await ana.here()).code
    for said in (f"{code} 10 EUR", f"{code} $12", "100 Ft"):
        told = await max_.says(said)
        assert told.kind == "credit-currency", said
        assert "PLN" in told
    assert await shop.holds(ana) == (0, 0)
    assert (await max_.says("43 zł")).kind == "credited"
    assert await shop.holds(ana) == (1, 43)
