"""Answering what a customer sent on: by a reply to it, by its button, or as "answer ana we open at nine". The customer
reads it as the shop's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.reading import declined, phrases
from handlers.reading.words import normal
from handlers.turn import contact, finding
from handlers.turn.colleague import colleague
from handlers.turn.conversation import Scene, Step, ToAddress, ToMember, Turn
from handlers.turn.pages import number
from loyalty.facts.team import CustomerAnswered
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kind import Class
from loyalty.messages.kinds.contact import ContactKind
from loyalty.messages.message import Message
from loyalty.model.addresses import Address, AddressState
from loyalty.model.members import Member, Purpose
from storage.messages import contacts
from storage.messages.contacts import Asked
from storage.people import consent, members, team
from storage.people.reach import reach

WORD = "answer"
STEP = "contact-answer"
_END = 3  # digits of a number, as they are shown
_STOPS = frozenset({"stop", "provider"})  # where a consent was withdrawn, if it was by STOP


async def ask(scene: Scene, member_id: str) -> Turn:
    """The button: what shall they read? Their words stay on the screen."""
    asked = await contacts.asked_by(scene.read, scene.address.id, number(member_id))
    return replace(_words_for(asked), anew=True)


async def newest(scene: Scene, _: str) -> Turn:
    """The word by itself is about whoever asked last."""
    asked = await contacts.asked(scene.read, scene.address.id)
    return _words_for(asked[0] if asked else None)


async def typed(scene: Scene, text: str) -> Turn:
    """The word, whom where it begins with a name or the end of a number, and the answer. Who is named alone is answered
    next; where nobody is named it is for whoever an answer is awaited to, or the only one who asked of late."""
    asked = await contacts.asked(scene.read, scene.address.id)
    first, _, rest = text.strip().partition(" ")
    if named := next((one for one in asked if _is_called(one, first)), None):
        return await _answered(scene, named, rest.strip()) if rest else _words_for(named)
    if asked and rest and await _is_a_member(scene, first):
        return _whom(scene, asked)
    if scene.awaits == STEP:
        return await awaited(scene, text.strip())
    if not asked:
        return _nobody()
    several = len(_of_late(scene, asked)) > 1
    return _whom(scene, asked) if several else await _answered(scene, asked[0], text.strip())


async def _is_a_member(scene: Scene, word: str) -> bool:
    """Whether somebody with a card has this name, or one of theirs is this."""
    found = await finding.people(scene.read, scene.channels.phone, word) if word.isalpha() else ()
    return any(normal(word) in normal(one.member.name).split() for one in found)


def _of_late(scene: Scene, asked: Sequence[Asked]) -> Sequence[Asked]:
    """Who asked within a day; whoever asked last at any time."""
    return [asked[0], *(one for one in asked[1:] if scene.now - one.at < contact.DAY)]


def _whom(scene: Scene, asked: Sequence[Asked]) -> Turn:
    """Nothing is sent: for whom it is must be said."""
    names = ", ".join(one.name for one in _of_late(scene, asked))
    return Turn(Message(ContactKind.CONTACT_ANSWER_WHOM, {"names": names}))


def _is_called(asked: Asked, word: str) -> bool:
    ends = word.isdigit() and len(word) >= _END and asked.number.endswith(word)
    forms_of = declined.names_of(normal(word)) if declined.is_name_like(word, first=False) else ()
    return ends or any(part == normal(word) or part in forms_of for part in normal(asked.name).split())


async def awaited(scene: Scene, text: str) -> Turn:
    """The answer that was asked for."""
    member_id = number(scene.step.data.get("member", "")) if scene.step else 0
    return await of(scene, member_id, text)


async def of(scene: Scene, member_id: int, text: str) -> Turn:
    """The answer to what this member asked."""
    asked = await contacts.asked_by(scene.read, scene.address.id, member_id)
    return await _answered(scene, asked, text) if asked else _nobody()


def whose(message: Message) -> Option | None:
    """The option of a message that a customer's words are in: a reply to it is one to them."""
    if message.kind not in contacts.ASKING:
        return None
    return next((option for option in message.options if option.name == STEP), None)


async def too_late(scene: Scene, member_id: int) -> Turn:
    """What was typed after the answer was awaited no longer: it went to nobody, and how it does."""
    asked = await contacts.asked_by(scene.read, scene.address.id, member_id)
    if asked is None:
        return _nobody()
    option = Choices((Option(STEP, str(member_id)),))
    return Turn(Message(ContactKind.CONTACT_ANSWER_LATE, {"name": asked.name}, (option,)))


def _words_for(asked: Asked | None) -> Turn:
    if asked is None:
        return _nobody()
    step = Step(STEP, {"member": str(asked.member_id)})
    return Turn(Message(ContactKind.CONTACT_ANSWER_ASK, {"name": asked.name}), step=step)


def _nobody() -> Turn:
    return Turn(Message(ContactKind.CONTACT_ANSWER_NOBODY))


async def _answered(scene: Scene, asked: Asked, text: str) -> Turn:
    """Nothing goes to who left or said STOP since: whoever answers hears it."""
    if phrases.found(text, scene.words.automatic):
        return Turn()
    holder = await members.kept(scene.read, asked.member_id, scene.now)
    member = holder.member if holder else None
    gone = await _gone(scene, asked, member)
    if member is None or gone:
        return Turn(Message(ContactKind.CONTACT_GONE, {"name": asked.name, "state": gone}))
    words = contact.shortened(text)
    answered = ContactKind.CONTACT_ANSWERED if words == text else ContactKind.CONTACT_ANSWERED_CUT
    said = Message(ContactKind.CONTACT_ANSWER, {"shop": scene.programme.shop.name, "words": words})
    return Turn(
        Message(answered, {"name": member.name}),
        facts=(CustomerAnswered(member.id, scene.address.id),),
        others=(ToMember(member.id, said, scene.address.id), *await _others(scene, asked, words)),
    )


async def _gone(scene: Scene, asked: Asked, member: Member | None) -> str:
    """Why nothing can be said to them; "": it can."""
    if member is None:
        return "left"
    address = await reach(scene.read, member.id, Class.REPLY)
    if address is None or address.state is AddressState.BLOCKED:
        return "blocked"
    stopped = address.state is not AddressState.OPEN or await _said_stop(scene, asked, member, address)
    return "stopped" if stopped else ""


async def _said_stop(scene: Scene, asked: Asked, member: Member, address: Address) -> bool:
    """Whether a STOP on that channel came after the question."""
    words = (await consent.newest(scene.read, (member.id,))).get(member.id, {})
    word = words.get((Purpose.UPDATES, address.channel))
    return word is not None and not word.given and word.source in _STOPS and word.at >= asked.at


async def _others(scene: Scene, asked: Asked, words: str) -> tuple[ToAddress, ...]:
    """Whoever else read the question hears that it is answered."""
    here = {one.address_id for one in await team.everyone(scene.read)} - {scene.address.id}
    args = {"staff": colleague(scene).name, "name": asked.name, "words": words}
    said = Message(ContactKind.CONTACT_TAKEN, args)
    return tuple(ToAddress(id, said) for id in await contacts.readers(scene.read, asked) if id in here)
