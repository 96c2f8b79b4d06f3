"""What members said of visits, from the instant $1 to just before $2: at one place ($3), or at all ("")."""

from __future__ import annotations

from storage.reports.cards import PLACE

HAPPY = f"""SELECT count(*) AS "answers", coalesce(sum(CASE WHEN o."score" = 3 THEN 1 ELSE 0 END), 0) AS "happy"
FROM "opinion" o JOIN "visit" v ON v."id" = o."visit_id" AND v."undone_at" IS NULL
WHERE o."at" >= $1 AND o."at" < $2 AND {PLACE.format("o")}"""
