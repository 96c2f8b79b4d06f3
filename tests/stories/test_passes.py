"""Prepaid passes: sold, used, undone and given back at the till; a link brings them, and the end of one is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from playground.telegram.payments import Receipt
from tests.stories.pairs import on_all_pairs
from tests.stories.people import OnTelegram, Person
from tests.stories.shop import Shop, changed, on_telegram
from tests.stories.test_linking import shares, taken_apart, twice
from tests.stories.test_settings import leaves

WASHES = {
    "id": "washes",
    "name": {"en": "Ten washes", "pl": "Dziesięć myć", "ro": "Zece spălări"},
    "price": 90,
    "uses": 10,
    "lasts": "90 days",
    "tag": "wash",
    "refund": "unused",
}
CLASSES = {
    "id": "classes",
    "name": {"en": "Two classes", "pl": "Dwa zajęcia", "ro": "Două ore"},
    "price": 50,
    "uses": 2,
    "lasts": "1 month",
    "refund": "none",
    "earns": True,
}
TAG = {"id": "wash", "words": {"en": "wash", "pl": "mycie", "ro": "spălare"}}
SHOP = changed(passes=[WASHES], tags=[TAG])
TWO = changed(passes=[WASHES, CLASSES], tags=[TAG])


async def code_of(member: Person) -> str:
    return (await member.here()).code


async def books(shop: Shop) -> list[tuple[str, int, int]]:
    rows = await shop.rows('SELECT "kind", "amount", "uses" FROM "payment" ORDER BY "id"')
    return [(row["kind"], row["amount"], row["uses"]) for row in rows]


async def left(shop: Shop) -> int:
    (row,) = await shop.rows("""SELECT sum("left") AS "n" FROM "lot" WHERE "unit" = 'uses'""")
    return int(row["n"] or 0)


def plain(text: str) -> str:
    return text.replace("\xa0", " ")


@on_all_pairs
@pytest.mark.parametrize("config", [SHOP], ids=[""])
async def test_a_pass_is_sold_at_its_price_used_and_given_back_in_proportion(shop: Shop) -> None:
    ana, max_, olga = await shop.member("Ana"), await shop.staff("Max"), await shop.owner("Olga")
    assert (await ana.says("do I have a pass?")).kind == "passes-none"
    assert (await max_.says("pass")).kind == "pass-sell-how"
    assert "48213 pass" in await max_.says("staff")
    code = await code_of(ana)
    assert (await max_.says(f"{code} use pass")).kind == "pass-none"
    asked = await max_.says(f"{code} pass")
    assert asked.kind == "pass-ask"
    assert "10 uses, PLN 90.00, until 31 August" in plain(asked)
    assert (await max_.says("80")).kind == "pass-sum"
    assert await books(shop) == []
    assert (await max_.says("90")).kind == "pass-sold"
    assert ana.told[-1] == "pass-bought"
    assert (await max_.says(f"{code} washes 90")).kind == "pass-twice"
    used = await max_.says(f"{code} use pass")  # one code for both
    assert used.kind == "credited"
    assert "Ten washes: used once, 9 left until 31 August" in plain(used)
    assert "9 left until 31 August" in plain(ana.reads)
    owed = plain(await olga.says("owe")).splitlines()
    assert "PLN 81.00" in owed[0]
    assert "9 paid uses, worth PLN 81.00" in owed
    assert "Ten washes: 9 left, until 31 August" in plain(await ana.word("card"))
    assert "Ten washes: 9 left" in await ana.word("balance")
    assert (await ana.says("how do passes work")).kind == "passes"
    assert "-1 use, Ten washes" in await ana.word("history")
    (visit,) = await shop.rows('SELECT "tags", "earned", "of_pass" FROM "visit"')
    assert (visit["tags"], visit["earned"], visit["of_pass"]) == ('{"wash": 1}', "{}", "washes")
    assert (await max_.says(f"{code} use pass")).kind == "code-spent"
    assert (await max_.says(f"{code} 12")).kind == "code-spent", "no amount was credited with it"
    assert (await max_.says("undo")).kind == "undone"
    assert "the use is back" in ana.reads
    assert await left(shop) == 10
    await max_.says(f"{code} use washes")
    await shop.later(minutes=11)
    again = await code_of(ana)
    assert "9 left" in await max_.says(again)
    await max_.says(f"{again} 10 use wash")  # beside a bill
    (visit,) = await shop.rows('SELECT "amount" FROM "visit" WHERE "amount" IS NOT NULL')
    assert visit["amount"] == 1_000
    assert (await max_.says(f"{await code_of(ana)} return 10")).kind == "return-done"
    assert "the use is back" in ana.reads
    assert await left(shop) == 9
    assert (await max_.says("undo")).kind == "return-undone"
    assert await left(shop) == 8
    await shop.later(minutes=11)
    code = await code_of(ana)
    asked = await max_.says(f"{code} pass refund")
    assert "72.00" in asked
    assert "Left: 8/10" in asked
    assert (await max_.chooses("pass-refund")).kind == "pass-refunded"
    assert ana.told[-1] == "pass-given-back"
    assert (await max_.says(f"{code} pass refund")).kind == "pass-none"
    assert await books(shop) == [("pass", 9_000, 10), ("pass-refund", -7_200, -8)]
    assert (await max_.says(f"{code} pass 90")).kind == "pass-sold"
    assert "10 paid uses of passes would be lost" in await ana.says("delete my card")
    assert (await max_.says(f"{code} pass refund")).kind == "pass-refund-ask"
    assert (await max_.chooses("pass-refund")).kind == "pass-refunded"
    assert (await max_.says(f"undo {code}")).kind == "pass-back-since"
    assert await shop.problems() == []


@on_telegram
@pytest.mark.parametrize("config", [TWO], ids=[""])
async def test_one_of_several_passes_is_sold_by_its_price_and_used_by_its_name(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    code = await code_of(ana)
    assert (await max_.says(f"{code} pass")).kind == "pass-which"
    assert "None costs that" in await max_.says(f"{code} pass 60")
    assert (await max_.says(f"{code} pass 50")).kind == "pass-sold"
    assert (await max_.says("undo")).kind == "undone"  # a slip
    assert ana.told[-1] == "pass-taken-back"
    assert (await max_.says(f"{code} 50 classes")).kind == "pass-sold"
    await shop.later(minutes=11)
    code = await code_of(ana)
    assert (await max_.says(f"{code} pass 90")).kind == "pass-sold"
    assert (await max_.says(f"{code} use pass")).kind == "pass-use-which"
    used = await max_.chooses("pass-use")
    assert "Two classes: used once, 1 left until 2 July" in plain(used)
    assert "+1 stamp" in used  # it earns as one without an amount
    await shop.later(minutes=11)
    assert (await max_.says(f"{await code_of(ana)} classes refund")).kind == "pass-refund-no"
    assert (await max_.says(f"{await code_of(ana)} use classes")).kind == "credited"
    await shop.later(minutes=11)
    assert (await max_.says(f"{await code_of(ana)} use classes")).kind == "pass-none"
    assert await books(shop) == [
        ("pass", 5_000, 2), ("pass-undo", -5_000, -2), ("pass", 5_000, 2), ("pass", 9_000, 10),
    ]  # fmt: skip
    used = await code_of(ana)
    assert (await max_.says(f"{used} use washes")).kind == "credited"
    code = await code_of(ana)
    assert (await max_.says(f"{code} washes refund")).kind == "pass-refund-ask"
    assert (await max_.says(f"{code} classes 50")).kind == "pass-sold"
    assert (await max_.says(f"undo {used}")).kind == "undone"
    asked = await max_.chooses("pass-refund")
    assert (asked.kind, "Ten washes" in asked) == ("pass-refund-ask", True)
    assert await shop.problems() == []


@on_telegram
@pytest.mark.parametrize("config", [SHOP], ids=[""])
async def test_a_sale_that_was_used_is_no_slip_and_a_link_brings_what_is_left(shop: Shop) -> None:
    cards, max_ = await twice(shop), await shop.staff("Max")
    olga = await shop.owner("Olga")
    code = await code_of(cards.phone)
    sold = await max_.says(f"{code} washes 90")
    assert sold.kind == "pass-sold"
    assert (await max_.says(f"{code} use pass")).kind == "credited"
    assert (await max_.says("undo")).kind == "undone"
    assert (await max_.says(f"{code} use pass")).kind == "credited"
    assert await shares(cards.chat, cards.phone) == "linked"
    await shop.later(minutes=11)
    assert "8 left" in await max_.says(f"{await code_of(cards.chat)} use pass")
    assert await shop.problems() == []
    assert await taken_apart(olga) == "unlinked"
    await shop.later(minutes=11)
    assert (await max_.says(f"{await code_of(cards.chat)} use pass")).kind == "pass-none"
    assert "7 left" in await max_.says(f"{await code_of(cards.phone)} use pass")
    assert await shop.problems() == []


@on_telegram
@pytest.mark.parametrize("config", [SHOP], ids=[""])
async def test_the_end_of_a_pass_is_told_before_and_when_it_has_come(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    await max_.says(f"{await code_of(ana)} pass 90")
    sold = shop.clock()
    await shop.until(sold + timedelta(days=78))
    assert "pass-warning" in ana.told
    await shop.until(sold + timedelta(days=92))
    assert "pass-ended" in ana.told
    assert await left(shop) == 0
    assert "Ten washes" not in await ana.word("card")
    assert (await max_.says(f"{await code_of(ana)} pass refund")).kind == "pass-none"
    assert await shop.problems() == []


@on_telegram
@pytest.mark.parametrize("config", [SHOP], ids=[""])
async def test_a_pass_is_paid_in_the_chat_once_and_given_back_by_its_provider(shop: Shop) -> None:
    """On the terms of its invoice, also where the shop sells it no more; a part of the money changes nothing."""
    olga, ana, max_ = await shop.owner("Olga"), await shop.member("Ana"), await shop.staff("Max")
    assert isinstance(ana, OnTelegram)
    receipts: list[Receipt] = []

    async def pays(*, twice: bool = False) -> None:
        receipts.append(await ana.account.pays(twice=twice))

    async def invoiced() -> None:
        assert "Choose which to pay for" in await ana.word("pass")
        assert (await ana.chooses("pay-pass:washes")).kind == "pass-invoice"
        bill = plain(ana.account.last.other["invoice"]["description"])
        assert "10 uses, PLN 90.00: good until 31 August" in bill

    await invoiced()
    of_shop = shop.service.programme
    dearer = replace(of_shop, passes=(replace(of_shop.passes[0], price=9_500),))
    object.__setattr__(shop.service.intake.dispatcher, "programme", dearer)
    await ana.does(pays())
    assert (receipts[0].charge, await books(shop)) == ("", [])
    object.__setattr__(shop.service.intake.dispatcher, "programme", of_shop)
    assert (await ana.does(pays(twice=True))).kind == "pass-bought"
    assert await books(shop) == [("pass", 9_000, 10)]
    assert "9 left" in await max_.says(f"{await code_of(ana)} use pass")
    first = receipts[-1].charge
    assert (await ana.does(ana.account.is_given_back(first, amount=1_000))).kind == ""
    assert olga.told[-1] == "pass-refund-part"
    told = await ana.does(ana.account.is_given_back(first, twice=True, amount=8_100))
    assert (told.kind, olga.told.count("pass-refund-heard"), await left(shop)) == ("pass-given-back", 1, 0)
    assert await shop.problems() == []

    await invoiced()
    await ana.does(pays())
    asked = await max_.says(f"{await code_of(ana)} pass refund")
    assert "send it back at your payment provider" in asked
    assert (await max_.chooses("pass-refund")).kind == "pass-refunded"
    assert (await ana.does(ana.account.is_given_back(receipts[-1].charge))).kind == ""

    await invoiced()
    bill = shop.telegram.payloads[ana.account.last.id]
    await leaves(ana)
    charge = {
        "currency": "PLN",
        "total_amount": 9_000,
        "invoice_payload": bill,
        "telegram_payment_charge_id": "charge-1",
        "provider_payment_charge_id": "provider-1",
    }
    assert (await ana.does(ana.account.is_charged(charge))).kind == "payment-unclear"
    shop.telegram.payments["charge-1"] = charge
    assert (await ana.does(ana.account.is_given_back("charge-1"))).kind == "pass-given-back"
    assert await books(shop) == [
        ("pass", 9_000, 10), ("pass-refund", -8_100, -9), ("pass", 9_000, 10), ("pass-refund", -9_000, -10),
        ("pass", 9_000, 0), ("pass-refund", -9_000, 0),
    ]  # fmt: skip
    assert await shop.problems() == []
