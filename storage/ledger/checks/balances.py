"""Checks of balances and lots against entries and visits."""

from __future__ import annotations

from collections import Counter

from tortoise.expressions import F, Q, Subquery
from tortoise.functions import Count, Sum
from tortoise.models import Model

from storage.ledger.checks.reading import Problems, each, totals
from storage.ledger.tables.accounts import Activity, Balance, Entry, Lot
from storage.ledger.tables.visits import Visit
from storage.people.tables.members import Link, Member


async def sums() -> Problems:
    """A balance, less what is owed, is the sum of its entries."""
    entries = await _by_account(Entry, "amount")
    async for _, member, unit, held, owed in each(Balance.all(), "member_id", "unit", "held", "owed"):
        if held - owed != (summed := entries.pop((member, unit), 0)):
            owes = f" and {owed} owed" if owed else ""
            yield f"Member {member}: {held} {unit} are held{owes}, the entries add up to {summed}."
    for (member, unit), summed in entries.items():
        if summed:
            yield f"Member {member}: the entries add up to {summed} {unit}, and there is no balance."


async def lots() -> Problems:
    """A balance is what is left in its lots."""
    left = await _by_account(Lot, "left")
    async for _, member, unit, held in each(Balance.all(), "member_id", "unit", "held"):
        if held != (lots := left.pop((member, unit), 0)):
            yield f"Member {member}: {held} {unit} are held, {lots} are left in lots."
    for (member, unit), lots in left.items():
        if lots:
            yield f"Member {member}: {lots} {unit} are left in lots, and there is no balance."


async def lot_entries() -> Problems:
    """What is left of a lot is the sum of the entries that name it, and what it opened with."""
    named = Entry.filter(lot_id__isnull=False)
    entries = dict(await totals(named, "lot_id"))
    async for lot, left, opening in each(Lot.all(), "left", "opening"):
        if left != (summed := opening + entries.pop(lot, 0)):
            yield f"Lot {lot}: {left} are left, its entries add up to {summed}."
    for lot in entries:
        yield f"Entries of lot {lot}: there is no such lot."


async def lot_ends() -> Problems:
    """A lot ends with its own end at the latest: a stay away only brings it nearer."""
    later = Q(ends_at__isnull=True) | Q(ends_at__gt=F("own_ends_at"))
    async for (lot,) in each(Lot.filter(later, own_ends_at__isnull=False)):
        yield f"Lot {lot}: it lasts longer than the end it was made with."


async def lot_origins() -> Problems:
    """A lot that came by a link knows the one it was."""
    lost = Lot.filter(~Q(origin__in=Subquery(Lot.all().values("id"))))
    async for lot, origin in each(lost, "origin"):
        yield f"Lot {lot}: it was lot {origin} before, and there is no such lot."


async def _by_account(table: type[Model], column: str) -> dict[tuple[int, str], int]:
    found = table.all().annotate(total=Sum(column)).group_by("member_id", "unit")
    return {(row[0], row[1]): int(row[2]) for row in await found.values_list("member_id", "unit", "total")}


async def every_member() -> Problems:
    """Every member has an account."""
    without = Member.filter(~Q(id__in=Subquery(Activity.all().values("member_id"))))
    async for (member,) in each(without):
        yield f"Member {member}: there is no account."


async def visits_counted() -> Problems:
    """An account counts the visits that were not undone; a link moves those of the member it absorbs."""
    counted: Counter[int] = Counter()
    standing = Visit.filter(undone_at__isnull=True).annotate(n=Count("id")).group_by("member_id")
    for member, number in await standing.values_list("member_id", "n"):
        counted[member] += number
    links = Link.filter(undone_at__isnull=True)
    async for _, kept, absorbed, moved in each(links, "kept_id", "absorbed_id", "visits"):
        counted.update({kept: moved})
        counted.subtract({absorbed: moved})
    async for member, visits in each(Activity.all(), "visits"):
        if visits != counted[member]:
            yield f"Member {member}: {visits} visits are counted, {counted[member]} stand."
