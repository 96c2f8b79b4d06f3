"""Coming into the team, and where its people are."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest

from loyalty.facts.people import Joined
from loyalty.messages.kind import Kind
from loyalty.messages.kinds.card import CardKind
from loyalty.messages.kinds.help import HelpKind
from loyalty.messages.kinds.joining import JoiningKind
from loyalty.messages.kinds.team import TeamKind
from loyalty.model.members import Member
from loyalty.model.team import Invitation, Role
from loyalty.programme.shop import Location
from storage.engine.db import fresh_id
from storage.people import addresses, team
from tests.databases import Databases
from tests.handlers.stage import PROGRAMME, Person, Stage, labels, open_stage

MAX_PHONE = "+48601222333"


@pytest.fixture
async def stage(databases: Databases) -> AsyncIterator[Stage]:
    async with open_stage(databases) as opened:
        yield opened


@pytest.fixture
def max(stage: Stage) -> Person:
    return stage.person("telegram", "1001", "Max")


@pytest.fixture
def olga(stage: Stage) -> Person:
    return stage.person("telegram", "1002", "Olga")


@pytest.fixture
def eve(stage: Stage) -> Person:
    return stage.person("telegram", "1003", "Eve")


@pytest.fixture
def max_by_sms(stage: Stage) -> Person:
    return stage.person("sms", MAX_PHONE)


async def invited(stage: Stage, role: Role = Role.STAFF, location: str = "main", phone: str = "") -> str:
    """A new invitation's token."""
    token = f"{role}-{fresh_id()}"
    until = stage.now + timedelta(days=2)
    await team.invite(stage.database, Invitation(fresh_id(), token, role, location, until, phone), stage.now)
    return token


async def jobs(stage: Stage) -> list[tuple[object, ...]]:
    """Who is in the team now."""
    rows = await stage.rows(
        'SELECT "name", "role", "location" FROM "staff" WHERE "removed_at" IS NULL ORDER BY "since"'
    )
    return [(row["name"], row["role"], row["location"]) for row in rows]


async def wrong_codes(stage: Stage, who: Person) -> object:
    rows = await stage.rows('SELECT "wrong_codes" FROM "address" WHERE "value" = $1', who.address)
    return rows[0]["wrong_codes"]


@pytest.mark.parametrize(
    ("letter", "role", "welcome", "next_things"),
    [
        ("s", Role.STAFF, TeamKind.STAFF_WELCOME, ["staff", "location"]),
        ("s", Role.MANAGER, TeamKind.STAFF_WELCOME, ["staff", "location", "team"]),
        ("o", Role.OWNER, TeamKind.OWNER_WELCOME, ["staff", "team", "invite", "audit"]),
    ],
)
async def test_a_link_makes_one_person_part_of_the_team(
    stage: Stage, max: Person, letter: str, role: Role, welcome: Kind, next_things: list[str]
) -> None:
    said = await max.opens(f"{letter}-{await invited(stage, role)}")
    assert (said.kind, said.args["name"], labels(said)) == (welcome, "Max", next_things)
    assert await jobs(stage) == [("Max", role.value, "main")]


@pytest.mark.parametrize("fault", ["unknown", "used", "expired"])
async def test_a_link_that_is_over_counts_as_a_guess(
    stage: Stage, max: Person, eve: Person, fault: str
) -> None:
    token = "nobody-wrote-this" if fault == "unknown" else await invited(stage)
    if fault == "used":
        await max.opens(f"s-{token}")
    if fault == "expired":
        stage.later(days=2)
    before = await jobs(stage)
    assert (await eve.opens(f"s-{token}")).kind is HelpKind.LINK_OLD
    assert (await jobs(stage), await wrong_codes(stage, eve)) == (before, 1)


async def test_a_promotion_that_came_too_late_says_so_and_is_no_guess(stage: Stage, max: Person) -> None:
    await stage.employ(max, Role.STAFF, "main")
    promotion, same = await invited(stage, Role.MANAGER), await invited(stage, Role.STAFF)
    stage.later(days=2)
    assert (await max.opens(f"s-{promotion}")).kind is HelpKind.LINK_OLD
    assert (await max.opens(f"s-{same}")).kind is TeamKind.STAFF_HELP, "it would have changed nothing"
    assert await wrong_codes(stage, max) == 0


async def test_whoever_guesses_is_slowed_and_then_even_a_good_link_waits(stage: Stage, eve: Person) -> None:
    for guess in range(PROGRAMME.codes.wrong_codes):
        await eve.opens(f"s-guess{guess}")
    good = await invited(stage)
    said = await eve.opens(f"s-{good}")
    assert (said.kind, said.args) == (HelpKind.SLOWED, {"minutes": 10})
    stage.later(minutes=11)
    assert (await eve.opens(f"s-{good}")).kind is TeamKind.STAFF_WELCOME


