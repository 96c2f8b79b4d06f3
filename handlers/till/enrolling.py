"""A card for a customer at the counter, by their phone number: "join 600 700 800", "join ana 600 700 800".

The number is asked once, by a text that names the terms, and nothing else goes there before its yes
(`handlers/customer/enrolled.py`). Why a number is not asked tells something of whose it is: a day has so many tries.
"""

from __future__ import annotations

from handlers.reading.names import clean_name
from handlers.reading.phones import mask, parse_phone, takes_sms
from handlers.till import tries
from handlers.turn.colleague import colleague
from handlers.turn.conversation import Scene, ToPhone, Turn
from handlers.turn.says import choices
from loyalty.messages.args import Arg
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kind import Kind
from loyalty.messages.kinds.joining import JoiningKind
from loyalty.messages.kinds.team import TeamKind
from loyalty.messages.kinds.till import TillKind
from loyalty.messages.message import Message
from loyalty.model.addresses import Address, AddressState
from storage.messages import asked
from storage.people import addresses


def number_in(scene: Scene, text: str) -> str | None:
    """The phone number (E.164) that staff say; None where this is no enrolment."""
    return parse_phone(text, scene.programme.shop.country) if scene.staff else None


async def ask(scene: Scene, text: str) -> Turn:
    """Asks the number, or says why not."""
    phone = number_in(scene, text)
    if phone is None:
        is_number = any(sign.isdigit() for sign in text)
        return Turn(Message(TeamKind.INVITE_PHONE_ODD if is_number else TillKind.ENROL_HOW))
    if enough := await tries.no_more_numbers(scene):
        return enough
    known = await addresses.at(scene.read, scene.channels.phone, phone)
    if why := await _refused(scene, phone, known):
        said = Message(why, {"phone": mask(phone)}, (choices("enrol"),))
        return Turn(said, facts=tries.found(scene, known) if why is TillKind.ENROL_HAS_CARD else ())
    sent = Message(TillKind.ENROL_SENT, {"phone": mask(phone)})
    return Turn(sent, others=(ToPhone(phone, _question(scene, text), colleague(scene).id, is_theirs=True),))


async def _refused(scene: Scene, phone: str, known: Address | None) -> Kind | None:
    """The first reason: nothing reaches it, it has a card, or it was asked. `known` is its address, if we have met it."""
    closed = known is not None and known.state is not AddressState.OPEN
    if closed or not takes_sms(phone) or scene.channels.phone not in scene.channels.on:
        return TillKind.ENROL_NO_SMS
    if known is None:
        return None
    if known.member_id is not None:
        return TillKind.ENROL_HAS_CARD
    return TillKind.ENROL_ASKED if await asked.was(scene.read, JoiningKind.ENROL_ASK, known.id) else None


def _question(scene: Scene, text: str) -> Message:
    """With what their yes needs: the terms that it shows, who asked, and the name that was said."""
    shop = scene.programme.shop
    name = clean_name(" ".join(word for word in text.split() if word[0].isalpha())) or ""
    yes = Option("enrol-yes", f"{colleague(scene).id}~{shop.terms_version}~{name}")
    args: dict[str, Arg] = {"shop": shop.name, "summary": shop.summary, "terms": shop.terms}
    return Message(JoiningKind.ENROL_ASK, args, (Choices((yes,), numbered=False),))
