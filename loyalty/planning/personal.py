"""What an offer leaves open for each reader, filled in for a member when it goes."""

from __future__ import annotations

from loyalty.ledger.units import Unit
from loyalty.messages.args import Arg, Localised
from loyalty.model.accounts import Balance
from loyalty.offers.personal import BALANCE, MISSING, NAME, words_in
from loyalty.planning.notices import outlook
from loyalty.programme.programme import Programme
from loyalty.rules.rewards import next_reward


def personal(texts: Localised, programme: Programme, name: str, balance: Balance) -> dict[str, Arg]:
    """The arguments for a text with these words in it."""
    found = words_in(texts)
    args: dict[str, Arg] = {"name": name} if NAME in found else {}
    if BALANCE in found:
        held = outlook(programme, balance)
        args |= {name: held[name] for name in ("have", "goal", "total", "cash") if name in held}
    if MISSING in found:
        args |= _missing(programme, balance)
    return args


def _missing(programme: Programme, balance: Balance) -> dict[str, Arg]:
    """For the next reward; nothing of the first one's unit where all can be had."""
    ahead = next_reward(programme, balance)
    if ahead:
        return {"missing": ahead.missing, "unit": ahead.reward.unit.value}
    unit = programme.collected[0].unit if programme.collected else next(iter(Unit))
    return {"missing": 0, "unit": unit.value}
