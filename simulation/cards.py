"""Cards that become one, and two again; and whose an address is from then on, for the count."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from loyalty.facts.addresses import AddressAttached, Linked, Unlinked
from loyalty.facts.fact import Fact
from loyalty.facts.people import ConsentGiven, Joined, Left
from loyalty.model.members import LinkRecord
from loyalty.programme.programme import Programme
from simulation.bulk import balances
from simulation.count.promise import AddressOwner
from simulation.event import Event
from simulation.people import Person
from storage.engine.db import Tx
from storage.people import addresses, consent, links
from storage.writing import facts


async def changed(tx: Tx, event: Event) -> Sequence[AddressOwner]:
    match event.fact:
        case Joined(member, address_id):
            return [AddressOwner(address_id, event.at, member.id)]
        case AddressAttached(address_id, member_id):
            return [AddressOwner(address_id, event.at, member_id)]
        case Left(member_id):
            return [AddressOwner(one.id, event.at, None) for one in await addresses.of_member(tx, member_id)]
        case _:
            return ()


async def link(tx: Tx, person: Person, programme: Programme, at: datetime, id: int) -> Sequence[AddressOwner]:
    """Their other card becomes part of the first: with its addresses, what it holds and what it allowed."""
    assert person.other_card is not None
    other = person.other_card.id
    held = (await balances(tx, [other], at)).get(other)
    if held is None:
        return ()
    moved = tuple(one.id for one in await addresses.of_member(tx, other))
    record = LinkRecord(id, person.id, other, held.visits, moved, at)
    allowed = (await consent.given(tx, [other])).get(other, frozenset())
    agreed = [ConsentGiven(person.id, purpose, channel, "1", "link") for purpose, channel in sorted(allowed)]
    await _write(tx, programme, at, Linked(record, person.address.id), *agreed)
    return [AddressOwner(one, at, person.id) for one in moved]


async def unlink(tx: Tx, person: Person, programme: Programme, at: datetime) -> Sequence[AddressOwner]:
    row = await tx.row('SELECT "id" FROM "link" WHERE "kept_id" = $1 AND "undone_at" IS NULL', person.id)
    record = await links.by_id(tx, row["id"]) if row else None
    if record is None or not await balances(tx, [person.id], at):
        return ()
    await _write(tx, programme, at, Unlinked(record, person.address.id))
    return [AddressOwner(one, at, record.absorbed) for one in record.addresses]


async def _write(tx: Tx, programme: Programme, at: datetime, *happened: Fact) -> None:
    await tx.write(await facts.written(tx, happened, programme, at))
