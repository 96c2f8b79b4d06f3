"""Lists in SQL, for both databases."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import TypeVar

T = TypeVar("T", int, str)


def places(count: int, first: int = 1) -> str:
    """`$1, $2, $3` for so many values."""
    return ", ".join(f"${n}" for n in range(first, first + count))


@lru_cache(maxsize=2048)
def shifted(sql: str, by: int) -> str:
    """The statement with its places so many further on."""
    return re.sub(r"\$(\d+)", lambda found: f"${int(found[1]) + by}", sql)


def filled(ids: Iterable[T]) -> list[T]:
    """The list in one of few lengths, by saying the last again: a statement is prepared once for each."""
    found = list(ids)
    return found + found[-1:] * ((1 << (len(found) - 1).bit_length()) - len(found)) if found else found
