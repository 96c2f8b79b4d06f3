"""The team, from chat: who is in it, inviting, removing, who did what, and two cards made one
taken apart again. Managers do the daily part; only owners make managers and take cards apart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from handlers.customer import preferences
from handlers.reading.phones import mask, parse_phone
from handlers.reading.words import normal
from handlers.team.staff import colleague
from handlers.turn.conversation import Scene, Step, ToAddress, ToPhone, Turn
from handlers.turn.pages import named, number, page
from handlers.turn.says import NONE, choices, place, plainly
from loyalty.facts import AddressDetached, ConsentWithdrawn, Fact, StaffInvited, StaffRemoved, Unlinked
from loyalty.messages.args import Arg, Moment
from loyalty.messages.extras import Choices, Link, Option
from loyalty.messages.kinds.team import TeamKind
from loyalty.messages.message import Lines, Message
from loyalty.model import Address, AddressState, Holder, Invitation, LinkRecord, Purpose, Role, Staff
from loyalty.programme.shop import Location
from storage.people import addresses, members
from storage.people import team as records
from storage.people.team import Attachment, AuditEntry

_LINES = 8  # of a list in one message: more would be a scroll on Telegram, and a bill by SMS
_FACES = 3  # people one look at the trail offers to look at more closely
_LINKS = 40  # of each kind: what was linked further back than this is past taking apart

_INVITES = {Role.OWNER: (Role.STAFF, Role.MANAGER), Role.MANAGER: (Role.STAFF,), Role.STAFF: ()}


def only() -> Turn:
    """For what a manager may not do."""
    return Turn(Message(TeamKind.OWNER_ONLY, {}, (choices("team"),)))


# Who is in it


async def team(scene: Scene, text: str) -> Turn:
    everyone = await records.everyone(scene.read)
    start = number(text)
    lines = Lines(tuple(_line(scene, each) for each in everyone[start : start + _LINES]))
    rest = start + _LINES
    more = (Option("team-more", str(rest)),) if rest < len(everyone) else ()
    options = Choices((Option("invite"), Option("remove"), Option("audit"), *more))
    return Turn(Message(TeamKind.TEAM, {"count": len(everyone)}, (lines, options)))


def _line(scene: Scene, one: Staff) -> Message:
    where = place(scene.programme, one.location)
    return Message(TeamKind.TEAM_LINE, {"name": one.name, "role": one.role.value, "place": where})


# Inviting: as what, to where, by link or by number


async def invite(scene: Scene, _: str) -> Turn:
    if Role.MANAGER in _INVITES[colleague(scene).role]:
        return Turn(Message(TeamKind.INVITE_ROLE, {}, (choices("invite-role-staff", "invite-role-manager"),)))
    return _where(scene, Role.STAFF)


async def invite_staff(scene: Scene, _: str) -> Turn:
    return _where(scene, Role.STAFF)


async def invite_manager(scene: Scene, _: str) -> Turn:
    if Role.MANAGER not in _INVITES[colleague(scene).role]:
        return only()
    return _where(scene, Role.MANAGER)


def _where(scene: Scene, role: Role, start: int = 0) -> Turn:
    """A shop with one location is not asked."""
    spots = scene.programme.locations
    if len(spots) == 1:
        return _by_link(scene, role, spots[0])
    options = [Option("invite-where", f"{role}:{spot.id}", plainly(spot.name)) for spot in spots]
    shown = page(options, start, lambda rest: Option("invite-more", f"{role}:{rest}"))
    return Turn(Message(TeamKind.INVITE_WHERE, {"role": role.value}, (shown,)))


def _wanted(scene: Scene, asked: str) -> tuple[Role | None, str]:
    """The role in `staff:main`, if this person may give it, and what stands behind it."""
    role, _, rest = asked.partition(":")
    may = _INVITES[colleague(scene).role]
    return next((each for each in may if each.value == role), None), rest


async def invite_more(scene: Scene, asked: str) -> Turn:
    role, start = _wanted(scene, asked)
    return _where(scene, role, number(start)) if role else only()


async def invite_where(scene: Scene, asked: str) -> Turn:
    role, location = _wanted(scene, asked)
    if role is None:
        return only()
    spot = scene.programme.location(location)
    return _by_link(scene, role, spot) if spot else _where(scene, role)


def _by_link(scene: Scene, role: Role, spot: Location) -> Turn:
    invitation = _invitation(scene, role, spot)
    args: dict[str, Arg] = {**_job(role, spot), "hours": _hours(scene)}
    link = Link("join-team", start=f"s-{invitation.token}")
    by_phone = Choices((Option("invite-phone", f"{role}:{spot.id}"),))
    extras = (link, by_phone) if "sms" in scene.channels else (link,)
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
    """For somebody who has only SMS."""
    role, location = _wanted(scene, asked)
    if role is None:
        return only()
    spot = scene.programme.location(location)
    if spot is None:
        return _where(scene, role)
    return Turn(Message(TeamKind.INVITE_PHONE, _job(role, spot)), step=Step("invite-phone", {"asked": asked}))


async def invited_phone(scene: Scene, text: str) -> Turn:
    role, location = _wanted(scene, scene.step.data.get("asked", "") if scene.step else "")
    spot = scene.programme.location(location)
    if role is None or spot is None:
        return await invite(scene, "")
    phone = parse_phone(text, scene.programme.shop.country)
    if phone is None or not await _reachable(scene, phone):
        return Turn(Message(TeamKind.INVITE_PHONE_ODD), step=scene.step)
    invitation = _invitation(scene, role, spot, phone)
    told = Message(TeamKind.INVITED_BY_PHONE, {"shop": scene.programme.shop.name, "place": spot.name})
    return Turn(
        Message(TeamKind.INVITE_SENT, {"phone": mask(phone)}, (choices("team", "invite"),)),
        facts=(StaffInvited(invitation, scene.address.id),),
        others=(ToPhone(phone, told),),
    )


async def _reachable(scene: Scene, phone: str) -> bool:
    """A number that said STOP hears nothing from us, not even this."""
    known = await addresses.at_phone(scene.read, phone)
    return known is None or known.state is AddressState.OPEN


# Removing


async def remove(scene: Scene, text: str) -> Turn:
    removable = await _removable(scene)
    if not removable:
        return await team(scene, "")
    return _ask_whom(_faces(scene, removable, "remove-who"), number(text))


def _ask_whom(options: tuple[Option, ...], start: int = 0) -> Turn:
    """By button, or by name: a team is longer than four."""
    shown = page(options, start, lambda rest: Option("remove-more", str(rest)))
    return Turn(Message(TeamKind.REMOVE_WHO, {}, (shown,)), step=Step("remove"))


async def _removable(scene: Scene) -> tuple[Staff, ...]:
    """Whom this person may remove: a manager the staff, an owner anybody, but for the last owner."""
    everyone = await records.everyone(scene.read)
    owners = sum(one.role is Role.OWNER for one in everyone)
    if colleague(scene).role is not Role.OWNER:
        return tuple(one for one in everyone if one.role is Role.STAFF)
    return tuple(one for one in everyone if one.role is not Role.OWNER or owners > 1)


def _faces(scene: Scene, people: Iterable[Staff], option: str) -> tuple[Option, ...]:
    """By name; where two have the same, with the place."""
    known = list(people)
    names = [one.name for one in known]
    return tuple(
        Option(option, str(one.id), plainly(_called(scene, one, alone=names.count(one.name) == 1)))
        for one in known
    )


def _called(scene: Scene, one: Staff, *, alone: bool) -> str:
    return one.name if alone else f"{one.name}, {place(scene.programme, one.location)}"


async def remove_who(scene: Scene, staff_id: str) -> Turn:
    leaving = await records.by_id(scene.read, number(staff_id))
    if leaving is None:
        return await remove(scene, "")
    if leaving not in await _removable(scene):
        return await remove(scene, "") if leaving == scene.staff else only()
    fact = StaffRemoved(leaving, scene.address.id)
    goodbye = Message(TeamKind.REMOVED_YOU, {"shop": scene.programme.shop.name})
    if leaving == scene.staff:
        return Turn(goodbye, facts=(fact,))
    done = Message(TeamKind.REMOVED, {"name": leaving.name}, (choices("team", "remove"),))
    return Turn(done, facts=(fact,), others=(ToAddress(leaving.address_id, goodbye),))


async def remove_named(scene: Scene, text: str) -> Turn:
    """A name typed. Only one person's whole name removes at once; anything less asks."""
    removable = await _removable(scene)
    exactly = [one for one in removable if normal(one.name) == normal(text)]
    if len(exactly) == 1:
        return await remove_who(scene, str(exactly[0].id))
    found = named(_faces(scene, removable, "remove-who"), text)
    return _ask_whom(found) if found else await remove(scene, "")


