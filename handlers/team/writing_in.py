""" "Complaints": what customers sent on to whoever asks, the newest first, and which of it is answered."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.team import answering
from handlers.turn.conversation import Scene, Turn
from handlers.turn.says import plainly
from loyalty.messages.args import Arg, Moment
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.contact import ContactKind
from loyalty.messages.message import Lines, Message
from storage.messages import contacts
from storage.messages.contacts import Asked
from storage.messages.last_said import newest_to

_LINES, _FACES = 6, 3
_LETTERS = 80  # of what they wrote


async def show(scene: Scene, _: str) -> Turn:
    """Of each customer the newest."""
    asked = (await contacts.asked(scene.read, scene.address.id))[:_LINES]
    if not asked:
        return Turn(Message(ContactKind.CONTACT_LIST_NONE))
    answered = [await _is_answered(scene, one) for one in asked]
    lines = Lines(tuple(map(_line, asked, answered)))
    options = _faces([one for one, done in zip(asked, answered, strict=True) if not done] or asked)
    return Turn(Message(ContactKind.CONTACT_LIST, {"count": len(asked)}, (lines, options)))


async def _is_answered(scene: Scene, one: Asked) -> bool:
    return await newest_to(scene.read, one.member_id, ContactKind.CONTACT_ANSWER, one.at) is not None


def _line(one: Asked, answered: bool) -> Message:
    words = one.words if len(one.words) <= _LETTERS else f"{one.words[: _LETTERS - 3]}..."
    state = "answered" if answered else "open"
    args: dict[str, Arg] = {"name": one.name, "at": Moment(one.at, "both"), "words": words, "state": state}
    return Message(ContactKind.CONTACT_LIST_LINE, args)


def _faces(asked: Sequence[Asked]) -> Choices:
    """To answer them."""
    return Choices(
        tuple(Option(answering.STEP, str(one.member_id), plainly(one.name)) for one in asked[:_FACES])
    )
