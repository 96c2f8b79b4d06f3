"""What members said of visits, from the instant $1 to just before $2: at one place ($3), or at all (""); and to the newest
survey."""

from __future__ import annotations

from storage.reports.cards import LINKED, PLACE

HAPPY = f"""SELECT count(*) AS "answers", coalesce(sum(CASE WHEN o."score" = 3 THEN 1 ELSE 0 END), 0) AS "happy"
FROM "opinion" o JOIN "visit" v ON v."id" = o."visit_id" AND v."undone_at" IS NULL
WHERE o."at" >= $1 AND o."at" < $2 AND {PLACE.format("o")}"""

_NEWEST = f"""{LINKED}, "said" ("quarter", "score", "words", "at", "id", "n") AS (
    SELECT o."subject", o."score", o."words", o."at", o."id", row_number() OVER (
        PARTITION BY coalesce(l."card", o."member_id") ORDER BY o."at" DESC, o."id" DESC)
    FROM "opinion" o LEFT JOIN "linked" l ON l."id" = o."member_id"
    WHERE o."visit_id" IS NULL
    AND o."subject" = (SELECT max(q."subject") FROM "opinion" q WHERE q."visit_id" IS NULL)
)"""

NPS = f"""{_NEWEST}
SELECT "quarter", count(*) AS "answers", sum(CASE WHEN "score" >= 9 THEN 1 ELSE 0 END) AS "promoters",
    sum(CASE WHEN "score" <= 6 THEN 1 ELSE 0 END) AS "detractors"
FROM "said" WHERE "n" = 1 GROUP BY 1"""

LINES = f"""{_NEWEST}
SELECT "score", "words" FROM "said" WHERE "n" = 1 AND "words" <> '' ORDER BY "at" DESC, "id" DESC LIMIT 3"""
