"""The last use of a pass is used once, however many tills use it at the same instant; and a message has one effect."""

from __future__ import annotations

from dataclasses import replace

import pytest

from loyalty.ledger.lifetimes import Span
from loyalty.programme.passes import Pass
from storage.ledger import check
from tests.handlers.cast import join, open_at
from tests.handlers.stage import PROGRAMME, text
from tests.races.test_cashback import code_at
from tests.races.tills import Job, copies, dealt_out

TILLS = 6
SHOP = replace(
    PROGRAMME,
    passes=(Pass(id="wash", name=text("One wash"), price=900, uses=1, lasts=Span(days=30)),),
    codes=replace(PROGRAMME.codes, ask_again_within=PROGRAMME.codes.ask_again_within * 0),
    limits=replace(PROGRAMME.limits, credits_per_member_per_day=99),
)


@pytest.mark.parametrize(
    ("said", "done", "left", "lines"),
    [("use pass", "CREDITED", 0, 1), ("pass 9", "PASS_SOLD", 3, 3)],
    ids=["used", "sold"],
)
async def test_at_several_tills_at_once(url: str, said: str, done: str, left: int, lines: int) -> None:
    """Ana has one use left, and two codes for two places: one till of six uses it. Each code sells one more, once; a text
    that comes twice does nothing more."""
    async with open_at(url) as stage, open_at(url) as other:
        both = copies(stage, other, SHOP)
        ana = stage.person("telegram", "ana", "Ana")
        await join(ana)
        places = ("main", "harbour")
        tills = [stage.person("telegram", f"staff-{n}", "Max") for n in range(TILLS)]
        for number, till in enumerate(tills):
            await stage.employ(till, location=places[number % 2])
        assert (await tills[0].says(f"{await code_at(ana, 'main')} pass 9")).kind.name == "PASS_SOLD"
        stage.later(minutes=30)  # that code is over
        other.now = stage.now
        codes = [await code_at(ana, place) for place in places]
        jobs: list[Job] = [
            (f"job-{n}", till.address, f"{codes[n % 2]} {said}") for n, till in enumerate([*tills, *tills])
        ]
        jobs = [(f"job-{n % TILLS}", *job[1:]) for n, job in enumerate(jobs)]  # each is delivered twice
        answers = await dealt_out(both, jobs)
        assert answers.count(done) == (1 if done == "CREDITED" else 2), answers
        (held,) = await stage.rows("""SELECT sum("left") AS "left" FROM "lot" WHERE "unit" = 'uses'""")
        (paid,) = await stage.rows('SELECT count(*) AS "n" FROM "payment"')
        assert (held["left"], paid["n"]) == (left, lines)
    assert await check.problems(url) == []
