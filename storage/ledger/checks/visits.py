"""Checks of visits and paper cards: their entries and their codes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from tortoise.expressions import Q, Subquery

from loyalty.model import EntryKind
from storage.ledger.checks.reading import Amounts, Problems, amounts, each, negated, said, totals
from storage.ledger.tables import Entry, Visit, VisitCode


async def entries() -> Problems:
    """What a visit earned is in the ledger once, and is taken out once if it was undone. Paper cards
    are in there as visits are, without a row of their own."""
    ledger = await _by_visit()
    async for visit, points, stamps, undone_at in each(Visit.all(), "points", "stamps", "undone_at"):
        kinds = ledger.pop(visit, {})
        earned = amounts(points=points, stamps=stamps)
        back = negated(earned) if undone_at else {}
        for kind, right in ((EntryKind.VISIT, earned), (EntryKind.REVERSAL, back)):
            if (found := kinds.get(kind, {})) != right:
                yield f"Visit {visit}: its {kind} entries should say {said(right)}, and say {said(found)}."
    for paper, kinds in ledger.items():
        for problem in _paper(kinds):
            yield f"Entries of visit or paper card {paper}: {problem}"


async def _by_visit() -> dict[int, dict[str, dict[str, int]]]:
    """Amounts by visit and kind of entry."""
    found: dict[int, dict[str, dict[str, int]]] = defaultdict(lambda: defaultdict(dict))
    named = Entry.filter(visit_id__isnull=False)
    for visit, kind, unit, total in await totals(named, "visit_id", "kind", "unit"):
        found[visit][kind] |= amounts(**{unit: total})
    return found


def _paper(kinds: Mapping[str, Amounts]) -> list[str]:
    moved = kinds.get(EntryKind.PAPER, {})
    back = kinds.get(EntryKind.REVERSAL, {})
    if not moved or EntryKind.VISIT in kinds:
        return ["there is no such visit."]
    if back and back != negated(moved):
        return [f"{said(moved)} moved over, but {said(back)} taken back."]
    return []


async def used_codes() -> Problems:
    visits = Subquery(Visit.all().values("id"))
    papers = Subquery(Entry.filter(kind=EntryKind.PAPER.value, visit_id__isnull=False).values("visit_id"))
    used = VisitCode.filter(used_at__isnull=False)
    lost = used.filter(Q(visit_id__isnull=True) | ~(Q(visit_id__in=visits) | Q(visit_id__in=papers)))
    async for code, visit in each(lost, "visit_id"):
        yield f"Code {code}: used for visit {visit}, but there is no such visit or paper card."
