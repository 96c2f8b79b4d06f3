"""Inviting somebody into the team: as what, to where, by a link or by their phone number. Managers invite
staff; only owners make managers."""

from __future__ import annotations

from handlers.reading.phones import mask, parse_phone, takes_sms
from handlers.turn.colleague import colleague, owners_only
from handlers.turn.conversation import CHOOSE, Scene, Step, ToPhone, Turn
from handlers.turn.pages import number, page
from handlers.turn.says import choices, plainly
from loyalty.facts.team import StaffInvited
from loyalty.messages.args import Arg
from loyalty.messages.extras import Choices, Link, Option
from loyalty.messages.kinds.team import TeamKind
from loyalty.messages.message import Message
from loyalty.model.addresses import AddressState
from loyalty.model.team import Invitation, Role
from loyalty.programme.shop import Location
from storage.people import addresses

_INVITES = {Role.OWNER: (Role.STAFF, Role.MANAGER), Role.MANAGER: (Role.STAFF,), Role.STAFF: ()}


async def invite(scene: Scene, _: str) -> Turn:
    """Asks as what; a manager can invite staff only."""
    if Role.MANAGER in _INVITES[colleague(scene).role]:
        roles = choices("invite-role-staff", "invite-role-manager", "join-links")
        return Turn(Message(TeamKind.INVITE_ROLE, {}, (roles,)), step=Step(CHOOSE))
    return _where(scene, Role.STAFF)


async def invite_staff(scene: Scene, _: str) -> Turn:
    return _where(scene, Role.STAFF)


async def invite_manager(scene: Scene, _: str) -> Turn:
    if Role.MANAGER not in _INVITES[colleague(scene).role]:
        return owners_only()
    return _where(scene, Role.MANAGER)


def _where(scene: Scene, role: Role, start: int = 0) -> Turn:
    """Asks for the place, unless the shop has only one."""
    spots = scene.programme.locations
    if len(spots) == 1:
        return _by_link(scene, role, spots[0])
    options = [Option("invite-where", f"{role}:{spot.id}", plainly(spot.name)) for spot in spots]
    shown = page(options, start, lambda rest: Option("invite-more", f"{role}:{rest}"))
    return Turn(Message(TeamKind.INVITE_WHERE, {"role": role.value}, (shown,)), step=Step(CHOOSE))


def _wanted(scene: Scene, asked: str) -> tuple[Role | None, str]:
    """The role in `staff:main`, if this person may give it, and what stands behind it."""
    role, _, rest = asked.partition(":")
    may = _INVITES[colleague(scene).role]
    return next((each for each in may if each.value == role), None), rest


async def invite_more(scene: Scene, asked: str) -> Turn:
    role, start = _wanted(scene, asked)
    return _where(scene, role, number(start)) if role else owners_only()


async def invite_where(scene: Scene, asked: str) -> Turn:
    role, location = _wanted(scene, asked)
    if role is None:
        return owners_only()
    spot = scene.programme.location(location)
    return _by_link(scene, role, spot) if spot else _where(scene, role)


def _by_link(scene: Scene, role: Role, spot: Location) -> Turn:
    invitation = _invitation(scene, role, spot)
    args: dict[str, Arg] = {**_job(role, spot), "hours": _hours(scene)}
    link = Link("join-team", start=f"s-{invitation.token}")
    by_phone = Choices((Option("invite-phone", f"{role}:{spot.id}"),))
    extras = (link, by_phone) if scene.channels.phone in scene.channels.on else (link,)
    said = Message(TeamKind.INVITE_LINK, args, extras)
    return Turn(said, facts=(StaffInvited(invitation, scene.address.id),))


def _invitation(scene: Scene, role: Role, spot: Location, phone: str = "") -> Invitation:
    until = scene.now + scene.programme.invitations.valid
    return Invitation(scene.fresh(), scene.secret(), role, spot.id, until, phone)


def _job(role: Role, spot: Location) -> dict[str, Arg]:
    return {"role": role.value, "place": spot.name}


def _hours(scene: Scene) -> int:
    return int(scene.programme.invitations.valid.total_seconds() // 3600)


async def invite_phone(scene: Scene, asked: str) -> Turn:
    """Asks for a phone number, to invite somebody who has only SMS."""
    role, location = _wanted(scene, asked)
    if role is None:
        return owners_only()
    spot = scene.programme.location(location)
    if spot is None:
        return _where(scene, role)
    return Turn(Message(TeamKind.INVITE_PHONE, _job(role, spot)), step=Step("invite-phone", {"asked": asked}))


async def invited_phone(scene: Scene, text: str) -> Turn:
    """The number: it is sent the invitation."""
    role, location = _wanted(scene, scene.step.data.get("asked", "") if scene.step else "")
    spot = scene.programme.location(location)
    if role is None or spot is None:
        return await invite(scene, "")
    phone = parse_phone(text, scene.programme.shop.country)
    if phone is None:
        return Turn(Message(TeamKind.INVITE_PHONE_ODD), step=scene.step)
    if not await _reachable(scene, phone):
        return Turn(Message(TeamKind.INVITE_NO_SMS), step=scene.step)
    invitation = _invitation(scene, role, spot, phone)
    told = Message(TeamKind.INVITED_BY_PHONE, {"shop": scene.programme.shop.name, "place": spot.name})
    return Turn(
        Message(TeamKind.INVITE_SENT, {"phone": mask(phone)}, (choices("team", "invite"),)),
        facts=(StaffInvited(invitation, scene.address.id),),
        others=(ToPhone(phone, told),),
    )


async def _reachable(scene: Scene, phone: str) -> bool:
    """Whether the number may be written to: no text reaches a landline, and one that said STOP gets no invitation."""
    if not takes_sms(phone):
        return False
    known = await addresses.at(scene.read, scene.channels.phone, phone)
    return known is None or known.state is AddressState.OPEN
