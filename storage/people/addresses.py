"""Who is speaking: an address, and what we know of the person behind it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import cache

from loyalty.messages.extras import Choices
from loyalty.model.accounts import Balance
from loyalty.model.addresses import Address
from loyalty.model.members import Member, Preferences
from loyalty.model.team import Role, Staff
from loyalty.value import value
from storage.engine.db import Database, Dialect, Reader, Row, Statement, Tx, fresh_id, insert
from storage.messages.answers import ids_under_way
from storage.people import offered
from storage.people.rows import (
    ACTIVITY,
    MEMBER,
    NO_PREFERENCES,
    PREFERENCES,
    address_of,
    balance_columns,
    balance_of,
    member_of,
    preferences_of,
)

_MET = """
SELECT a."id", a."channel", a."value", a."locale", a."state", a."member_id", a."slowed_until",
    d."step", d."data", d."choices", d."nudged", d."at" AS "spoken_at", {version} AS "said", {books} AS "books",
    {ahead} AS "ahead", {member}, {held},
    s."id" AS "staff_id", s."role", s."name" AS "staff_name", s."location" AS "staff_location",
    (SELECT max("number") FROM "programme_version") AS "version"
FROM "address" a
LEFT JOIN "dialogue" d ON d."address_id" = a."id"
LEFT JOIN "member" m ON m."id" = a."member_id"
LEFT {activity}
LEFT JOIN "staff" s ON s."address_id" = a."id" AND s."removed_at" IS NULL
WHERE a."channel" = $1 AND a."value" = $2"""


@cache
def _met(dialect: Dialect) -> str:
    return _MET.format(
        member=MEMBER,
        held=balance_columns("$3"),
        activity=ACTIVITY,
        version=dialect.row_version("d"),
        books=_books(dialect, 'm."id"'),
        ahead=ids_under_way(dialect, 'a."id"', "$3"),
    )


def _books(dialect: Dialect, member: str) -> str:
    """In SQL: what tells this state of all that a member holds from the next, as text."""
    if dialect is Dialect.SQLITE:
        return "NULL"
    return f"""(SELECT concat({dialect.row_version("v")}, (SELECT string_agg({dialect.row_version("b")}, ',' ORDER BY b."unit")
        FROM "balance" b WHERE b."member_id" = v."member_id")) FROM "activity" v WHERE v."member_id" = {member})"""


@value(frozen=True, slots=True)
class Met:
    """A person as a turn finds them. `step` is the name and the data of what was awaited, `spoken_at` when they last said
    something (UTC; None: never); `version` is the number of the programme that holds then; `said`, where PostgreSQL tells
    it, the version of where the conversation stands, and `books` that of what is held; `ahead` are the ids of the answers to
    them that somebody is sending."""

    address: Address
    member: Member | None
    balance: Balance | None
    staff: Staff | None
    step: tuple[str, dict[str, str]] | None
    choices: Choices
    nudged: bool
    version: int = 0
    spoken_at: datetime | None = None
    said: str | None = None
    books: str | None = None
    ahead: Sequence[int] = ()


async def preferences(read: Reader, member_id: int) -> Preferences:
    """Also of a member who became part of another."""
    row = await read.row(f'SELECT {PREFERENCES} FROM "member" m WHERE m."id" = $1', member_id)
    return preferences_of(row) if row else NO_PREFERENCES


async def meet(read: Reader, channel: str, value: str, now: datetime) -> Met | None:
    """Everything about the person at this address at that instant, in one look; None for a stranger."""
    row = await read.row(_met(read.dialect), channel, value, now)
    if row is None:
        return None
    address = address_of(row)
    known = address.member_id is not None
    return Met(
        address=address,
        member=member_of(row, row["member_id"]) if known else None,
        balance=balance_of(row) if known else None,
        staff=_staff(row),
        step=(row["step"], json.loads(row["data"])) if row["step"] else None,
        choices=offered.decode(row["choices"]),
        nudged=bool(row["nudged"]),
        version=row["version"] or 0,
        spoken_at=row["spoken_at"],
        said=row["said"],
        books=row["books"],
        ahead=row["ahead"] or (),
    )


def _staff(row: Row) -> Staff | None:
    if row["staff_id"] is None:
        return None
    return Staff(
        id=row["staff_id"],
        address_id=row["id"],
        role=Role(row["role"]),
        name=row["staff_name"],
        location=row["staff_location"],
    )


def stranger(channel: str, value: str, locale: str) -> Address:
    return Address(id=fresh_id(), channel=channel, value=value, locale=locale)


def first_seen(address: Address, now: datetime, hash: str | None = None) -> Statement:
    """`hash` is the keyed one of the address."""
    return insert(
        "address",
        id=address.id,
        channel=address.channel,
        value=address.value,
        locale=address.locale,
        state=address.state.value,
        member_id=address.member_id,
        seen_at=now,
        wrong_codes=0,
        hash=hash,
    )


def seen(address: Address, now: datetime) -> Statement:
    """The address last heard from is the one a member is reached at."""
    return Statement("address", 'UPDATE "address" SET "seen_at" = $1 WHERE "id" = $2', (now, address.id), 1)


_REMEMBER = """INSERT INTO "dialogue" ("address_id", "step", "data", "choices", "nudged", "at")
    VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT ("address_id") DO UPDATE SET "step" = excluded."step", "data" = excluded."data",
        "choices" = excluded."choices", "nudged" = excluded."nudged", "at" = excluded."at" """


def remember(
    address_id: int,
    step: tuple[str, dict[str, str]] | None,
    choices: Choices,
    nudged: bool,
    now: datetime,
) -> Statement:
    """Where the conversation stands after this turn."""
    name, data = step or (None, {})
    return Statement(
        "dialogue", _REMEMBER, (address_id, name, json.dumps(data), offered.encode(choices), nudged, now)
    )


_AS_IT_WAS = f"""{_REMEMBER} WHERE CAST("dialogue".xmin AS TEXT) = $7"""
_AS_HELD = f"""{_AS_IT_WAS} AND {_books(Dialect.POSTGRES, "$8")} = $9"""


def as_it_was(remembered: Statement, met: Met) -> Statement:
    """The same where the conversation still stands as it was `met`, and they hold what they held; else a `Conflict`. On
    PostgreSQL alone."""
    if met.member is None:
        return replace(remembered, sql=_AS_IT_WAS, args=(*remembered.args, met.said), must=1)
    held = met.member.id, met.books
    return replace(remembered, sql=_AS_HELD, args=(*remembered.args, met.said, *held), must=1)


async def exist(read: Reader) -> bool:
    """Whether anybody ever wrote to this database. `DatabaseError` where there is no table yet."""
    return await read.row('SELECT 1 FROM "address" LIMIT 1') is not None


async def at(read: Reader, channel: str, value: str) -> Address | None:
    row = await read.row('SELECT * FROM "address" WHERE "channel" = $1 AND "value" = $2', channel, value)
    return address_of(row) if row else None


async def not_open(database: Database, channel: str) -> frozenset[str]:
    """Every address of the channel that was stopped, or that nothing reaches."""

    async def work(tx: Tx) -> frozenset[str]:
        rows = await tx.rows(
            """SELECT "value" FROM "address" WHERE "channel" = $1 AND "state" <> 'open'""", channel
        )
        return frozenset(row["value"] for row in rows)

    return await database.run(work)


async def by_id(read: Reader, id: int) -> Address | None:
    row = await read.row('SELECT * FROM "address" WHERE "id" = $1', id)
    return address_of(row) if row else None


async def of_member(read: Reader, member_id: int) -> tuple[Address, ...]:
    rows = await read.rows('SELECT * FROM "address" WHERE "member_id" = $1 ORDER BY "id"', member_id)
    return tuple(address_of(row) for row in rows)
