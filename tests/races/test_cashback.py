"""Cashback is used once, however many tills use it at the same instant."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from fractions import Fraction

from loyalty.rules.percent import Percent
from storage.ledger import check
from tests.handlers.cast import join, open_at
from tests.handlers.stage import PROGRAMME, Person, text
from tests.races.tills import Job, answered, copies, dealt_out

TILLS = 6
SHOP = replace(
    PROGRAMME,
    rules=(Percent(id="back", name=text("back"), percent=Fraction(10), base=True),),
    codes=replace(PROGRAMME.codes, ask_again_within=PROGRAMME.codes.ask_again_within * 0),
    limits=replace(PROGRAMME.limits, credits_per_member_per_day=99),
)


async def code_at(ana: Person, place: str) -> str:
    return str((await ana.forges(f"here-at:{place}")).args["code"])


async def test_the_same_cashback_at_several_tills_at_once_never_goes_below_zero(url: str) -> None:
    """Ana has 10.00. Each of two places uses 8 of a bill of 8, and tries three times: one of them gets it."""
    async with open_at(url) as stage, open_at(url) as other:
        both = copies(stage, other, SHOP)
        ana = stage.person("telegram", "ana", "Ana")
        await join(ana)
        places = ("main", "harbour")
        tills = [stage.person("telegram", f"staff-{n}", "Max") for n in range(TILLS)]
        for number, till in enumerate(tills):
            await stage.employ(till, location=places[number % 2])
        assert (await tills[0].says(f"{await code_at(ana, 'main')} 100")).kind.name == "CREDITED"
        codes = [await code_at(ana, place) for place in places]
        jobs: list[Job] = [
            (f"job-{n}", till.address, f"{codes[n % 2]} 8 use 8") for n, till in enumerate(tills)
        ]
        answers = await dealt_out(both, jobs)
        assert answers.count("CREDITED") == 1, answers
        assert set(answers) <= {"CREDITED", "CODE_USED", "USE_TOO_MUCH"}, answers
        (left,) = await stage.rows("""SELECT "held", "owed" FROM "balance" WHERE "unit" = 'money'""")
        assert (left["held"], left["owed"]) == (200, 0)
    assert await check.problems(url) == []


async def test_one_message_delivered_twice_uses_it_once(url: str) -> None:
    async with open_at(url) as stage:
        stage.programme = SHOP
        ana, max_ = stage.person("telegram", "ana", "Ana"), stage.person("telegram", "max", "Max")
        await join(ana)
        await stage.employ(max_)
        await max_.says(f"{await code_at(ana, 'main')} 100")
        code = await code_at(ana, "main")
        twice: list[Job] = [("one-key", max_.address, f"{code} 8 use 8")] * 2
        await asyncio.gather(*(answered(stage, [job]) for job in twice))
        (left,) = await stage.rows("""SELECT "held" FROM "balance" WHERE "unit" = 'money'""")
        assert left["held"] == 200
