"""A phone number proven by a code that is sent to it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from hmac import compare_digest

from handlers.customer.linked import ask_for_phone, linked_already
from handlers.customer.merging import proven
from handlers.reading.phones import mask, parse_phone, takes_sms
from handlers.turn import guessing
from handlers.turn.conversation import Scene, Step, ToPhone, Turn
from handlers.turn.says import choices, minutes
from loyalty import codes
from loyalty.facts.addresses import PhoneProofAsked
from loyalty.messages.extras import AskPhone, Choices
from loyalty.messages.kind import Kind
from loyalty.messages.kinds.help import HelpKind
from loyalty.messages.kinds.linking import LinkingKind
from loyalty.messages.message import Message
from loyalty.model.addresses import Address, AddressState
from storage.people import addresses, proofs

_DIGITS = 6
_VALID = timedelta(minutes=10)
_PAUSE = timedelta(minutes=1)  # between two codes


async def phone(scene: Scene, text: str) -> Turn:
    """A number typed: a code is sent to it."""
    assert scene.member is not None
    if slowed := guessing.slowed(scene):
        return slowed
    number = parse_phone(text, scene.programme.shop.country)
    known = await addresses.at(scene.read, scene.channels.phone, number) if number else None
    if known is not None and known.member_id == scene.member.id:
        return linked_already()
    if number is None:
        return ask_for_phone(scene, LinkingKind.LINK_NO_PHONE)
    return await _ask(scene, number, known)


async def ask_holder(scene: Scene, known: Address) -> Turn:
    """Asks whoever has a number that is on somebody's card: a code is sent to it, and nothing moves before it is
    typed here."""
    if slowed := guessing.slowed(scene):
        return slowed
    return await _ask(scene, known.value, known)


async def _ask(scene: Scene, number: str, known: Address | None) -> Turn:
    """Sends a code, unless no text reaches that number. `known` is its address, if we have met it."""
    closed = known is not None and known.state is not AddressState.OPEN
    if closed or not takes_sms(number) or scene.channels.phone not in scene.channels.on:
        return ask_for_phone(scene, LinkingKind.LINK_NO_SMS)
    return await _too_soon(scene, number) or _send(scene, number)


async def ask_old(scene: Scene, number: str) -> Turn:
    """Asks whoever has the old number of somebody who writes from a new one. The answer is the same where that number
    is nobody's, so that nobody learns who has a card."""
    known = await addresses.at(scene.read, scene.channels.phone, number)
    holder = known.member_id if known else None
    if holder is not None and holder == scene.address.member_id:
        return linked_already()
    sent = LinkingKind.MOVE_CODE_SENT
    return await _too_soon(scene, number, sent) or _send_old(scene, number, asked=holder is not None)


def _send_old(scene: Scene, number: str, *, asked: bool) -> Turn:
    proof = _proof(scene, number)
    args = {"shop": scene.programme.shop.name, "code": proof.code, "number": mask(scene.address.value)}
    others = (ToPhone(number, Message(LinkingKind.MOVE_CODE, args)),) if asked else ()
    return replace(_sent(number, LinkingKind.MOVE_CODE_SENT), facts=(proof,), others=others)


async def _too_soon(scene: Scene, number: str, sent: Kind = LinkingKind.LINK_CODE_SENT) -> Turn | None:
    """The answer where no further code is sent for now; None if one is. `sent` says that one is on its way."""
    proof = await proofs.current(scene.read, scene.address.id)
    if proof is not None and timedelta(0) <= scene.now - (proof.expires_at - _VALID) < _PAUSE:
        return _sent(number, sent) if proof.phone == number else _wait(scene, _PAUSE)
    asked = await proofs.asked_since(
        scene.read, scene.address.id, number, scene.now - proofs.WITHIN, scene.now
    )
    return _wait(scene, proofs.WITHIN) if asked >= proofs.MOST else None


def _wait(scene: Scene, length: timedelta) -> Turn:
    step = Step("phone") if _may_type(scene) else None
    return Turn(Message(HelpKind.SLOWED, {"minutes": minutes(length)}), step=step)


def _may_type(scene: Scene) -> bool:
    """Whether a number that is typed here is one to link: a member's, in a chat."""
    return scene.member is not None and not scene.channel.proves_phone


def _send(scene: Scene, number: str) -> Turn:
    proof = _proof(scene, number)
    args = {"shop": scene.programme.shop.name, "code": proof.code}
    told = ToPhone(number, Message(LinkingKind.LINK_CODE, args))
    return replace(_sent(number), facts=(proof,), others=(told,))


def _proof(scene: Scene, number: str) -> PhoneProofAsked:
    secret = f"{scene.randbelow(10**_DIGITS):0{_DIGITS}}"
    return PhoneProofAsked(scene.address.id, number, secret, scene.now + _VALID)


def _sent(number: str, kind: Kind = LinkingKind.LINK_CODE_SENT) -> Turn:
    return Turn(Message(kind, {"phone": mask(number)}), step=Step("phone-code"))


async def code(scene: Scene, text: str) -> Turn:
    """The code typed back. Another number that a member types instead is tried as a number."""
    if slowed := guessing.slowed(scene):
        return slowed
    digits = _digits(text)
    if not digits:
        is_number = _may_type(scene) and parse_phone(text, scene.programme.shop.country)
        return await phone(scene, text) if is_number else _code_wrong(scene)
    proof = await proofs.current(scene.read, scene.address.id)
    if proof is None or proof.expires_at <= scene.now:
        return _code_wrong(scene)
    if not compare_digest(digits, proof.code):
        return guessing.wrong(scene, LinkingKind.LINK_CODE_WRONG)
    return await proven(scene, proof.phone)


def _digits(text: str) -> str:
    """The code in this text; "" if it is none."""
    digits = codes.fix(text)
    return digits if len(digits) == _DIGITS and digits.isascii() and digits.isdigit() else ""


async def typed(scene: Scene, text: str) -> Turn | None:
    """A code typed after its question was left for something else; None if it is none that is awaited."""
    if not _digits(text):
        return None
    proof = await proofs.current(scene.read, scene.address.id)
    return await code(scene, text) if proof and scene.now < proof.expires_at else None


def _code_wrong(scene: Scene) -> Turn:
    """It is no code, or too late. That is no guess, and a new code can be had; a stranger shares their number
    again."""
    if scene.channel.proves_phone:
        anew: Choices | AskPhone = choices("new-number")
    else:
        anew = choices("link") if scene.member else AskPhone()
    return Turn(Message(LinkingKind.LINK_CODE_WRONG, {}, (anew,)), step=Step("phone-code"))
