"""Checks of balances against entries and visits."""

from __future__ import annotations

from collections import Counter, defaultdict

from tortoise.expressions import Q, Subquery
from tortoise.functions import Count

from storage.ledger.checks.reading import Problems, amounts, each, said, totals
from storage.ledger.tables import Balance, Entry, Link, Visit
from storage.people.tables import Member


async def sums() -> Problems:
    """A balance is the sum of its entries."""
    entries: dict[int, dict[str, int]] = defaultdict(dict)
    for member, unit, total in await totals(Entry.all(), "member_id", "unit"):
        entries[member] |= amounts(**{unit: total})
    async for member, points, stamps, money in each(Balance.all(), "points", "stamps", "money"):
        held, summed = amounts(points=points, stamps=stamps, money=money), entries[member]
        if held != summed:
            yield f"Member {member}: the balance is {said(held)}, its entries add up to {said(summed)}."


async def every_member() -> Problems:
    """Every member has a balance."""
    without = Member.filter(~Q(id__in=Subquery(Balance.all().values("member_id"))))
    async for (member,) in each(without):
        yield f"Member {member}: there is no balance."


async def visits_counted() -> Problems:
    """A balance counts the visits that were not undone; a link moves those of the member it absorbs."""
    counted: Counter[int] = Counter()
    standing = Visit.filter(undone_at__isnull=True).annotate(n=Count("id")).group_by("member_id")
    for member, number in await standing.values_list("member_id", "n"):
        counted[member] += number
    links = Link.filter(undone_at__isnull=True)
    async for _, kept, absorbed, moved in each(links, "kept_id", "absorbed_id", "visits"):
        counted.update({kept: moved})
        counted.subtract({absorbed: moved})
    async for member, visits in each(Balance.all(), "visits"):
        if visits != counted[member]:
            yield f"Member {member}: {visits} visits are counted, {counted[member]} stand."