@pytest.mark.parametrize(
    ("now", "offered", "after"),
    [
        ((Role.OWNER, "main"), (Role.STAFF, "main"), (Role.OWNER, "main")),
        ((Role.OWNER, "main"), (Role.MANAGER, "harbour"), (Role.OWNER, "main")),
        ((Role.OWNER, "harbour"), (Role.OWNER, "main"), (Role.OWNER, "harbour")),
        ((Role.MANAGER, "main"), (Role.STAFF, "harbour"), (Role.MANAGER, "main")),
        ((Role.STAFF, "main"), (Role.STAFF, "main"), (Role.STAFF, "main")),
        ((Role.STAFF, "main"), (Role.STAFF, "harbour"), (Role.STAFF, "harbour")),
        ((Role.STAFF, "main"), (Role.MANAGER, "main"), (Role.MANAGER, "main")),
        ((Role.MANAGER, "main"), (Role.OWNER, "main"), (Role.OWNER, "main")),
    ],
)
async def test_a_link_never_takes_a_role_away(
    stage: Stage,
    max: Person,
    eve: Person,
    now: tuple[Role, str],
    offered: tuple[Role, str],
    after: tuple[Role, str],
) -> None:
    await stage.employ(max, *now)
    token = await invited(stage, *offered)
    said = await max.opens(f"s-{token}")
    assert await jobs(stage) == [("Max", after[0].value, after[1])]
    changed = now != after
    assert (said.kind in {TeamKind.STAFF_WELCOME, TeamKind.OWNER_WELCOME}) is changed
    # A link that changed nothing is still good for whom it was meant.
    left = (await eve.opens(f"s-{token}")).kind
    assert left is (HelpKind.LINK_OLD if changed else WELCOME[offered[0]])


WELCOME = {
    Role.STAFF: TeamKind.STAFF_WELCOME,
    Role.MANAGER: TeamKind.STAFF_WELCOME,
    Role.OWNER: TeamKind.OWNER_WELCOME,
}


async def test_a_link_tapped_twice_welcomes_once_and_then_helps(stage: Stage, max: Person) -> None:
    token = await invited(stage)
    kinds = [(await max.opens(f"s-{token}")).kind for _ in range(2)]
    assert kinds == [TeamKind.STAFF_WELCOME, TeamKind.STAFF_HELP]
    assert await wrong_codes(stage, max) == 0


async def test_two_open_one_link_at_once_and_one_is_in(stage: Stage, max: Person, eve: Person) -> None:
    token = await invited(stage)
    said = await asyncio.gather(max.opens(f"s-{token}"), eve.opens(f"s-{token}"))
    assert sorted(message.kind.text for message in said) == ["link-old", "staff-welcome"]
    assert len(await jobs(stage)) == 1


async def test_a_removed_person_comes_back_only_by_a_new_link(stage: Stage, max: Person) -> None:
    old = await invited(stage)
    await max.opens(f"s-{old}")
    await stage.rows('UPDATE "staff" SET "removed_at" = $1 RETURNING "id"', stage.now)
    assert (await max.opens(f"s-{old}")).kind is HelpKind.LINK_OLD
    assert (await max.opens(f"s-{await invited(stage)}")).kind is TeamKind.STAFF_WELCOME


@pytest.mark.parametrize("words", ["join", "Yes", "s-{token}"])
async def test_an_invited_number_accepts_by_text(stage: Stage, max_by_sms: Person, words: str) -> None:
    token = await invited(stage, location="harbour", phone=MAX_PHONE)
    said = await max_by_sms.says(words.format(token=token))
    assert (said.kind, await jobs(stage)) == (TeamKind.ASK_STAFF_NAME, [])
    assert (await max_by_sms.says("007")).kind is JoiningKind.NAME_ODD
    assert (await max_by_sms.says("Maks")).kind is TeamKind.STAFF_WELCOME
    assert await jobs(stage) == [("Maks", "staff", "harbour")]


async def test_a_name_that_comes_too_late_joins_nobody(stage: Stage, max_by_sms: Person) -> None:
    await invited(stage, phone=MAX_PHONE)
    await max_by_sms.says("join")
    stage.later(days=2)
    assert (await max_by_sms.says("Maks")).kind is HelpKind.LINK_OLD
    assert await jobs(stage) == []


async def test_a_customer_who_is_hired_keeps_the_card(stage: Stage, max_by_sms: Person) -> None:
    await max_by_sms.says("join")
    await max_by_sms.says("Maks")
    await invited(stage, phone=MAX_PHONE)
    kinds = [(await max_by_sms.says(words)).kind for words in ("join", "join", "card")]
    assert kinds == [TeamKind.STAFF_WELCOME, JoiningKind.WELCOME_BACK, CardKind.CARD]


async def test_an_invitation_to_a_number_is_for_that_number(stage: Stage, eve: Person) -> None:
    token = await invited(stage, phone=MAX_PHONE)
    other = stage.person("sms", "+48601222334")
    same_digits_elsewhere = stage.person("telegram", MAX_PHONE, "Eve")
    for stranger in (eve, other, same_digits_elsewhere):
        assert (await stranger.opens(f"s-{token}")).kind is HelpKind.LINK_OLD
    assert (await other.says("join")).kind is not TeamKind.STAFF_WELCOME
    assert await jobs(stage) == []


