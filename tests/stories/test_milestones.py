"""What is worth saying beside a receipt: one or two visits to go. Never at night, never to who
said no, and not about what was taken back."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest

from bot.settings.file import Config
from tests.stories.pairs import on_all_pairs
from tests.stories.people import OnSms, OnTelegram, Person
from tests.stories.shop import AT_ONCE, FILE, Channel, Shop, changed, on_telegram, open_shop
from tests.stories.test_linking import shares

EVENING = datetime(2026, 6, 2, 18, 30, tzinfo=UTC)  # 20:30 in Warsaw
NINE = datetime(2026, 6, 3, 7, 0, tzinfo=UTC)


async def test_two_to_go_is_told(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana", stamps=6), await shop.staff("Max")
    await shop.visit(ana, max_)
    assert ana.told[-2:] == ["receipt", "nearly-there"]
    assert "2 more visits" in ana.reads
    assert "A coffee" in ana.reads


async def test_the_receipt_that_completes_a_card_says_so_at_any_hour(shop: Shop) -> None:
    """It answers what was just done at the till, and there is no second message of it."""
    ana, max_ = await shop.member("Ana", stamps=8), await shop.staff("Max")
    shop.clock.at = EVENING
    await shop.visit(ana, max_)
    assert ana.told[-1] == "receipt"
    assert "Ready: A coffee." in ana.reads
    assert ("9 of 9" in ana.reads and "●●●●●●●●●" in ana.reads) or "9/9" in ana.reads
    await shop.until(NINE.replace(minute=30))
    assert [kind for kind, _, _ in await shop.outbox(ana)].count("receipt") == 1
    assert "reward-earned" not in [kind for kind, _, _ in await shop.outbox(ana)]
    assert (await ana.says("rewards")).kind == "rewards"


async def test_two_rewards_at_once_are_in_one_receipt(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana", stamps=8, points=140), await shop.staff("Max")
    await shop.visit(ana, max_, "12")
    assert "Ready: A coffee and more." in ana.reads
    await shop.visit(ana, max_)
    assert "and more" not in ana.reads


@on_all_pairs
async def test_at_night_the_receipt_goes_out_and_the_rest_waits_until_nine(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana", stamps=6), await shop.staff("Max")
    shop.clock.at = EVENING
    await shop.visit(ana, max_)
    assert ("receipt", "sent", "") in await shop.outbox(ana)
    assert ("nearly-there", "waiting", "held: quiet hours") in await shop.outbox(ana)
    await shop.until(NINE.replace(hour=6, minute=59))
    assert "more visits" not in ana.reads
    await shop.until(NINE.replace(minute=30))
    assert ("nearly-there", "sent", "") in await shop.outbox(ana)
    assert "A coffee" in ana.reads


async def test_who_came_before_the_morning_hears_of_no_visits_to_go(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana", stamps=7), await shop.staff("Max")
    shop.clock.at = EVENING
    await shop.visit(ana, max_)
    await shop.until(NINE - timedelta(minutes=30))
    await shop.visit(ana, max_)
    await shop.until(NINE.replace(minute=30))
    assert ("nearly-there", "dropped", "no longer true: the member came") in await shop.outbox(ana)


@pytest.mark.parametrize("config", [changed(sms={"per_second": 1.0}, telegram={"per_second": 1.0})])
async def test_two_that_waited_for_the_morning_are_one_message_at_a_real_pace(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana", stamps=6, points=150), await shop.staff("Max")
    shop.clock.at = EVENING
    await max_.says(f"{(await ana.here()).code} 1")
    await ana.says("rewards")
    await ana.chooses("redeem:cake")
    await shop.until(NINE.replace(minute=30))
    waited = {kind: state for kind, state, _ in await shop.outbox(ana)}
    assert sorted(waited[kind] for kind in ("nearly-there", "voucher-expired")) == ["merged", "sent"]
    assert "A coffee" in ana.reads
    assert "A slice of cake" in ana.reads


async def test_who_turned_news_off_gets_the_stamp_and_no_message(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana", stamps=6), await shop.staff("Max")
    await ana.says("messages")
    await ana.chooses("updates-off")
    await shop.visit(ana, max_)
    why = f"no consent for updates on {ana.channel}"
    assert ("nearly-there", "dropped", why) in await shop.outbox(ana)
    assert await shop.holds(ana) == (7, 12)


async def test_turned_off_during_the_night_it_is_dropped_in_the_morning(shop: Shop) -> None:
    """Consent is looked at when a message goes, not when it was made."""
    ana, max_ = await shop.member("Ana", stamps=6), await shop.staff("Max")
    shop.clock.at = EVENING
    await shop.visit(ana, max_)
    await ana.says("messages")
    await ana.chooses("updates-off")
    await shop.until(NINE.replace(minute=30))
    assert [state for kind, state, _ in await shop.outbox(ana) if kind == "nearly-there"] == ["dropped"]


@on_all_pairs
async def test_an_undo_takes_the_message_along(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana", stamps=6), await shop.staff("Max")
    shop.clock.at = EVENING
    await max_.says(f"{(await ana.here()).code} 12")
    await max_.says("undo")
    assert ("nearly-there", "dropped", "its cause was undone") in await shop.outbox(ana)
    await shop.until(NINE.replace(minute=30))
    assert "nearly-there" not in [kind for kind, state, _ in await shop.outbox(ana) if state == "sent"]


async def test_answers_go_out_at_any_hour(shop: Shop) -> None:
    ana = await shop.member("Ana")
    shop.clock.at = EVENING.replace(hour=1)
    assert (await ana.says("balance")).kind == "balance"
    assert ana.reads


async def test_a_voucher_that_ran_out_at_night_is_told_in_the_morning(shop: Shop) -> None:
    ana = await shop.member("Ana", stamps=9)
    shop.clock.at = EVENING
    await ana.says("rewards")
    await ana.chooses("redeem:coffee")
    await shop.later(minutes=31)
    assert await shop.holds(ana) == (9, 0), "the stamps are back at once"
    assert ("voucher-expired", "waiting", "held: quiet hours") in await shop.outbox(ana)
    await shop.until(NINE.replace(minute=30))
    assert ("voucher-expired", "sent", "") in await shop.outbox(ana)


# A shop that renames a reward


COFFEE, *OTHERS = FILE["rewards"]


def calling_it(name: str) -> Config:
    """The shop's settings, with the coffee under this name."""
    return changed(rewards=[{**COFFEE, "name": dict.fromkeys(COFFEE["name"], name)}, *OTHERS])


