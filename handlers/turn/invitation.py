"""An invitation into the team, accepted: by its link, or by a yes from the number it was sent to."""

from __future__ import annotations

from handlers.turn.colleague import LEADS
from handlers.turn.conversation import Scene, Step, Turn
from handlers.turn.says import choices, examples, known_name, place
from loyalty.facts.team import StaffJoined
from loyalty.messages.args import Arg
from loyalty.messages.kinds.team import TeamKind
from loyalty.messages.message import Message
from loyalty.model.team import Invitation, Role, Staff
from storage.people import team

_RANK = {Role.STAFF: 1, Role.MANAGER: 2, Role.OWNER: 3}


async def by_phone(scene: Scene) -> Invitation | None:
    """The open invitation of the number that speaks; None where there is none, or it gives them nothing."""
    if not scene.channel.proves_phone:
        return None
    found = await team.invitation_for(scene.read, scene.address.value, scene.now)
    return found if found and (scene.staff is None or gains(scene.staff, found)) else None


def gains(staff: Staff, invitation: Invitation) -> bool:
    """Whether it gives them a higher role, or another place. Nobody loses a role by opening a link."""
    more = _RANK[invitation.role] - _RANK[staff.role]
    moves = invitation.location != staff.location and staff.role is not Role.OWNER
    return more > 0 or (more == 0 and moves)


def accepted(scene: Scene, invitation: Invitation) -> Turn:
    """Takes them into the team, once it has a name for them: the team and the audit trail say it."""
    name = known_name(scene) or (scene.staff.name if scene.staff else "")
    if name:
        return joined(scene, invitation, name)
    asked = Message(TeamKind.ASK_STAFF_NAME, {"shop": scene.programme.shop.name})
    return Turn(asked, step=Step("staff-name", {"token": invitation.token}))


def joined(scene: Scene, invitation: Invitation, name: str) -> Turn:
    """Takes them into the team, and says what they can do."""
    me = Staff(scene.fresh(), scene.address.id, invitation.role, name, invitation.location)
    return Turn(_welcome(scene, me), facts=(StaffJoined(me, invitation.id, scene.address.id),))


def _welcome(scene: Scene, me: Staff) -> Message:
    shop = scene.programme.shop.name
    if me.role is Role.OWNER:
        return Message(TeamKind.OWNER_WELCOME, {"name": me.name, "shop": shop}, (choices("staff", *LEADS),))
    where = ("location",) if len(scene.programme.locations) > 1 else ()
    leads = ("team",) if me.role is Role.MANAGER else ()
    args: dict[str, Arg] = {
        "name": me.name,
        "shop": shop,
        "place": place(scene.programme, me.location),
        **examples(scene),
    }
    return Message(TeamKind.STAFF_WELCOME, args, (choices("staff", *where, *leads),))
