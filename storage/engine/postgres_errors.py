"""PostgreSQL's errors as text, without what stands in the rows and arguments they speak of."""

from __future__ import annotations

import asyncpg

_DATA = "22"  # the class of errors whose message quotes the value itself
# https://www.postgresql.org/docs/current/errcodes-appendix.html


def told(error: Exception) -> str:
    """DETAIL and HINT quote the row, and are left out: a name, an address or a token has no place in a log."""
    if isinstance(error, asyncpg.PostgresError):
        said = type(error).__name__ if (error.sqlstate or "").startswith(_DATA) else str(error.args[0])
        return f"{said} ({error.sqlstate})"
    if isinstance(error, ValueError):  # asyncpg could not encode an argument, and quotes it behind a colon
        return str(error).partition(":")[0]
    return str(error)
