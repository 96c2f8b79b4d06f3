"""What members change about themselves, and the state of an address."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import assert_never

from loyalty.facts.addresses import AddressChanged
from loyalty.facts.profile import BirthdaySet, CardReplaced, LocaleChosen, LocationChosen, Renamed
from storage.engine.db import Statement
from storage.writing.entries import HERE, audit, set_member
from storage.writing.waiting import calling_off


def profile(
    fact: Renamed | LocaleChosen | BirthdaySet | LocationChosen | CardReplaced | AddressChanged, now: datetime
) -> Iterable[Statement]:
    match fact:
        case Renamed(member_id, name):
            yield set_member(member_id, "name", name)
        case LocaleChosen():
            yield from _locale(fact)
        case BirthdaySet():
            yield from calling_off(fact, now)
            yield _birthday(fact, now)
        case LocationChosen():
            yield from _location(fact)
        case CardReplaced(member_id, card, by):
            yield set_member(member_id, "card", card)
            yield audit(now, by, "card-replaced", member_id=member_id)
        case AddressChanged():
            yield _state(fact)
        case _:
            assert_never(fact)


def _locale(fact: LocaleChosen) -> Iterable[Statement]:
    yield Statement(
        "address", 'UPDATE "address" SET "locale" = $1 WHERE "id" = $2', (fact.locale, fact.address_id), 1
    )
    if fact.member_id is not None:
        yield set_member(fact.member_id, "locale", fact.locale)


def _birthday(fact: BirthdaySet, now: datetime) -> Statement:
    """A day that was said before stays known since then."""
    birthday = fact.birthday
    return Statement(
        "member",
        f"""UPDATE "member" SET "birth_month" = $1, "birth_day" = $2, "birthday_set_at" = CASE
            WHEN "birth_month" = $1 AND "birth_day" = $2 THEN "birthday_set_at" ELSE $3 END
        WHERE "id" = $4 AND {HERE}""",
        (birthday.month if birthday else None, birthday.day if birthday else None, now, fact.member_id),
        1,
    )


def _location(fact: LocationChosen) -> Iterable[Statement]:
    if fact.member_id is not None:
        yield set_member(fact.member_id, "location", fact.location)
    if fact.staff_id is not None:
        yield Statement(
            "staff", 'UPDATE "staff" SET "location" = $1 WHERE "id" = $2', (fact.location, fact.staff_id), 1
        )


def _state(fact: AddressChanged) -> Statement:
    """A STOP lasts when the address is blocked, for unblocking would open it again; and what the provider closed
    stays so until it is opened."""
    return Statement(
        "address",
        """UPDATE "address" SET "state" = CASE
            WHEN $1 = 'blocked' AND "state" IN ('stopped', 'closed') THEN "state"
            WHEN $1 = 'stopped' AND "state" = 'closed' THEN "state" ELSE $1 END WHERE "id" = $2""",
        (fact.state.value, fact.address_id),
        1,
    )
