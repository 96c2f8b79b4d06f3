"""A card comes over to a new phone number at the till, when its old one does not answer any more.

Staff find the card by its picture, or by the name and the days of the last visits, and the number is proven by a code that
its owner reads out. Owners hear of it, and can take it back by `unlink`. Names and numbers are tried within the limits of a day,
as where a customer is credited by name or enrolled.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from hmac import compare_digest

from handlers.reading import card_to_move
from handlers.reading.phones import mask, parse_phone, takes_sms
from handlers.till import moved, tries
from handlers.till.faces import days
from handlers.turn import finding, guessing
from handlers.turn.colleague import colleague
from handlers.turn.conversation import CHOOSE, Scene, Step, ToPhone, Turn
from handlers.turn.pages import number
from handlers.turn.says import minutes, plainly
from loyalty import codes
from loyalty.facts.addresses import PhoneRung
from loyalty.facts.visit_codes import NameFound
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.help import HelpKind
from loyalty.messages.kinds.linking import LinkingKind
from loyalty.messages.kinds.team import TeamKind
from loyalty.messages.kinds.till import TillKind
from loyalty.messages.message import Message
from loyalty.model.addresses import AddressState
from loyalty.model.members import Member
from storage.ledger import visit_codes
from storage.people import addresses, members, proofs
from storage.people.search import FoundMember

_FOUND, _SEEN = 4, 2  # cards to choose among, and the last visits told of each
_DIGITS, _VALID = 6, timedelta(minutes=10)


async def ask(scene: Scene, _: str) -> Turn:
    """The card that is before them, scanned a moment ago; else asks whose."""
    scanned = scene.step.data.get("code", "") if scene.step and scene.awaits == "credit" else ""
    code = await visit_codes.by_id(scene.read, number(scanned)) if scanned else None
    if code is not None:
        return await chosen(scene, str(code.member_id))
    return Turn(Message(TillKind.MOVE_WHO), step=Step("move-who"))


async def named(scene: Scene, text: str) -> Turn:
    """The name, or the card's own address. Each is told with the days of its last visits, which the customer says; of more than
    a few nobody is."""
    if enough := await tries.no_more_names(scene, TillKind.MOVE_TODAY):
        return enough
    found = await _called(scene, text)
    turn = await _listed(scene, found)
    return turn if len(found) == 1 else replace(turn, facts=(tries.missed(scene),))


async def of(scene: Scene, text: str) -> Turn:
    """The same in one sentence: "move ana's card to a new number"."""
    name = card_to_move.whose(text)
    return await named(scene, name) if name else await ask(scene, text)


async def if_a_card(scene: Scene, text: str) -> Turn | None:
    """The same where a card or its owner is named: anything may be moved."""
    is_one = card_to_move.is_about_one(text) or await _called(scene, card_to_move.whose(text))
    return await of(scene, text) if is_one else None


async def _called(scene: Scene, text: str) -> list[FoundMember]:
    return [
        one
        for one in await finding.people(scene.read, scene.channels.phone, text)
        if scene.member is None or one.member.id != scene.member.id
    ]


async def _listed(scene: Scene, found: list[FoundMember]) -> Turn:
    if not 0 < len(found) <= _FOUND:
        return Turn(Message(TillKind.MOVE_NOBODY), step=Step("move-who"))
    options = [Option("move-card", str(one.member.id), plainly(await _face(scene, one))) for one in found]
    return Turn(Message(TillKind.MOVE_WHICH, {}, (Choices(tuple(options)),)), step=Step(CHOOSE))


async def _face(scene: Scene, found: FoundMember) -> str:
    return ", ".join((found.member.name, *await days(scene, found.member, _SEEN)))


async def picked(scene: Scene, member_id: str) -> Turn:
    """One of those that were found by a name: the trail says so."""
    turn, member = await chosen(scene, member_id), await _movable(scene, number(member_id))
    return replace(turn, facts=(NameFound(member.id, scene.address.id), *turn.facts)) if member else turn


async def chosen(scene: Scene, member_id: str) -> Turn:
    """This card: its new number is asked for."""
    member = await _movable(scene, number(member_id))
    if member is None:
        return Turn(Message(TillKind.MOVE_NOBODY), step=Step("move-who"))
    for address in await addresses.of_member(scene.read, member.id):
        if address.state is AddressState.OPEN and not scene.channels[address.channel].proves_phone:
            return Turn(Message(TillKind.MOVE_BY_CHAT, {"name": member.name}))
    return _ask_number(member)


async def _movable(scene: Scene, member_id: int) -> Member | None:
    """A member who is here, and not whoever speaks."""
    holder = await members.by_id(scene.read, member_id, scene.now)
    own = holder is not None and scene.member is not None and holder.member.id == scene.member.id
    return holder.member if holder and not own else None


def _ask_number(member: Member) -> Turn:
    said = Message(TillKind.MOVE_NUMBER, {"name": member.name})
    return Turn(said, step=Step("move-number", {"member": str(member.id)}))


async def new_number(scene: Scene, text: str) -> Turn:
    """The new number: a code goes to it."""
    phone = parse_phone(text, scene.programme.shop.country)
    if phone is None:
        return Turn(Message(TeamKind.INVITE_PHONE_ODD), step=scene.step)
    if enough := await tries.no_more_numbers(scene, TillKind.MOVE_TODAY):
        return enough
    known = await addresses.at(scene.read, scene.channels.phone, phone)
    closed = known is not None and known.state is not AddressState.OPEN
    if closed or not takes_sms(phone) or scene.channels.phone not in scene.channels.on:
        return Turn(Message(TillKind.MOVE_NO_SMS), step=scene.step)
    if known is not None and known.member_id is not None:
        return Turn(Message(TillKind.MOVE_TAKEN), facts=tries.found(scene, known), step=scene.step)
    if await proofs.sent_to(scene.read, phone, scene.now - proofs.WITHIN, scene.now) >= proofs.MOST:
        return Turn(Message(HelpKind.SLOWED, {"minutes": minutes(proofs.WITHIN)}), step=scene.step)
    secret = f"{scene.randbelow(10**_DIGITS):0{_DIGITS}}"
    told = Message(TillKind.MOVE_PROOF, {"shop": scene.programme.shop.name, "code": secret})
    asked = scene.step.data if scene.step else {}
    data = {**asked, "phone": phone, "code": secret, "until": (scene.now + _VALID).isoformat()}
    return Turn(
        Message(TillKind.MOVE_PROOF_SENT, {"phone": mask(phone)}),
        facts=(PhoneRung(scene.address.id, phone),),
        others=(ToPhone(phone, told, colleague(scene).id),),
        step=Step("move-code", data),
    )


async def code(scene: Scene, text: str) -> Turn:
    """The code that the customer read out."""
    if slowed := guessing.slowed(scene):
        return slowed
    asked = scene.step.data if scene.step else {}
    member = await _movable(scene, number(asked.get("member", "")))
    if member is None or datetime.fromisoformat(asked["until"]) <= scene.now:
        return Turn(Message(TillKind.MOVE_WHO), step=Step("move-who"))
    if not compare_digest(codes.fix(text).encode(), asked["code"].encode()):
        return guessing.wrong(scene, LinkingKind.LINK_CODE_WRONG)
    return await moved.to(scene, member, asked["phone"])
