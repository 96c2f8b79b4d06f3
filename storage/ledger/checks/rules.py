"""Checks of what is used of rules with limits."""

from __future__ import annotations

from tortoise.functions import Count, Sum

from storage.ledger.checks.reading import Problems
from storage.ledger.tables import RuleTotal, RuleUse


async def totals() -> Problems:
    """What all members share of a rule is what visits that stand have used of it."""
    standing = RuleUse.filter(shared=True, visit__undone_at__isnull=True)
    sums = standing.annotate(n=Count("id"), total=Sum("amount")).group_by("rule")
    found = {rule: (uses, int(given)) for rule, uses, given in await sums.values_list("rule", "n", "total")}
    for rule, uses, given in await RuleTotal.all().values_list("rule", "uses", "given"):
        right = found.pop(rule, (0, 0))
        if (uses, given) != right:
            yield f"Rule {rule}: {uses} uses and {given} given are counted, {right[0]} and {right[1]} stand."
    for rule in found:
        yield f"Rule {rule}: its uses are counted nowhere."