async def test_an_invitation_by_number_ends_too(stage: Stage, max_by_sms: Person) -> None:
    await invited(stage, phone=MAX_PHONE)
    stage.later(days=2)
    assert (await max_by_sms.says("join")).kind is not TeamKind.STAFF_WELCOME


async def test_staff_by_sms_have_the_name_of_their_card(stage: Stage, max_by_sms: Person) -> None:
    await max_by_sms.says("hello")
    address = await stage.database.run(lambda tx: addresses.at(tx, "sms", MAX_PHONE))
    assert address
    member = Member(fresh_id(), "card", "Maks", "en", stage.now)
    await stage.write(Joined(member, address.id, "sms", "2026-01", "chat"))
    await max_by_sms.says(f"s-{await invited(stage, phone=MAX_PHONE)}")
    assert [name for name, *_ in await jobs(stage)] == ["Maks"]


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ("  Max\nPower ", "Max Power"), ("<b>Max</b>", "<b>Max</b>"), ("", None), ("\u200b\u202e", None),
        ("max.example", None),
    ],
)  # fmt: skip
async def test_a_name_as_the_channel_tells_it_else_it_is_asked(
    stage: Stage, told: str, kept: str | None
) -> None:
    said = await stage.person("telegram", "77", told).opens(f"s-{await invited(stage)}")
    assert said.kind is (TeamKind.STAFF_WELCOME if kept else TeamKind.ASK_STAFF_NAME)
    assert [name for name, *_ in await jobs(stage)] == ([kept] if kept else [])


@pytest.mark.parametrize(
    ("role", "kind", "next_things"),
    [
        (Role.STAFF, TeamKind.STAFF_HELP, ["location", "enrol"]),
        (Role.MANAGER, TeamKind.OWNER_HELP, ["team", "invite", "audit", "location"]),
        (Role.OWNER, TeamKind.OWNER_HELP, ["team", "invite", "audit", "location"]),
    ],
)
async def test_each_role_sees_what_it_can_do(
    stage: Stage, max: Person, role: Role, kind: Kind, next_things: list[str]
) -> None:
    await stage.employ(max, role)
    said = await max.says("staff")
    assert (said.kind, labels(said)) == (kind, next_things)


async def test_nobody_else_is_told_what_staff_can_do(stage: Stage, eve: Person) -> None:
    assert (await eve.says("staff")).kind not in {TeamKind.STAFF_HELP, TeamKind.OWNER_HELP}


async def test_staff_say_where_they_are(stage: Stage, max: Person) -> None:
    await stage.employ(max)
    said = await max.says("location")
    assert (said.kind, said.args, labels(said)) == (
        TeamKind.STAFF_LOCATION,
        {"place": "Main Street"},
        ["Harbour"],
    )
    said = await max.taps("Harbour")
    assert (said.kind, said.args) == (TeamKind.STAFF_LOCATION_SET, {"place": "Harbour"})
    assert await jobs(stage) == [("Max", "staff", "harbour")]


async def test_a_place_that_closed_is_asked_again(stage: Stage, max: Person) -> None:
    await stage.employ(max)
    assert (await max.forges("location-set:attic")).kind is TeamKind.STAFF_LOCATION


async def test_a_shop_with_one_place_does_not_ask(stage: Stage, max: Person) -> None:
    stage.programme = replace(PROGRAMME, locations=PROGRAMME.locations[:1])
    await stage.employ(max)
    said = await max.says("location")
    assert (said.kind, labels(said)) == (TeamKind.STAFF_LOCATION_SET, [])
    assert labels(await max.says("staff")) == ["enrol"]


MANY = ("Old Town", "New Town", "Station", "Airport", "Beach", "Hill", "Park")


@pytest.fixture
def many_places(stage: Stage) -> None:
    places = tuple(Location(name.lower().replace(" ", "-"), name) for name in MANY)
    stage.programme = replace(PROGRAMME, locations=places)


@pytest.mark.usefixtures("many_places")
async def test_many_places_are_turned_over_and_come_round(stage: Stage, max: Person) -> None:
    await stage.employ(max, location="park")
    first = labels(await max.says("location"))
    assert [first, *[labels(await max.taps("location-more")) for _ in range(2)]] == [
        ["Old Town", "New Town", "Station", "location-more"],
        ["Airport", "Beach", "Hill", "location-more"],
        ["Old Town", "New Town", "Station", "location-more"],
    ]


@pytest.mark.usefixtures("many_places")
@pytest.mark.parametrize(
    ("typed", "place"),
    [("Beach", "beach"), ("AIRPORT!", "airport"), ("hil", "hill"), ("town", "park"), ("moon", "park")],
)
async def test_a_place_may_be_typed(stage: Stage, max: Person, typed: str, place: str) -> None:
    await stage.employ(max, location="park")
    await max.says("location")
    await max.says(typed)
    assert await jobs(stage) == [("Max", "staff", place)]
