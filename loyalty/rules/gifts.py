"""What the service gives by itself on a member's days, a line each."""

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
