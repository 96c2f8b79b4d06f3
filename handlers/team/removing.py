"""Removing somebody from the team: by the button with their name, or by typing it; either asks first. Managers remove staff, owners anybody
but the last owner."""

from __future__ import annotations

from handlers.reading.words import normal
from handlers.team.roster import faces, team
from handlers.turn.colleague import colleague, owners_only
from handlers.turn.conversation import Scene, Step, ToAddress, Turn
from handlers.turn.pages import named, number, page
from handlers.turn.says import choices, place
from loyalty.facts.team import StaffRemoved
from loyalty.messages.args import Arg
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.team import TeamKind
from loyalty.messages.message import Message
from loyalty.model.team import Role, Staff
from storage.people import team as records


async def remove(scene: Scene, text: str) -> Turn:
    """Asks whom; shows the team where there is nobody to remove."""
    removable = await _removable(scene)
    if not removable:
        return await team(scene, "")
    return _ask_whom(faces(scene, removable, "remove-who"), number(text))


def _ask_whom(options: tuple[Option, ...], start: int = 0) -> Turn:
    """By button or by name: a team may be larger than the buttons."""
    shown = page(options, start, lambda rest: Option("remove-more", str(rest)))
    return Turn(Message(TeamKind.REMOVE_WHO, {}, (shown,)), step=Step("remove"))


async def _removable(scene: Scene) -> tuple[Staff, ...]:
    """Those this person may remove: a manager the staff, an owner anybody but the last owner."""
    everyone = await records.everyone(scene.read)
    owners = sum(one.role is Role.OWNER for one in everyone)
    if colleague(scene).role is not Role.OWNER:
        return tuple(one for one in everyone if one.role is Role.STAFF)
    return tuple(one for one in everyone if one.role is not Role.OWNER or owners > 1)


async def remove_who(scene: Scene, staff_id: str) -> Turn:
    """The button with a name: asks about that one."""
    leaving = await records.by_id(scene.read, number(staff_id))
    if leaving is not None and leaving in await _removable(scene):
        return _ask(scene, leaving)
    return await remove_now(scene, staff_id)


async def remove_now(scene: Scene, staff_id: str) -> Turn:
    """Removes one; or says why not."""
    leaving = await records.by_id(scene.read, number(staff_id))
    if leaving is None:
        return await remove(scene, "")
    if leaving not in await _removable(scene):
        return await remove(scene, "") if leaving == scene.staff else owners_only()
    fact = StaffRemoved(leaving, scene.address.id)
    goodbye = Message(TeamKind.REMOVED_YOU, {"shop": scene.programme.shop.name})
    if leaving == scene.staff:
        return Turn(goodbye, facts=(fact,))
    done = Message(TeamKind.REMOVED, {"name": leaving.name}, (choices("team", "remove"),))
    return Turn(done, facts=(fact,), others=(ToAddress(leaving.address_id, goodbye),))


def _ask(scene: Scene, one: Staff) -> Turn:
    args: dict[str, Arg] = {
        "name": one.name,
        "role": one.role.value,
        "place": place(scene.programme, one.location),
    }
    options = Choices((Option("remove-yes", str(one.id)), Option("remove-no")))
    return Turn(Message(TeamKind.REMOVE_ASK, args, (options,)))


async def kept(scene: Scene, _: str) -> Turn:
    """They stay; the team as it is."""
    return await team(scene, "")


async def remove_named(scene: Scene, text: str) -> Turn:
    """Asks about the one person whose whole name this is; anything less is asked again."""
    removable = await _removable(scene)
    exactly = [one for one in removable if normal(one.name) == normal(text)]
    if len(exactly) == 1:
        return _ask(scene, exactly[0])
    found = named(faces(scene, removable, "remove-who"), text)
    return _ask_whom(found) if found else await remove(scene, "")
