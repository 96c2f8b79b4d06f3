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
from handlers.turn.stopped import stopped_at
from loyalty.facts.team import CustomerAnswered
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kind import Class
from loyalty.messages.kinds.contact import ContactKind
from loyalty.messages.message import Message
from loyalty.model.addresses import Address, AddressState
from loyalty.model.members import Member
from storage.messages import contacts, quoted
from storage.messages.contacts import Asked
from storage.people import members, team
from storage.people.reach import reach

WORD = "answer"
STEP = "contact-answer"
SURE = "contact-answer-sure"  # whether it is for the one who asked
_ANSWERED = frozenset({ContactKind.CONTACT_ANSWERED, ContactKind.CONTACT_ANSWERED_CUT})
_END, _SHOWN = 3, 4  # digits of a number that name somebody, and as they are shown


async def ask(scene: Scene, member_id: str) -> Turn:
    """The button: what shall they read? Their words stay on the screen. A second tap asks nothing anew."""
    if scene.incoming.edit and _is_awaited(scene, member_id) and await _asked_just_now(scene):
        return Turn()
    asked = await contacts.asked_by(scene.read, scene.address.id, number(member_id))
    return replace(_words_for(asked), anew=True)


def _is_awaited(scene: Scene, member_id: str) -> bool:
    return scene.step is not None and scene.awaits == STEP and scene.step.data.get("member") == member_id


async def _asked_just_now(scene: Scene) -> bool:
    """Whether the question is the newest thing that they read."""
    message = await quoted.newest(scene.read, scene.address.id, scene.now - contact.DAY)
    return message is not None and message.kind is ContactKind.CONTACT_ANSWER_ASK


async def newest(scene: Scene, _: str) -> Turn:
    """The word by itself is about whoever asked last."""
    asked = await contacts.asked(scene.read, scene.address.id)
    return _words_for(asked[0] if asked else None)


async def typed(scene: Scene, text: str) -> Turn:
    """The word, whom where it begins with a name or the end of a number, and the answer. Who is named alone is answered
    next. Where nobody is named it is for whoever an answer is awaited to; else it is asked whether it is for the only one who
    asked of late."""
    asked = await contacts.asked(scene.read, scene.address.id)
    first, _, rest = text.strip().partition(" ")
    if named := _of_that_name(asked, text.split()):
        words = _behind(named[0], rest)
        if len(named) > 1:
            return _whom(scene, named)
        if words and not _is_named(named[0], first) and declined.may_be_another(normal(first)):
            return _sure(named[0], words)
        return await _answered(scene, named[0], words) if words else _words_for(named[0])
    if asked and rest and await _is_a_member(scene, first):
        return _whom(scene, asked)
    if scene.awaits == STEP:
        return await awaited(scene, text.strip())
    if not asked:
        return _nobody()
    return _whom(scene, asked) if len(_of_late(scene, asked)) > 1 else _sure(asked[0], text.strip())


def _of_that_name(asked: Sequence[Asked], words: Sequence[str]) -> Sequence[Asked]:
    """Those whom the first word names; of several, whom the next word names as well."""
    found = [one for one in asked if words and _is_called(one, words[0])]
    closer = [one for one in found if words[1:] and _is_called(one, words[1])]
    return closer if len(found) > 1 and closer else found


def _behind(asked: Asked, text: str) -> str:
    """What was said behind the first word of the name: "Nowak we open at nine" is of Ana Nowak."""
    first, _, rest = text.strip().partition(" ")
    return _behind(asked, rest) if first and _is_called(asked, first) else text.strip()


def _sure(asked: Asked, text: str) -> Turn:
    """Nobody was named, and the first word may have been a name that nobody has."""
    said = {"name": asked.name, "words": contact.shortened(text)}
    options = Choices((Option("contact-answer-yes", str(asked.member_id)), Option("contact-answer-no")))
    data = {"member": str(asked.member_id), "words": text}
    return Turn(Message(ContactKind.CONTACT_ANSWER_SURE, said, (options,)), step=Step(SURE, data))


async def sure(scene: Scene, member_id: str) -> Turn:
    """Yes, it is for them."""
    said = scene.step.data if scene.step and scene.awaits == SURE else {}
    if said.get("member") != member_id:
        return Turn() if await _answered_just_now(scene) else await too_late(scene, number(member_id))
    return await of(scene, number(member_id), said["words"])


async def _answered_just_now(scene: Scene) -> bool:
    """Whether the newest thing that they read says that a customer has their answer: then it is a second tap."""
    message = await quoted.newest(scene.read, scene.address.id, scene.now - contact.DAY)
    return message is not None and message.kind in _ANSWERED


async def kept(_: Scene, __: str) -> Turn:
    """No."""
    return Turn(Message(ContactKind.CONTACT_ANSWER_KEPT))


async def again(scene: Scene, _: str) -> Turn:
    """Neither a yes nor a no: the same question."""
    said = scene.step.data if scene.step else {}
    asked = await contacts.asked_by(scene.read, scene.address.id, number(said.get("member", "")))
    return _sure(asked, said.get("words", "")) if asked else _nobody()


async def _is_a_member(scene: Scene, word: str) -> bool:
    """Whether somebody with a card has this name, or one of theirs is this."""
    found = await finding.people(scene.read, scene.channels.phone, word) if word.isalpha() else ()
    return any(normal(word) in normal(one.member.name).split() for one in found)


def _of_late(scene: Scene, asked: Sequence[Asked]) -> Sequence[Asked]:
    """Who asked within a day; whoever asked last at any time."""
    return [asked[0], *(one for one in asked[1:] if scene.now - one.at < contact.DAY)]


def _whom(scene: Scene, asked: Sequence[Asked]) -> Turn:
    """Nothing is sent: for whom it is must be said."""
    names = ", ".join(_told_apart(one, asked) for one in _of_late(scene, asked))
    return Turn(Message(ContactKind.CONTACT_ANSWER_WHOM, {"names": names}))


def _told_apart(one: Asked, among: Sequence[Asked]) -> str:
    """Their name, with the end of the number where two have one."""
    alike = sum(normal(other.name) == normal(one.name) for other in among) > 1
    return f"{one.name} {one.number[-_SHOWN:]}" if alike and one.number[-_SHOWN:].isdigit() else one.name


def _is_named(asked: Asked, word: str) -> bool:
    """By a name as it is written, or the end of the number."""
    ends = word.isdigit() and len(word) >= _END and asked.number.endswith(word)
    return ends or normal(word) in normal(asked.name).split()


def _is_called(asked: Asked, word: str) -> bool:
    """The same, or by a form of the name: "daniela" may be of Daniel, or somebody else."""
    forms_of = declined.names_of(normal(word)) if declined.is_name_like(word, first=False) else ()
    return _is_named(asked, word) or any(part in forms_of for part in normal(asked.name).split())


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
    at = await stopped_at(scene.read, member.id, address.channel)
    return at is not None and at >= asked.at


async def _others(scene: Scene, asked: Asked, words: str) -> tuple[ToAddress, ...]:
    """Whoever else read the question hears that it is answered."""
    here = {one.address_id for one in await team.everyone(scene.read)} - {scene.address.id}
    args = {"staff": colleague(scene).name, "name": asked.name, "words": words}
    said = Message(ContactKind.CONTACT_TAKEN, args)
    return tuple(ToAddress(id, said) for id in await contacts.readers(scene.read, asked) if id in here)
