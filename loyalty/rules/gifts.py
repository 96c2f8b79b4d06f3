"""What comes as a gift, a line each: by itself on a member's days, and from other members."""

from __future__ import annotations

from collections.abc import Iterator

from loyalty.messages.args import Gain, Gains
from loyalty.messages.kinds.rules import RuleKind
from loyalty.messages.message import Message
from loyalty.programme.programme import Programme
from loyalty.rules.lasting import lasts_args


def gift_lines(programme: Programme) -> Iterator[Message]:
    """The gifts of the occasions that are on. What follows a long absence comes as a surprise, and is left out."""
    occasions = programme.occasions
    for name, rules in (("birthday", occasions.birthday), ("anniversary", occasions.anniversary)):
        gains = tuple(Gain(unit.value, amount) for unit, amount in rules.gift.items() if amount)
        if rules.on and gains:
            args = {"occasion": name, "gain": Gains(gains), **lasts_args(rules.gift_lasts)}
            yield Message(RuleKind.RULE_GIFT, args)


def giving_lines(programme: Programme) -> Iterator[Message]:
    """What members may give each other."""
    if rules := programme.gifts:
        decimals = programme.shop.currency.decimals
        least, most, a_day = (
            programme.measured(rules.unit, int(rules.unit.counted(amount, decimals)))
            for amount in (rules.least, rules.most, rules.a_day)
        )
        args = {"cost": most, "unit": rules.unit.value, "least": least, "limit": a_day}
        yield Message(RuleKind.RULE_GIVING, args)
