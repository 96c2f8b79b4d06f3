"""Virtual people: when they come, what they allow, where they live. The same seed makes the same people."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from random import Random
from typing import TypeVar
from zoneinfo import ZoneInfo

from loyalty.calendar import Birthday, QuietHours, local_instant
from loyalty.channels import Capabilities
from loyalty.facts import (
    AddressAttached,
    AddressChanged,
    BirthdaySet,
    ConsentGiven,
    ConsentWithdrawn,
    Joined,
    Left,
    PreferencesSet,
)
from loyalty.messages.kind import Class
from loyalty.model import Address, AddressState, Member, Preferences, Purpose
from loyalty.programme.programme import Programme
from simulation.channels import CHANNELS, CHAT, TEXT
from simulation.event import Event

T = TypeVar("T")

# Days between visits, and how many in a hundred come as often.
_RHYTHMS = {1.2: 3, 3: 8, 7: 22, 14: 25, 30: 22, 60: 12, 90: 8}
# None: the shop's own. Two of them put their clocks on at midnight.
_ZONES = {None: 84, "Europe/Lisbon": 4, "Europe/Bucharest": 4, "Asia/Beirut": 4, "Atlantic/Azores": 4}
_OWN_HOURS = (
    QuietHours(time(22), time(8)),
    QuietHours(time(18), time(11)),
    QuietHours(time(13), time(15)),
    QuietHours(time(0), time(12)),
)
_MUTED = (Class.OCCASION, Class.PROGRESS, Class.WINBACK)
_LOCALES = ("en", "pl", "ro")
_AHEAD = 700  # days before the beginning within which most have joined
OPENS, CLOSES = 8, 19


@dataclass(slots=True)
class Person:
    """`pause` is in days; in a lapse they do not come at all. Between `blocks` the provider refuses what is
    sent to their first address."""

    member: Member
    address: Address
    second: Address | None
    pause: float
    keen: float
    luck: Random
    events: list[Event] = field(default_factory=list)
    lapses: list[tuple[datetime, datetime]] = field(default_factory=list)
    blocks: tuple[datetime, datetime] | None = None
    left_at: datetime | None = None

    @property
    def id(self) -> int:
        return self.member.id

    def next_visit(self, after: datetime, zone: ZoneInfo) -> datetime | None:
        """In shop hours; None: they left."""
        at = after + timedelta(days=max(0.3, self.luck.gauss(self.pause, self.pause / 3)))
        for begins, ends in self.lapses:
            if begins <= at < ends:
                at = ends
        hour, minute = self.luck.randrange(OPENS, CLOSES), self.luck.randrange(60)
        day = at.astimezone(zone).date()
        at = local_instant(day, time(hour, minute, self.luck.randrange(60)), zone)
        at = max(at, after + timedelta(minutes=20))
        return None if self.left_at is not None and at >= self.left_at else at


@dataclass(frozen=True, slots=True)
class Span:
    """The days that are lived through, in the shop's zone."""

    start: date
    days: int
    zone: ZoneInfo

    def at(self, day: int, luck: Random) -> datetime:
        """An afternoon, so many days after the beginning: mornings belong to what is sent, and to a clock
        that is put back."""
        clock = time(luck.randrange(13, 19), luck.randrange(60), luck.randrange(60))
        return local_instant(self.start + timedelta(days=day), clock, self.zone)

    def some(self, luck: Random, since: int = 0) -> int:
        return luck.randrange(max(since, 0), max(self.days, since + 1, 1))


def crowd(programme: Programme, span: Span, members: int, seed: int) -> list[Person]:
    return [_person(programme, span, number, seed) for number in range(members)]


def _person(programme: Programme, span: Span, number: int, seed: int) -> Person:
    luck = Random(f"{seed}:{number}")
    first = TEXT if luck.random() < 0.3 else CHAT
    zone = _drawn(_ZONES, luck)
    locale = luck.choice(_LOCALES)
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
    person.events = sorted(_life(person, programme, span, joins), key=lambda event: event.at)
    if person.left_at is not None:
        gone = person.left_at
        person.events = [one for one in person.events if one.at < gone or isinstance(one.fact, Left)]
    return person


def _drawn(shares: dict[T, int], luck: Random) -> T:
    return luck.choices([*shares], [*shares.values()])[0]


def _address(id: int, channel: Capabilities, number: int, locale: str) -> Address:
    value = f"+4860{number:07}" if channel.proves_phone else str(10_000_000 + number)
    return Address(id, channel.name, value, locale)


