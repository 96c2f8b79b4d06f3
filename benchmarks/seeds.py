"""Members, staff and codes for a benchmark, written straight into the database."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime, timedelta

from loyalty.facts.people import Joined
from loyalty.facts.team import StaffInvited, StaffJoined
from loyalty.facts.visit_codes import CodeShown
from loyalty.ledger.units import Unit
from loyalty.messages.args import Localised, Named
from loyalty.messages.kinds.occasions import OccasionKind
from loyalty.messages.message import Message
from loyalty.model.addresses import Address, AddressState
from loyalty.model.members import Member
from loyalty.model.team import Invitation, Role, Staff
from loyalty.model.visits import VisitCode
from loyalty.programme.till import Codes
from storage.engine.db import Database, Statement, Tx, Value, fresh_id
from storage.messages import outbox
from storage.people import addresses
from storage.writing import facts

NOW = datetime(2026, 6, 2, 8, 0, tzinfo=UTC)
STAFF_CHAT = 9_000_000
_CHUNK = 5000
_CROWD = {
    "member": ("id", "card", "name", "locale", "location", "joined_at", "source"),
    "activity": ("member_id", "visits"),
    "address": ("id", "channel", "value", "locale", "state", "member_id", "seen_at", "wrong_codes"),
    "consent": ("id", "member_id", "purpose", "channel", "given", "wording", "source", "at"),
}
# Of the example's shop, and true of whoever holds `NEARLY` stamps: what is not true any more is dropped, and does not wait.
_COFFEE, NEARLY = Named("coffee", Localised((("en", "A coffee"),))), 7
_NEARLY_THERE = Message(OccasionKind.NEARLY_THERE, {"reward": _COFFEE, "visits": 2})


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


def _in_crowd(number: int, channel: str, purpose: str, allows: bool) -> dict[str, tuple[Value, ...]]:
    id, then = number + 1, NOW - timedelta(days=30)
    return {
        "member": (id, f"card-{number:012}", f"Ana {number}", "en", "main", then, "seed"),
        "activity": (id, 0),
        "address": (id, channel, chat(number), "en", "open", id, then, 0),
        "consent": (id, id, purpose, channel, allows, "1", "seed", then),
    }


async def crowd(
    database: Database,
    count: int,
    channel: str,
    purpose: str = "updates",
    allows: Callable[[int], bool] = lambda number: True,
) -> None:
    """Members whose ids and addresses follow each other; `allows` says whether that one allows messages of this purpose."""
    for start in range(0, count, _CHUNK):
        numbers = range(start, min(start + _CHUNK, count))
        rows = [_in_crowd(number, channel, purpose, allows(number)) for number in numbers]

        async def work(tx: Tx, rows: Sequence[dict[str, tuple[Value, ...]]] = rows) -> None:
            for table, columns in _CROWD.items():
                names = ", ".join(f'"{name}"' for name in columns)
                places = ", ".join(f"${n}" for n in range(1, len(columns) + 1))
                sql = f'INSERT INTO "{table}" ({names}) VALUES ({places})'
                await tx.many(sql, [row[table] for row in rows])

        await database.run(work)


async def stamps(database: Database, held: int) -> None:
    """So many for each member there is."""
    sql = f"""INSERT INTO "balance" ("id", "member_id", "unit", "held", "owed")
        SELECT "id", "id", '{Unit.STAMPS}', {held}, 0 FROM "member" """
    await write(database, [Statement("balance", sql, ())])


async def milestones(database: Database, numbers: Iterable[int], channel: str) -> None:
    """One for each of these of the crowd, due now."""
    people = list(numbers)
    for start in range(0, len(people), _CHUNK):
        rows = [_milestone(number, channel) for number in people[start : start + _CHUNK]]

        async def work(tx: Tx, rows: Sequence[Statement] = rows) -> None:
            await outbox.put_once(tx, rows)

        await database.run(work)


def _milestone(number: int, channel: str) -> Statement:
    address = Address(number + 1, channel, chat(number), "en", AddressState.OPEN, number + 1)
    claim = outbox.new(address, _NEARLY_THERE, "", NOW, expires_at=NOW + timedelta(days=2))
    return outbox.put(claim, NOW, claimed=False)
