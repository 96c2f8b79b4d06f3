"""What members allow, by purpose and channel: the newest word on each counts. What was never asked is not
allowed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from loyalty.model.members import Purpose
from storage.engine.db import Reader
from storage.engine.lists import filled, places

Consent = tuple[Purpose, str]  # for a purpose, on a channel
_PURPOSES = {purpose.value: purpose for purpose in Purpose}


def allowed(member: str, purpose: str, channel: str) -> str:
    """In SQL: whether a member allows messages of this purpose on this channel. Each is a column or a literal."""
    return f"""coalesce((SELECT c."given" FROM "consent" c WHERE c."member_id" = {member}
        AND c."purpose" = {purpose} AND c."channel" = {channel}
        ORDER BY c."at" DESC, c."id" DESC LIMIT 1), FALSE)"""


@dataclass(frozen=True, slots=True)
class Word:
    """A yes or a no, when it was said (UTC), and where."""

    given: bool
    at: datetime
    source: str


async def newest(read: Reader, member_ids: Iterable[int]) -> Mapping[int, Mapping[Consent, Word]]:
    """The newest word of each member on each purpose and channel they were asked about."""
    ids = filled(dict.fromkeys(member_ids))
    found: dict[int, dict[Consent, Word]] = defaultdict(dict)
    if not ids:
        return found
    rows = await read.rows(
        f"""SELECT "member_id", "purpose", "channel", "given", "at", "source" FROM "consent"
        WHERE "member_id" IN ({places(len(ids))}) ORDER BY "at", "id" """,
        *ids,
    )
    for row in rows:
        about = Purpose(row["purpose"]), row["channel"]
        found[row["member_id"]][about] = Word(bool(row["given"]), row["at"], row["source"])
    return found


async def given(read: Reader, member_ids: Iterable[int]) -> Mapping[int, frozenset[Consent]]:
    """What each of these members allows now. Who was never asked is missing."""
    ids = filled(dict.fromkeys(member_ids))
    if not ids:
        return {}
    rows = await read.rows(
        f"""SELECT "member_id", "purpose", "channel", "given" FROM "consent"
        WHERE "member_id" IN ({places(len(ids))}) ORDER BY "at", "id" """,
        *ids,
    )
    allowed: dict[int, dict[Consent, bool]] = defaultdict(dict)
    for row in rows:
        allowed[row["member_id"]][_PURPOSES[row["purpose"]], row["channel"]] = row["given"]
    return {id: frozenset([about for about, yes in own.items() if yes]) for id, own in allowed.items()}


async def given_by(read: Reader, member_id: int) -> frozenset[Consent]:
    """What one member allows now."""
    return (await given(read, (member_id,))).get(member_id, frozenset())


async def words(read: Reader, member_id: int) -> dict[Consent, bool]:
    """A member's newest word, yes or no, on all they were asked about."""
    found = (await newest(read, (member_id,))).get(member_id, {})
    return {about: word.given for about, word in found.items()}


async def withdrawn_since(read: Reader, member_id: int, since: datetime) -> frozenset[Consent]:
    """What this member took back since then and did not allow again. What linking took away for them was
    said by nobody."""
    found = (await newest(read, (member_id,))).get(member_id, {})
    return frozenset(
        about
        for about, word in found.items()
        if not word.given and word.at >= since and word.source != "link"
    )


async def allowed_since(read: Reader, member_id: int, purpose: Purpose, channel: str) -> datetime | None:
    """When the member last said yes to this; None for who never did."""
    row = await read.row(
        """SELECT "at" FROM "consent" WHERE "member_id" = $1 AND "purpose" = $2
        AND "channel" = $3 AND "given" ORDER BY "at" DESC LIMIT 1""",
        member_id,
        purpose.value,
        channel,
    )
    return row["at"] if row else None
