"""A campaign: an earning rule that an owner started in the chat. It stands beside the rules of the settings file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import count

from loyalty.ledger.units import Unit
from loyalty.messages.args import Exact, Localised
from loyalty.programme.rule_limits import NO_LIMITS, RuleLimits
from loyalty.programme.when import When


class CampaignState(StrEnum):
    """As its owner left it. Whether its season has begun or is over, the day says."""

    RUNNING = "running"
    PAUSED = "paused"
    ENDED = "ended"


class Gives(StrEnum):
    """What `much` of a campaign is."""

    TIMES = "times"  # the base, so many times
    AMOUNT = "amount"  # of its unit; money in whole units of the currency
    PERCENT = "percent"  # of what was paid in money


@dataclass(frozen=True, slots=True)
class Campaign:
    """`id` is the id of its rule, and is never given to another. The first of `name` is in the default language."""

    id: str
    name: Localised
    gives: Gives
    much: Exact
    unit: Unit
    when: When
    limits: RuleLimits = NO_LIMITS
    state: CampaignState = CampaignState.RUNNING

    @property
    def counts(self) -> bool:
        """Whether its rule is one of the programme's."""
        return self.state is CampaignState.RUNNING

    def status(self, day: date) -> str:
        """How it stands on that day of the shop: "scheduled", "running", "paused" or "ended"."""
        if self.state is CampaignState.ENDED or self.when.is_over(day):
            return "ended"
        if self.state is CampaignState.RUNNING and self.when.first_day and day < self.when.first_day:
            return "scheduled"
        return self.state.value


def next_id(campaigns: tuple[Campaign, ...]) -> str:
    """The number of all there were, and one."""
    return f"chat-{len(campaigns) + 1}"


def with_the_past_ended(campaigns: Sequence[Campaign], day: date) -> tuple[Campaign, ...]:
    """Those whose season is over on that day of the shop are ended, so that nothing looks at them."""
    return tuple(
        replace(one, state=CampaignState.ENDED) if one.when.is_over(day) else one for one in campaigns
    )


def distinct(name: Localised, campaigns: Sequence[Campaign], day: date) -> Localised:
    """The name, with the first number that is free where another that is not over on that day has it."""
    taken = {one.name.texts[0][1].casefold() for one in campaigns if one.status(day) != "ended"}
    if name.texts[0][1].casefold() not in taken:
        return name
    number = next(each for each in count(2) if f"{name.texts[0][1]} {each}".casefold() not in taken)
    return Localised(tuple((locale, f"{text} {number}") for locale, text in name.texts))
