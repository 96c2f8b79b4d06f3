"""What customers sent on to the team, as it stands in the outbox: a message's `cause` is the member."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from loyalty.messages.kind import Kind
from loyalty.messages.kinds.contact import ContactKind
from loyalty.messages.kinds.opinions import OpinionKind
from storage.engine.db import Reader, Row
from storage.engine.lists import places
from storage.messages.wire import decode

ASKING: tuple[Kind, ...] = (ContactKind.CONTACT_ASKED, OpinionKind.OPINION_UNHAPPY)
"""What the team reads of a member, and may answer."""

_KINDS = ", ".join(f"'{kind.text}'" for kind in ASKING)
_ASKED = f""" "kind" IN ({_KINDS}) AND "body" <> '' """
_FEW = 20  # of the newest: nobody answers an older one by name


@dataclass(frozen=True, slots=True)
class Asked:
    """That a member asked something, as one of the team read it at that instant (UTC). `number` is their phone's, mostly
    hidden. `words`: what they wrote; "none" of a visit that they were not happy with."""

    member_id: int
    name: str
    number: str
    at: datetime
    words: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered to a customer of that name: the id of its row, and the address of who answered."""

    id: int
    name: str
    by: int


async def asked(read: Reader, address_id: int) -> Sequence[Asked]:
    """What this address was asked, the newest first, and of each member the newest."""
    rows = await read.rows(
        f"""SELECT "cause", "body", "created_at" FROM "outbox" WHERE "address_id" = $1 AND {_ASKED}
        ORDER BY "created_at" DESC, "id" DESC LIMIT {_FEW}""",
        address_id,
    )
    found: dict[int, Asked] = {}
    for row in rows:
        found.setdefault(row["cause"], _asked(row))
    return tuple(found.values())


async def asked_by(read: Reader, address_id: int, member_id: int) -> Asked | None:
    """The newest that this member asked this address."""
    row = await read.row(
        f"""SELECT "cause", "body", "created_at" FROM "outbox"
        WHERE "cause" = $1 AND "cause" <> 0 AND "address_id" = $2 AND {_ASKED}
        ORDER BY "created_at" DESC, "id" DESC LIMIT 1""",
        member_id,
        address_id,
    )
    return _asked(row) if row else None


async def readers(read: Reader, asked: Asked) -> Sequence[int]:
    """The addresses that were asked it."""
    rows = await read.rows(
        f"""SELECT DISTINCT "address_id" FROM "outbox"
        WHERE "cause" = $1 AND "cause" <> 0 AND {_ASKED} AND "created_at" = $2""",
        asked.member_id,
        asked.at,
    )
    return [row["address_id"] for row in rows]


async def answers(read: Reader, ids: Sequence[int]) -> Sequence[Answer]:
    """Those of these rows that are answers to customers."""
    rows = await read.rows(
        f"""SELECT o."id", o."cause", m."name" FROM "outbox" o JOIN "member" m ON m."id" = o."member_id"
        WHERE o."id" IN ({places(len(ids))}) AND o."kind" = '{ContactKind.CONTACT_ANSWER.text}'""",
        *ids,
    )
    return [Answer(row["id"], row["name"], row["cause"]) for row in rows]


def _asked(row: Row) -> Asked:
    args = decode(row["body"]).args
    return Asked(
        row["cause"],
        str(args["name"]),
        str(args["number"]),
        row["created_at"],
        str(args.get("words", "none")),
    )
