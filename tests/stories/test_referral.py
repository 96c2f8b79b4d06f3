"""A member brings a friend: the link, the friend's first visit that pays both, and what takes it back."""

from __future__ import annotations

import re

import pytest

from tests.stories.people import Person
from tests.stories.shop import Shop, changed
from tests.stories.test_settings import leaves

FRIENDS = changed(
    rewards=[{"id": "coffee", "name": {"en": "A coffee"}, "stamps": 90, "valid": "30 minutes"}],
    limits={"credits_per_member_per_day": 9},
    codes={"ask_again_within": "1 minute"},
    referral={
        "name": {"en": "a friend"},
        "unit": "points",
        "friend": 20,
        "inviter": 40,
        "minimum": 10,
        "within": "30 days",
        "limits": {"per_month": 1},
    },
)
in_a_shop = pytest.mark.parametrize("config", [FRIENDS], ids=[""])


async def code_of(member: Person, option: str = "invite-named") -> str:
    told = await member.says("invite a friend")
    if told.kind == "invite-ask":
        told = await member.chooses(option)
    found = re.search(r"JOIN (\w{6})", told)
    assert found, told
    return found[1]


@in_a_shop
async def test_both_are_paid_with_the_first_visit_that_is_large_enough(shop: Shop) -> None:
    """By the code, which is what a friend is told where there is no link. What is taken back pays with the next."""
    ana, ben, max_ = await shop.member("Ana"), shop.stranger("Ben"), await shop.staff("Max")
    code = await code_of(ana)
    assert "+40 points for you, +20 points for your friend" in ana.reads.replace("\u00a0", " ")
    slip = await ben.says(f"join {code[:5]}7x")
    assert f"Nobody has the code {code[:5]}7X." in slip
    # and again: by SMS the name was asked meanwhile
    told = await ben.says(f"join {code.lower()}")
    assert (
        "Ana invites you: +20 points with your first visit, from PLN 10.00, within 30 days."
        in told.replace("\u00a0", " ")
    )
    if told.kind == "hello":
        told = await ben.chooses("join")
    if told.kind == "ask-name":
        await ben.says("Ben")
    assert "+9 points." in await max_.says(f"{(await ben.here()).code} 9.99")
    await shop.later(minutes=2)
    assert "+10 points, a friend +20." in await max_.says(f"{(await ben.here()).code} 10")
    assert (await shop.holds(ana), await shop.holds(ben)) == ((0, 40), (2, 39))
    assert "A friend of yours came to" in ana.reads or "a friend of yours came" in ana.reads
    assert "+40 points" in ana.reads
    history = await ana.says("history")
    assert "+40 points, a friend" in history
    assert (await max_.says("undo")).kind == "undone"
    assert (await shop.holds(ana), await shop.holds(ben)) == ((0, 0), (1, 9))
    assert "-40 points, taken back" in await ana.says("history")
    await shop.later(minutes=2)
    await max_.says(f"{(await ben.here()).code} 30")
    assert (await shop.holds(ana), await shop.holds(ben)) == ((0, 40), (2, 59))
    olga = await shop.owner("Olga")
    await olga.says("why ben")
    assert "- a friend: from PLN 10.00, it was PLN 9.99" in (await olga.chooses("why-visits")).replace(
        "\u00a0", " "
    )


@in_a_shop
async def test_a_return_below_the_minimum_takes_it_back_from_both(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    ben = shop.stranger("Ben")
    await ben.joins_by(f"r-{await code_of(ana)}")
    await max_.says(f"{(await ben.here()).code} 30")
    assert (await shop.holds(ana), await shop.holds(ben)) == ((0, 40), (1, 50))
    await max_.says(f"{(await ben.here()).code} return 20")
    assert (await shop.holds(ana), await shop.holds(ben)) == ((0, 40), (1, 30))
    await max_.says(f"{(await ben.here()).code} return 5")
    assert (await shop.holds(ana), await shop.holds(ben)) == ((0, 0), (1, 5))
    await shop.later(minutes=2)
    await max_.says(f"{(await ben.here()).code} 12")
    assert (await shop.holds(ana), await shop.holds(ben)) == ((0, 40), (2, 37))


@in_a_shop
async def test_a_friend_gets_theirs_when_the_inviter_has_had_enough(shop: Shop) -> None:
    """And reads no name where the inviter did not want it."""
    ana, max_, olga = await shop.member("Ana"), await shop.staff("Max"), await shop.owner("Olga")
    code = await code_of(ana, "invite-unnamed")
    for name in ("Ben", "Dana"):
        friend = shop.stranger(name)
        told = await friend.opens(f"r-{code}")
        assert "A friend invites you" in told
        assert "Ana" not in told
        await friend.joins()
        await max_.says(f"{(await friend.here()).code} 10")
        assert await shop.holds(friend) == (1, 30)
        await shop.later(minutes=2)
    assert await shop.holds(ana) == (0, 40)
    await olga.says("why dana")
    assert "- a friend: limit reached, 1 a month" in await olga.chooses("why-visits")


@in_a_shop
async def test_who_is_not_a_friend(shop: Shop) -> None:
    """Oneself; who has bought, also on a card they left; who was invited before."""
    ana, cela, max_ = await shop.member("Ana"), await shop.member("Cela"), await shop.staff("Max")
    code = await code_of(ana)
    assert (await ana.opens(f"r-{code}")).kind == "invite-own"
    assert (await cela.opens(f"r-{code}")).kind != "invite-customer"  # she has a card, and was never here
    assert (await cela.opens(f"r-{await code_of(ana)}")).kind == "invite-twice"
    dana = await shop.member("Dana")
    await shop.visit(dana, max_)
    assert (await dana.opens(f"r-{code}")).kind == "invite-customer"
    await leaves(dana)
    assert (await dana.opens(f"r-{code}")).kind == "invite-customer"


@in_a_shop
async def test_a_visit_after_the_last_day_pays_nobody(shop: Shop) -> None:
    ana, ben, max_ = await shop.member("Ana"), shop.stranger("Ben"), await shop.staff("Max")
    await ben.joins_by(f"r-{await code_of(ana)}")
    await shop.later(days=31)
    await max_.says(f"{(await ben.here()).code} 10")
    assert (await shop.holds(ana), await shop.holds(ben)) == ((0, 0), (1, 10))


@in_a_shop
async def test_a_card_that_left_begins_no_limit_anew(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    for name, held in (("Ben", (0, 40)), ("Dana", (0, 0))):
        friend = shop.stranger(name)
        await friend.joins_by(f"r-{await code_of(ana)}")
        await max_.says(f"{(await friend.here()).code} 10")
        assert (await shop.holds(ana), await shop.holds(friend)) == (held, (1, 30))
        await leaves(ana)
        await ana.joins()
        await shop.later(minutes=2)
