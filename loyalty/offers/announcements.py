"""What is said about an offer: to the people it is for, and to its owner."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from math import ceil

from loyalty.messages.args import Arg, Moment, Money
from loyalty.messages.extras import Choices, Option, Picture
from loyalty.messages.kinds.promotions import PromotionKind
from loyalty.messages.message import Extra, Lines, Message, with_why
from loyalty.offers.promotions import Progress, Promotion, PromotionState, Report, Tally
from loyalty.offers.uplift import share
from loyalty.programme.programme import Programme

_CELLS = 10  # of the bar
_REASONS = 3  # why providers refused, at most so many


def offer(promotion: Promotion, shop: str) -> Message:
    """The same for everybody: it holds every language, and how many there are, not how many are left."""
    return Message(PromotionKind.PROMOTION, _offer(promotion, shop), _offered(promotion))


def preview(promotion: Promotion, shop: str) -> Message:
    """The same as its owner sees it, to the last button: an answer, so that no cap stands in its way."""
    return replace(with_why(offer(promotion, shop)), kind=PromotionKind.PROMOTION_PREVIEW)


def _offer(promotion: Promotion, shop: str) -> dict[str, Arg]:
    return {
        "shop": shop,
        "text": promotion.texts,
        "until": Moment(promotion.ends_at, "both"),
        "word": promotion.word.upper() if promotion.per_member and promotion.word else "none",
        "left": promotion.stock if promotion.per_member and promotion.stock is not None else "none",
    }


def _offered(promotion: Promotion) -> tuple[Extra, ...]:
    pictured: tuple[Extra, ...] = (Picture(promotion.picture),) if promotion.picture else ()
    if not promotion.per_member:
        return pictured
    # No numbers where there are no buttons: nobody's next "1" may be taken for a claim.
    return (*pictured, Choices((Option("claim", str(promotion.id)),), numbered=False))


def dry_run(promotion: Promotion, tally: Tally, programme: Programme, now: datetime) -> Message:
    """What would happen, before anything does."""
    return Message(
        PromotionKind.DRY_RUN,
        {
            "name": promotion.name,
            "starts": Moment(promotion.starts_at, "both") if promotion.starts_at > now else "none",
            "now": tally.now,
            "capped": tally.capped,
            "next": _moment(tally.capped_until, "day"),
            "held": tally.held,
            "until": _moment(tally.held_until, "both"),
            "late": tally.late,
            "consent": tally.no_consent,
            "unreachable": tally.unreachable,
            "holdout": tally.holdout,
            "segments": tally.segments,
            "cost": _cost(tally.segments, programme),
            "saved": _percent(tally.segments - tally.plain_segments, tally.segments),
            "kept": _percent(tally.rich_segments - tally.segments, tally.rich_segments),
        },
        (_buttons(promotion, "promo-send", "promo-test", "promo-change", "promo-cancel"),),
    )


def started(promotion: Promotion, total: int) -> Message:
    """For an owner whose messages cannot be edited; total 0: not counted."""
    return Message(PromotionKind.PROMOTION_STARTED, {"name": promotion.name, "total": total})


def progress(promotion: Promotion, done: Progress, expected: int, minutes: int | None) -> Message:
    """`expected` is how many messages there will be in all. `minutes` until the last one, None: nobody
    knows yet."""
    whole = max(expected, done.rows)
    percent = _percent(done.through, whole) if whole else 0
    full = percent * _CELLS // 100
    state = promotion.state.value
    if promotion.state is PromotionState.RUNNING and promotion.sold_out:
        state = "sold-out"
    elif promotion.state is PromotionState.RUNNING and percent == 100:
        state = "through"
    return Message(
        PromotionKind.PROMOTION_PROGRESS,
        {
            "name": promotion.name,
            "state": state,
            "bar": "▓" * full + "░" * (_CELLS - full),
            "percent": percent,
            "sent": done.sent,
            "held": done.held,
            "minutes": "none" if minutes is None else minutes,
        },
        _progress_buttons(promotion),
    )


def _progress_buttons(promotion: Promotion) -> tuple[Extra, ...]:
    match promotion.state:
        case PromotionState.RUNNING:
            return (_buttons(promotion, "promo-pause", "promo-stop"),)
        case PromotionState.PAUSED:
            return (_buttons(promotion, "promo-resume", "promo-stop"),)
        case _:
            return ()


def report(promotion: Promotion, found: Report, programme: Programme) -> Message:
    """What became of it. Effects are told per thousand people: whole numbers, that anybody can picture."""
    low, high = found.uplift.interval
    uplift = found.uplift
    refused = [
        Message(PromotionKind.PROMOTION_REFUSED, {"reason": reason, "count": count})
        for reason, count in found.refused[:_REASONS]
    ]
    return Message(
        PromotionKind.PROMOTION_REPORT,
        {
            "name": promotion.name,
            "state": promotion.state.value,
            "sent": found.sent,
            "held": found.held,
            "capped": found.capped,
            "unsent": found.unsent,
            "consent": found.no_consent,
            "unreachable": found.unreachable,
            "holdout": found.holdout,
            "refused": sum(count for _, count in found.refused),
            "unclear": found.unclear,
            "claimed": found.claimed if promotion.per_member else "none",
            "redeemed": found.redeemed,
            "left": "none" if promotion.stock is None else max(promotion.stock - found.claimed, 0),
            "optouts": found.opted_out,
            "segments": found.segments,
            "cost": _cost(found.segments, programme),
            "uplift": uplift.verdict,
            "came": _thousandth(share(uplift.meant_came, uplift.meant)),
            "spared": _thousandth(share(uplift.spared_came, uplift.spared)),
            "more": _thousandth(uplift.difference),
            "low": _thousandth(low),
            "high": _thousandth(high),
        },
        (Lines(tuple(refused)),) if refused else (),
    )


def _buttons(promotion: Promotion, *names: str) -> Choices:
    return Choices(tuple(Option(name, str(promotion.id)) for name in names))


def _moment(at: datetime | None, style: str) -> Moment | str:
    return "none" if at is None else Moment(at, style)


def _cost(segments: int, programme: Programme) -> Money | str:
    """Rounded up: a bill is no pleasant surprise. The word "none" where the price is not known."""
    price = programme.segment_price
    return Money(ceil(segments * price), programme.shop.currency.code) if price else "none"


def _percent(part: int, whole: int) -> int:
    """Rounded down, so that only all of it is 100."""
    return 100 * part // whole if whole else 0


def _thousandth(part: float) -> int:
    return round(part * 1000)
