"""What still belongs to places that are no longer in the settings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from loyalty.offers.promotions import LIVE, AudienceKind
from storage.engine.db import Reader

_LIVE = ", ".join(f"'{state}'" for state in LIVE)

# The place of the row l in an audience by itself, or as a part of it, as JSON has them.
_MEANT = " OR ".join(
    f"""a."audience" LIKE '{{"kind": "{kind}", "of": "' || l."id" || '", %'
    OR a."audience" LIKE '%["{kind}", "' || l."id" || '", %'"""
    for kind in (AudienceKind.LOCATION, AudienceKind.FAVOURITE_PLACE)
)
_AT = f"""SELECT l."id", l."name",
    (SELECT count(*) FROM "staff" s WHERE s."location" = l."id" AND s."removed_at" IS NULL) AS "staff",
    (SELECT count(*) FROM "invitation" i
        WHERE i."location" = l."id" AND i."used_at" IS NULL AND i."expires_at" > $1) AS "invitations",
    (SELECT count(*) FROM "promotion" a WHERE a."state" IN ({_LIVE}) AND ({_MEANT})) AS "promotions",
    (SELECT count(*) FROM "segment" a WHERE {_MEANT}) AS "segments",
    (SELECT count(*) FROM "visit_code" c
        WHERE c."location" = l."id" AND c."closed_at" IS NULL AND c."expires_at" > $1) AS "codes"
    FROM "location" l ORDER BY l."id" """


@dataclass(frozen=True, slots=True)
class RemovedPlace:
    """A place that was removed, and how much still belongs to it: staff of today, open invitations, promotions to
    its customers (or to all but them) that are scheduled or running, saved groups of them, visit codes that could still be
    used."""

    id: str
    name: str
    staff: int
    invitations: int
    promotions: int
    segments: int
    codes: int

    @property
    def leaves(self) -> int:
        return self.staff + self.invitations + self.promotions + self.segments + self.codes


async def removed(read: Reader, known: Iterable[str], now: datetime) -> list[RemovedPlace]:
    """Places that are not among the `known` ids, and leave somebody or something."""
    there = set(known)
    found = [RemovedPlace(**row) for row in map(dict, await read.rows(_AT, now))]
    return [place for place in found if place.id not in there and place.leaves]
