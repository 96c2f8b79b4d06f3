"""A phone number proven by a code that is sent to it."""

from __future__ import annotations

from datetime import timedelta
from hmac import compare_digest

from handlers.customer.linked import ask_for_phone, linked_already
from handlers.customer.merging import proven
from handlers.reading.phones import mask, parse_phone
from handlers.turn import guessing
from handlers.turn.conversation import Scene, Step, ToPhone, Turn
from handlers.turn.says import choices, minutes
from loyalty import codes
from loyalty.facts import PhoneProofAsked
from loyalty.messages.kinds.help import HelpKind
from loyalty.messages.kinds.linking import LinkingKind
from loyalty.messages.message import Message
from loyalty.model import AddressState
from storage.people import addresses, proofs

_DIGITS = 6
_VALID = timedelta(minutes=10)
_PAUSE = timedelta(minutes=1)  # between two codes
# Codes for one person, or to one number: a text costs money, and a stranger's phone must not be rung with ours.
_MOST, _WITHIN = 4, timedelta(hours=6)


async def phone(scene: Scene, text: str) -> Turn:
    """A number typed: a code is sent to it."""
    assert scene.member is not None
    if slowed := guessing.slowed(scene):
        return slowed
    number = parse_phone(text, scene.programme.shop.country)
    known = await addresses.at(scene.read, scene.channels.phone, number) if number else None
    if known is not None and known.member_id == scene.member.id:
        return linked_already()
    closed = known is not None and known.state is not AddressState.OPEN
    if number is None or closed or scene.channels.phone not in scene.channels.on:
        return ask_for_phone(scene, LinkingKind.LINK_NO_PHONE)
    return await _too_soon(scene, number) or _send(scene, number)


async def _too_soon(scene: Scene, number: str) -> Turn | None:
    """The answer where no further code is sent for now; None if one is."""
    proof = await proofs.current(scene.read, scene.address.id)
    if proof is not None and scene.now < proof.expires_at - _VALID + _PAUSE:
        return _sent(number) if proof.phone == number else _wait(_PAUSE)
    asked = await proofs.asked_since(scene.read, scene.address.id, number, scene.now - _WITHIN)
    return _wait(_WITHIN) if asked >= _MOST else None


def _wait(length: timedelta) -> Turn:
    return Turn(Message(HelpKind.SLOWED, {"minutes": minutes(length)}), step=Step("phone"))


def _send(scene: Scene, number: str) -> Turn:
    secret = f"{scene.randbelow(10**_DIGITS):0{_DIGITS}}"
    asked = PhoneProofAsked(scene.address.id, number, secret, scene.now + _VALID)
    told = ToPhone(
        number, Message(LinkingKind.LINK_CODE, {"shop": scene.programme.shop.name, "code": secret})
    )
    turn = _sent(number)
    return Turn(turn.reply, facts=(asked,), others=(told,), step=turn.step)


def _sent(number: str) -> Turn:
    return Turn(Message(LinkingKind.LINK_CODE_SENT, {"phone": mask(number)}), step=Step("phone-code"))


async def code(scene: Scene, text: str) -> Turn:
    """The code typed back. Another number typed instead is tried as a number."""
    assert scene.member is not None
    if slowed := guessing.slowed(scene):
        return slowed
    digits = _digits(text)
    if not digits:
        is_number = parse_phone(text, scene.programme.shop.country)
        return await phone(scene, text) if is_number else _code_wrong()
    proof = await proofs.current(scene.read, scene.address.id)
    if proof is None or proof.expires_at <= scene.now:
        return _code_wrong()
    if not compare_digest(digits, proof.code):
        return guessing.wrong(scene, LinkingKind.LINK_CODE_WRONG)
    return await proven(scene, scene.member, proof.phone)


def _digits(text: str) -> str:
    """The code in this text; "" if it is none."""
    digits = codes.fix(text)
    return digits if len(digits) == _DIGITS and digits.isascii() and digits.isdigit() else ""


async def typed(scene: Scene, text: str) -> Turn | None:
    """A code typed after its question was left for something else; None if it is none that is awaited."""
    if scene.member is None or not _digits(text):
        return None
    proof = await proofs.current(scene.read, scene.address.id)
    return await code(scene, text) if proof and scene.now < proof.expires_at else None


def _code_wrong() -> Turn:
    """It is no code, or too late. That is no guess, and a new code can be had."""
    return Turn(Message(LinkingKind.LINK_CODE_WRONG, {}, (choices("link"),)), step=Step("phone-code"))
