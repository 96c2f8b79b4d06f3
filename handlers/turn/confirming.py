"""What is asked for by SMS, and shows, moves or deletes what somebody has, is confirmed by whoever reads what we answer: the sender of
a text can be forged, and numbers change hands.

Where the card has a chat too it is confirmed there; else by a word that stands only in the question.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from handlers.reading.words import normal
from handlers.turn import guessing
from handlers.turn.conversation import Scene, Step, ToAddress, Turn
from handlers.turn.says import choices
from loyalty.messages.args import Arg
from loyalty.messages.kind import Kind
from loyalty.messages.kinds.settings import SettingsKind
from loyalty.messages.message import Message
from loyalty.model.addresses import Address, AddressState
from storage.people import addresses

_WORD = "word"  # in the step's data


async def chat(scene: Scene) -> Address | None:
    """The card's address where a phone asks us to ask; None where it has no other that hears us."""
    assert scene.member is not None
    known = await addresses.of_member(scene.read, scene.member.id)
    chats = (
        address
        for address in known
        if address.state is AddressState.OPEN and not scene.channels[address.channel].proves_phone
    )
    return next(chats, None)


def asked_there(chat: Address, question: Message) -> Turn:
    """The question goes to the card's chat, and the phone is told."""
    told = Message(SettingsKind.CONFIRM_THERE, {"channel": chat.channel.capitalize()}, (choices("card"),))
    return Turn(told, others=(ToAddress(chat.id, question),))


def asked_by_word(
    scene: Scene, kind: Kind, args: Mapping[str, Arg], step: str, data: Mapping[str, str] | None = None
) -> Turn:
    """The question with a word drawn for it, as `word`; its answer is awaited at this step, which keeps the `data`."""
    known = scene.words.random.get(scene.address.locale) or next(iter(scene.words.random.values()))
    word = known[scene.randbelow(len(known))]
    return Turn(Message(kind, {**args, "word": word}), step=Step(step, {**(data or {}), _WORD: word}))


def is_the_word(scene: Scene, text: str) -> bool:
    """Whether this text has the word that the open question showed."""
    word = scene.step.data.get(_WORD) if scene.step else None
    return word is not None and word in normal(text).split()


def without_the_word(scene: Scene, text: str) -> Turn | None:
    """The answer to anything but the word: the question is closed, and whoever guesses has to wait. None where it is
    the word."""
    if slowed := guessing.slowed(scene):
        return slowed
    if is_the_word(scene, text):
        return None
    if scene.words.intent(text) in {"no", "skip"}:
        return Turn(Message(SettingsKind.KEPT, {}, (choices("card", "settings"),)))
    return replace(guessing.wrong(scene, SettingsKind.WORD_WRONG), step=None)
