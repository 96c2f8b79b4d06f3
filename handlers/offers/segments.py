"""Audiences saved by name: "save segment regulars who left: not 60 days and visits over 5". They are counted beside the turns,
as all figures are."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from handlers.offers.combined_words import parse_any
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
from loyalty.messages.kinds.composing import ComposingKind
from loyalty.messages.message import Message
from loyalty.offers.promotions import Audience, Segment
from storage.offers import segments

_LONGEST, _WORDS = 48, 120  # characters of a name, and of what it stands for


async def show(scene: Scene, _: str) -> Turn:
    """All that are saved, with how many are in each."""
    return _listed(scene)


async def how(_: Scene, __: str) -> Turn:
    """What to type."""
    return Turn(Message(ComposingKind.SEGMENT_HOW, {}, (choices("segments"),)))


async def save(scene: Scene, text: str) -> Turn:
    """A name, a colon, and an audience as it is typed for an offer."""
    name, _, words = (part.strip() for part in text.partition(":"))
    key, audience = normal(name)[:_LONGEST], _meant(scene, words)
    if not key or audience is None or len(name) > _LONGEST or _meant(scene, name):
        return await how(scene, "")
    segment = Segment(scene.fresh(), key, name, words[:_WORDS], audience)
    return _listed(scene, SegmentSaved(segment, scene.address.id))


async def drop(scene: Scene, text: str) -> Turn:
    """The one with this name is saved no more."""
    found = await segments.by_key(scene.read, normal(text))
    return _listed(scene, SegmentDropped(found, scene.address.id)) if found else await how(scene, "")


def _meant(scene: Scene, text: str) -> Audience | None:
    """What the text names by itself; a name that does can be no group's."""
    return parse_any(text, scene.programme, scene.now, scene.address.locale)


async def offer(scene: Scene, id: str) -> Turn:
    """A new offer for one of them."""
    found = await segments.by_id(scene.read, number(id))
    return await begin_with(scene, Draft(audience=found.audience)) if found else lost()


def _listed(scene: Scene, *facts: Fact) -> Turn:
    """The answer follows, with what is saved by then."""
    today = local_day(scene.now, ZoneInfo(scene.programme.shop.timezone))
    return Turn(facts=(*facts, ReportAsked(scene.fresh(), scene.address.id, "segments", today)))
