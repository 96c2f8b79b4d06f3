"""Members who give each other something at the same instant: nobody gives more than they hold, or than a day's."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from loyalty.ledger.units import Unit
from loyalty.model.team import Role
from loyalty.programme.gifts import GiftRules
from storage.ledger import check
from tests.handlers.cast import join, met, open_at, visit
from tests.handlers.stage import PROGRAMME, Person
from tests.races.tills import Job, copies, dealt_out

SHOP = replace(
    PROGRAMME, gifts=GiftRules(unit=Unit.POINTS, least=Fraction(1), most=Fraction(30), a_day=Fraction(60))
)


async def points(person: Person) -> int:
    balance = (await met(person)).balance
    assert balance
    return balance.held[Unit.POINTS]


async def test_two_who_give_each_other_something_at_once(url: str) -> None:
    """By two copies of the service, on PostgreSQL; three times each, of which a day's limit allows two."""
    async with open_at(url) as stage, open_at(url) as other:
        both = copies(stage, other, SHOP)
        till = stage.person("telegram", "till", "Max")
        await stage.employ(till, Role.OWNER)
        ana, ben = stage.person("telegram", "ana", "Ana"), stage.person("telegram", "ben", "Ben")
        codes: list[str] = []
        for one in (ana, ben):
            await join(one)
            await visit(one, till, "70")
            codes.append(str((await one.forges("invite-unnamed")).args["code"]))
        other.now = stage.now
        jobs: list[Job] = [
            (f"give-{giver.address}-{n}", giver.address, f"!give-yes:30~{code}")
            for n in range(3)
            for giver, code in zip((ana, ben), reversed(codes), strict=True)
        ]
        answers = await dealt_out(both, jobs)
        told = sorted(answers)
        assert told == ["GIVE_DONE"] * 4 + ["GIVE_TODAY"] * 2
        assert (await points(ana), await points(ben)) == (70, 70)
    assert await check.problems(url, rebuild=True) == []
