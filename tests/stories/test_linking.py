"""One person, two identities: a Telegram chat and a phone number become one card. Until then they
are two members."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest

from loyalty.facts.addresses import Linked
from loyalty.messages.kinds.joining import JoiningKind
from loyalty.messages.message import Message
from loyalty.model.members import LinkRecord
from storage.engine.db import Tx, fresh_id
from storage.messages import outbox
from storage.people import addresses
from tests.stories.pairs import on_all_pairs
from tests.stories.people import OnSms, OnTelegram, Person
from tests.stories.shop import Channel, Shop, changed, on_telegram

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


async def shares(person: OnTelegram, phone: OnSms | None = None) -> str:
    """The chat's own number. Where it is on a card, `phone` gets a code, which is typed here."""
    await person.says("link")
    told = await person.does(person.account.shares_contact())
    if phone is None or told.kind != "link-code-sent":
        return told.kind
    return (await person.says(await proof_in(phone))).kind


async def comes(chat: OnTelegram, phone: Person) -> str:
    """From the phone's link into the chat: the number is shared there, and the code that comes to it typed."""
    await chat.opens("l-phone")
    assert (await chat.does(chat.account.shares_contact())).kind == "link-code-sent"
    return (await chat.says(await proof_in(phone))).kind


async def proof_in(phone: Person) -> str:
    found = re.search(r"\b\d{6}\b", phone.reads)
    assert found, phone.reads
    return found[0]


@on_all_pairs
async def test_a_shared_number_makes_one_card_of_two(shop: Shop) -> None:
    ana = await twice(shop)
    assert await members(shop) == 2
    assert await shares(ana.chat, ana.phone) == "linked"
    assert await members(shop) == 1
    assert await shop.holds(ana.chat) == await shop.holds(ana.phone) == (5, 40)
    assert await shop.problems() == []


async def test_both_ways_lead_to_the_same_card(shop: Shop) -> None:
    ana, max_ = await twice(shop), await shop.staff("Max")
    await shares(ana.chat, ana.phone)
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
    assert await comes(chat, ben) == "linked"
    assert ben.told[-1] == "linked-told"
    assert await shop.holds(chat) == (6, 0)
    assert (await ben.says("link")).kind == "linked-already"


async def test_linking_twice_changes_nothing(shop: Shop) -> None:
    ana = await twice(shop)
    await shares(ana.chat, ana.phone)
    before = await shop.ledger()
    assert await shares(ana.chat, ana.phone) == "linked-already"
    assert await shop.ledger() == before


async def test_a_yes_here_is_no_yes_there(shop: Shop) -> None:
    """Offers were allowed by SMS and refused in the chat: so it stays, on each."""
    ana = await twice(shop, offers=True)
    await shares(ana.chat, ana.phone)
    assert await shop.allows(ana.chat) == {"terms", "updates"}
    assert "offers" in await shop.allows(ana.phone)


async def test_who_had_stopped_stays_stopped(shop: Shop) -> None:
    ana = await twice(shop)
    assert await shares(ana.chat) == "link-code-sent"
    code = await proof_in(ana.phone)
    await ana.phone.says("stop writing")
    assert (await ana.chat.says(code)).kind == "linked"
    assert "updates" not in await shop.allows(ana.phone)
    (address,) = await shop.rows('SELECT "state" FROM "address" WHERE "value" = $1', ana.phone.address)
    assert address["state"] == "stopped"


@on_all_pairs
async def test_a_voucher_and_a_code_come_along(shop: Shop) -> None:
    ana, max_ = await twice(shop, points=150), await shop.staff("Max")
    shown = await ana.phone.here()
    await ana.chat.says("rewards")
    voucher = await ana.chat.chooses("redeem:cake")
    await ana.phone.says("link")
    await shares(ana.chat, ana.phone)
    assert (await max_.says(f"{shown.code} 12")).kind == "credited"
    await max_.says(voucher.code)
    assert (await max_.chooses("voucher-give")).kind == "voucher-redeemed"
    assert await shop.holds(ana.chat) == (6, 22)
    assert await shop.problems() == []


# What was done just before


async def credited_then_linked(shop: Shop, amount: str = "12") -> tuple[Twice, Person]:
    """A visit by SMS, and then the two cards became one."""
    ana, max_ = await twice(shop), await shop.staff("Max")
    await max_.says(f"{(await ana.phone.here()).code} {amount}")
    assert await shares(ana.chat, ana.phone) == "linked"
    assert await shop.holds(ana.chat) == (6, 40 + int(amount))
    return ana, max_


