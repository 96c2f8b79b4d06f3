"""A guest to practise with, of whom nothing is written."""

from __future__ import annotations

import re

import pytest

from tests.stories.people import OnTelegram
from tests.stories.shop import WHOLE, Shop, changed

# Whatever a real visit, a reward, an undo and a wrong code would write.
BOOKS = (
    "member",
    "visit",
    "visit_code",
    "entry",
    "lot",
    "voucher",
    "balance",
    "activity",
    "audit",
    "due",
    "consent",
)


async def books(shop: Shop) -> dict[str, int]:
    counts = {table: await shop.rows(f'SELECT count(*) AS "n" FROM "{table}"') for table in BOOKS}
    guesses = await shop.rows('SELECT sum("wrong_codes") AS "n" FROM "address"')
    return {**{table: rows[0]["n"] for table, rows in counts.items()}, "guesses": guesses[0]["n"]}


async def test_a_guest_is_credited_served_and_undone_and_nothing_is_written(shop: Shop) -> None:
    max_, mia = await shop.staff("Max"), await shop.staff("Mia")
    before = await books(shop)
    told = await max_.says("practice")
    assert told.kind == "at-till", "the till's own texts"
    assert "Practice, nothing is booked" in told
    code = told.code
    told = await max_.says(f"{code} 24,50")
    assert told.kind == "credited"
    assert "+24 points" in told
    assert "Practice" in told
    found = re.search(r"\b\d{7}\b", told)
    assert found, "the guest shows a voucher"
    assert (await max_.says(found[0])).kind == "voucher-ask"
    assert (await max_.says("yes")).kind == "voucher-redeemed"
    if isinstance(max_, OnTelegram):
        done = max_.account.last
        assert (await max_.chooses("practice-undo:voucher")).kind == "undone"
        assert await max_.taps_old("practice-undo:voucher", done) == "", "a second tap"
    else:
        assert (await max_.says("undo")).kind == "undone"
    assert (await max_.says("undo")).kind == "undone"
    assert (await max_.says("undo")).kind == "undo-nothing"
    wrong = f"{code[:-1]}{(int(code[-1]) + 1) % 10}"
    assert (await max_.says(f"{wrong} 12")).kind == "code-slip"
    assert (await max_.says(code)).kind == "credit-ask"
    assert (await max_.says("12")).kind == "credited", "nobody else is at the till"
    assert (await max_.says("no")).kind == "practice-over"
    assert (await max_.says(f"{code} 12")).kind == "code-unknown", "it was nobody's code"
    assert mia.told == []
    assert await books(shop) == {**before, "guesses": 1}


async def test_a_real_customer_ends_it_and_so_does_time(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    code = (await max_.says("practice")).code
    shown = await ana.here()
    assert (await max_.says(f"{shown.code} 12")).kind == "credited"
    assert await shop.holds(ana) == (1, 12)
    assert (await max_.says(f"{code} 12")).kind == "code-unknown"
    code = (await max_.says("practice")).code
    await shop.later(minutes=31)
    assert (await max_.says(f"{code} 12")).kind == "code-unknown"
    await max_.says("practice")
    assert (await max_.says("zakończ ćwiczenie")).kind == "practice-over"
    for words in ("stop practice", "end practice", "încheie exercițiul"):
        assert (await max_.says(words)).kind == "practice-none"
    assert (await ana.says("stop practice")).kind == "stop-ask", "of a customer it may be STOP"
    assert await shop.problems() == []


TAGGED = changed(tags=[{"id": "drink", "words": {"en": "coffee"}}])


@pytest.mark.parametrize("config", [TAGGED], ids=[""])
async def test_an_amount_alone_books_nothing_for_a_real_customer_by_accident(shop: Shop) -> None:
    ana, olga = await shop.member("Ana"), await shop.owner("Olga")
    await olga.says("practice")
    assert "keen" in await olga.says("save segment keen: visits over 5"), "a command is not for the guest"
    await ana.here()
    await olga.says("practice")
    told = await olga.says("12 coffee")
    assert told.kind == "credit-whose", "asked though one alone is there"
    assert "Practice is over, and nothing was booked." in told
    assert await shop.holds(ana) == (0, 0)
    assert (await olga.says("ana")).kind == "credited"
    assert await shop.holds(ana) == (1, 12)


EVERYTHING = changed(
    cashback=WHOLE["cashback"],
    plans=WHOLE["plans"],
    passes=WHOLE["passes"],
    tags=WHOLE["tags"],
    rules=WHOLE["rules"],
)


@pytest.mark.parametrize("config", [EVERYTHING], ids=[""])
async def test_what_needs_books_says_what_it_would_do(shop: Shop) -> None:
    max_, programme = await shop.staff("Max"), shop.service.programme
    before = await books(shop)
    code = (await max_.says("practice")).code
    for rest in (
        f"{programme.passes[0].id}", f"{programme.plans[0].id}", "use pass", "24.50 use pass", "card 7", "return 24.50",
        "24.50 use 5",
    ):  # fmt: skip
        told = await max_.says(f"{code} {rest}")
        assert told.kind == "practice-not", rest
        assert "Practice, nothing is booked" in told
    assert (await max_.says(f"{code} 24,50")).kind == "credited"
    assert await books(shop) == before
