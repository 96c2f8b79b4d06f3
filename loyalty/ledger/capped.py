"""Which parts of a credit make one lot, where rules have lifetimes of their own and a day's cap takes some off again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from loyalty.ledger.earnings import Part
from loyalty.ledger.lifetimes import Span


def ending_together(
    parts: Sequence[Part], by_rule: Mapping[str, Span]
) -> Mapping[Span | None, Sequence[Part]]:
    """Parts of one unit by their own lifetime (None: that of the unit). A part below 0 takes from what was added
    before it, the last first, so it may lie in several."""
    found: dict[Span | None, list[Part]] = defaultdict(list)
    for number, part in enumerate(parts):
        if part.amount > 0:
            found[by_rule.get(part.rule)].append(part)
        else:
            for lasts, amount in _cut(parts[:number], found, by_rule, -part.amount):
                found[lasts].append(replace(part, amount=-amount))
    return found


def _cut(
    parts: Sequence[Part],
    found: Mapping[Span | None, Sequence[Part]],
    by_rule: Mapping[str, Span],
    amount: int,
) -> Iterator[tuple[Span | None, int]]:
    """How much is taken from the parts of each lifetime."""
    left = {lasts: sum(part.amount for part in own) for lasts, own in found.items()}
    taken: dict[Span | None, int] = defaultdict(int)
    for part in reversed([part for part in parts if part.amount > 0]):
        lasts = by_rule.get(part.rule)
        cut = min(amount - sum(taken.values()), part.amount, left[lasts] - taken[lasts])
        taken[lasts] += cut
    return ((lasts, cut) for lasts, cut in taken.items() if cut)
