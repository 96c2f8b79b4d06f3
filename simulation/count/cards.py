"""Whose a message was, and what else counts beside it: a member's history hangs on the addresses of their card, and
follows the card through links, unlinks, leaving and joining again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from simulation.count.promise import ALWAYS, FOREVER, AddressOwner


@dataclass(frozen=True, slots=True)
class Card:
    """The addresses of a member from one instant to just before another (UTC): none was added or taken off."""

    member_id: int
    addresses: frozenset[int]
    since: datetime = ALWAYS
    until: datetime = FOREVER


def cards(owners: Sequence[AddressOwner]) -> Iterator[Card]:
    """Each card, between two changes of it. What happens at one instant happens together."""
    held: dict[int, set[int]] = defaultdict(set)
    owner: dict[int, int | None] = {}
    since: dict[int, datetime] = {}
    for at, changes in _by_instant(owners):
        before = {id: frozenset(held[id]) for id in _touched(changes, owner)}
        for one in changes:
            _move(one, held, owner)
        for id, addresses in before.items():
            if addresses and addresses != held[id]:
                yield Card(id, addresses, since[id], at)
            if addresses != held[id]:
                since[id] = at
    for id, left in held.items():
        if left:
            yield Card(id, frozenset(left), since[id])


def _by_instant(owners: Sequence[AddressOwner]) -> Iterator[tuple[datetime, Sequence[AddressOwner]]]:
    found: dict[datetime, list[AddressOwner]] = defaultdict(list)
    for one in owners:
        found[one.at].append(one)
    yield from sorted(found.items())


def _touched(changes: Sequence[AddressOwner], owner: dict[int, int | None]) -> set[int]:
    ids = {one.member_id for one in changes} | {owner.get(one.address_id) for one in changes}
    return {id for id in ids if id is not None}


def _move(one: AddressOwner, held: dict[int, set[int]], owner: dict[int, int | None]) -> None:
    had = owner.get(one.address_id)
    if had is not None:
        held[had].discard(one.address_id)
    if one.member_id is not None:
        held[one.member_id].add(one.address_id)
    owner[one.address_id] = one.member_id
