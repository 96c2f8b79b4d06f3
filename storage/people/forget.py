"""Forgetting: addresses of people who left or never joined, and whatever was kept for a time only. Of a person
who left, the shop's books stay, without a name or a number."""

from __future__ import annotations

from datetime import datetime, timedelta

from loyalty.messages.reasons import Reason
from storage.engine.db import Database, Statement, Tx
from storage.messages import report_schedules, told_findings
from storage.messages.dropping import drop_rows

WORDS = timedelta(days=7)  # of messages that were settled: long enough to look into a complaint
PROOF_REQUESTS = timedelta(days=1)  # of codes to a number: no rate limit looks back further
STRANGER_TEXTS = timedelta(days=1)  # the ceiling looks back an hour
REPORT_REQUESTS = timedelta(days=1)  # answered, or nobody waits for it any more
STRANGERS = timedelta(days=30)  # numbers of people who wrote and never joined


async def forget(database: Database, now: datetime) -> int:
    """Forgets what is due; returns how many addresses that were, at most 500 a call."""
    return await database.run(lambda tx: _forget(tx, now), lock="sweep:forget")


# A stopped address is kept: a number that is forgotten could be written to again.
_DUE = """SELECT a."id" FROM "address" a WHERE (a."forget_at" <= $1
        OR (a."member_id" IS NULL AND a."seen_at" < $2 AND a."state" NOT IN ('stopped', 'closed')))
    AND a."value" NOT LIKE 'forgotten:%'
    AND NOT EXISTS (SELECT 1 FROM "staff" s WHERE s."address_id" = a."id" AND s."removed_at" IS NULL)
LIMIT 500"""


async def _forget(tx: Tx, now: datetime) -> int:
    due = await tx.rows(_DUE, now, now - STRANGERS)
    for row in due:
        await tx.write(_forgotten(row["id"], now))
    await tx.write(_worn_out(now))
    return len(due)


def _worn_out(now: datetime) -> list[Statement]:
    """What is kept for a time only, whoever it is about."""
    return [
        Statement(
            "outbox",
            """UPDATE "outbox" SET "body" = '' WHERE "settled_at" < $1 AND "body" <> ''""",
            (now - WORDS,),
        ),
        Statement(
            "phone_proof_request",
            'DELETE FROM "phone_proof_request" WHERE "at" < $1',
            (now - PROOF_REQUESTS,),
        ),
        Statement("stranger_text", 'DELETE FROM "stranger_text" WHERE "at" < $1', (now - STRANGER_TEXTS,)),
        Statement(
            "report_request",
            'DELETE FROM "report_request" WHERE "asked_at" < $1',
            (now - REPORT_REQUESTS,),
        ),
        Statement("download", 'DELETE FROM "download" WHERE "expires_at" < $1', (now,)),
        Statement("past_use", 'DELETE FROM "past_use" WHERE "until" <= $1', (now,)),
        Statement(
            "invitation",
            """UPDATE "invitation" SET "phone" = '' WHERE "expires_at" < $1 AND "phone" <> ''""",
            (now - STRANGERS,),
        ),
    ]


def _forgotten(id: int, now: datetime) -> list[Statement]:
    return [
        Statement("dialogue", 'DELETE FROM "dialogue" WHERE "address_id" = $1', (id,)),
        Statement("referral", 'DELETE FROM "referral" WHERE "address_id" = $1', (id,)),
        report_schedules.dropped(id),
        told_findings.forgotten(id),
        Statement("phone_proof", 'DELETE FROM "phone_proof" WHERE "address_id" = $1', (id,)),
        Statement(
            "phone_proof_request",
            """DELETE FROM "phone_proof_request" WHERE "address_id" = $1
            OR "phone" = (SELECT "value" FROM "address" WHERE "id" = $1)""",
            (id,),
        ),
        Statement(
            "outbox",
            """UPDATE "outbox" SET "body" = '', "edit" = '' WHERE "address_id" = $1""",
            (id,),
        ),
        drop_rows(
            """"address_id" = $1 AND "state" IN ('waiting', 'paused', 'claimed')""",
            id,
            reason=Reason.FORGOTTEN,
            now=now,
        ),
        Statement(
            "address",
            """UPDATE "address" SET "value" = $1, "state" = 'blocked', "forget_at" = NULL, "hash" = NULL
            WHERE "id" = $2""",
            (f"forgotten:{id}", id),
            1,
        ),
    ]
