"""Pictures that a provider stores: the same drawing is sent again by its `file_id`."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from datetime import datetime

from storage.engine.db import Database, Statement, Tx

_KEPT = 4096


class Photos:
    """By what is drawn (`key`), with a cache in memory in front of the table."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now
        self._known: OrderedDict[str, str] = OrderedDict()

    async def get(self, key: str) -> str | None:
        if key in self._known:
            self._known.move_to_end(key)
            return self._known[key]

        async def work(tx: Tx) -> str | None:
            row = await tx.row('SELECT "file_id" FROM "photo" WHERE "key" = $1', key)
            return row["file_id"] if row else None

        found = await self._database.run(work)
        if found:
            self._keep(key, found)
        return found

    async def put(self, key: str, file_id: str) -> None:
        self._keep(key, file_id)
        kept = Statement(
            "photo",
            """INSERT INTO "photo" ("key", "file_id", "at") VALUES ($1, $2, $3)
            ON CONFLICT ("key") DO UPDATE SET "file_id" = excluded."file_id", "at" = excluded."at" """,
            (key, file_id, self._now()),
        )
        await self._database.run(lambda tx: tx.write([kept]))

    def _keep(self, key: str, file_id: str) -> None:
        self._known[key] = file_id
        while len(self._known) > _KEPT:
            self._known.popitem(last=False)
