"""Audiences as SQL: one condition for each kind, and those that are combined of several."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from loyalty.offers.promotions import (
    AFTERNOON,
    BY_THE_CLOCK,
    HABIT_VISITS,
    MORNING,
    Audience,
    AudienceKind,
    Part,
)
from loyalty.report.nps import DETRACTS, PROMOTES
from storage.engine.db import Dialect
from storage.people.members import selves
from storage.reports.cards import LINKED
from storage.reports.days import with_days
from storage.reports.habits import FIFTHS, GROUP


def _best(worth: str) -> str:
    """The first `{number}` members by what they were worth in the year before the start.

    Visits on a card that became part of another count for the other.
    """
    return f"""m."id" IN ({LINKED} SELECT k."id" FROM "visit" v LEFT JOIN "linked" l ON l."id" = v."member_id"
        JOIN "member" k ON k."id" = coalesce(l."card", v."member_id")
        WHERE v."undone_at" IS NULL AND v."at" >= {{year}} AND k."left_at" IS NULL
        AND k."merged_into_id" IS NULL
        GROUP BY k."id" HAVING {worth} > 0 ORDER BY {worth} DESC, k."id" LIMIT {{number}})"""


_SELVES = selves('m."id"')
_VISITS = f"""FROM "visit" v WHERE v."member_id" IN ({_SELVES}) AND v."at" < {{starts}} AND v."undone_at" IS NULL AND"""


def _mostly(so: str) -> str:
    """So are more than half of their visits in the year before the start, of three or more."""
    return f"""(SELECT count(*) >= {HABIT_VISITS} AND sum(CASE WHEN {so} THEN 2 ELSE 0 END) > count(*)
        {_VISITS} v."at" >= {{year}})"""


def _hours(since: int, until: int) -> str:
    return f"""local_hour(v."at") BETWEEN {since} AND {until - 1}"""


# From Monday, 0, on: 1 January 1970 was a Thursday.
_WEEKEND = """(local_day(v."at") + 3) % 7 >= 5"""
_TAGGED = """replace(v."tags", '"' || CAST({of} AS TEXT) || '":', '') <> v."tags\""""


def _answered(scores: str) -> str:
    """By the newest answer of a card to the newest survey, as the net promoter score has it."""
    return f"""(SELECT o."score" FROM "opinion" o WHERE o."member_id" IN ({_SELVES}) AND o."visit_id" IS NULL
        AND o."subject" = (SELECT max(q."subject") FROM "opinion" q WHERE q."visit_id" IS NULL)
        ORDER BY o."at" DESC, o."id" DESC LIMIT 1) {scores}"""


# By what they said of a visit that stands, the newest.
_UNHAPPY = f"""(SELECT o."score" FROM "opinion" o JOIN "visit" v ON v."id" = o."visit_id" AND v."undone_at" IS NULL
    WHERE o."member_id" IN ({_SELVES}) ORDER BY o."at" DESC, o."id" DESC LIMIT 1) = 1"""

_OF_GROUP = f"""m."id" IN ({FIFTHS} SELECT "id" FROM "fifth" WHERE {GROUP} = {{of}})""".replace(
    "$1", "{year}"
).replace("$2", "{starts}")

# The tiers kept at the start, with those of cards that became part of theirs. Who has one has all below it, for as long at
# least: how many there are says which is the highest.
_TIERS = f"""(SELECT {{what}} FROM "tier" t WHERE t."ends_at" > {{{{starts}}}} AND t."member_id" IN ({_SELVES}){{more}})"""
_HAS_IT, _SO_MANY = (
    _TIERS.format(what="1", more=' AND t."tier" = {of}'),
    _TIERS.format(what='count(DISTINCT t."tier")', more=""),
)


NOTHING: Mapping[int, str] = {}


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
        f"""NOT EXISTS (SELECT 1 FROM "voucher" v WHERE v."state" = 'used' AND v."member_id" IN ({_SELVES}))"""
    ),
    AudienceKind.TIER: Condition(f"EXISTS {_HAS_IT} AND {_SO_MANY} = {{number}}"),
    AudienceKind.BEST_BY_SPEND: Condition(_best('coalesce(sum(v."amount"), 0)'), ranks=True),
    AudienceKind.BEST_BY_VISITS: Condition(_best("count(*)"), ranks=True),
    AudienceKind.VISITS: Condition('b."visits" >= {number}'),
    AudienceKind.SPENT: Condition(
        f"""(SELECT coalesce(sum(v."amount"), 0) {_VISITS} v."at" >= {{since}}) >= CAST({{number}} AS BIGINT)"""
    ),
    AudienceKind.MEMBER_FOR: Condition('m."joined_at" <= {since}'),
    AudienceKind.GROUP: Condition(_OF_GROUP, ranks=True),
    AudienceKind.MORNINGS: Condition(_mostly(_hours(*MORNING))),
    AudienceKind.AFTERNOONS: Condition(_mostly(_hours(*AFTERNOON))),
    AudienceKind.EVENINGS: Condition(_mostly(f"NOT {_hours(MORNING[0], AFTERNOON[1])}")),
    AudienceKind.WEEKDAYS: Condition(_mostly(f"NOT {_WEEKEND}")),
    AudienceKind.WEEKENDS: Condition(_mostly(_WEEKEND)),
    AudienceKind.FAVOURITE_PLACE: Condition(_mostly('v."location" = {of}')),
    AudienceKind.FAVOURITE_TAG: Condition(_mostly(_TAGGED)),
    AudienceKind.PROMOTERS: Condition(_answered(f">= {PROMOTES}")),
    AudienceKind.PASSIVES: Condition(_answered(f"BETWEEN {DETRACTS + 1} AND {PROMOTES - 1}")),
    AudienceKind.DETRACTORS: Condition(_answered(f"<= {DETRACTS}")),
    AudienceKind.UNHAPPY: Condition(_UNHAPPY),
}

_OWN = ("of", "number", "since")  # the parameters that each part of a combined audience has for itself


def told(
    audience: Audience, dialect: Dialect, starts_at: datetime, instead: Mapping[int, str] = NOTHING
) -> str:
    """The condition in the words of a database."""
    parts: tuple[Audience | Part, ...] = (audience, *audience.parts)
    zones = (part.of for part in parts if part.kind in BY_THE_CLOCK)
    return with_days(condition(audience, instead).sql, dialect, ZoneInfo(next(zones, "UTC")), starts_at)


def condition(audience: Audience, instead: Mapping[int, str] = NOTHING) -> Condition:
    """Of a combined audience all of its parts, with their parameters numbered from 0: `{number0}`. Local days and hours
    stand in it as reports have them. `instead`: what stands for a part, by its number from 0."""
    if audience.kind is not AudienceKind.COMBINED:
        return Condition(instead[0]) if instead else CONDITIONS[audience.kind]
    each = [CONDITIONS[part.kind] for part in audience.parts]
    each = [Condition(instead[at]) if at in instead else one for at, one in enumerate(each)]
    told = (_part(one.sql, at, audience.parts[at].negated) for at, one in enumerate(each))
    return Condition(" AND ".join(told), any(one.ranks for one in each))


def _part(sql: str, at: int, negated: bool) -> str:
    """What is not known of a member is not true of them."""
    for name in _OWN:
        sql = sql.replace(f"{{{name}}}", f"{{{name}{at}}}")
    return f"NOT coalesce(({sql}), FALSE)" if negated else f"({sql})"
