"""Where somebody of the team works now, in a shop with several places."""

from __future__ import annotations

from handlers.turn.colleague import colleague
from handlers.turn.conversation import Scene, Step, Turn
from handlers.turn.pages import named, number, page
from handlers.turn.says import choices, place, plainly
from loyalty.facts.profile import LocationChosen
from loyalty.messages.extras import Option
from loyalty.messages.kinds.team import TeamKind
from loyalty.messages.message import Message


async def locations(scene: Scene, text: str) -> Turn:
    """Asks where they work now: by button, or by name where the shop has many places."""
    me = colleague(scene)
    elsewhere = _elsewhere(scene)
    here = place(scene.programme, me.location)
    if not elsewhere:
        return Turn(Message(TeamKind.STAFF_LOCATION_SET, {"place": here}))
    options = page(elsewhere, number(text), lambda start: Option("location-more", str(start)))
    return Turn(Message(TeamKind.STAFF_LOCATION, {"place": here}, (options,)), step=Step("location"))


def _elsewhere(scene: Scene) -> tuple[Option, ...]:
    here = colleague(scene).location
    return tuple(
        Option("location-set", spot.id, plainly(spot.name))
        for spot in scene.programme.locations
        if spot.id != here
    )


async def set_location(scene: Scene, location: str) -> Turn:
    """A place by its button."""
    found = scene.programme.location(location)
    if found is None:
        return await locations(scene, "")
    chosen = LocationChosen(found.id, staff_id=colleague(scene).id)
    options = choices("location", "staff")
    return Turn(Message(TeamKind.STAFF_LOCATION_SET, {"place": found.name}, (options,)), facts=(chosen,))


async def named_location(scene: Scene, text: str) -> Turn:
    """A place by its name."""
    found = named(_elsewhere(scene), text)
    return await (set_location(scene, found[0].arg) if len(found) == 1 else locations(scene, ""))
