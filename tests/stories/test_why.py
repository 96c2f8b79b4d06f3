"""Why somebody got a message, or did not; and a member who wants less of it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from loyalty.messages.kind import Class
from loyalty.messages.kinds.promotions import PromotionKind
from loyalty.messages.message import Message
from storage.engine.db import Statement, fresh_id
from storage.messages.wire import encode
from tests.handlers.told import held_latte, message, offer
from tests.stories.people import OnTelegram, Person
from tests.stories.shop import Shop, on_sms, on_telegram


async def preferences(shop: Shop, person: Person) -> tuple[bool, str, str | None, str | None]:
    (row,) = await shop.rows(
        """SELECT m."fewer", m."muted", m."quiet_from", m."quiet_to" FROM "member" m
        JOIN "address" a ON a."member_id" = m."id" WHERE a."channel" = $1 AND a."value" = $2""",
        person.channel,
        person.address,
    )
    return bool(row["fewer"]), row["muted"], row["quiet_from"], row["quiet_to"]


async def held_offer(shop: Shop, person: Person) -> None:
    """As the gate leaves it: a reminder went this morning, an offer waits for tomorrow."""
    await written(shop, *held_latte(*await ids(shop, person), shop.clock(), person.channel))


async def ids(shop: Shop, person: Person) -> tuple[int, int]:
    (row,) = await shop.rows(
        'SELECT "id", "member_id" FROM "address" WHERE "channel" = $1 AND "value" = $2',
        person.channel,
        person.address,
    )
    return row["id"], row["member_id"]


async def written(shop: Shop, *statements: Statement) -> None:
    await shop.service.database.run(lambda tx: tx.write(statements))


async def test_an_owner_reads_why_an_offer_waits(shop: Shop) -> None:
    ana, olga = await shop.member("Ana", offers=True), await shop.owner("Olga")
    await held_offer(shop, ana)
    told = await olga.says("why ana")
    assert told.kind == "why"
    assert "Got 1 of 4 messages in 30 days." in told
    assert 'Waiting: "Autumn latte", because: 1 of 1 messages a day (today, 09:00: nearly there).' in told
    assert "Next free tomorrow, 10:00. It ends Friday, 10:00, so it will go." in told
    assert "Sent today, 09:00: nearly there." in told


async def test_what_the_gate_decides_is_what_the_owner_reads(shop: Shop) -> None:
    ana, olga = await shop.member("Ana", offers=True), await shop.owner("Olga")
    address, member = await ids(shop, ana)
    now, latte = shop.clock(), fresh_id()
    said = Message(
        PromotionKind.PROMOTION,
        {"shop": "Cafe Arcade", "text": "Autumn latte", "until": "none", "word": "none", "left": 0},
    )
    await written(
        shop,
        offer("Autumn latte", now, id=latte),
        message(address, member, now - timedelta(hours=1), channel=ana.channel, kind="winback", cls=Class.WINBACK),
        message(
            address, member, now, channel=ana.channel, state="waiting", promotion_id=latte, tries=0,
            body=encode(said), expires_at=now + timedelta(days=3),
        ),
    )  # fmt: skip
    await shop.later(seconds=1)
    told = await olga.says("why ana")
    assert 'Waiting: "Autumn latte", because: quiet hours, after 1 of 1 messages in 20 hours.' in told
    assert "Next free tomorrow, 09:" in told
    assert "so it will go." in told
    assert "Waiting: 1, quiet hours (Ana)." in await olga.says("why latte")
    await shop.later(days=1)
    assert "Autumn latte" in ana.reads
    assert 'Sent today, 10:00: "Autumn latte".' in await olga.says("why ana")
    assert "because you said yes to offers, since " in await ana.says("why")
    assert (await ana.chooses("no-more")).startswith("Done, no more offers.")


async def test_an_offer_is_asked_about_by_its_name(shop: Shop) -> None:
    ana, olga = await shop.member("Ana", offers=True), await shop.owner("Olga")
    await held_offer(shop, ana)
    told = await olga.says("why latte")
    assert told.kind == "why-offer"
    assert "Waiting: 1" in told
    assert "(Ana)" in told


async def test_two_of_one_name_are_told_apart_without_a_whole_number(shop: Shop) -> None:
    await shop.member("Ana", "telegram")
    other, olga = await shop.member("Ana", "sms"), await shop.owner("Olga")
    told = await olga.says("why ana")
    assert told.kind == "why-who"
    assert other.address not in told
    offered = await olga.offered()
    assert len([option for option in offered if option.startswith("why-of:")]) == 2
    assert (await olga.chooses("why-of")).kind == "why"
    told = await olga.says(f"why {other.address[-4:]}")
    assert told.kind == "why"
    assert other.address not in told


async def test_only_who_runs_the_shop_may_ask(shop: Shop) -> None:
    await shop.member("Ana")
    max_, eve = await shop.staff("Max"), shop.stranger("Eve")
    assert (await max_.says("why ana")).kind == "unknown-staff"
    assert (await eve.says("why ana")).kind == "hello"


async def test_a_member_learns_why_and_wants_no_more_of_these(shop: Shop) -> None:
    ana = await shop.member("Ana", offers=True)
    await held_offer(shop, ana)
    told = await ana.says("why")
    assert told.kind == "why-yours"
    assert "because news about your card is on, since" in told
    assert (await ana.chooses("no-more")).kind == "no-more"
    assert await preferences(shop, ana) == (False, "1", None, None)
    await ana.chooses("no-more-undo")
    assert await preferences(shop, ana) == (False, "", None, None)


@pytest.mark.parametrize("language", ["en", "pl", "ro"])
async def test_celebrations_are_muted_and_the_wish_is_kept(shop: Shop, language: str) -> None:
    ana = await shop.member("Ana", language=language)
    await ana.word("messages")
    await ana.chooses("wishes")
    await ana.chooses("kinds")
    assert (await ana.chooses("celebrations-off")).kind == "wish-kinds"
    assert await preferences(shop, ana) == (False, "2", None, None)
    word, off = (shop.service.texts.word(name, language) for name in ("summary", "off"))
    assert (await ana.says(f"{word} {off}")).kind == "wish-kinds"
    assert await preferences(shop, ana) == (False, "2,4", None, None)
    assert await shop.allows(ana) == {"terms", "updates"}, "a wish is no word on what may come at all"


@pytest.mark.parametrize("language", ["en", "pl", "ro"])
async def test_fewer_and_quiet_hours_are_typed(shop: Shop, language: str) -> None:
    ana = await shop.member("Ana", language=language)
    assert (await ana.word("fewer")).kind == "wishes"
    await ana.word("quiet")
    told = await ana.says("21-8:30")
    assert "21:00-08:30" in told
    assert await preferences(shop, ana) == (True, "", "21:00", "08:30")
    await ana.word("quiet")
    await ana.chooses("quiet-no")
    assert await preferences(shop, ana) == (True, "", None, None)


@on_telegram
async def test_the_message_that_is_asked_about_stays(shop: Shop) -> None:
    ana = await shop.member("Ana")
    assert isinstance(ana, OnTelegram)
    card = await ana.says("card")
    await ana.forges("why-this")
    assert card in ana.screen().values()


@on_sms
async def test_a_text_s_numbers_are_its_own(shop: Shop) -> None:
    ben = await shop.member("Ben")
    told = await ben.says("messages")
    assert "3 More" in told
    assert (await ben.says("3")).kind == "wishes"
