"""The columns of a member, their preferences, their balance and an address, and the values they become."""

from __future__ import annotations

from datetime import time

from loyalty.calendar import Birthday, QuietHours
from loyalty.ledger.amounts import NOTHING, Amounts
from loyalty.ledger.units import EARNED
from loyalty.messages.kind import Class
from loyalty.model.accounts import Balance
from loyalty.model.addresses import Address, AddressState
from loyalty.model.members import Member, Preferences
from storage.engine.db import Row

# Of a member m. The id stands beside them, under the name its query has for it.
PREFERENCES = 'm."fewer", m."muted", m."quiet_from", m."quiet_to"'
MEMBER = f"""m."card", m."name", m."locale" AS "member_locale", m."zone", m."birth_month", m."birth_day",
    m."birthday_set_at", m."location", m."joined_at", {PREFERENCES}"""

# What they hold in each unit, less what has ended by an instant (its parameter in SQL) and is not closed yet; what they
# owe; and their activity act.
_HELD = """coalesce((SELECT "held" FROM "balance" WHERE "member_id" = m."id" AND "unit" = '{unit}'), 0)
    - coalesce((SELECT sum("left") FROM "lot" WHERE "member_id" = m."id" AND "unit" = '{unit}' AND "left" > 0
        AND "ends_at" <= {now}), 0) AS "held_{unit}",
    coalesce((SELECT "owed" FROM "balance" WHERE "member_id" = m."id" AND "unit" = '{unit}'), 0) AS "owed_{unit}" """

_HOLDS = tuple((unit, f"held_{unit}") for unit in EARNED)
_OWED = tuple((unit, f"owed_{unit}") for unit in EARNED)


def balance_columns(now: str) -> str:
    held = ", ".join(_HELD.format(unit=unit, now=now) for unit in EARNED)
    return f'{held}, act."visits", act."last_visit_at"'


ACTIVITY = """JOIN "activity" act ON act."member_id" = m."id" """

NO_PREFERENCES = Preferences()  # what nearly everybody has


def member_of(row: Row, id: int) -> Member:
    month, day = row["birth_month"], row["birth_day"]
    return Member(
        id=id,
        card=row["card"],
        name=row["name"],
        locale=row["member_locale"],
        joined_at=row["joined_at"],
        location=row["location"],
        birthday=Birthday(month, day) if month and day else None,
        zone=row["zone"],
        preferences=preferences_of(row),
        birthday_set_at=row["birthday_set_at"],
    )


def preferences_of(row: Row) -> Preferences:
    start, end = row["quiet_from"], row["quiet_to"]
    if not (start or row["fewer"] or row["muted"]):
        return NO_PREFERENCES
    return Preferences(
        bool(row["fewer"]),
        frozenset(Class(int(number)) for number in row["muted"].split(",") if number),
        QuietHours(time.fromisoformat(start), time.fromisoformat(end)) if start and end else None,
    )


def balance_of(row: Row) -> Balance:
    owed = {unit: int(much) for unit, column in _OWED if (much := row[column])}
    return Balance(
        Amounts({unit: int(row[column]) for unit, column in _HOLDS}),
        row["visits"],
        row["last_visit_at"],
        Amounts(owed) if owed else NOTHING,
    )


def address_of(row: Row) -> Address:
    return Address(
        id=row["id"],
        channel=row["channel"],
        value=row["value"],
        locale=row["locale"],
        state=AddressState(row["state"]),
        member_id=row["member_id"],
        slowed_until=row["slowed_until"],
    )
