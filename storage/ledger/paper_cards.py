"""Paper cards whose stamps were moved over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from storage.engine.db import Reader, Row
from storage.people import past_uses
from storage.people.members import SELVES


async def was_moved(read: Reader, member_id: int, now: datetime) -> bool:
    """Whether a paper card was moved to this member, to one that became part of them, or to an earlier card of
    theirs."""
    row = await read.row(
        f"""SELECT "id" FROM "paper_card" WHERE "member_id" IN ({SELVES}) AND "undone_at" IS NULL LIMIT 1""",
        member_id,
    )
    return row is not None or await past_uses.count(read, member_id, past_uses.PAPER, now) > 0


@dataclass(frozen=True, slots=True)
class PaperCard:
    """Stamps moved over from a paper card, not taken back. `staff_id`: who moved them, where that is known."""

    id: int
    member_id: int
    staff_id: int | None
    stamps: int
    at: datetime
    location: str


def _paper_card(row: Row) -> PaperCard:
    return PaperCard(row["id"], row["member_id"], row["staff_id"], row["stamps"], row["at"], row["location"])


async def by_id(read: Reader, id: int) -> PaperCard | None:
    row = await read.row('SELECT * FROM "paper_card" WHERE "id" = $1 AND "undone_at" IS NULL', id)
    return _paper_card(row) if row else None


async def by_code(read: Reader, code_id: int) -> PaperCard | None:
    """The paper card of this code that stands."""
    row = await read.row('SELECT * FROM "paper_card" WHERE "code" = $1 AND "undone_at" IS NULL', code_id)
    return _paper_card(row) if row else None


async def last_by(read: Reader, staff_id: int) -> PaperCard | None:
    """The newest that this person moved."""
    row = await read.row(
        """SELECT * FROM "paper_card" WHERE "staff_id" = $1 AND "undone_at" IS NULL
        ORDER BY "at" DESC LIMIT 1""",
        staff_id,
    )
    return _paper_card(row) if row else None


async def last_of(read: Reader, member_id: int) -> PaperCard | None:
    """The newest of this member, or of one who became part of them."""
    row = await read.row(
        f"""SELECT * FROM "paper_card" WHERE "member_id" IN ({SELVES}) AND "undone_at" IS NULL
        ORDER BY "at" DESC LIMIT 1""",
        member_id,
    )
    return _paper_card(row) if row else None