async def test_a_credit_before_linking_is_undone_on_the_card_that_is_kept(shop: Shop) -> None:
    ana, max_ = await credited_then_linked(shop)
    told = await max_.says("undo")
    assert told.kind == "undone"
    assert "Ana" in told
    assert await shop.holds(ana.chat) == (5, 40)
    assert (await max_.says("undo")).kind == "undo-nothing"
    assert await shop.problems() == []


async def test_what_was_undone_since_does_not_go_back(shop: Shop) -> None:
    ana, max_ = await credited_then_linked(shop)
    olga = await shop.owner("Olga")
    await max_.says("undo")
    assert await taken_apart(olga) == "unlinked"
    assert await shop.holds(ana.chat) == (2, 30)
    assert await shop.holds(ana.phone) == (3, 10)
    assert await shop.problems() == []


@on_all_pairs
async def test_a_credit_is_undone_through_two_links(shop: Shop) -> None:
    """By SMS, into the chat, into a second chat."""
    ana, max_ = await credited_then_linked(shop)
    other = await shop.member("Ann", "telegram")
    (old, new) = (await member_id(shop, ana.chat), await member_id(shop, other))
    link = LinkRecord(fresh_id(), new, old, 6, (), shop.clock())
    await shop.write(Linked(link, 0))
    await shop.one_card(other, ana.chat)
    await shop.one_card(other, ana.phone)
    assert await shop.holds(other) == (6, 52)
    assert (await max_.says("undo")).kind == "undone"
    assert await shop.holds(other) == (5, 40)
    assert await shop.problems() == []


async def member_id(shop: Shop, person: Person) -> int:
    (row,) = await shop.rows('SELECT "member_id" FROM "address" WHERE "value" = $1', person.address)
    return int(row["member_id"])


async def test_a_paper_card_moved_before_linking_is_taken_back_and_may_come_again(shop: Shop) -> None:
    ana, max_, olga = await twice(shop), await shop.staff("Max"), await shop.owner("Olga")
    await max_.says(f"{(await ana.phone.here()).code} card 4")
    await shares(ana.chat, ana.phone)
    assert await shop.holds(ana.chat) == (9, 40)
    assert (await max_.says("undo")).kind == "undone"
    assert await shop.holds(ana.chat) == (5, 40)
    assert (await max_.says(f"{(await ana.chat.here()).code} card 3")).kind == "paper-moved"
    assert await shop.holds(ana.chat) == (8, 40)
    await taken_apart(olga)
    assert await shop.holds(ana.chat) == (5, 30)
    assert await shop.holds(ana.phone) == (3, 10)
    assert await shop.problems() == []


async def test_a_reward_given_before_linking_is_open_again_on_the_card_that_is_kept(shop: Shop) -> None:
    ana, max_ = await twice(shop), await shop.staff("Max")
    for _ in range(2):
        await shop.visit(ana.phone, max_, "100")
    await ana.phone.says("rewards")
    voucher = await ana.phone.chooses("redeem:cake")
    await max_.says(voucher.code)
    await max_.chooses("voucher-give")
    await shares(ana.chat, ana.phone)
    assert (await max_.says("undo")).kind == "undone"
    await max_.says(voucher.code)
    assert (await max_.chooses("voucher-give")).kind == "voucher-redeemed"
    assert await shop.problems() == []


@pytest.mark.parametrize("by", ["button", "words"])
async def test_not_me_about_a_visit_before_linking_reaches_the_owner(shop: Shop, by: str) -> None:
    ana, max_, olga = await twice(shop), await shop.staff("Max"), await shop.owner("Olga")
    await shop.visit(ana.phone, max_)
    (visit,) = await shop.rows('SELECT "id" FROM "visit" ORDER BY "at" DESC LIMIT 1')
    await shares(ana.chat, ana.phone)
    told = await (ana.chat.forges(f"not-me:{visit['id']}") if by == "button" else ana.phone.says("not me"))
    assert told.kind == "objected"
    assert olga.told[-1] == "objection"
    assert "Max" in olga.reads
    assert "objected" in await shop.trail()
    (line,) = await shop.rows("""SELECT "subject" FROM "audit" WHERE "action" = 'objected'""")
    assert line["subject"] == visit["id"]


