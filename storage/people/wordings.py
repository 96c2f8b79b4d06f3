"""Terms and privacy notices that the service worded itself: each version is kept, so that it stays readable."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from loyalty.programme.wording import Document, Paper, Wording
from storage.engine.db import Database, Reader, Statement, fresh_id


@dataclass(frozen=True, slots=True)
class Kept:
    """A text, and when it was first shown (UTC)."""

    document: Document
    since: datetime


@dataclass(frozen=True, slots=True)
class Version:
    """A version by its digest, and when it was first shown (UTC)."""

    name: str
    since: datetime


async def keep(database: Database, wording: Wording, now: datetime) -> None:
    """Whatever of it was never shown before; of a text that comes again its first day stays."""
    version = wording.version
    statements = [
        Statement(
            "wording",
            """INSERT INTO "wording" ("id", "version", "paper", "locale", "text", "since")
            VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT ("version", "paper", "locale") DO NOTHING""",
            (fresh_id(), version, one.paper.value, one.locale, one.text, now),
        )
        for one in wording.documents
    ]
    await database.run(lambda tx: tx.write(statements))


async def kept(read: Reader, version: str, paper: Paper, locale: str) -> Kept | None:
    row = await read.row(
        """SELECT "text", "since" FROM "wording" WHERE "version" = $1 AND "paper" = $2 AND "locale" = $3""",
        version,
        paper.value,
        locale,
    )
    return Kept(Document(paper, locale, row["text"]), row["since"]) if row else None


async def versions(read: Reader, paper: Paper, locale: str, most: int) -> tuple[Version, ...]:
    """The newest first."""
    rows = await read.rows(
        """SELECT "version", "since" FROM "wording" WHERE "paper" = $1 AND "locale" = $2
        ORDER BY "since" DESC, "version" LIMIT $3""",
        paper.value,
        locale,
        most,
    )
    return tuple(Version(row["version"], row["since"]) for row in rows)
