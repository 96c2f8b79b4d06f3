"""A card comes over to a new phone number at the till."""

from __future__ import annotations

from dataclasses import replace

import pytest

from loyalty.messages.kinds.help import HelpKind
from loyalty.messages.kinds.linking import LinkingKind
from loyalty.messages.kinds.team import TeamKind
from loyalty.messages.kinds.till import TillKind
from loyalty.model.team import Role
from tests.handlers.cast import join, leave, met, visit
from tests.handlers.stage import Person, Stage, labels

OLD, NEW, TYPED = "+48601222333", "+48601222444", "601 222 444"


@pytest.fixture
async def max(stage: Stage) -> Person:
    person = stage.person("telegram", "1001", "Max")
    await stage.employ(person)
    return person


@pytest.fixture
async def olga(stage: Stage) -> Person:
    person = stage.person("telegram", "1002", "Olga")
    await stage.employ(person, Role.OWNER)
    return person


@pytest.fixture
async def ana(stage: Stage, max: Person) -> Person:
    person = stage.person("sms", OLD, "Ana")
    await join(person)
    await visit(person, max, "24.50")
    return person


def proof(stage: Stage) -> str:
    """The code that the new number got."""
    sent = [claim for claim in stage.said if claim.message.kind is TillKind.MOVE_PROOF]
    assert {claim.to for claim in sent} == {NEW}
    return str(sent[-1].message.args["code"])


BY = ("card", "ana", "new number ana", "move ana's card to a new number", "move Anę", "move the card of Anei")


@pytest.mark.parametrize("by", BY)
async def test_staff_bring_a_card_over(stage: Stage, ana: Person, max: Person, olga: Person, by: str) -> None:
    """By its picture, or by the name and the days of the last visits."""
    member = (await met(ana)).member
    assert member
    if by == "card":
        await max.opens(f"c-{member.card}")
        asked = await max.says("new number")
    else:
        if by == "ana":
            assert (await max.says("move a card")).kind is TillKind.MOVE_WHO
        found = await max.says(by)
        assert (found.kind, labels(found)) == (TillKind.MOVE_WHICH, ["Ana, 01.06."])
        asked = await max.taps("move-card")
    assert (asked.kind, asked.args) == (TillKind.MOVE_NUMBER, {"name": "Ana"})
    assert (await max.says(TYPED)).kind is TillKind.MOVE_PROOF_SENT
    done = await max.says(proof(stage))
    assert (done.kind, done.args) == (TillKind.MOVE_DONE, {"name": "Ana", "phone": "+48***2444"})
    new = stage.person("sms", NEW, "Ana")
    assert new.heard.kind is LinkingKind.MOVED
    assert ana.heard.kind is LinkingKind.MOVED_TOLD
    assert olga.heard.kind is TeamKind.CARD_MOVED
    moved = (await met(new)).member
    assert moved
    assert moved.id == member.id
    assert (await met(ana)).member is None
    trail = await stage.rows('SELECT "action", "member_id" FROM "audit" ORDER BY "id" DESC LIMIT 2')
    assert trail == [{"action": each, "member_id": member.id} for each in ("detached", "phone-added")]


async def test_the_owner_takes_it_back(stage: Stage, ana: Person, max: Person, olga: Person) -> None:
    await max.says("new number ana")
    await max.taps("move-card")
    await max.says(TYPED)
    await max.says(proof(stage))
    await olga.says("unlink")
    assert (await olga.taps("Ana, +48***2444")).kind is TeamKind.DETACHED
    assert (await met(ana)).member
    assert (await met(stage.person("sms", NEW))).member is None


