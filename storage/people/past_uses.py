"""What members who left had used up of what is limited: found by the hashes of an address's new card."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from storage.engine.db import Reader

VISITS, VISITED, PAPER = "visits", "visited", "paper"  # of today; ever; ever
BROUGHT = "brought:"  # today, and the unit
INVITED, PAID = "invited", "paid:"  # by a member; for a friend, and which


def promotion(id: int) -> str:
    return f"promotion:{id}"


async def rules(read: Reader, member_id: int, since: datetime) -> Sequence[tuple[str, datetime]]:
    """Each use of a rule with limits, by its id, and when."""
    rows = await read.rows(
        """SELECT DISTINCT p."leaving", p."what", p."at" FROM "past_use" p JOIN "address" a ON a."hash" = p."hash"
        WHERE a."member_id" = $1 AND p."what" LIKE 'rule:%' AND p."until" > $2""",
        member_id,
        since,
    )
    return [(row["what"].removeprefix("rule:"), row["at"]) for row in rows]


async def acts(read: Reader, member_id: int, address_id: int, now: datetime) -> set[str]:
    """Rules for acts (their ids) that counted for a card which one of the member's addresses, or this one, left."""
    rows = await read.rows(
        """SELECT p."what" FROM "past_use" p JOIN "address" a ON a."hash" = p."hash"
        WHERE a."member_id" = $1 AND p."what" LIKE 'act:%' AND p."until" > $3
        UNION SELECT p."what" FROM "past_use" p JOIN "address" a ON a."hash" = p."hash"
        WHERE a."id" = $2 AND p."what" LIKE 'act:%' AND p."until" > $3""",
        member_id,
        address_id,
        now,
    )
    return {row["what"].removeprefix("act:") for row in rows}


def used(member: str, what: str, now: str) -> str:
    """In SQL: how often whoever is a member now had used this up when they left. What two addresses of one card
    remember of the same leaving counts once. Each argument is a column, a literal or a parameter."""
    return f"""(SELECT coalesce(sum("count"), 0) FROM (SELECT DISTINCT p."leaving", p."count" FROM "past_use" p
        JOIN "address" a ON a."hash" = p."hash"
        WHERE a."member_id" = {member} AND p."what" = {what} AND p."until" > {now}) AS "past")"""


def brought_before(member: str, since: str) -> str:
    """In SQL: what visits of a day that began then had brought on cards they left, a row a unit. The first column and
    the last are empty."""
    return f"""SELECT '', substr("what", {len(BROUGHT) + 1}), CAST(sum("count") AS BIGINT), NULL FROM (
        SELECT DISTINCT p."leaving", p."what", p."count" FROM "past_use" p JOIN "address" a ON a."hash" = p."hash"
        WHERE a."member_id" = {member} AND p."what" LIKE '{BROUGHT}%' AND p."until" > {since}) AS "past"
        GROUP BY "what" """


async def count(read: Reader, member_id: int, what: str, now: datetime) -> int:
    row = await read.row(f'SELECT {used("$1", "$2", "$3")} AS "count"', member_id, what, now)
    return int(row["count"]) if row else 0