def _life(person: Person, programme: Programme, span: Span, joins: int) -> Iterator[Event]:
    """All but the visits."""
    yield from _joining(person, programme)
    yield from _birthday(person, span, joins)
    since = max(joins + 1, 0)
    yield from _second(person, programme, span, joins)
    yield from _changes_of_mind(person, programme, span, since)
    yield from _wishes(person, span, since)
    yield from _closed(person, span, since)
    _lapse(person, span)
    if person.luck.random() < 0.02:
        person.left_at = span.at(span.some(person.luck, since + 1), person.luck)
        yield Event(person.left_at, Left(person.id, person.address.id))


def _joining(person: Person, programme: Programme) -> Iterator[Event]:
    member, channel, wording = person.member, person.address.channel, programme.shop.terms_version
    yield Event(member.joined_at, Joined(member, person.address.id, channel, wording, "virtual"))
    if person.luck.random() < 0.62:
        yield Event(member.joined_at, ConsentGiven(member.id, Purpose.OFFERS, channel, wording, "join"))


def _birthday(person: Person, span: Span, joins: int) -> Iterator[Event]:
    luck = person.luck
    if luck.random() < 0.35:
        return
    day = Birthday(2, 29) if luck.random() < 0.02 else Birthday(luck.randrange(1, 13), luck.randrange(1, 29))
    later = luck.random() < 0.2
    at = span.at(span.some(luck, joins + 1), luck) if later else person.member.joined_at
    yield Event(max(at, person.member.joined_at), BirthdaySet(person.id, day))


def _second(person: Person, programme: Programme, span: Span, joins: int) -> Iterator[Event]:
    """Their other address, proven within days, with a consent of its own."""
    if person.second is None:
        return
    other, luck, wording = person.second, person.luck, programme.shop.terms_version
    at = span.at(joins + luck.randrange(1, 20), luck)
    yield Event(at, AddressAttached(other.id, person.id, other.id))
    yield Event(at, ConsentGiven(person.id, Purpose.UPDATES, other.channel, wording, "link"))
    if luck.random() < 0.5:
        yield Event(at, ConsentGiven(person.id, Purpose.OFFERS, other.channel, wording, "link"))


def _changes_of_mind(person: Person, programme: Programme, span: Span, since: int) -> Iterator[Event]:
    luck = person.luck
    for purpose, share in ((Purpose.OFFERS, 0.12), (Purpose.UPDATES, 0.05)):
        if luck.random() >= share:
            continue
        said = person.id, purpose, person.address.channel, programme.shop.terms_version, "settings"
        day = span.some(luck, since)
        yield Event(span.at(day, luck), ConsentWithdrawn(*said))
        if luck.random() < 0.5:
            yield Event(span.at(span.some(luck, day + 1), luck), ConsentGiven(*said))


def _wishes(person: Person, span: Span, since: int) -> Iterator[Event]:
    luck, wanted = person.luck, Preferences()
    if luck.random() < 0.07:
        wanted = replace(wanted, fewer=True)
    if luck.random() < 0.06:
        wanted = replace(wanted, muted=frozenset(luck.sample(_MUTED, luck.randrange(1, 3))))
    if luck.random() < 0.07:
        wanted = replace(wanted, quiet=luck.choice(_OWN_HOURS))
    if wanted == Preferences():
        return
    day = span.some(luck, since)
    yield Event(span.at(day, luck), PreferencesSet(person.id, wanted))
    if luck.random() < 0.3:
        yield Event(span.at(span.some(luck, day + 1), luck), PreferencesSet(person.id, Preferences()))


def _closed(person: Person, span: Span, since: int) -> Iterator[Event]:
    """STOP and START by SMS, and a bot that is blocked: of that the shop hears when it next writes."""
    luck, address = person.luck, person.address
    if luck.random() >= 0.06:
        return
    day = span.some(luck, since)
    back = day + luck.randrange(10, 60)
    until = span.at(back, luck)
    comes_back = luck.random() < 0.5
    if CHANNELS[address.channel].legal_stop:
        yield Event(span.at(day, luck), AddressChanged(address.id, AddressState.STOPPED))
    else:
        person.blocks = span.at(day, luck), until if comes_back else until + timedelta(days=span.days)
    if comes_back:
        yield Event(until, AddressChanged(address.id, AddressState.OPEN))


def _lapse(person: Person, span: Span) -> None:
    """Some are away for months, and some of those come back."""
    luck = person.luck
    if luck.random() < 0.35:
        begins = span.at(span.some(luck), luck)
        person.lapses.append((begins, begins + timedelta(days=luck.randrange(40, 300))))
