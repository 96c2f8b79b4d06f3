"""How was it? The answer to the question after a visit: a face, its number by text, and a line of one's own. Whoever was not
happy is told to the shop at once."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta

from handlers.customer import helping
from handlers.turn import contact
from handlers.turn.contact import DAY
from handlers.turn.conversation import Scene, Step, ToAddress, Turn
from handlers.turn.heard import Said
from handlers.turn.pages import number
from handlers.turn.table import Talk
from loyalty.facts.opinions import OpinionGiven
from loyalty.messages.kinds.occasions import OccasionKind
from loyalty.messages.kinds.opinions import OpinionKind
from loyalty.messages.message import Message
from loyalty.model import Visit
from storage.ledger import visits
from storage.messages.quoted import newest
from storage.people import opinions

WORDS = "opinion-words"
_BAD = 1
_MOODS = {1: "bad", 2: "fair", 3: "good"}
_FRESH = timedelta(days=3)  # longer a number does not answer it
_SCORED = re.compile(r"(\d{1,2})(?:[\s.,:;/)-]+(.*))?", re.DOTALL)


def tapped(score: int) -> Talk:
    """A face. Its option names the visit."""

    async def talk(scene: Scene, visit_id: str) -> Turn:
        return await _of_visit(scene, number(visit_id), score, "")

    return talk


async def numbered(scene: Scene, said: Said) -> Turn | None:
    """A number, and what stands behind it, while the question is the newest message they got; of a reply, `replied` knows
    what it is about."""
    is_busy = scene.staff is not None and scene.step is not None
    if said.is_reply or is_busy or not (scene.programme.occasions.question.on and _scored(said.text)):
        return None
    asked = await newest(scene.read, scene.address.id, scene.now - _FRESH)
    return await replied(scene, asked, said.text) if asked else None


async def replied(scene: Scene, asked: Message, text: str) -> Turn | None:
    """What is said to a message; None where that asked nothing, or this is no answer to it."""
    found = _scored(text)
    if scene.member is None or found is None or asked.kind is not OccasionKind.QUESTION:
        return None
    score, words = found
    return await _of_visit(scene, number(asked.options[0].arg), score, words) if score in _MOODS else None


def _scored(text: str) -> tuple[int, str] | None:
    """The number that a text begins with, and the words behind it."""
    found = _SCORED.fullmatch(text.strip())
    return (int(found[1]), (found[2] or "").strip()) if found else None


async def _of_visit(scene: Scene, visit_id: int, score: int, words: str) -> Turn:
    """Of a visit that was undone nothing is kept."""
    assert scene.member is not None
    visit = await visits.own(scene.read, scene.member.id, visit_id)
    if visit is None or visit.undone_at is not None:
        return Turn(Message(OpinionKind.OPINION_NOTED, {"mood": _MOODS[score]}, (helping.few(scene),)))
    given = OpinionGiven(
        scene.fresh(),
        scene.member.id,
        str(visit.id),
        score,
        contact.shortened(words),
        visit.id,
        visit.location,
    )
    others = await _unhappy(scene, visit, words) if score == _BAD else ()
    if words:
        noted = Message(OpinionKind.OPINION_NOTED, {"mood": _MOODS[score]}, (helping.few(scene),))
        return Turn(noted, facts=(given,), others=others)
    step = Step(WORDS, {"visit": str(visit.id), "score": str(score), "at": scene.now.isoformat()})
    thanks = Message(OpinionKind.OPINION_THANKS, {"mood": _MOODS[score]})
    return Turn(thanks, facts=(given,), others=others, step=step)


async def explained(scene: Scene, text: str) -> Turn:
    """The line of their own, after the face; a day later a text is about anything."""
    data = scene.step.data if scene.step else {}
    if not data or datetime.fromisoformat(data["at"]) + DAY < scene.now:
        return replace(await helping.unknown(scene, text), step=None)
    return await _of_visit(scene, number(data["visit"]), int(data["score"]), text)


async def _unhappy(scene: Scene, visit: Visit, words: str) -> tuple[ToAddress, ...]:
    """Who and which visit, once; what they say of it, as anything that is sent on."""
    assert scene.member is not None
    readers = await contact.readers(scene)
    told = await opinions.score(scene.read, scene.member.id, str(visit.id)) == _BAD
    first = () if told else contact.unhappy(scene, scene.member, visit, readers)
    return (*first, *(contact.passed_on(scene, scene.member, words, readers) if words else ()))