async def test_a_wrong_code_moves_nothing(stage: Stage, ana: Person, max: Person) -> None:
    await max.says("new number ana")
    await max.taps("move-card")
    await max.says(TYPED)
    right = proof(stage)
    wrong = f"{(int(right) + 1) % 10**6:06}"
    assert (await max.says(wrong)).kind is LinkingKind.LINK_CODE_WRONG
    assert (await met(ana)).member
    stage.later(minutes=11)
    assert (await max.says(right)).kind is TillKind.MOVE_WHO
    assert (await met(ana)).member


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        ("hello", TeamKind.INVITE_PHONE_ODD),
        ("22 123 45 67", TillKind.MOVE_NO_SMS),
        (TYPED, TillKind.MOVE_TAKEN),
    ],
)
async def test_a_number_that_cannot_take_it(
    stage: Stage, ana: Person, max: Person, number: str, kind: TillKind | TeamKind
) -> None:
    ben = stage.person("sms", NEW, "Ben")
    await join(ben)
    await max.says("new number ana")
    await max.taps("move-card")
    assert (await max.says(number)).kind is kind
    await leave(ben)
    assert (await max.says(TYPED)).kind is TillKind.MOVE_PROOF_SENT


async def test_a_card_with_a_chat_links_its_number_itself(stage: Stage, ana: Person, max: Person) -> None:
    await stage.person("telegram", "11", "Ana").shares(OLD)
    await max.says("new number ana")
    assert (await max.taps("move-card")).kind is TillKind.MOVE_BY_CHAT


async def test_nobody_is_found_who_is_not_here(ana: Person, max: Person) -> None:
    assert (await max.says("new number zoe")).kind is TillKind.MOVE_NOBODY
    await leave(ana)
    assert (await max.says("new number ana")).kind is TillKind.MOVE_NOBODY
    assert (await max.forges("move-card:12")).kind is TillKind.MOVE_NOBODY


async def test_a_card_that_lost_its_number_is_found(stage: Stage, ana: Person, max: Person) -> None:
    await ana.says(str((await ana.says("wrong number")).args["word"]))
    await max.says("new number ana")
    await max.taps("move-card")
    await max.says(TYPED)
    assert (await max.says(proof(stage))).kind is TillKind.MOVE_DONE
    assert (await met(stage.person("sms", NEW))).member


async def test_one_number_gets_only_so_many_codes(
    stage: Stage, ana: Person, max: Person, olga: Person
) -> None:
    """Whoever of the team asks, and whichever card it is for: its owner may not know of any of it."""
    for asks in (max, olga, max, olga):
        await asks.says("new number ana")
        await asks.taps("move-card")
        assert (await asks.says(TYPED)).kind is TillKind.MOVE_PROOF_SENT
    await max.says("new number ana")
    await max.taps("move-card")
    assert (await max.says(TYPED)).kind is HelpKind.SLOWED
    assert (await max.says("601 222 555")).kind is TillKind.MOVE_PROOF_SENT, "another number is not hers"
    stage.later(hours=7)
    await max.says("new number ana")
    await max.taps("move-card")
    assert (await max.says(TYPED)).kind is TillKind.MOVE_PROOF_SENT


async def test_names_and_numbers_are_not_tried_without_end(
    stage: Stage, ana: Person, max: Person, olga: Person
) -> None:
    """As many as where customers are credited by name and enrolled, and the trail says who was found."""
    for number in range(5):
        await join(stage.person("sms", f"+4860122250{number}", "Eva"))
    assert (await max.says("new number eva")).kind is TillKind.MOVE_NOBODY, "five are too many to tell of"
    limits = replace(stage.programme.limits, missed_names_per_staff_per_day=2, enrolments_per_staff_per_day=2)
    stage.programme = replace(stage.programme, limits=limits)
    assert (await max.says("zoe")).kind is TillKind.MOVE_NOBODY
    assert (await max.says("new number ana")).kind is TillKind.MOVE_TODAY
    stage.later(days=1)
    await max.says("new number ana")
    await max.taps("move-card")
    assert (await max.says("601 222 500")).kind is TillKind.MOVE_TAKEN
    assert (await max.says(TYPED)).kind is TillKind.MOVE_PROOF_SENT
    await max.says("new number ana")
    await max.taps("move-card")
    assert (await max.says("601 222 700")).kind is TillKind.MOVE_TODAY
    found = await stage.rows("""SELECT count(*) AS "n" FROM "audit" WHERE "action" = 'found-by-name'""")
    assert found[0]["n"] == 3, "Ana twice, and whose number it is"
