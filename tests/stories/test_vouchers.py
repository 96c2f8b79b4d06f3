"""Taking a reward: a voucher with a code, handed over once, or given back."""

from __future__ import annotations

import pytest

from tests.stories.pairs import on_all_pairs
from tests.stories.people import OnTelegram, Person, Told
from tests.stories.shop import FILE, Shop, changed, on_sms, on_telegram


async def takes(member: Person, reward: str = "coffee") -> Told:
    await member.word("rewards")
    told = await member.chooses(f"redeem:{reward}")
    assert told.kind == "voucher", told
    return told


async def test_a_reward_becomes_a_voucher_and_its_cost_leaves_the_card(shop: Shop) -> None:
    ana = await shop.member("Ana", stamps=9)
    told = await takes(ana)
    assert len(told.code) == 7
    assert "A coffee" in told
    assert await shop.holds(ana) == (0, 0)
    if isinstance(ana, OnTelegram):
        assert ana.account.last.photo is not None, "with a QR to show"


async def test_staff_type_the_code_see_what_it_is_and_hand_it_over(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana", stamps=9), await shop.staff("Max")
    code = (await takes(ana)).code
    asked = await max_.says(code)
    assert asked.kind == "voucher-ask"
    assert "Ana" in asked
    assert "A coffee" in asked
    assert (await max_.chooses("voucher-give")).kind == "voucher-redeemed"
    assert ana.told[-1] == "voucher-used"
    assert "Main Street" in ana.reads
    assert await shop.trail() == [*(await shop.trail())[:-1], "redeemed"]
    assert await shop.problems() == []


async def test_a_word_is_as_good_as_the_button(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana", stamps=9), await shop.staff("Max", "telegram")
    await max_.says((await takes(ana)).code)
    assert (await max_.says("yes please")).kind == "voucher-redeemed"


@on_all_pairs
async def test_a_voucher_is_good_once(shop: Shop) -> None:
    ana, max_, mia = await shop.member("Ana", stamps=9), await shop.staff("Max"), await shop.staff("Mia")
    code = (await takes(ana)).code
    await max_.says(code)
    await mia.says(code)
    assert (await max_.chooses("voucher-give")).kind == "voucher-redeemed"
    assert (await mia.chooses("voucher-give")).kind == "voucher-done"
    assert (await max_.says(code)).kind == "voucher-done"
    assert ana.told.count("voucher-used") == 1


async def test_not_now_leaves_it_as_it_is(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana", stamps=9), await shop.staff("Max")
    code = (await takes(ana)).code
    await max_.says(code)
    assert (await max_.chooses("voucher-no")).kind == "credit-dropped"
    await max_.says(code)
    assert (await max_.chooses("voucher-give")).kind == "voucher-redeemed"


async def test_given_back_the_cost_returns(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana", points=160), await shop.staff("Max")
    code = (await takes(ana, "cake")).code
    assert await shop.holds(ana) == (0, 10)
    assert (await ana.chooses("cancel-voucher")).kind == "voucher-cancelled"
    assert await shop.holds(ana) == (0, 160)
    told = await max_.says(code)
    assert told.kind == "voucher-back"
    assert "given back" in told


@on_telegram
async def test_given_back_twice_it_returns_once(shop: Shop) -> None:
    ana = await shop.member("Ana", stamps=9)
    assert isinstance(ana, OnTelegram)
    await takes(ana)
    shown = ana.account.last
    await ana.chooses("cancel-voucher")
    voucher = next(b.data for row in shown.buttons for b in row if b.data and b.data.startswith("cancel"))
    assert (await ana.taps_old(voucher, shown)).kind == "voucher-closed"
    assert await shop.holds(ana) == (9, 0)


@on_all_pairs
async def test_unused_it_runs_out_and_the_member_hears_of_it(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana", stamps=9), await shop.staff("Max")
    code = (await takes(ana)).code
    await shop.later(minutes=29)
    assert await shop.holds(ana) == (0, 0)
    await shop.later(minutes=2)
    assert await shop.holds(ana) == (9, 0)
    assert ana.told[-1] == "voucher-expired"
    assert "A coffee" in ana.reads
    assert (await max_.says(code)).kind == "voucher-late"
    await shop.later(minutes=30)
    assert ana.told.count("voucher-expired") == 1
    assert await shop.problems() == []


async def test_asked_in_time_and_given_too_late_is_too_late(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana", stamps=9), await shop.staff("Max")
    code = (await takes(ana)).code
    await max_.says(code)
    shop.clock.at += shop.service.programme.rewards[0].valid
    assert (await max_.chooses("voucher-give")).kind == "voucher-late"
    await shop.later(minutes=1)
    assert await shop.holds(ana) == (9, 0)


async def test_one_card_full_is_one_reward(shop: Shop) -> None:
    """Tapped again where it was offered, the stamps are gone."""
    ana = await shop.member("Ana", stamps=9)
    await ana.says("rewards")
    offered = [option for option in await ana.offered() if option.startswith("redeem")]
    assert offered == ["redeem:coffee:0"]
    await ana.chooses("redeem:coffee")
    await ana.says("rewards")
    assert not [option for option in await ana.offered() if option.startswith("redeem")]
    assert await shop.holds(ana) == (0, 0)


# Seen again, and taken once


async def test_an_open_voucher_is_seen_again(shop: Shop) -> None:
    """Whatever was asked in between: with its code, until when, its QR, and a way to give it back."""
    ana = await shop.member("Ana", stamps=9)
    code = (await takes(ana)).code
    await ana.says("balance")
    for word in ("rewards", "redeem", "voucher", "kupon", "cuponul meu"):
        told = await ana.says(word)
        assert code in told, word
        assert "10:30" in told, word
        if isinstance(ana, OnTelegram):
            assert ana.account.last.photo is not None, word
    await ana.says("rewards")
    assert (await ana.chooses("voucher-show")).kind == "voucher"
    assert (await ana.chooses("cancel-voucher")).kind == "voucher-cancelled"
    assert await shop.holds(ana) == (9, 0)
    assert (await ana.says("voucher")).kind == "rewards"
    assert code not in ana.reads


async def test_of_two_each_has_its_own_message(shop: Shop) -> None:
    ana = await shop.member("Ana", stamps=9, points=150)
    codes = [(await takes(ana)).code, (await takes(ana, "cake")).code]
    told = await ana.says("voucher")
    assert told.kind == "rewards"
    assert all(code in told for code in codes)
    shown = [option for option in await ana.offered() if option.startswith("voucher-show")]
    for code, option in zip(codes, shown, strict=True):
        await ana.says("rewards")
        assert code in await ana.chooses(option)


@on_telegram
async def test_no_tap_takes_a_voucher_off_the_screen(shop: Shop) -> None:
    """What is asked for by the buttons under it comes below it; the list that has it stays, too."""
    ana = await shop.member("Ana", stamps=9)
    assert isinstance(ana, OnTelegram)
    code = (await takes(ana)).code
    shown = ana.account.last
    for option in [
        b.data for row in shown.buttons for b in row if b.data and not b.data.startswith("cancel")
    ]:
        assert code not in await ana.taps_old(option, shown) or option.startswith("rewards")
        assert code in ana.screen()[shown.id], option
    await ana.says("rewards")
    listed = ana.account.last
    for option in [b.data for row in listed.buttons for b in row if b.data]:
        await ana.taps_old(option, listed)
        assert code in ana.screen()[listed.id], option


@on_all_pairs
@on_telegram
async def test_one_button_is_one_voucher_however_often_it_is_tapped(shop: Shop) -> None:
    ana = await shop.member("Ana", stamps=18)
    assert isinstance(ana, OnTelegram)
    await ana.says("rewards")
    listed = ana.account.last
    code = (await ana.taps_old("redeem:coffee:0", listed)).code
    assert await ana.taps_old("redeem:coffee:0", listed) == "", "it stands on the screen"
    await ana.says("balance")
    again = await ana.taps_old("redeem:coffee:0", listed)
    assert (again.kind, again.code) == ("voucher", code)
    assert await shop.holds(ana) == (9, 0)
    await ana.chooses("cancel-voucher")
    assert (await ana.taps_old("redeem:coffee:0", listed)).kind == "rewards", "that one is gone"
    assert await shop.holds(ana) == (18, 0)
    assert await shop.problems() == []


@on_sms
async def test_a_number_sent_twice_takes_one_and_keeps_it(shop: Shop) -> None:
    ben = await shop.member("Ben", stamps=18, points=300)
    for taken, number in ((1, "1"), (2, "3")):  # by then the first stands before both rewards
        await ben.says("rewards")
        assert (await ben.says(number)).kind == "voucher"
        assert (await ben.says(number)).kind in {"card", "here-where"}
        states = await shop.rows('SELECT "state" FROM "voucher"')
        assert [row["state"] for row in states] == ["open"] * taken


async def test_a_second_one_is_taken_on_purpose(shop: Shop) -> None:
    ana = await shop.member("Ana", stamps=18)
    first, second = (await takes(ana)).code, (await takes(ana)).code
    assert first != second
    assert await shop.holds(ana) == (0, 0)


MANY = changed(
    rewards=[
        {**FILE["rewards"][0], "id": id, "name": {"en": name, "pl": polish, "ro": name}}
        for id, name, polish in (
            ("tea", "Green tea", "Zielona herbata"),
            ("cocoa", "Hot cocoa", "Kakao"),
            ("latte", "A latte", "Latte"),
            ("muffin", "A muffin", "Babeczka"),
            ("toast", "Hot toast", "Tost"),
        )
    ]
)


@pytest.mark.parametrize("config", [MANY], ids=[""])
async def test_every_reward_can_be_reached(shop: Shop) -> None:
    """Three at a time, and what leads on; the end leads back."""
    ana = await shop.member("Ana", stamps=9)
    await ana.says("rewards")
    seen = []
    for _ in range(2):
        offered = await ana.offered()
        assert len(offered) <= 4
        seen += [option for option in offered if option.startswith("redeem")]
        await ana.chooses("rewards-more")
    assert [option.split(":")[1] for option in seen] == ["tea", "cocoa", "latte", "muffin", "toast"]
    assert (await ana.offered())[0] == "redeem:tea:0"
    await ana.chooses("rewards-more")
    assert "Hot toast" in await ana.chooses("redeem:toast")


@pytest.mark.parametrize("config", [MANY], ids=[""])
async def test_a_reward_is_taken_by_its_name(shop: Shop) -> None:
    for typed in ("A muffin", "muffin", "MUFFIN!", "babeczka"):
        ana = await shop.member(f"Ana who says {typed}", stamps=9)
        await ana.says("rewards")
        told = await ana.says(typed)
        assert told.kind == "voucher", typed
        assert "A muffin" in told
        assert (await ana.says(typed)).code == told.code, "said twice it is one"
        assert (await ana.says("latte")).kind == "reward-short", "and another is still known by its name"


@pytest.mark.parametrize("config", [MANY], ids=[""])
async def test_what_is_no_name_takes_nothing(shop: Shop) -> None:
    for typed, kind in (("te", "unknown"), ("tea", "voucher"), ("what time", "unknown")):
        ana = await shop.member(f"Ana who says {typed}", stamps=9)
        await ana.says("rewards")
        assert (await ana.says(typed)).kind == kind, typed


@pytest.mark.parametrize("config", [MANY], ids=[""])
async def test_a_name_of_two_is_asked_about_and_one_out_of_reach_says_so(shop: Shop) -> None:
    ana, ben = await shop.member("Ana", stamps=9), await shop.member("Ben", stamps=2)
    await ana.says("rewards")
    assert (await ana.says("hot")).kind == "rewards"
    assert (await ana.says("hot c")).kind == "voucher"
    await ben.says("rewards")
    assert (await ben.says("latte")).kind == "reward-short"


async def test_a_slip_of_the_tongue_is_told_from_a_wrong_code(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana", stamps=9), await shop.staff("Max")
    code = (await takes(ana)).code
    slip = code[:-1] + str((int(code[-1]) + 1) % 10)
    assert (await max_.says(slip)).kind == "code-slip"
    other = "0000000" if code != "0000000" else "1111111"
    assert (await max_.says(other)).kind in {"voucher-unknown", "code-slip"}


async def test_nobody_hands_a_reward_to_themselves(shop: Shop) -> None:
    max_ = await shop.member("Max", stamps=9)
    await shop.staff("Max")
    await max_.says("rewards")
    code = (await max_.chooses("redeem:coffee")).code
    assert (await max_.says(code)).kind == "credit-self"


async def test_a_voucher_is_worth_nothing_to_a_customer(shop: Shop) -> None:
    ana, eve = await shop.member("Ana", stamps=9), await shop.member("Eve")
    code = (await takes(ana)).code
    assert (await eve.says(code)).kind == "codes-are-for-staff"
    assert (await ana.says(code)).kind == "codes-are-for-staff"


async def test_a_voucher_is_scanned_like_a_card(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana", stamps=9), await shop.staff("Max")
    code = (await takes(ana)).code
    assert (await max_.opens(f"v-{code}")).kind == "voucher-ask"


async def test_handing_over_can_be_undone(shop: Shop) -> None:
    """The voucher is open again, until the time it always had."""
    ana, max_ = await shop.member("Ana", stamps=9), await shop.staff("Max")
    code = (await takes(ana)).code
    await max_.says(code)
    await max_.chooses("voucher-give")
    assert (await max_.says("undo")).kind == "undone"
    assert ana.told[-1] == "voucher-reopened"
    await max_.says(code)
    assert (await max_.chooses("voucher-give")).kind == "voucher-redeemed"
    assert await shop.problems() == []


async def test_handing_over_cannot_be_undone_the_next_hour(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana", stamps=9), await shop.staff("Max")
    await max_.says((await takes(ana)).code)
    await max_.chooses("voucher-give")
    await shop.later(minutes=16)
    assert (await max_.says("undo")).kind == "undo-late"
