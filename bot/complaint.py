"""`python -m bot consents`: what an address allowed, and when, also long after its member left."""

from __future__ import annotations

from collections.abc import Iterator

from bot.channels import KNOWN
from handlers.reading.phones import parse_phone
from loyalty.keyed_hash import KeyedHash
from storage.engine.db import Database
from storage.people.complaints import ConsentRow, consents_of


def address_of(asked: str, country: str) -> tuple[str, str]:
    """The channel and the address in `telegram:123456789` or in a phone number. `ValueError` for anything else."""
    channel, found, value = asked.strip().partition(":")
    if found and channel in KNOWN.all and channel != KNOWN.phone:
        return channel, value.strip()
    number = parse_phone(value if channel == KNOWN.phone else asked, country)
    if number is None:
        raise ValueError(f"{asked!r} is no phone number, and no chat such as telegram:123456789")
    return KNOWN.phone, number


async def consents(database: Database, keyed: KeyedHash, country: str, asked: str) -> str:
    """One line for each word, the oldest first. `ValueError` for what is no address."""
    hash = keyed.of(*address_of(asked, country))
    found = await database.run(lambda tx: consents_of(tx, hash))
    return "\n".join(_lines(found)) or "no word is kept of this address"


def _lines(found: tuple[ConsentRow, ...]) -> Iterator[str]:
    for row in found:
        word = "yes" if row.given else "no"
        at = f"{row.at:%Y-%m-%d %H:%M} UTC"
        yield f"{at}  {row.channel}  {row.purpose}: {word}  terms of {row.wording or '?'}  said: {row.source or '?'}"
