"""Giving another member something of what one holds, by their code and after a question."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from handlers.customer import helping, inviting
from handlers.reading.amounts import parse_amount
from handlers.turn import confirming, guessing
from handlers.turn.conversation import Scene, ToMember, Turn
from handlers.turn.pages import number
from handlers.turn.says import balance_lines, choices, shops_day
from loyalty.facts.gifts import Given
from loyalty.ledger.amounts import Amounts
from loyalty.ledger.units import Unit
from loyalty.messages.args import Arg
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kind import Kind
from loyalty.messages.kinds.giving import GivingKind
from loyalty.messages.kinds.settings import SettingsKind
from loyalty.messages.message import Message
from loyalty.model.accounts import Balance, Gift
from loyalty.programme.gifts import GiftRules
from storage.ledger import gifts
from storage.people import referrals
from storage.people.referrals import Inviter

WORD = "give-word"  # the step that awaits the word of the question by SMS


async def code(scene: Scene, text: str) -> Turn:
    """The member's own code, for whoever wants to give them something."""
    assert scene.member is not None
    if scene.programme.gifts is None:
        return helping.not_here(scene, "gift")
    known = await referrals.code_of(scene.read, scene.member.id)
    return Turn(inviting.own_code(known) if known else inviting.question(scene.member))


async def how(scene: Scene, text: str) -> Turn:
    """ "give" with nothing behind it."""
    if scene.programme.gifts is None:
        return helping.not_here(scene, "gift")
    return Turn(Message(GivingKind.GIVE_HOW, {}, (choices("gift-code", "card"),)))


@dataclass(frozen=True, slots=True)
class _Gift:
    """What is to be given, to whom by which code."""

    rules: GiftRules
    taker: Inviter
    code: str
    amount: int


async def ask(scene: Scene, text: str) -> Turn:
    """ "give 20 k7m2qx": whom and how much is said again, and asked."""
    if scene.programme.gifts is None:
        return helping.not_here(scene, "gift")
    found = await _meant(scene, text)
    if isinstance(found, Turn):
        return found
    args = _args(scene, found)
    if scene.channel.proves_phone:
        data = {"amount": str(found.amount), "code": found.code}
        return confirming.asked_by_word(scene, GivingKind.GIVE_WORD, args, WORD, data)
    options = (Option("give-yes", f"{found.amount}~{found.code}"), Option("give-no"))
    return Turn(Message(GivingKind.GIVE_ASK, args, (Choices(options),)))


async def word(scene: Scene, text: str) -> Turn:
    """The word that the question showed, or another text."""
    if refused := confirming.without_the_word(scene, text):
        return refused
    assert scene.step is not None
    return await give(scene, f"{scene.step.data['amount']}~{scene.step.data['code']}")


async def give_tapped(scene: Scene, arg: str) -> Turn:
    """The button that gives it; a phone has none."""
    return await keep(scene, arg) if scene.channel.proves_phone else await give(scene, arg)


async def give(scene: Scene, arg: str) -> Turn:
    """Gives it, if it still can be."""
    amount, _, code = arg.partition("~")
    found = await _checked(scene, number(amount), code)
    if isinstance(found, Turn):
        return found
    assert scene.member is not None
    assert scene.balance is not None
    unit = found.rules.unit
    given = Gift(scene.fresh(), scene.member.id, found.taker.id, unit, found.amount, scene.now)
    left = _without(scene.balance, unit, found.amount)
    args = _args(scene, found)
    said = Message(
        GivingKind.GIVE_DONE, args, (*balance_lines(scene.programme, left), choices("card", "history"))
    )
    told = {"shop": scene.programme.shop.name, "cost": args["cost"], "unit": args["unit"]}
    came = ToMember(found.taker.id, Message(GivingKind.GIFT_CAME, told), given.id)
    return Turn(said, facts=(Given(given, scene.address.id),), others=(came,))


async def keep(scene: Scene, _: str) -> Turn:
    """No: nothing is given."""
    return Turn(Message(SettingsKind.KEPT, {}, (choices("card", "history"),)))


async def _meant(scene: Scene, text: str) -> _Gift | Turn:
    """The code stands last, the amount before it."""
    *amounts, code = text.split()
    rules = scene.programme.gifts
    decimals = scene.programme.shop.currency.decimals if rules and rules.unit.is_money else 0
    amount = parse_amount(" ".join(amounts), decimals) if amounts else None
    if not amount:
        return Turn(Message(GivingKind.GIVE_HOW, {}, (choices("gift-code", "card"),)))
    return await _checked(scene, amount, code.upper())


async def _checked(scene: Scene, amount: int, code: str) -> _Gift | Turn:
    """What stands against it, the first reason; a code that is none counts as a guess."""
    rules = scene.programme.gifts
    assert scene.member is not None
    assert scene.balance is not None
    if slowed := guessing.slowed(scene):
        return slowed
    taker = await referrals.inviter(scene.read, code)
    if rules is None or taker is None:
        return guessing.wrong(scene, GivingKind.GIVE_NOBODY)
    if taker.id == scene.member.id:
        return _no(GivingKind.GIVE_OWN)
    least, most, a_day = (_counted(scene, rules, one) for one in (rules.least, rules.most, rules.a_day))
    if not least <= amount <= most:
        measured = scene.programme.measured
        return _no(GivingKind.GIVE_AMOUNT, least=measured(rules.unit, least), most=measured(rules.unit, most))
    today, _ = shops_day(scene)
    given = await gifts.given_since(scene.read, scene.member.id, taker.id, rules.unit, today)
    if given + amount > a_day:
        return _no(GivingKind.GIVE_TODAY, left=scene.programme.measured(rules.unit, max(0, a_day - given)))
    if amount > scene.balance.held[rules.unit]:
        return _no(GivingKind.GIVE_SHORT)
    return _Gift(rules, taker, code, amount)


def _no(kind: Kind, **args: Arg) -> Turn:
    return Turn(Message(kind, args, (choices("card", "history"),)))


def _counted(scene: Scene, rules: GiftRules, written: Fraction) -> int:
    return int(rules.unit.counted(written, scene.programme.shop.currency.decimals))


def _args(scene: Scene, found: _Gift) -> dict[str, Arg]:
    """By the first name, if its owner lets it be read; else by the code."""
    name = inviting.first_name(found.taker.name) if found.taker.name else found.code
    unit = found.rules.unit
    return {"name": name, "cost": scene.programme.measured(unit, found.amount), "unit": unit.value}


def _without(balance: Balance, unit: Unit, amount: int) -> Balance:
    return balance.minus(Amounts({unit: amount}))
