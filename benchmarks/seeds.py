"""Members, staff and codes for a benchmark, written straight into the database."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from loyalty.facts.people import Joined
from loyalty.facts.team import StaffInvited, StaffJoined
from loyalty.facts.visit_codes import CodeShown
from loyalty.model import Invitation, Member, Role, Staff, VisitCode
from loyalty.programme.till import Codes
from storage.engine.db import Database, Statement, Tx, fresh_id
from storage.people import addresses
from storage.writing import facts

NOW = datetime(2026, 6, 2, 8, 0, tzinfo=UTC)
STAFF_CHAT = 9_000_000


def chat(number: int) -> str:
    return str(1_000_000 + number)


async def write(database: Database, statements: list[Statement]) -> None:
    async def work(tx: Tx) -> None:
        await tx.write(statements)

    await database.run(work)


async def member(database: Database, number: int) -> Member:
    """One who joined from a Telegram chat of their own."""
    address = addresses.stranger("telegram", chat(number), "en")
    joined = Member(fresh_id(), f"card-{number:012}", f"Ana {number}", "en", NOW, "main")
    await write(
        database,
        [
            addresses.first_seen(address, NOW),
            *facts.statements(Joined(joined, address.id, "telegram", "1", "seed"), NOW, Codes()),
        ],
    )
    return joined


async def staff(database: Database, number: int = 0) -> Staff:
    address = addresses.stranger("telegram", str(STAFF_CHAT + number), "en")
    invitation = Invitation(fresh_id(), f"seed-{number}", Role.STAFF, "main", NOW + timedelta(days=1))
    hired = Staff(fresh_id(), address.id, Role.STAFF, f"Max {number}", "main")
    await write(database, [addresses.first_seen(address, NOW)])
    for fact in (StaffInvited(invitation, address.id), StaffJoined(hired, invitation.id, address.id)):
        await write(database, list(facts.statements(fact, NOW, Codes())))
    return hired


async def code(database: Database, holder: Member, digits: str) -> VisitCode:
    shown = VisitCode(fresh_id(), digits, holder.id, "main", NOW, NOW + timedelta(days=1))
    await write(database, list(facts.statements(CodeShown(shown), NOW, Codes())))
    return shown
