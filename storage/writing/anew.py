"""Facts that change what the gate knows of a member: what it holds for them is decided again at once.

Visits, vouchers, birthdays and links move dates, and planning looks at their members again: see `storage.planning.batch`.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from loyalty.facts.addresses import AddressChanged, AddressDetached, Unlinked
from loyalty.facts.fact import Fact
from loyalty.facts.people import ConsentWithdrawn
from loyalty.facts.profile import PreferencesSet
from storage.engine.db import Statement
from storage.messages.waking import decide_anew

_OF_THE_ADDRESS = '(SELECT "member_id" FROM "address" WHERE "id" = $2)'


def anew(fact: Fact, now: datetime) -> Iterable[Statement]:
    match fact:
        case PreferencesSet(member_id) | ConsentWithdrawn(member_id) | AddressDetached(_, member_id):
            yield from decide_anew("$2", member_id, now)
        case Unlinked(record):
            yield from decide_anew("$2", record.kept, now)
        case AddressChanged(address_id):
            yield from anew_at(address_id, now)
        case _:
            pass


def anew_at(address_id: int, now: datetime) -> Iterable[Statement]:
    """The state of an address of theirs changes."""
    return decide_anew(_OF_THE_ADDRESS, address_id, now)