# Who did what


async def audit(scene: Scene, _: str) -> Turn:
    return await _trail(scene)


async def audit_more(scene: Scene, asked: str) -> Turn:
    """`8`, or `8:<staff id>` for the trail of one person."""
    start, _, staff_id = asked.partition(":")
    return await _trail(scene, number(start), number(staff_id))


async def audit_of(scene: Scene, staff_id: str) -> Turn:
    """One person's part, also of somebody removed since."""
    return await _trail(scene, 0, number(staff_id))


async def audit_named(scene: Scene, text: str) -> Turn:
    faces = _faces(scene, await records.everyone(scene.read, removed=True), "audit-of")
    found = named(faces, text)
    if len(found) == 1:
        return await audit_of(scene, found[0].arg)
    return await _trail(scene, faces=found)


async def _trail(scene: Scene, start: int = 0, staff_id: int = 0, faces: tuple[Option, ...] = ()) -> Turn:
    """A page of it, newest first. `faces` are people to look at closely, else those on the page."""
    found = await records.audit(scene.read, _LINES + 1, staff_id, start)
    if not found:
        return Turn(Message(TeamKind.AUDIT_EMPTY, {}, (choices("team"),)))
    rest = f"{start + _LINES}:{staff_id}" if staff_id else str(start + _LINES)
    more = (Option("audit-more", rest),) if len(found) > _LINES else ()
    shown = found[:_LINES]
    who = (Option("audit"),) if staff_id else (faces or _actors(shown))[:_FACES]
    lines = Lines(tuple(_act(entry) for entry in shown))
    return Turn(Message(TeamKind.AUDIT, {}, (lines, Choices((*who, *more)))), step=Step("audit"))


