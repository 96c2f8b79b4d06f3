"""What a challenge gives is given once, however many tills credit its member at the same instant."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from fractions import Fraction

from loyalty.ledger.units import Unit
from loyalty.programme.badges import Badge
from loyalty.rules.spend_steps import SpendSteps
from storage.ledger import check
from tests.handlers.cast import join, open_at
from tests.handlers.stage import PROGRAMME, text
from tests.races.tills import Job, copies, dealt_out

PLACES = ("main", "harbour")
STEPS = SpendSteps(
    id="steps", name=text("steps"), badge="spender", unit=Unit.POINTS, amount=Fraction(7),
    steps=(1_500, 2_000), within="month",
)  # fmt: skip
SHOP = replace(
    PROGRAMME,
    rules=(STEPS,),
    badges=(Badge("spender", text("spender")),),
    codes=replace(PROGRAMME.codes, ask_again_within=timedelta()),
    limits=replace(PROGRAMME.limits, credits_per_member_per_day=99),
)


async def test_two_visits_at_once_pay_each_step_once(url: str) -> None:
    """Both pass both lines, as each of them would have seen it alone: the second finds them paid, although its clock is
    behind."""
    async with open_at(url) as stage, open_at(url) as other:
        both = copies(stage, other, SHOP)
        ana = stage.person("telegram", "ana", "Ana")
        await join(ana)
        tills = [stage.person("telegram", f"staff-{place}", "Max") for place in PLACES]
        for till, place in zip(tills, PLACES, strict=True):
            await stage.employ(till, location=place)
        codes = [str((await ana.forges(f"here-at:{place}")).args["code"]) for place in PLACES]
        jobs: list[Job] = [
            (f"job-{n}", till.address, f"{code} 20")
            for n, (till, code) in enumerate(zip(tills, codes, strict=True))
        ]
        other.now = stage.now - timedelta(minutes=2)
        answers = await dealt_out(both, jobs)
        assert answers == ["CREDITED"] * len(PLACES)
        given = await stage.rows(
            """SELECT "rule", count(*) AS "times", sum("amount") AS "amount" FROM "entry" WHERE "unit" = 'points'
            GROUP BY "rule" ORDER BY "rule" """
        )
        assert {one["rule"]: int(str(one["amount"])) for one in given} == {"base": 40, "steps": 14}
    assert await check.problems(url) == []
