"""The messages that told staff of a code: "is at the till", by the code's id (their `cause`)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from loyalty.messages.kinds.till import TillKind
from storage.engine.db import Reader

# A scan of all messages, on SQLite, without the words of the index: it has those with a cause.
_TOLD = f""" "cause" = $1 AND "cause" <> 0 AND "kind" = '{TillKind.AT_TILL.text}'"""


@dataclass(frozen=True, slots=True)
class Told:
    """A message that arrived. `provider_id` is the provider's own id of it."""

    address_id: int
    channel: str
    provider_id: str


async def told(read: Reader, code_id: int) -> Sequence[Told]:
    """Those that arrived, as they were first sent."""
    rows = await read.rows(
        f"""SELECT "address_id", "channel", "provider_id" FROM "outbox" WHERE {_TOLD} AND "edit" = ''
        AND "state" = 'sent' AND "provider_id" IS NOT NULL ORDER BY "id" """,
        code_id,
    )
    return [Told(row["address_id"], row["channel"], row["provider_id"]) for row in rows]


async def who_knows(read: Reader, code_id: int, member_id: int) -> frozenset[int]:
    """The addresses where the newest word is that this member is at the till with that code: nothing that it was
    used for was undone since, or the undo was told there as well."""
    undone = " AND ".join(
        f"""NOT EXISTS (SELECT 1 FROM "{table}" u WHERE u."member_id" = $2 AND u."code" = $1
            AND u."undone_at" > o."created_at")"""
        for table in ("visit", "paper_card")
    )
    rows = await read.rows(
        f"""SELECT DISTINCT "address_id" FROM "outbox" o WHERE {_TOLD}
        AND "state" NOT IN ('dropped', 'refused', 'dead') AND {undone}""",
        code_id,
        member_id,
    )
    return frozenset(row["address_id"] for row in rows)
