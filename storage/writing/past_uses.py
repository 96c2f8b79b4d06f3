"""What a member who leaves has used up, kept by the hashes of their addresses so that joining again begins nothing
anew. Of the member nothing is kept with it: neither their number nor what they bought."""

from __future__ import annotations

from datetime import datetime, timedelta

from loyalty.facts.people import Left
from loyalty.ledger.earnings import INVITED as BESIDE
from storage.engine.db import Statement, fresh_id
from storage.people.members import SELVES
from storage.people.past_uses import BROUGHT, INVITED, PAID, PAPER, VISITED, VISITS

EVER = timedelta(days=3 * 365)  # for what has no end of its own, as a paper card
_A_YEAR = timedelta(days=366)

_PROMOTIONS = f"""SELECT 'promotion:' || CAST(v."promotion_id" AS VARCHAR) AS "what", count(*) AS "count",
    CAST($2 AS BIGINT) AS "leaving", p."ends_at" AS "until", CAST(NULL AS TIMESTAMPTZ) AS "at"
    FROM "voucher" v JOIN "promotion" p ON p."id" = v."promotion_id"
    WHERE v."member_id" IN ({SELVES}) AND p."ends_at" > $3 GROUP BY v."promotion_id", p."ends_at" """
_PAPER = f"""SELECT '{PAPER}', 1, CAST($2 AS BIGINT), NULL, NULL WHERE EXISTS (SELECT 1 FROM "paper_card"
    WHERE "member_id" IN ({SELVES}) AND "undone_at" IS NULL)"""
_VISITS = f"""SELECT '{VISITS}', count(*), CAST($2 AS BIGINT), NULL, NULL FROM "visit" WHERE "member_id" IN ({SELVES})
    AND "at" >= $5 AND "at" < $6 AND "undone_at" IS NULL HAVING count(*) > 0"""
_BROUGHT = f"""SELECT '{BROUGHT}' || e."unit", CAST(sum(e."amount") AS BIGINT), CAST($2 AS BIGINT), NULL, NULL
    FROM "entry" e JOIN "visit" v ON v."id" = e."visit_id" WHERE v."member_id" IN ({SELVES}) AND v."at" >= $5
    AND v."at" < $6 AND v."undone_at" IS NULL AND e."kind" IN ('visit', 'refund') AND coalesce(e."rule", '') <> '{BESIDE}' GROUP BY e."unit" """
_VISITED = f"""SELECT '{VISITED}', "visits", CAST($2 AS BIGINT), NULL, NULL FROM "activity"
    WHERE "member_id" = $1 AND "visits" > 0"""
_RULES = f"""SELECT 'rule:' || u."rule", 1, CAST($2 AS BIGINT), NULL, u."at" FROM "rule_use" u
    JOIN "visit" v ON v."id" = u."visit_id" WHERE u."member_id" IN ({SELVES}) AND v."undone_at" IS NULL
    AND (u."amount" <> 0 OR u."badge" IS NULL)"""
_REWARDS = f"""SELECT 'reward:' || v."reward", 1, CAST($2 AS BIGINT), NULL, v."created_at" FROM "voucher" v
    WHERE v."member_id" IN ({SELVES}) AND v."limited" AND v."state" IN ('used', 'lapsed')"""
_ACTS = f"""SELECT 'act:' || "rule", 1, CAST($2 AS BIGINT), NULL, NULL FROM "act_use"
    WHERE "member_id" IN ({SELVES}) AND "once" IS NOT NULL"""
_INVITED = f"""SELECT '{INVITED}', 1, CAST($2 AS BIGINT), NULL, NULL FROM "referral" WHERE "friend_id" IN ({SELVES})"""
_PAID = f"""SELECT '{PAID}' || CAST("id" AS VARCHAR), 1, CAST($2 AS BIGINT), NULL, "paid_at" FROM "referral"
    WHERE "paid_to" IN ({SELVES}) AND "visit_id" IS NOT NULL"""
# `gift:birthday:2026:<member>:points`: the year from the fifteenth character on.
_BIRTHDAYS = f"""SELECT 'birthday:' || substr("key", 15, 4), 1, CAST($2 AS BIGINT), NULL, NULL FROM "entry"
    WHERE "member_id" IN ({SELVES}) AND "at" > $7 AND "kind" = 'gift' AND "key" LIKE 'gift:birthday:%'"""
# Not within the UNION, where PostgreSQL would take a parameter for a text.
_UNTIL = f"""CASE WHEN u."until" IS NOT NULL THEN u."until" WHEN u."what" LIKE 'birthday:%' THEN $8
    WHEN u."what" = '{VISITS}' OR u."what" LIKE '{BROUGHT}%' THEN $6 ELSE $4 END"""
_BEFORE = """SELECT p."what", p."count", p."leaving", p."until", p."at" FROM "past_use" p
    JOIN "address" b ON b."hash" = p."hash" WHERE b."member_id" = $1 AND p."until" > $3"""


def remember(fact: Left, now: datetime) -> Statement:
    """Each use stands with every address of the member, those of an earlier leaving too."""
    began, ends = fact.day
    return Statement(
        "past_use",
        f"""INSERT INTO "past_use" ("id", "hash", "what", "count", "leaving", "until", "at")
        SELECT DISTINCT a."hash" || ':' || CAST(u."leaving" AS VARCHAR) || ':' || u."what"
            || coalesce(':' || CAST(u."at" AS VARCHAR), ''), a."hash", u."what", u."count", u."leaving", {_UNTIL}, u."at"
        FROM "address" a CROSS JOIN ({_PROMOTIONS} UNION ALL {_PAPER} UNION ALL {_VISITS} UNION ALL {_VISITED} UNION ALL {_RULES}
            UNION ALL {_BROUGHT} UNION ALL {_REWARDS}
            UNION ALL {_ACTS} UNION ALL {_INVITED} UNION ALL {_PAID}
            UNION ALL {_BIRTHDAYS}
            UNION ALL {_BEFORE}) AS u
        WHERE a."member_id" = $1 AND a."hash" IS NOT NULL ON CONFLICT ("id") DO NOTHING""",
        (fact.member_id, fresh_id(), now, now + EVER, began, ends, now - _A_YEAR, now + _A_YEAR),
    )
