"""Staff: what they can do, where they are, and how they came into the team."""

from __future__ import annotations

from handlers.reading import names
from handlers.reading.phones import mask
from handlers.turn import guessing
from handlers.turn.conversation import Scene, Step, Turn
from handlers.turn.pages import named, number, page
from handlers.turn.says import choices, place, plainly
from loyalty.facts import LocationChosen, StaffJoined
from loyalty.messages.args import Arg
from loyalty.messages.extras import Option
from loyalty.messages.kinds.help import HelpKind
from loyalty.messages.kinds.team import TeamKind
from loyalty.messages.message import Message
from loyalty.model import Invitation, Role, Staff
from storage.people import team

RANK = {Role.STAFF: 1, Role.MANAGER: 2, Role.OWNER: 3}
_LEADS = ("team", "invite", "audit")


def colleague(scene: Scene) -> Staff:
    """Whoever speaks; the routes let nobody else in here."""
    assert scene.staff is not None
    return scene.staff


async def show(scene: Scene, _: str) -> Turn:
    me = colleague(scene)
    where = ("location",) if len(scene.programme.locations) > 1 else ()
    if me.role is not Role.STAFF:
        return Turn(Message(TeamKind.OWNER_HELP, {}, (choices(*_LEADS, *where),)))
    own = ("card",) if scene.member else ()
    options = (choices(*where, *own),) if where or own else ()
    return Turn(Message(TeamKind.STAFF_HELP, {"place": place(scene.programme, me.location)}, options))


async def locations(scene: Scene, text: str) -> Turn:
    """Where they work now: tapped, or typed where the shop has many."""
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
    found = scene.programme.location(location)
    if found is None:
        return await locations(scene, "")
    chosen = LocationChosen(found.id, staff_id=colleague(scene).id)
    options = choices("location", "staff")
    return Turn(Message(TeamKind.STAFF_LOCATION_SET, {"place": found.name}, (options,)), facts=(chosen,))


async def named_location(scene: Scene, text: str) -> Turn:
    found = named(_elsewhere(scene), text)
    return await (set_location(scene, found[0].arg) if len(found) == 1 else locations(scene, ""))


async def accept(scene: Scene, token: str) -> Turn:
    """An invitation opened by its link: staff, or the owner's claim. It works once, and in time."""
    if slow := guessing.slowed(scene):
        return slow
    invitation = await team.invitation(scene.read, token)
    if invitation is None or not _meant_for(scene, invitation):
        return guessing.wrong(scene, HelpKind.LINK_OLD)
    opened = invitation.used_at is None and invitation.expires_at > scene.now
    if scene.staff is not None and not (opened and _gains(scene.staff, invitation)):
        return await show(scene, "")
    return _joined(scene, invitation) if opened else guessing.wrong(scene, HelpKind.LINK_OLD)


async def invited_by_phone(scene: Scene) -> Invitation | None:
    """What this very number was invited to and has not accepted yet."""
    if scene.address.channel != "sms":
        return None
    found = await team.invitation_for(scene.read, scene.address.value, scene.now)
    return found if found and (scene.staff is None or _gains(scene.staff, found)) else None


async def accept_by_phone(scene: Scene, invitation: Invitation) -> Turn:
    return _joined(scene, invitation)


def _meant_for(scene: Scene, invitation: Invitation) -> bool:
    """An invitation to a number is for that number, whoever learns its link."""
    return not invitation.phone or ("sms", invitation.phone) == (scene.address.channel, scene.address.value)


def _gains(staff: Staff, invitation: Invitation) -> bool:
    """Whether it makes them more, or moves them. Nobody loses a role by opening a link."""
    more = RANK[invitation.role] - RANK[staff.role]
    moves = invitation.location != staff.location and staff.role is not Role.OWNER
    return more > 0 or (more == 0 and moves)


def _joined(scene: Scene, invitation: Invitation) -> Turn:
    me = Staff(scene.fresh(), scene.address.id, invitation.role, _name(scene), invitation.location)
    return Turn(_welcome(scene, me), facts=(StaffJoined(me, invitation.id, scene.address.id),))


def _welcome(scene: Scene, me: Staff) -> Message:
    shop = scene.programme.shop.name
    if me.role is Role.OWNER:
        return Message(TeamKind.OWNER_WELCOME, {"name": me.name, "shop": shop}, (choices("staff", *_LEADS),))
    where = ("location",) if len(scene.programme.locations) > 1 else ()
    leads = ("team",) if me.role is Role.MANAGER else ()
    args: dict[str, Arg] = {"name": me.name, "shop": shop, "place": place(scene.programme, me.location)}
    return Message(TeamKind.STAFF_WELCOME, args, (choices("staff", *where, *leads),))


def _name(scene: Scene) -> str:
    """What the channel calls them, else what their card does, else the number, mostly hidden."""
    told = names.clean_name(scene.incoming.name)
    known = scene.member.name if scene.member else ""
    return told or known or mask(scene.address.value)
