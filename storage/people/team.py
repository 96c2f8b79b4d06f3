"""Staff, their invitations, and who did what."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from loyalty.facts import StaffInvited
from loyalty.model import Address, Invitation, LinkRecord, Role, Staff
from loyalty.programme.till import Codes
from storage.engine.db import Database, Reader, Row
from storage.people.addresses import address_of
from storage.writing import facts

OPERATOR = 0  # the actor of what is done at the server, which is no address


def _staff(row: Row) -> Staff:
    return Staff(row["id"], row["address_id"], Role(row["role"]), row["name"], row["location"])


async def at_location(read: Reader, location: str) -> tuple[tuple[Staff, Address], ...]:
    """Who works there now, with the address that reaches them."""
    rows = await read.rows(
        """SELECT s."id" AS "staff_id", s."role", s."name", s."location", a.*
        FROM "staff" s JOIN "address" a ON a."id" = s."address_id"
        WHERE s."location" = $1 AND s."removed_at" IS NULL AND a."state" = 'open' ORDER BY s."id" """,
        location,
    )
    return tuple(
        (Staff(row["staff_id"], row["id"], Role(row["role"]), row["name"], row["location"]), address_of(row))
        for row in rows
    )


async def everyone(read: Reader, *, removed: bool = False) -> tuple[Staff, ...]:
    """Those in the team, by how long they are; `removed`: and those who were, once each."""
    now = 's."removed_at" IS NULL'
    newest = """NOT EXISTS (SELECT 1 FROM "staff" later
        WHERE later."address_id" = s."address_id" AND later."since" > s."since")"""
    rows = await read.rows(f'SELECT s.* FROM "staff" s WHERE {newest if removed else now} ORDER BY s."since"')
    return tuple(_staff(row) for row in rows)


async def by_id(read: Reader, id: int) -> Staff | None:
    """A member of staff who was not removed."""
    row = await read.row('SELECT * FROM "staff" WHERE "id" = $1 AND "removed_at" IS NULL', id)
    return _staff(row) if row else None


async def at_address(read: Reader, address_id: int) -> Staff | None:
    row = await read.row('SELECT * FROM "staff" WHERE "address_id" = $1 AND "removed_at" IS NULL', address_id)
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
    """An invitation this phone number (E.164) can still accept."""
    row = await read.row(
        """SELECT * FROM "invitation" WHERE "phone" = $1 AND "used_at" IS NULL AND "expires_at" > $2
        ORDER BY "created_at" DESC LIMIT 1""",
        phone,
        now,
    )
    return _invitation(row) if row else None


async def invite(database: Database, invitation: Invitation, now: datetime) -> None:
    """The operator's own invitation, which comes from no chat."""
    invited = facts.statements(StaffInvited(invitation, by=OPERATOR), now, Codes())
    await database.run(lambda tx: tx.write(invited))


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """Who (a name, if they are or were staff), did what, when, and about whom: a member, or one of
    the staff. A name forgotten since is empty."""

    at: datetime
    action: str
    actor: str
    staff_id: int | None
    about: str
    detail: Mapping[str, object]


_AUDIT = """SELECT t."at", t."action", t."detail", coalesce(m."name", w."name", '') AS "about",
    coalesce(s."name", '') AS "actor", s."id" AS "staff_id"
FROM "audit" t LEFT JOIN "member" m ON m."id" = t."member_id"
LEFT JOIN "staff" w ON w."id" = t."staff_id" AND t."member_id" IS NULL
LEFT JOIN "staff" s ON s."id" = (SELECT n."id" FROM "staff" n WHERE n."address_id" = t."actor"
    ORDER BY n."since" DESC, n."id" DESC LIMIT 1)
WHERE CAST($1 AS BIGINT) = 0
    OR t."actor" = (SELECT o."address_id" FROM "staff" o WHERE o."id" = CAST($1 AS BIGINT))
ORDER BY t."at" DESC, t."id" DESC LIMIT $2 OFFSET $3"""


async def audit(read: Reader, limit: int = 8, staff_id: int = 0, offset: int = 0) -> tuple[AuditEntry, ...]:
    """The trail, newest first: of one person, who may have been removed since, or of all."""
    rows = await read.rows(_AUDIT, staff_id, limit, offset)
    return tuple(
        AuditEntry(
            at=row["at"],
            action=row["action"],
            actor=row["actor"],
            staff_id=row["staff_id"],
            about=row["about"],
            detail=json.loads(row["detail"]),
        )
        for row in rows
    )


