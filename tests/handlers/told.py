"""Messages, offers and decisions as they stand in the books, for whoever asks why."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from loyalty.messages.kind import Class
from storage.engine.db import Statement, fresh_id, insert

_SETTLED = {"sent", "refused", "dropped", "unclear", "merged"}


def message(
    address_id: int,
    member_id: int,
    at: datetime,
    *,
    id: int = 0,
    kind: str = "promotion",
    cls: Class = Class.PROMOTION,
    channel: str = "telegram",
    state: str = "sent",
    **more: Any,
) -> Statement:
    """One that was sent then takes its slot."""
    row = {
        "id": id or fresh_id(),
        "address_id": address_id,
        "member_id": member_id,
        "channel": channel,
        "kind": kind,
        "cls": int(cls),
        "body": "{}",
        "edit": "",
        "cause": 0,
        "state": state,
        "due_at": at,
        "tries": 1,
        "why": "",
        "segments": 0,
        "status": "",
        "created_at": at,
        "settled_at": at if state in _SETTLED else None,
        "reserved_at": at if state in {"sent", "unclear"} else None,
    }
    return insert("outbox", **{**row, **more})


def decision(
    message_id: int, member_id: int, at: datetime, verdict: str, rule: str, **more: Any
) -> Statement:
    row = {
        "id": fresh_id(),
        "message_id": message_id,
        "member_id": member_id,
        "at": at,
        "verdict": verdict,
        "rule": rule,
        "count": 0,
        "most": 0,
        "window": "",
        "scope": "",
        "rival": 0,
        "why": "",
    }
    return insert("decision", **{**row, **more})


def offer(name: str, now: datetime, *, id: int = 0, word: str = "", state: str = "running") -> Statement:
    return insert(
        "promotion",
        id=id or fresh_id(),
        state=state,
        texts=json.dumps([["en", f"{name}\nOnly today."]]),
        picture="",
        audience='{"kind": "all", "of": "", "number": 0}',
        starts_at=now,
        ends_at=now + timedelta(days=3),
        claimed=0,
        per_member=0,
        word=word,
        holdout=0,
        by=1,
        created_at=now,
        cursor=0,
    )


def held_latte(address_id: int, member_id: int, now: datetime, channel: str) -> Iterator[Statement]:
    """Nearly there was said this morning; an offer waits for tomorrow."""
    latte, offered = fresh_id(), fresh_id()
    yield offer("Autumn latte", now, id=latte)
    yield message(
        address_id, member_id, now - timedelta(hours=1), channel=channel, kind="nearly-there", cls=Class.MILESTONE
    )  # fmt: skip
    free = now + timedelta(days=1)
    yield message(
        address_id,
        member_id,
        now,
        id=offered,
        channel=channel,
        state="waiting",
        promotion_id=latte,
        due_at=free,
        expires_at=now + timedelta(days=3),
    )
    yield decision(
        offered, member_id, now, "hold", "cap", count=1, most=1, window="1 per day", scope="all",
        free_at=free, promotion_id=latte,
    )  # fmt: skip
