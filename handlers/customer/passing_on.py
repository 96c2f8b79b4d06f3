"""What was not understood goes on to a person of the shop: by a tap, or by itself while one has just answered."""

from __future__ import annotations

from handlers.customer import helping
from handlers.reading import phrases
from handlers.turn import contact, unheard
from handlers.turn.contact import DAY
from handlers.turn.conversation import Scene, ToAddress, Turn
from handlers.turn.pages import number
from handlers.turn.says import NONE
from loyalty.messages.args import Arg, Moment
from loyalty.messages.kinds.contact import ContactKind
from loyalty.messages.kinds.opinions import OpinionKind
from loyalty.messages.message import Message
from loyalty.model.members import Member
from loyalty.model.team import Staff
from storage.messages.last_said import newest_to
from storage.messages.quoted import caused
from storage.messages.unheard import causes_since

_SENT = frozenset({ContactKind.CONTACT_SENT, ContactKind.CONTACT_SENT_LATER})
_COUNTED = _SENT | {OpinionKind.OPINION_NOTED}  # a line about a visit too, where it went on


async def send(scene: Scene, cause: str) -> Turn:
    """The option under what was not understood: its answer keeps the words."""
    if number(cause) in await _earlier(scene):
        return _known(scene, number(cause))
    found = await caused(scene.read, scene.address.id, number(cause))
    words = str(found.args.get("words", NONE)) if found else NONE
    if words == NONE:
        return Turn(Message(ContactKind.CONTACT_OLD, {}, (helping.few(scene),)), step=scene.step)
    return await _sent(scene, words, number(cause)) or await _no_more(scene)


async def replied(scene: Scene, text: str) -> Turn:
    """A reply to what a person of the shop said."""
    return await _sent(scene, text, unheard.cause_of(scene)) or await _no_more(scene)


async def follow(scene: Scene, text: str) -> Turn | None:
    """What is not understood within a day after a person of the shop wrote is meant for them. What a phone says by itself
    is not, nor is anything beyond the limit."""
    if scene.member is None or scene.staff is not None or not text:
        return None
    if phrases.found(text, scene.words.automatic):
        return None
    answered = await newest_to(scene.read, scene.member.id, ContactKind.CONTACT_ANSWER, scene.now - DAY)
    return await _sent(scene, text, unheard.cause_of(scene)) if answered else None


async def _sent(scene: Scene, words: str, cause: int) -> Turn | None:
    """The same words go on once a day. None where the limit is reached, or nobody is there to read them."""
    assert scene.member is not None
    earlier = await _earlier(scene)
    if cause in earlier:
        return _known(scene, cause)
    readers = await contact.readers(scene)
    if not readers or len(earlier) >= scene.programme.contact.per_day:
        return None
    others = contact.passed_on(scene, scene.member, words, readers)
    return Turn(_with_the_shop(scene), others=others, step=scene.step, cause=cause)


async def line(
    scene: Scene, member: Member, words: str, readers: tuple[Staff, ...]
) -> tuple[tuple[ToAddress, ...], int]:
    """A line about a visit to these readers, within the same limit and once, and the cause of the reply to it; 0: it stays
    here."""
    earlier, cause = await _earlier(scene), unheard.cause_of(scene)
    if cause in earlier:
        return (), cause
    if not readers or len(earlier) >= scene.programme.contact.per_day:
        return (), 0
    return contact.passed_on(scene, member, words, readers), cause


async def _earlier(scene: Scene) -> frozenset[int]:
    """The causes of what they sent on within a day; 0 is that of what stayed here."""
    since = scene.now - DAY
    return frozenset(await causes_since(scene.read, scene.address.id, _COUNTED, since, scene.now)) - {0}


def _known(scene: Scene, cause: int) -> Turn:
    return Turn(_with_the_shop(scene), step=scene.step, cause=cause)


def _with_the_shop(scene: Scene) -> Message:
    shop, at, next_things = scene.programme.shop.name, contact.answers_from(scene), helping.few(scene)
    if at is None:
        return Message(ContactKind.CONTACT_SENT, {"shop": shop}, (next_things,))
    later: dict[str, Arg] = {"shop": shop, "at": Moment(at, "both")}
    return Message(ContactKind.CONTACT_SENT_LATER, later, (next_things,))


async def _no_more(scene: Scene) -> Turn:
    kind = ContactKind.CONTACT_TODAY if await contact.readers(scene) else ContactKind.CONTACT_NOBODY
    return Turn(Message(kind, {"phone": scene.programme.shop.phone or NONE}), step=scene.step)
