"""Friends whose cards become one with others."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from fractions import Fraction
from functools import partial

import pytest

from loyalty.ledger.units import Unit
from loyalty.messages.kinds.linking import LinkingKind
from loyalty.model.team import Role
from loyalty.programme.referral import ReferralRules
from storage.ledger import check
from storage.people import members
from tests.databases import Databases
from tests.handlers.cast import join, met, visit
from tests.handlers.stage import PROGRAMME, Person, Stage, open_stage, text

SHOP = replace(
    PROGRAMME,
    referral=ReferralRules(
        name=text("a friend"), unit=Unit.POINTS, friend=Fraction(20), inviter=Fraction(40), minimum=1000
    ),
)
NUMBER = "+48601222333"


@pytest.fixture
async def stage(databases: Databases) -> AsyncIterator[Stage]:
    async with open_stage(databases, SHOP) as stage:
        yield stage


@pytest.fixture
async def cast(stage: Stage) -> tuple[Person, Person, Person]:
    """Ana, who invites; Ben on SMS, who gave her code; Max at the till."""
    ana, ben, max_ = (
        stage.person("telegram", "1", "Ana"),
        stage.person("sms", NUMBER, "Ben"),
        stage.person("telegram", "3", "Max"),
    )
    await join(ana)
    await stage.employ(max_, Role.OWNER)
    code = (await ana.forges("invite-named")).args["code"]
    await ben.opens(f"r-{code}")
    await join(ben)
    return ana, ben, max_


async def points(person: Person) -> int:
    balance = (await met(person)).balance
    assert balance
    return balance.held[Unit.POINTS]


async def test_an_inviter_and_a_friend_who_are_one_person(
    stage: Stage, cast: tuple[Person, Person, Person]
) -> None:
    """What the inviter got is taken back with the link, and no further visit pays."""
    ana, ben, max_ = cast
    await visit(ben, max_, "10")
    assert (await points(ana), await points(ben)) == (40, 30)
    assert (await ana.shares(NUMBER)).args["points"] == 30
    await visit(ana, max_, "10")
    assert await points(ana) == 40
    assert await check.problems(stage.database.url, rebuild=True) == []


@pytest.mark.parametrize("bought", [False, True], ids=["new", "a customer"])
async def test_a_friend_who_becomes_part_of_another_card(
    stage: Stage, cast: tuple[Person, Person, Person], bought: bool
) -> None:
    """The invitation goes on with a card that never bought, and comes back with a link that is undone."""
    ana, ben, max_ = cast
    other = stage.person("telegram", "4", "Cela")
    await join(other)
    if bought:
        await visit(other, max_, "10")
    assert (await other.shares(NUMBER)).kind is LinkingKind.LINKED
    await visit(other, max_, "10")
    assert await points(ana) == (0 if bought else 40)
    await max_.forges("undo")
    (link,) = await stage.rows('SELECT "id" FROM "link"')
    await max_.forges(f"unlink-which:{link['id']}")
    await visit(ben, max_, "10")
    assert (await points(ana), await points(ben)) == (40, 30)
    assert await check.problems(stage.database.url, rebuild=True) == []


async def test_what_is_kept_of_an_invitation_is_in_the_export(
    stage: Stage, cast: tuple[Person, Person, Person]
) -> None:
    """And the code goes with the card."""
    ana, ben, _ = cast
    for person, what in ((ana, "inviter"), (ben, "friend")):
        member = (await met(person)).member
        assert member
        found = await stage.database.read(partial(members.everything, member_id=member.id))
        assert [row["as"] for row in found["referral"]] == [what]
        assert len(found["referral_code"]) == (person is ana)
    await ana.says("leave")
    await ana.taps("leave-yes")
    assert await stage.rows('SELECT * FROM "referral_code"') == []
