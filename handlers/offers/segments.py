"""Audiences saved by name: "save segment regulars who left: not 60 days and visits over 5". They are counted beside the turns,
as all figures are."""

from __future__ import annotations

import dataclasses
from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.offers.combined_words import odd, parse_any
from handlers.offers.composing import begin_with
from handlers.offers.draft import Draft
from handlers.offers.drafts import lost
from handlers.reading.words import normal
from handlers.turn.conversation import Scene, Turn
from handlers.turn.pages import number
from handlers.turn.says import choices
from loyalty.calendar import local_day
from loyalty.facts.fact import Fact
from loyalty.facts.promotions import SegmentDropped, SegmentSaved
from loyalty.facts.team import ReportAsked
from loyalty.messages.args import Arg, any_of
from loyalty.messages.kinds.composing import ComposingKind
from loyalty.messages.message import Message
from loyalty.offers.promotions import Audience, Segment
from loyalty.programme.programme import Programme
from loyalty.programme.segments import SEGMENT_KEY
from storage.offers import segments

_WORDS = 120  # characters of what a name stands for


async def show(scene: Scene, _: str) -> Turn:
    """All that are saved, with how many are in each."""
    return _listed(scene)


async def how(_: Scene, __: str) -> Turn:
    """What to type."""
    return _how()


def _how() -> Turn:
    return Turn(Message(ComposingKind.SEGMENT_HOW, {}, (choices("segments"),)))


async def save(scene: Scene, text: str) -> Turn:
    """A name, a colon, and an audience as it is typed for an offer. What the settings use is not replaced by this word."""
    found = await segments.by_key(scene.read, _named(text)[2])
    return _replacing(scene, text, found) or _saved(scene, text, found)


async def replace(scene: Scene, text: str) -> Turn:
    """The same, also where a rule or a reward is for the group."""
    return _saved(scene, text, await segments.by_key(scene.read, _named(text)[2]))


def _named(text: str) -> tuple[str, str, str]:
    """The name, what it stands for, and the key of the name."""
    name, _, words = (part.strip() for part in text.partition(":"))
    return name, words, normal(name)[:SEGMENT_KEY]


def _replacing(scene: Scene, text: str, found: Segment | None) -> Turn | None:
    """What asks for the other word, where the group means something else by now and the settings use it."""
    name, words, key = _named(text)
    used = scene.programme.for_segment(key)
    audience = _meant(scene, words)
    if found is None or not used or len(name) > SEGMENT_KEY or audience in {None, found.audience}:
        return None
    args: dict[str, Arg] = {
        "name": found.name,
        "before": found.words,
        "words": words[:_WORDS],
        "rules": any_of(used),
    }
    return _refused(ComposingKind.SEGMENT_REPLACE, **args)


def _saved(scene: Scene, text: str, found: Segment | None) -> Turn:
    name, words, key = _named(text)
    if not (key and words):
        return _how()
    if len(name) > SEGMENT_KEY:
        return _refused(ComposingKind.SEGMENT_LONG, limit=SEGMENT_KEY)
    if _meant(scene, name):
        return _refused(ComposingKind.SEGMENT_IS_GROUP, name=name)
    audience = _meant(scene, words)
    if audience is None:
        return _refused(ComposingKind.SEGMENT_ODD, words=odd(words, *_by(scene)))
    segment = Segment(scene.fresh(), key, name, words[:_WORDS], audience)
    turn = _listed(scene, SegmentSaved(segment, scene.address.id))
    if found is None or found.audience == audience:
        return turn
    replaced = {"name": found.name, "before": found.words, "words": segment.words}
    return dataclasses.replace(turn, reply=Message(ComposingKind.SEGMENT_REPLACED, replaced))


async def drop(scene: Scene, text: str) -> Turn:
    """The one with this name is saved no more, unless a rule or a reward is for it."""
    if not normal(text):
        return await how(scene, "")
    found = await segments.by_key(scene.read, normal(text)[:SEGMENT_KEY])
    if found is None:
        return _refused(ComposingKind.SEGMENT_UNKNOWN, name=text.strip()[:SEGMENT_KEY])
    if used := scene.programme.for_segment(found.key):
        return _refused(ComposingKind.SEGMENT_USED, name=found.name, rules=any_of(used))
    return _listed(scene, SegmentDropped(found, scene.address.id))


def _refused(why: ComposingKind, **args: Arg) -> Turn:
    return Turn(Message(why, args, (choices("segments"),)))


def _meant(scene: Scene, text: str) -> Audience | None:
    """What the text names by itself; a name that does can be no group's."""
    return parse_any(text, *_by(scene))


def _by(scene: Scene) -> tuple[Programme, datetime, str]:
    return scene.programme, scene.now, scene.address.locale


async def offer(scene: Scene, id: str) -> Turn:
    """A new offer for one of them."""
    found = await segments.by_id(scene.read, number(id))
    return await begin_with(scene, Draft(audience=found.audience)) if found else lost()


def _listed(scene: Scene, *facts: Fact) -> Turn:
    """The answer follows, with what is saved by then."""
    today = local_day(scene.now, ZoneInfo(scene.programme.shop.timezone))
    return Turn(facts=(*facts, ReportAsked(scene.fresh(), scene.address.id, "segments", today)))