def _actors(entries: Iterable[AuditEntry]) -> tuple[Option, ...]:
    """Each once, the newest act first."""
    names = {entry.staff_id: entry.actor for entry in entries if entry.staff_id}
    return tuple(Option("audit-of", str(id), plainly(name)) for id, name in names.items())


def _act(entry: AuditEntry) -> Message:
    return Message(
        TeamKind.AUDIT_LINE,
        {
            "at": Moment(entry.at, "both"),
            "actor": entry.actor or NONE,
            "action": entry.action,
            "name": entry.about or NONE,
            "points": _count(entry, "points"),
            "stamps": _count(entry, "stamps"),
        },
    )


def _count(entry: AuditEntry, unit: str) -> int:
    value = entry.detail.get(unit)
    return value if isinstance(value, int) else 0


# Two cards made one, taken apart


async def unlink(scene: Scene, text: str) -> Turn:
    if colleague(scene).role is not Role.OWNER:
        return only()
    options = await _undoable(scene)
    if not options:
        return Turn(Message(TeamKind.UNLINK_NOTHING, {}, (choices("team"),)))
    shown = page(options, number(text), lambda rest: Option("unlink-more", str(rest)))
    return Turn(Message(TeamKind.UNLINK_WHO, {}, (shown,)))


async def _undoable(scene: Scene) -> list[Option]:
    """Two cards made one by the name, one more address of a card by the name and what it is; newest first."""
    cards = [(record.at, record.id, name) for record, name in await records.links(scene.read, _LINKS)]
    added = [
        (one.at, one.id, f"{one.name}, {_line_of(one.address)}")
        for one in await records.attachments(scene.read, _LINKS)
    ]
    newest = sorted((*cards, *added), reverse=True)
    return [Option("unlink-which", str(id), plainly(label)) for _, id, label in newest]


