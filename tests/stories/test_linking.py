"""One person, two identities: a Telegram chat and a phone number become one card. Until then they
are two members."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tests.stories.people import OnSms, OnTelegram, Person
from tests.stories.shop import Shop, on_telegram

pytestmark = on_telegram  # it begins in the chat, where a number can be shared


@dataclass(frozen=True)
class Twice:
    """Somebody who is here with both."""

    chat: OnTelegram
    phone: OnSms


async def twice(shop: Shop, *, stamps: int = 2, points: int = 30, offers: bool = False) -> Twice:
    chat = await shop.member("Ana", "telegram", stamps=stamps, points=points)
    phone = await shop.member("Ana", "sms", stamps=3, points=10, offers=offers)
    assert isinstance(chat, OnTelegram)
    assert isinstance(phone, OnSms)
    return Twice(chat, phone)


async def members(shop: Shop) -> int:
    (row,) = await shop.rows('SELECT count(*) AS "n" FROM "member" WHERE "merged_into_id" IS NULL')
    return int(row["n"])


async def shares(person: OnTelegram) -> str:
    await person.says("link")
    return (await person.does(person.account.shares_contact())).kind


async def proof_in(phone: OnSms) -> str:
    found = re.search(r"\b\d{6}\b", phone.reads)
    assert found, phone.reads
    return found[0]


async def test_a_shared_number_makes_one_card_of_two(shop: Shop) -> None:
    ana = await twice(shop)
    assert await members(shop) == 2
    assert await shares(ana.chat) == "linked"
    assert await members(shop) == 1
    assert await shop.holds(ana.chat) == await shop.holds(ana.phone) == (5, 40)
    assert await shop.problems() == []


async def test_both_ways_lead_to_the_same_card(shop: Shop) -> None:
    ana, max_ = await twice(shop), await shop.staff("Max")
    await shares(ana.chat)
    await shop.visit(ana.phone, max_, "12")
    assert "6" in await ana.chat.says("balance")
    assert "6" in await ana.phone.says("balance")
    history = await ana.chat.says("history")
    assert "Main Street" in history


async def test_somebody_elses_number_is_refused(shop: Shop) -> None:
    ana, eve = await twice(shop), await shop.member("Eve", "telegram")
    assert isinstance(eve, OnTelegram)
    await eve.says("link")
    told = await eve.does(eve.account.shares_contact(ana.phone.address, "Ana"))
    assert told.kind == "link-not-yours"
    assert await members(shop) == 3


async def test_a_number_typed_is_proven_by_a_code(shop: Shop) -> None:
    ana = await twice(shop)
    await ana.chat.says("link")
    told = await ana.chat.says(ana.phone.address)
    assert told.kind == "link-code-sent"
    assert ana.phone.address not in told, "the number is mostly hidden"
    assert (await ana.chat.says(await proof_in(ana.phone))).kind == "linked"
    assert await shop.holds(ana.chat) == (5, 40)


async def test_a_wrong_code_links_nothing_and_guessing_slows_down(shop: Shop) -> None:
    ana = await twice(shop)
    await ana.chat.says("link")
    await ana.chat.says(ana.phone.address)
    right = await proof_in(ana.phone)
    wrong = "111111" if right != "111111" else "222222"
    for _ in range(5):
        assert (await ana.chat.says(wrong)).kind == "link-code-wrong"
    assert (await ana.chat.says(right)).kind == "slowed"
    assert await members(shop) == 2


async def test_a_code_too_old_is_no_proof(shop: Shop) -> None:
    ana = await twice(shop)
    await ana.chat.says("link")
    await ana.chat.says(ana.phone.address)
    code = await proof_in(ana.phone)
    await shop.later(minutes=11)
    assert (await ana.chat.says(code)).kind == "link-code-wrong"


async def test_a_strangers_phone_is_not_rung_again_and_again(shop: Shop) -> None:
    eve, ben = await shop.member("Eve", "telegram"), shop.stranger("Ben", "sms")
    for _ in range(8):
        await eve.says("link")
        await eve.says(ben.address)
        await shop.later(minutes=2)
    assert ben.told.count("link-code") <= 4


async def test_a_number_new_to_the_shop_is_one_more_way_in(shop: Shop) -> None:
    ana = await shop.member("Ana", "telegram", stamps=4)
    phone = shop.stranger("Ana", "sms")
    assert isinstance(ana, OnTelegram)
    assert await shares(ana) == "phone-added"
    assert "4" in await phone.says("balance")


async def test_from_the_phone_the_chat_comes_to_the_card(shop: Shop) -> None:
    """Ben has a card by SMS. In the chat he is nobody until he shares his number."""
    ben = await shop.member("Ben", "sms", stamps=6)
    told = await ben.says("link")
    assert told.kind == "link"
    chat = shop.stranger("Ben", "telegram")
    assert isinstance(chat, OnTelegram)
    await chat.opens("l-phone")
    assert (await chat.does(chat.account.shares_contact())).kind == "linked"
    assert await shop.holds(chat) == (6, 0)
    assert (await ben.says("link")).kind == "linked-already"


async def test_linking_twice_changes_nothing(shop: Shop) -> None:
    ana = await twice(shop)
    await shares(ana.chat)
    before = await shop.ledger()
    assert await shares(ana.chat) == "linked-already"
    assert await shop.ledger() == before


async def test_a_yes_here_is_no_yes_there(shop: Shop) -> None:
    """Offers were allowed by SMS and refused in the chat: so it stays, on each."""
    ana = await twice(shop, offers=True)
    await shares(ana.chat)
    assert await shop.allows(ana.chat) == {"terms", "updates"}
    assert "offers" in await shop.allows(ana.phone)


async def test_who_had_stopped_stays_stopped(shop: Shop) -> None:
    ana = await twice(shop)
    await ana.phone.says("stop writing")
    await shares(ana.chat)
    assert "updates" not in await shop.allows(ana.phone)
    (address,) = await shop.rows('SELECT "state" FROM "address" WHERE "value" = $1', ana.phone.address)
    assert address["state"] == "stopped"


async def test_a_voucher_and_a_code_come_along(shop: Shop) -> None:
    ana, max_ = await twice(shop, points=150), await shop.staff("Max")
    shown = await ana.phone.here()
    await ana.chat.says("rewards")
    voucher = await ana.chat.chooses("redeem:cake")
    await ana.phone.says("link")
    await shares(ana.chat)
    assert (await max_.says(f"{shown.code} 12")).kind == "credited"
    await max_.says(voucher.code)
    assert (await max_.chooses("voucher-give")).kind == "voucher-redeemed"
    assert await shop.holds(ana.chat) == (6, 22)
    assert await shop.problems() == []


# Undone by the owner


async def taken_apart(olga: Person) -> str:
    await olga.says("unlink")
    return (await olga.chooses("unlink-which")).kind


async def test_the_owner_takes_two_cards_apart_again(shop: Shop) -> None:
    ana, olga = await twice(shop), await shop.owner("Olga")
    await shares(ana.chat)
    assert "linked" in await olga.says("audit")
    assert await taken_apart(olga) == "unlinked"
    assert await shop.holds(ana.chat) == (2, 30)
    assert await shop.holds(ana.phone) == (3, 10)
    assert (await olga.says("unlink")).kind == "unlink-nothing"
    assert await shop.problems() == []


async def test_never_more_goes_back_than_is_left(shop: Shop) -> None:
    ana, max_, olga = await twice(shop, stamps=8), await shop.staff("Max"), await shop.owner("Olga")
    await shares(ana.chat)
    await ana.chat.says("rewards")
    voucher = await ana.chat.chooses("redeem:coffee")
    await max_.says(voucher.code)
    await max_.chooses("voucher-give")
    assert await shop.holds(ana.chat) == (2, 40)
    await taken_apart(olga)
    assert await shop.holds(ana.chat) == (0, 30)
    assert await shop.holds(ana.phone) == (2, 10)
    assert await shop.problems() == []


async def test_managers_and_staff_take_nothing_apart(shop: Shop) -> None:
    ana, max_ = await twice(shop), await shop.staff("Max")
    await shares(ana.chat)
    assert (await max_.says("unlink")).kind in {"unknown", "owner-only"}
    assert await members(shop) == 1


async def test_who_leaves_after_linking_is_forgotten_on_both(shop: Shop) -> None:
    ana = await twice(shop)
    await shares(ana.chat)
    await ana.chat.says("forget me")
    assert (await ana.chat.chooses("leave-yes")).kind == "left"
    assert (await ana.phone.says("card")).kind == "join-first"
    await shop.later(days=2)
    assert {row["name"] for row in await shop.rows('SELECT "name" FROM "member"')} == {""}
    assert await shop.problems() == []
