"""Members, as somebody names them: by id, by card, by the end of a phone number or by name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from loyalty.model.members import Member
from storage.engine.db import Dialect, Reader, Value
from storage.people.rows import MEMBER, member_of

_MOST = 200  # members found at once: who is not among them is found by more of the name


@dataclass(frozen=True, slots=True)
class FoundMember:
    """A member somebody asked about. `phone` (E.164) is shown masked; it is empty without one."""

    member: Member
    phone: str


_FOUND = f"""SELECT m."id", {MEMBER},
    (SELECT a."value" FROM "address" a WHERE a."member_id" = m."id" AND a."channel" = $1
        ORDER BY a."seen_at" DESC LIMIT 1) AS "phone"
FROM "member" m WHERE m."left_at" IS NULL AND m."merged_into_id" IS NULL AND {{condition}}
ORDER BY m."joined_at" DESC, m."id" DESC LIMIT {_MOST}"""

_BYTES = {
    Dialect.SQLITE: 'length(CAST("name" AS BLOB))',
    Dialect.POSTGRES: 'octet_length("name")',
}

# SQLite compares letters of ASCII without their case by itself.
_SMALL = {Dialect.SQLITE: '"name"', Dialect.POSTGRES: 'lower("name")'}


async def _found(read: Reader, phones: str, condition: str, *args: Value) -> tuple[FoundMember, ...]:
    """`phones` is the channel where an address is a phone number. It is `$1`; the arguments follow."""
    rows = await read.rows(_FOUND.format(condition=condition), phones, *args)
    return tuple(FoundMember(member_of(row, row["id"]), row["phone"] or "") for row in rows)


async def by_id(read: Reader, phones: str, member_id: int) -> FoundMember | None:
    return next(iter(await _found(read, phones, 'm."id" = $2', member_id)), None)


async def by_card(read: Reader, phones: str, card: str) -> tuple[FoundMember, ...]:
    return await _found(read, phones, 'm."card" = $2', card)


async def by_phone_end(read: Reader, phones: str, digits: str) -> tuple[FoundMember, ...]:
    """Members with a number that ends in these digits."""
    return await _found(
        read,
        phones,
        """EXISTS (SELECT 1 FROM "address" a WHERE a."member_id" = m."id" AND a."channel" = $1
            AND a."value" LIKE $2)""",
        f"%{digits}",
    )


async def names_like(read: Reader, *words: str) -> tuple[str, ...]:
    """The names that may contain one of these words (small letters without accents), each once. No database takes every
    accent off a letter, so all names with letters beyond ASCII, or an apostrophe, are among them, for the caller to
    compare."""
    like = " OR ".join(f"{_SMALL[read.dialect]} LIKE ${place + 1}" for place in range(len(words)))
    rows = await read.rows(
        f"""SELECT DISTINCT "name" FROM "member" WHERE {like} OR "name" LIKE '%''%'
            OR {_BYTES[read.dialect]} <> length("name")""",
        *(f"%{word}%" for word in words),
    )
    return tuple(row["name"] for row in rows)


async def called(read: Reader, phones: str, names: Sequence[str]) -> tuple[FoundMember, ...]:
    """Members of exactly these names, the newest first."""
    known = names[:_MOST]
    places = ", ".join(f"${number}" for number in range(2, len(known) + 2))
    return await _found(read, phones, f'm."name" IN ({places})', *known) if known else ()
