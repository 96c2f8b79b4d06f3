"""Offers: drafted, moved from state to state, claimed."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime
from typing import assert_never

from loyalty.facts import PromotionClaimed, PromotionDrafted, PromotionMoved
from loyalty.promotions import Promotion, PromotionState
from storage.db import Statement, insert
from storage.writing.books import audit

_HELD, _WAITING = "paused", "waiting"


def promotion(
    fact: PromotionDrafted | PromotionMoved | PromotionClaimed, now: datetime
) -> Iterable[Statement]:
    match fact:
        case PromotionDrafted(drafted):
            yield _draft(drafted)
        case PromotionMoved():
            yield from _moved(fact, now)
        case PromotionClaimed():
            yield from _claimed(fact, now)
        case _:
            assert_never(fact)


def _draft(drafted: Promotion) -> Statement:
    audience = drafted.audience
    return insert(
        "promotion",
        id=drafted.id,
        state=drafted.state.value,
        texts=json.dumps(drafted.texts.texts, ensure_ascii=False),
        picture=drafted.picture,
        audience=json.dumps({"kind": audience.kind.value, "of": audience.of, "number": audience.number}),
        starts_at=drafted.starts_at,
        ends_at=drafted.ends_at,
        stock=drafted.stock,
        claimed=drafted.claimed,
        per_member=drafted.per_member,
        word=drafted.word,
        holdout=drafted.holdout,
        by=drafted.by,
        created_at=drafted.created_at,
        fed_to=0,
        told="",
    )


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
            yield _messages(fact.promotion_id, _WAITING, _HELD)
        case PromotionState.RUNNING:
            yield _messages(fact.promotion_id, _HELD, _WAITING)
        case PromotionState.STOPPED:
            yield from (_dropped(fact.promotion_id, state, now) for state in (_WAITING, _HELD))
        case _:
            pass
    yield audit(now, fact.by, f"promotion-{fact.to}", subject=fact.promotion_id)


def _messages(promotion_id: int, since: str, to: str) -> Statement:
    """Whatever is not on its way yet waits with its offer, and goes on with it."""
    return Statement(
        "outbox",
        'UPDATE "outbox" SET "state" = $1 WHERE "promotion_id" = $2 AND "state" = $3',
        (to, promotion_id, since),
    )


def _dropped(promotion_id: int, state: str, now: datetime) -> Statement:
    return Statement(
        "outbox",
        """UPDATE "outbox" SET "state" = 'dropped', "why" = 'the owner stopped it', "settled_at" = $1
        WHERE "promotion_id" = $2 AND "state" = $3""",
        (now, promotion_id, state),
    )


def _claimed(fact: PromotionClaimed, now: datetime) -> Iterable[Statement]:
    """The stock is counted down in the row itself: whoever comes after the last one is a `Conflict`."""
    voucher = fact.voucher
    yield Statement(
        "promotion",
        """UPDATE "promotion" SET "claimed" = "claimed" + 1 WHERE "id" = $1
        AND ("stock" IS NULL OR "claimed" < "stock") AND "state" IN ('running', 'paused')
        AND "starts_at" <= $2 AND "ends_at" > $2""",
        (fact.promotion_id, now),
        1,
    )
    yield insert(
        "voucher",
        id=voucher.id,
        code=voucher.code,
        member_id=voucher.member_id,
        reward=voucher.reward,
        unit=voucher.unit.value,
        cost=0,
        state=voucher.state.value,
        created_at=voucher.created_at,
        expires_at=voucher.expires_at,
        location="",
        promotion_id=fact.promotion_id,
        once=fact.once,
    )
