"""What the gate is told of the members of a batch, in a few statements.

A member's history hangs on their addresses, not on their id: who links two cards, leaves, or comes back has
received what they have received.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from loyalty.gate.candidate import Candidate, Person, Reserved
from loyalty.gate.sampling import offset_of
from loyalty.messages.kind import Class
from loyalty.model.addresses import AddressState
from storage.engine.db import Tx, Value
from storage.engine.lists import filled, of_each, places
from storage.people import consent
from storage.people.reach import OPEN, purpose_of, reached
from storage.people.rows import PREFERENCES, preferences_of


@dataclass(frozen=True, slots=True)
class GateRequest:
    """A message at the gate, and whose it is."""

    candidate: Candidate
    member_id: int | None
    promotion_id: int | None = None


@dataclass(slots=True)
class GateInput:
    """What the gate is told of one member. `history` and `rivals` grow while a batch is decided. `theirs` are the
    messages of the batch that go to one of the member's addresses."""

    person: Person
    history: list[Reserved] = field(default_factory=list)
    rivals: list[Candidate] = field(default_factory=list)
    theirs: set[int] = field(default_factory=set)


async def gate_inputs(
    tx: Tx,
    member_ids: Iterable[int],
    since: datetime,
    until: datetime,
    coming: Sequence[tuple[str, timedelta]] = (),
    token: str = "",
    *,
    lock: bool,
    spread: timedelta = timedelta(0),
) -> dict[int, GateInput]:
    """Of each member who did not leave. `since` is how far back slots matter, `until` how far ahead `coming`
    occasions do. Rows claimed under `token` are the batch itself, and no history. With `lock` nobody else decides
    about these members until this transaction ends."""
    ids = sorted(set(member_ids))
    if not ids:
        return {}
    asked = filled(ids)
    found = await _people(tx, asked, spread, lock=lock)
    if not found:
        return {}
    addresses = await _addresses(tx, found, asked)
    if addresses:
        await _histories(tx, addresses, since, token)
        await _rivals(tx, addresses)
    if coming:
        await _coming(tx, found, asked, until, dict(coming))
    return found


async def _people(tx: Tx, ids: Sequence[int], spread: timedelta, *, lock: bool) -> dict[int, GateInput]:
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
        people[row["id"]] = GateInput(
            Person(
                allows.get(row["id"], frozenset()),
                row["zone"],
                preferences.muted,
                preferences.fewer,
                preferences.quiet,
                offset_of(row["id"], spread),
            )
        )
    return people


async def _addresses(
    tx: Tx, found: Mapping[int, GateInput], ids: Sequence[Value]
) -> Mapping[int, tuple[GateInput, AddressState]]:
    """Whose each address is. Read after the members are locked: it may have got another owner since the claim looked.
    The rows of the outbox are then asked for by address and not joined: with a join PostgreSQL may read all that waits,
    as long as nobody told it that there is much."""
    rows = await tx.rows(
        f'SELECT "id", "member_id", "state" FROM "address" WHERE "member_id" IN ({places(len(ids))})', *ids
    )
    return {
        row["id"]: (found[row["member_id"]], AddressState(row["state"]))
        for row in rows
        if row["member_id"] in found
    }


async def _histories(
    tx: Tx, addresses: Mapping[int, tuple[GateInput, AddressState]], since: datetime, token: str
) -> None:
    """Slots that were taken; the batch's own rows are no history."""
    ids = filled(addresses)
    rows = await tx.rows(
        f"""SELECT "address_id", "id", "reserved_at", "cls", "channel", "token" FROM "outbox"
        WHERE "address_id" IN ({places(len(ids), 2)}) AND "reserved_at" > $1""",
        since,
        *ids,
    )
    for row in rows:
        inputs, _ = addresses[row["address_id"]]
        if token and row["token"] == token:
            inputs.theirs.add(row["id"])
        else:
            slot = Reserved(row["reserved_at"], Class(row["cls"]), row["channel"], row["id"])
            inputs.history.append(slot)


_WAITING = """SELECT "address_id", "id", "cls", "channel", "kind", "due_at", "expires_at", "created_at" FROM "outbox"
    WHERE "state" = 'waiting' AND "cls" > 0"""


async def _rivals(tx: Tx, addresses: Mapping[int, tuple[GateInput, AddressState]]) -> None:
    ids = filled(addresses)
    rows = await tx.rows(of_each(tx.dialect, _WAITING, '"address_id"', places(len(ids))), *ids)
    for row in rows:
        inputs, state = addresses[row["address_id"]]
        rival = Candidate(
            Class(row["cls"]),
            row["channel"],
            row["expires_at"],
            id=row["id"],
            due_at=row["due_at"],
            created_at=row["created_at"],
            state=state,
            label=row["kind"],
        )
        inputs.rivals.append(rival)


async def _coming(
    tx: Tx,
    found: Mapping[int, GateInput],
    ids: Sequence[Value],
    until: datetime,
    occasions: Mapping[str, timedelta],
) -> None:
    """Occasions that surely come are rivals before their message is there: on the channel where it will reach the
    member, for as long as it may be sent."""
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
    """The share of members in the holdout of each promotion, per thousand."""
    ids = sorted(set(promotion_ids))
    if not ids:
        return {}
    rows = await tx.rows(f'SELECT "id", "holdout" FROM "promotion" WHERE "id" IN ({places(len(ids))})', *ids)
    return {row["id"]: row["holdout"] for row in rows}
