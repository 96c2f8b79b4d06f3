"""What a rule gave: the visits since the instant $1 of which it gave a part, as the text of their rules has it ($2)."""

from __future__ import annotations

from storage.reports.cards import LINKED

GAVE = f"""{LINKED}
SELECT coalesce(l."card", v."member_id") AS "card", v."rules" AS "rules"
FROM "staff" s CROSS JOIN "visit" v LEFT JOIN "linked" l ON l."id" = v."member_id"
WHERE v."staff_id" = s."id" AND v."at" >= $1 AND v."undone_at" IS NULL AND v."rules" LIKE $2"""


def part_of(rule: str) -> str:
    """How a part of that rule ends in the text: a miss only begins with it."""
    return f'%,"{rule}"]%'
