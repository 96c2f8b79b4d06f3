"""Visits: credited, undone, objected to."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime
from typing import assert_never

from loyalty.facts import Credited, Objected, Undone
from loyalty.ledger.earnings import BASE
from loyalty.model import EntryKind, Visit
from storage.engine.db import Statement, insert
from storage.ledger.earnings import encode
from storage.ledger.visits import EARNED
from storage.people.members import SELVES
from storage.writing.entries import audit, change_balance, entry, set_member
from storage.writing.rule_uses import returned, used
from storage.writing.undoing import brought_less, drop_waiting, free_code
from storage.writing.visit_codes import stop_telling, use
from storage.writing.waiting import calling_off


def visit(fact: Credited | Undone | Objected, now: datetime) -> Iterable[Statement]:
    match fact:
        case Credited():
            yield from _credited(fact, now)
        case Undone():
            yield from _undone(fact, now)
        case Objected(member_id, act_id, by):
            yield audit(now, by, "objected", member_id=member_id, subject=act_id)
        case _:
            assert_never(fact)


def _credited(fact: Credited, now: datetime) -> Iterable[Statement]:
    visit = fact.visit
    yield use(fact.code_id, visit.member_id, now, visit.id)
    yield _new(visit, fact.code_id)
    yield from used(visit, now)
    yield from _entries(visit, now)
    yield change_balance(visit.member_id, visit.earned, visits=1)
    yield Statement(
        "balance",
        'UPDATE "balance" SET "last_visit_at" = $1 WHERE "member_id" = $2',
        (visit.at, visit.member_id),
        1,
    )
    yield from calling_off(fact, now)
    yield stop_telling(fact.code_id, now)
    yield set_member(visit.member_id, "location", visit.location)
    yield audit(
        now, fact.by, "credited", member_id=visit.member_id, staff_id=visit.staff_id,
        subject=visit.id, **{unit.value: visit.earned[unit] for unit in EARNED}, amount=visit.amount,
    )  # fmt: skip


def _entries(visit: Visit, now: datetime) -> Iterable[Statement]:
    """One for each rule that gave something."""
    for part in visit.parts:
        if part.amount:
            by = "" if part.rule == BASE else f":{part.rule}"
            key = f"visit:{visit.id}:{part.unit.value}{by}"
            yield entry(
                visit.member_id, part.unit, part.amount, EntryKind.VISIT, key, now,
                visit_id=visit.id, rule=part.rule,
            )  # fmt: skip


def _new(visit: Visit, code_id: int) -> Statement:
    return insert(
        "visit",
        id=visit.id,
        member_id=visit.member_id,
        staff_id=visit.staff_id,
        location=visit.location,
        amount=visit.amount,
        **{unit.value: visit.earned[unit] for unit in EARNED},
        code=code_id,
        at=visit.at,
        rules=encode(visit.earnings) if visit.earnings.by_rules else None,
        tags=json.dumps(visit.tags) if visit.tags else None,
        excluded=visit.excluded,
    )


def _undone(fact: Undone, now: datetime) -> Iterable[Statement]:
    """`fact.visit` names the member the visit belongs to now, who may have taken its own member in by a link."""
    visit = fact.visit
    yield Statement(
        "visit",
        f"""UPDATE "visit" SET "undone_at" = $2 WHERE "id" = $3 AND "undone_at" IS NULL
        AND "member_id" IN ({SELVES})""",
        (visit.member_id, now, visit.id),
        1,
    )
    yield returned(visit.id)
    yield brought_less("visit", visit.id, visit.earned, visits=1)
    for unit, amount in visit.earned.items():
        key = f"undo:{visit.id}:{unit.value}"
        yield entry(visit.member_id, unit, -amount, EntryKind.REVERSAL, key, now, visit_id=visit.id)
    yield change_balance(visit.member_id, -visit.earned, visits=-1)
    yield _last_visit_without(visit)
    yield free_code("visit", visit.id, visit.member_id, now)
    yield drop_waiting(visit.id, now)
    yield stop_telling(visit.id, now, '(SELECT "code" FROM "visit" WHERE "id" = $1)')
    yield audit(now, fact.by, "undone", member_id=visit.member_id, subject=visit.id)


def _last_visit_without(visit: Visit) -> Statement:
    """The last visit becomes the newest other one that stands."""
    return Statement(
        "balance",
        """UPDATE "balance" SET "last_visit_at" = (SELECT max("at") FROM "visit"
                WHERE "member_id" IN (SELECT "id" FROM "member"
                    WHERE "id" = $1 OR "merged_into_id" = $1)
                AND "id" <> $2 AND "undone_at" IS NULL)
        WHERE "member_id" = $1""",
        (visit.member_id, visit.id),
        1,
    )
