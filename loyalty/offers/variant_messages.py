"""What the owner is told about the wordings of a promotion: who will read which, what each brought, which is better."""

from __future__ import annotations

from collections.abc import Sequence

from loyalty.messages.extras import Option
from loyalty.messages.kinds.promotions import PromotionKind
from loyalty.messages.message import Lines, Message
from loyalty.offers.promotions import Promotion, name_of
from loyalty.offers.uplift import FEWEST, share
from loyalty.offers.variants import Comparison, Outcome, Verdict, compare, letter, success


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


def results(promotion: Promotion, outcomes: Sequence[Outcome], *, how: bool = False) -> tuple[Message, ...]:
    """A line for each wording, and one about which is better; nothing where there is one. `how`: where no option is printed
    below, it says what to send to use it."""
    if not outcomes:
        return ()
    told, is_open = _comparison(promotion, outcomes), bool(winning(promotion, outcomes))
    return (*(_result(promotion, one) for one in outcomes), _compared(told, how=how and is_open))


def winning(promotion: Promotion, outcomes: Sequence[Outcome]) -> tuple[Option, ...]:
    """The option to use the better one; none where it cannot be told, or one was chosen."""
    found = _comparison(promotion, outcomes)
    if promotion.winner or found.verdict is not Verdict.BETTER:
        return ()
    return (Option("promo-winner", f"{promotion.id}:{found.best}"),)


def _comparison(promotion: Promotion, outcomes: Sequence[Outcome]) -> Comparison:
    return compare(outcomes, claims=bool(promotion.per_member))


def _result(promotion: Promotion, one: Outcome) -> Message:
    claims = bool(promotion.per_member)
    return Message(
        PromotionKind.PROMOTION_VARIANT,
        {
            "variant": letter(one.variant),
            "name": promotion.worded(one.variant).name,
            "served": one.served,
            "claimed": one.claimed if claims else "none",
            "redeemed": one.redeemed,
            "came": one.came,
            "share": round(share(success(one, claims), one.served) * 1000),
        },
    )


def _compared(found: Comparison, *, how: bool) -> Message:
    """In people per thousand, as the uplift."""
    return Message(
        PromotionKind.PROMOTION_COMPARED,
        {
            "verdict": found.verdict.value,
            "best": letter(found.best) if found.best else "none",
            "rival": letter(found.rival) if found.rival else "none",
            "low": round(found.low * 1000),
            "high": round(found.high * 1000),
            "fewest": FEWEST,
            "how": "yes" if how else "no",
        },
    )
