"""Whose a visit is: a card that became part of another is that other one, also along a chain of links."""

from __future__ import annotations

# Every statement of a figure begins with these. Each visit has a member of staff, so that going through them finds the
# visits of a few days by the index of the tills, without one more that every credit would have to keep. SQLite keeps to the
# order of a CROSS JOIN; left to itself it would read all visits.
CAME = """WITH RECURSIVE "path" ("id", "card") AS (
    SELECT "id", "merged_into_id" FROM "member" WHERE "merged_into_id" IS NOT NULL
    UNION ALL
    SELECT p."id", m."merged_into_id" FROM "path" p JOIN "member" m ON m."id" = p."card"
    WHERE m."merged_into_id" IS NOT NULL
), "linked" ("id", "card") AS (
    SELECT p."id", p."card" FROM "path" p JOIN "member" m ON m."id" = p."card"
    WHERE m."merged_into_id" IS NULL
), "came" ("card", "visit", "at", "amount", "location") AS (
    SELECT coalesce(l."card", v."member_id"), v."id", v."at", v."amount", v."location"
    FROM "staff" s CROSS JOIN "visit" v LEFT JOIN "linked" l ON l."id" = v."member_id"
    WHERE v."staff_id" = s."id" AND v."undone_at" IS NULL
)"""

# Behind a table with a place: all of it, or that of one place.
PLACE = """(CAST($3 AS TEXT) = '' OR {}."location" = CAST($3 AS TEXT))"""
