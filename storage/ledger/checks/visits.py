"""Checks of visits and paper cards: their entries and their codes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from tortoise.expressions import Q, Subquery
from tortoise.queryset import QuerySet

from loyalty.ledger.units import Unit
from loyalty.model.accounts import EntryKind
from storage.ledger.checks.reading import Amounts, Problems, amounts, each, negated, said, totals
from storage.ledger.encoded import decode
from storage.ledger.tables.accounts import Entry
from storage.ledger.tables.visits import PaperCard, Visit, VisitCode


async def entries() -> Problems:
    """What a visit earned is in the ledger once, and is taken out once if it was undone."""
    async for problem in _entries("visit", EntryKind.VISIT, "visit_id", Visit.all(), "earned", _earned):
        yield problem


async def paper_entries() -> Problems:
    """The same of the stamps of a paper card."""
    async for problem in _entries(
        "paper card", EntryKind.PAPER, "paper_card_id", PaperCard.all(), "stamps", _stamps
    ):
        yield problem


async def cashback() -> Problems:
    """What a visit used of a card, cashback and a use of a pass, was taken once, and is back on it if the visit was
    undone."""
    ledger = await _by("visit_id", EntryKind.SPENT, EntryKind.UNSPENT)
    used_any = Visit.filter(Q(used__gt=0) | Q(sale_id__isnull=False))
    async for id, undone_at, used, sale in each(used_any, "undone_at", "used", "sale_id"):
        found = ledger.get(id, {})
        taken = _sum(found.get(EntryKind.SPENT, {}), found.get(EntryKind.UNSPENT, {}))
        wanted = {Unit.MONEY.value: -used, Unit.USES.value: -1 if sale else 0}
        right = amounts(**({} if undone_at else wanted))
        if taken != right:
            yield f"Visit {id}: what it used should say {said(right)}, and its entries say {said(taken)}."


@lru_cache(4_096)  # most visits earn what others did
def _earned(text: str) -> Amounts:
    return amounts(**{unit.value: amount for unit, amount in decode(text).items()})


def _stamps(count: int) -> Amounts:
    return amounts(**{Unit.STAMPS.value: count})


async def _entries(
    name: str, kind: EntryKind, column: str, rows: QuerySet[Any], field: str, read: Callable[[Any], Amounts]
) -> Problems:
    ledger = await _by(column)
    async for id, undone_at, brought in each(rows, "undone_at", field):
        found = dict(ledger.pop(id, {}))
        earned = read(brought)
        if refunded := found.pop(EntryKind.REFUND, {}):  # what it earned is what is left of it
            found[kind] = _sum(found.get(kind, {}), refunded)
        wanted = {kind: earned, EntryKind.REVERSAL: negated(earned) if undone_at else {}}
        for one, right in wanted.items():
            if (is_ := found.get(one, {})) != right:
                yield f"{name.capitalize()} {id}: its {one} entries should say {said(right)}, and say {said(is_)}."
    for id in ledger:
        yield f"Entries of {name} {id}: there is no such {name}."


def _sum(one: Amounts, other: Amounts) -> Amounts:
    units = one.keys() | other.keys()
    return amounts(**{unit: one.get(unit, 0) + other.get(unit, 0) for unit in units})


async def _by(column: str, *kinds: EntryKind) -> dict[int, Mapping[str, Amounts]]:
    """Amounts by what this column names, and by kind of entry: of these kinds, or of all."""
    found: dict[int, dict[str, dict[str, int]]] = defaultdict(lambda: defaultdict(dict))
    named = Entry.filter(**{f"{column}__isnull": False}, **({"kind__in": kinds} if kinds else {}))
    for id, kind, unit, total in await totals(named, column, "kind", "unit"):
        if total:
            found[id][kind][unit] = total
    return dict(found)


async def used_codes() -> Problems:
    """A used code was used for one visit or for one paper card."""
    visits = Subquery(Visit.all().values("id"))
    papers = Subquery(PaperCard.filter(code__isnull=False).values("code"))
    used = VisitCode.filter(used_at__isnull=False)
    lost = used.filter(Q(visit_id__isnull=True) | ~Q(visit_id__in=visits)).filter(~Q(id__in=papers))
    async for code, visit in each(lost, "visit_id"):
        named = f" {visit}" if visit else ""
        yield f"Code {code}: it is used, but there is no visit{named} and no paper card."
