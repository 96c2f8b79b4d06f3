"""Members by name: at most ten, who have a card today. $1 is an instant."""

from __future__ import annotations

from storage.reports.cards import by_card

_HERE = """m."left_at" IS NULL AND m."merged_into_id" IS NULL"""
_PERSON = """SELECT m."id" AS "id", m."name" AS "name", {visits} AS "visits", a."last_visit_at" AS "last_visit_at",
    count(*) OVER () AS "of" """

BEST = f"""{by_card({"visits": "count(*)"}, until="")}
{_PERSON.format(visits='b."visits"')}
FROM "card" b JOIN "member" m ON m."id" = b."id" JOIN "activity" a ON a."member_id" = m."id"
WHERE {_HERE} ORDER BY b."visits" DESC, m."id" LIMIT 10"""

QUIET = f"""{_PERSON.format(visits='a."visits"')}
FROM "member" m JOIN "activity" a ON a."member_id" = m."id"
WHERE a."last_visit_at" < $1 AND a."visits" > 0 AND {_HERE} ORDER BY a."visits" DESC, m."id" LIMIT 10"""

NEW = f"""{_PERSON.format(visits='a."visits"')}
FROM "member" m JOIN "activity" a ON a."member_id" = m."id"
WHERE m."joined_at" >= $1 AND {_HERE} ORDER BY m."joined_at" DESC, m."id" LIMIT 10"""

JOINED_ON = f"""{_PERSON.format(visits='a."visits"')}
FROM "member" m JOIN "activity" a ON a."member_id" = m."id"
WHERE m."joined_at" >= $1 AND m."joined_at" < $2 AND {_HERE} ORDER BY m."joined_at" DESC, m."id" LIMIT 10"""

# On that day, or on another one that is kept then: 29 February in a common year.
BORN_ON = f"""{_PERSON.format(visits='a."visits"')}
FROM "member" m JOIN "activity" a ON a."member_id" = m."id"
WHERE ((m."birth_month" = $1 AND m."birth_day" = $2) OR (m."birth_month" = $3 AND m."birth_day" = $4)) AND {_HERE}
ORDER BY a."visits" DESC, m."id" LIMIT 10"""
