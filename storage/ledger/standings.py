"""What a member is to the shop, as it is read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from loyalty.facts.visits import TiersAnew
from loyalty.ledger.earnings import BASE
from loyalty.model.standing import NO_STANDING, Confirmed, Kept, Standing
from loyalty.model.visits import Visit
from loyalty.programme.programme import Programme
from loyalty.programme.rewards import Reward
from loyalty.programme.tiers import Measure
from loyalty.programme.when import When
from loyalty.standing import membership, tiers
from loyalty.standing.tiers import Tiers
from storage.engine.db import Dialect, Reader
from storage.engine.lists import places
from storage.ledger import memberships, passes
from storage.ledger.confirmed import decode
from storage.offers.inside import inside
from storage.people.members import OF_SELVES, SELVES, WITH_SELVES

_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)  # no visit is older
_KEPT = """FROM "tier" WHERE "member_id" IN (SELECT "id" FROM "selves") AND "ends_at" > $2"""


@dataclass(frozen=True, slots=True)
class Before:
    """What a visit finds: the tiers, and the sum without its own part."""

    kept: Tiers
    total: int


async def of(read: Reader, programme: Programme, member_id: int, now: datetime) -> Standing:
    """With those who became part of them. A shop without tiers, plans and passes reads nothing."""
    standing = await _of(read, programme, member_id, now, tiered=True, paid=True)
    return await _with_passes(read, programme, member_id, now, standing)


async def asked(
    read: Reader, programme: Programme, member_id: int, now: datetime, conditions: Iterable[When | Reward]
) -> Standing:
    """Of it what these conditions ask for; where they ask for nothing, nothing is read."""
    asking = tuple(conditions)
    tiered, paid = any(one.tiers for one in asking), any(one.members for one in asking)
    standing = await _of(read, programme, member_id, now, tiered=tiered, paid=paid)
    return await _within(read, member_id, now, standing, asking)


async def tier_of(read: Reader, programme: Programme, member_id: int, now: datetime) -> Standing:
    """The tier alone."""
    return await _of(read, programme, member_id, now, tiered=True, paid=False)


async def paid_of(read: Reader, programme: Programme, member_id: int, now: datetime) -> Standing:
    """What was paid for alone: the membership and the passes."""
    standing = await _of(read, programme, member_id, now, tiered=False, paid=True)
    return await _with_passes(read, programme, member_id, now, standing)


async def for_rules(
    read: Reader, programme: Programme, member_id: int, now: datetime, standing: Standing
) -> Standing:
    """That standing with the plan, and the saved groups, where a rule asks for one."""
    asking = [rule.when for rule in programme.rules]
    standing = await _within(read, member_id, now, standing, asking)
    if not programme.plans or not any(one.members for one in asking):
        return standing
    return membership.joined(standing, await memberships.periods(read, member_id), now)


async def _within(
    read: Reader, member_id: int, now: datetime, standing: Standing, asking: Iterable[When | Reward]
) -> Standing:
    keys = {one.segment.key for one in asking if one.segment}
    found = await inside(read, keys, (member_id,), now) if keys else {}
    return replace(standing, inside=found[member_id]) if found else standing


async def _of(
    read: Reader, programme: Programme, member_id: int, now: datetime, *, tiered: bool, paid: bool
) -> Standing:
    standing = NO_STANDING
    if tiered and programme.tiers:
        standing = tiers.standing(programme, await kept(read, member_id, now), now)
    if paid and programme.plans:
        standing = membership.joined(standing, await memberships.periods(read, member_id), now)
    return standing


async def _with_passes(
    read: Reader, programme: Programme, member_id: int, now: datetime, standing: Standing
) -> Standing:
    return replace(standing, passes=await passes.of(read, member_id, now)) if programme.passes else standing


async def kept(read: Reader, member_id: int, now: datetime) -> Tiers:
    """The tiers whose end has not come, of this member and of those who became part of them."""
    rows = await read.rows(f'{WITH_SELVES} SELECT "tier", "ends_at", "since" {_KEPT}', member_id, now)
    return tiers.together((row["tier"], Kept(row["ends_at"], row["since"])) for row in rows)


async def before(read: Reader, programme: Programme, member_id: int, now: datetime) -> Before:
    """The same, and the sum: in one question."""
    amount = _amount(programme.ladder.by, read.dialect)
    rows = await read.rows(
        f"""{WITH_SELVES} SELECT "tier", "ends_at", "since", 0 AS "total" {_KEPT}
        UNION ALL SELECT '', NULL, NULL, coalesce(sum({amount}), 0) FROM "visit"
        WHERE "member_id" {read.dialect.among(OF_SELVES)} AND "at" >= $3 AND "undone_at" IS NULL
        AND "excluded" = $4""",
        member_id,
        now,
        tiers.counted_since(programme, now) or _BEGINNING,
        False,
    )
    found = tiers.together((r["tier"], Kept(r["ends_at"], r["since"])) for r in rows if r["tier"])
    return Before(found, int(next(row["total"] for row in rows if not row["tier"])))


async def of_all(
    read: Reader, programme: Programme, ids: Sequence[int], now: datetime
) -> Mapping[int, Before]:
    """Of each of these members: every tier that was ever confirmed, and the sum as it is now."""
    among = places(len(ids))
    selves = f"""WITH RECURSIVE "selves"("id", "self") AS (
        SELECT m."id", m."id" FROM "member" m WHERE m."id" IN ({among})
        UNION SELECT s."id", m."id" FROM "member" m JOIN "selves" s ON m."merged_into_id" = s."self")"""
    cards: dict[int, list[tuple[str, Kept]]] = defaultdict(list)
    for row in await read.rows(
        f'{selves} SELECT s."id", t."tier", t."ends_at", t."since" FROM "selves" s JOIN "tier" t ON t."member_id" = s."self"',
        *ids,
    ):
        cards[row["id"]].append((row["tier"], Kept(row["ends_at"], row["since"])))
    rows = await read.rows(
        f"""{selves} SELECT s."id" AS "holder", sum({_amount(programme.ladder.by, read.dialect)}) AS "total"
        FROM "selves" s JOIN "visit" ON "visit"."member_id" = s."self"
        WHERE "at" >= ${len(ids) + 1} AND "undone_at" IS NULL AND "excluded" = ${len(ids) + 2} GROUP BY s."id" """,
        *ids,
        tiers.counted_since(programme, now) or _BEGINNING,
        False,
    )
    sums = {row["holder"]: int(row["total"] or 0) for row in rows}
    return {
        id: Before(tiers.together(cards[id]), sums.get(id, 0)) for id in dict.fromkeys(ids) if id in cards
    }


async def today(
    read: Reader, programme: Programme, ids: Sequence[int], now: datetime
) -> Mapping[int, Standing]:
    """What each of these members is now; without those who are nothing more than members."""
    kept = await of_all(read, programme, ids, now) if programme.tiers else {}
    paid = await memberships.of_all(read, ids) if programme.plans else {}
    found = {id: tiers.standing(programme, one.kept, now) for id, one in kept.items()}
    found |= {id: membership.joined(found.get(id, NO_STANDING), periods, now) for id, periods in paid.items()}
    keys = {rule.when.segment.key for rule in programme.rules if rule.when.segment}
    within = await inside(read, keys, ids, now) if keys else {}
    return found | {id: replace(found.get(id, NO_STANDING), inside=own) for id, own in within.items()}


async def without(read: Reader, programme: Programme, member_id: int, undone: Visit) -> TiersAnew | None:
    """What an undo makes of the tiers of this member, and of those who became part of them."""
    if not programme.tiers:
        return None
    rows = await read.rows(
        f"""SELECT "id", "member_id", "at", "standing" FROM "visit" WHERE "member_id" IN ({SELVES})
        AND "standing" IS NOT NULL AND "id" <> $2 ORDER BY "at", "id" """,
        member_id,
        undone.id,
    )
    had = [(row["id"], row["at"], decode(row["standing"])) for row in rows]
    changed = tiers.without(programme, undone, [one for one in had if one[1] >= undone.at])
    by_member: dict[int, list[tuple[datetime, Confirmed]]] = defaultdict(list)
    for row, (id, at, confirmed) in zip(rows, had, strict=True):
        by_member[row["member_id"]].append((at, changed.get(id, confirmed)))
    selves = await read.rows(SELVES, member_id)
    return TiersAnew(changed, {row["id"]: tiers.fold(by_member[row["id"]]) for row in selves})


def _amount(by: Measure, dialect: Dialect) -> str:
    """What a visit adds, as `loyalty.standing.tiers.part` says it."""
    if by.unit is None:
        return """coalesce("amount", 0) - "used" """ if by.spend else "1"
    earned = dialect.json_number('"earned"', by.unit)
    return (
        f"""CASE WHEN "rules" IS NULL THEN {earned} ELSE {_base(by.unit, dialect)} END"""
        if by.base
        else earned
    )


def _base(unit: str, dialect: Dialect) -> str:
    """Of what rules gave, that of none of them: see `storage.ledger.earnings`."""
    item = dialect.json_item
    return f"""(SELECT sum(CAST({item(1)} AS BIGINT)) FROM {dialect.json_rows('"rules"', 0)}
        WHERE {item(0)} = '{unit}' AND {item(2)} = '{BASE}')"""
