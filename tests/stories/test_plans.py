"""Paid membership: sold, undone, given back and cancelled at the till; a link brings it, and its end takes it back."""

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

PLUS = {
    "id": "plus",
    "name": {"en": "Plus", "pl": "Plus", "ro": "Plus"},
    "price": 25,
    "period": "month",
    "grace_days": 3,
}
DOUBLE = {
    "id": "members",
    "kind": "multiplier",
    "name": {"en": "members", "pl": "klub", "ro": "membri"},
    "unit": "points",
    "times": 2,
    "when": {"members": ["plus"]},
}
SHOP = changed(plans=[PLUS], rules=[DOUBLE])


async def code_of(member: Person) -> str:
    return (await member.here()).code


async def pays(member: Person, staff: Person) -> str:
    code = await code_of(member)
    assert (await staff.says(f"{code} plus 25")).kind == "plan-sold"
    return code


async def credited(member: Person, staff: Person) -> str:
    return await staff.says(f"{await code_of(member)} 10")


async def books(shop: Shop) -> list[tuple[str, int]]:
    return [(row["kind"], row["amount"]) for row in await shop.rows('SELECT * FROM "payment" ORDER BY "id"')]


async def standing(shop: Shop) -> int:
    (row,) = await shop.rows('SELECT count(*) AS "n" FROM "membership"')
    return int(row["n"])


