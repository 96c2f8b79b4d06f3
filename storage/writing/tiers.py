"""Tiers that members keep: renewed with a visit, and written anew where one is undone."""

from __future__ import annotations

from collections.abc import Iterable

from loyalty.facts.visits import TiersAnew
from loyalty.model.visits import Visit
from storage.engine.db import Statement, Value, fresh_id, insert
from storage.ledger.confirmed import encode


def renewed(visit: Visit) -> Iterable[Statement]:
    """An end once reached never comes nearer; a tier that had ended begins anew."""
    if visit.confirmed is None or not visit.confirmed.tiers:
        return
    args: list[Value] = []
    for tier, until in visit.confirmed.tiers.items():
        args += [fresh_id(), visit.member_id, tier, until, visit.at]
    rows = ", ".join(f"({', '.join(f'${at + n}' for n in range(1, 6))})" for at in range(0, len(args), 5))
    yield Statement(
        "tier",
        f"""INSERT INTO "tier" ("id", "member_id", "tier", "ends_at", "since") VALUES {rows}
        ON CONFLICT ("member_id", "tier") DO UPDATE SET
            "since" = CASE WHEN "tier"."ends_at" <= excluded."since" THEN excluded."since" ELSE "tier"."since" END,
            "ends_at" = CASE WHEN "tier"."ends_at" < excluded."ends_at" THEN excluded."ends_at"
                ELSE "tier"."ends_at" END""",
        tuple(args),
        len(visit.confirmed.tiers),
    )


def anew(tiers: TiersAnew | None) -> Iterable[Statement]:
    """As if the visit that is undone had not been."""
    if tiers is None:
        return
    for id, confirmed in tiers.confirmed.items():
        yield Statement(
            "visit", 'UPDATE "visit" SET "standing" = $1 WHERE "id" = $2', (encode(confirmed), id)
        )
    for member_id, kept in tiers.kept.items():
        yield Statement("tier", 'DELETE FROM "tier" WHERE "member_id" = $1', (member_id,))
        for tier, one in kept.items():
            yield insert(
                "tier", id=fresh_id(), member_id=member_id, tier=tier, ends_at=one.until, since=one.since
            )
