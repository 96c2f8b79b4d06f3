"""When the shop is open and where it is, by its settings."""

from __future__ import annotations

from dataclasses import replace

import pytest

from handlers.customer import shop_info
from handlers.turn.conversation import Scene
from handlers.turn.heard import Incoming, Said
from loyalty.messages.kinds.help import HelpKind
from loyalty.messages.message import Lines, Message
from loyalty.model.members import Member
from loyalty.programme.shop import Location
from storage.people import addresses
from tests.handlers.stage import CHANNELS, MORNING, PROGRAMME, VOCABULARY, text

WEEK, LATE = text("Mon-Fri 8-18"), text("8-22")


def scene(*places: Location, usual: str = "", **shop: object) -> Scene:
    programme = replace(
        PROGRAMME,
        shop=replace(PROGRAMME.shop, **shop),  # type: ignore[arg-type]
        locations=places or PROGRAMME.locations,
    )
    return Scene(
        now=MORNING,
        programme=programme,
        words=VOCABULARY,
        read=None,  # type: ignore[arg-type]
        incoming=Incoming("1", "telegram", "11", Said("hours")),
        address=addresses.stranger("telegram", "11", "en"),
        member=Member(1, "t", "Ana", "en", MORNING, usual) if usual else None,
        channels=CHANNELS,
    )


def lines(said: Message) -> list[tuple[object, object]]:
    return [
        (line.args["place"], line.args["info"])
        for extra in said.extras
        if isinstance(extra, Lines)
        for line in extra.lines
    ]


async def told(of: Scene, said: str = "hours") -> Message:
    turn = await shop_info.hours(of, said)
    assert turn.reply
    return turn.reply


async def test_the_shops_hours_are_those_of_all_its_places() -> None:
    said = await told(scene(hours=WEEK))
    assert (said.kind, said.args) == (HelpKind.HOURS, {"place": "Cafe Arcade", "info": WEEK})


async def test_a_place_may_have_its_own_and_ones_usual_comes_first() -> None:
    places = (Location("main", "Main Street"), Location("bar", "Bar", hours=LATE))
    said = await told(scene(*places, usual="bar", hours=WEEK))
    assert said.kind is HelpKind.HOURS_OF_EACH
    assert lines(said) == [("Bar", LATE), ("Main Street", WEEK)]


@pytest.mark.parametrize("asked", ["when does the bar open?", "hours bar"])
async def test_a_place_that_is_named_is_the_only_one(asked: str) -> None:
    said = await told(
        scene(Location("main", "Main Street"), Location("bar", "Bar", hours=LATE), hours=WEEK), asked
    )
    assert (said.kind, said.args) == (HelpKind.HOURS, {"place": "Bar", "info": LATE})


async def test_what_nobody_wrote_down_is_said_plainly_with_the_phone() -> None:
    assert (await told(scene())).args == {"phone": PROGRAMME.shop.phone}
    assert (await told(scene())).kind is HelpKind.HOURS_UNKNOWN
    where = await shop_info.address(scene(hours=WEEK), "where are you")
    assert where.reply
    assert where.reply.kind is HelpKind.ADDRESS_UNKNOWN


async def test_many_places_are_no_scroll() -> None:
    places = [
        Location(f"p{number}", f"Place {number}", address=text(f"Road {number}")) for number in range(9)
    ]
    where = await shop_info.address(scene(*places), "address")
    assert where.reply
    assert len(lines(where.reply)) == 4