def _link(row: Row) -> LinkRecord:
    return LinkRecord(
        id=row["id"],
        kept=row["kept_id"],
        absorbed=row["absorbed_id"],
        points=row["points"],
        stamps=row["stamps"],
        money=row["money"],
        visits=row["visits"],
        addresses=tuple(json.loads(row["addresses"])),
        at=row["at"],
        undone_at=row["undone_at"],
    )


async def links(read: Reader, limit: int = 4) -> tuple[tuple[LinkRecord, str], ...]:
    """The newest links that can be undone, with the name of the member kept: one who became part
    of another is taken out of that first, and from one who left nothing can be taken."""
    rows = await read.rows(
        """SELECT l.*, m."name" FROM "link" l JOIN "member" m ON m."id" = l."kept_id"
        WHERE l."undone_at" IS NULL AND m."merged_into_id" IS NULL AND m."left_at" IS NULL
        ORDER BY l."at" DESC, l."id" DESC LIMIT $1""",
        limit,
    )
    return tuple((_link(row), row["name"]) for row in rows)


async def link(read: Reader, id: int) -> LinkRecord | None:
    row = await read.row('SELECT * FROM "link" WHERE "id" = $1', id)
    return _link(row) if row else None


@dataclass(frozen=True, slots=True)
class Attachment:
    """One more address that was added to a card, and is still on it; `id` is its line of the trail. `name` is
    the member's."""

    id: int
    at: datetime
    address: Address
    member_id: int
    name: str


# Only cards with more than one way to them are looked through, and none is left without any. Lines older than
# the address they are about do not name it: `attached` were written by the address itself, `phone-added` by
# another, so that those are not found.
_ATTACHED = """SELECT t."id" AS "trail_id", t."at", m."name", a.*
FROM "audit" t
JOIN "address" a ON a."id" = coalesce(t."subject", CASE WHEN t."action" = 'attached' THEN t."actor" END)
    AND a."member_id" = t."member_id"
JOIN "member" m ON m."id" = t."member_id"
WHERE t."action" IN ('phone-added', 'attached') AND m."merged_into_id" IS NULL AND m."left_at" IS NULL
    AND t."member_id" IN (SELECT "member_id" FROM "address" WHERE "member_id" IS NOT NULL
        GROUP BY "member_id" HAVING count(*) > 1)
    AND NOT EXISTS (SELECT 1 FROM "audit" later WHERE later."member_id" = t."member_id"
        AND later."action" = 'detached' AND later."subject" = a."id" AND later."id" > t."id")"""


async def attachments(read: Reader, limit: int = 4) -> tuple[Attachment, ...]:
    """The newest that can be undone."""
    rows = await read.rows(f'{_ATTACHED} ORDER BY t."at" DESC, t."id" DESC LIMIT $1', limit)
    return tuple(_attachment(row) for row in rows)


async def attachment(read: Reader, id: int) -> Attachment | None:
    row = await read.row(f'{_ATTACHED} AND t."id" = $1', id)
    return _attachment(row) if row else None


def _attachment(row: Row) -> Attachment:
    return Attachment(row["trail_id"], row["at"], address_of(row), row["member_id"], row["name"])


@dataclass(frozen=True, slots=True)
class Proof:
    """A code sent to a phone number to prove whose it is."""

    phone: str
    code: str
    expires_at: datetime


async def proof(read: Reader, address_id: int) -> Proof | None:
    row = await read.row('SELECT * FROM "phone_proof" WHERE "address_id" = $1', address_id)
    return Proof(row["phone"], row["code"], row["expires_at"]) if row else None


async def on_telegram(read: Reader) -> tuple[tuple[Staff, Address], ...]:
    """All staff with a chat of their own there: their command menus are set at every start."""
    rows = await read.rows(
        """SELECT s."id" AS "staff_id", s."role", s."name", s."location", a.*
        FROM "staff" s JOIN "address" a ON a."id" = s."address_id"
        WHERE s."removed_at" IS NULL AND a."channel" = 'telegram' AND a."state" = 'open' """
    )
    return tuple(
        (Staff(r["staff_id"], r["id"], Role(r["role"]), r["name"], r["location"]), address_of(r))
        for r in rows
    )
