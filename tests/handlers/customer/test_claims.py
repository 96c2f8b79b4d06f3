"""Claiming what an offer gives: one voucher each while there are any, and a kind answer to everybody else."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest

from loyalty.facts.addresses import Linked
from loyalty.facts.promotions import PromotionClaimed, PromotionDrafted, PromotionMoved
from loyalty.ledger.units import Unit
from loyalty.messages.args import Localised
from loyalty.messages.extras import VoucherPicture
from loyalty.messages.kind import Kind
from loyalty.messages.kinds.claims import ClaimKind
from loyalty.messages.kinds.help import HelpKind
from loyalty.messages.kinds.joining import JoiningKind
from loyalty.messages.kinds.settings import SettingsKind
from loyalty.messages.kinds.till import TillKind
from loyalty.model.members import LinkRecord
from loyalty.model.team import Role
from loyalty.model.vouchers import Voucher, VoucherState
from loyalty.offers.promotions import Audience, Promotion, PromotionState
from storage.engine.db import Conflict, fresh_id
from storage.ledger import vouchers
from tests.databases import Databases
from tests.handlers.cast import join, met
from tests.handlers.stage import MORNING, Person, Stage, labels, open_stage, options

NAME = "Autumn latte, 2 for 1"
RUNNING = Promotion(
    id=11,
    state=PromotionState.RUNNING,
    texts=Localised((("en", f"{NAME}.\nOnly until {{until}}"), ("pl", "Jesienna latte"))),
    audience=Audience(),
    starts_at=MORNING,
    ends_at=MORNING + timedelta(days=3),
    by=1,
    created_at=MORNING,
    stock=2,
    per_member=1,
    word="latte",
)


@pytest.fixture
async def stage(databases: Databases) -> AsyncIterator[Stage]:
    async with open_stage(databases) as opened:
        yield opened


@pytest.fixture
async def ana(stage: Stage) -> Person:
    return await member(stage, "Ana")


@pytest.fixture
async def max(stage: Stage) -> Person:
    max = stage.person("telegram", "3", "Max")
    await stage.employ(max)
    return max


async def member(stage: Stage, name: str, channel: str = "telegram") -> Person:
    number = str(1000 + sum(map(ord, name)))
    person = stage.person(channel, number if channel == "telegram" else f"+48601000{number[-3:]}", name)
    await join(person)
    return person


async def offer(stage: Stage, promotion: Promotion = RUNNING) -> None:
    await stage.write(PromotionDrafted(promotion))


async def taken(stage: Stage) -> int:
    (row,) = await stage.rows('SELECT "claimed" FROM "promotion"')
    return int(str(row["claimed"]))


# The voucher


async def test_a_voucher_is_given_with_its_code_until_the_offers_end(stage: Stage, ana: Person) -> None:
    await offer(stage)
    said = await ana.forges("claim:11")
    assert said.kind is ClaimKind.CLAIMED
    assert said.args["reward"] == Localised((("en", NAME), ("pl", "Jesienna latte")))
    (row,) = await stage.rows('SELECT * FROM "voucher"')
    assert (row["code"], row["cost"], row["reward"], row["promotion_id"]) == (said.args["code"], 0, "p11", 11)
    assert row["idempotency_key"] == f"promotion:11:{row['member_id']}:1"
    assert any(isinstance(extra, VoucherPicture) for extra in said.extras)
    assert labels(said) == ["card", "rewards"], "it cost nothing that could be given back"
    assert await taken(stage) == 1


@pytest.mark.parametrize("typed", ["latte", "LATTE", " Latte! ", "łatte", "claim"])
async def test_its_word_is_as_good_as_its_button(stage: Stage, ana: Person, typed: str) -> None:
    await offer(stage)
    assert (await ana.says(typed)).kind is ClaimKind.CLAIMED


async def test_asked_again_it_is_the_same_one(stage: Stage, ana: Person) -> None:
    await offer(stage)
    first = await ana.says("latte")
    for again in (await ana.says("latte"), await ana.forges("claim:11"), await ana.says("claim")):
        assert (again.kind, again.args["code"]) == (ClaimKind.CLAIMED_ALREADY, first.args["code"])
    assert await taken(stage) == 1


async def test_two_each_are_two(stage: Stage, ana: Person) -> None:
    await offer(stage, replace(RUNNING, stock=None, per_member=2))
    told = [await ana.says("latte") for _ in range(3)]
    assert [one.kind for one in told] == [ClaimKind.CLAIMED, ClaimKind.CLAIMED, ClaimKind.CLAIMED_ALREADY]
    assert len({one.args["code"] for one in told}) == 2
    assert await taken(stage) == 2


async def test_of_several_offers_the_newest_are_asked_about(stage: Stage, ana: Person) -> None:
    await offer(stage)
    await offer(stage, replace(RUNNING, id=12, texts=Localised((("en", "Cocoa"),)), word="cocoa"))
    said = await ana.says("claim")
    assert (said.kind, labels(said)) == (ClaimKind.CLAIM_WHICH, ["Cocoa", NAME])
    assert (await ana.taps("Cocoa")).args["reward"] == Localised((("en", "Cocoa"),))


# A kind answer to the rest

ANSWERS: list[tuple[Promotion, Kind]] = [
    (replace(RUNNING, state=PromotionState.DRAFT), ClaimKind.CLAIM_NONE),
    (replace(RUNNING, state=PromotionState.CANCELLED), ClaimKind.CLAIM_NONE),
    (replace(RUNNING, state=PromotionState.STOPPED), ClaimKind.CLAIM_OVER),
    (replace(RUNNING, state=PromotionState.ENDED), ClaimKind.CLAIM_OVER),
    (replace(RUNNING, ends_at=MORNING), ClaimKind.CLAIM_OVER),  # nobody has noticed yet
    (replace(RUNNING, state=PromotionState.PAUSED), ClaimKind.CLAIMED),  # who has it was promised it
    (
        replace(RUNNING, state=PromotionState.SCHEDULED, starts_at=MORNING + timedelta(days=1)),
        ClaimKind.CLAIM_EARLY,
    ),
    (replace(RUNNING, state=PromotionState.SCHEDULED, starts_at=MORNING), ClaimKind.CLAIM_EARLY),
    (replace(RUNNING, others_from=MORNING + timedelta(days=1)), ClaimKind.CLAIM_EARLY),  # not all have heard
    (replace(RUNNING, others_from=MORNING + timedelta(days=1), stock=None), ClaimKind.CLAIMED),
    (replace(RUNNING, claimed=2), ClaimKind.CLAIM_SOLD_OUT),
    (replace(RUNNING, per_member=0, stock=None), ClaimKind.CLAIM_FREE),
]


@pytest.mark.parametrize(("promotion", "answer"), ANSWERS)
async def test_the_button_says_how_it_is(
    stage: Stage, ana: Person, promotion: Promotion, answer: Kind
) -> None:
    await offer(stage, promotion)
    said = await ana.forges("claim:11")
    assert said.kind is answer
    assert labels(said), "and there is something else to do"


@pytest.mark.parametrize(("promotion", "answer"), ANSWERS)
async def test_the_word_says_the_same_or_is_nothing_to_us(
    stage: Stage, ana: Person, promotion: Promotion, answer: Kind
) -> None:
    await offer(stage, promotion)
    said = await ana.says("latte")
    assert said.kind is (HelpKind.UNKNOWN if answer is ClaimKind.CLAIM_NONE else answer)


@pytest.mark.parametrize("arg", ["", "0", "12", "x", "-1", "9" * 30, "11:1"])
async def test_a_button_nobody_made(stage: Stage, ana: Person, arg: str) -> None:
    await offer(stage)
    assert (await ana.forges(f"claim:{arg}")).kind is ClaimKind.CLAIM_NONE


async def test_nothing_to_claim(ana: Person) -> None:
    assert (await ana.says("claim")).kind is ClaimKind.CLAIM_NONE


async def test_a_stranger_joins_first(stage: Stage) -> None:
    await offer(stage)
    eve = stage.person("telegram", "66", "Eve")
    assert (await eve.says("latte")).kind is JoiningKind.JOIN_FIRST
    assert (await eve.forges("claim:11")).kind is JoiningKind.JOIN_FIRST
    assert await taken(stage) == 0


async def test_gone_is_gone_and_who_has_one_still_sees_it(stage: Stage, ana: Person) -> None:
    await offer(stage, replace(RUNNING, stock=1, per_member=2))
    assert (await ana.says("latte")).kind is ClaimKind.CLAIMED
    ben = await member(stage, "Ben")
    assert (await ben.says("latte")).kind is ClaimKind.CLAIM_SOLD_OUT
    assert (await ana.says("latte")).kind is ClaimKind.CLAIMED_ALREADY


async def test_the_word_is_forgotten_two_weeks_after_the_end(stage: Stage, ana: Person) -> None:
    await offer(stage, replace(RUNNING, state=PromotionState.ENDED))
    stage.later(days=16)
    assert (await ana.says("latte")).kind is ClaimKind.CLAIM_OVER
    stage.later(days=2)
    assert (await ana.says("latte")).kind is HelpKind.UNKNOWN


async def test_a_word_lives_again_with_a_new_offer(stage: Stage, ana: Person) -> None:
    await offer(stage, replace(RUNNING, state=PromotionState.ENDED))
    await offer(stage, replace(RUNNING, id=12))
    assert (await ana.says("latte")).kind is ClaimKind.CLAIMED


async def test_a_question_that_was_asked_is_answered_first(stage: Stage, ana: Person) -> None:
    """A name may be the word of an offer; a birthday cannot."""
    await offer(stage)
    await ana.says("name")
    assert (await ana.says("Latte")).kind is SettingsKind.NAME_SET
    await ana.says("birthday")
    assert (await ana.says("latte")).kind is ClaimKind.CLAIMED


# The last one


async def test_the_database_gives_the_last_one_once(stage: Stage, ana: Person) -> None:
    """Whoever read that there was one, and comes second, is refused and reads again."""
    await offer(stage, replace(RUNNING, stock=1))
    ben = await member(stage, "Ben")
    vouchers = [await voucher(person) for person in (ana, ben)]
    await stage.write(PromotionClaimed(vouchers[0], 11, "promotion:11:a:1"))
    with pytest.raises(Conflict):
        await stage.write(PromotionClaimed(vouchers[1], 11, "promotion:11:b:1"))
    assert await taken(stage) == 1


@pytest.mark.parametrize("over", [PromotionState.STOPPED, PromotionState.ENDED, PromotionState.CANCELLED])
async def test_nothing_is_claimed_of_what_ended_at_that_moment(
    stage: Stage, ana: Person, over: PromotionState
) -> None:
    await offer(stage)
    await stage.write(PromotionMoved(11, (PromotionState.RUNNING,), over, 1))
    with pytest.raises(Conflict):
        await stage.write(PromotionClaimed(await voucher(ana), 11, "promotion:11:a:1"))


async def test_one_number_is_claimed_once(stage: Stage, ana: Person) -> None:
    await offer(stage)
    await stage.write(PromotionClaimed(await voucher(ana), 11, "promotion:11:a:1"))
    with pytest.raises(Conflict):
        await stage.write(PromotionClaimed(await voucher(ana), 11, "promotion:11:a:1"))


async def voucher(person: Person) -> Voucher:
    stage, known = person.stage, (await met(person)).member
    assert known
    id = fresh_id()
    return Voucher(
        id=id,
        code=str(id % 10**7).zfill(7),
        member_id=known.id,
        reward="p11",
        unit=Unit.POINTS,
        cost=0,
        state=VoucherState.OPEN,
        created_at=stage.now,
        expires_at=RUNNING.ends_at,
        promotion_id=11,
    )


async def test_two_cards_made_one_have_had_one(stage: Stage, ana: Person) -> None:
    """What was claimed, and used, on the card that is gone counts."""
    await offer(stage)
    ben = await member(stage, "Ben", "sms")
    assert (await ben.says("latte")).kind is ClaimKind.CLAIMED
    kept, absorbed = (await met(ana)).member, (await met(ben)).member
    assert kept
    assert absorbed
    record = LinkRecord(fresh_id(), kept.id, absorbed.id, 0, ((await met(ben)).address.id,), stage.now)
    await stage.write(Linked(record, 1))
    assert (await ana.says("latte")).kind is ClaimKind.CLAIMED_ALREADY
    assert await taken(stage) == 1


# At the till


async def test_staff_see_the_offers_name_and_give_it_once(stage: Stage, ana: Person, max: Person) -> None:
    await offer(stage)
    code = str((await ana.says("latte")).args["code"])
    asked = await max.says(code)
    assert (asked.kind, asked.args["reward"]) == (TillKind.VOUCHER_ASK, RUNNING.name)
    done = await max.taps("voucher-give")
    assert (done.kind, done.args["reward"]) == (TillKind.VOUCHER_REDEEMED, RUNNING.name)
    assert (await max.says(code)).kind is TillKind.VOUCHER_DONE
    assert (await ana.says("latte")).kind is ClaimKind.CLAIM_HAD


async def test_too_late_nothing_comes_back(stage: Stage, ana: Person, max: Person) -> None:
    await offer(stage)
    code = str((await ana.says("latte")).args["code"])
    stage.later(days=3)
    assert (await max.says(code)).kind is ClaimKind.CLAIM_LATE


async def test_it_cannot_be_given_back(stage: Stage, ana: Person) -> None:
    await offer(stage)
    await ana.says("latte")
    (row,) = await stage.rows('SELECT "id" FROM "voucher"')
    assert (await ana.forges(f"cancel-voucher:{row['id']}")).kind is ClaimKind.CLAIM_KEEP
    kept = await stage.database.run(lambda tx: vouchers.by_id(tx, int(str(row["id"]))))
    assert kept
    assert (kept.state, kept.title) == (VoucherState.OPEN, RUNNING.name)


async def test_who_works_here_claims_too(stage: Stage) -> None:
    mia = await member(stage, "Mia")
    await offer(stage)
    assert [one.name for one in options(await mia.says("latte"))] == ["card", "rewards"]
    await stage.employ(stage.person("telegram", "5", "Piotr"), Role.STAFF)
    assert (await stage.person("telegram", "5", "Piotr").says("latte")).kind is JoiningKind.JOIN_FIRST
