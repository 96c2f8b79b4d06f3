"""Proofs of phone numbers by a code, and their rate limit: each code costs the shop a text, and may disturb a
stranger."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from storage.engine.db import Reader

# Codes for one person, or to one number: a text costs money, and a stranger's phone must not be rung with ours.
MOST, WITHIN = 4, timedelta(hours=6)


@dataclass(frozen=True, slots=True)
class Proof:
    """A code sent to a phone number to prove whose it is."""

    phone: str
    code: str
    expires_at: datetime


async def current(read: Reader, address_id: int) -> Proof | None:
    """The newest code that this address asked for, expired or not."""
    row = await read.row('SELECT * FROM "phone_proof" WHERE "address_id" = $1', address_id)
    return Proof(row["phone"], row["code"], row["expires_at"]) if row else None


async def asked_since(read: Reader, address_id: int, phone: str, since: datetime, now: datetime) -> int:
    """How many codes this address asked for since then, or how many were sent to this number (E.164): the greater. Not
    those of a time to come, left by a clock that was ahead."""
    row = await read.row(
        """SELECT
            (SELECT count(*) FROM "phone_proof_request" WHERE "address_id" = $1 AND "at" BETWEEN $3 AND $4) AS "by",
            (SELECT count(*) FROM "phone_proof_request" WHERE "phone" = $2 AND "at" BETWEEN $3 AND $4) AS "to" """,
        address_id,
        phone,
        since,
        now,
    )
    return max(row["by"], row["to"]) if row else 0


async def sent_to(read: Reader, phone: str, since: datetime, now: datetime) -> int:
    """How many codes were sent to this number (E.164) since then, whoever asked for them."""
    row = await read.row(
        'SELECT count(*) AS "n" FROM "phone_proof_request" WHERE "phone" = $1 AND "at" BETWEEN $2 AND $3',
        phone,
        since,
        now,
    )
    return int(row["n"]) if row else 0
