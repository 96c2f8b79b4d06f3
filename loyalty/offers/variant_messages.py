"""What the owner is told about the wordings of a promotion: who will read which, what each brought, which is better."""

from __future__ import annotations

from collections.abc import Sequence

from loyalty.messages.args import Arg
from loyalty.messages.extras import Option
from loyalty.messages.kinds.promotions import PromotionKind
from loyalty.messages.message import Lines, Message
from loyalty.offers.promotions import Promotion, name_of
from loyalty.offers.uplift import FEWEST, share
from loyalty.offers.variants import Comparison, Measure, Outcome, Verdict, compare, letter


def due(promotion: Promotion, counts: Sequence[int]) -> tuple[Lines, ...]:
    """How many will read each wording; nothing where there is one."""
    if not promotion.is_tried:
        return ()
    told = (
        Message(
            PromotionKind.PROMOTION_VARIANT_DUE,
            {"variant": letter(number), "name": name_of(texts), "count": count},
        )
        for number, (texts, count) in enumerate(zip(promotion.wordings, counts, strict=True), start=1)
    )
    return (Lines(tuple(told)),)


def readers(promotion: Promotion, counts: Sequence[int]) -> tuple[Message, ...]:
    """How many read each text, where one was corrected: a line for each."""
    return tuple(
        Message(
            PromotionKind.PROMOTION_READ,
            {
                "variant": letter(number),
                "name": promotion.worded(number).name,
                "count": count,
                "state": "corrected" if number >= promotion.corrected else "first",
            },
        )
        for number, count in enumerate(counts, start=1)
    )


def results(promotion: Promotion, outcomes: Sequence[Outcome], *, how: bool = False) -> tuple[Message, ...]:
    """A line for each wording, one about which is better, and where there was something to claim one about which was used
    more; nothing where there is one wording. `how`: where no option is printed below, it says what to send to use it."""
    if not outcomes:
        return ()
    told, is_open = compare(outcomes, _measure(promotion)), bool(winning(promotion, outcomes))
    lines = (*(_result(promotion, one) for one in outcomes), _compared(told, how=how and is_open))
    if not promotion.per_member or told.verdict is Verdict.UNKNOWN:
        return lines
    return (*lines, Message(PromotionKind.PROMOTION_USED, _args(compare(outcomes, Measure.REDEEMED))))


def winning(promotion: Promotion, outcomes: Sequence[Outcome]) -> tuple[Option, ...]:
    """The option to use the better one; none where it cannot be told, where another was used more, or one was chosen."""
    found = compare(outcomes, _measure(promotion))
    if promotion.said or found.verdict is not Verdict.BETTER:
        return ()
    used = compare(outcomes, Measure.REDEEMED)
    if promotion.per_member and used.verdict is Verdict.BETTER and used.best != found.best:
        return ()
    return (Option("promo-winner", f"{promotion.id}:{found.best}"),)


def _measure(promotion: Promotion) -> Measure:
    return Measure.CLAIMED if promotion.per_member else Measure.CAME


def _result(promotion: Promotion, one: Outcome) -> Message:
    measure = _measure(promotion)
    return Message(
        PromotionKind.PROMOTION_VARIANT,
        {
            "variant": letter(one.variant),
            "name": promotion.worded(one.variant).name,
            "served": one.served,
            "claimed": one.claimed if promotion.per_member else "none",
            "redeemed": one.redeemed,
            "came": one.came,
            "share": round(share(one.of(measure), one.served) * 1000),
        },
    )


def _compared(found: Comparison, *, how: bool) -> Message:
    args: dict[str, Arg] = {**_args(found), "fewest": FEWEST, "how": "yes" if how else "no"}
    return Message(PromotionKind.PROMOTION_COMPARED, args)


def _args(found: Comparison) -> dict[str, Arg]:
    """In people per thousand, as the uplift."""
    return {
        "verdict": found.verdict.value,
        "best": letter(found.best) if found.best else "none",
        "rival": letter(found.rival) if found.rival else "none",
        "low": round(found.low * 1000),
        "high": round(found.high * 1000),
    }
