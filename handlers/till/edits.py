"""A message that staff edited after it was carried out at the till: what it did stands, and they are told how to
undo it."""

from __future__ import annotations

from handlers.reading.amounts import split_code
from handlers.till.bill import names_an_amount
from handlers.turn import carrying_out
from handlers.turn.acts import Act, act_args, find
from handlers.turn.conversation import Scene, Turn
from handlers.turn.heard import Said
from loyalty.messages.extras import Choices
from loyalty.messages.kinds.till import TillKind
from loyalty.messages.message import Message
from storage.messages import answers
from storage.people import members

_QUESTIONS = frozenset({"credit", "credit-whose"})  # steps that ask for an amount, or whose it is

# The option of an answer that undoes what the message did, and what it is about (`acts.reference`).
_UNDOES = {
    "undo": "visit",
    "undo-paper": "paper",
    "undo-plan": "plan",
    "undo-pass": "pass",
    "undo-voucher": "voucher",
    "undo-return": "return",
}


async def carried_out_before(scene: Scene, said: Said) -> Turn | None:
    """The answer if the message was carried out already, or if nobody could tell what the edit is for: an amount
    alone, when something else was asked or done since. None: it is heard anew."""
    key = carrying_out.key(scene, scene.incoming.message)
    if await answers.is_answered(scene.read, key):
        return await _stands(scene, await answers.answer(scene.read, key))
    if _names_a_code(scene, said) or not names_an_amount(scene, said.text):
        return None
    overtaken = _another_is_asked(scene) or await _is_overtaken(scene)
    return Turn(Message(TillKind.EDIT_ANEW), step=scene.step) if overtaken else None


async def _stands(scene: Scene, answered: Message | None) -> Turn:
    undo = next((one for one in answered.options if one.name in _UNDOES), None) if answered else None
    act = await find(scene.read, f"{_UNDOES[undo.name]}~{undo.arg}") if undo else None
    if undo is None or act is None:
        return Turn(Message(TillKind.EDIT_ANEW), step=scene.step)
    args = {"name": await _name(scene, act), **act_args(scene, act)}
    said = Message(TillKind.EDIT_STANDS, args, (Choices((undo,), numbered=False),))
    return Turn(said, step=scene.step)


async def _name(scene: Scene, act: Act) -> str:
    holder = await members.kept(scene.read, act.member_id, scene.now)
    return holder.member.name if holder else ""


def _names_a_code(scene: Scene, said: Said) -> bool:
    codes = scene.programme.codes
    return bool(said.about) or any(
        split_code(said.text, digits) for digits in (codes.voucher_digits, codes.digits)
    )


def _another_is_asked(scene: Scene) -> bool:
    """Whether an amount is asked for because of another message."""
    step = scene.step
    if step is None or step.name not in _QUESTIONS:
        return False
    return step.data.get("message", "") != scene.incoming.message


async def _is_overtaken(scene: Scene) -> bool:
    """Whether a later message of theirs was carried out since. Telegram numbers a chat's messages upwards."""
    prefix = carrying_out.prefix(scene)
    newest = await answers.newest_key(scene.read, scene.address.id, prefix)
    return newest is not None and int(newest.removeprefix(prefix)) > int(scene.incoming.message)
