"""Another text of a live offer for those who have not had it: shown as they will read it, and asked about, before it is theirs.
It is written as the text of a new offer is (`composing`)."""

from __future__ import annotations

from handlers.offers import preview
from handlers.offers.draft import Draft
from handlers.offers.draft_data import from_data, to_data
from handlers.offers.drafts import lost, to_promotion
from handlers.offers.state import next_steps, promotion_of, stands, to_decide
from handlers.turn.conversation import Scene, Step, Turn
from handlers.turn.languages import native
from loyalty.facts.promotions import PromotionCorrected
from loyalty.messages.args import Arg, Localised, Moment
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.composing import ComposingKind
from loyalty.messages.message import Lines, Message
from loyalty.offers import personal
from loyalty.offers.promotions import LIVE, Promotion
from loyalty.offers.variants import MOST_TEXTS
from storage.offers.stakes import stakes

STEP = "offer-correct"  # a yes to the text is awaited


def can_be(promotion: Promotion, scene: Scene) -> bool:
    """Whether its text may still be corrected."""
    is_live = promotion.state in LIVE and promotion.ends_at > scene.now
    return is_live and len(promotion.every) < MOST_TEXTS


async def ask(scene: Scene, draft: Draft) -> Turn:
    """Shows the text in each language, and asks for a yes."""
    promotion = await promotion_of(scene, str(draft.corrects))
    if promotion is None or not can_be(promotion, scene):
        return stands(promotion, scene) if promotion else lost()
    about = await stakes(scene.read, promotion.id)
    args: dict[str, Arg] = {"offer": promotion.name, "count": about.to_come, "had": about.had}
    remarks = preview.of_the_text(scene, draft, to_promotion(scene, draft))
    below = (Lines((*_shown(promotion, draft.written), *remarks)), _options(promotion))
    step = Step(STEP, to_data(draft))
    return Turn(Message(ComposingKind.OFFER_CORRECT_ASK, args, below), step=step, over=True)


def _options(promotion: Promotion) -> Choices:
    names = ("promo-correct-yes", "promo-correct", "promo-correct-no")
    return Choices(tuple(Option(name, str(promotion.id)) for name in names))


def _shown(promotion: Promotion, written: Localised) -> tuple[Message, ...]:
    """As somebody reads it, in each language."""
    return tuple(
        Message(
            ComposingKind.OFFER_CORRECT_TEXT,
            {
                "language": native(locale),
                "text": Localised(((locale, text),)),
                "until": Moment(promotion.ends_at, "both"),
                **personal.somebody(written),
            },
        )
        for locale, text in written.texts
    )


async def do(scene: Scene, promotion_id: str) -> Turn:
    """Yes: whoever has not had it gets this text."""
    promotion = await promotion_of(scene, promotion_id)
    if promotion is None:
        return lost()
    draft = from_data(scene.step.data) if scene.step and scene.step.name == STEP else Draft()
    if draft.corrects != promotion.id or not can_be(promotion, scene):
        return stands(promotion, scene)
    fact = PromotionCorrected(promotion, draft.written, scene.address.id)
    said = Message(ComposingKind.OFFER_CORRECTED, {"offer": promotion.name}, (next_steps(promotion),))
    return Turn(said, facts=(fact,), step=to_decide(promotion))
