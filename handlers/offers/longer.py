"""A later end of a live offer: "lengthen promotion to Sunday". What it changes, and for whom, is asked first; until a message
that says the new end went out it is taken back by one tap. An earlier end is a stop, and not this."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from handlers.offers import listing, period, which
from handlers.offers.drafts import lost
from handlers.offers.state import PROMOTION, next_steps, promotion_of, stands, to_decide
from handlers.reading.dates import Reference, parse_when
from handlers.turn.conversation import Scene, Step, Turn
from handlers.turn.pages import number
from loyalty.calendar import local_day
from loyalty.facts.promotions import PromotionRetimed
from loyalty.messages.args import Arg, DayMonth, Moment
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kind import Kind
from loyalty.messages.kinds.composing import ComposingKind
from loyalty.messages.message import Message
from loyalty.offers.promotions import LIVE, Promotion
from storage.offers.stakes import is_known, stakes

STEP, WHICH = "offer-longer", "offer-longer-which"  # until when; of which
_LATEST = 2**32  # seconds since 1970: in the next century
_DAYS = ("promo-longer-3", "promo-longer-7")


async def said(scene: Scene, text: str) -> Turn:
    """Of the one live offer; of several it is asked which."""
    found = await which.live(scene)
    if not found:
        return await listing.show(scene, "")
    if len(found) == 1:
        return await _until(scene, found[0], text)
    return which.asked_which(found, "promo-longer", Step(WHICH, {which.SAID: text[:60]}))


async def named(scene: Scene, text: str) -> Turn:
    """The one with this name, of several; else the list of offers."""
    found = which.named_of(await which.live(scene), text)
    return await chosen(scene, found) if found else await listing.show(scene, "")


async def begin(scene: Scene, _: str) -> Turn:
    """The words by themselves: until when?"""
    return await said(scene, "")


async def chosen(scene: Scene, promotion_id: str) -> Turn:
    """The one that was tapped."""
    promotion = await promotion_of(scene, promotion_id)
    return await _until(scene, promotion, which.said_of(scene, WHICH)) if promotion else lost()


async def typed(scene: Scene, text: str) -> Turn:
    """The answer to "until when?"."""
    promotion = await promotion_of(scene, str(scene.step.data[PROMOTION]) if scene.step else "")
    return await _until(scene, promotion, text) if promotion else lost()


def by_days(count: int) -> Callable[[Scene, str], Awaitable[Turn]]:
    """The conversation of a button with so many days more."""

    async def choose(scene: Scene, promotion_id: str) -> Turn:
        promotion = await promotion_of(scene, promotion_id)
        return await _until(scene, promotion, f"{count} days") if promotion else lost()

    return choose


async def _until(scene: Scene, promotion: Promotion, text: str) -> Turn:
    """Asks for a yes to this end; without one, until when."""
    if not _is_live(promotion, scene.now):
        return stands(promotion, scene)
    if not text:
        return _ask(promotion, ComposingKind.OFFER_ASK_LONGER)
    zone = ZoneInfo(scene.programme.shop.timezone)
    since_the_end = Reference(scene.now, zone, scene.address.locale, since=promotion.ends_at)
    found = parse_when(text, since_the_end)
    if found is None:
        return _ask(promotion, ComposingKind.OFFER_LONGER_ODD)
    fault = period.fault(scene, promotion.starts_at, found)
    if fault and _is_shorter(text, since_the_end, promotion):
        return _ask(promotion, ComposingKind.OFFER_LONGER_HOW, _example(promotion, zone))
    if found <= promotion.ends_at:
        return _ask(promotion, ComposingKind.OFFER_LONGER_HOW, _example(promotion, zone))
    if fault:
        return _ask(promotion, *fault)
    return await _asked(scene, promotion, found)


def _is_live(promotion: Promotion, now: datetime) -> bool:
    return promotion.state in LIVE and promotion.ends_at > now


def _example(promotion: Promotion, zone: ZoneInfo) -> dict[str, Arg]:
    """The first day that would do."""
    day = local_day(promotion.ends_at, zone) + timedelta(days=1)
    return {"later": DayMonth(day.month, day.day)}


def _is_shorter(text: str, since_the_end: Reference, promotion: Promotion) -> bool:
    """Whether a day of this year is before the end: it would be read as one of the next."""
    found = parse_when(text, replace(since_the_end, since=since_the_end.now))
    return found is not None and found <= promotion.ends_at


def _ask(promotion: Promotion, kind: Kind, said: Mapping[str, Arg] | None = None) -> Turn:
    """Until when? With why the last answer was none."""
    args: dict[str, Arg] = {"offer": promotion.name, "at": Moment(promotion.ends_at, "both"), **(said or {})}
    asked = Message(kind, {name: arg for name, arg in args.items() if name in kind.args}, _days(promotion))
    return Turn(asked, step=Step(STEP, {PROMOTION: str(promotion.id)}))


def _days(promotion: Promotion) -> tuple[Choices, ...]:
    return (Choices(tuple(Option(name, str(promotion.id)) for name in _DAYS)),)


async def _asked(scene: Scene, promotion: Promotion, until: datetime) -> Turn:
    about = await stakes(scene.read, promotion.id)
    args: dict[str, Arg] = {
        "offer": promotion.name,
        "at": Moment(promotion.ends_at, "both"),
        "until": Moment(until, "both"),
        "count": about.to_come,
        "late": about.late,
        "vouchers": about.vouchers,
        "had": about.had,
    }
    yes = Option("promo-longer-yes", f"{promotion.id}:{_seconds(until)}")
    options = Choices((yes, Option("promo-longer-no", str(promotion.id))))
    return Turn(Message(ComposingKind.OFFER_LONGER_ASK, args, (options,)), step=to_decide(promotion))


async def do(scene: Scene, arg: str) -> Turn:
    """Yes. It is checked anew: a second tap finds it done."""
    id, _, at = arg.partition(":")
    promotion, until = await promotion_of(scene, id), _instant(at)
    if promotion is None:
        return lost()
    if not _is_live(promotion, scene.now) or until <= promotion.ends_at:
        return stands(promotion, scene)
    if period.fault(scene, promotion.starts_at, until):
        return _ask(promotion, ComposingKind.OFFER_ASK_LONGER)
    back = f"{promotion.id}:{_seconds(promotion.ends_at)}"
    return _moved(scene, promotion, until, ComposingKind.OFFER_LONGER, Option("promo-longer-undo", back))


async def undo(scene: Scene, arg: str) -> Turn:
    """Takes it back, unless somebody knows of it or the end of before is over."""
    id, _, before = arg.partition(":")
    promotion, until = await promotion_of(scene, id), _instant(before)
    if promotion is None:
        return lost()
    if not _is_live(promotion, scene.now) or until >= promotion.ends_at:
        return stands(promotion, scene)
    if until <= scene.now or await is_known(scene.read, promotion.id, promotion.ends_at):
        args: dict[str, Arg] = {"offer": promotion.name, "until": Moment(promotion.ends_at, "both")}
        kept = Message(ComposingKind.OFFER_LONGER_KEPT, args, (next_steps(promotion),))
        return Turn(kept, step=to_decide(promotion))
    return _moved(scene, promotion, until, ComposingKind.OFFER_LONGER_UNDONE)


def _moved(scene: Scene, promotion: Promotion, until: datetime, kind: Kind, *more: Option) -> Turn:
    undone = kind is ComposingKind.OFFER_LONGER_UNDONE
    fact = PromotionRetimed(promotion.id, promotion.ends_at, until, scene.address.id, undone)
    args: dict[str, Arg] = {"offer": promotion.name, "until": Moment(until, "both")}
    options = Choices((*more, *next_steps(promotion).options))
    return Turn(Message(kind, args, (options,)), facts=(fact,), step=to_decide(promotion))


def _seconds(at: datetime) -> str:
    """An instant as a button carries it; ends are whole minutes."""
    return str(int(at.timestamp()))


def _instant(seconds: str) -> datetime:
    return datetime.fromtimestamp(min(number(seconds), _LATEST), UTC)
