"""A Telegram chat and a phone number that turn out to be one person."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import time
from itertools import pairwise

import pytest

from handlers.turn.heard import Shared
from loyalty.calendar import Birthday, QuietHours
from loyalty.facts.addresses import AddressDetached, PhoneAdded, Unlinked
from loyalty.facts.profile import PreferencesSet
from loyalty.gate.preferences import stricter
from loyalty.messages.extras import AskPhone, CardPicture, File, Link
from loyalty.messages.kind import Class
from loyalty.messages.kinds.card import CardKind
from loyalty.messages.kinds.help import HelpKind
from loyalty.messages.kinds.joining import JoiningKind
from loyalty.messages.kinds.linking import LinkingKind
from loyalty.messages.kinds.receipts import ReceiptKind
from loyalty.messages.kinds.settings import SettingsKind
from loyalty.messages.kinds.team import TeamKind
from loyalty.messages.message import Message
from loyalty.model.addresses import AddressState
from loyalty.model.members import Preferences
from loyalty.model.team import Role
from storage.engine.db import Conflict, Statement
from storage.people import attachments, links, members
from storage.people.forget import forget
from tests.amounts import BALANCES
from tests.databases import Databases
from tests.handlers.cast import allowed, answer, join, leave, met, open_at, visit
from tests.handlers.stage import KEYED, Person, Stage, labels

PHONE = "+48601222333"
TYPED = "601 222 333"


@pytest.fixture
async def max(stage: Stage) -> Person:
    person = stage.person("telegram", "1001", "Max")
    await stage.employ(person)
    return person


@pytest.fixture
async def ana(stage: Stage, max: Person) -> Person:
    """On Telegram: 24 points, one stamp."""
    person = stage.person("telegram", "11", "Ana")
    await join(person)
    await visit(person, max, "24.50")
    return person


@pytest.fixture
async def ana_by_sms(stage: Stage, max: Person) -> Person:
    """The same Ana before she had Telegram: 30 points, two stamps."""
    person = stage.person("sms", PHONE, "Anna N")
    await join(person)
    await visit(person, max, "10")
    await visit(person, max, "20")
    return person


@pytest.fixture
def phone(stage: Stage) -> Person:
    """Ana's telephone, nobody's card yet."""
    return stage.person("sms", PHONE, "Ana")


def asks_phone(message: Message) -> bool:
    return AskPhone() in message.extras


async def balances(stage: Stage) -> list[tuple[object, ...]]:
    rows = await stage.rows(f'SELECT * FROM {BALANCES} ORDER BY "member_id"')
    return [(row["points"], row["stamps"], row["visits"]) for row in rows]


async def ledger_is_right(stage: Stage) -> bool:
    rows = await stage.rows(
        f"""SELECT b."points" - coalesce(sum(CASE e."unit" WHEN 'points' THEN e."amount" END), 0) AS "points",
            b."stamps" - coalesce(sum(CASE e."unit" WHEN 'stamps' THEN e."amount" END), 0) AS "stamps"
        FROM {BALANCES} LEFT JOIN "entry" e ON e."member_id" = b."member_id"
        GROUP BY b."member_id", b."points", b."stamps" """
    )
    return all(row == {"points": 0, "stamps": 0} for row in rows)


# By sharing


async def test_two_cards_become_one(stage: Stage, ana: Person, ana_by_sms: Person) -> None:
    assert asks_phone(await ana.says("link"))
    said = await ana.shares(PHONE)
    assert (said.kind, said.args) == (LinkingKind.LINKED, {"stamps": 3, "goal": 9, "points": 54})
    mine, theirs = await met(ana), await met(ana_by_sms)
    assert mine.member
    assert mine.member == theirs.member
    assert mine.member.name == "Ana"
    assert mine.balance == theirs.balance
    assert sorted(await balances(stage)) == [(0, 0, 0), (54, 3, 3)]
    assert await ledger_is_right(stage)
    card = (await ana_by_sms.says("card")).extras[0]
    assert card == next(extra for extra in said.extras if isinstance(extra, CardPicture))


async def test_nothing_moves_before_the_holder_of_the_number_was_asked(
    stage: Stage, ana: Person, ana_by_sms: Person
) -> None:
    """The chat may keep a number that has gone to somebody else since."""
    assert (await ana.says(Shared(PHONE))).kind is LinkingKind.LINK_CODE_SENT
    assert (await met(ana)).member != (await met(ana_by_sms)).member
    assert ana_by_sms.heard.kind is LinkingKind.LINK_CODE
    assert (await ana.says("111111")).kind is LinkingKind.LINK_CODE_WRONG
    assert (await met(ana)).member != (await met(ana_by_sms)).member
    assert (await ana.says(stage.code_to(PHONE))).kind is LinkingKind.LINKED
    told = ana_by_sms.heard
    assert (told.kind, told.args["channel"]) == (LinkingKind.LINKED_TOLD, "Telegram")


async def test_whoever_cannot_be_asked_keeps_the_card(ana: Person, ana_by_sms: Person) -> None:
    await ana_by_sms.says("stop")
    assert (await ana.says(Shared(PHONE))).kind is LinkingKind.LINK_NO_SMS
    assert (await met(ana)).member != (await met(ana_by_sms)).member


async def test_the_last_visit_is_the_later_of_both(ana: Person, ana_by_sms: Person) -> None:
    before = await met(ana_by_sms)
    await ana.shares(PHONE)
    after = await met(ana)
    assert before.balance
    assert after.balance
    assert before.balance.last_visit_at == after.balance.last_visit_at


async def test_an_undo_leaves_the_last_visit_on_any_card_that_became_theirs(
    stage: Stage, max: Person, ana: Person, ana_by_sms: Person
) -> None:
    """Cards become part of each other one after the other, and the newest visit may be on the first."""
    kept = stage.person("telegram", "12", "Ana")
    await join(kept)
    chain = [(await met(who)).address.member_id for who in (ana_by_sms, ana, kept)]
    before = (await met(ana_by_sms)).balance
    await visit(kept, max, "5")
    for card, into in pairwise(chain):
        await stage.run(
            Statement("member", 'UPDATE "member" SET "merged_into_id" = $1 WHERE "id" = $2', (into, card))
        )
    await max.says("undo")
    after = (await met(kept)).balance
    assert before
    assert after
    assert after.last_visit_at == before.last_visit_at


async def test_what_is_one_already_stays_one(stage: Stage, ana: Person, ana_by_sms: Person) -> None:
    await ana.shares(PHONE)
    assert (await ana.shares(PHONE)).kind is LinkingKind.LINKED_ALREADY
    await ana.says("link")
    assert (await ana.says(TYPED)).kind is LinkingKind.LINKED_ALREADY
    assert (await ana_by_sms.says("link")).kind is LinkingKind.LINKED_ALREADY
    assert len(await stage.rows('SELECT "id" FROM "link"')) == 1


async def test_a_number_nobody_had_is_added(stage: Stage, ana: Person, phone: Person) -> None:
    said = await ana.shares(PHONE)
    assert (said.kind, said.args) == (LinkingKind.PHONE_ADDED, {"phone": "+48***2333"})
    assert (await met(phone)).member == (await met(ana)).member
    assert (await phone.says("card")).kind is CardKind.CARD
    assert await allowed(ana) == {("updates", "telegram")}  # nothing by SMS that was not asked for


async def test_a_number_that_has_only_said_hello_is_added(ana: Person, phone: Person) -> None:
    await phone.says("hello there")
    assert (await ana.shares(PHONE)).kind is LinkingKind.PHONE_ADDED
    assert (await met(phone)).member == (await met(ana)).member


async def test_somebody_elses_contact_is_refused(ana: Person) -> None:
    said = await ana.says(Shared(""))
    assert said.kind is LinkingKind.LINK_NOT_YOURS
    assert asks_phone(said)


async def test_vouchers_and_codes_come_along(
    stage: Stage, ana: Person, ana_by_sms: Person, max: Person
) -> None:
    for _ in range(2):
        await visit(ana_by_sms, max, "20")
    stage.later(days=1)
    await visit(ana_by_sms, max, "20")
    voucher = await ana_by_sms.forges("redeem:cake")
    code = (await ana_by_sms.forges("here-at:main")).args["code"]
    await ana.shares(PHONE)
    assert (await max.says(f"{code} 5")).args["name"] == "Ana"
    assert (await max.says(str(voucher.args["code"]))).args["name"] == "Ana"
    assert await ledger_is_right(stage)


async def test_a_birthday_is_taken_over_where_there_is_none(ana: Person, ana_by_sms: Person) -> None:
    await ana_by_sms.says("birthday")
    await ana_by_sms.says("29 Feb")
    await ana.shares(PHONE)
    known = await met(ana)
    assert known.member
    assert known.member.birthday == Birthday(2, 29)


async def test_ones_own_birthday_stays(ana: Person, ana_by_sms: Person) -> None:
    for person, day in ((ana, "1 May"), (ana_by_sms, "29 Feb")):
        await person.says("birthday")
        await person.says(day)
    await ana.shares(PHONE)
    known = await met(ana)
    assert known.member
    assert known.member.birthday == Birthday(5, 1)


# Consents: never more than before


@pytest.mark.parametrize(
    ("on_telegram", "by_sms", "after"),
    [
        ([], [], {("updates", "telegram"), ("updates", "sms")}),
        (["offers-on"], [], {("updates", "telegram"), ("offers", "telegram"), ("updates", "sms")}),
        ([], ["offers-on"], {("updates", "telegram"), ("updates", "sms"), ("offers", "sms")}),
        (["updates-off"], ["updates-off", "offers-on"], {("offers", "sms")}),
        (["stop"], ["stop"], set()),
    ],
)
async def test_each_channel_keeps_the_word_given_on_it(
    ana: Person, ana_by_sms: Person, on_telegram: list[str], by_sms: list[str], after: set[tuple[str, str]]
) -> None:
    await ana.says(Shared(PHONE))
    for person, words in ((ana, on_telegram), (ana_by_sms, by_sms)):
        for word in words:
            person.stage.later(seconds=1)
            await (person.says(word) if word == "stop" else person.forges(word))
    ana.stage.later(seconds=1)
    await ana.says(ana.stage.code_to(PHONE))
    assert await allowed(ana) == after


@pytest.mark.parametrize(
    ("mine", "theirs", "after"),
    [("on", "on", True), ("on", "off", False), ("off", "on", False), ("off", "off", False)],
)
async def test_where_both_had_spoken_only_what_both_allow(
    stage: Stage, ana: Person, ana_by_sms: Person, mine: str, theirs: str, after: bool
) -> None:
    other = stage.person("telegram", "12", "Ana's old phone")
    await other.shares(PHONE)  # now the member by SMS is on Telegram too
    stage.later(seconds=1)
    await ana.forges(f"offers-{mine}")
    await other.forges("offers-on")
    stage.later(seconds=1)
    await other.forges(f"offers-{theirs}")
    stage.later(seconds=1)
    assert (await ana.shares(PHONE)).kind is LinkingKind.LINKED
    assert (("offers", "telegram") in await allowed(ana)) is after


async def test_a_yes_for_one_number_is_none_for_the_next(
    stage: Stage, ana: Person, ana_by_sms: Person
) -> None:
    """Linked, taken apart by the owner, and another number added: offers to that one were never
    allowed."""
    await ana_by_sms.forges("offers-on")
    stage.later(seconds=1)
    await ana.shares(PHONE)
    [(record, _)] = await stage.database.run(links.recent)
    await stage.write(Unlinked(record, by=0))
    assert await ledger_is_right(stage)
    stage.later(seconds=1)
    assert (await ana.shares("+48601777888")).kind is LinkingKind.PHONE_ADDED
    assert await allowed(ana) == {("updates", "telegram")}
    assert await allowed(ana_by_sms) == {("updates", "sms"), ("offers", "sms")}


# Wishes: the stricter of both


FEWER = Preferences(fewer=True)
NO_SUMMARY, NO_REMINDERS = (Preferences(muted=frozenset({cls})) for cls in (Class.PROGRESS, Class.MILESTONE))
EVENING, LATE = (Preferences(quiet=QuietHours(time(hour), time(9))) for hour in (18, 22))
NAP = Preferences(quiet=QuietHours(time(13), time(15)))


@pytest.fixture(params=["sqlite", "postgres"])
async def either(request: pytest.FixtureRequest, databases: Databases) -> AsyncIterator[Stage]:
    """On each of the databases."""
    url = await (databases.sqlite() if request.param == "sqlite" else databases.emptied())
    async with open_at(url) as opened:
        policy = replace(opened.programme.policy, quiet=QuietHours(time(20), time(9)))
        opened.programme = replace(opened.programme, policy=policy)
        yield opened


async def wishing(stage: Stage, person: Person, preferences: Preferences) -> None:
    await join(person)
    member = (await met(person)).member
    assert member
    await stage.write(PreferencesSet(member.id, preferences))


async def preferences_of(person: Person) -> Preferences:
    member = (await met(person)).member
    assert member
    return member.preferences


@pytest.mark.parametrize(
    ("mine", "theirs", "after"),
    [
        (Preferences(), FEWER, FEWER),
        (FEWER, Preferences(), FEWER),
        (NO_SUMMARY, NO_REMINDERS, Preferences(muted=frozenset({Class.PROGRESS, Class.MILESTONE}))),
        (Preferences(), EVENING, EVENING),
        (LATE, EVENING, EVENING),
        (
            LATE,
            Preferences(),
            Preferences(quiet=QuietHours(time(20), time(9))),
        ),  # the shop's held for the other
        (Preferences(), LATE, Preferences()),  # and go on to hold
        (NAP, NAP, NAP),
        (Preferences(), Preferences(), Preferences()),
    ],
)
async def test_nothing_comes_that_either_had_turned_off(
    either: Stage, mine: Preferences, theirs: Preferences, after: Preferences
) -> None:
    """And when the two are taken apart again each has that, and what it wished for by itself."""
    ana, phone = either.person("telegram", "11", "Ana"), either.person("sms", PHONE, "Anna")
    await wishing(either, ana, mine)
    await wishing(either, phone, theirs)
    olga = either.person("telegram", "1", "Olga")
    await either.employ(olga, Role.OWNER)
    assert (await ana.shares(PHONE)).kind is LinkingKind.LINKED
    assert await preferences_of(phone) == after
    await olga.says("unlink")
    await olga.taps("Ana")
    assert await preferences_of(ana) == after
    assert stricter(
        await preferences_of(phone), after, either.programme.policy.quiet
    ) == await preferences_of(phone)
    assert stricter(
        await preferences_of(phone), theirs, either.programme.policy.quiet
    ) == await preferences_of(phone)


@pytest.fixture
async def olga(either: Stage) -> Person:
    person = either.person("telegram", "1002", "Olga")
    await either.employ(person, Role.OWNER)
    return person


@pytest.mark.parametrize(
    ("before", "meanwhile", "after"),
    [
        (["offers-on"], ["offers-off"], {("updates", "sms")}),
        (["offers-on"], ["stop"], set()),
        (["offers-on"], ["stop", "start"], {("updates", "sms")}),
        (["offers-on"], ["offers-off", "offers-on"], {("updates", "sms"), ("offers", "sms")}),
        (["offers-off"], ["offers-on"], {("updates", "sms")}),  # each gets its own word back
        (["offers-on"], [], {("updates", "sms"), ("offers", "sms")}),
    ],
)
async def test_a_no_said_while_they_were_one_is_a_no_of_both(
    either: Stage, olga: Person, before: list[str], meanwhile: list[str], after: set[tuple[str, str]]
) -> None:
    ana, phone = either.person("telegram", "11", "Ana"), either.person("sms", PHONE, "Anna")
    for person in (ana, phone):
        await join(person)
    await say(phone, before)
    assert (await ana.shares(PHONE)).kind is LinkingKind.LINKED
    await say(phone, meanwhile)
    await olga.says("unlink")
    assert (await olga.taps("Ana")).kind is TeamKind.UNLINKED
    assert await allowed(phone) == after
    assert ("updates", "telegram") in await allowed(ana)


async def say(person: Person, words: list[str]) -> None:
    for word in words:
        person.stage.later(seconds=1)
        await (person.says(word) if word in {"stop", "start"} else person.forges(word))
    person.stage.later(seconds=1)


async def two_chats(stage: Stage) -> tuple[Person, Person]:
    """Ana, who has a card and a chat; and a card of a number with a chat of its own, which allows offers."""
    ana, chat = stage.person("telegram", "11", "Ana"), stage.person("telegram", "12", "Anna")
    phone = stage.person("sms", PHONE, "Anna")
    for person in (ana, phone):
        await join(person)
    await chat.shares(PHONE)
    await say(chat, ["offers-on"])
    return ana, chat


async def test_what_linking_took_away_comes_back(either: Stage, olga: Person) -> None:
    """Nobody said no to these: one of two cards had."""
    ana, chat = await two_chats(either)
    await ana.shares(PHONE)
    assert ("offers", "telegram") not in await allowed(chat)
    await olga.says("unlink")
    await olga.taps("Ana")
    assert ("offers", "telegram") in await allowed(chat)


async def test_a_no_goes_down_to_a_card_within_a_card(either: Stage, olga: Person) -> None:
    ana, chat = await two_chats(either)
    outer = either.person("telegram", "13", "Annie")
    await join(outer)
    await say(ana, ["offers-on"])
    await say(ana, ["offers-off"])
    either.later(minutes=1)
    assert (await ana.shares(PHONE)).kind is LinkingKind.LINKED
    either.later(minutes=1)
    assert (await outer.shares(PHONE)).kind is LinkingKind.LINKED
    await say(outer, ["offers-on", "offers-off"])
    for name in ("Annie", "Ana"):
        await olga.says("unlink")
        assert (await olga.taps(name)).kind is TeamKind.UNLINKED
        either.later(minutes=1)
    assert ("offers", "telegram") not in await allowed(chat)


# One more address, taken off the card again


async def added(stage: Stage) -> tuple[Person, Person]:
    """Ana, and the number she added to her card, from which she then allowed offers."""
    ana, phone = stage.person("telegram", "11", "Ana"), stage.person("sms", PHONE, "Ana")
    await join(ana)
    assert (await ana.shares(PHONE)).kind is LinkingKind.PHONE_ADDED
    await phone.forges("updates-on")
    await phone.forges("offers-on")
    return ana, phone


async def test_what_was_allowed_by_sms_ends_with_the_number(either: Stage, olga: Person) -> None:
    ana, _ = await added(either)
    assert await allowed(ana) == {("updates", "telegram"), ("updates", "sms"), ("offers", "sms")}
    await olga.says("unlink")
    said = await olga.taps("Ana, +48***2333")
    assert (said.kind, said.args) == (TeamKind.DETACHED, {"name": "Ana", "from": "+48***2333"})
    assert await allowed(ana) == {("updates", "telegram")}


async def test_it_goes_on_for_another_number(either: Stage, olga: Person) -> None:
    ana, _ = await added(either)
    other = "+48601222444"
    either.later(minutes=1)
    assert (await ana.shares(other)).kind is LinkingKind.PHONE_ADDED
    assert labels(await olga.says("unlink")) == ["Ana, +48***2444", "Ana, +48***2333"]
    before = await allowed(ana)
    await olga.taps("Ana, +48***2333")
    assert await allowed(ana) == before
    assert labels(await olga.says("unlink")) == ["Ana, +48***2444"]


async def test_a_number_met_before_is_found_by_its_own_id(either: Stage, olga: Person) -> None:
    ana, phone = either.person("telegram", "11", "Ana"), either.person("sms", PHONE, "Ana")
    await join(ana)
    await phone.says("hello there")
    await ana.shares(PHONE)
    await olga.says("unlink")
    assert (await olga.taps("Ana, +48***2333")).kind is TeamKind.DETACHED
    assert (await met(phone)).member is None


async def test_a_number_that_came_to_us_meanwhile_makes_the_turn_start_over(either: Stage) -> None:
    """The trail would name an address that is not there."""
    ana, phone = either.person("telegram", "11", "Ana"), either.person("sms", PHONE, "Ana")
    await join(ana)
    await phone.says("hello there")
    member = (await met(ana)).member
    assert member
    with pytest.raises(Conflict):
        await either.write(PhoneAdded(12345, member.id, "sms", PHONE, "en", 1, KEYED.of("sms", PHONE)))
    assert (await met(phone)).member is None


async def test_an_address_is_taken_off_once(either: Stage, olga: Person) -> None:
    await added(either)
    (found,) = await either.database.run(attachments.recent)
    data = f"unlink-which:{found.id}"
    kinds = [(await olga.forges(data)).kind for _ in range(2)]
    assert kinds == [TeamKind.DETACHED, TeamKind.UNLINK_NOTHING]
    with pytest.raises(Conflict):
        await either.write(AddressDetached(found.address.id, found.member_id, 1))


async def test_only_owners_take_an_address_off(either: Stage) -> None:
    mia = either.person("telegram", "1003", "Mia")
    await either.employ(mia, Role.MANAGER)
    _, phone = await added(either)
    (found,) = await either.database.run(attachments.recent)
    assert (await mia.forges(f"unlink-which:{found.id}")).kind is TeamKind.OWNER_ONLY
    assert (await met(phone)).member


async def test_of_a_card_that_became_part_of_another_the_cards_come_apart_first(
    either: Stage, olga: Person
) -> None:
    """A chat came to the card of a number; a second chat, with a card of its own, took both in."""
    phone, chat = either.person("sms", PHONE, "Anna"), either.person("telegram", "12", "Anna")
    await join(phone)
    await chat.shares(PHONE)
    ana = either.person("telegram", "11", "Ana")
    await join(ana)
    either.later(minutes=1)
    assert (await ana.shares(PHONE)).kind is LinkingKind.LINKED
    assert labels(await olga.says("unlink")) == ["Ana"]
    await olga.taps("Ana")
    assert labels(await olga.says("unlink")) == ["Anna, Telegram"]
    await olga.taps("Anna, Telegram")
    assert (await met(chat)).member is None
    assert (await met(phone)).member


async def test_a_number_of_a_member_who_left_is_kept_for_whom_it_is_added_to(either: Stage) -> None:
    ben, ana = either.person("sms", PHONE, "Ben"), either.person("telegram", "11", "Ana")
    await join(ben)
    await leave(ben)
    await join(ana)
    assert (await ana.shares(PHONE)).kind is LinkingKind.PHONE_ADDED
    either.later(days=2)
    await forget(either.database, either.now)
    assert (await met(ben)).member == (await met(ana)).member


# The number has gone to somebody else


@pytest.mark.parametrize("said", ["wrong number", "not mine"])
async def test_a_number_that_is_somebody_elses_leaves_the_card_and_the_chat_is_told(
    stage: Stage, ana: Person, phone: Person, said: str
) -> None:
    await ana.shares(PHONE)
    await phone.forges("offers-on")
    told = await phone.says(said)
    assert (told.kind, labels(told)) == (LinkingKind.WRONG_NUMBER_DONE, ["join"])
    assert (ana.heard.kind, ana.heard.args) == (LinkingKind.NUMBER_GONE, {"phone": "+48***2333"})
    assert (await met(phone)).member is None
    assert await allowed(ana) == {("updates", "telegram")}
    assert (await ana.shares(PHONE)).kind is LinkingKind.PHONE_ADDED, "it was theirs after all"


async def test_a_card_of_one_number_is_asked_about_and_kept_for_its_owner(
    stage: Stage, ana_by_sms: Person
) -> None:
    assert (await ana_by_sms.says("wrong number")).kind is LinkingKind.WRONG_NUMBER_ASK
    assert (await ana_by_sms.says("no")).kind is SettingsKind.KEPT
    assert (await met(ana_by_sms)).member
    for blind in ("yes", "1", "wrong number"):
        await ana_by_sms.says("wrong number")
        assert (await ana_by_sms.says(blind)).kind is not LinkingKind.WRONG_NUMBER_DONE
        assert (await met(ana_by_sms)).member, "a sender can be forged"
    word = str((await ana_by_sms.says("wrong number")).args["word"])
    assert (await ana_by_sms.says(word)).kind is LinkingKind.WRONG_NUMBER_DONE
    assert (await met(ana_by_sms)).member is None
    assert await stage.rows(f'SELECT "stamps" FROM {BALANCES} WHERE "stamps" > 0') == [{"stamps": 2}]
    assert (await ana_by_sms.says("join")).kind is JoiningKind.HELLO


async def test_not_mine_under_a_receipt_is_about_the_visit(ana_by_sms: Person) -> None:
    assert ana_by_sms.heard.kind is ReceiptKind.RECEIPT
    assert (await ana_by_sms.says("not mine")).kind is ReceiptKind.OBJECTED
    assert (await met(ana_by_sms)).member


async def test_a_wrong_number_of_nobodys_may_mean_stop(ana: Person, phone: Person) -> None:
    for person in (ana, phone):
        assert (await person.says("wrong number")).kind is SettingsKind.STOP_ASK


# A new number

NEW = "+48601222444"


@pytest.mark.parametrize("joined", [False, True])
async def test_a_card_comes_over_to_a_new_number(stage: Stage, ana_by_sms: Person, joined: bool) -> None:
    """The old number is asked by a code, and told; also of who has joined anew meanwhile."""
    new = stage.person("sms", NEW, "Ana")
    if joined:
        await join(new)
    await ana_by_sms.forges("offers-on")
    assert (await new.says("new number")).kind is LinkingKind.OLD_NUMBER
    assert (await new.says(TYPED)).kind is LinkingKind.MOVE_CODE_SENT
    assert ana_by_sms.heard.args["number"] == "+48***2444"
    told = await new.says(stage.code_to(PHONE))
    assert (told.kind, told.args) == (LinkingKind.MOVED, {"stamps": 2, "goal": 9, "points": 30})
    assert ana_by_sms.heard.kind is LinkingKind.MOVED_TOLD
    assert (await met(ana_by_sms)).member is None
    assert (("offers", "sms") in await allowed(new)) is not joined, "by SMS only what both allow"
    assert ("updates", "sms") in await allowed(new)
    assert await ledger_is_right(stage)


async def test_the_owner_gives_a_card_back_to_the_old_number(either: Stage, olga: Person) -> None:
    old, new = either.person("sms", PHONE, "Ana"), either.person("sms", NEW, "Ana")
    await join(old)
    either.later(days=40)
    await new.says("new number")
    await new.says(TYPED)
    await new.says(either.code_to(PHONE))
    await forget(either.database, either.now)
    await olga.says("unlink")
    assert (await olga.taps("Ana, +48***2444")).kind is TeamKind.DETACHED
    assert (await met(old)).member
    assert (await met(new)).member is None
    assert await allowed(old) == {("updates", "sms")}
    assert labels(await olga.says("unlink")) == ["team"]


async def test_so_does_the_old_card_that_became_part_of_the_new_numbers(either: Stage, olga: Person) -> None:
    old, new = either.person("sms", PHONE, "Ana"), either.person("sms", NEW, "Eve")
    await join(old)
    await join(new)
    before = (await met(old)).member
    await new.says("new number")
    await new.says(TYPED)
    await new.says(either.code_to(PHONE))
    assert (await met(old)).member is None
    either.later(days=1)
    await olga.says("unlink")
    assert (await olga.taps("Eve")).kind is TeamKind.UNLINKED
    assert (await met(old)).member == before
    assert (await met(new)).member != before


async def test_what_left_a_card_later_does_not_come_back_with_the_other(either: Stage, olga: Person) -> None:
    chat, old = either.person("telegram", "7001", "Ana"), either.person("sms", PHONE, "Ana")
    await join(old)
    await join(chat)
    await chat.says("link")
    await chat.says(TYPED)
    await chat.says(either.code_to(PHONE))
    either.later(days=1)
    assert (await old.says("wrong number")).kind is LinkingKind.WRONG_NUMBER_DONE
    await olga.says("unlink")
    assert (await olga.taps("Ana")).kind is TeamKind.UNLINKED
    assert (await met(old)).member is None


async def test_nobody_learns_who_has_a_card(stage: Stage, ana_by_sms: Person) -> None:
    eve = stage.person("sms", NEW, "Eve")
    for number in ("601 777 888", TYPED):
        await eve.says("new number")
        said = await eve.says(number)
        assert (said.kind, labels(said)) == (LinkingKind.MOVE_CODE_SENT, [])
        assert (await eve.says(number)).kind is LinkingKind.LINK_CODE_WRONG
        stage.later(minutes=2)
    assert [claim.to for claim in stage.said if claim.message.kind is LinkingKind.MOVE_CODE] == [PHONE]


async def test_ones_own_number_is_no_old_one(stage: Stage, ana_by_sms: Person) -> None:
    await ana_by_sms.says("new number")
    assert (await ana_by_sms.says(TYPED)).kind is LinkingKind.LINK_NO_PHONE
    assert (await ana_by_sms.says("hello there")).kind is LinkingKind.LINK_NO_PHONE


async def test_in_a_chat_a_new_number_is_linked(ana: Person) -> None:
    assert asks_phone(await ana.says("new number"))


# By a code


@pytest.mark.parametrize("spelling", ["{}", " {} ", "{0[0]}{0[1]}{0[2]} {0[3]}{0[4]}{0[5]}"])
async def test_a_typed_number_is_proven_by_a_code(
    stage: Stage, ana: Person, ana_by_sms: Person, spelling: str
) -> None:
    await ana.says("link")
    said = await ana.says(TYPED)
    assert (said.kind, said.args) == (LinkingKind.LINK_CODE_SENT, {"phone": "+48***2333"})
    assert (await ana.says(spelling.format(stage.code_to(PHONE)))).kind is LinkingKind.LINKED
    assert sorted(await balances(stage)) == [(0, 0, 0), (54, 3, 3)]
    assert await stage.rows('SELECT * FROM "phone_proof"') == []


async def test_a_code_to_a_number_we_never_heard_of(stage: Stage, ana: Person, phone: Person) -> None:
    await ana.says("link")
    await ana.says(TYPED)
    assert (await ana.says(stage.code_to(PHONE))).kind is LinkingKind.PHONE_ADDED
    assert (await met(phone)).member == (await met(ana)).member


async def test_what_is_no_number_is_asked_for_again(ana: Person) -> None:
    await ana.says("link")
    for text in ("hello there", "123", "24.50", ""):
        said = await ana.says(text)
        assert (said.kind, asks_phone(said)) == (LinkingKind.LINK_NO_PHONE, True)
    assert (await ana.says(TYPED)).kind is LinkingKind.LINK_CODE_SENT


LANDLINE = "+48221234567"


async def test_a_number_that_gets_no_texts_is_promised_none(stage: Stage, ana: Person) -> None:
    await ana.says("link")
    assert (await ana.says("22 123 45 67")).kind is LinkingKind.LINK_NO_SMS
    assert (await ana.says(Shared(LANDLINE))).kind is LinkingKind.LINK_NO_SMS
    assert await stage.rows("""SELECT "id" FROM "address" WHERE "channel" = 'sms'""") == []


async def test_a_number_that_said_stop_is_left_alone(stage: Stage, ana: Person, phone: Person) -> None:
    await phone.says("stop")
    await ana.says("link")
    assert (await ana.says(TYPED)).kind is LinkingKind.LINK_NO_SMS
    assert [claim for claim in stage.said if claim.message.kind is LinkingKind.LINK_CODE] == []
    assert (await ana.shares(PHONE)).kind is LinkingKind.PHONE_ADDED
    assert (await met(phone)).address.state is AddressState.CLOSED


async def test_a_wrong_code_is_counted_and_the_right_one_comes_too_late(
    stage: Stage, ana: Person, ana_by_sms: Person
) -> None:
    await ana.says("link")
    await ana.says(TYPED)
    right = stage.code_to(PHONE)
    wrong = f"{(int(right) + 1) % 10**6:06}"
    for _ in range(5):
        assert (await ana.says(wrong)).kind is LinkingKind.LINK_CODE_WRONG
    assert (await ana.says(right)).kind is HelpKind.SLOWED
    assert len(await balances(stage)) == 2
    stage.later(minutes=11)
    await ana.says("link")
    assert (await ana.says(TYPED)).kind is LinkingKind.LINK_CODE_SENT


@pytest.mark.parametrize("text", ["hello there", "12345", "1234567", "abcdef", "²²²²²²", ""])
async def test_what_is_no_code_is_no_guess(stage: Stage, ana: Person, text: str) -> None:
    await ana.says("link")
    await ana.says(TYPED)
    assert (await ana.says(text)).kind is LinkingKind.LINK_CODE_WRONG
    assert (await ana.says(stage.code_to(PHONE))).kind is LinkingKind.PHONE_ADDED
    assert (await stage.rows('SELECT sum("wrong_codes") AS "n" FROM "address"')) == [{"n": 0}]


async def test_a_code_lives_ten_minutes(stage: Stage, ana: Person) -> None:
    await ana.says("link")
    await ana.says(TYPED)
    stage.later(minutes=10)
    said = await ana.says(stage.code_to(PHONE))
    assert (said.kind, labels(said)) == (LinkingKind.LINK_CODE_WRONG, ["link"])
    assert asks_phone(await ana.taps("link"))


@pytest.mark.parametrize("meanwhile", ["card", "birthday", "link"])
async def test_a_code_is_heard_though_something_else_was_tapped(
    stage: Stage, ana: Person, meanwhile: str
) -> None:
    await ana.says("link")
    await ana.says(TYPED)
    await ana.forges(meanwhile)
    assert (await ana.says(stage.code_to(PHONE))).kind is LinkingKind.PHONE_ADDED


async def test_a_wrong_code_counts_whatever_was_tapped(stage: Stage, ana: Person) -> None:
    await ana.says("link")
    await ana.says(TYPED)
    right = stage.code_to(PHONE)
    wrong = f"{(int(right) + 1) % 10**6:06}"
    for _ in range(5):
        await ana.forges("card")
        assert (await ana.says(wrong)).kind is LinkingKind.LINK_CODE_WRONG
    await ana.forges("card")
    assert (await ana.says(right)).kind is HelpKind.SLOWED


async def test_six_digits_are_nothing_once_the_code_is_old(stage: Stage, ana: Person) -> None:
    await ana.says("link")
    await ana.says(TYPED)
    await ana.forges("card")
    stage.later(minutes=10)
    assert (await ana.says(stage.code_to(PHONE))).kind is HelpKind.UNKNOWN


async def test_a_code_is_only_for_whoever_asked(stage: Stage, ana: Person) -> None:
    eve = stage.person("telegram", "66", "Eve")
    await join(eve)
    await ana.says("link")
    await ana.says(TYPED)
    await eve.says("link")
    await eve.says("601 777 888")
    stage.said = [claim for claim in stage.said if claim.to != "+48601777888"]
    assert (await eve.says(stage.code_to(PHONE))).kind is LinkingKind.LINK_CODE_WRONG


async def test_one_code_a_minute(stage: Stage, ana: Person) -> None:
    await ana.says("link")
    await ana.says(TYPED)
    assert (await ana.says("601 222 333")).kind is LinkingKind.LINK_CODE_SENT  # typed twice, sent once
    assert len(await stage.rows('SELECT * FROM "outbox" WHERE "kind" = \'link-code\'')) == 1
    assert (await ana.says("601 777 888")).kind is HelpKind.SLOWED
    stage.later(seconds=61)
    assert (await ana.says("601 222 333")).kind is LinkingKind.LINK_CODE_SENT
    assert len(await stage.rows('SELECT * FROM "outbox" WHERE "kind" = \'link-code\'')) == 2


async def test_nobody_makes_us_ring_phones_all_day(stage: Stage, ana: Person) -> None:
    """Neither many numbers by one person, nor one number by many."""
    told = []
    for last in range(5):
        await ana.says("link")
        told.append((await ana.says(f"601 222 33{last}")).kind)
        stage.later(minutes=2)
    assert told == [LinkingKind.LINK_CODE_SENT] * 4 + [HelpKind.SLOWED]
    stage.later(days=-3650)  # the clock was ahead all the time
    await ana.says("link")
    assert (await ana.says("601 222 334")).kind is LinkingKind.LINK_CODE_SENT
    stage.later(days=3650, hours=7)
    kinds = []
    for number in range(5):
        person = stage.person("telegram", f"9{number}", "Eve")
        await join(person)
        await person.says("link")
        kinds.append((await person.says("601 222 330")).kind)
    assert kinds == [LinkingKind.LINK_CODE_SENT] * 4 + [HelpKind.SLOWED]


async def test_another_number_instead_of_the_code(stage: Stage, ana: Person) -> None:
    await ana.says("link")
    await ana.says("601 777 888")
    stage.later(minutes=2)
    assert (await ana.says(TYPED)).args == {"phone": "+48***2333"}


# From the phone, and strangers


async def test_a_member_by_sms_is_shown_the_way_to_telegram(stage: Stage, ana_by_sms: Person) -> None:
    said = await ana_by_sms.says("link")
    start = next(extra.start for extra in said.extras if isinstance(extra, Link))
    new = stage.person("telegram", "77", "Ana")
    assert asks_phone(await new.opens(start))
    told = await new.shares(PHONE)
    assert (told.kind, told.args) == (LinkingKind.LINKED, {"stamps": 2, "goal": 9, "points": 30})
    assert (await met(new)).member == (await met(ana_by_sms)).member
    assert await allowed(new) == {("updates", "sms")}  # asked anew on Telegram
    assert labels(told) == ["card", "messages"]


async def test_a_stranger_whose_number_is_nobodys_is_greeted(stage: Stage) -> None:
    eve = stage.person("telegram", "66", "Eve")
    assert (await eve.shares(PHONE)).kind is JoiningKind.HELLO
    assert (await eve.says(Shared(""))).kind is LinkingKind.LINK_NOT_YOURS


async def test_a_stranger_cannot_have_codes_sent(stage: Stage) -> None:
    eve = stage.person("telegram", "66", "Eve")
    await eve.opens("l-phone")
    assert (await eve.says(TYPED)).kind is JoiningKind.HELLO
    assert (await eve.forges("link")).kind is JoiningKind.JOIN_FIRST


async def test_a_number_that_was_given_up_is_nobodys(stage: Stage, ana_by_sms: Person) -> None:
    await leave(ana_by_sms)
    eve = stage.person("telegram", "66", "Eve")
    assert (await eve.shares(PHONE)).kind is JoiningKind.HELLO


async def test_staff_who_share_their_number_stay_staff(stage: Stage, ana_by_sms: Person, max: Person) -> None:
    assert (await max.shares(PHONE)).kind is LinkingKind.LINKED
    known = await met(max)
    assert known.member
    assert known.staff


# Afterwards


async def test_an_export_has_both_lives(ana: Person, ana_by_sms: Person) -> None:
    await ana.shares(PHONE)
    said = await ana.says("export")
    content = next(extra.content for extra in said.extras if isinstance(extra, File))
    assert "Anna N" in content
    assert PHONE in content


async def test_leaving_forgets_both_names(stage: Stage, ana: Person, ana_by_sms: Person) -> None:
    await ana.shares(PHONE)
    await ana.forges("leave-yes")
    assert {row["name"] for row in await stage.rows('SELECT "name" FROM "member"')} == {""}
    assert (await answer(ana_by_sms, "card")) == (await answer(ana, "card"))


async def test_the_owner_takes_it_apart_again(stage: Stage, ana: Person, ana_by_sms: Person) -> None:
    olga = stage.person("telegram", "1002", "Olga")
    await stage.employ(olga, Role.OWNER)
    await ana.shares(PHONE)
    await olga.says("unlink")
    assert (await olga.taps("Ana")).kind is TeamKind.UNLINKED
    assert sorted(await balances(stage)) == [(24, 1, 1), (30, 2, 2)]
    assert await ledger_is_right(stage)
    first, second = await met(ana), await met(ana_by_sms)
    assert first.member
    assert second.member
    assert (first.member.name, second.member.name) == ("Ana", "Anna N")


async def test_a_card_that_was_taken_in_opens_nothing(stage: Stage, ana: Person, ana_by_sms: Person) -> None:
    before = await met(ana_by_sms)
    await ana.shares(PHONE)
    assert before.member
    token = before.member.card
    assert await stage.database.run(lambda tx: members.by_card(tx, token, stage.now)) is None


async def test_two_who_link_each_other_in_turn(stage: Stage, ana: Person, ana_by_sms: Person) -> None:
    """A second chat of the same person takes in the first, and what that one had taken in."""
    await ana.shares(PHONE)
    second = stage.person("telegram", "12", "Ana at work")
    await join(second)
    stage.later(seconds=1)
    assert (await second.shares(PHONE)).args == {"stamps": 3, "goal": 9, "points": 54}
    assert (await met(ana)).member == (await met(second)).member == (await met(ana_by_sms)).member
    assert await ledger_is_right(stage)
    await second.forges("leave-yes")
    assert {row["name"] for row in await stage.rows('SELECT "name" FROM "member"')} == {""}
