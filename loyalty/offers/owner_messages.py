"""What the owner is sent about a promotion: its dry run, its progress and its report."""

from __future__ import annotations

from datetime import datetime
from math import ceil

from loyalty.messages.args import Arg, Moment, Money
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.promotions import PromotionKind
from loyalty.messages.message import Extra, Lines, Message
from loyalty.messages.names import named
from loyalty.offers import variant_messages
from loyalty.offers.figures import BroadcastProgress, Report, Tally
from loyalty.offers.promotions import Promotion, PromotionState
from loyalty.offers.uplift import Uplift, share
from loyalty.programme.programme import Programme

_CELLS = 10  # of the bar
_REASONS = 3  # of refusals, at most

Refusals = tuple[tuple[str, int], ...]


def dry_run(promotion: Promotion, tally: Tally, programme: Programme, now: datetime) -> Message:
    """What would happen if it were sent as it is."""
    return Message(
        PromotionKind.DRY_RUN,
        {
            "name": promotion.name,
            "starts": Moment(promotion.starts_at, "both") if promotion.starts_at > now else "none",
            "now": tally.now,
            "capped": tally.capped,
            "next": _moment(tally.capped_until, "day"),
            "reserved": tally.kept,
            "rival": named(tally.kept_for) or "none",
            "free": _moment(tally.kept_until, "day"),
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
        (
            *_first(promotion, tally.early),
            *variant_messages.due(promotion, tally.variants),
            _buttons(promotion, "promo-send", "promo-test", "promo-change", "promo-cancel"),
        ),
    )


def _first(promotion: Promotion, count: int) -> tuple[Lines, ...]:
    """How many hear first, and from when the others do."""
    if promotion.others_from is None:
        return ()
    args: dict[str, Arg] = {"count": count, "at": Moment(promotion.others_from, "both")}
    return (Lines((Message(PromotionKind.PROMOTION_EARLY, args),)),)


def started(promotion: Promotion, total: int) -> Message:
    """For a channel that cannot edit messages. `total` 0: there was no dry run."""
    return Message(PromotionKind.PROMOTION_STARTED, {"name": promotion.name, "total": total})


def progress(promotion: Promotion, done: BroadcastProgress, expected: int, minutes: int | None) -> Message:
    """`expected`: how many messages there will be. `minutes` until the last one, None: not known yet."""
    whole, lines = max(expected, done.rows), _reasons(done.refused)
    percent = _percent(done.through, whole) if whole else 0
    full = percent * _CELLS // 100
    return Message(
        PromotionKind.PROMOTION_PROGRESS,
        {
            "name": promotion.name,
            "state": _progress_state(promotion, percent),
            "bar": "▓" * full + "░" * (_CELLS - full),
            "percent": percent,
            "sent": done.sent,
            "refused": _count(done.refused),
            "held": done.held,
            "minutes": "none" if minutes is None else minutes,
        },
        (*((Lines(lines),) if lines else ()), *_progress_buttons(promotion)),
    )


def _progress_state(promotion: Promotion, percent: int) -> str:
    if promotion.state is not PromotionState.RUNNING:
        return promotion.state.value
    if promotion.sold_out:
        return "sold-out"
    return "through" if percent == 100 else promotion.state.value


def _progress_buttons(promotion: Promotion) -> tuple[Extra, ...]:
    match promotion.state:
        case PromotionState.RUNNING:
            return (_buttons(promotion, "promo-pause", "promo-stop"),)
        case PromotionState.PAUSED:
            return (_buttons(promotion, "promo-resume", "promo-stop"),)
        case _:
            return ()


def report(promotion: Promotion, found: Report, programme: Programme) -> Message:
    """What became of it. The uplift is in people per thousand, because whole numbers are easier to picture."""
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
            "refused": _count(found.refused),
            "unclear": found.unclear,
            "claimed": found.claimed if promotion.per_member else "none",
            "redeemed": found.redeemed,
            "left": "none" if promotion.stock is None else max(promotion.stock - found.claimed, 0),
            "optouts": found.opted_out,
            "segments": found.segments,
            "cost": _cost(found.segments, programme),
            **_uplift(found.uplift),
        },
        (*_first(promotion, found.early), *_below(promotion, found)),
    )


def _below(promotion: Promotion, found: Report) -> tuple[Extra, ...]:
    """The provider's reasons, what each wording brought, and the ways to use the better one and to apologise for it, while it is
    known who read it. The buttons have no number: the next "1" may answer another question."""
    lines = (
        *_reasons(found.refused),
        *variant_messages.readers(promotion, found.readers),
        *variant_messages.results(promotion, found.variants, how=True),
    )
    sorry = (Option("promo-apologise", str(promotion.id)),) if found.sent and not found.past else ()
    options = (*variant_messages.winning(promotion, found.variants), *sorry)
    return (
        *((Lines(lines),) if lines else ()),
        *((Choices(options, numbered=False),) if options else ()),
    )


def _count(refused: Refusals) -> int:
    return sum(count for _, count in refused)


def _reasons(refused: Refusals) -> tuple[Message, ...]:
    """The most frequent reasons of the provider, as lines below."""
    return tuple(
        Message(PromotionKind.PROMOTION_REFUSED, {"reason": reason, "count": count})
        for reason, count in refused[:_REASONS]
    )


def _uplift(uplift: Uplift) -> dict[str, Arg]:
    low, high = uplift.interval
    return {
        "uplift": uplift.verdict,
        "came": _thousandth(share(uplift.treated_came, uplift.treated)),
        "spared": _thousandth(share(uplift.holdout_came, uplift.holdout)),
        "more": _thousandth(uplift.difference),
        "low": _thousandth(low),
        "high": _thousandth(high),
    }


def _buttons(promotion: Promotion, *names: str) -> Choices:
    return Choices(tuple(Option(name, str(promotion.id)) for name in names))


def _moment(at: datetime | None, style: str) -> Moment | str:
    return "none" if at is None else Moment(at, style)


def _cost(segments: int, programme: Programme) -> Money | str:
    """Rounded up, so that the bill is not higher. "none" where the price is not set."""
    price = programme.segment_price
    return Money(ceil(segments * price), programme.shop.currency.code) if price else "none"


def _percent(part: int, whole: int) -> int:
    """Rounded down, so that 100 means all of it."""
    return 100 * part // whole if whole else 0


def _thousandth(part: float) -> int:
    return round(part * 1000)