async def test_the_days_limit_counts_what_both_cards_had(shop: Shop) -> None:
    ana, max_ = await twice(shop), await shop.staff("Max")
    for _ in range(3):
        await shop.visit(ana.phone, max_)
    await shares(ana.chat, ana.phone)
    assert (await max_.says(f"{(await ana.chat.here()).code} 12")).kind == "credit-limit-member"


async def test_a_code_used_before_linking_is_still_told_from_an_unknown_one(shop: Shop) -> None:
    ana, max_ = await twice(shop), await shop.staff("Max")
    code = (await ana.phone.here()).code
    await max_.says(f"{code} 12")
    await shares(ana.chat, ana.phone)
    told = await max_.says(f"{code} 12")
    assert told.kind == "code-used"
    assert "Ana" in told


# Undone by the owner


async def taken_apart(olga: Person) -> str:
    await olga.says("unlink")
    return (await olga.chooses("unlink-which")).kind


@on_all_pairs
async def test_the_owner_takes_two_cards_apart_again(shop: Shop) -> None:
    ana, olga = await twice(shop), await shop.owner("Olga")
    await shares(ana.chat, ana.phone)
    assert "linked" in await olga.says("audit")
    assert await taken_apart(olga) == "unlinked"
    assert await shop.holds(ana.chat) == (2, 30)
    assert await shop.holds(ana.phone) == (3, 10)
    assert (await olga.says("unlink")).kind == "unlink-nothing"
    assert await shop.problems() == []


@on_all_pairs
async def test_never_more_goes_back_than_is_left(shop: Shop) -> None:
    ana, max_, olga = await twice(shop, stamps=8), await shop.staff("Max"), await shop.owner("Olga")
    await shares(ana.chat, ana.phone)
    await ana.chat.says("rewards")
    voucher = await ana.chat.chooses("redeem:coffee")
    await max_.says(voucher.code)
    await max_.chooses("voucher-give")
    assert await shop.holds(ana.chat) == (2, 40)
    await taken_apart(olga)
    assert await shop.holds(ana.chat) == (1, 30), (
        "the oldest are spent first, and one of them had been brought"
    )
    assert await shop.holds(ana.phone) == (1, 10)
    assert await shop.problems() == []


async def test_managers_and_staff_take_nothing_apart(shop: Shop) -> None:
    ana, max_ = await twice(shop), await shop.staff("Max")
    await shares(ana.chat, ana.phone)
    assert (await max_.says("unlink")).kind in {"unknown-staff", "owner-only"}
    assert await members(shop) == 1


@pytest.mark.parametrize("no", ["STOP", "offers-off"])
async def test_a_no_said_while_they_were_one_outlives_it(shop: Shop, no: str) -> None:
    ana, olga = await twice(shop, offers=True), await shop.owner("Olga")
    await shares(ana.chat, ana.phone)
    assert "offers" in await shop.allows(ana.phone)
    await shop.later(minutes=1)
    if no == "STOP":
        await ana.phone.says(no)
    else:
        await ana.phone.says("messages")
        await ana.phone.chooses(no)
    await shop.later(minutes=1)
    assert await taken_apart(olga) == "unlinked"
    assert "offers" not in await shop.allows(ana.phone)
    assert "updates" in await shop.allows(ana.chat)


LINK_GIFT = changed(
    rules=[
        {"id": "one-card", "kind": "bonus", "name": {"en": "one card"}, "unit": "points", "amount": 15, "on": "link",
         "limits": {"budget": 15}},
    ]
)  # fmt: skip


@pytest.mark.parametrize("config", [LINK_GIFT], ids=["gift"])
async def test_a_gift_for_one_card_of_two_goes_when_they_are_taken_apart(shop: Shop) -> None:
    ana, olga = await twice(shop), await shop.owner("Olga")
    for _ in range(2):
        await shares(ana.chat, ana.phone)
        assert "one card +15 points." in ana.chat.reads
        assert await shop.holds(ana.chat) == (5, 30 + 10 + 15)
        assert await taken_apart(olga) == "unlinked"
        assert (await shop.holds(ana.chat), await shop.holds(ana.phone)) == ((2, 30), (3, 10))
        await shop.later(minutes=20)
    assert await shop.problems() == []


@pytest.mark.parametrize("config", [LINK_GIFT], ids=["gift"])
async def test_a_gift_for_a_number_added_goes_when_it_is_taken_off(shop: Shop) -> None:
    olga, ana = await shop.owner("Olga"), await shop.member("Ana", "telegram", stamps=4)
    assert isinstance(ana, OnTelegram)
    await shares(ana)
    assert "one card +15 points." in ana.reads
    assert await shop.holds(ana) == (4, 15)
    await olga.says("unlink")
    assert (await olga.chooses("unlink-which")).kind == "detached"
    assert await shop.holds(ana) == (4, 0)
    assert "-15 points, cards linked" in await ana.says("history")
    assert await shop.problems() == []