@on_all_pairs
@pytest.mark.parametrize("written_by", ["us", "a version that wrote names"])
async def test_a_reward_that_is_near_since_before_its_new_name_is_announced(
    url: str, channel: Channel, written_by: str
) -> None:
    """By its new name. Rows that hold the name alone are announced as long as it is the reward's."""
    name = "A flat white" if written_by == "us" else COFFEE["name"]["en"]
    async with open_shop(url, channel) as shop:
        ana, max_ = await shop.member("Ana", stamps=6), await shop.staff("Max")
        shop.clock.at = EVENING
        await shop.visit(ana, max_)
        assert ("nearly-there", "waiting", "held: quiet hours") in await shop.outbox(ana)
        if written_by != "us":
            texts = json.dumps([*COFFEE["name"].items()])
            body = f'{{"k":"nearly-there","a":{{"reward":{{"texts":{texts}}},"visits":2}}}}'
            await shop.execute("""UPDATE "outbox" SET "body" = $1 WHERE "kind" = 'nearly-there'""", body)
    config = calling_it(name) if written_by == "us" else AT_ONCE
    async with open_shop(url, channel, config=config) as shop:
        shop.clock.at = EVENING
        ana = shop.stranger("Ana")
        if isinstance(ana, OnTelegram):
            shop.telegram.chats[ana.account.id].started = True
        await shop.until(NINE.replace(minute=30))
        assert ("nearly-there", "sent", "") in await shop.outbox(ana)
        assert name in ana.reads


# One card on two channels


async def with_a_phone(shop: Shop, **more: int) -> tuple[Person, Person]:
    """Ana's card is in the chat, where she allows news of it; her number was added and was never asked."""
    ana = await shop.member("Ana", "telegram", **more)
    assert isinstance(ana, OnTelegram)
    await ana.says("link")
    assert (await ana.does(ana.account.shares_contact())).kind == "phone-added"
    return ana, shop.stranger("Ana", "sms")


async def milestones(shop: Shop, person: Person) -> list[tuple[str, str]]:
    return [(kind, state) for kind, state, _ in await shop.outbox(person) if kind == "nearly-there"]


