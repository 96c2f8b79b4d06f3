"""Friends of one inviter at several tills at once: nobody waits for ever, and a limit is kept."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from loyalty.ledger.units import Unit
from loyalty.model.team import Role
from loyalty.programme.member_limits import MemberLimits
from loyalty.programme.referral import ReferralRules
from storage.ledger import check
from tests.handlers.cast import join, met, open_at
from tests.handlers.stage import PROGRAMME, Person, Stage, text
from tests.races.tills import Job, copies, dealt_out

FRIENDS = 6
SHOP = replace(
    PROGRAMME,
    limits=replace(PROGRAMME.limits, credits_per_staff_per_day=0),
    referral=ReferralRules(
        name=text("a friend"),
        unit=Unit.STAMPS,
        friend=Fraction(1),
        inviter=Fraction(2),
        limits=MemberLimits(in_all=4),
    ),
)


async def code_of(inviter: Person) -> str:
    return str((await inviter.forges("invite-unnamed")).args["code"])


async def invited(stage: Stage, name: str, code: str) -> Person:
    friend = stage.person("telegram", name, name)
    await friend.opens(f"r-{code}")
    await join(friend)
    return friend


async def stamps(person: Person) -> int:
    balance = (await met(person)).balance
    assert balance
    return balance.held[Unit.STAMPS]


async def test_friends_of_one_inviter_at_several_tills(url: str) -> None:
    """By two copies of the service, on PostgreSQL. Ana and Ben invited each other besides, before either had bought. All
    are credited at once, then all visits are undone at once."""
    async with open_at(url) as stage, open_at(url) as other:
        both = copies(stage, other, SHOP)
        ana = stage.person("telegram", "ana", "Ana")
        await join(ana)
        code = await code_of(ana)
        friends = [await invited(stage, f"friend{n}", code) for n in range(FRIENDS)]
        await ana.opens(f"r-{await code_of(friends[0])}")
        everybody = [ana, *friends]
        tills = [stage.person("telegram", f"till-{n}", "Max") for n in range(len(everybody))]
        for till in tills:
            await stage.employ(till, Role.OWNER)
        codes = [str((await one.forges("here-at:main")).args["code"]) for one in everybody]
        other.now = stage.now
        credits: list[Job] = [
            (f"credit-{n}", till.address, f"{code} 10")
            for n, (till, code) in enumerate(zip(tills, codes, strict=True))
        ]
        answers = await dealt_out(both, credits)
        assert set(answers) == {"CREDITED"}
        assert await stamps(ana) == 1 + 1 + 4 * 2  # her visit, as Ben's friend, and for four of hers
        assert [await stamps(one) for one in friends] == [1 + 1 + 2, *[1 + 1] * (FRIENDS - 1)]
        assert await check.problems(url) == []
        visits = await stage.rows('SELECT "id" FROM "visit" ORDER BY "id"')
        undos: list[Job] = [
            (f"undo-{n}", till.address, f"!undo:{visit['id']}")
            for n, (till, visit) in enumerate(zip(tills, visits, strict=True))
        ]
        answers = await dealt_out(both, undos)
        assert set(answers) == {"UNDONE"}
        assert [await stamps(one) for one in everybody] == [0] * len(everybody)
    assert await check.problems(url, rebuild=True) == []
