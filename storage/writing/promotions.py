"""Promotions: drafted, moved from state to state, claimed.

Messages are `paused` while their promotion is, and while they wait for room on their channel. After a resume
they are released little by little (`storage.offers.feeding`).
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime
from typing import assert_never

from loyalty.facts.promotions import (
    Apologised,
    PromotionClaimed,
    PromotionCorrected,
    PromotionDrafted,
    PromotionMoved,
    PromotionRestocked,
    PromotionRetimed,
    PromotionWon,
    SegmentDropped,
    SegmentSaved,
)
from loyalty.messages.args import Localised
from loyalty.messages.reasons import Reason
from loyalty.offers.apologies import Apology
from loyalty.offers.promotions import LIVE, Audience, Promotion, PromotionState, Segment
from storage.engine.db import Statement, insert
from storage.messages.dropping import drop_rows
from storage.messages.waking import less_is_coming
from storage.writing.entries import audit, lock_member
from storage.writing.vouchers import new_voucher


def promotion(
    fact: PromotionDrafted
    | PromotionMoved
    | PromotionWon
    | PromotionRestocked
    | PromotionRetimed
    | PromotionCorrected
    | Apologised
    | SegmentSaved
    | SegmentDropped
    | PromotionClaimed,
    now: datetime,
) -> Iterable[Statement]:
    match fact:
        case PromotionDrafted(drafted):
            yield _draft(drafted)
        case PromotionMoved():
            yield from _moved(fact, now)
        case PromotionWon():
            yield from _won(fact, now)
        case PromotionRestocked():
            yield from _restocked(fact, now)
        case PromotionCorrected():
            yield from _corrected(fact, now)
        case Apologised(apology):
            yield from _apologised(apology, now)
        case SegmentSaved(segment, by):
            yield from _saved(segment, by, now)
        case SegmentDropped(segment, by):
            yield Statement("segment", 'DELETE FROM "segment" WHERE "id" = $1', (segment.id,))
            yield audit(now, by, "segment-dropped", subject=segment.id)
        case PromotionRetimed():
            yield from _retimed(fact, now)
        case PromotionClaimed():
            yield from _claimed(fact, now)
        case _:
            assert_never(fact)


def _draft(drafted: Promotion) -> Statement:
    return insert(
        "promotion",
        id=drafted.id,
        state=drafted.state.value,
        texts=json.dumps(drafted.texts.texts, ensure_ascii=False),
        variants=_variants(drafted.variants),
        picture=drafted.picture,
        audience=audience_text(drafted.audience),
        starts_at=drafted.starts_at,
        ends_at=drafted.ends_at,
        others_from=drafted.others_from,
        stock=drafted.stock,
        claimed=drafted.claimed,
        per_member=drafted.per_member,
        word=drafted.word,
        holdout=drafted.holdout,
        by=drafted.by,
        created_at=drafted.created_at,
        cursor=0,
    )


_LIVE = ", ".join(f"'{state}'" for state in LIVE)
OVER = {PromotionState.STOPPED: Reason.STOPPED, PromotionState.ENDED: Reason.ENDED}


def _moved(fact: PromotionMoved, now: datetime) -> Iterable[Statement]:
    places = ", ".join(f"${n}" for n in range(3, 3 + len(fact.since)))
    yield Statement(
        "promotion",
        f'UPDATE "promotion" SET "state" = $1 WHERE "id" = $2 AND "state" IN ({places})',
        (fact.to.value, fact.promotion_id, *(state.value for state in fact.since)),
        1,
    )
    match fact.to:
        case PromotionState.PAUSED:
            yield pause(fact.promotion_id)
            yield from less_is_coming(now, BATCH)
        case PromotionState.STOPPED | PromotionState.ENDED:
            yield drop(fact.promotion_id, OVER[fact.to], now)
            yield from less_is_coming(now, BATCH)
        case _:
            pass
    yield audit(now, fact.by, f"promotion-{fact.to}", subject=fact.promotion_id)


# Messages that one statement changes at most, because conversations wait for it. `scheduler.broadcasts` goes on
# with the rest; until then the state of the promotion keeps them from being sent.
BATCH = 2000

# `pause` and `drop` write to "outbox", but name "promotion" as their table. So they run after the change of
# state and not in one statement with it, where they would not see messages that another transaction inserted
# while this one waited for the promotion's row.


def pause(promotion_id: int) -> Statement:
    """Pause messages that no worker has claimed."""
    return Statement(
        "promotion",
        """UPDATE "outbox" SET "state" = 'paused' WHERE "state" = 'waiting' AND "id" IN (SELECT "id"
            FROM "outbox" WHERE "promotion_id" = $1 AND "state" = 'waiting' LIMIT $2)""",
        (promotion_id, BATCH),
    )


def drop(promotion_id: int, reason: Reason, now: datetime) -> Statement:
    """Drop messages that no worker has claimed. The outer condition on the state repeats the inner one, for
    rows that a worker claimed while this statement waited for them."""
    return drop_rows(
        """"state" IN ('waiting', 'paused') AND "id" IN (SELECT "id" FROM "outbox"
            WHERE "promotion_id" = $1 AND "state" IN ('waiting', 'paused') LIMIT $2)""",
        promotion_id,
        BATCH,
        reason=reason,
        now=now,
        group="promotion",
    )


# Whatever changes what messages say marks the promotion `stale`: `scheduler.broadcasts` writes anew what waits, and until then
# nothing of it is sent.


def _won(fact: PromotionWon, now: datetime) -> Iterable[Statement]:
    yield Statement(
        "promotion",
        """UPDATE "promotion" SET "winner" = $1, "stale" = TRUE WHERE "id" = $2 AND "winner" = 0 AND "corrected" = 0""",
        (fact.variant, fact.promotion_id),
        1,
    )
    yield audit(now, fact.by, "promotion-winner", subject=fact.promotion_id)


def _corrected(fact: PromotionCorrected, now: datetime) -> Iterable[Statement]:
    """One wording more, which is read from now on."""
    before = fact.promotion
    yield Statement(
        "promotion",
        f"""UPDATE "promotion" SET "variants" = $1, "corrected" = $2, "stale" = TRUE WHERE "id" = $3 AND "variants" = $4
        AND "corrected" = $5 AND "state" IN ({_LIVE}) AND "ends_at" > $6""",
        (
            _variants((*before.variants, fact.texts)),
            before.corrected or len(before.every) + 1,
            before.id,
            _variants(before.variants),
            before.corrected,
            now,
        ),
        1,
    )
    yield audit(now, fact.by, "promotion-corrected", subject=before.id)


def audience_text(audience: Audience) -> str:
    """As it is kept."""
    kept: dict[str, object] = {
        "kind": audience.kind.value,
        "of": audience.of,
        "number": audience.number,
    }
    if audience.parts:
        kept["parts"] = [[part.kind.value, part.of, part.number, part.negated] for part in audience.parts]
    return json.dumps(kept, ensure_ascii=False)


def _variants(texts: Iterable[Localised]) -> str:
    return json.dumps([each.texts for each in texts], ensure_ascii=False)


def _restocked(fact: PromotionRestocked, now: datetime) -> Iterable[Statement]:
    """Raise the stock, and let its audience be fed anew: `storage.offers.feeding.revive` brings back whom it was dropped
    for."""
    yield Statement(
        "promotion",
        f"""UPDATE "promotion" SET "stock" = $1, "fed_at" = NULL WHERE "id" = $2 AND "stock" < $1
        AND "state" IN ({_LIVE}) AND "ends_at" > $3""",
        (fact.stock, fact.promotion_id, now),
        1,
    )
    yield audit(now, fact.by, "promotion-stock", subject=fact.promotion_id)


def _retimed(fact: PromotionRetimed, now: datetime) -> Iterable[Statement]:
    """Move the end, and that of its vouchers, and let its audience be fed anew."""
    yield Statement(
        "promotion",
        f"""UPDATE "promotion" SET "ends_at" = $1, "stale" = TRUE, "fed_at" = NULL WHERE "id" = $2 AND "ends_at" = $3
        AND "state" IN ({_LIVE}) AND "ends_at" > $4""",
        (fact.to, fact.promotion_id, fact.since, now),
        1,
    )
    action = "promotion-shorter" if fact.undone else "promotion-longer"
    yield audit(now, fact.by, action, subject=fact.promotion_id)


def _apologised(apology: Apology, now: datetime) -> Iterable[Statement]:
    """`scheduler.broadcasts` writes the messages and the lines of the ledger. A `Conflict` where the promotion is kept: who read
    it is not known any more."""
    yield Statement(
        "promotion",
        'UPDATE "promotion" SET "past" = NULL WHERE "id" = $1 AND "past" IS NULL',
        (apology.promotion_id,),
        1,
    )
    yield insert(
        "apology",
        id=apology.id,
        promotion_id=apology.promotion_id,
        words=apology.words,
        unit=apology.unit.value,
        amount=apology.amount,
        by=apology.by,
        at=now,
        cursor=0,
    )
    yield audit(now, apology.by, "apologised", subject=apology.promotion_id)


def _saved(segment: Segment, by: int, now: datetime) -> Iterable[Statement]:
    yield Statement("segment", 'DELETE FROM "segment" WHERE "key" = $1', (segment.key,))
    yield insert(
        "segment",
        id=segment.id,
        key=segment.key,
        name=segment.name,
        words=segment.words,
        audience=audience_text(segment.audience),
        by=by,
        at=now,
    )
    yield audit(now, by, "segment-saved", subject=segment.id)


def _claimed(fact: PromotionClaimed, now: datetime) -> Iterable[Statement]:
    """Count the stock down in the promotion's row. A `Conflict` if nothing is left."""
    yield Statement(
        "promotion",
        """UPDATE "promotion" SET "claimed" = "claimed" + 1 WHERE "id" = $1
        AND ("stock" IS NULL OR "claimed" < "stock") AND "state" IN ('running', 'paused')
        AND "starts_at" <= $2 AND "ends_at" > $2""",
        (fact.promotion_id, now),
        1,
    )
    yield lock_member(fact.voucher.member_id)
    yield new_voucher(
        fact.voucher,
        promotion_id=fact.promotion_id,
        variant=fact.variant,
        idempotency_key=fact.idempotency_key,
    )
