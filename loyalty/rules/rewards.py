"""What a balance can buy, and how far it is to the next reward."""

from __future__ import annotations

from loyalty.ledger.units import Unit
from loyalty.messages.args import Arg, Named
from loyalty.model.accounts import Balance
from loyalty.model.vouchers import Voucher
from loyalty.programme.programme import Programme
from loyalty.programme.rewards import Reward
from loyalty.value import value


@value(frozen=True, slots=True)
class Progress:
    """A reward, and what is missing for it, in its own unit; 0: it is ready."""

    reward: Reward
    missing: int


def named_reward(reward: Reward) -> Named:
    """How a message that may wait speaks of it."""
    return Named(reward.id, reward.name)


def comes_back(programme: Programme, voucher: Voucher) -> str:
    """What becomes of the cost if nobody uses it: "cost" (it comes back), "lapses", or "nothing" where it was free."""
    reward = programme.reward(voucher.reward)
    if not voucher.cost:
        return "nothing"
    return "lapses" if reward and reward.lapses else "cost"


def cost_args(programme: Programme, priced: Reward | Voucher) -> dict[str, Arg]:
    """A price as the texts take it."""
    unit, cost = priced.unit, priced.cost
    return {"cost": programme.measured(unit, cost), "unit": unit.value if cost else "free"}


def affordable(programme: Programme, balance: Balance) -> tuple[Reward, ...]:
    """Of what people collect for. What is free waits for nobody."""
    held = balance.held
    return tuple([r for r in _within_reach(programme, balance) if held[r.unit] >= r.cost])


def _within_reach(programme: Programme, balance: Balance) -> tuple[Reward, ...]:
    """What can be collected for: what is sold out, or had as often as it may be, is not promised."""
    if not programme.scarce:
        return programme.collected
    barred = {reward.id for reward in programme.scarce} if balance.barred is None else balance.barred
    return tuple(reward for reward in programme.collected if reward.id not in barred)


def full_card(programme: Programme, balance: Balance) -> Reward | None:
    """What a full stamp card is worth to this member; None where they cannot have it."""
    card = programme.card_reward
    return card if card in _within_reach(programme, balance) else None


def ready_count(programme: Programme, balance: Balance) -> int:
    """How many rewards are waiting: the card's as often as its stamps pay for it, every other one once."""
    card = full_card(programme, balance)
    others = [reward for reward in affordable(programme, balance) if reward is not card]
    return len(others) + (balance.held[Unit.STAMPS] // card.cost if card else 0)


def progress(programme: Programme, balance: Balance, reward: Reward) -> Progress | None:
    """What is missing for this one; None where it is out of reach."""
    if reward not in _within_reach(programme, balance):
        return None
    return Progress(reward, max(0, reward.cost - balance.held[reward.unit]))


def next_reward(programme: Programme, balance: Balance) -> Progress | None:
    """The reward with the smallest share still missing; None when all can be had."""
    held = balance.held
    ahead = [
        Progress(r, missing)
        for r in _within_reach(programme, balance)
        if (missing := r.cost - held[r.unit]) > 0
    ]
    return min(ahead, key=lambda p: (p.missing / p.reward.cost, p.reward.cost), default=None)


def reward_in_view(programme: Programme, balance: Balance) -> Progress | None:
    """The one reward that a message about the card names: the first that is ready, else the next."""
    ready = affordable(programme, balance)
    return Progress(ready[0], 0) if ready else next_reward(programme, balance)


def completed(programme: Programme, before: Balance, after: Balance) -> tuple[Reward, ...]:
    """Rewards that a credit made ready, cheapest first: those it brought within reach, and that of a card filled once
    more."""
    had = set(affordable(programme, before))
    card = programme.card_reward
    if card and after.held[card.unit] // card.cost > before.held[card.unit] // card.cost:
        had.discard(card)
    return tuple(sorted((r for r in affordable(programme, after) if r not in had), key=lambda r: r.cost))


def visits_to_go(programme: Programme, progress: Progress) -> int | None:
    """How many more visits a stamp reward needs; None where it depends on what is spent."""
    each = programme.earning.stamps_per_visit
    if progress.reward.unit is not Unit.STAMPS or each <= 0:
        return None
    return -(-progress.missing // each)
