"""The shop's locations, copied from the settings at the start: a report can then name one that closed."""

from __future__ import annotations

from collections.abc import Iterable

from loyalty.programme.shop import Location
from storage.engine.db import Database, Statement


async def keep(database: Database, locations: Iterable[Location]) -> None:
    kept = [
        Statement(
            "location",
            """INSERT INTO "location" ("id", "name") VALUES ($1, $2)
            ON CONFLICT ("id") DO UPDATE SET "name" = excluded."name" """,
            (location.id, location.name),
        )
        for location in locations
    ]
    await database.run(lambda tx: tx.write(kept))
