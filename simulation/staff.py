"""Who works at the virtual shop."""

from __future__ import annotations

from datetime import datetime, timedelta

from loyalty.facts.team import StaffInvited, StaffJoined
from loyalty.model.team import Invitation, Role, Staff
from loyalty.programme.programme import Programme
from simulation.channels import CHAT
from storage.engine.db import Database, fresh_id
from storage.ledger import locations
from storage.people import addresses
from storage.writing import facts


async def hired(database: Database, programme: Programme, now: datetime) -> tuple[Staff, Staff]:
    """The owner, and somebody at the till."""
    await locations.keep(database, programme.locations)
    place = programme.locations[0].id
    owner = await _hire(database, programme, Role.OWNER, "owner", place, now)
    return owner, await _hire(database, programme, Role.STAFF, "till", place, now)


async def _hire(
    database: Database, programme: Programme, role: Role, name: str, place: str, now: datetime
) -> Staff:
    address = addresses.stranger(CHAT.name, f"virtual-{name}", programme.shop.locales[0])
    invitation = Invitation(fresh_id(), f"virtual-{name}", role, place, now + timedelta(days=1))
    staff = Staff(fresh_id(), address.id, role, name, place)
    written = [addresses.first_seen(address, now)]
    for fact in (StaffInvited(invitation, address.id), StaffJoined(staff, invitation.id, address.id)):
        written += facts.statements(fact, now, programme.codes)
    await database.run(lambda tx: tx.write(written))
    return staff
