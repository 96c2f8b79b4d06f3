"""What happens to a virtual person in a year, but for their visits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import time, timedelta
from zoneinfo import ZoneInfo

from loyalty.calendar import Birthday, QuietHours, whole_day
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
from loyalty.model import AddressState, Preferences, Purpose
from loyalty.programme.programme import Programme
from simulation.channels import CHANNELS
from simulation.event import Event
from simulation.people import Person, Span

_OWN_HOURS = (
    QuietHours(time(22), time(8)),
    QuietHours(time(18), time(11)),
    QuietHours(time(13), time(15)),
    QuietHours(time(0), time(12)),
)
_MUTED = (Class.OCCASION, Class.PROGRESS, Class.WINBACK)


def life(person: Person, programme: Programme, span: Span, joins: int) -> Iterator[Event]:
    """All but the visits."""
    yield from _joining(person, programme)
    yield from _birthday(person, span, joins)
    since = max(joins + 1, 0)
    yield from _second(person, programme, span, joins)
    yield from _changes_of_mind(person, programme, span, since)
    yield from _preferences(person, span, since)
    yield from _closed(person, span, since)
    _lapse(person, span)
    if person.luck.random() < 0.02:
        person.left_at = span.at(span.some(person.luck, since + 1), person.luck)
        day = whole_day(person.left_at, ZoneInfo(programme.shop.timezone))
        yield Event(person.left_at, Left(person.id, person.address.id, day))


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


def _preferences(person: Person, span: Span, since: int) -> Iterator[Event]:
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
