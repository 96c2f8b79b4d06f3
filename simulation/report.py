"""What became of a year: what was sent, what waited or was dropped and why, and which promise was broken."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from loyalty.messages.reasons import DECIDED, Reason
from simulation.count.promise import CLASSES
from simulation.count.violations import Violation
from simulation.run import Lived
from storage.engine.db import Tx

_SHOWN = 20  # violations, before the rest is only counted


@dataclass(frozen=True, slots=True)
class Figures:
    """By class: messages by how they ended, and messages that a rule held or dropped at least once. The same
    seed gives the same figures."""

    ends: Mapping[tuple[int, str], int]
    held: Mapping[tuple[int, str], int]
    dropped: Mapping[tuple[int, str], int]
    members: int
    visits: int
    reasons: frozenset[str] = frozenset()

    @property
    def never(self) -> Sequence[Reason]:
        """Reasons of the gate that never occurred."""
        return [one for one in DECIDED if one not in self.reasons]


async def figures(lived: Lived) -> Figures:
    return await lived.database.run(lambda tx: _figures(tx, lived))


async def _figures(tx: Tx, lived: Lived) -> Figures:
    ends = await tx.rows(
        """SELECT "cls", "state", count(*) AS "n" FROM "outbox" WHERE "cls" > 0 GROUP BY "cls", "state" """
    )
    why = await tx.rows(
        """SELECT o."cls", d."verdict", d."rule", d."scope", d."window", count(DISTINCT o."id") AS "n"
        FROM "decision" d JOIN "outbox" o ON o."id" = d."message_id" WHERE d."verdict" <> 'send'
        GROUP BY o."cls", d."verdict", d."rule", d."scope", d."window" """
    )
    members = await tx.row('SELECT count(*) AS "n" FROM "member"')
    by = {verdict: Counter[tuple[int, str]]() for verdict in ("hold", "drop")}
    for row in why:
        by[row["verdict"]][row["cls"], _named(row["rule"], row["scope"], row["window"])] += row["n"]
    return Figures(
        {(row["cls"], row["state"]): row["n"] for row in ends},
        by["hold"],
        by["drop"],
        members["n"] if members else 0,
        lived.visits,
        frozenset(row["rule"] for row in why),
    )


def _named(rule: str, scope: str, window: str) -> str:
    if rule in {"cap", "fewer"}:
        return f"{'fewer' if rule == 'fewer' else scope}: {window}"
    return rule


def lines(lived: Lived, found: Figures) -> Iterator[str]:
    year = lived.year
    yield (
        f"{year.members} members, {year.days} days from {year.start}, seed {year.seed}: "
        f"{found.visits} visits, {lived.claimed} offers taken, {lived.sold_out} too late"
    )
    yield from _ends(found)
    yield from _rules("held, at least once", found.held)
    yield from _rules("dropped by the gate", found.dropped)
    yield ""
    yield f"Reasons of the gate that never occurred: {', '.join(found.never) or 'none'}"
    for trouble in sorted(set(lived.troubles)):
        yield f"The service had trouble: {trouble}"
    yield from _broken(lived.violations)
    yield f"{lived.seconds:.1f} s lived, {lived.counting:.1f} s counted"


def _ends(found: Figures) -> Iterator[str]:
    states = [state for state, _ in Counter({state: 0 for _, state in found.ends}).items()]
    states.sort(key=lambda state: (state != "sent", state))
    yield ""
    yield "".join(["messages".ljust(24), *(state.rjust(10) for state in states), "a member".rjust(10)])
    for cls, name in CLASSES.items():
        counts = [found.ends.get((cls, state), 0) for state in states]
        each = found.ends.get((cls, "sent"), 0) / max(found.members, 1)
        yield "".join([name.ljust(24), *(f"{n:10}" for n in counts), f"{each:10.1f}"])


def _rules(title: str, by: Mapping[tuple[int, str], int]) -> Iterator[str]:
    yield ""
    yield "".join([title.ljust(24), *(name.rjust(10) for name in CLASSES.values())])
    totals = Counter[str]()
    for (_, rule), number in by.items():
        totals[rule] += number
    for rule, _ in totals.most_common():
        counts = [by.get((cls, rule), 0) for cls in CLASSES]
        yield "".join([rule.ljust(24), *(f"{n or '':>10}" for n in counts)])


def _broken(found: Sequence[Violation]) -> Iterator[str]:
    yield ""
    yield f"Violations: {len(found)}"
    for rule, number in Counter(one.rule for one in found).most_common():
        yield f"  {number} of {rule}"
    yield from (f"  {one}" for one in found[:_SHOWN])
