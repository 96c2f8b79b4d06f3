"""A member asks why they were written to, and is one tap away from less of it, or none."""

from __future__ import annotations

from handlers.customer import helping
from handlers.turn.conversation import Scene, Turn
from handlers.turn.message_names import what
from handlers.turn.says import NONE, choices
from loyalty.gate.purposes import NEEDS
from loyalty.messages.args import Arg, Moment
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kind import Class
from loyalty.messages.kinds.why import WhyKind
from loyalty.messages.message import Message
from loyalty.model.members import Member, Purpose
from storage.messages import history
from storage.people import consent


async def asked(scene: Scene, text: str) -> Turn:
    """ "why" typed: about the newest message. A stranger has got none, so it is not understood."""
    return await own(scene, text) if scene.member else await helping.unknown(scene, text)


async def own(scene: Scene, _: str) -> Turn:
    """Why the message whose button was tapped was sent, or the newest one. That message stays as it is."""
    member = scene.member
    assert member is not None
    told = await history.newest(scene.read, member.id, scene.address.id, scene.incoming.edit)
    needed = NEEDS[told.thing.cls] if told else None
    if told is None or needed is None:
        return Turn(Message(WhyKind.WHY_NOTHING, {}, (choices("messages", "card"),)), anew=True)
    since = await consent.allowed_since(scene.read, member.id, needed, told.channel)
    args: dict[str, Arg] = {
        "what": what(told.thing),
        "at": Moment(told.at, "both"),
        "purpose": "offers" if needed is Purpose.OFFERS else "updates",
        "since": Moment(since, "day") if since else NONE,
    }
    return Turn(Message(WhyKind.WHY_YOURS, args, (_less(scene, member, told.thing.cls),)), anew=True)


def _less(scene: Scene, member: Member, cls: Class) -> Choices:
    """Fewer of all, none of this kind, or all the switches: one tap each."""
    less = scene.programme.policy.fewer and not member.preferences.fewer
    fewer = (Option("fewer-on"),) if less else ()
    return Choices((*fewer, Option("no-more", str(int(cls))), Option("settings")))
