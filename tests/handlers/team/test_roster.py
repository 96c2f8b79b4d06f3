"""The team from chat: inviting, removing, who did what, taking two cards apart."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from loyalty.facts.addresses import AddressChanged, Linked
from loyalty.facts.people import Joined
from loyalty.facts.visit_codes import CodeShown
from loyalty.facts.visits import Credited, Undone
from loyalty.facts.vouchers import VoucherIssued
from loyalty.ledger.units import Unit
from loyalty.messages.kind import Kind
from loyalty.messages.kinds.help import HelpKind
from loyalty.messages.kinds.joining import JoiningKind
from loyalty.messages.kinds.team import TeamKind
from loyalty.messages.message import Lines, Message
from loyalty.model.addresses import AddressState
from loyalty.model.members import LinkRecord, Member
from loyalty.model.team import Role
from loyalty.model.visits import Visit, VisitCode
from loyalty.model.vouchers import Voucher, VoucherState
from loyalty.programme.shop import Location
from storage.engine.db import fresh_id
from storage.people import addresses, team
from tests.amounts import BALANCES, amounts
from tests.databases import Databases
from tests.handlers.stage import PROGRAMME, Person, Stage, anybody, labels, open_stage, payload

BEN_PHONE = "+48601222333"


@pytest.fixture
async def stage(databases: Databases) -> AsyncIterator[Stage]:
    async with open_stage(databases) as opened:
        yield opened


@pytest.fixture
async def olga(stage: Stage) -> Person:
    """The owner."""
    olga = stage.person("telegram", "1", "Olga")
    await stage.employ(olga, Role.OWNER)
    return olga


@pytest.fixture
async def mia(stage: Stage, olga: Person) -> Person:
    """The manager."""
    mia = stage.person("telegram", "2", "Mia")
    await stage.employ(mia, Role.MANAGER)
    return mia


@pytest.fixture
async def max(stage: Stage, olga: Person) -> Person:
    """At the till."""
    max = stage.person("telegram", "3", "Max")
    await stage.employ(max)
    return max


@pytest.fixture
def ben(stage: Stage) -> Person:
    return stage.person("sms", BEN_PHONE)


def lines(message: Message) -> list[Message]:
    return [line for extra in message.extras if isinstance(extra, Lines) for line in extra.lines]


async def names(stage: Stage) -> list[str]:
    return [one.name for one in await stage.database.run(lambda tx: team.everyone(tx))]


async def staff_id(stage: Stage, who: Person) -> str:
    return str(
        next(one.id for one in await stage.database.run(lambda tx: team.everyone(tx)) if one.name == who.name)
    )


def one_place(stage: Stage) -> None:
    stage.programme = replace(PROGRAMME, locations=PROGRAMME.locations[:1])


# The team


@pytest.mark.usefixtures("max")
async def test_the_team_is_listed_with_what_can_be_done(olga: Person) -> None:
    said = await olga.says("team")
    assert (said.kind, said.args) == (TeamKind.TEAM, {"count": 2})
    assert [line.args for line in lines(said)] == [
        {"name": "Olga", "role": "owner", "place": "Main Street"},
        {"name": "Max", "role": "staff", "place": "Main Street"},
    ]
    assert labels(said) == ["invite", "remove", "audit", "report-staff"]


async def hire(stage: Stage, *called: str) -> None:
    for name in called:
        await stage.employ(stage.person("telegram", anybody(), name))


async def test_a_large_team_is_turned_over(stage: Stage, olga: Person) -> None:
    await hire(stage, *(f"Max {n}" for n in range(9)))
    first = await olga.says("team")
    assert labels(first) == ["invite", "remove", "audit", "team-more"]
    second = await olga.taps("team-more")
    assert [line.args["name"] for line in (*lines(first), *lines(second))] == await names(stage)
    assert labels(second) == ["invite", "remove", "audit", "report-staff"]


@pytest.mark.parametrize("word", ["team", "invite", "remove", "audit", "unlink"])
async def test_staff_and_strangers_have_no_team(stage: Stage, max: Person, word: str) -> None:
    for other in (max, stage.person("telegram", "66", "Eve")):
        assert (await other.says(word)).kind in {
            HelpKind.UNKNOWN_STAFF,
            HelpKind.UNKNOWN_AGAIN,
            JoiningKind.HELLO,
        }


# Inviting


async def test_an_owner_invites_by_a_link(stage: Stage, olga: Person) -> None:
    assert labels(await olga.says("invite")) == ["invite-role-staff", "invite-role-manager", "join-links"]
    said = await olga.taps("invite-role-staff")
    assert (said.kind, said.args, labels(said)) == (
        TeamKind.INVITE_WHERE,
        {"role": "staff"},
        ["Main Street", "Harbour"],
    )
    said = await olga.taps("Harbour")
    assert (said.kind, said.args, labels(said)) == (
        TeamKind.INVITE_LINK,
        {"role": "staff", "place": "Harbour", "hours": 48},
        ["invite-phone"],
    )
    welcome = await stage.person("telegram", "9", "Nina").opens(payload(said))
    assert (welcome.kind, welcome.args["place"]) == (TeamKind.STAFF_WELCOME, "Harbour")


async def test_a_link_to_hand_on_fits_telegram(stage: Stage, olga: Person) -> None:
    await olga.says("invite")
    await olga.taps("invite-role-manager")
    assert len(payload(await olga.taps("Harbour"))) <= 64


async def test_a_shop_with_one_place_is_not_asked_where(stage: Stage, mia: Person) -> None:
    one_place(stage)
    said = await mia.says("invite")
    assert (said.kind, said.args["place"]) == (TeamKind.INVITE_LINK, "Main Street")


async def test_every_place_can_be_reached_by_turning_over(stage: Stage, mia: Person) -> None:
    places = tuple(Location(str(n), f"Kiosk {n}") for n in range(5))
    stage.programme = replace(PROGRAMME, locations=places)
    assert labels(await mia.says("invite")) == ["Kiosk 0", "Kiosk 1", "Kiosk 2", "invite-more"]
    assert labels(await mia.taps("invite-more")) == ["Kiosk 3", "Kiosk 4", "invite-more"]
    assert (await mia.taps("Kiosk 4")).args["place"] == "Kiosk 4"


async def test_an_owner_who_opens_the_link_to_look_spoils_nothing(stage: Stage, olga: Person) -> None:
    one_place(stage)
    await olga.says("invite")
    link = payload(await olga.taps("invite-role-staff"))
    assert (await olga.opens(link)).kind is TeamKind.OWNER_HELP
    assert (await stage.person("telegram", "9", "Nina").opens(link)).kind is TeamKind.STAFF_WELCOME


@pytest.mark.parametrize(
    "data",
    [
        "invite-role-manager",
        "invite-where:manager:main",
        "invite-phone:manager:main",
        "invite-where:owner:main",
        "invite-more:manager:3",
        "invite-where",
    ],
)
async def test_a_manager_makes_no_managers(mia: Person, data: str) -> None:
    assert (await mia.forges(data)).kind is TeamKind.OWNER_ONLY


@pytest.mark.parametrize("data", ["invite-where:staff:attic", "invite-phone:staff:attic"])
async def test_a_place_that_closed_is_asked_again(olga: Person, data: str) -> None:
    assert (await olga.forges(data)).kind is TeamKind.INVITE_WHERE


async def test_a_number_is_invited_by_text(stage: Stage, olga: Person, ben: Person) -> None:
    said = await olga.forges("invite-phone:staff:harbour")
    assert (said.kind, said.args) == (TeamKind.INVITE_PHONE, {"role": "staff", "place": "Harbour"})
    said = await olga.says("601 222 333")
    assert (said.kind, said.args) == (TeamKind.INVITE_SENT, {"phone": "+48***2333"})
    assert (ben.heard.kind, ben.heard.args) == (
        TeamKind.INVITED_BY_PHONE,
        {"shop": "Cafe Arcade", "place": "Harbour"},
    )
    assert (await ben.says("join")).kind is TeamKind.ASK_STAFF_NAME
    assert await names(stage) == ["Olga"]
    assert (await ben.says("Ben")).kind is TeamKind.STAFF_WELCOME
    assert await names(stage) == ["Olga", "Ben"]


async def test_a_number_mistyped_is_asked_again_and_a_word_of_ours_gets_out(olga: Person) -> None:
    await olga.forges("invite-phone:staff:main")
    kinds = [(await olga.says(typed)).kind for typed in ("601 222 33", "my nephew", "601222333")]
    assert kinds == [TeamKind.INVITE_PHONE_ODD, TeamKind.INVITE_PHONE_ODD, TeamKind.INVITE_SENT]
    await olga.forges("invite-phone:staff:main")
    assert (await olga.says("team")).kind is TeamKind.TEAM


async def test_a_number_that_said_stop_is_not_texted(stage: Stage, olga: Person, ben: Person) -> None:
    await ben.says("hello")
    address = await stage.database.run(lambda tx: addresses.at(tx, "sms", BEN_PHONE))
    assert address
    await stage.write(AddressChanged(address.id, AddressState.STOPPED))
    await olga.forges("invite-phone:staff:main")
    assert (await olga.says(BEN_PHONE)).kind is TeamKind.INVITE_NO_SMS


# Removing


async def test_the_removed_person_is_told_and_can_do_nothing(stage: Stage, olga: Person, max: Person) -> None:
    await olga.says("team")
    assert labels(await olga.taps("remove")) == ["Max"]
    assert (await olga.taps("Max")).kind is TeamKind.REMOVE_ASK
    said = await olga.taps("remove-yes")
    assert (said.kind, said.args) == (TeamKind.REMOVED, {"name": "Max"})
    assert (max.heard.kind, max.heard.args) == (TeamKind.REMOVED_YOU, {"shop": "Cafe Arcade"})
    assert await names(stage) == ["Olga"]
    assert (await max.says("staff")).kind is not TeamKind.STAFF_HELP


async def test_anybody_of_thirty_can_be_removed(stage: Stage, olga: Person) -> None:
    await hire(stage, *(f"Person {n:02}" for n in range(29)))
    said, seen = await olga.says("remove"), set[str]()
    for _ in range(10):
        seen.update(labels(said))
        said = await olga.taps("remove-more")
    assert seen == {*(f"Person {n:02}" for n in range(29)), "remove-more"}


@pytest.mark.parametrize(
    ("typed", "kind", "offered"),
    [
        ("zoe", TeamKind.REMOVE_ASK, ["remove-yes", "remove-no"]),
        ("ZOË!", TeamKind.REMOVE_ASK, ["remove-yes", "remove-no"]),
        ("zo", TeamKind.REMOVE_WHO, ["Zoë", "Zoran"]),
        ("zor", TeamKind.REMOVE_WHO, ["Zoran"]),  # half a name asks first
        ("Max", TeamKind.REMOVE_WHO, ["Max, Main Street", "Max, Harbour"]),
        ("max harbour", TeamKind.REMOVE_WHO, ["Max, Harbour"]),
        ("Nobody", TeamKind.REMOVE_WHO, ["Zoë", "Zoran", "Kim", "remove-more"]),
    ],
)
async def test_somebody_is_removed_by_name(
    stage: Stage, olga: Person, typed: str, kind: Kind, offered: list[str]
) -> None:
    await hire(stage, "Zoë", "Zoran", "Kim", "Max")
    await stage.employ(stage.person("telegram", anybody(), "Max"), location="harbour")
    await olga.says("remove")
    said = await olga.says(typed)
    assert (said.kind, labels(said)) == (kind, offered)
    assert len(await names(stage)) == 6, "nobody is gone before a yes"
    if kind is TeamKind.REMOVE_ASK:
        assert said.args == {"name": "Zoë", "role": "staff", "place": "Main Street"}
        assert (await olga.says("no")).kind is TeamKind.TEAM
        await olga.says("remove")
        await olga.says(typed)
        assert (await olga.says("yes")).kind is TeamKind.REMOVED
        assert "Zoë" not in await names(stage)


async def test_the_last_owner_stays(stage: Stage, olga: Person, max: Person) -> None:
    me = await staff_id(stage, olga)
    assert labels(await olga.forges(f"remove-yes:{me}")) == ["Max"]
    await olga.says("remove")
    assert labels(await olga.says("Olga")) == ["Max"]
    assert await names(stage) == ["Olga", "Max"]


async def test_one_of_two_owners_may_go(stage: Stage, olga: Person) -> None:
    await stage.employ(stage.person("telegram", "8", "Otto"), Role.OWNER)
    await olga.says("remove")
    await olga.taps("Olga")
    said = await olga.taps("remove-yes")
    assert (said.kind, await names(stage)) == (TeamKind.REMOVED_YOU, ["Otto"])


async def test_an_owner_alone_has_nobody_to_remove(olga: Person) -> None:
    assert (await olga.says("remove")).kind is TeamKind.TEAM


async def test_a_manager_removes_staff_and_nobody_else(
    stage: Stage, olga: Person, mia: Person, max: Person
) -> None:
    assert labels(await mia.says("remove")) == ["Max"]
    assert (await mia.forges(f"remove-yes:{await staff_id(stage, olga)}")).kind is TeamKind.OWNER_ONLY
    assert (await mia.forges(f"remove-yes:{await staff_id(stage, max)}")).kind is TeamKind.REMOVED
    assert (await mia.forges(f"remove-yes:{await staff_id(stage, mia)}")).kind is TeamKind.TEAM
    assert await names(stage) == ["Olga", "Mia"]


@pytest.mark.parametrize("arg", ["", "0", "seven", "9" * 40, "-1", "٣"])
async def test_a_button_that_names_nobody_asks_again(olga: Person, max: Person, arg: str) -> None:
    assert (await olga.forges(f"remove-yes:{arg}")).kind is TeamKind.REMOVE_WHO


# Who did what


async def joined(stage: Stage, name: str, phone: str = "") -> Member:
    """A member with an address of their own, straight into the books."""
    address = addresses.stranger("sms", phone or f"+4860{anybody().zfill(7)}", "en")
    await stage.run(addresses.first_seen(address, stage.now))
    member = Member(fresh_id(), f"card-{fresh_id()}", name, "en", stage.now)
    await stage.write(Joined(member, address.id, "sms", "2026-01", "chat"))
    return member


async def address_id(stage: Stage, who: Person) -> int:
    address = await stage.database.run(lambda tx: addresses.at(tx, who.channel, who.address))
    assert address
    return address.id


async def credited(stage: Stage, member: Member, by: Person, points: int = 12) -> Visit:
    stage.later(minutes=1)
    code = VisitCode(
        fresh_id(), str(fresh_id())[-12:], member.id, "main", stage.now, stage.now + PROGRAMME.codes.valid
    )
    staff = int(await staff_id(stage, by))
    visit = Visit(fresh_id(), member.id, "main", staff, points * 100, amounts(points, 1), stage.now)
    await stage.write(CodeShown(code), Credited(visit, code.id, await address_id(stage, by)))
    return visit


def told(message: Message) -> list[tuple[object, ...]]:
    return [tuple(line.args[key] for key in ("actor", "action", "name")) for line in lines(message)]


async def test_the_trail_says_who_did_what_newest_first(stage: Stage, olga: Person, max: Person) -> None:
    ana = await joined(stage, "Ana")
    visit = await credited(stage, ana, max)
    stage.later(minutes=1)
    await stage.write(Undone(visit, await address_id(stage, max)))
    stage.later(minutes=1)
    await olga.forges(f"remove-yes:{visit.staff_id}")
    said = await olga.says("audit")
    assert told(said) == [
        ("Olga", "staff-removed", "Max"),
        ("Max", "undone", "Ana"),
        ("Max", "credited", "Ana"),
        ("none", "joined", "Ana"),
    ]
    assert [(line.args["points"], line.args["stamps"]) for line in lines(said)] == [
        (0, 0), (0, 0), (12, 1), (0, 0),
    ]  # fmt: skip
    assert labels(said) == ["Olga", "Max"]


async def test_a_closer_look_at_one_person_even_when_removed(stage: Stage, olga: Person, max: Person) -> None:
    ana = await joined(stage, "Ana")
    visit = await credited(stage, ana, max)
    await olga.forges(f"remove-yes:{visit.staff_id}")
    await olga.says("audit")
    by_button = await olga.taps("Max")
    assert (told(by_button), labels(by_button)) == ([("Max", "credited", "Ana")], ["audit"])
    by_name = await olga.says("max")
    assert told(by_name) == told(by_button)
    assert len(told(await olga.taps("audit"))) == 3


async def test_the_trail_is_turned_over_to_its_start(stage: Stage, olga: Person, max: Person) -> None:
    ana = await joined(stage, "Ana")
    for points in range(20):
        await credited(stage, ana, max, points)
    await olga.says("audit")
    said = await olga.taps("Max")
    seen = [line.args["points"] for line in lines(said)]
    while "audit-more" in labels(said):
        said = await olga.taps("audit-more")
        seen += [line.args["points"] for line in lines(said)]
    assert seen == list(reversed(range(20)))


async def test_a_name_nobody_has_shows_the_whole_trail(stage: Stage, olga: Person) -> None:
    await joined(stage, "Ana")
    await olga.says("audit")
    assert len(told(await olga.says("who?"))) == 1


async def test_a_trail_without_a_line_says_so(olga: Person) -> None:
    assert (await olga.says("audit")).kind is TeamKind.AUDIT_EMPTY


async def test_a_forgotten_member_has_no_name_in_it(stage: Stage, olga: Person) -> None:
    ana = await joined(stage, "Ana")
    await stage.rows('UPDATE "member" SET "name" = \'\' WHERE "id" = $1 RETURNING "id"', ana.id)
    assert told(await olga.says("audit")) == [("none", "joined", "none")]


# Two cards made one


async def held(stage: Stage, member: Member) -> tuple[object, ...]:
    row = (await stage.rows(f'SELECT * FROM {BALANCES} WHERE "member_id" = $1', member.id))[0]
    return row["points"], row["stamps"], row["visits"]


async def linked(stage: Stage, kept: Member, absorbed: Member) -> LinkRecord:
    stage.later(minutes=1)
    _, _, visits = (int(str(value)) for value in await held(stage, absorbed))
    found = await stage.database.run(lambda tx: addresses.of_member(tx, absorbed.id))
    moved = tuple(address.id for address in found)
    record = LinkRecord(fresh_id(), kept.id, absorbed.id, visits, moved, stage.now)
    await stage.write(Linked(record, moved[0]))
    return record


async def spent(stage: Stage, member: Member, cost: int) -> None:
    until = stage.now + PROGRAMME.rewards[1].valid
    voucher = Voucher(
        fresh_id(), "1234567", member.id, "cake", Unit.POINTS, cost, VoucherState.OPEN, stage.now, until
    )
    await stage.write(VoucherIssued(voucher))


@pytest.mark.parametrize(
    ("cost", "back", "left"),
    [(0, 12, 30), (25, 12, 5), (40, 2, 0), (42, 0, 0)],
)
async def test_what_was_brought_goes_back_as_far_as_it_is_left(
    stage: Stage, olga: Person, max: Person, cost: int, back: int, left: int
) -> None:
    ana, anna = await joined(stage, "Ana"), await joined(stage, "Anna")
    await credited(stage, ana, max, 30)
    await credited(stage, anna, max, 12)
    await linked(stage, ana, anna)
    if cost:
        await spent(stage, ana, cost)
    assert labels(await olga.says("unlink")) == ["Ana"]
    said = await olga.taps("Ana")
    assert (said.kind, said.args) == (TeamKind.UNLINKED, {"name": "Ana", "stamps": 1, "points": back})
    assert (await held(stage, ana), await held(stage, anna)) == ((left, 1, 1), (back, 1, 1))
    assert (await olga.says("unlink")).kind is TeamKind.UNLINK_NOTHING


async def test_the_addresses_go_back_too(stage: Stage, olga: Person) -> None:
    ana, anna = await joined(stage, "Ana"), await joined(stage, "Anna", BEN_PHONE)
    record = await linked(stage, ana, anna)
    await olga.forges(f"unlink-which:{record.id}")
    address = await stage.database.run(lambda tx: addresses.at(tx, "sms", BEN_PHONE))
    assert address
    assert address.member_id == anna.id


async def test_cards_linked_in_a_row_come_apart_from_the_outside(stage: Stage, olga: Person) -> None:
    ana, anna, ania = [await joined(stage, name) for name in ("Ana", "Anna", "Ania")]
    inner = await linked(stage, anna, ania)
    await linked(stage, ana, anna)
    assert labels(await olga.says("unlink")) == ["Ana"]
    assert (await olga.forges(f"unlink-which:{inner.id}")).kind is TeamKind.UNLINK_WHO
    await olga.says("unlink")
    await olga.taps("Ana")
    assert labels(await olga.says("unlink")) == ["Anna"]


async def test_a_link_is_undone_once(stage: Stage, olga: Person, max: Person) -> None:
    ana, anna = await joined(stage, "Ana"), await joined(stage, "Anna")
    await credited(stage, anna, max, 12)
    record = await linked(stage, ana, anna)
    kinds = [(await olga.forges(f"unlink-which:{record.id}")).kind for _ in range(2)]
    assert kinds == [TeamKind.UNLINKED, TeamKind.UNLINK_NOTHING]


async def test_only_owners_take_cards_apart(stage: Stage, mia: Person) -> None:
    record = await linked(stage, await joined(stage, "Ana"), await joined(stage, "Anna"))
    for data in ("unlink", f"unlink-which:{record.id}"):
        assert (await mia.forges(data)).kind is TeamKind.OWNER_ONLY


async def test_many_links_are_turned_over(stage: Stage, olga: Person) -> None:
    for n in range(6):
        await linked(stage, await joined(stage, f"Ana {n}"), await joined(stage, "Anna"))
    assert labels(await olga.says("unlink")) == ["Ana 5", "Ana 4", "Ana 3", "unlink-more"]
    assert labels(await olga.taps("unlink-more")) == ["Ana 2", "Ana 1", "Ana 0", "unlink-more"]
