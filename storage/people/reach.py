"""Where a member is reached: one rule for all that is sent to a member.

Open addresses come before closed ones; of these, addresses on a channel where the member allows messages of
the purpose come before others; of these, the address last heard from. An answer or a receipt (class 0) needs
no consent, so it goes to the open address last heard from.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from loyalty.gate.purposes import NEEDS
from loyalty.messages.kind import Class
from loyalty.model.addresses import Address
from storage.engine.db import Reader
from storage.engine.lists import filled, places
from storage.people.consent import allowed
from storage.people.rows import address_of

OPEN = """x."state" = 'open'"""


def purpose_of(cls: Class) -> str | None:
    """In SQL: the purpose whose consent a class needs; None for an answer."""
    needed = NEEDS[cls]
    return f"'{needed.value}'" if needed else None


def reached(member: str, purpose: str | None, among: str = "TRUE") -> str:
    """In SQL: the id of the address x, among some of them, at which a member is reached; NULL if there is none.
    `member` and `purpose` are columns or literals."""
    willing = f"""{allowed('x."member_id"', purpose, 'x."channel"')} DESC, """ if purpose else ""
    return f"""(SELECT x."id" FROM "address" x WHERE x."member_id" = {member} AND {among}
        ORDER BY {OPEN} DESC, {willing}x."seen_at" DESC, x."id" DESC LIMIT 1)"""


async def reach(read: Reader, member_id: int, cls: Class) -> Address | None:
    """Where a message of this class reaches a member. Closed only if all of their addresses are."""
    return (await reach_each(read, (member_id,), cls)).get(member_id)


async def reach_each(read: Reader, member_ids: Iterable[int], cls: Class) -> Mapping[int, Address]:
    """The same for many members. Who has no address is missing."""
    ids = filled(dict.fromkeys(member_ids))
    if not ids:
        return {}
    rows = await read.rows(
        f"""SELECT a.* FROM "member" m JOIN "address" a ON a."id" = {reached('m."id"', purpose_of(cls))}
        WHERE m."id" IN ({places(len(ids))})""",
        *ids,
    )
    return {row["member_id"]: address_of(row) for row in rows}
