"""How was it? The answer to the question after a visit: a face, its number by text, and a line of one's own. Whoever was not
happy is told to the shop at once. And the answer to the survey of a quarter: 0 to 10, and a line."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import timedelta
from zoneinfo import ZoneInfo

from handlers.customer import helping, passing_on
from handlers.reading import phrases
from handlers.turn import contact, rewarding
from handlers.turn.conversation import Scene, Step, ToAddress, Turn
from handlers.turn.heard import Said
from handlers.turn.pages import number
from handlers.turn.table import Talk
from loyalty.calendar import local_day
from loyalty.facts.opinions import OpinionGiven
from loyalty.messages.args import Arg
from loyalty.messages.kinds.occasions import OccasionKind
from loyalty.messages.kinds.opinions import OpinionKind
from loyalty.messages.message import Lines, Message
from loyalty.model.visits import Visit
from loyalty.planning import monthly
from loyalty.report.nps import DETRACTS, PROMOTES
from storage.ledger import visits
from storage.messages.quoted import newest, sent
from storage.people import opinions

WORDS = "opinion-words"
_BAD, _FAIR = 1, 2
_BEST = 10  # of a survey
_MOODS = {1: "bad", 2: "fair", 3: "good"}
_FRESH = timedelta(days=3)  # longer a number does not answer how a visit was
_SURVEYED = timedelta(days=14)  # so long a number answers a survey
_QUARTER = timedelta(days=92)  # until another asks
_SCORED = re.compile(r"(\d{1,2})(?:[\s.,:;/)-]+(.*))?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class _Told:
    """What goes to the team, and the cause of the reply; `known`: they have what was said, from now or before."""

    others: tuple[ToAddress, ...] = ()
    cause: int = 0
    known: bool = False


def tapped(score: int) -> Talk:
    """A face. Its option names the visit."""

    async def talk(scene: Scene, visit_id: str) -> Turn:
        return await _of_visit(scene, number(visit_id), score, "")

    return talk


async def numbered(scene: Scene, said: Said) -> Turn | None:
    """A number, and what stands behind it, while the question is the newest message they got; of a reply, `replied` knows
    what it is about."""
    asks = scene.programme.occasions
    is_busy = scene.staff is not None and scene.step is not None
    if is_busy or not ((asks.question.on or asks.monthly.survey) and _scored(said.text)):
        return None
    asked = None if said.is_reply else await newest(scene.read, scene.address.id, scene.now - _FRESH)
    answer = await replied(scene, asked, said.text) if asked else None
    return answer or (await _later(scene, said) if asks.monthly.survey else None)


async def _later(scene: Scene, said: Said) -> Turn | None:
    """A bare number after some days, when the summary with the survey is still the newest message they got, or is replied to:
    its words are erased by then."""
    text = said.text.strip()
    if (
        scene.member is None
        or not text.isdecimal()
        or int(text) > _BEST
        or (said.is_reply and not said.about_id)
    ):
        return None
    found = await sent(scene.read, scene.address.id, scene.now - _QUARTER, said.about_id)
    day = local_day(found.at, ZoneInfo(scene.programme.shop.timezone)) if found else None
    if found is None or day is None or found.kind != OccasionKind.MONTHLY.text or not monthly.asks(day):
        return None
    if found.at < scene.now - _SURVEYED:
        return Turn(Message(OpinionKind.SURVEY_OVER, {}, (helping.few(scene),)), step=scene.step)
    return await _of_survey(scene, monthly.quarter(day), int(text), "")


async def replied(scene: Scene, asked: Message, text: str) -> Turn | None:
    """What is said to a message; None where that asked nothing, or this is no answer to it."""
    found = _scored(text)
    if scene.member is None or found is None:
        return None
    score, words = found
    if asked.kind is OccasionKind.QUESTION and score in _MOODS:
        return await _of_visit(scene, number(asked.options[0].arg), score, words)
    quarter = _surveyed(asked)
    return await _of_survey(scene, quarter, score, words) if quarter and score <= _BEST else None


def _surveyed(asked: Message) -> str:
    """The quarter whose survey stands in a summary; "" for none."""
    lines = (line for extra in asked.extras if isinstance(extra, Lines) for line in extra.lines)
    found = (line for line in lines if line.kind is OccasionKind.MONTHLY_SURVEY)
    return next((str(line.args["quarter"]) for line in found), "")


def _scored(text: str) -> tuple[int, str] | None:
    """The number that a text begins with, and the words behind it."""
    found = _SCORED.fullmatch(text.strip())
    return (int(found[1]), (found[2] or "").strip()) if found else None


async def explained(scene: Scene, text: str) -> Turn:
    """The line of their own, after the number. What a phone says by itself is none."""
    data = scene.step.data if scene.step else {}
    if phrases.found(text, scene.words.automatic):
        return Turn()
    score = int(data["score"])
    if subject := data.get("quarter"):
        return await _of_survey(scene, subject, score, text)
    return await _of_visit(scene, number(data["visit"]), score, text)


async def _of_visit(scene: Scene, visit_id: int, score: int, words: str) -> Turn:
    """Of a visit that was undone nothing is kept."""
    assert scene.member is not None
    visit = await visits.own(scene.read, scene.member.id, visit_id)
    if visit is None or visit.undone_at is not None:
        return _noted(scene, _Told())
    subject, line = str(visit.id), contact.shortened(words)
    given = OpinionGiven(scene.fresh(), scene.member.id, subject, score, line, visit.id, visit.location)
    told = await _unhappy(scene, visit, words) if score == _BAD else _Told()
    if words:
        return replace(_noted(scene, told), facts=(given,))
    is_unread = score == _BAD and not told.known  # that the shop knows is said only where it does
    thanks = Message(OpinionKind.OPINION_THANKS, {"mood": _MOODS[_FAIR if is_unread else score]})
    return Turn(thanks, facts=(given,), others=told.others, step=_why(score, visit=subject))


async def _of_survey(scene: Scene, quarter: str, score: int, words: str) -> Turn:
    """A rule may reward the first answer; another one for the same quarter takes its place."""
    assert scene.member is not None
    given = OpinionGiven(scene.fresh(), scene.member.id, quarter, score, contact.shortened(words))
    is_first = await opinions.score(scene.read, scene.member.id, quarter) is None
    rewards = await rewarding.reward(scene, scene.member.id, "survey") if is_first else ()
    gain, mood = rewarding.told(scene, rewards), _mood(score)
    if words:
        return replace(_noted(scene, _Told(), *gain), facts=(given, *rewards))
    thanks = Message(OpinionKind.SURVEY_THANKS, {"mood": mood}, gain)
    return Turn(thanks, facts=(given, *rewards), step=_why(score, quarter=quarter))


def _mood(score: int) -> str:
    """Of a survey: whoever says 9 or 10 promotes the shop, and up to 6 speaks against it."""
    return "good" if score >= PROMOTES else "bad" if score <= DETRACTS else "fair"


def _noted(scene: Scene, told: _Told, *lines: Lines) -> Turn:
    """That the shop was told is said only where it was, and not of a survey."""
    args: dict[str, Arg] = {"mood": "bad" if told.known else "fair"}
    said = Message(OpinionKind.OPINION_NOTED, args, (*lines, helping.few(scene)))
    return Turn(said, others=told.others, cause=told.cause)


def _why(score: int, **subject: str) -> Step:
    """A line is awaited."""
    return Step(WORDS, {**subject, "score": str(score)})


async def _unhappy(scene: Scene, visit: Visit, words: str) -> _Told:
    """Who and which visit, once; what they say of it, as anything that is sent on."""
    assert scene.member is not None
    readers = await contact.readers(scene)
    told = await opinions.score(scene.read, scene.member.id, str(visit.id)) == _BAD
    first = () if told else contact.unhappy(scene, scene.member, visit, readers)
    if not words:
        return _Told(first, known=told or bool(first))
    line, cause = await passing_on.line(scene, scene.member, words, readers)
    return _Told((*first, *line), cause, known=cause != 0)
