"""What a customer sends on to a person of the shop: to whom it goes, and what is kept of it.

There is no table of it. What was asked stands in the message to the team, whose `cause` is the member; what was answered
in the message to the member, whose `cause` is the address of who answered. Both are erased like any other message.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from handlers.reading.phones import mask
from handlers.reading.words import normal
from handlers.turn.conversation import Scene, ToAddress
from handlers.turn.says import NONE, place
from loyalty.messages.args import Arg, Moment
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.contact import ContactKind
from loyalty.messages.kinds.opinions import OpinionKind
from loyalty.messages.message import Message
from loyalty.model.members import Member
from loyalty.model.team import Role, Staff
from loyalty.model.visits import Visit
from loyalty.programme import contact
from storage.people import team

DAY = timedelta(days=1)
_LONGEST = 600  # letters: four SMS, and more than anybody writes at the counter


def shortened(text: str) -> str:
    """As much of it as is passed on."""
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


async def readers(scene: Scene) -> tuple[Staff, ...]:
    """Those who read what customers send on and can be written to, but for whoever speaks; else the owners who can."""
    by = scene.programme.contact.by
    others = [one for one in await team.reached(scene.read) if one.address_id != scene.address.id]
    chosen = [one for one in others if is_meant(one, by)]
    return tuple(chosen or [one for one in others if one.role is Role.OWNER])


def is_meant(staff: Staff, by: str) -> bool:
    """Whether what customers send on is for this person of the team, as the settings say (`contact.by`)."""
    match by:
        case contact.OWNERS:
            return staff.role is Role.OWNER
        case contact.MANAGERS:
            return staff.role is Role.MANAGER
        case name:
            return normal(staff.name) == normal(name)


def passed_on(scene: Scene, member: Member, text: str, readers: tuple[Staff, ...]) -> tuple[ToAddress, ...]:
    """What the team reads of it. The answer to that message is one to the customer."""
    args: dict[str, Arg] = {"name": member.name, "number": _number(scene), "words": shortened(text)}
    return tuple(
        ToAddress(
            one.address_id,
            Message(ContactKind.CONTACT_ASKED, args, (_options(one, member.id),)),
            cause=member.id,
        )
        for one in readers
    )


def unhappy(scene: Scene, member: Member, visit: Visit, readers: tuple[Staff, ...]) -> tuple[ToAddress, ...]:
    """Who was not happy with which visit; the answer to that message is one to them."""
    args: dict[str, Arg] = {
        "name": member.name,
        "number": _number(scene),
        "place": place(scene.programme, visit.location),
        "at": Moment(visit.at, "both"),
    }
    return tuple(
        ToAddress(
            one.address_id,
            Message(OpinionKind.OPINION_UNHAPPY, args, (_options(one, member.id),)),
            cause=member.id,
        )
        for one in readers
    )


def _number(scene: Scene) -> str:
    """The phone number of whoever speaks, mostly hidden; none of a chat."""
    return mask(scene.address.value) if scene.address.channel == scene.channels.phone else NONE


def _options(reader: Staff, member_id: int) -> Choices:
    """Only owners and managers look customers up."""
    answer = Option("contact-answer", str(member_id))
    card = () if reader.role is Role.STAFF else (Option("customer-of", str(member_id)),)
    return Choices((answer, *card), numbered=False)


def answers_from(scene: Scene) -> datetime | None:
    """When somebody answers next (UTC); None: now."""
    return scene.programme.contact.answers_from(scene.now, ZoneInfo(scene.programme.shop.timezone))
