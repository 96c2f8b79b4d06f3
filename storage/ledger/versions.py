"""The programmes that were accepted, each a row with its settings' text. The newest is the one that holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from loyalty.programme.campaigns import Campaign
from storage.engine import codec
from storage.engine.db import Look, Reader, Row, Statement, insert

Source = Literal["start", "file", "reload", "chat", "saved", "campaign"]
LOCK = "programme"  # of whoever accepts the next one


@dataclass(frozen=True, slots=True)
class Version:
    """`digest` stands with every entry that was written by it. `accepted_at` is UTC; `actor` is the address of the owner
    who changed it in the chat. The source of such a one is "chat", and "saved" once it stands in the settings file;
    "campaign" where only a campaign changed. `beside` are all campaigns, as they were kept."""

    number: int
    digest: str
    text: str
    accepted_at: datetime
    source: Source
    actor: int | None = None
    beside: str = "[]"

    @property
    def campaigns(self) -> tuple[Campaign, ...]:
        """All there were, the oldest first. `ValueError` where a newer release has written them."""
        return _CAMPAIGNS.decode(self.beside)


_CAMPAIGNS = codec.Decoder(tuple[Campaign, ...])


def kept(campaigns: Sequence[Campaign]) -> str:
    """As `beside` has them."""
    return codec.encode(campaigns)


async def newest(read: Reader) -> Version | None:
    """None in a database that no service has opened yet, or only one from before versions were kept."""
    row = await read.row('SELECT * FROM "programme_version" ORDER BY "number" DESC LIMIT 1')
    return _version(row) if row else None


def newest_after(number: int) -> Look[Version | None]:
    """The newest one, if it is newer than that."""

    async def look(read: Reader) -> Version | None:
        row = await read.row(
            'SELECT * FROM "programme_version" WHERE "number" > $1 ORDER BY "number" DESC LIMIT 1', number
        )
        return _version(row) if row else None

    return look


async def naming(read: Reader, words: str, limit: int) -> tuple[Version, ...]:
    """The newest whose text has these words (letters, digits and "-"), the newest first."""
    rows = await read.rows(
        """SELECT * FROM "programme_version" WHERE "text" LIKE $1 ORDER BY "number" DESC LIMIT $2""",
        f"%{words}%",
        limit,
    )
    return tuple(map(_version, rows))


async def number(read: Reader) -> int:
    """Of the newest; 0 where there is none."""
    row = await read.row('SELECT max("number") AS "number" FROM "programme_version"')
    return (row and row["number"]) or 0


async def numbered(read: Reader, number: int) -> Version | None:
    row = await read.row('SELECT * FROM "programme_version" WHERE "number" = $1', number)
    return _version(row) if row else None


async def began(read: Reader, campaign: str) -> datetime | None:
    """When (UTC) the campaign with this id was started; None where there was none."""
    row = await read.row(
        'SELECT min("accepted_at") AS "at" FROM "programme_version" WHERE "campaigns" LIKE $1',
        f'%"{campaign}"%',
    )
    return row["at"] if row else None


async def holding(read: Reader, at: datetime) -> Version | None:
    """The one that held just before that instant (UTC)."""
    row = await read.row(
        """SELECT * FROM "programme_version" WHERE "accepted_at" < $1 ORDER BY "number" DESC LIMIT 1""", at
    )
    return _version(row) if row else None


async def in_the_file(read: Reader) -> Version | None:
    """The newest one that the settings file has, as far as we know."""
    row = await read.row(
        """SELECT * FROM "programme_version" WHERE "source" <> 'chat' ORDER BY "number" DESC LIMIT 1"""
    )
    return _version(row) if row else None


def saved(number: int) -> Statement:
    """What an owner changed in the chat stands in the settings file."""
    return Statement(
        "programme_version",
        """UPDATE "programme_version" SET "source" = 'saved' WHERE "number" <= $1 AND "source" = 'chat'""",
        (number,),
    )


def accepted(version: Version) -> Statement:
    """A second one of its number is a `Conflict`."""
    return insert(
        "programme_version",
        number=version.number,
        digest=version.digest,
        text=version.text,
        accepted_at=version.accepted_at,
        source=version.source,
        actor=version.actor,
        campaigns=version.beside,
    )


def _version(row: Row) -> Version:
    return Version(
        row["number"],
        row["digest"],
        row["text"],
        row["accepted_at"],
        row["source"],
        row["actor"],
        row["campaigns"],
    )