# One more way to a card, taken off again


@pytest.mark.parametrize("owners", ["telegram", "sms"])
async def test_a_number_that_was_added_is_taken_off_again(shop: Shop, owners: Channel) -> None:
    olga = await shop.owner("Olga", owners)
    ana, phone = await shop.member("Ana", "telegram", stamps=4), shop.stranger("Ana", "sms")
    assert isinstance(ana, OnTelegram)
    await shares(ana)
    asked = await olga.says("unlink")
    assert phone.address not in asked, "the number is mostly hidden"
    told = await olga.chooses("unlink-which")
    assert told.kind == "detached"
    assert f"***{phone.address[-4:]}" in told
    assert "taken off a card" in await olga.says("audit")
    assert (await olga.says("unlink")).kind == "unlink-nothing"
    assert (await phone.says("balance")).kind == "join-first"
    assert await shop.holds(ana) == (4, 0)
    assert "4" in await ana.says("balance")
    assert await shop.problems() == []


@pytest.mark.parametrize("owners", ["telegram", "sms"])
async def test_a_chat_that_came_to_a_card_is_taken_off_again(shop: Shop, owners: Channel) -> None:
    olga = await shop.owner("Olga", owners)
    ben, chat = await shop.member("Ben", "sms", stamps=6), shop.stranger("Ben", "telegram")
    assert isinstance(chat, OnTelegram)
    await comes(chat, ben)
    await olga.says("unlink")
    told = await olga.chooses("unlink-which")
    assert told.kind == "detached"
    assert "Ben" in told
    assert "Telegram" in told
    assert (await chat.says("balance")).kind == "join-first"
    assert await shop.holds(ben) == (6, 0)
    assert (await shop.trail())[-1] == "detached"
    assert await shop.problems() == []


async def test_who_was_taken_off_may_join_or_come_back(shop: Shop) -> None:
    olga = await shop.owner("Olga")
    ben, chat = await shop.member("Ben", "sms", stamps=6), shop.stranger("Ben", "telegram")
    assert isinstance(chat, OnTelegram)
    for _ in range(2):
        assert await comes(chat, ben) == "linked"
        await olga.says("unlink")
        assert (await olga.chooses("unlink-which")).kind == "detached"
    await chat.joins()
    assert await members(shop) == 2
    assert await shop.holds(chat) == (0, 0)
    assert await shop.holds(ben) == (6, 0)


@on_all_pairs
async def test_what_waited_for_the_card_does_not_go_to_who_was_taken_off(shop: Shop) -> None:
    olga = await shop.owner("Olga")
    ben, chat = await shop.member("Ben", "sms", stamps=6), shop.stranger("Ben", "telegram")
    assert isinstance(chat, OnTelegram)
    await comes(chat, ben)
    before = chat.screen()
    later = shop.clock() + timedelta(hours=1)
    for person in (ben, chat):
        await waits(shop, person, Message(JoiningKind.CARD_ONLY, {}), later)
    await olga.says("unlink")
    await olga.chooses("unlink-which")
    await shop.later(hours=2)
    assert chat.screen() == before
    assert (await shop.outbox(chat))[-1] == ("card-only", "dropped", "the address left the card")
    assert ("card-only", "sent", "") in await shop.outbox(ben)


async def waits(shop: Shop, person: Person, message: Message, due: datetime) -> None:
    async def work(tx: Tx) -> None:
        met = await addresses.meet(tx, person.channel, person.address, shop.clock())
        assert met
        claim = outbox.new(met.address, message, "", shop.clock(), due_at=due)
        await tx.write([outbox.put(claim, shop.clock(), claimed=False)])

    await shop.service.database.run(work)


async def test_who_leaves_after_linking_is_forgotten_on_both(shop: Shop) -> None:
    ana = await twice(shop)
    await shares(ana.chat, ana.phone)
    await ana.chat.says("forget me")
    assert (await ana.chat.chooses("leave-yes")).kind == "left"
    assert (await ana.phone.says("card")).kind == "join-first"
    await shop.later(days=2)
    assert {row["name"] for row in await shop.rows('SELECT "name" FROM "member"')} == {""}
    assert await shop.problems() == []
