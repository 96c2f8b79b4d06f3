"""What happened at the till in a week, as a second look at it needs it. $1 and $2 are instants: from, and just before."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from loyalty.calendar import midnight
from loyalty.report.oddities import HABIT_DAYS, Credit, Habit, Week
from storage.engine.db import Reader, Row
from storage.reports.cards import LINKED

# An address is of the card that its person has today. What came back whole is no slip.
CREDITS = f"""{LINKED}
SELECT v."id" AS "id", m."id" AS "card", m."name" AS "name", s."address_id" AS "person", s."name" AS "staff",
    v."location" AS "place", v."at" AS "at", v."amount" AS "amount",
    CASE WHEN v."undone_at" IS NULL THEN 0 ELSE 1 END AS "undone",
    CASE WHEN a."member_id" = m."id" THEN 1 ELSE 0 END AS "own",
    CASE WHEN v."undone_at" IS NOT NULL AND EXISTS (SELECT 1 FROM "voucher" w
        WHERE w."member_id" IN (m."id", v."member_id") AND w."state" = 'used'
        AND w."used_at" > v."at" AND w."used_at" < v."undone_at") AND NOT EXISTS (SELECT 1 FROM "purchase_return" r
        WHERE r."visit_id" = v."id" AND r."undone_at" IS NULL) THEN 1 ELSE 0 END AS "redeemed"
FROM "staff" s CROSS JOIN "visit" v LEFT JOIN "linked" l ON l."id" = v."member_id"
JOIN "member" m ON m."id" = coalesce(l."card", v."member_id") JOIN "address" a ON a."id" = s."address_id"
WHERE v."staff_id" = s."id" AND v."at" >= $1 AND v."at" < $2 ORDER BY v."at", v."id\""""

# $3: the fewest visits.
HABITS = f"""{LINKED}, "credit" ("card", "person", "place") AS (
    SELECT coalesce(l."card", v."member_id"), s."address_id", v."location"
    FROM "staff" s CROSS JOIN "visit" v LEFT JOIN "linked" l ON l."id" = v."member_id"
    WHERE v."staff_id" = s."id" AND v."at" >= $1 AND v."at" < $2 AND v."undone_at" IS NULL
), "habit" ("card", "person", "place", "visits") AS (
    SELECT "card", min("person"), min("place"), count(*) FROM "credit" GROUP BY "card"
    HAVING count(*) >= $3 AND count(DISTINCT "person") = 1 AND count(DISTINCT "place") = 1
), "of_person" ("person", "place", "visits") AS (
    SELECT "person", "place", count(*) FROM "credit" GROUP BY "person", "place"
), "of_place" ("place", "visits") AS (SELECT "place", count(*) FROM "credit" GROUP BY "place")
SELECT m."id" AS "card", m."name" AS "name", h."person" AS "person", h."visits" AS "visits",
    (SELECT s."name" FROM "staff" s WHERE s."address_id" = h."person" ORDER BY s."since" DESC LIMIT 1) AS "staff"
FROM "habit" h JOIN "of_person" o ON o."person" = h."person" AND o."place" = h."place"
JOIN "of_place" p ON p."place" = h."place" JOIN "member" m ON m."id" = h."card"
WHERE o."visits" * 2 <= p."visits" AND m."left_at" IS NULL ORDER BY h."visits" DESC, m."id\""""


async def week(read: Reader, first: date, zone: Callable[[str], ZoneInfo], fewest: int) -> Week:
    """Seven local days from the first one on, by the calendar of the shop; habits of 90 days to their end. `zone` is that of
    a place, "": the shop's; `fewest`: visits of a habit, 0: none is looked for."""
    since, until = (midnight(first + timedelta(days=days), zone("")) for days in (0, 7))
    credits = [_credit(row) for row in await read.rows(CREDITS, since, until)]
    habits = await _habits(read, until, fewest) if fewest else []
    return Week(first, credits, habits, zone)


def _credit(row: Row) -> Credit:
    about = row["id"], row["card"], row["name"], row["person"], row["staff"], row["place"], row["at"]
    return Credit(*about, row["amount"], bool(row["undone"]), bool(row["own"]), bool(row["redeemed"]))


async def _habits(read: Reader, until: datetime, fewest: int) -> list[Habit]:
    rows = await read.rows(HABITS, until - timedelta(days=HABIT_DAYS), until, fewest)
    return [Habit(row["card"], row["name"], row["person"], row["staff"], row["visits"]) for row in rows]
