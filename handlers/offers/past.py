"""Offers that are over, each with its report a tap away, and how the newest one did. The report is counted beside the
turns, as all figures are."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

from handlers.offers import which
from handlers.offers.state import line
from handlers.reading.words import normal
from handlers.turn.conversation import Scene, Step, Turn
from handlers.turn.pages import named as matching
from handlers.turn.pages import number, page
from handlers.turn.says import choices
from loyalty.calendar import local_day
from loyalty.facts.team import ReportAsked
from loyalty.messages.extras import Option
from loyalty.messages.kinds.composing import ComposingKind
from loyalty.messages.message import Lines, Message
from loyalty.offers.promotions import Promotion
from storage.offers import lookup

STEP = "promotions-past"


async def show(scene: Scene, start: str) -> Turn:
    """Those that are over, three at a time, to be chosen from."""
    found = await lookup.over(scene.read)
    if not found:
        return _none()
    shown = page(_names(found), number(start), lambda rest: Option("promo-past-more", str(rest)))
    ids = {option.arg for option in shown.options}
    lines = Lines(tuple(line(one) for one in found if str(one.id) in ids))
    return Turn(Message(ComposingKind.OFFERS_PAST, {"count": len(found)}, (lines, shown)), step=Step(STEP))


async def named(scene: Scene, text: str) -> Turn:
    """The report of the one with this name; the list again where there is none, or several."""
    found = matching(_names(await lookup.over(scene.read)), text)
    return _asked(scene, found[0].arg) if len(found) == 1 else await show(scene, "")


async def report(scene: Scene, promotion_id: str) -> Turn:
    """The report of the one that was tapped."""
    promotion = await lookup.by_id(scene.read, number(promotion_id))
    return _asked(scene, str(promotion.id)) if promotion else await show(scene, "")


async def newest(scene: Scene, _: str) -> Turn:
    """ "How did my promotion do?": the report of the one that began last, so far where it is not over."""
    promotion = await lookup.newest_sent(scene.read)
    return _asked(scene, str(promotion.id)) if promotion else _none()


async def mentioned(scene: Scene, text: str) -> Turn | None:
    """The report of the one offer that was sent and has its name in this text."""
    sent = (*await which.live(scene), *await lookup.over(scene.read))
    said = f" {normal(text)} "
    named = {str(one.id) for one in sent if any(f" {normal(name)} " in said for _, name in one.name.texts)}
    return _asked(scene, named.pop()) if len(named) == 1 else None


def _names(found: tuple[Promotion, ...]) -> list[Option]:
    return [Option("promo-report", str(one.id), one.name) for one in found]


def _none() -> Turn:
    return Turn(Message(ComposingKind.OFFERS_PAST_NONE, {}, (choices("broadcast", "promotions"),)))


def _asked(scene: Scene, promotion_id: str) -> Turn:
    """Nothing is said now: the report is the answer."""
    asked = ReportAsked(scene.fresh(), scene.address.id, "promotion", _today(scene), promotion_id)
    return Turn(facts=(asked,))


def _today(scene: Scene) -> date:
    return local_day(scene.now, ZoneInfo(scene.programme.shop.timezone))
