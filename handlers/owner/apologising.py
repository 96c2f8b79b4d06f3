"""An apology to those who read a wrong offer: "apologise 5 points the price is 12". How many people it is for, what it costs and
what each of them reads is asked first. It is a promotion to whoever gets it, so it passes the gate as one; what it gives is given in any case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from handlers.owner import correction_words as words
from handlers.turn.conversation import Scene, Step, Turn
from handlers.turn.pages import number
from handlers.turn.says import NONE, choices
from loyalty.facts.promotions import Apologised
from loyalty.ledger.units import EARNED, USUAL, Unit
from loyalty.messages.args import Arg
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.promotions import PromotionKind
from loyalty.messages.message import Lines, Message
from loyalty.offers.apologies import LONGEST, Apology
from loyalty.offers.apologies import said as read_by_each
from loyalty.offers.promotions import Promotion
from loyalty.rules.earning import earned_units
from storage.offers import apologies, lookup, past

HOW, ASK = "apology", "apology-ask"  # what to say; a yes
_TIMES = 10  # as much as a manager may give by hand


async def begin(scene: Scene, _: str) -> Turn:
    """The word by itself: about the offer that began last."""
    return await said(scene, "")


async def said(scene: Scene, text: str) -> Turn:
    """With what is to be said and given, about the offer that began last."""
    promotion = await lookup.newest_sent(scene.read)
    return await _of(scene, promotion, text)


async def of_one(scene: Scene, promotion_id: str) -> Turn:
    """The button under its report."""
    return await _of(scene, await lookup.by_id(scene.read, number(promotion_id)), "")


async def typed(scene: Scene, text: str) -> Turn:
    """The answer: "5 points the price is 12", or words alone."""
    id = scene.step.data.get("promotion", "") if scene.step else ""
    return await _of(scene, await lookup.by_id(scene.read, number(id)), text)


async def _of(scene: Scene, promotion: Promotion | None, text: str) -> Turn:
    """What shall be said? Then a yes to it."""
    if promotion is None:
        return Turn(Message(PromotionKind.APOLOGY_NOBODY, {"offer": NONE}, (choices("promotions"),)))
    args: dict[str, Arg] = {"offer": promotion.name_before}
    if await past.is_kept(scene.read, promotion.id):
        return _late(promotion)
    count = await apologies.count(scene.read, promotion, scene.now)
    if not count:
        return Turn(Message(PromotionKind.APOLOGY_NOBODY, args, (choices("promotions"),)))
    found = _read(scene, text)
    if not found.reason:
        how = Message(PromotionKind.APOLOGY_HOW, {**args, "count": count})
        return Turn(how, step=Step(HOW, {"promotion": str(promotion.id)}))
    most = scene.programme.limits.correction(found.unit) * _TIMES
    if not 0 <= found.amount <= most:
        cost = scene.programme.measured(found.unit, most)
        return Turn(
            Message(PromotionKind.APOLOGY_LARGE, {"cost": cost, "unit": found.unit.value}),
            step=Step(HOW, {"promotion": str(promotion.id)}),
        )
    return _asked(scene, promotion, found, count)


def _late(promotion: Promotion) -> Turn:
    """Who read it is not known any more."""
    args: dict[str, Arg] = {"offer": promotion.name_before}
    return Turn(Message(PromotionKind.APOLOGY_LATE, args, (choices("promotions"),)))


def _read(scene: Scene, text: str) -> words.Said:
    """An amount at the beginning is what is given; all else is said."""
    units = earned_units(scene.programme) & frozenset(EARNED)
    found = words.read(text, units, scene.programme.shop.currency.decimals, LONGEST)
    if found and not found.name:
        return replace(found, reason=_sentence(found.reason))
    return words.Said("", USUAL, 0, _sentence(words.reason(text, LONGEST)))


def _sentence(said: str) -> str:
    """Without its end: the apology has a full stop itself."""
    return said.rstrip(" .!")


def _asked(scene: Scene, promotion: Promotion, found: words.Said, count: int) -> Turn:
    programme, id = scene.programme, str(scene.fresh())
    args: dict[str, Arg] = {
        "offer": promotion.name_before,
        "count": count,
        "unit": found.unit.value if found.amount else NONE,
        "cost": programme.measured(found.unit, found.amount) if found.amount else NONE,
        "total": programme.measured(found.unit, found.amount * count) if found.amount else NONE,
    }
    data = {
        "id": id,
        "promotion": str(promotion.id),
        "unit": found.unit.value,
        "amount": str(found.amount),
        "words": found.reason,
    }
    options = Choices((Option("promo-apologise-yes", id), Option("promo-apologise-no", id)))
    read = Lines((read_by_each(_made(scene, data), programme),))
    return Turn(Message(PromotionKind.APOLOGY_ASK, args, (read, options)), step=Step(ASK, data))


def _made(scene: Scene, data: Mapping[str, str]) -> Apology:
    return Apology(
        number(data["id"]),
        number(data["promotion"]),
        data["words"],
        Unit(data["unit"]),
        int(data["amount"]),
        scene.address.id,
        scene.now,
    )


async def do(scene: Scene, id: str) -> Turn:
    """Yes. A second tap finds it done."""
    if scene.step is None or scene.step.name != ASK or scene.step.data["id"] != id:
        return await keep(scene, id)
    data = scene.step.data
    promotion = await lookup.by_id(scene.read, number(data["promotion"]))
    if promotion and await past.is_kept(scene.read, promotion.id):
        return _late(promotion)
    count = await apologies.count(scene.read, promotion, scene.now) if promotion else 0
    if promotion is None or not count:
        return await keep(scene, id)
    sent: dict[str, Arg] = {"offer": promotion.name_before, "count": count}
    return Turn(Message(PromotionKind.APOLOGY_SENT, sent), facts=(Apologised(_made(scene, data)),))


async def keep(scene: Scene, id: str) -> Turn:
    """No; after a yes it is done."""
    made = await apologies.is_made(scene.read, number(id))
    kind = PromotionKind.APOLOGY_DONE if made else PromotionKind.APOLOGY_KEPT
    return Turn(Message(kind, {}, (choices("promotions"),)))
