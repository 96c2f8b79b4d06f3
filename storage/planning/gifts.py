"""Gifts of occasions, and what has ended, as lines of the ledger."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import assert_never

from loyalty.facts.planned import Gifted, Lapsed
from loyalty.ledger.amounts import Amounts
from loyalty.ledger.as_of import AsOf
from loyalty.ledger.earnings import Part
from loyalty.model.accounts import EntryKind
from storage.engine.bulk import in_bulk
from storage.engine.db import Statement, Tx
from storage.engine.lists import filled, places
from storage.ledger.accounts import read_accounts
from storage.ledger.book import Book, Cause
from storage.writing.due import reschedule


async def grant(tx: Tx, given: Sequence[Gifted | Lapsed], as_of: AsOf) -> None:
    """Write what is new: a gift's key happens once for each unit."""
    if not given:
        return
    book = Book(as_of, await read_accounts(tx, (fact.member_id for fact in given)))
    known = await _known(tx, {key for fact in given if isinstance(fact, Gifted) for key in _keys(fact)})
    await in_bulk(tx, [one for fact in given for one in _written(fact, known, book)])


def _written(fact: Gifted | Lapsed, known: set[str], book: Book) -> Iterator[Statement]:
    match fact:
        case Gifted(member_id, amounts, key, lasts, rule):
            new = Amounts({unit: amounts[unit] for unit in amounts if f"{key}:{unit}" not in known})
            parts = [Part(unit, amount, rule) for unit, amount in new.items()]
            yield from book.credit(member_id, parts, Cause(EntryKind.GIFT, key), lasts)
            known.update(_keys(fact))
            if any(book.as_of.lifetimes.ends(unit, lasts, rule) for unit in new):
                yield reschedule(member_id, book.as_of.now)
        case Lapsed(member_id, at):
            yield from book.close(member_id, at)
        case _:
            assert_never(fact)


def _keys(fact: Gifted) -> list[str]:
    return [f"{fact.key}:{unit}" for unit in fact.amounts]


async def _known(tx: Tx, keys: set[str]) -> set[str]:
    if not keys:
        return set()
    among = filled(sorted(keys))
    rows = await tx.rows(f'SELECT "key" FROM "entry" WHERE "key" IN ({places(len(among))})', *among)
    return {row["key"] for row in rows}
