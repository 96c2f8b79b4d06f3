"""When the shop is open and where it is, as its settings say."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from handlers.customer import helping
from handlers.customer.places import mentioned
from handlers.turn.conversation import Scene, Turn
from handlers.turn.says import NONE, plainly
from loyalty.messages.args import Localised
from loyalty.messages.extras import Option
from loyalty.messages.kind import Kind
from loyalty.messages.kinds.help import HelpKind
from loyalty.messages.message import Lines, Message
from loyalty.programme.shop import Location

_MOST = 4  # places in one answer; of the others one is asked by its name
_OF_EACH: Mapping[Kind, Kind] = {
    HelpKind.HOURS: HelpKind.HOURS_OF_EACH,
    HelpKind.ADDRESS: HelpKind.ADDRESS_OF_EACH,
}

Told = tuple[Location, Localised]


async def hours(scene: Scene, text: str) -> Turn:
    """The opening hours, as the owner wrote them."""
    shop = scene.programme.shop
    told = _told(scene, text, lambda place: place.hours or shop.hours)
    return _answer(scene, told, HelpKind.HOURS, HelpKind.HOURS_UNKNOWN)


async def address(scene: Scene, text: str) -> Turn:
    """Where the places are."""
    shop = scene.programme.shop
    told = _told(scene, text, lambda place: place.address or shop.address)
    return _answer(scene, told, HelpKind.ADDRESS, HelpKind.ADDRESS_UNKNOWN)


def _told(scene: Scene, text: str, of: Callable[[Location], Localised | None]) -> list[Told]:
    """Of the places that the text names; else of all, the member's own first."""
    places = scene.programme.locations
    usual = scene.member.location if scene.member else ""
    named = {option.arg for option in mentioned(map(_option, places), text)}
    chosen = [place for place in places if place.id in named] or sorted(places, key=lambda p: p.id != usual)
    return [(place, said) for place in chosen if (said := of(place))]


def _option(place: Location) -> Option:
    return Option("here-at", place.id, plainly(place.name))


def _answer(scene: Scene, told: list[Told], kind: Kind, unknown: Kind) -> Turn:
    """One line where all places have the same; else a line for each."""
    options = helping.few(scene)
    if not told:
        phone = scene.programme.shop.phone or NONE
        return Turn(Message(unknown, {"phone": phone}, (options,)), step=scene.step)
    (place, first), *others = told
    if all(said == first for _, said in others):
        name = scene.programme.shop.name if others else place.name
        return Turn(Message(kind, {"place": name, "info": first}, (options,)), step=scene.step)
    lines = tuple(
        Message(HelpKind.PLACE_LINE, {"place": place.name, "info": said}) for place, said in told[:_MOST]
    )
    return Turn(Message(_OF_EACH[kind], {}, (Lines(lines), options)), step=scene.step)
