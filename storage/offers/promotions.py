"""Promotions as values, and which of them may be announced."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from loyalty.messages.reasons import Reason
from loyalty.offers.promotions import LIVE, Audience, AudienceKind, Part, Promotion, PromotionState
from storage.engine.db import Reader, Row
from storage.engine.lists import filled, places
from storage.offers.texts import texts_of, variants_of
from storage.writing.promotions import OVER

LIVE_STATES = ", ".join(f"'{state}'" for state in LIVE)


def promotion_of(row: Row) -> Promotion:
    return Promotion(
        id=row["id"],
        state=PromotionState(row["state"]),
        texts=texts_of(row["texts"]),
        audience=audience_of(json.loads(row["audience"])),
        starts_at=row["starts_at"],
        ends_at=row["ends_at"],
        by=row["by"],
        created_at=row["created_at"],
        stock=row["stock"],
        claimed=row["claimed"],
        per_member=row["per_member"],
        word=row["word"],
        holdout=row["holdout"],
        picture=row["picture"],
        variants=variants_of(row["variants"]),
        winner=row["winner"],
        others_from=row["others_from"],
        corrected=row["corrected"],
    )


def audience_of(kept: Mapping[str, Any]) -> Audience:
    parts = (
        Part(AudienceKind(kind), of, number, negated) for kind, of, number, negated in kept.get("parts", ())
    )
    return Audience(AudienceKind(kept["kind"]), kept["of"], kept["number"], tuple(parts))


# Promotions that any member may be told of. $1 is now.
AVAILABLE = """"state" = 'running' AND coalesce("others_from", "starts_at") <= $1 AND "ends_at" > $1
    AND ("stock" IS NULL OR "claimed" < "stock")"""


async def not_sendable(read: Reader, ids: Iterable[int]) -> dict[int, Reason]:
    """Those of these promotions whose messages may not be sent, with the reason; none for one that is paused, or whose
    messages are written anew."""
    found = filled(dict.fromkeys(ids))
    if not found:
        return {}
    rows = await read.rows(
        f"""SELECT "id", "state", "stock", "claimed" FROM "promotion" WHERE "id" IN ({places(len(found))})
        AND ("state" IN ('paused', 'stopped', 'ended') OR "claimed" >= "stock" OR "stale")""",
        *found,
    )
    return {row["id"]: _reason(row) for row in rows}


def _reason(row: Row) -> Reason:
    state = PromotionState(row["state"])
    sold_out = state is PromotionState.RUNNING and row["stock"] is not None and row["claimed"] >= row["stock"]
    return Reason.SOLD_OUT if sold_out else OVER.get(state, Reason.NONE)
