"""The models of Tortoise on a database, for what reads with them: migrations, and the check of the books."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from tortoise.context import TortoiseContext

from storage.engine.postgres import dsn
from storage.engine.schema import TABLES


def orm_url(url: str) -> str:
    """The address as Tortoise writes it."""
    if url.startswith("sqlite"):
        return f"{url}{'&' if '?' in url else '?'}synchronous=NORMAL&busy_timeout=15000"
    return "asyncpg://" + dsn(url).removeprefix("postgresql://")


def orm_config(url: str) -> dict[str, Any]:
    return {
        "connections": {"default": orm_url(url)},
        "apps": {
            "storage": {
                "models": list(TABLES),
                "default_connection": "default",
                "migrations": "storage.migrations",
            }
        },
        "use_tz": True,
        "timezone": "UTC",
    }


@asynccontextmanager
async def orm(url: str) -> AsyncIterator[TortoiseContext]:
    """The models, open for the length of one `async with`."""
    async with TortoiseContext() as context:
        await context.init(config=orm_config(url))
        yield context
