"""Checks of what is used of rules with limits."""

from __future__ import annotations

from tortoise.functions import Count, Sum

from storage.ledger.checks.reading import Problems
from storage.ledger.tables.rules import ActUse, RuleTotal, RuleUse


async def totals() -> Problems:
    """What all members share of a rule is what visits and acts that stand have used of it."""
    found: dict[str, tuple[int, int]] = {}
    for standing in (
        RuleUse.filter(shared=True, visit__undone_at__isnull=True),
        ActUse.filter(shared=True, once__isnull=False),
    ):
        sums = standing.annotate(n=Count("id"), total=Sum("amount")).group_by("rule")
        for rule, uses, given in await sums.values_list("rule", "n", "total"):
            before = found.get(rule, (0, 0))
            found[rule] = before[0] + uses, before[1] + int(given)
    for rule, uses, given in await RuleTotal.all().values_list("rule", "uses", "given"):
        right = found.pop(rule, (0, 0))
        if (uses, given) != right:
            yield f"Rule {rule}: {uses} uses and {given} given are counted, {right[0]} and {right[1]} stand."
    for rule in found:
        yield f"Rule {rule}: its uses are counted nowhere."