@on_all_pairs
@pytest.mark.parametrize("config", [SHOP], ids=[""])
async def test_a_membership_is_sold_at_its_price_once_a_code_and_taken_back(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    code = await code_of(ana)
    for said in ("plus", "membership", "staff"):
        told = (await max_.says(said)).replace("\xa0", " ")
        assert "Plus, PLN 25.00 a month: send the code and the word: 48213 Plus" in told, said
    asked = await max_.says(f"{code} plus")
    assert asked.kind == "plan-ask"
    assert "25.00 a month, until 2 July" in asked.replace("\xa0", " ")
    assert (await max_.says("24")).kind == "plan-sum"
    assert await books(shop) == []
    assert (await max_.says("25")).kind == "plan-sold"
    assert ana.told[-1] == "plan-paid"
    assert "Plus until 2 July" in await ana.word("card")
    assert "Plus until 2 July" in await ana.word("balance")
    assert "To cancel, say so at the till" in await ana.word("membership")
    assert (await max_.says(f"{code} plus 25")).kind == "plan-twice"
    credited = await max_.says(f"{code} 10")  # one code for both
    assert "members +10" in credited
    assert (await max_.says(f"{code} plus 25")).kind == "code-spent"
    assert (await max_.says(f"{code} 10")).kind == "code-used"
    assert (await max_.says("undo")).kind == "undone"
    assert (await max_.says("undo")).kind == "undo-ask"
    undone = await max_.chooses("undo-older")
    assert undone.kind == "undone"
    assert "Plus" in undone
    assert ana.told[-1] == "plan-given-back"
    assert await books(shop) == [("payment", 2_500), ("undo", -2_500)]
    said = (await ana.word("history")).replace("\xa0", " ")
    assert all(line in said for line in (": Plus, PLN 25.00 paid", ": Plus, PLN 25.00, payment undone"))
    assert await shop.problems() == []


@on_telegram
@pytest.mark.parametrize("config", [SHOP], ids=[""])
async def test_the_last_payment_is_given_back_and_what_is_cancelled_has_no_grace(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    await pays(ana, max_)
    await shop.later(minutes=11)
    code = await pays(ana, max_)
    asked = await max_.says(f"{code} plus refund")
    assert "It stays paid until 2 July." in asked
    assert (await max_.chooses("plan-refund")).kind == "plan-refunded"
    asked = await max_.says(f"{code} plus cancel")
    assert (asked.kind, "Plus no more? It then ends on 2 July" in asked) == ("plan-cancel-ask", True)
    assert (await max_.chooses("plan-no")).kind == "credit-dropped"
    await max_.says(f"{code} plus cancel")
    assert (await max_.chooses("plan-cancel")).kind == "plan-cancelled"
    assert ana.told[-1] == "plan-ends"
    assert (await max_.says(f"{code} plus cancel")).kind == "plan-none"
    (row,) = await shop.rows('SELECT "ends_at", "renews_at" FROM "membership"')
    assert row["ends_at"] == row["renews_at"]
    assert [kind for kind, _ in await books(shop)] == ["payment", "payment", "refund", "cancellation"]
    assert await shop.problems() == []
    told = await ana.says("delete my card")
    assert "Plus is paid until 2 July: it would end, without money back." in told
    left = ana.chooses("leave-yes") if told.kind == "leave" else ana.says(told.split()[-1])
    assert (await left).kind == "left"
    assert await standing(shop) == 0
    assert len(await books(shop)) == 4
    assert await shop.problems() == []


@on_telegram
@pytest.mark.parametrize("config", [SHOP], ids=[""])
async def test_a_link_brings_a_membership_and_its_end_takes_it_back(shop: Shop) -> None:
    cards, max_ = await twice(shop), await shop.staff("Max")
    olga = await shop.owner("Olga")
    await pays(cards.phone, max_)
    assert await shares(cards.chat, cards.phone) == "linked"
    assert "members +10" in await credited(cards.chat, max_)
    assert await shop.problems() == []
    assert await taken_apart(olga) == "unlinked"
    await shop.later(minutes=11)
    assert "members" not in await credited(cards.chat, max_)
    assert "members +10" in await credited(cards.phone, max_)
    assert await shop.problems() == []


@on_telegram
@pytest.mark.parametrize("config", [SHOP], ids=[""])
async def test_the_end_of_a_membership_is_told_before_and_when_it_has_come(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    await pays(ana, max_)
    sold = shop.clock()
    await shop.until(sold + timedelta(days=27))
    assert "membership-warning" in ana.told
    await pays(ana, max_)
    await shop.until(sold + timedelta(days=57))
    assert ana.told.count("membership-warning") == 2
    assert "membership-ended" not in ana.told
    await shop.until(sold + timedelta(days=66))
    assert "membership-ended" in ana.told
    assert "Plus" not in await ana.word("card")


async def in_chat(shop: Shop) -> OnTelegram:
    """Somebody who was sent an invoice."""
    ana = await shop.member("Ana")
    assert isinstance(ana, OnTelegram)
    assert (await ana.word("membership")).kind == "membership"
    assert (await ana.chooses("pay-plan:plus")).kind == "plan-invoice"
    assert ana.account.last.other["invoice"]["total_amount"] == 2_500
    return ana


@on_telegram
@pytest.mark.parametrize("config", [SHOP], ids=[""])
async def test_a_payment_in_the_chat_is_granted_once_and_given_back_at_the_till(shop: Shop) -> None:
    ana = await in_chat(shop)
    receipts: list[Receipt] = []

    async def pays() -> None:
        receipts.append(await ana.account.pays(twice=True))

    assert (await ana.does(pays())).kind == "plan-paid"
    (receipt,) = receipts
    assert receipt.charge
    assert "Plus until 2 July" in await ana.word("card")
    (row,) = await shop.rows('SELECT * FROM "payment"')
    assert (row["kind"], row["amount"], row["how"], row["charge"]) == (
        "payment", 2_500, "telegram", receipt.charge,
    )  # fmt: skip
    max_ = await shop.staff("Max")
    asked = await max_.says(f"{await code_of(ana)} plus refund")
    assert "send it back at your payment provider" in asked
    assert (await max_.chooses("plan-refund")).kind == "plan-refunded"
    assert await books(shop) == [("payment", 2_500), ("refund", -2_500)]
    assert await standing(shop) == 0
    assert await shop.problems() == []


@on_telegram
@pytest.mark.parametrize("config", [SHOP], ids=[""])
async def test_money_that_its_provider_gives_back_ends_the_period_once(shop: Shop) -> None:
    """A part of it ends nothing; what the till wrote down before is not written again."""
    olga, ana = await shop.owner(), await in_chat(shop)
    receipts: list[Receipt] = []

    async def pays() -> None:
        receipts.append(await ana.account.pays())

    await ana.does(pays())
    charge = receipts[0].charge
    assert (await ana.does(ana.account.is_given_back(charge, amount=1_000))).kind == ""
    assert olga.told[-1] == "plan-refund-part"
    assert await standing(shop) == 1

    told = await ana.does(ana.account.is_given_back(charge, twice=True))
    assert (told.kind, olga.told.count("plan-refund-heard")) == ("plan-given-back", 1)
    assert "The membership ends with it." in told
    assert await books(shop) == [("payment", 2_500), ("refund", -2_500)]
    assert await standing(shop) == 0
    assert (await ana.does(ana.account.is_given_back(charge))).kind == ""
    assert await shop.problems() == []


@on_telegram
@pytest.mark.parametrize("config", [SHOP], ids=[""])
async def test_a_payment_of_an_old_price_is_refused_before_money_is_taken(shop: Shop) -> None:
    ana = await in_chat(shop)
    dearer = replace(shop.service.programme, plans=(replace(shop.service.programme.plans[0], price=3_000),))
    object.__setattr__(shop.service.intake.dispatcher, "programme", dearer)
    receipts: list[Receipt] = []

    async def pays() -> None:
        receipts.append(await ana.account.pays())

    await ana.does(pays())
    assert receipts[0].charge == ""
    assert "The price has changed" in receipts[0].refused
    assert await books(shop) == []


@on_telegram
@pytest.mark.parametrize("config", [SHOP], ids=[""])
async def test_a_payment_of_who_left_meanwhile_stands_in_the_books(shop: Shop) -> None:
    ana = await in_chat(shop)
    bill = ana.account.last
    await leaves(ana)
    paid = shop.telegram.payloads[bill.id]
    charge = {
        "currency": "PLN",
        "total_amount": 2_500,
        "invoice_payload": paid,
        "telegram_payment_charge_id": "charge-1",
        "provider_payment_charge_id": "provider-1",
    }
    told = await ana.does(ana.account.is_charged(charge))
    assert told.kind == "payment-unclear"
    assert await books(shop) == [("payment", 2_500)]
    shop.telegram.payments["charge-1"] = charge
    assert (await ana.does(ana.account.is_given_back("charge-1"))).kind == "plan-given-back"
    assert await books(shop) == [("payment", 2_500), ("refund", -2_500)]
    assert await standing(shop) == 0
    assert await shop.problems() == []