@on_telegram
@on_all_pairs
async def test_a_milestone_goes_where_it_is_allowed_and_the_receipt_where_she_was_last(shop: Shop) -> None:
    (ana, phone), max_ = await with_a_phone(shop, stamps=6), await shop.staff("Max")
    await shop.visit(phone, max_)
    assert phone.told[-1] == "receipt"
    assert await milestones(shop, phone) == []
    assert await milestones(shop, ana) == [("nearly-there", "sent")]
    assert "A coffee" in ana.reads


@on_telegram
async def test_allowed_on_both_it_goes_where_she_was_last(shop: Shop) -> None:
    (ana, phone), max_ = await with_a_phone(shop, stamps=6), await shop.staff("Max")
    await phone.says("START")
    await shop.visit(phone, max_)
    assert await milestones(shop, phone) == [("nearly-there", "sent")]
    assert await milestones(shop, ana) == []


@on_telegram
async def test_a_voucher_that_ran_out_is_told_where_it_is_allowed(shop: Shop) -> None:
    ana, phone = await with_a_phone(shop, stamps=9)
    await phone.says("rewards")
    await phone.chooses("redeem:coffee")
    await shop.later(minutes=31)
    assert "voucher-expired" in ana.told
    assert "voucher-expired" not in phone.told


@on_telegram
async def test_stopped_here_and_allowed_there_it_goes_there(shop: Shop) -> None:
    (ana, phone), max_ = await with_a_phone(shop, stamps=6), await shop.staff("Max")
    await phone.says("START")
    shown = await phone.here()
    await phone.says("STOP")
    await max_.says(f"{shown.code} 12")
    assert await milestones(shop, phone) == []
    assert await milestones(shop, ana) == [("nearly-there", "sent")]


@on_telegram
@on_all_pairs
@pytest.mark.parametrize("no", ["STOP", "updates-off", "blocked"])
async def test_it_waits_for_the_morning_and_goes_where_it_is_still_allowed(shop: Shop, no: str) -> None:
    (ana, phone), max_ = await with_a_phone(shop, stamps=6), await shop.staff("Max")
    await phone.says("START")
    shop.clock.at = EVENING
    await shop.visit(phone, max_)
    assert await milestones(shop, phone) == [("nearly-there", "waiting")]
    match no:
        case "STOP":
            await phone.says("STOP")
        case "updates-off":
            await phone.says("messages")
            await phone.chooses("updates-off")
        case _:
            await shop.execute("""UPDATE "address" SET "state" = 'blocked' WHERE "channel" = 'sms'""")
    await shop.until(NINE.replace(minute=30))
    assert await milestones(shop, phone) == []
    assert await milestones(shop, ana) == [("nearly-there", "sent")]
    assert "A coffee" in ana.reads


@on_telegram
@on_all_pairs
async def test_taken_off_the_card_during_the_night_it_goes_to_the_card(shop: Shop) -> None:
    (ana, phone), max_ = await with_a_phone(shop, stamps=6), await shop.staff("Max")
    olga = await shop.owner("Olga")
    await phone.says("START")
    shop.clock.at = EVENING
    await shop.visit(phone, max_)
    await olga.says("unlink")
    assert (await olga.chooses("unlink-which")).kind == "detached"
    assert await milestones(shop, phone) == []
    assert await milestones(shop, ana) == [("nearly-there", "waiting")]
    await shop.until(NINE.replace(minute=30))
    assert await milestones(shop, ana) == [("nearly-there", "sent")]


@on_telegram
@on_all_pairs
async def test_two_cards_taken_apart_during_the_night_it_goes_to_the_card_it_is_about(shop: Shop) -> None:
    ana, max_, olga = (
        await shop.member("Ana", "telegram", stamps=6),
        await shop.staff("Max"),
        await shop.owner(),
    )
    phone = await shop.member("Ana", "sms")
    assert isinstance(ana, OnTelegram)
    assert isinstance(phone, OnSms)
    assert await shares(ana, phone) == "linked"
    shop.clock.at = EVENING
    await shop.visit(phone, max_)
    assert await milestones(shop, phone) == [("nearly-there", "waiting")]
    await olga.says("unlink")
    assert (await olga.chooses("unlink-which")).kind == "unlinked"
    await shop.until(NINE.replace(minute=30))
    assert await milestones(shop, phone) == []
    assert await milestones(shop, ana) == [("nearly-there", "sent")]
