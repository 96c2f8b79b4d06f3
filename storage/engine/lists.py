"""Lists in SQL, for both databases."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import TypeVar

from storage.engine.db import Dialect

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


def of_each(dialect: Dialect, select: str, column: str, ids: str, lock: str = "") -> str:
    """`select`, which ends in a condition, of the rows whose `column` is one of `ids` (places; one may be there twice): by
    an index, one after the other. PostgreSQL has to be told: as long as nobody analysed a table that was filled at once,
    it would rather read the whole of a partial index."""
    if dialect is Dialect.SQLITE:
        return f"{select} AND {column} IN ({ids})"
    return f"""SELECT "found".* FROM (SELECT DISTINCT unnest(CAST(ARRAY[{ids}] AS BIGINT[])) AS "id") AS "asked"
    CROSS JOIN LATERAL ({select} AND {column} = "asked"."id"{lock} OFFSET 0) AS "found" """
