"""Taking back what was just done at the till."""

from __future__ import annotations

import pytest

from tests.stories.pairs import on_all_pairs
from tests.stories.people import OnTelegram
from tests.stories.shop import Shop, on_telegram


async def test_by_a_word(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    await max_.says(f"{(await ana.here()).code} 24,50")
    told = await max_.says("Undo!")
    assert told.kind == "undone"
    assert "Ana" in told
    assert ana.told[-1] == "receipt-undone"
    assert await shop.holds(ana) == (0, 0)
    assert [amount for *_, amount in await shop.ledger()] == [24, 1, -24, -1]


@on_telegram
@pytest.mark.parametrize("what", ["12", "card 7"])
async def test_by_a_button_and_once(shop: Shop, what: str) -> None:
    """A second tap leaves what the first one said."""
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    assert isinstance(max_, OnTelegram)
    await max_.says(f"{(await ana.here()).code} {what}")
    receipt = max_.account.last
    (button,) = (b.data for row in receipt.buttons for b in row if b.data)
    assert (await max_.taps_old(button, receipt)).kind == "undone"
    screen = max_.screen()
    assert (await max_.taps_old(button, receipt)).kind == ""
    assert max_.screen() == screen
    assert await shop.holds(ana) == (0, 0)


@on_all_pairs
async def test_the_last_act_first_and_then_the_one_before(shop: Shop) -> None:
    ana, ben, max_ = await shop.member("Ana"), await shop.member("Ben"), await shop.staff("Max")
    await max_.says(f"{(await ana.here()).code} 10")
    await shop.later(minutes=1)
    await max_.says(f"{(await ben.here()).code} 20")
    await max_.says("undo")
    assert await shop.balances() == {"Ana": (1, 10), "Ben": (0, 0)}
    asked = await max_.says("undo")
    assert asked.kind == "undo-ask", "a second one in a row"
    assert "Ana" in asked
    assert "10:00" in asked
    assert await shop.balances() == {"Ana": (1, 10), "Ben": (0, 0)}
    assert (await max_.says("yes")).kind == "undone"
    assert await shop.balances() == {"Ana": (0, 0), "Ben": (0, 0)}
    assert (await max_.says("undo")).kind == "undo-nothing"


@on_telegram
async def test_what_a_manager_took_back_is_not_followed_by_an_older_one(shop: Shop) -> None:
    ana, ben, max_, olga = (
        await shop.member("Ana"),
        await shop.member("Ben"),
        await shop.staff("Max"),
        await shop.owner("Olga"),
    )
    await max_.says(f"{(await ana.here()).code} 10")
    await max_.says(f"{(await ben.here()).code} 20")
    (visit,) = await shop.rows('SELECT "id" FROM "visit" WHERE "amount" = 2000')
    await olga.says("team")
    assert isinstance(olga, OnTelegram)
    await olga.forges(f"undo:{visit['id']}")
    assert (await max_.says("undo")).kind == "undo-nothing", "what the last message offers is undone already"
    asked = await max_.says("undo")
    assert asked.kind == "undo-ask"
    assert "Ana" in asked
    assert await shop.balances() == {"Ana": (1, 10), "Ben": (0, 0)}


async def test_too_late(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    await max_.says(f"{(await ana.here()).code} 12")
    await shop.later(minutes=14, seconds=59)
    assert (await max_.says("undo")).kind == "undone", "the fifteenth minute counts"
    await max_.says(f"{(await ana.here()).code} 12")
    await shop.later(minutes=15, seconds=1)
    told = await max_.says("undo")
    assert (told.kind, "Too late for Ana" in told, "12.00 (today, " in told) == ("undo-late", True, True)
    assert await shop.holds(ana) == (1, 12)


async def test_what_was_spent_since_is_owed_and_paid_by_the_next_visit(shop: Shop) -> None:
    """It is said in words, to staff and on the card."""
    ana, max_ = await shop.member("Ana", stamps=8), await shop.staff("Max")
    await max_.says(f"{(await ana.here()).code} 12")
    await ana.says("rewards")
    await ana.chooses("redeem:coffee")
    told = await max_.says("undo")
    assert told.kind == "undone"
    assert "Still open from what was taken back: 1 stamp." in told
    assert await shop.holds(ana) == (0, 0)
    assert "Still open from what was taken back: 1 stamp." in await ana.says("balance")
    await shop.later(minutes=11)
    await max_.says(f"{(await ana.here()).code} 12")
    assert await shop.holds(ana) == (0, 12)
    assert "Still open" not in await ana.says("balance")


async def test_what_a_reward_gives_back_pays_what_is_owed(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana", stamps=8), await shop.staff("Max")
    await max_.says(f"{(await ana.here()).code} 12")
    await ana.says("rewards")
    await ana.chooses("redeem:coffee")
    await max_.says("undo")
    await shop.later(minutes=31)
    await shop.service.sweeps.expire_vouchers()
    assert await shop.holds(ana) == (8, 0)


async def test_anothers_credit_is_not_mine_to_undo(shop: Shop) -> None:
    ana, max_, mia = await shop.member("Ana"), await shop.staff("Max"), await shop.staff("Mia")
    await max_.says(f"{(await ana.here()).code} 12")
    assert (await mia.says("undo")).kind == "undo-nothing"
    if isinstance(mia, OnTelegram):
        (visit,) = await shop.rows('SELECT "id" FROM "visit"')
        assert (await mia.forges(f"undo:{visit['id']}")).kind == "undo-nothing"
    assert await shop.holds(ana) == (1, 12)


@on_telegram
async def test_the_owner_may_undo_anybodys(shop: Shop) -> None:
    ana, max_, olga = await shop.member("Ana"), await shop.staff("Max"), await shop.owner("Olga")
    await max_.says(f"{(await ana.here()).code} 12")
    (visit,) = await shop.rows('SELECT "id" FROM "visit"')
    await olga.says("team")
    assert isinstance(olga, OnTelegram)
    assert (await olga.forges(f"undo:{visit['id']}")).kind == "undone"
    assert await shop.holds(ana) == (0, 0)


async def test_after_an_undo_the_next_credit_is_not_asked_about(shop: Shop) -> None:
    """The wrong amount, taken back, and once more with the right one."""
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    await max_.says(f"{(await ana.here()).code} 245")
    await max_.says("undo")
    assert (await max_.says(f"{(await ana.here()).code} 24,50")).kind == "credited"
    assert await shop.holds(ana) == (1, 24)


async def test_undone_visits_do_not_count_towards_the_days_limit(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    for _ in range(4):
        await max_.says(f"{(await ana.here()).code} 12")
        assert (await max_.says("undo")).kind == "undone"
    assert (await max_.says(f"{(await ana.here()).code} 12")).kind == "credited"
    assert await shop.problems() == []


@pytest.mark.parametrize(("language", "amount"), [("en", "24.50"), ("pl", "24,50"), ("ro", "24,50")])
async def test_it_names_what_it_undid(shop: Shop, language: str, amount: str) -> None:
    ana, max_ = await shop.member("Ana", stamps=5), await shop.staff("Max", language=language)
    await max_.says(f"{(await ana.here()).code} 24,50")
    told = await max_.word("undo")
    assert told.kind == "undone"
    for part in ("Ana", amount, "10:00", "5", "9"):
        assert part in told


async def test_it_names_a_voucher_and_a_paper_card(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana", stamps=9), await shop.staff("Max")
    await max_.says(f"{(await ana.here()).code} card 4")
    await ana.says("rewards")
    await max_.says((await ana.chooses("redeem:coffee")).code)
    assert (await max_.says("yes")).kind == "voucher-redeemed"
    told = await max_.says("undo")
    assert told.kind == "undone"
    assert "coffee" in told
    asked = await max_.says("undo")
    assert asked.kind == "undo-ask"
    assert "4 stamps from a paper card" in asked
    assert "4 stamps from a paper card" in await max_.chooses("undo-older")
    assert await shop.holds(ana) == (0, 0)


@pytest.mark.parametrize(("language", "no"), [("en", "no"), ("pl", "nie"), ("ro", "nu")])
async def test_an_older_one_is_kept_unless_it_is_meant(shop: Shop, language: str, no: str) -> None:
    ana, ben = await shop.member("Ana"), await shop.member("Ben")
    max_ = await shop.staff("Max", language=language)
    await max_.says(f"{(await ana.here()).code} 10")
    await max_.says(f"{(await ben.here()).code} 20")
    await max_.word("undo")
    assert (await max_.word("undo")).kind == "undo-ask"
    assert (await max_.word("undo")).kind == "undo-ask", "the word again is no yes"
    assert (await max_.says(no)).kind == "undo-kept"
    assert await shop.balances() == {"Ana": (1, 10), "Ben": (0, 0)}


@on_telegram
@pytest.mark.parametrize("said", ["undo", "take it back", "cofnij"])
@pytest.mark.parametrize("about", ["the answer", "is at the till"])
async def test_in_reply_to_a_message_it_is_what_that_message_tells_of(
    shop: Shop, about: str, said: str
) -> None:
    """Not the last thing: that is another guest's."""
    ana, ben, max_ = await shop.member("Ana"), await shop.member("Ben"), await shop.staff("Max")
    code = (await ana.here()).code
    await max_.says(f"{code} 10")
    await max_.says(f"{(await ben.here()).code} 20")
    told = await max_.answers(said, to="Ana, " if about == "the answer" else code)
    assert told.kind == "undone"
    assert "Ana" in told
    assert await shop.balances() == {"Ana": (0, 0), "Ben": (1, 20)}
    assert (await max_.answers("undo", to=code)).kind == "undo-nothing"
    assert (await shop.holds(ben)) == (1, 20)


@pytest.mark.parametrize("said", ["{code} undo", "undo {code}", "cofnij {code}"])
async def test_with_a_code_it_is_that_of_the_code(shop: Shop, said: str) -> None:
    ana, ben, max_, mia = (
        await shop.member("Ana"),
        await shop.member("Ben"),
        await shop.staff("Max"),
        await shop.staff("Mia"),
    )
    code = (await ana.here()).code
    await max_.says(f"{code} card 4")
    await max_.says(f"{(await ben.here()).code} 20")
    assert (await mia.says(said.format(code=code))).kind == "undo-nothing", "it is not hers"
    assert (await max_.says(said.format(code=code))).kind == "undone"
    assert await shop.balances() == {"Ana": (0, 0), "Ben": (1, 20)}
    assert (await max_.says("undo please")).kind == "undo-ask"
    assert await shop.balances() == {"Ana": (0, 0), "Ben": (1, 20)}


# The code of what was undone


async def test_an_undo_frees_the_code_while_it_lives(shop: Shop) -> None:
    """A nought too many: the same code once more, and it earns once."""
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    code = (await ana.here()).code
    await max_.says(f"{code} 240")
    assert (await max_.says("undo")).kind == "undone"
    assert (await max_.says(f"{code} 24")).kind == "credited"
    assert (await max_.says(f"{code} 24")).kind == "code-used"
    assert await shop.holds(ana) == (1, 24)
    assert await shop.problems() == []


async def test_an_undo_frees_the_code_of_a_paper_card(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    code = (await ana.here()).code
    await max_.says(f"{code} card 9")
    assert (await max_.says("undo")).kind == "undone"
    assert (await max_.says(f"{code} card 6")).kind == "paper-moved"
    assert await shop.holds(ana) == (6, 0)
    assert await shop.problems() == []


async def test_a_code_that_ran_out_stays_used(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    code = (await ana.here()).code
    await max_.says(f"{code} 240")
    await shop.later(minutes=11)
    assert (await max_.says("undo")).kind == "undone"
    assert (await max_.says(f"{code} 24")).kind == "code-spent", "what it credited is undone"
    assert await shop.holds(ana) == (0, 0)
