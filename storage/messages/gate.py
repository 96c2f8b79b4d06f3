"""What the gate is told of people, and what it decided. Everything for a batch in a few looks.

A person's history hangs on their addresses, not on a member's id: who links two cards, leaves, or
comes back has received what they have received.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from loyalty.gate.candidate import Candidate, Person, Reserved
from loyalty.gate.decision import Decision, Hold, Send
from loyalty.messages.kind import Class
from loyalty.messages.reasons import HELD
from loyalty.model import AddressState
from storage.engine.db import Dialect, Statement, Tx, Value, fresh_id
from storage.engine.lists import filled, places
from storage.people import consent
from storage.people.reach import OPEN, purpose_of, reached
from storage.people.rows import PREFERENCES, preferences_of


@dataclass(frozen=True, slots=True)
class Asked:
    """A message at the gate, and whose it is."""

    candidate: Candidate
    member_id: int | None
    promotion_id: int | None = None


@dataclass(slots=True)
class Known:
    """What there is to know of one person; `history` and `rivals` grow while a batch is decided. `theirs`
    are the messages of the batch that go to an address of theirs."""

    person: Person
    history: list[Reserved] = field(default_factory=list)
    rivals: list[Candidate] = field(default_factory=list)
    theirs: set[int] = field(default_factory=set)


async def known(
    tx: Tx,
    member_ids: Iterable[int],
    since: datetime,
    until: datetime,
    coming: Sequence[tuple[str, timedelta]] = (),
    token: str = "",
    *,
    lock: bool,
) -> dict[int, Known]:
    """Of members who are here. `since` is how far back slots matter, `until` how far ahead `coming`
    occasions do. What is claimed under `token` is the batch itself, and no history. With `lock` nobody else
    decides about these people until this transaction ends."""
    ids = sorted(set(member_ids))
    if not ids:
        return {}
    asked = filled(ids)
    found = await _people(tx, asked, lock=lock)
    if not found:
        return {}
    await _histories(tx, found, asked, since, token)
    await _rivals(tx, found, asked)
    if coming:
        await _coming(tx, found, asked, until, dict(coming))
    return found


async def _people(tx: Tx, ids: Sequence[int], *, lock: bool) -> dict[int, Known]:
    members = await tx.rows(
        f"""SELECT m."id", m."zone", {PREFERENCES} FROM "member" m
        WHERE m."id" IN ({places(len(ids))}) AND m."left_at" IS NULL ORDER BY m."id" """
        + (tx.dialect.lock("m") if lock else ""),
        *ids,
    )
    allows = await consent.given(tx, ids)
    people = {}
    for row in members:
        preferences = preferences_of(row)
        allowed = allows.get(row["id"], frozenset())
        person = Person(allowed, row["zone"], preferences.muted, preferences.fewer, preferences.quiet)
        people[row["id"]] = Known(person)
    return people


async def _histories(
    tx: Tx, found: Mapping[int, Known], ids: Sequence[Value], since: datetime, token: str
) -> None:
    """Read once these people are locked, and the batch with it: an address may have become somebody else's
    after the claim looked whose it is."""
    rows = await tx.rows(
        f"""SELECT a."member_id", o."id", o."reserved_at", o."cls", o."channel", o."token"
        FROM "address" a JOIN "outbox" o ON o."address_id" = a."id"
        WHERE a."member_id" IN ({places(len(ids), 2)}) AND o."reserved_at" > $1""",
        since,
        *ids,
    )
    for row in rows:
        if row["member_id"] not in found:
            continue
        if token and row["token"] == token:
            found[row["member_id"]].theirs.add(row["id"])
        else:
            slot = Reserved(row["reserved_at"], Class(row["cls"]), row["channel"], row["id"])
            found[row["member_id"]].history.append(slot)


async def _rivals(tx: Tx, found: Mapping[int, Known], ids: Sequence[Value]) -> None:
    rows = await tx.rows(
        f"""SELECT a."member_id", a."state", o."id", o."cls", o."channel", o."kind", o."due_at",
            o."expires_at", o."created_at"
        FROM "address" a JOIN "outbox" o ON o."address_id" = a."id"
        WHERE a."member_id" IN ({places(len(ids))}) AND o."state" = 'waiting' AND o."cls" > 0""",
        *ids,
    )
    for row in rows:
        if row["member_id"] in found:
            rival = Candidate(
                Class(row["cls"]),
                row["channel"],
                row["expires_at"],
                id=row["id"],
                due_at=row["due_at"],
                created_at=row["created_at"],
                state=AddressState(row["state"]),
                label=row["kind"],
            )
            found[row["member_id"]].rivals.append(rival)


async def _coming(
    tx: Tx,
    found: Mapping[int, Known],
    ids: Sequence[Value],
    until: datetime,
    occasions: Mapping[str, timedelta],
) -> None:
    """Birthdays are known before their message is: a slot is kept for them, on the channel where they will
    reach the member, and while they may still be said."""
    rows = await tx.rows(
        f"""SELECT d."member_id", d."occasion", d."at", a."channel"
        FROM "due" d JOIN "address" a ON a."id" = {reached('d."member_id"', purpose_of(Class.OCCASION), OPEN)}
        WHERE d."member_id" IN ({places(len(ids), 2 + len(occasions))}) AND d."at" <= $1
        AND d."occasion" IN ({places(len(occasions), 2)})""",
        until,
        *occasions,
        *ids,
    )
    for row in rows:
        if row["member_id"] in found:
            coming = Candidate(
                Class.OCCASION,
                row["channel"],
                row["at"] + occasions[row["occasion"]],
                due_at=row["at"],
                created_at=row["at"],
                label=row["occasion"],
            )
            found[row["member_id"]].rivals.append(coming)


async def holdouts(tx: Tx, promotion_ids: Iterable[int]) -> dict[int, int]:
    """The share of each promotion that hears nothing of it, per thousand."""
    ids = sorted(set(promotion_ids))
    if not ids:
        return {}
    rows = await tx.rows(f'SELECT "id", "holdout" FROM "promotion" WHERE "id" IN ({places(len(ids))})', *ids)
    return {row["id"]: row["holdout"] for row in rows}


_DECISION = """INSERT INTO "decision" ("id", "message_id", "member_id", "promotion_id", "at", "verdict",
    "rule", "count", "most", "window", "scope", "free_at", "rival", "rival_kind", "why")
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)"""


async def note(tx: Tx, decided: Sequence[tuple[Asked, Decision]], now: datetime) -> None:
    """Keep every decision, with its reason."""
    await tx.many(_DECISION, [_row(asked, decision, now) for asked, decision in decided])


def _row(asked: Asked, decision: Decision, now: datetime) -> tuple[Value, ...]:
    why = decision.why
    return (
        fresh_id(),
        asked.candidate.id,
        asked.member_id,
        asked.promotion_id,
        now,
        "send" if isinstance(decision, Send) else "hold" if isinstance(decision, Hold) else "drop",
        why.rule.value,
        why.count,
        why.limit,
        why.window,
        why.scope,
        why.free_at,
        why.rival,
        why.rival_kind[:32],
        str(why)[:200],
    )


async def lock_members(tx: Tx, member_ids: Iterable[int]) -> None:
    """Nobody decides about these people until this transaction ends, and what was decided before is seen."""
    ids = filled(sorted(set(member_ids)))
    if ids and tx.dialect is Dialect.POSTGRES:  # SQLite has one writer
        sql = f'SELECT "id" FROM "member" WHERE "id" IN ({places(len(ids))}) ORDER BY "id" '
        await tx.rows(sql + tx.dialect.lock("member"), *ids)


HELD_BY_GATE = ", ".join(f"'{reason}'" for reason in HELD)


def wake(dialect: Dialect, member_ids: Iterable[int], now: datetime) -> Statement:
    """Slots came free, or rivals are gone: what these people's caps hold is looked at again now. Rows that
    somebody decides about at this moment are left to them: they wait for this very transaction."""
    ids = filled(dict.fromkeys(member_ids))
    skip = " FOR UPDATE SKIP LOCKED" if dialect is Dialect.POSTGRES else ""
    return Statement(
        "outbox",
        f"""UPDATE "outbox" SET "due_at" = CASE WHEN "not_before" > $1 THEN "not_before" ELSE $1 END
        WHERE "id" IN (SELECT "id" FROM "outbox"
            WHERE "state" = 'waiting' AND "cls" > 0 AND "due_at" > $1 AND "reason" IN ({HELD_BY_GATE})
            AND "address_id" IN (SELECT "id" FROM "address"
                WHERE "member_id" IN ({places(len(ids), 2)})){skip})""",
        (now, *ids),
    )
