"""Who was invited by whom: codes, invitations, and what was paid for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from loyalty.model.members import Referral
from storage.engine.db import Reader, Row
from storage.people.members import SELVES, heirs
from storage.people.past_uses import INVITED, PAID, VISITED


@dataclass(frozen=True, slots=True)
class Code:
    """By which a member invites friends, and whether these may read the first name."""

    code: str
    named: bool


@dataclass(frozen=True, slots=True)
class Inviter:
    """A member whose code was given, as they are now after links. `name` is "" where it is not to be read."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Known:
    """What stands against an invitation: the person is the inviter, has bought before, or was invited."""

    own: bool
    bought: bool
    invited: bool


def _referral(row: Row) -> Referral:
    return Referral(
        row["id"], row["inviter_id"], row["at"], row["friend_id"], row["visit_id"], row["paid_to"]
    )


async def code_of(read: Reader, member_id: int) -> Code | None:
    row = await read.row('SELECT "code", "named" FROM "referral_code" WHERE "member_id" = $1', member_id)
    return Code(row["code"], bool(row["named"])) if row else None


async def inviter(read: Reader, code: str) -> Inviter | None:
    """Whose code this is; None where there is none, or they left."""
    row = await read.row(
        f"""SELECT m."id", m."name", (SELECT c."named" FROM "referral_code" c WHERE c."code" = $1) AS "named"
        FROM "member" m WHERE m."left_at" IS NULL AND m."merged_into_id" IS NULL
        AND m."id" IN ({heirs('(SELECT "member_id" FROM "referral_code" WHERE "code" = $1)')})""",
        code,
    )
    return Inviter(row["id"], row["name"] if row["named"] else "") if row else None


async def known(read: Reader, inviter_id: int, address_id: int, member_id: int | None, hash: str) -> Known:
    """Of whoever speaks from this address (`hash` is its keyed hash), and has this card."""
    return Known(
        own=await _is_own(read, inviter_id, hash),
        bought=await _had(read, address_id, member_id, VISITED),
        invited=await of(read, address_id, member_id) is not None
        or await _had(read, address_id, member_id, INVITED),
    )


async def _is_own(read: Reader, inviter_id: int, hash: str) -> bool:
    """Whether the inviter ever joined, allowed anything, or was reached from an address of that hash."""
    row = await read.row(
        f"""SELECT 1 FROM "address" a WHERE a."hash" = $2 AND a."member_id" IN ({SELVES})
        UNION ALL SELECT 1 FROM "consent" c WHERE c."hash" = $2 AND c."member_id" IN ({SELVES})
        UNION ALL SELECT 1 FROM "attachment" t CROSS JOIN "address" a
            WHERE a."id" = t."address_id" AND a."hash" = $2 AND t."member_id" IN ({SELVES})""",
        inviter_id,
        hash,
    )
    return row is not None


async def _had(read: Reader, address_id: int, member_id: int | None, what: str) -> bool:
    """On a card that one of their addresses left."""
    row = await read.row(
        """SELECT 1 FROM "past_use" p JOIN "address" a ON a."hash" = p."hash"
        WHERE (a."id" = $1 OR a."member_id" = $2) AND p."what" = $3""",
        address_id,
        member_id or 0,
        what,
    )
    return row is not None


async def of(read: Reader, address_id: int, member_id: int | None) -> Referral | None:
    """The invitation of whoever speaks from this address, or of this member, with those who became part of them."""
    row = await read.row(
        f"""SELECT * FROM "referral" WHERE "address_id" = $2 OR "friend_id" IN ({SELVES}) LIMIT 1""",
        member_id or 0,
        address_id,
    )
    return _referral(row) if row else None


async def unpaid(read: Reader, friend_id: int) -> Referral | None:
    """The invitation that a visit of this member has still to pay. It locks the accounts of both, the older member's
    first, so that two friends of one inviter, or two who invited each other, do not wait for one another."""
    return await _both_locked(read, 'r."friend_id" = $1 AND r."visit_id" IS NULL', friend_id)


async def paid(read: Reader, id: int) -> Referral | None:
    """An invitation that was paid. It locks the accounts of both as well."""
    return await _both_locked(read, 'r."id" = $1 AND r."visit_id" IS NOT NULL', id)


async def _both_locked(read: Reader, which: str, id: int) -> Referral | None:
    row = await read.row(
        f"""SELECT r.* FROM "referral" r JOIN "activity" act ON act."member_id" IN (r."friend_id", r."inviter_id")
        WHERE {which} ORDER BY act."member_id" """
        + read.dialect.lock("act"),
        id,
    )
    return _referral(row) if row else None


async def paid_at(read: Reader, inviter_id: int, now: datetime) -> Sequence[datetime]:
    """When this member was paid for friends, with those who became part of them and a card they left."""
    rows = await read.rows(
        f"""SELECT r."paid_at" AS "at", r."id" FROM "referral" r WHERE r."visit_id" IS NOT NULL AND r."paid_to" IN ({SELVES})
        UNION SELECT p."at", p."leaving" FROM "past_use" p JOIN "address" a ON a."hash" = p."hash"
            WHERE a."member_id" = $1 AND p."what" LIKE '{PAID}%' AND p."until" > $2""",
        inviter_id,
        now,
    )
    return [row["at"] for row in rows]


async def between(read: Reader, one: int, other: int) -> Sequence[Referral]:
    """What was paid to one of these members for the other, with those who became part of them."""
    rows = await read.rows(
        f"""SELECT * FROM "referral" WHERE "visit_id" IS NOT NULL AND (
            ("friend_id" IN ({SELVES}) AND "paid_to" IN ({SELVES.replace("$1", "$2")}))
            OR ("friend_id" IN ({SELVES.replace("$1", "$2")}) AND "paid_to" IN ({SELVES})))""",
        one,
        other,
    )
    return [_referral(row) for row in rows]
