"""What all members share of a rule is given so often and no more, however many tills credit at the same instant."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from loyalty.ledger.units import Unit
from loyalty.programme.rule_limits import RuleLimits
from loyalty.rules.bonus import Bonus
from storage.ledger import check
from tests.handlers.cast import join, open_at
from tests.handlers.stage import PROGRAMME, Stage, text
from tests.races.tills import Job, copies, dealt_out

CUSTOMERS = 12


def rule(id: str, limits: RuleLimits) -> Bonus:
    return Bonus(id=id, name=text(id), unit=Unit.POINTS, amount=Fraction(5), limits=limits)


SHARED = replace(
    PROGRAMME, rules=(rule("first-three", RuleLimits(shop=3)), rule("budget", RuleLimits(budget=22)))
)


async def code_of(stage: Stage, number: int) -> str:
    ana = stage.person("telegram", f"ana-{number}", "Ana")
    await join(ana)
    return str((await ana.forges("here-at:main")).args["code"])


async def test_twelve_tills_at_once_share_what_is_left(url: str) -> None:
    """By two copies of the service, on PostgreSQL; on SQLite there is only one."""
    async with open_at(url) as stage, open_at(url) as other:
        tills = [stage.person("telegram", f"staff-{number}", "Max") for number in range(CUSTOMERS)]
        for till in tills:
            await stage.employ(till)
        codes = [await code_of(stage, number) for number in range(CUSTOMERS)]
        jobs: list[Job] = [
            (f"job-{number}", till.address, f"{code} 10")
            for number, (till, code) in enumerate(zip(tills, codes, strict=True))
        ]
        both = copies(stage, other, SHARED)
        answers = await dealt_out(both, jobs)
        assert answers == ["CREDITED"] * CUSTOMERS
        given = await stage.rows(
            """SELECT "rule", count(*) AS "times", sum("amount") AS "amount" FROM "entry" WHERE "unit" = 'points'
            GROUP BY "rule" ORDER BY "rule" """
        )
        assert [(one["rule"], one["times"], int(str(one["amount"]))) for one in given] == [
            ("base", CUSTOMERS, 10 * CUSTOMERS),
            ("budget", 4, 20),  # the fifth would pass 22
            ("first-three", 3, 15),
        ]
    assert await check.problems(url) == []
