"""A reward that is tried in two to four versions: chance gives each member one of them to collect for."""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated

from loyalty.programme.rewards import Reward
from loyalty.programme.values import Length, like

FEWEST, MOST = 2, 4  # versions


@dataclass(frozen=True, slots=True)
class Experiment:
    """`rewards` are the versions (ids), and the first is the rule so far; without any nothing is tried. Chance draws from the
    day `starts` on (by the shop's clock), anew for another day. A version that is further than the first is drawn only for
    members who joined since: nobody's card becomes longer. Once a `winner` is `chosen`, it is for everybody; whoever had it
    nearer keeps their own for `keeps_for` after that day."""

    rewards: Annotated[tuple[str, ...], Length(0, MOST)] = ()
    starts: date | None = None
    winner: Annotated[str, like(r"|[a-z0-9][a-z0-9-]{0,29}", 'a winner is the id of a reward, or ""')] = ""
    chosen: date | None = None
    keeps_for: timedelta = timedelta(days=90)

    def __post_init__(self) -> None:
        if self.rewards and (len(set(self.rewards)) < FEWEST or len(set(self.rewards)) < len(self.rewards)):
            raise ValueError(
                'two to four different rewards are tried: rewards = ["coffee", "coffee-10"], say'
            )
        if self.rewards and self.starts is None:
            raise ValueError("write from which day on chance draws, such as starts = 2030-03-01")
        if self.winner and (self.winner not in self.rewards or self.chosen is None):
            raise ValueError("the winner is one of the rewards that are tried, and chosen is the day it won")

    def __bool__(self) -> bool:
        """Whether there is anything to try."""
        return bool(self.rewards)

    def has_begun(self, today: date) -> bool:
        return self.starts is not None and today >= self.starts

    def draws(self, joined: date, versions: Mapping[str, Reward]) -> bool:
        """Whether chance draws for a member who joined that day."""
        return not self.is_for_newcomers(versions) or self.has_begun(joined)

    def is_for_newcomers(self, versions: Mapping[str, Reward]) -> bool:
        """Whether a version is further than the first, so that nobody is drawn for who was here before."""
        first, *others = (versions[id] for id in self.rewards)
        return any(is_further(one, first) for one in others)

    def drawn(self, seed: str, member_id: int) -> str:
        """What chance gives a member: of the versions the one with the highest keyed hash. So it stays theirs when another
        version is taken out, and their order says nothing."""
        return max(self.rewards, key=lambda one: _hash(seed, f"{self.starts}:{one}:{member_id}"))

    def version(
        self, seed: str, member_id: int, joined: date, today: date, versions: Mapping[str, Reward]
    ) -> str:
        """The id of the one that a member collects for on that day."""
        if not self.has_begun(today):
            return self.rewards[0]
        own = self.drawn(seed, member_id) if self.draws(joined, versions) else self.rewards[0]
        if not self.winner or self.chosen is None:
            return own
        keeps = joined <= self.chosen and today < self.chosen + self.keeps_for
        return own if keeps and is_further(versions[self.winner], versions[own]) else self.winner


def is_further(reward: Reward, than: Reward) -> bool:
    """Whether whoever collects for the other one would have longer to go for it; so it is in another unit."""
    return reward.unit is not than.unit or reward.cost > than.cost


def _hash(seed: str, text: str) -> bytes:
    return hmac.digest(seed.encode(), text.encode(), "sha256")
