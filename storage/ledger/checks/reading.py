"""How checks read: rows a page at a time, sums, and amounts in words."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from typing import Any

from tortoise.functions import Sum
from tortoise.queryset import QuerySet

Problems = AsyncIterator[str]
Amounts = Mapping[str, int]  # by unit, without zeros

PAGE = 5_000


async def each(rows: QuerySet[Any], *fields: str) -> AsyncIterator[tuple[Any, ...]]:
    """The key and these fields of every row, read a page at a time."""
    key, last = rows.model._meta.pk_attr, 0
    ahead = rows.order_by(key).limit(PAGE)
    while page := await ahead.filter(**{f"{key}__gt": last}).values_list(key, *fields):
        for row in page:
            yield row
        last = page[-1][0]


async def totals(rows: QuerySet[Any], *by: str) -> list[tuple[Any, ...]]:
    """Sums of the amounts, grouped: the values of the fields `by`, then the sum."""
    found = await rows.annotate(total=Sum("amount")).group_by(*by).values_list(*by, "total")
    return [(*row[:-1], int(row[-1])) for row in found]


def said(amounts: Amounts) -> str:
    return " and ".join(f"{amount} {unit}" for unit, amount in sorted(amounts.items())) or "nothing"


def amounts(**by_unit: int) -> dict[str, int]:
    return {unit: amount for unit, amount in by_unit.items() if amount}


def negated(amounts: Amounts) -> dict[str, int]:
    return {unit: -amount for unit, amount in amounts.items()}