def _line_of(address: Address) -> str:
    return mask(address.value) if address.channel == "sms" else address.channel.capitalize()


async def unlink_which(scene: Scene, link_id: str) -> Turn:
    if colleague(scene).role is not Role.OWNER:
        return only()
    record = await records.link(scene.read, number(link_id))
    if record is None:
        return await _detach(scene, number(link_id))
    kept = await members.by_id(scene.read, record.kept)
    if record.undone_at is not None or kept is None:
        return await unlink(scene, "")
    fact = _taken_apart(scene, record, kept)
    args: dict[str, Arg] = {"name": kept.member.name, "stamps": fact.stamps, "points": fact.points}
    # What was wished for while they were one was said by either: it stays with both.
    own = await addresses.preferences(scene.read, record.absorbed)
    wished = preferences.of_both(
        scene, replace(kept.member, id=record.absorbed, preferences=own), kept.member.preferences
    )
    unasked = await _taken_back(scene, record)
    return Turn(
        Message(TeamKind.UNLINKED, args, (choices("unlink", "audit"),)), facts=(fact, *wished, *unasked)
    )


async def _taken_back(scene: Scene, record: LinkRecord) -> tuple[Fact, ...]:
    """A no said while they were one is a no of both. Said again also to a card that had said no by itself: it
    may be taken apart further."""
    said = await members.withdrawn_since(scene.read, record.kept, record.at)
    return tuple(
        ConsentWithdrawn(record.absorbed, purpose, channel, scene.programme.shop.terms_version, "unlink")
        for purpose, channel in sorted(said)
        if purpose is not Purpose.TERMS
    )


async def _detach(scene: Scene, trail_id: int) -> Turn:
    """An address taken off the card it was added to: whoever writes from it next is a stranger."""
    added = await records.attachment(scene.read, trail_id)
    holder = await members.by_id(scene.read, added.member_id) if added else None
    if added is None or holder is None:
        return await unlink(scene, "")
    fact = AddressDetached(added.address.id, added.member_id, scene.address.id)
    args: dict[str, Arg] = {"name": added.name, "from": _line_of(added.address)}
    withdrawn = await _unasked(scene, added)
    return Turn(Message(TeamKind.DETACHED, args, (choices("unlink", "audit"),)), facts=(fact, *withdrawn))


async def _unasked(scene: Scene, added: Attachment) -> tuple[Fact, ...]:
    """What was allowed on a channel was about the address there: with the last of them it ends."""
    channel = added.address.channel
    for other in await addresses.of_member(scene.read, added.member_id):
        if other.channel == channel and other.id != added.address.id:
            return ()
    given = await members.consents(scene.read, added.member_id)
    return tuple(
        ConsentWithdrawn(added.member_id, purpose, channel, scene.programme.shop.terms_version, "unlink")
        for purpose in (Purpose.OFFERS, Purpose.UPDATES)
        if (purpose, channel) in given
    )


def _taken_apart(scene: Scene, record: LinkRecord, kept: Holder) -> Unlinked:
    """What was brought goes back, but never more than is left: some may have been spent since."""
    held = kept.balance
    return Unlinked(
        record,
        points=min(record.points, held.points),
        stamps=min(record.stamps, held.stamps),
        money=min(record.money, held.money),
        by=scene.address.id,
    )
