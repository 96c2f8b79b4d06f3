"""The crowd: who the virtual people are, and what happens to them. The same seed makes the same people."""

from __future__ import annotations

from random import Random
from typing import TypeVar

from loyalty.channels import Capabilities
from loyalty.model.addresses import Address
from loyalty.model.members import Member
from loyalty.programme.programme import Programme
from simulation.channels import CHAT, TEXT
from simulation.life import LOCALES, life
from simulation.people import Person, Span

T = TypeVar("T")

# Days between visits, and how many in a hundred come as often.
_RHYTHMS = {1.2: 3, 3: 8, 7: 22, 14: 25, 30: 22, 60: 12, 90: 8}
# None: the shop's own. Two of them put their clocks on at midnight.
_ZONES = {None: 84, "Europe/Lisbon": 4, "Europe/Bucharest": 4, "Asia/Beirut": 4, "Atlantic/Azores": 4}
_AHEAD = 700  # days before the beginning within which most have joined


def crowd(programme: Programme, span: Span, members: int, seed: int) -> list[Person]:
    return [_person(programme, span, number, seed) for number in range(members)]


def _person(programme: Programme, span: Span, number: int, seed: int) -> Person:
    luck = Random(f"{seed}:{number}")
    first = TEXT if luck.random() < 0.3 else CHAT
    zone = _drawn(_ZONES, luck)
    locale = luck.choice(LOCALES)
    # Room below each id for their addresses. Chance is in it, so that no two towns spare the same people.
    id = (number + 1) << 24 | luck.randrange(1 << 20) << 2
    joins = span.some(luck) if luck.random() < 0.3 else -luck.randrange(1, _AHEAD)
    place = luck.choice(programme.locations).id
    member = Member(
        id, f"virtual-{seed}-{number}", f"V{number}", locale, span.at(joins, luck), place, zone=zone
    )
    person = Person(
        member,
        _address(id + 1, first, number, locale),
        None,
        _drawn(_RHYTHMS, luck),
        luck.uniform(0.3, 0.9),
        luck,
    )
    if luck.random() < 0.12:
        other = CHAT if first == TEXT else TEXT
        person.second = _address(id + 2, other, number, locale)
    person.events = sorted(life(person, programme, span, joins), key=lambda event: event.at)
    if person.left_at is not None:
        gone = person.left_at
        person.events = [*(one for one in person.events if one.at < gone), *person.leaves]
    return person


def _drawn(shares: dict[T, int], luck: Random) -> T:
    return luck.choices([*shares], [*shares.values()])[0]


def _address(id: int, channel: Capabilities, number: int, locale: str) -> Address:
    value = f"+4860{number:07}" if channel.proves_phone else str(10_000_000 + number)
    return Address(id, channel.name, value, locale)
