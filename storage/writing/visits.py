"""Visits: credited, undone, objected to."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime
from typing import assert_never

from loyalty.facts.visits import Credited, Objected, Returned, ReturnUndone, Undone
from loyalty.ledger.units import PREPAID
from loyalty.model.accounts import EntryKind
from loyalty.model.visits import Visit
from storage.engine.db import Statement, fresh_id, insert
from storage.ledger import earnings, encoded
from storage.ledger.book import Book, Cause
from storage.ledger.confirmed import encode
from storage.people.members import SELVES
from storage.writing import tiers
from storage.writing.entries import audit, set_member, visited
from storage.writing.figure_changes import visit_changed
from storage.writing.purchase_returns import came_back, stays
from storage.writing.rule_uses import returned, used
from storage.writing.undoing import drop_waiting, free_code, visit_gone
from storage.writing.visit_codes import stop_telling, use
from storage.writing.waiting import calling_off


def visit(
    fact: Credited | Undone | Returned | ReturnUndone | Objected, now: datetime, book: Book
) -> Iterable[Statement]:
    match fact:
        case Credited():
            yield from _credited(fact, now, book)
        case Undone():
            yield from _undone(fact, now, book)
        case Returned():
            yield from came_back(fact, now, book)
        case ReturnUndone():
            yield from stays(fact, now, book)
        case Objected(member_id, act_id, by):
            yield audit(now, by, "objected", member_id=member_id, subject=act_id)
        case _:
            assert_never(fact)


def _credited(fact: Credited, now: datetime, book: Book) -> Iterable[Statement]:
    visit = fact.visit
    yield use(fact.code_id, visit.member_id, now, visit.id)
    yield _new(visit, fact.code_id)
    yield from used(visit, now)
    yield from tiers.renewed(visit)
    yield from book.close(visit.member_id)
    for unit, amount in visit.taken.items():
        of = visit.prepaid.sale if visit.prepaid and unit is PREPAID else None
        yield from book.spend(visit.member_id, unit, amount, _cause(EntryKind.SPENT, "use", visit.id), of)
    book.accounts.came[visit.member_id] = visit.at
    yield from book.credit(visit.member_id, visit.parts, _cause(EntryKind.VISIT, "visit", visit.id))
    yield from book.came(visit.member_id)
    yield visited(visit.member_id, 1, visit.at)
    yield from calling_off(fact, now)
    yield stop_telling(fact.code_id, now)
    yield set_member(visit.member_id, "location", visit.location)
    yield audit(
        now, fact.by, "credited", member_id=visit.member_id, staff_id=visit.staff_id,
        subject=visit.id, **{unit.value: amount for unit, amount in visit.earned.items()}, amount=visit.amount,
    )  # fmt: skip


def _new(visit: Visit, code_id: int) -> Statement:
    return insert(
        "visit",
        id=visit.id,
        member_id=visit.member_id,
        staff_id=visit.staff_id,
        location=visit.location,
        amount=visit.amount,
        earned=encoded.encode(visit.earned),
        code=code_id,
        at=visit.at,
        rules=earnings.encode(visit.earnings) if visit.earnings.by_rules else None,
        tags=json.dumps(visit.tags) if visit.tags else None,
        excluded=visit.excluded,
        used=visit.used,
        standing=encode(visit.confirmed),
        referral_id=visit.referral,
        sale_id=visit.prepaid.sale if visit.prepaid else None,
        of_pass=visit.prepaid.of if visit.prepaid else None,
    )


def _undone(fact: Undone, now: datetime, book: Book) -> Iterable[Statement]:
    """`fact.visit` names the member the visit belongs to now, who may have taken its own member in by a link."""
    visit = fact.visit
    yield Statement(
        "visit",
        f"""UPDATE "visit" SET "undone_at" = $2, "standing" = NULL WHERE "id" = $3 AND "undone_at" IS NULL
        AND "member_id" IN ({SELVES})""",
        (visit.member_id, now, visit.id),
        1,
    )
    yield from tiers.anew(fact.tiers)
    yield returned(visit.id)
    yield visit_gone(visit.id)
    yield from visit_changed(visit.at, now)
    noted = book.noted["visit_id", visit.id]
    cause = _cause(EntryKind.REVERSAL, "undo", visit.id)
    yield from book.give_back(visit.member_id, noted, _unused(visit.id))
    yield from book.take_back(visit.member_id, noted.standing, noted, cause)
    book.accounts.came[visit.member_id] = book.earlier[visit.id]
    yield from book.came(visit.member_id)
    yield _last_visit_without(visit)
    yield free_code("visit", visit.id, visit.member_id, now)
    yield drop_waiting(visit.id, now)
    yield stop_telling(visit.id, now, '(SELECT "code" FROM "visit" WHERE "id" = $1)')
    yield audit(now, fact.by, "undone", member_id=visit.member_id, subject=visit.id)


def _unused(id: int) -> Cause:
    """For the cashback that had paid a part of it."""
    return _cause(EntryKind.UNSPENT, f"unused:{fresh_id()}", id)


def _cause(kind: EntryKind, what: str, id: int) -> Cause:
    return Cause(kind, f"{what}:{id}", {"visit_id": id})


def _last_visit_without(visit: Visit) -> Statement:
    """The last visit becomes the newest other one that stands."""
    return Statement(
        "activity",
        f"""UPDATE "activity" SET "visits" = "visits" - 1, "last_visit_at" = (SELECT max("at") FROM "visit"
                WHERE "member_id" IN ({SELVES}) AND "id" <> $2 AND "undone_at" IS NULL)
        WHERE "member_id" = $1""",
        (visit.member_id, visit.id),
        1,
    )
