"""`why ana`: who is meant, what is said of each message, and what a member learns."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from handlers.dispatch import Dispatcher
from handlers.reading.vocabulary import Vocabulary
from handlers.turn.heard import Chose, Incoming
from handlers.turn.message_names import what
from loyalty.facts.profile import PreferencesSet
from loyalty.gate.policy import Policy, Rule
from loyalty.gate.windows import parse_window
from loyalty.messages.args import Localised, Moment
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kind import Class, Kind
from loyalty.messages.kinds.card import CardKind
from loyalty.messages.kinds.help import HelpKind
from loyalty.messages.kinds.joining import JoiningKind
from loyalty.messages.kinds.occasions import OccasionKind
from loyalty.messages.kinds.table import KINDS
from loyalty.messages.kinds.why import WhyKind
from loyalty.messages.message import Lines, Message, with_why
from loyalty.messages.names import NAMES
from loyalty.model.members import Preferences
from loyalty.model.team import Role
from storage.engine.db import Statement, fresh_id, insert
from storage.messages.history import Thing
from storage.offers import lookup, past, report
from tests.databases import Databases
from tests.handlers import stage as stages
from tests.handlers.cast import join, met, open_at
from tests.handlers.stage import PROGRAMME, Person, Stage, labels, text
from tests.handlers.told import decision, held_latte, message, offer
from tests.languages import FOLDER, LANGUAGES

WORDS = {"why": "why", "why this": "why", "de ce": "why"}
CAPS = Policy(
    "Europe/Warsaw",
    rules=(
        Rule(parse_window("1 per day")),
        Rule(parse_window("4 per 30 days")),
        Rule(parse_window("2 per 30 days"), Class.PROMOTION),
        Rule(parse_window("1 per 90 days"), Class.WINBACK),
    ),
    fewer=(parse_window("1 per 14 days"),),
)
LATTE = Localised((("en", "Autumn latte"),))
NO_LIMIT = {"count": 0, "limit": 0, "scope": "all", "every": 0, "span": "none"}


@pytest.fixture
async def stage(databases: Databases, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Stage]:
    intents = {**stages.VOCABULARY.intents, **WORDS}
    monkeypatch.setattr(stages, "VOCABULARY", Vocabulary(intents, frozenset({"stop"})))
    async with open_at(await databases.sqlite()) as opened:
        opened.programme = replace(PROGRAMME, policy=CAPS)
        yield opened


@pytest.fixture
async def ana(stage: Stage) -> Person:
    person = stage.person("telegram", "11", "Ana")
    await join(person)
    return person


@pytest.fixture
async def ben(stage: Stage) -> Person:
    person = stage.person("sms", "+48601222333", "Ben")
    await join(person)
    return person


@pytest.fixture
async def olga(stage: Stage) -> Person:
    person = stage.person("telegram", "1", "Olga")
    await stage.employ(person, Role.OWNER)
    return person


async def ids(person: Person) -> tuple[int, int]:
    known = await met(person)
    assert known.member
    return known.address.id, known.member.id


async def told(person: Person, **more: Any) -> None:
    await person.stage.run(message(*await ids(person), person.stage.now, channel=person.channel, **more))


async def decided(person: Person, verdict: str, rule: str, **more: Any) -> None:
    """A message of theirs, and what the gate said of it."""
    now, (address, member) = person.stage.now, await ids(person)
    state = {"send": "sent", "hold": "waiting", "drop": "dropped"}[verdict]
    id = fresh_id()
    row = {"due_at": now + timedelta(hours=1)} if verdict == "hold" else {}
    await person.stage.run(
        message(address, member, now, id=id, channel=person.channel, state=state, **row),
        decision(id, member, now, verdict, rule, **more),
    )


def lines(said: Message) -> list[Message]:
    return [line for extra in said.extras if isinstance(extra, Lines) for line in extra.lines]


def kinds(said: Message) -> list[Kind]:
    return [line.kind for line in lines(said)]


# Who is meant


@pytest.mark.parametrize(
    "asked",
    [
        "why ana",
        "why ANA!",
        "Why: Ana",
        "/why ana",
        "de ce ana",
        "why {card}",
        "why https://arcade.pl/c/{card}",
        "why an",
    ],
)
async def test_one_person_is_found_by_what_is_known_of_them(ana: Person, olga: Person, asked: str) -> None:
    known = await met(ana)
    assert known.member
    said = await olga.says(asked.format(card=known.member.card))
    assert said.kind is WhyKind.WHY
    assert said.args == {"name": "Ana", "phone": "none", "joined": Moment(known.member.joined_at, "day")}


@pytest.mark.parametrize("end", ["2333", "333", "601 222 333", "+48 601-222-333", "0601222333"])
async def test_a_phone_is_known_by_its_end_and_never_shown_whole(ben: Person, olga: Person, end: str) -> None:
    said = await olga.says(f"why {end}")
    assert (said.kind, said.args["name"], said.args["phone"]) == (WhyKind.WHY, "Ben", "+48***2333")
    assert not re.search(r"\b(48)?601222", str(said))


@pytest.mark.parametrize("name", ["Żaneta", "zaneta", "ŻANETA", "żan"])
async def test_accents_need_not_be_typed(stage: Stage, olga: Person, name: str) -> None:
    zaneta = stage.person("telegram", "21", "Żaneta")
    await join(zaneta)
    assert (await olga.says(f"why {name}")).args["name"] == "Żaneta"


async def test_a_whole_name_goes_before_its_beginning(stage: Stage, ana: Person, olga: Person) -> None:
    await join(stage.person("telegram", "22", "Anastazja"))
    assert (await olga.says("why ana")).args["name"] == "Ana"
    assert labels(await olga.says("why an"))[0].startswith("Anastazja, 01.06.2026")


async def test_several_of_one_name_are_told_apart(stage: Stage, ana: Person, olga: Person) -> None:
    other = stage.person("sms", "+48601222444", "Ana Nowak")
    await join(other)
    said = await olga.says("why ana")
    assert (said.kind, said.args) == (WhyKind.WHY_WHO, {"count": 2})
    assert labels(said) == ["Ana Nowak, 01.06.2026, +48***2444", "Ana, 01.06.2026"]
    assert (await olga.says("2444")).args["name"] == "Ana Nowak", "more of it may simply be typed"
    await olga.says("why ana")
    assert (await olga.taps("Ana, 01.06.2026")).args["name"] == "Ana"


async def test_many_of_one_name_are_turned_over(stage: Stage, olga: Person) -> None:
    for number in range(6):
        await join(stage.person("telegram", f"3{number}", f"Ana {'ABCDEF'[number]}"))
    first = await olga.says("why ana")
    assert len(labels(first)) == 4
    second = await olga.taps("why-more")
    assert len({*labels(first), *labels(second)} - {"why-more"}) == 6


async def test_who_is_gone_is_not_found(stage: Stage, ana: Person, olga: Person) -> None:
    await ana.says("leave")
    await ana.taps("leave-yes")
    said = await olga.says("why ana")
    assert (said.kind, said.args, labels(said)) == (WhyKind.WHY_NOBODY, {"name": "ana"}, ["why"])


@pytest.mark.parametrize("asked", ["why", "why?", "why %", "/why"])
async def test_why_alone_asks_whom(ana: Person, olga: Person, asked: str) -> None:
    assert (await olga.says(asked)).kind is WhyKind.WHY_WHOM
    assert (await olga.says("ana")).kind is WhyKind.WHY


@pytest.mark.parametrize("asked", ["why x%", "why _x", "why ana''x", "why 12", "why " + "a" * 4000])
async def test_nothing_odd_finds_anybody(ana: Person, olga: Person, asked: str) -> None:
    assert (await olga.says(asked)).kind is WhyKind.WHY_NOBODY


@pytest.mark.parametrize("forged", ["why-of", "why-of:0", "why-of:x", "why-offer:9", f"why-of:{'9' * 40}"])
async def test_a_forged_choice_asks_again(olga: Person, forged: str) -> None:
    assert (await olga.forges(forged)).kind is WhyKind.WHY_WHOM


# Whose question it is


async def test_managers_ask_and_staff_and_strangers_do_not(stage: Stage, ana: Person, olga: Person) -> None:
    mia, max_ = stage.person("telegram", "2", "Mia"), stage.person("telegram", "3", "Max")
    await stage.employ(mia, Role.MANAGER)
    await stage.employ(max_)
    assert (await mia.says("why ana")).kind is WhyKind.WHY
    id = (await ids(ana))[1]
    for way in (max_.says("why ana"), max_.forges(f"why-of:{id}"), max_.says("why")):
        assert (await way).kind in {HelpKind.UNKNOWN_STAFF, HelpKind.UNKNOWN_AGAIN}
    eve = stage.person("telegram", "66", "Eve")
    assert (await eve.says("why")).kind is JoiningKind.HELLO
    assert (await eve.forges(f"why-of:{id}")).kind is HelpKind.UNKNOWN_AGAIN
    assert (await ana.says("why ben")).kind in {HelpKind.UNKNOWN, HelpKind.UNKNOWN_AGAIN}


# What is said of each message


async def test_a_held_offer_has_its_limit_what_took_it_and_whether_it_will_go(
    ana: Person, olga: Person
) -> None:
    now = ana.stage.now
    await ana.stage.run(*held_latte(*await ids(ana), now, "telegram"))
    said = await olga.says("why ana")
    assert kinds(said) == [WhyKind.WHY_COUNT, WhyKind.WHY_HELD, WhyKind.WHY_SENT]
    count, held, sent = lines(said)
    assert count.args == {"count": 1, "limit": 4, "scope": "all", "every": 30, "span": "days"}
    assert held.args == {
        "what": LATTE, "rule": "cap", "count": 1, "limit": 1, "scope": "all", "every": 1, "span": "day",
        "rival": "kind-nearly", "last": Moment(now - timedelta(hours=1), "both"), "until": "none",
        "free": Moment(now + timedelta(days=1), "both"), "ends": Moment(now + timedelta(days=3), "both"),
        "goes": "yes",
    }  # fmt: skip
    assert sent.args == {
        "what": "kind-nearly", "at": Moment(now - timedelta(hours=1), "both"), "state": "sent", "fault": "other"
    }  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "given", "expected"),
    [
        ("address", {}, NO_LIMIT),
        ("lifetime", {}, NO_LIMIT),
        ("off", {}, NO_LIMIT),
        ("muted", {}, NO_LIMIT),
        ("consent", {}, NO_LIMIT),
        ("holdout", {}, NO_LIMIT),
        ("quiet", {}, NO_LIMIT),
        (  # a night that follows a limit tells of both
            "quiet",
            {"count": 2, "most": 2, "window": "2 per 30 days", "scope": "promotion"},
            {"count": 2, "limit": 2, "scope": "promotion", "every": 30, "span": "days"},
        ),
        (
            "fewer",
            {"count": 1, "most": 1, "window": "1 per 20 hours", "scope": "all"},
            {"count": 1, "limit": 1, "scope": "all", "every": 20, "span": "hours"},
        ),
        (
            "cap",
            {"count": 1, "most": 1, "window": "1 per month", "scope": "progress"},
            {"count": 1, "limit": 1, "scope": "progress", "every": 1, "span": "month"},
        ),
        ("cap", {"count": 1, "most": 1, "window": "of another version"}, NO_LIMIT),
    ],
)
async def test_each_rule_is_told_with_its_numbers(
    ana: Person, olga: Person, rule: str, given: dict[str, Any], expected: dict[str, Any]
) -> None:
    await decided(ana, "drop", rule, **given)
    (dropped,) = [line for line in lines(await olga.says("why ana")) if line.kind is WhyKind.WHY_DROPPED]
    assert dropped.args.items() >= {"rule": rule, **expected, "rival": "none", "last": "none"}.items()


async def test_what_it_competed_with_is_named(ana: Person, olga: Person) -> None:
    rival = fresh_id()
    await told(ana, id=rival, kind="birthday-wish", cls=Class.OCCASION, state="waiting")
    await decided(ana, "hold", "competition", count=1, most=1, window="1 per day", scope="all", rival=rival)
    held = next(line for line in lines(await olga.says("why ana")) if line.kind is WhyKind.WHY_HELD)
    assert (held.args["rule"], held.args["rival"], held.args["last"]) == (
        "competition",
        "kind-birthday",
        "none",
    )
    assert (held.args["ends"], held.args["goes"]) == ("none", "open")


@pytest.mark.parametrize(
    ("coming", "named"), [("birthday", "kind-birthday"), ("promotion", "kind-promotion")]
)
async def test_what_comes_first_is_named_though_it_has_no_message_yet(
    ana: Person, olga: Person, coming: str, named: str
) -> None:
    """And not what had the last slot, which is older than either. Until then a slot is kept."""
    await told(ana)
    until = ana.stage.now + timedelta(days=5)
    await decided(
        ana, "hold", "competition", count=0, most=1, window="1 per 20 hours", scope="all", rival_kind=coming,
        kept_until=until,
    )  # fmt: skip
    held = next(line for line in lines(await olga.says("why ana")) if line.kind is WhyKind.WHY_HELD)
    expected = (named, "none", Moment(until, "both"))
    assert (held.args["rival"], held.args["last"], held.args["until"]) == expected


async def test_the_newest_decision_counts(ana: Person, olga: Person) -> None:
    now, (address, member), id = ana.stage.now, await ids(ana), fresh_id()
    await ana.stage.run(
        message(address, member, now, id=id, state="waiting", expires_at=now),
        decision(id, member, now - timedelta(hours=9), "hold", "quiet"),
        decision(id, member, now - timedelta(hours=1), "hold", "rest-day"),
    )
    (held,) = [line for line in lines(await olga.says("why ana")) if line.kind is WhyKind.WHY_HELD]
    assert (held.args["rule"], held.args["goes"]) == ("rest-day", "no")


@pytest.mark.parametrize(
    ("row", "kind", "args"),
    [
        ({"state": "unclear"}, WhyKind.WHY_SENT, {"state": "unclear"}),
        ({"state": "refused"}, WhyKind.WHY_SENT, {"state": "refused"}),
        ({"state": "merged"}, WhyKind.WHY_SENT, {"state": "merged"}),
        ({"state": "claimed"}, WhyKind.WHY_SENT, {"state": "claimed"}),
        ({"state": "paused"}, WhyKind.WHY_WAITS, {"state": "paused"}),
        ({"state": "waiting"}, WhyKind.WHY_WAITS, {"state": "waiting"}),
        ({"state": "dropped", "reason": "stopped"}, WhyKind.WHY_DROPPED, {"rule": "undone"}),
        (
            {"state": "dropped", "reason": "lifetime"},
            WhyKind.WHY_DROPPED,
            {"rule": "lifetime"},
        ),
    ],
)
async def test_what_the_gate_did_not_decide_is_told_too(
    ana: Person, olga: Person, row: dict[str, str], kind: Kind, args: dict[str, str]
) -> None:
    await told(ana, **row)
    line = lines(await olga.says("why ana"))[-1]
    assert line.kind is kind
    assert line.args.items() >= args.items()


async def test_answers_are_no_matter_and_a_day_to_come_is(ana: Person, olga: Person) -> None:
    at = ana.stage.now + timedelta(days=40)
    member = (await ids(ana))[1]
    await ana.stage.run(insert("due", id=1, member_id=member, occasion="birthday", at=at, step=0))
    said = await olga.says("why ana")
    assert kinds(said) == [WhyKind.WHY_COUNT, WhyKind.WHY_EMPTY, WhyKind.WHY_COMING]
    assert lines(said)[-1].args == {"what": "kind-birthday", "day": Moment(at, "day")}


async def test_it_is_one_message_however_much_there_is(ana: Person, olga: Person) -> None:
    for _ in range(9):
        await told(ana)
        await told(ana, state="waiting")
        ana.stage.later(hours=1)
    said = await olga.says("why ana")
    assert len([kind for kind in kinds(said) if kind is not WhyKind.WHY_COUNT]) == 6


async def test_limits_are_counted_as_the_gate_counts_them(ana: Person, olga: Person) -> None:
    await told(ana)
    await told(ana, kind="winback", cls=Class.WINBACK)
    await told(ana, state="dropped")
    await ana.stage.write(PreferencesSet((await ids(ana))[1], Preferences(fewer=True)))
    counts = [line.args for line in lines(await olga.says("why ana")) if line.kind is WhyKind.WHY_COUNT]
    assert [(one["count"], one["limit"], one["scope"], one["every"]) for one in counts] == [
        (2, 4, "all", 30), (1, 2, "promotion", 30), (1, 1, "win-back", 90),
    ]  # fmt: skip


def test_every_message_has_a_name_in_every_language() -> None:
    names = {what(Thing(kind.text, kind.cls, None)) for kind in KINDS if kind.cls} | set(NAMES.values())
    for locale in LANGUAGES:
        told = "".join((FOLDER / locale / f"{file}.ftl").read_text("utf-8") for file in ("why", "shared"))
        for part in ("part-why-what = ", "part-why-rival = "):
            block = told.partition(part)[2].partition("\n}\n")[0]
            assert [name for name in names if f"[{name}]" not in block] == [], (locale, part)


# An offer


async def test_an_offer_is_told_by_totals_with_a_few_people(
    stage: Stage, ana: Person, ben: Person, olga: Person
) -> None:
    latte = fresh_id()
    await stage.run(offer("Autumn latte", stage.now, id=latte, word="latte"))
    for person in (ana, ben):
        await told(person, promotion_id=latte)
    held = fresh_id()
    await told(ben, promotion_id=latte, id=held, state="waiting")
    await stage.run(decision(held, (await ids(ben))[1], stage.now, "hold", "quiet", promotion_id=latte))
    await told(ben, promotion_id=latte, state="dropped", why="the owner stopped it")
    said = await olga.says("why latte")
    assert (said.kind, said.args["what"], said.args["count"]) == (WhyKind.WHY_OFFER, LATTE, 4)
    assert [(one.args["count"], one.args["state"], one.args["rule"], one.args["names"]) for one in lines(said)] == [
        (2, "sent", "none", "Ana, Ben"), (1, "dropped", "undone", "Ben"), (1, "held", "quiet", "Ben"),
    ]  # fmt: skip
    kept = await stage.database.read(lambda read: past.counted(read, latte))
    await stage.database.run(lambda tx: past.keep(tx, latte, kept))
    await stage.run(Statement("outbox", 'DELETE FROM "outbox" WHERE "promotion_id" = $1', (latte,)))
    again = await olga.says("why latte")
    assert (again.args, [{**one.args, "names": "none"} for one in lines(said)]) == (
        said.args,
        [one.args for one in lines(again)],
    )


async def test_an_offer_and_a_person_of_one_name_are_a_choice(
    stage: Stage, ana: Person, olga: Person
) -> None:
    await stage.run(offer("Ana's cake", stage.now), offer("Draft for Ana", stage.now, state="draft"))
    said = await olga.says("why ana")
    assert labels(said) == ["Ana, 01.06.2026", "Ana's cake"]
    said = await olga.taps("Ana's cake")
    assert (said.kind, said.args["count"], kinds(said)) == (WhyKind.WHY_OFFER, 0, [])


# A member's own question


async def test_a_member_learns_why_and_is_one_tap_from_less(stage: Stage, ana: Person) -> None:
    await ana.forges("offers-on")
    since = stage.now
    stage.later(days=3)
    latte = fresh_id()
    await stage.run(offer("Autumn latte", stage.now, id=latte))
    await told(ana, promotion_id=latte)
    said = await ana.says("why this")
    assert said.kind is WhyKind.WHY_YOURS
    assert said.args == {
        "what": LATTE, "at": Moment(stage.now, "both"), "purpose": "offers", "since": Moment(since, "day")
    }  # fmt: skip
    assert labels(said) == ["fewer-on", "no-more", "settings"]


async def test_the_tapped_message_is_meant_and_stays_as_it_is(stage: Stage, ana: Person) -> None:
    await told(ana, kind="birthday-wish", cls=Class.OCCASION, provider_id="77")
    stage.later(hours=1)
    await told(ana, provider_id="78")
    assert (await ana.says("why")).args["what"] == "kind-promotion"
    dispatcher = Dispatcher(
        stage.database,
        stage.programme,
        stages.VOCABULARY,
        lambda: stage.now,
        lambda _: "en",
        stages.CHANNELS,
        stages.KEYED,
    )
    done = await dispatcher.handle(Incoming("tap", "telegram", "11", Chose("why-this"), edit="77"))
    (said,) = done.deliveries
    assert (said.message.kind, said.message.args["what"], said.edit) == (
        WhyKind.WHY_YOURS,
        "kind-birthday",
        "",
    )


async def test_who_wants_fewer_already_is_not_asked_to(ana: Person) -> None:
    await told(ana)
    await ana.stage.write(PreferencesSet((await ids(ana))[1], Preferences(fewer=True)))
    assert labels(await ana.says("why")) == ["no-more", "settings"]


async def test_who_was_never_written_to_is_told_so(ana: Person) -> None:
    said = await ana.says("why")
    assert (said.kind, labels(said)) == (WhyKind.WHY_NOTHING, ["messages", "card"])


async def test_an_owner_with_a_card_may_ask_about_themselves(stage: Stage, olga: Person) -> None:
    await join(olga)
    assert labels(await olga.says("why")) == ["why-this"]
    assert (await olga.taps("why-this")).kind is WhyKind.WHY_NOTHING


# Under what is sent


@pytest.mark.parametrize(
    "kind", [kind for kind in KINDS if kind.cls >= Class.OCCASION], ids=lambda kind: kind.text
)
@pytest.mark.parametrize("offered", [0, 1, 3, 4])
def test_what_nobody_asked_for_can_be_asked_its_reason(kind: Kind, offered: int) -> None:
    own = Choices(tuple(Option(f"claim-{number}") for number in range(offered)))
    said = with_why(Message(kind, dict.fromkeys(kind.args, 1), (own,) if offered else ()))
    (choices,) = said.extras
    assert isinstance(choices, Choices)
    assert not choices.numbered
    assert [option.name for option in choices.options[-1:]] == ["why-this"]
    assert len(choices.options) == min(offered + 1, 4)


@pytest.mark.parametrize("kind", [OccasionKind.NEARLY_THERE, CardKind.CARD])
def test_answers_and_milestones_stay_as_they_are(kind: Kind) -> None:
    said = Message(kind, dict.fromkeys(kind.args, text("x")), (Choices((Option("card"),)),))
    assert with_why(said) == said


# What was sent and did not arrive


@pytest.mark.parametrize(
    ("state", "status", "code", "shown"),
    [
        ("sent", "delivered", None, ("sent", "other")),
        ("sent", "undelivered", 30003, ("undelivered", "off")),
        ("sent", "failed", 30036, ("undelivered", "late")),
        ("sent", "undelivered", 30008, ("undelivered", "other")),
        ("dead", "undelivered", 30003, ("dead", "off")),
    ],
)
async def test_what_did_not_arrive_is_said_with_its_reason(
    ben: Person, olga: Person, state: str, status: str, code: int | None, shown: tuple[str, str]
) -> None:
    """Of the person; and of the offer, whose report does not count it as sent either."""
    latte = fresh_id()
    await ben.stage.run(offer("Autumn latte", ben.stage.now, id=latte))
    await told(ben, state=state, status=status, status_code=code, promotion_id=latte)
    (line,) = [one for one in lines(await olga.says("why ben")) if one.kind is WhyKind.WHY_SENT]
    assert (line.args["state"], line.args["fault"]) == shown
    (total,) = [one for one in lines(await olga.says("why latte")) if one.kind is WhyKind.WHY_TOTAL]
    assert (total.args["state"], total.args["count"]) == (shown[0], 1)
    promotion = await ben.stage.database.run(lambda tx: lookup.by_id(tx, latte))
    assert promotion
    found = await ben.stage.database.run(lambda tx: report.report(tx, promotion))
    assert (found.sent, sum(count for _, count in found.refused)) == (
        (1, 0) if shown[0] == "sent" else (0, 1)
    )
