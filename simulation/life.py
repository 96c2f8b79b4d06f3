"""What happens to a virtual person in a year, but for their visits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from loyalty.calendar import Birthday, QuietHours, whole_day
from loyalty.facts.addresses import AddressAttached, AddressChanged
from loyalty.facts.membership import MembershipPaid
from loyalty.facts.passes import PassSold
from loyalty.facts.people import ConsentGiven, ConsentWithdrawn, Joined, Left
from loyalty.facts.profile import BirthdaySet, LocaleChosen, PreferencesSet
from loyalty.facts.visits import PaperMoved
from loyalty.messages.kind import Class
from loyalty.model.addresses import AddressState
from loyalty.model.members import Preferences, Purpose
from loyalty.programme.programme import Programme
from loyalty.standing.membership import Payment, next_period
from loyalty.standing.passes import PassSale, terms
from simulation.channels import CHANNELS
from simulation.event import Event, Happening, Link, Question, Unlink
from simulation.people import Person, Span

LOCALES = ("en", "pl", "ro")
_OWN_HOURS = (
    QuietHours(time(22), time(8)),
    QuietHours(time(18), time(11)),
    QuietHours(time(13), time(15)),
    QuietHours(time(0), time(12)),
)
_MUTED = tuple(cls for cls in Class if cls is not Class.REPLY)


def life(person: Person, programme: Programme, span: Span, joins: int) -> Iterator[Happening]:
    """All but the visits."""
    yield from _joining(person, programme)
    yield from _birthday(person, span, joins)
    since = max(joins + 1, 0)
    yield from _second(person, programme, span, joins)
    yield from _changes_of_mind(person, programme, span, since)
    yield from _preferences(person, span, since)
    yield from _closed(person, span, since)
    yield from _languages(person, span, since)
    yield from _answers(person, span, since)
    if person.luck.random() < 0.05:
        yield _paper(person, span, since)
    _lapse(person, span)
    yield from _membership(person, programme, span, since)
    yield from _passes(person, programme, span, since)
    if person.luck.random() < 0.04:
        person.leaves = [*_leaving(person, programme, span, since)]


def _leaving(person: Person, programme: Programme, span: Span, since: int) -> Iterator[Event]:
    """Some join again within the hour, from an address that has its history."""
    luck, wording = person.luck, programme.shop.terms_version
    at = person.left_at = span.at(span.some(luck, since + 1), luck)
    yield Event(at, Left(person.id, person.address.id, whole_day(at, ZoneInfo(programme.shop.timezone))))
    if luck.random() < 0.5:
        back, channel = at + timedelta(minutes=luck.randrange(5, 60)), person.address.channel
        again = replace(person.member, id=person.id + 2, card=f"{person.member.card}-again", joined_at=back)
        yield Event(back, Joined(again, person.address.id, channel, wording, "virtual"))
        if luck.random() < 0.7:
            yield Event(back, ConsentGiven(again.id, Purpose.OFFERS, channel, wording, "join"))


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


def _second(person: Person, programme: Programme, span: Span, joins: int) -> Iterator[Happening]:
    """Their other address: proven within days, with a consent of its own; or at first with a card of its own."""
    if person.second is None:
        return
    other, luck, wording = person.second, person.luck, programme.shop.terms_version
    at, owner = span.at(joins + luck.randrange(1, 20), luck), person.id
    if luck.random() < 0.5:
        owner = person.id + 1
        person.other_card = replace(person.member, id=owner, card=f"{person.member.card}-other", joined_at=at)
        yield Event(at, Joined(person.other_card, other.id, other.channel, wording, "virtual"))
    else:
        yield Event(at, AddressAttached(other.id, person.id, other.id))
        yield Event(at, ConsentGiven(person.id, Purpose.UPDATES, other.channel, wording, "link"))
    if luck.random() < 0.5:
        yield Event(at, ConsentGiven(owner, Purpose.OFFERS, other.channel, wording, "link"))
    if owner != person.id:
        yield from _linked(luck, span, joins + 20)


def _linked(luck: Random, span: Span, since: int) -> Iterator[Link | Unlink]:
    day = span.some(luck, since)
    yield Link(span.at(day, luck))
    if luck.random() < 0.5:
        yield Unlink(span.at(day + luck.randrange(1, 40), luck))


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
    """Some want something special, and change it more than once."""
    luck, wanted, day = person.luck, Preferences(), since
    while luck.random() < 0.35:
        if luck.random() < 0.3:
            wanted = replace(wanted, fewer=not wanted.fewer)
        if luck.random() < 0.3:
            wanted = replace(wanted, muted=frozenset(luck.sample(_MUTED, luck.randrange(3))))
        if luck.random() < 0.3:
            wanted = replace(wanted, quiet=luck.choice((None, *_OWN_HOURS)))
        if luck.random() < 0.2:
            wanted = Preferences()
        day = span.some(luck, day)
        yield Event(span.at(day, luck), PreferencesSet(person.id, wanted))
        day += 1


def _languages(person: Person, span: Span, since: int) -> Iterator[Event]:
    luck = person.luck
    if luck.random() < 0.1:
        chosen = LocaleChosen(person.address.id, person.id, luck.choice(LOCALES))
        yield Event(span.at(span.some(luck, since), luck), chosen)


def _answers(person: Person, span: Span, since: int) -> Iterator[Question]:
    """They go at any hour, and take no slot."""
    luck = person.luck
    for _ in range(luck.randrange(4)):
        at = span.at(span.some(luck, since), luck) + timedelta(hours=luck.randrange(12))
        yield Question(at)


def _paper(person: Person, span: Span, since: int) -> Event:
    """Stamps of a paper card. Visit codes are left out of the year, and the till says who works there."""
    luck, place = person.luck, person.member.location
    at = span.at(span.some(luck, since), luck)
    return Event(at, PaperMoved(person.id + 3, person.id, luck.randrange(1, 5), person.id + 3, 0, place, 0))


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


def _membership(person: Person, programme: Programme, span: Span, since: int) -> Iterator[Event]:
    """Some pay for a plan, early, in its grace or too late, and one day no more."""
    luck = Random(person.id)
    if not programme.plans or luck.random() >= 0.2:
        return
    plan, at = luck.choice(programme.plans), span.at(span.some(luck, since), luck)
    last = span.at(span.days - 1, luck)
    while at < last:
        period = next_period(0, plan, person.periods, at, span.zone)
        person.periods.append(period)
        yield Event(at, MembershipPaid(Payment(period, person.id, plan.price, at), by=0))
        if luck.random() < 0.15:
            return
        at = max(at, period.renews_at) + timedelta(hours=luck.randrange(-96, 24 * (plan.grace_days + 3)))


def _passes(person: Person, programme: Programme, span: Span, since: int) -> Iterator[Event]:
    """Some buy a prepaid pass, and perhaps the next when it is over. The till says who sold it."""
    luck = Random(f"pass:{person.id}")
    on_sale = [one for one in programme.passes if one.sold]
    if not on_sale or luck.random() >= 0.4:
        return
    at, last = span.at(span.some(luck, since), luck), span.at(span.days - 1, luck)
    while at < last:
        one = luck.choice(on_sale)
        ends_at, refund_until = terms(one, at, span.zone)
        sale = PassSale(0, person.id, one.id, one.price, one.uses, at, ends_at, refund_until)
        yield Event(at, PassSold(sale, by=0))
        if luck.random() < 0.3:
            return
        at = ends_at + timedelta(hours=luck.randrange(-24 * 10, 24 * 20))


def _lapse(person: Person, span: Span) -> None:
    """Some are away for months, and some of those come back."""
    luck = person.luck
    if luck.random() < 0.35:
        begins = span.at(span.some(luck), luck)
        person.lapses.append((begins, begins + timedelta(days=luck.randrange(40, 300))))
