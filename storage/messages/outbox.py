"""Rows of the outbox: what they are, and how one is put in with the fact that caused it.

A row is `waiting` (for its time, its turn or the gate), `paused` (with its promotion), `claimed` (by
a worker, under a lease), and then for good `sent`, `merged` (said together with another), `refused`,
`dropped` (by the gate) or `unclear` (may have been sent, and must not be sent again). `dead` is what
could not be delivered after every try. What was `sent` waits again when its provider tells that it could
not be delivered this time.

A message of class 1-5 takes a slot of its person's caps (`reserved_at`) when it is claimed, and gives
it back when it surely was not sent, or did not arrive and goes again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from loyalty.messages.kind import Class
from loyalty.messages.message import Message
from loyalty.messages.reasons import SENTENCES, Reason
from loyalty.model.addresses import Address, AddressState
from loyalty.value import value
from storage.engine.db import Statement, Tx, Value, fresh_id, insert
from storage.engine.lists import filled, places
from storage.messages.wire import encode

LEASE = timedelta(seconds=90)  # how long a worker holds a row: longer than any provider takes to answer


@value(frozen=True, slots=True)
class Claimed:
    """A row that a worker holds, or is about to put in. `to` is a chat id or an E.164 number; `token` proves the
    claim; `fault` is the last one of ours that it met. All times are UTC."""

    id: int
    address_id: int
    member_id: int | None
    channel: str
    to: str
    locale: str
    state: AddressState
    message: Message
    cls: Class
    edit: str
    tries: int
    token: str
    created_at: datetime
    expires_at: datetime | None = None
    due_at: datetime | None = None
    promotion_id: int | None = None
    lease_until: datetime | None = None
    fault: str = ""


def new(
    address: Address,
    message: Message,
    token: str,
    now: datetime,
    *,
    edit: str = "",
    expires_at: datetime | None = None,
    due_at: datetime | None = None,
    promotion_id: int | None = None,
) -> Claimed:
    return Claimed(
        id=fresh_id(),
        address_id=address.id,
        member_id=address.member_id,
        channel=address.channel,
        to=address.value,
        locale=address.locale,
        state=address.state,
        message=message,
        cls=message.kind.cls,
        edit=edit,
        tries=1,
        token=token,
        created_at=now,
        expires_at=expires_at,
        due_at=due_at,
        promotion_id=promotion_id,
        lease_until=now + LEASE if token else None,
    )


# The columns of an INSERT, with their defaults.
_NEW: Mapping[str, Value] = {
    "id": None,
    "address_id": None,
    "member_id": None,
    "idempotency_key": None,
    "channel": None,
    "kind": None,
    "cls": None,
    "body": None,
    "edit": "",
    "cause": 0,
    "state": "waiting",
    "due_at": None,
    "not_before": None,
    "expires_at": None,
    "promotion_id": None,
    "token": None,
    "lease_until": None,
    "tries": 0,
    "reason": "",
    "why": "",
    "segments": 0,
    "status": "",
    "created_at": None,
}
_KEY = list(_NEW).index("idempotency_key")
_PUT = insert("outbox", **_NEW).sql


def put(
    claim: Claimed,
    now: datetime,
    *,
    claimed: bool,
    idempotency_key: str | None = None,
    cause: int = 0,
    not_before: datetime | None = None,
) -> Statement:
    """A new row. `claimed`: a reply, which whoever commits it sends at once. A second row with the same
    `idempotency_key` is a `Conflict`. `not_before` (UTC) is when the message was meant for, if that is not
    when it is due."""
    row: dict[str, Value] = {
        "id": claim.id,
        "address_id": claim.address_id,
        "member_id": claim.member_id,
        "idempotency_key": idempotency_key,
        "channel": claim.channel,
        "kind": claim.message.kind.text,
        "cls": int(claim.cls),
        "body": encode(claim.message),
        "edit": claim.edit,
        "cause": cause,
        "due_at": claim.due_at or now,
        "not_before": not_before or claim.due_at,
        "expires_at": claim.expires_at,
        "promotion_id": claim.promotion_id,
        "created_at": now,
    }
    if claimed:
        row |= {"state": "claimed", "token": claim.token, "lease_until": now + LEASE, "tries": 1}
    return Statement("outbox", _PUT, tuple({**_NEW, **row}.values()), adds=True)


def put_unsaid(claim: Claimed, now: datetime, reason: Reason) -> Statement:
    """A row that is written down and never sent: what would have been said, and why it was not."""
    row: dict[str, Value] = {
        "id": claim.id,
        "address_id": claim.address_id,
        "member_id": claim.member_id,
        "channel": claim.channel,
        "kind": claim.message.kind.text,
        "cls": int(claim.cls),
        "body": "",
        "state": "dropped",
        "reason": reason.value,
        "why": SENTENCES[reason],
        "due_at": now,
        "created_at": now,
        "settled_at": now,
    }
    return insert("outbox", **{**_NEW, **row})


async def put_once(tx: Tx, rows: Sequence[Statement]) -> None:
    """Put in those of these rows (of `put`) whose idempotency key is new: no message has it, or had it and is gone."""
    if not rows:
        return
    keys = filled(str(row.args[_KEY]) for row in rows)
    found = await tx.rows(f'SELECT "key" FROM "spent_key" WHERE "key" IN ({places(len(keys))})', *keys)
    spent = {row["key"] for row in found}
    fresh = [row.args for row in rows if row.args[_KEY] not in spent]
    await tx.many(rows[0].sql + ' ON CONFLICT ("idempotency_key") DO NOTHING', fresh)


def put_each(source: str, **columns: str) -> str:
    """SQL that inserts a row for each row of `source`. `columns` are SQL expressions; the others are as in any
    new row."""
    row = {**{name: _literal(value) for name, value in _NEW.items()}, **columns}
    names, values = ", ".join(f'"{name}"' for name in row), ", ".join(row.values())
    return f'INSERT INTO "outbox" ({names}) SELECT {values} {source}'


def _literal(value: Value) -> str:
    return "NULL" if value is None else f"'{value}'" if isinstance(value, str) else str(value)
