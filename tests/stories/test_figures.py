"""Amounts as long as codes are: what staff type is what they were asked for, unless it is a code."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

import pytest

from loyalty.codes import is_well_formed, with_check
from storage.engine.db import Reader
from storage.ledger import visit_codes
from tests.stories.people import Person
from tests.stories.shop import Shop, changed, on_telegram

YEN = changed(shop={"currency": "JPY"}, limits={"amount": 100_000})
ZLOTY = changed(limits={"amount": 10_000})

in_yen = pytest.mark.parametrize("config", [YEN], ids=[""])

SLIP = "12000"
PASSES = with_check("1250")  # as a code does, but nobody has it

# As long as a code, and one that could be a code. How else an amount may be written, in which currency:
# `tests/handlers/reading/test_amounts.py`.
in_any_currency = pytest.mark.parametrize(
    ("config", "text", "amount"),
    [
        pytest.param(YEN, SLIP, 12_000, id="yen"),
        pytest.param(YEN, PASSES, int(PASSES), id="yen, like a code"),
        pytest.param(ZLOTY, "1 234,50 zł", 1234.5, id="zloty"),
    ],
)


@pytest.fixture(autouse=True)
def _codes_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    """No code is by chance the amount of a story."""
    numbers = count(4821)

    async def next_code(read: Reader, length: int, randbelow: Callable[[int], int]) -> str:
        return with_check(str(next(numbers)))

    monkeypatch.setattr(visit_codes, "free", next_code)


def test_the_amounts_are_what_the_stories_need() -> None:
    assert not is_well_formed(SLIP)
    assert is_well_formed(PASSES)


async def credited(shop: Shop) -> list[tuple[str, float]]:
    """Whose visits, and their amounts in whole money."""
    rows = await shop.rows(
        """SELECT m."name", v."amount" FROM "visit" v JOIN "member" m ON m."id" = v."member_id"
        WHERE v."amount" IS NOT NULL ORDER BY v."at" """
    )
    return [(row["name"], row["amount"] / 10**shop.service.programme.shop.currency.decimals) for row in rows]


async def guesses(shop: Shop, person: Person) -> int:
    (row,) = await shop.rows('SELECT "wrong_codes" FROM "address" WHERE "value" = $1', person.address)
    return int(row["wrong_codes"])


async def asked(shop: Shop, code: str, by: Person) -> None:
    assert (await by.says(code)).kind == "credit-ask"


# A reply


@on_telegram
@in_any_currency
async def test_a_reply_to_who_is_at_the_till_is_the_amount(shop: Shop, text: str, amount: float) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    await ana.here()
    assert (await max_.answers(text, to="Ana")).kind == "credited"
    assert await credited(shop) == [("Ana", amount)]


@on_telegram
@pytest.mark.parametrize(
    ("config", "text", "amount"),
    [(ZLOTY, "{} 24.50", 24.5), (YEN, "{} 24500", 24_500), (YEN, "{} 245", 245), (YEN, "{} 15 300", 15_300)],
)
async def test_a_code_typed_wins_over_the_one_replied_to(shop: Shop, text: str, amount: float) -> None:
    ana, ben, max_ = await shop.member("Ana"), await shop.member("Ben"), await shop.staff("Max")
    code = (await ben.here()).code
    await ana.here()
    assert (await max_.answers(text.format(code), to="Ana")).kind == "credited"
    assert await credited(shop) == [("Ben", amount)]


@on_telegram
@in_yen
async def test_read_out_in_halves_it_wins_as_well(shop: Shop) -> None:
    ana, ben, max_ = await shop.member("Ana"), await shop.member("Ben"), await shop.staff("Max")
    code = (await ben.here()).code
    await ana.here()
    await max_.answers(f"{code[:2]} {code[2:]} 245", to="Ana")
    assert await credited(shop) == [("Ben", 245)]


@on_telegram
@in_yen
async def test_the_same_code_as_a_reply_asks_for_the_amount(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    code = (await ana.here()).code
    assert (await max_.answers(code, to="Ana")).kind == "credit-ask"


@on_telegram
async def test_another_code_as_a_reply_where_no_visit_costs_as_much(shop: Shop) -> None:
    ana, ben, max_ = await shop.member("Ana"), await shop.member("Ben"), await shop.staff("Max")
    code = (await ben.here()).code
    await ana.here()
    told = await max_.answers(code, to="Ana")
    assert told.kind == "credit-ask"
    assert "Ben" in told


@on_telegram
async def test_replies_to_what_is_forgotten_are_no_guesses(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    await ana.here()
    await shop.later(days=2)
    for _ in range(6):
        assert (await max_.answers("24.50", to="Ana")).kind == "code-unknown"
    assert await guesses(shop, max_) == 0


@on_telegram
async def test_an_owner_who_writes_an_offer_still_replies_with_amounts(shop: Shop) -> None:
    ana, olga = await shop.member("Ana"), await shop.owner("Olga")
    await ana.here()
    await olga.says("broadcast")
    await olga.answers("24.50", to="Ana is")
    assert olga.told[-2:] == ["credited", "offer-ask-text"], "and goes on with the offer"
    assert await credited(shop) == [("Ana", 24.5)]


# Asked for the amount


@in_any_currency
async def test_what_was_asked_for_is_the_amount(shop: Shop, text: str, amount: float) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    await asked(shop, (await ana.here()).code, max_)
    assert (await max_.says(text)).kind == "credited"
    assert await credited(shop) == [("Ana", amount)]


@in_yen
async def test_a_code_that_is_open_here_is_that_code(shop: Shop) -> None:
    ana, ben, max_ = await shop.member("Ana"), await shop.member("Ben"), await shop.staff("Max")
    code = (await ben.here()).code
    await asked(shop, (await ana.here()).code, max_)
    told = await max_.says(code)
    assert told.kind == "credit-ask"
    assert "Ben" in told
    await max_.says(SLIP)
    assert await credited(shop) == [("Ben", 12_000)]


@in_yen
@pytest.mark.parametrize("why", ["elsewhere", "used", "old"])
async def test_a_code_that_cannot_be_used_here_is_an_amount(shop: Shop, why: str) -> None:
    ana, ben, max_ = await shop.member("Ana"), await shop.member("Ben"), await shop.staff("Max")
    code = (await ben.here("station" if why == "elsewhere" else "main")).code
    if why == "used":
        await max_.says(f"{code} 500")
    if why == "old":
        await shop.later(minutes=11)
    await asked(shop, (await ana.here()).code, max_)
    assert (await max_.says(code)).kind == "credited"
    assert (await credited(shop))[-1] == ("Ana", int(code))


async def test_where_no_visit_costs_as_much_an_old_code_is_told(shop: Shop) -> None:
    ana, ben, max_ = await shop.member("Ana"), await shop.member("Ben"), await shop.staff("Max")
    code = (await ben.here()).code
    await max_.says(f"{code} 12")
    await asked(shop, (await ana.here()).code, max_)
    assert (await max_.says(code)).kind == "code-used"


@pytest.mark.parametrize("text", [SLIP, PASSES])
async def test_an_amount_too_large_is_no_guess(shop: Shop, text: str) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    await asked(shop, (await ana.here()).code, max_)
    for _ in range(6):
        assert (await max_.says(text)).kind == "credit-amount-high"
    assert await guesses(shop, max_) == 0
    assert (await max_.says("24.50")).kind == "credited"


@pytest.mark.parametrize("config", [changed(shop={"currency": "JPY"}, limits={"amount": 10**8})], ids=[""])
async def test_a_vouchers_code_is_no_amount(shop: Shop) -> None:
    ana, ben, max_ = await shop.member("Ana"), await shop.member("Ben", stamps=9), await shop.staff("Max")
    await ben.says("rewards")
    voucher = await ben.chooses("redeem:coffee")
    await asked(shop, (await ana.here()).code, max_)
    assert (await max_.says(voucher.code)).kind == "voucher-ask"
    if max_.channel == "telegram":
        assert (await max_.answers(voucher.code, to="Ana is")).kind == "voucher-ask"
    assert await credited(shop) == []


# Guessing, where nothing was asked


@pytest.mark.parametrize("language", ["en", "pl", "ro"])
async def test_five_wrong_codes_wait_and_then_all_is_well(shop: Shop, language: str) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max", language=language)
    for _ in range(5):
        told = await max_.says(PASSES)
        assert (told.kind, told) == ("code-unknown", shop.text("code-unknown", max_))
    code = (await ana.here()).code
    assert await max_.says(f"{code} 12") == shop.text("slowed", max_, minutes=10)
    await shop.later(minutes=9, seconds=30)
    assert await max_.says(f"{code} 12") == shop.text("slowed", max_, minutes=1)
    await shop.later(minutes=1)
    assert (await max_.says(f"{(await ana.here()).code} 12")).kind == "credited"
    assert (await max_.says(PASSES)).kind == "code-unknown", "it counts anew"
