"""A sent message that is changed: heard anew where it had done nothing, and never done twice. Telegram only: a text
message is sent for good."""

from __future__ import annotations

import pytest

from tests.stories.people import OnTelegram
from tests.stories.shop import Shop, on_telegram

pytestmark = on_telegram


async def at_the_till(shop: Shop, name: str = "Max", language: str = "en") -> OnTelegram:
    max_ = await shop.staff(name, language=language)
    assert isinstance(max_, OnTelegram)
    return max_


@pytest.mark.parametrize(
    ("sent", "mended"),
    [
        ("{slip} 12", "{code} 12"),  # a digit of the code
        ("{code} a lot", "{code} 12"),
        ("{code} 99999", "{code} 12"),  # over the limit of a visit
        ("{code}", "{code} 12"),
        ("1o", "12"),  # of the one person at the till
        ("99999", "12"),
    ],
)
async def test_what_had_done_nothing_is_heard_anew(shop: Shop, sent: str, mended: str) -> None:
    ana, max_ = await shop.member("Ana"), await at_the_till(shop)
    code = (await ana.here()).code
    words = {"code": code, "slip": code[:-1] + str((int(code[-1]) + 1) % 10)}
    assert (await max_.says(sent.format(**words))).kind != "credited"
    assert (await max_.edits(sent.format(**words), mended.format(**words))).kind == "credited"
    assert await shop.holds(ana) == (1, 12)
    assert await shop.problems() == []


async def test_a_reply_is_mended_as_a_reply(shop: Shop) -> None:
    ana, ben, max_ = await shop.member("Ana"), await shop.member("Ben"), await at_the_till(shop)
    await ana.here()
    await ben.here()
    assert (await max_.answers("1o", to="Ben")).kind == "credit-amount-odd"
    assert (await max_.edits("1o", "10")).kind == "credited"
    assert await shop.balances() == {"Ana": (0, 0), "Ben": (1, 10)}


@pytest.mark.parametrize("language", ["en", "pl", "ro"])
async def test_what_was_credited_stands_and_how_to_undo_it_is_said(shop: Shop, language: str) -> None:
    ana, ben, max_ = (
        await shop.member("Ana"),
        await shop.member("Ben"),
        await at_the_till(shop, language=language),
    )
    code = (await ana.here()).code
    await ben.here()
    await max_.says(f"{code} 240")
    told = await max_.edits(f"{code} 240", f"{code} 24")
    assert told.kind == "edit-stands"
    assert "Ana" in told
    assert "240" in told
    assert (await max_.edits(f"{code} 24", "24")).kind == "edit-stands", "nor is it for the other one"
    assert await shop.balances() == {"Ana": (1, 240), "Ben": (0, 0)}
    assert (await max_.chooses("undo")).kind == "undone"
    assert (await max_.edits("24", f"{code} 24")).kind == "edit-anew", "one message does one thing"
    assert (await max_.says(f"{code} 24")).kind == "credited"
    assert await shop.balances() == {"Ana": (1, 24), "Ben": (0, 0)}


async def test_an_amount_whose_owner_was_asked_is_used_up_by_the_answer(shop: Shop) -> None:
    """By a button or by a name; the one who still waits gets nothing of it."""
    ana, ben, cleo = await shop.member("Ana"), await shop.member("Ben"), await shop.member("Cleo")
    max_ = await at_the_till(shop)
    codes = [(await one.here()).code for one in (ana, ben, cleo)]
    await max_.says("12")
    assert (await max_.edits("12", "13")).kind == "credit-whose", "nobody was credited yet"
    assert (await max_.chooses(f"credit-for:{codes[0]}")).kind == "credited"
    await max_.says("20")
    assert (await max_.says("ben")).kind == "credited"
    for old, new in (("13", "14"), ("20", "21")):
        assert (await max_.edits(old, new)).kind == "edit-stands"
    assert await shop.balances() == {"Ana": (1, 13), "Ben": (1, 20), "Cleo": (0, 0)}


async def test_an_amount_that_something_else_followed_is_to_be_sent_anew(shop: Shop) -> None:
    ana, ben, max_ = await shop.member("Ana"), await shop.member("Ben"), await at_the_till(shop)
    code, other = (await ana.here()).code, (await ben.here()).code
    await max_.says(code)
    assert (await max_.says("99999")).kind == "credit-amount-high"
    await max_.says(other)
    assert (await max_.edits("99999", "99")).kind == "edit-anew", "it is Ben's amount that is asked for"
    await max_.says("5")
    assert (await max_.edits("99", "98")).kind == "edit-anew"
    assert await shop.balances() == {"Ana": (0, 0), "Ben": (1, 5)}


async def test_once_more_answered_uses_it_up(shop: Shop) -> None:
    ana, ben, max_ = await shop.member("Ana"), await shop.member("Ben"), await at_the_till(shop)
    await max_.says(f"{(await ana.here()).code} 12")
    await max_.says((await ana.here()).code)
    assert (await max_.says("30")).kind == "credit-again-ask"
    assert (await max_.says("yes")).kind == "credited"
    await ben.here()
    assert (await max_.edits("30", "31")).kind == "edit-stands"
    assert await shop.balances() == {"Ana": (2, 42), "Ben": (0, 0)}


async def test_an_edit_that_comes_again_has_one_effect(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await at_the_till(shop)
    code = (await ana.here()).code
    await max_.says(f"{code} a lot")
    mine = next(m for m in reversed(max_.account.messages) if m.mine)
    edit = await max_.account.edits(mine, f"{code} 12")
    await shop.settled()
    for _ in range(2):
        await shop.telegram.redeliver(edit)
        await shop.settled()
    assert max_.told.count("credited") == 1
    assert await shop.holds(ana) == (1, 12)


@pytest.mark.parametrize("mended", ["undo", "yes", "STOP", "1", "leave", "team"])
async def test_no_edit_undoes_chooses_or_stops(shop: Shop, mended: str) -> None:
    ana, max_ = await shop.member("Ana"), await at_the_till(shop)
    await max_.says(f"{(await ana.here()).code} 12")
    await max_.says("good morning")
    assert (await max_.edits("good morning", mended)).kind == ""
    assert await shop.holds(ana) == (1, 12)


async def test_a_customers_edit_is_nothing_to_us(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await at_the_till(shop)
    code = (await ana.here()).code
    assert isinstance(ana, OnTelegram)
    await ana.says("hello there")
    for text in ("STOP", "leave", f"{code} 12", "rewards"):
        old = next(m.text for m in reversed(ana.account.messages) if m.mine)
        assert (await ana.edits(old, text)).kind == "", text
    assert await shop.allows(ana) == {"terms", "updates"}
    assert max_.told == ["at-till"]
