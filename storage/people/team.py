"""Staff, and their invitations."""

from __future__ import annotations

from datetime import datetime

from loyalty.facts.team import StaffInvited
from loyalty.model.addresses import Address
from loyalty.model.team import Invitation, Role, Staff
from loyalty.programme.till import Codes
from storage.engine.db import Database, Reader, Row
from storage.people.rows import address_of
from storage.writing import facts

OPERATOR = 0  # the actor of what is done at the server, which is no address


def _staff(row: Row) -> Staff:
    return Staff(row["id"], row["address_id"], Role(row["role"]), row["name"], row["location"])


_REACHED = """SELECT s."id" AS "staff_id", s."role", s."name", s."location", a.*
    FROM "staff" s CROSS JOIN "address" a
    WHERE a."id" = s."address_id" AND s."removed_at" IS NULL AND a."state" = 'open' AND """


def _reached(row: Row) -> tuple[Staff, Address]:
    staff = Staff(row["staff_id"], row["id"], Role(row["role"]), row["name"], row["location"])
    return staff, address_of(row)


async def at_location(read: Reader, location: str) -> tuple[tuple[Staff, Address], ...]:
    """Who works there now, with the address that reaches them."""
    rows = await read.rows(f'{_REACHED} s."location" = $1 ORDER BY s."id"', location)
    return tuple(_reached(row) for row in rows)


async def on_channel(read: Reader, channel: str) -> tuple[tuple[Staff, Address], ...]:
    """All staff who can be written to on this channel."""
    rows = await read.rows(f'{_REACHED} a."channel" = $1 ORDER BY s."id"', channel)
    return tuple(_reached(row) for row in rows)


async def reached(read: Reader) -> tuple[Staff, ...]:
    """All staff who can be written to where they work, oldest job first."""
    rows = await read.rows(f'{_REACHED} true ORDER BY s."since"')
    return tuple(_reached(row)[0] for row in rows)


async def owners(read: Reader) -> tuple[tuple[Address, ...], ...]:
    """The open addresses of each owner: first the one they work from, then others of their card."""
    rows = await read.rows(
        """SELECT s."id" AS "staff_id", a.* FROM "staff" s JOIN "address" own ON own."id" = s."address_id"
        JOIN "address" a ON a."id" = own."id" OR a."member_id" = own."member_id"
        WHERE s."role" = $1 AND s."removed_at" IS NULL AND a."state" = 'open'
        ORDER BY s."id", a."id" <> own."id", a."seen_at" DESC""",
        Role.OWNER.value,
    )
    found: dict[int, list[Address]] = {}
    for row in rows:
        found.setdefault(row["staff_id"], []).append(address_of(row))
    return tuple(tuple(own) for own in found.values())


async def everyone(read: Reader, *, removed: bool = False) -> tuple[Staff, ...]:
    """The team, oldest job first. `removed`: also people who were removed, each once, by their newest job."""
    now = 's."removed_at" IS NULL'
    newest = """NOT EXISTS (SELECT 1 FROM "staff" later
        WHERE later."address_id" = s."address_id" AND later."since" > s."since")"""
    rows = await read.rows(f'SELECT s.* FROM "staff" s WHERE {newest if removed else now} ORDER BY s."since"')
    return tuple(_staff(row) for row in rows)


async def by_id(read: Reader, id: int) -> Staff | None:
    """A member of staff who was not removed."""
    row = await read.row('SELECT * FROM "staff" WHERE "id" = $1 AND "removed_at" IS NULL', id)
    return _staff(row) if row else None


def _invitation(row: Row) -> Invitation:
    return Invitation(
        id=row["id"],
        token=row["token"],
        role=Role(row["role"]),
        location=row["location"],
        expires_at=row["expires_at"],
        phone=row["phone"],
        used_at=row["used_at"],
    )


async def invitation(read: Reader, token: str) -> Invitation | None:
    row = await read.row('SELECT * FROM "invitation" WHERE "token" = $1', token)
    return _invitation(row) if row else None


async def invitation_for(read: Reader, phone: str, now: datetime) -> Invitation | None:
    """The newest invitation to this phone number (E.164) that can still be accepted."""
    row = await read.row(
        """SELECT * FROM "invitation" WHERE "phone" = $1 AND "used_at" IS NULL AND "expires_at" > $2
        ORDER BY "created_at" DESC LIMIT 1""",
        phone,
        now,
    )
    return _invitation(row) if row else None


async def invite(database: Database, invitation: Invitation, now: datetime) -> None:
    """Writes the invitation that the operator makes at the server."""
    invited = facts.statements(StaffInvited(invitation, by=OPERATOR), now, Codes())
    await database.run(lambda tx: tx.write(invited))


async def names_missed(read: Reader, staff_id: int, since: datetime) -> int:
    """How many names of nobody they said since then; it is the first instant of a day."""
    row = await read.row(
        'SELECT "names_missed" FROM "staff" WHERE "id" = $1 AND "names_missed_at" >= $2', staff_id, since
    )
    return row["names_missed"] if row else 0
