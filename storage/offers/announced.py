"""Announced promotions: those that will be sent to a member, and are not in the outbox yet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import datetime

from loyalty.gate.candidate import Candidate
from loyalty.gate.sampling import in_holdout
from loyalty.messages.kind import Class
from loyalty.messages.kinds.promotions import PromotionKind
from storage.engine.db import Reader
from storage.engine.lists import filled
from storage.offers.broadcast import Broadcast, unfed
from storage.offers.recipients import MemberRange, recipients_query


async def announced(
    read: Reader, member_ids: Collection[int], now: datetime, until: datetime
) -> Mapping[int, list[Candidate]]:
    """Scheduled and running promotions that will be sent to these members until then, as they will stand at the gate.
    A promotion that its owner paused, or that is sold out, is not known to go on."""
    found: dict[int, list[Candidate]] = defaultdict(list)
    for broadcast in await unfed(read, now, until) if member_ids else ():
        for member_id, channel in (await _recipients(read, broadcast, member_ids)).items():
            found[member_id].append(_candidate(broadcast, member_id, channel))
    return found


async def _recipients(read: Reader, broadcast: Broadcast, member_ids: Collection[int]) -> Mapping[int, str]:
    """The channel on which each of the members gets it."""
    ids = filled(sorted(member_ids))
    named = {f"id{n}": id for n, id in enumerate(ids)}
    within = MemberRange(max(ids[0] - 1, broadcast.cursor), ids[-1])
    query, recipients = recipients_query(read.dialect, broadcast.promotion, within, (), **named)
    sql = query.sql(
        f"""SELECT r."member_id", a."channel" FROM ({recipients}) AS r JOIN "address" a ON a."id" = r."address_id"
        WHERE r."member_id" IN ({", ".join(f"{{{name}}}" for name in named)})"""
    )
    return {row["member_id"]: row["channel"] for row in await read.rows(sql, *query.args)}


def _candidate(broadcast: Broadcast, member_id: int, channel: str) -> Candidate:
    promotion = broadcast.promotion
    return Candidate(
        Class.PROMOTION,
        channel,
        promotion.ends_at,
        due_at=promotion.others_from or promotion.starts_at,
        created_at=promotion.starts_at,
        holdout=in_holdout(member_id, promotion.id, promotion.holdout / 1000),
        label=PromotionKind.PROMOTION.text,
    )
