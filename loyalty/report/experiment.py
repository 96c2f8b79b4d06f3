"""Versions of a reward compared: how many members took theirs, and how often they came.

Each member counts for the version that chance gave them, whether or not they ever looked (intention to treat): so the
groups differ by chance and by the version alone. By Newcombe's interval for shares, by Welch's for means (large samples).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from math import inf, sqrt
from zoneinfo import ZoneInfo

from loyalty.calendar import local_day, midnight
from loyalty.offers import variants
from loyalty.offers.uplift import FEWEST, Z, difference
from loyalty.offers.variants import Z_OF, Comparison, Measure, Outcome, Verdict
from loyalty.programme.programme import Programme


@dataclass(frozen=True, slots=True)
class Card:
    """Of a member since the experiment began: their visits, and whether they used a voucher of any version. `kept` is the
    member they became part of."""

    id: int
    joined_at: datetime
    kept: int | None = None
    visits: int = 0
    redeemed: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Members to whom chance gave this version (a reward's id); `squares` is the sum of their visits squared."""

    version: str
    members: int = 0
    redeemed: int = 0
    visits: int = 0
    squares: int = 0

    @property
    def mean(self) -> float:
        """Visits per member."""
        return self.visits / self.members if self.members else 0.0

    @property
    def error(self) -> float:
        """The variance of the mean; of fewer than two members nothing is known."""
        if self.members < 2:
            return inf
        spread = (self.squares - self.visits * self.mean) / (self.members - 1)
        return max(0.0, spread) / self.members


def began(programme: Programme) -> datetime:
    """UTC."""
    assert programme.experiment.starts is not None
    return midnight(programme.experiment.starts, ZoneInfo(programme.shop.timezone))


def ended(programme: Programme, now: datetime) -> datetime:
    """When a winner was chosen: what came later is by no chance (UTC)."""
    chosen = programme.experiment.chosen if programme.experiment.winner else None
    return now if chosen is None else min(now, midnight(chosen, ZoneInfo(programme.shop.timezone)))


def groups(programme: Programme, cards: Iterable[Card]) -> tuple[Group, ...]:
    """Linked cards are one member; one whose cards were given two versions counts for neither."""
    programme, by_member = programme.of_shop, defaultdict[int, list[Card]](list)
    known = {card.id: card for card in cards}
    for card in known.values():
        by_member[_kept(card, known)].append(card)
    found = {id: Group(id) for id in programme.experiment.rewards}
    for own in by_member.values():
        if len(versions := {_drawn(programme, card) for card in own}) == 1 and (version := versions.pop()):
            found[version] = _with(found[version], own)
    return tuple(found.values())


def _kept(card: Card, known: Mapping[int, Card]) -> int:
    while card.kept is not None and card.kept in known:
        card = known[card.kept]
    return card.id


def _drawn(programme: Programme, card: Card) -> str:
    """ "" for whom chance does not draw."""
    experiment, versions = programme.experiment, {one.id: one for one in programme.rewards}
    joined: date = local_day(card.joined_at, ZoneInfo(programme.shop.timezone))
    return experiment.drawn(programme.seed, card.id) if experiment.draws(joined, versions) else ""


def _with(group: Group, own: Sequence[Card]) -> Group:
    visits = sum(card.visits for card in own)
    return replace(
        group,
        members=group.members + 1,
        redeemed=group.redeemed + any(card.redeemed for card in own),
        visits=group.visits + visits,
        squares=group.squares + visits**2,
    )


def by_visits(found: Sequence[Group]) -> Comparison:
    """The version whose members came most often, against its strongest rival, in visits per member."""
    if min(one.members for one in found) < FEWEST:
        return Comparison(Verdict.UNKNOWN)
    best = max(range(len(found)), key=lambda number: found[number].mean)
    told = Comparison(Verdict.OPEN, low=inf)
    for rival in range(len(found)):
        if rival != best:
            apart = found[best].mean - found[rival].mean
            reach = Z_OF[len(found)] * sqrt(found[best].error + found[rival].error)
            if apart - reach < told.low:
                verdict = Verdict.BETTER if apart > reach else Verdict.OPEN
                told = Comparison(verdict, best + 1, rival + 1, apart - reach, apart + reach)
    return told


def by_redeemed(found: Sequence[Group]) -> Comparison:
    """The one that most members took, as wordings are compared."""
    outcomes = [
        Outcome(number, one.members, redeemed=one.redeemed) for number, one in enumerate(found, start=1)
    ]
    return variants.compare(outcomes, Measure.REDEEMED)


def visible(members: int) -> float:
    """The smallest difference of shares that two groups of so many can tell from chance, about a half of each."""
    low, high = difference(members // 2, members, members // 2, members, Z)
    return (high - low) / 2
