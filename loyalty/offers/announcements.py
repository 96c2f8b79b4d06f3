"""What members are sent about a promotion."""

from __future__ import annotations

from dataclasses import dataclass, replace

from loyalty.messages.args import Arg, Moment
from loyalty.messages.extras import Choices, Option, Picture
from loyalty.messages.kinds.promotions import PromotionKind
from loyalty.messages.message import Extra, Message, with_why
from loyalty.offers import personal
from loyalty.offers.promotions import Promotion


def of(promotion: Promotion, shop: str) -> Message:
    """The same message for everybody: with the text in every language, and the stock at the start. What a text leaves open
    for each reader stands there as for somebody, until the message goes (`loyalty.planning.refresh`). Of several wordings it
    is the first, and `promotion.worded` has the others; after the choice it is the winner."""
    return Message(PromotionKind.PROMOTION, _args(promotion, shop), _extras(promotion))


@dataclass(frozen=True, slots=True)
class Edition:
    """What messages that wait say: those of wording `of`, from 1 (0: all there are). `number` is the wording by which they
    count then; None: by none that chance gave, or that corrects another."""

    of: int
    number: int | None
    message: Message


def editions(promotion: Promotion, shop: str) -> tuple[Edition, ...]:
    """One for each wording that chance gives, or one for all."""
    if not promotion.is_tried:
        return (Edition(0, promotion.said if promotion.corrected else None, of(promotion, shop)),)
    each = enumerate(promotion.versions, start=1)
    return tuple(Edition(number, number, of(version, shop)) for number, version in each)


def preview(promotion: Promotion, shop: str) -> Message:
    """The message as its owner sees it first. It is a reply, so no cap applies."""
    return replace(with_why(of(promotion, shop)), kind=PromotionKind.PROMOTION_PREVIEW)


def _args(promotion: Promotion, shop: str) -> dict[str, Arg]:
    return {
        "shop": shop,
        "text": promotion.wordings[0],
        "until": Moment(promotion.ends_at, "both"),
        "word": promotion.word.upper() if promotion.per_member and promotion.word else "none",
        "left": promotion.stock if promotion.per_member and promotion.stock is not None else "none",
        **personal.somebody(promotion.wordings[0]),
    }


def _extras(promotion: Promotion) -> tuple[Extra, ...]:
    pictured: tuple[Extra, ...] = (Picture(promotion.picture),) if promotion.picture else ()
    if not promotion.per_member:
        return pictured
    # Without buttons there is no number to type: the next "1" may answer another question.
    return (*pictured, Choices((Option("claim", str(promotion.id)),), numbered=False))
