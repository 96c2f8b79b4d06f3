"""Audiences as SQL: one condition for each kind, and those that are combined of several."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from loyalty.offers.promotions import Audience, AudienceKind


def _best(worth: str) -> str:
    """The first `{number}` members by what they were worth in the year before the start.

    Visits on a card that was merged into another count for the other.
    """
    return f"""m."id" IN (SELECT k."id" FROM "visit" v JOIN "member" x ON x."id" = v."member_id"
        JOIN "member" k ON k."id" = coalesce(x."merged_into_id", x."id")
        WHERE v."undone_at" IS NULL AND v."at" >= {{year}} AND k."left_at" IS NULL
        AND k."merged_into_id" IS NULL
        GROUP BY k."id" HAVING {worth} > 0 ORDER BY {worth} DESC, k."id" LIMIT {{number}})"""


# The tiers kept at the start, with those of cards that became part of theirs. Who has one has all below it, for as long at
# least: how many there are says which is the highest.
_TIERS = """(SELECT {what} FROM "tier" t WHERE t."ends_at" > {{starts}} AND (t."member_id" = m."id"
    OR t."member_id" IN (SELECT x."id" FROM "member" x WHERE x."merged_into_id" = m."id")){more})"""
_HAS_IT, _SO_MANY = (
    _TIERS.format(what="1", more=' AND t."tier" = {of}'),
    _TIERS.format(what='count(DISTINCT t."tier")', more=""),
)


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition on a member m and their balance b.

    Named parameters: `{of}` and `{number}` of the audience, `{since}` (`number` days before the start),
    `{year}` (a year before it) and `{starts}`. `ranks`: it compares members with each other, so it is evaluated once for all
    of them and not for one range after another.
    """

    sql: str
    ranks: bool = False


# Who hears first: `{early_rank}` tiers or more, or a membership of one of the `{plans}`, at the start.
EARLY = f"""({_SO_MANY} >= {{early_rank}} OR EXISTS (SELECT 1 FROM "membership" p WHERE p."member_id" = m."id"
    AND p."starts_at" <= {{starts}} AND p."ends_at" > {{starts}} AND p."plan" IN ({{plans}})))"""

CONDITIONS: Mapping[AudienceKind, Condition] = {
    AudienceKind.ALL: Condition("TRUE"),
    AudienceKind.LOCATION: Condition('m."location" = {of}'),
    AudienceKind.VISITED: Condition('b."last_visit_at" >= {since}'),
    AudienceKind.AWAY: Condition('coalesce(b."last_visit_at", m."joined_at") < {since}'),
    AudienceKind.JOINED: Condition('m."joined_at" >= {since}'),
    AudienceKind.MEMBERS: Condition(
        """EXISTS (SELECT 1 FROM "membership" p WHERE p."member_id" = m."id" AND p."starts_at" <= {since}
            AND p."ends_at" > {since} AND {of} IN ('', p."plan"))"""
    ),
    AudienceKind.BIRTHDAY: Condition('m."birth_month" = {number}'),
    AudienceKind.NEVER_REDEEMED: Condition(
        """NOT EXISTS (SELECT 1 FROM "voucher" v WHERE v."state" = 'used' AND (v."member_id" = m."id"
            OR v."member_id" IN (SELECT x."id" FROM "member" x WHERE x."merged_into_id" = m."id")))"""
    ),
    AudienceKind.TIER: Condition(f"EXISTS {_HAS_IT} AND {_SO_MANY} = {{number}}"),
    AudienceKind.BEST_BY_SPEND: Condition(_best('coalesce(sum(v."amount"), 0)'), ranks=True),
    AudienceKind.BEST_BY_VISITS: Condition(_best("count(*)"), ranks=True),
    AudienceKind.VISITS: Condition('b."visits" >= {number}'),
}

_OWN = ("of", "number", "since")  # the parameters that each part of a combined audience has for itself


def condition(audience: Audience) -> Condition:
    """Of a combined audience all of its parts, with their parameters numbered from 0: `{number0}`."""
    if audience.kind is not AudienceKind.COMBINED:
        return CONDITIONS[audience.kind]
    each = [CONDITIONS[part.kind] for part in audience.parts]
    told = (_part(one.sql, at, audience.parts[at].negated) for at, one in enumerate(each))
    return Condition(" AND ".join(told), any(one.ranks for one in each))


def _part(sql: str, at: int, negated: bool) -> str:
    """What is not known of a member is not true of them."""
    for name in _OWN:
        sql = sql.replace(f"{{{name}}}", f"{{{name}{at}}}")
    return f"NOT coalesce(({sql}), FALSE)" if negated else f"({sql})"
