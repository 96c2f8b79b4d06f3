"""The messages of occasions, and the arguments they share."""

from __future__ import annotations

from dataclasses import replace

from loyalty.ledger.amounts import NOTHING, Amounts
from loyalty.ledger.units import Unit
from loyalty.messages.args import Arg, Money
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kind import Kind
from loyalty.messages.kinds.card import CardKind
from loyalty.messages.message import Message
from loyalty.model.accounts import Balance
from loyalty.planning.profile import MemberProfile
from loyalty.programme.programme import Programme
from loyalty.rules.earning import earned_units
from loyalty.rules.rewards import full_card, named_reward, ready_count, reward_in_view
from loyalty.standing.stamp_card import stamp_card

NONE = "none"  # how the texts are told that an argument is absent
# Below the message where there are buttons; by SMS the text itself names the words.
NEXT = (Choices((Option("card"), Option("rewards")), numbered=False),)


def notice(kind: Kind, profile: MemberProfile, programme: Programme, **args: Arg) -> Message:
    return Message(kind, {"shop": programme.shop.name, "name": profile.member.name, **args}, NEXT)


def gift_notice(
    kind: Kind, profile: MemberProfile, programme: Programme, gift: Amounts, **args: Arg
) -> Message:
    return notice(kind, profile, programme, **named(programme, gift), **args)


def named(programme: Programme, amounts: Amounts) -> dict[str, Arg]:
    """So much of each unit, as the texts take it; of money only where there is some."""
    money = {"money": programme.measured(Unit.MONEY, amounts[Unit.MONEY])} if amounts[Unit.MONEY] else {}
    return {"stamps": amounts[Unit.STAMPS], "points": amounts[Unit.POINTS], **money}


def cash_args(programme: Programme, balance: Balance) -> dict[str, Arg]:
    shown = cash_shown(programme, balance)
    return {"cash": shown} if shown else {}


def cash_shown(programme: Programme, balance: Balance) -> Money | None:
    """The cashback that is held: where there is some, or a visit earns nothing else."""
    held = balance.held[Unit.MONEY]
    alone = programme.earns_cashback and earned_units(programme) == {Unit.MONEY}
    return Money(held, programme.shop.currency.code) if held or alone else None


def outlook(programme: Programme, balance: Balance) -> dict[str, Arg]:
    """What a member holds, how many rewards are ready, and the one to name."""
    card = stamp_card(balance.held[Unit.STAMPS], programme.goal)
    return {
        "have": card.stamps,
        "goal": card.goal,
        "total": balance.held[Unit.POINTS],
        **cash_args(programme, balance),
        "ready": ready_count(programme, balance),
        **reward_args(programme, balance),
    }


def balance_lines(programme: Programme, balance: Balance) -> tuple[Message, ...]:
    """What is said below what is held: what is owed of it, and what full cards are worth."""
    owed = (
        Message(CardKind.OWED, {"cost": programme.measured(unit, amount), "unit": unit.value})
        for unit, amount in balance.owed.items()
    )
    return (*owed, *_full_cards(programme, balance))


def _full_cards(programme: Programme, balance: Balance) -> tuple[Message, ...]:
    """For whoever began another one."""
    card, reward = stamp_card(balance.held[Unit.STAMPS], programme.goal), full_card(programme, balance)
    if not card.full or reward is None:
        return ()
    return (Message(CardKind.FULL_CARDS, {"reward": reward.name, "count": card.full}),)


def ready_args(programme: Programme, balance: Balance, gift: Amounts = NOTHING) -> dict[str, Arg]:
    """A reward that is ready, with a gift counted in, for messages that name none that is far."""
    named = reward_args(programme, balance, gift)
    return {"reward": NONE if named["missing"] else named["reward"]}


def reward_args(programme: Programme, balance: Balance, gift: Amounts = NOTHING) -> dict[str, Arg]:
    """The reward to name and what is missing for it, with a gift counted in: one that is ready, with 0 missing, before
    one that is far."""
    held = replace(balance, held=balance.held + gift)
    named = reward_in_view(programme, held)
    if named is None:
        return {"reward": NONE, "missing": 0, "unit": NONE}
    return {"reward": named_reward(named.reward), "missing": named.missing, "unit": named.reward.unit.value}
