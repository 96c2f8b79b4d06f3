"""What planning reads and writes: the members whose dates have come, a batch at a time, in a fixed number
of statements whatever the size of the batch and of the shop.

The lock of a batch is on the balances of its members: whoever is at the till at this moment is left for
the next look, and two machines never plan for the same person at once.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from loyalty.facts import Gifted, Lapsed
from loyalty.gate.sampling import in_holdout
from loyalty.messages.args import Named
from loyalty.messages.kind import Class
from loyalty.messages.reasons import Reason
from loyalty.model import Address, EntryKind, Purpose, Unit, Voucher
from loyalty.offers.promotions import AudienceKind
from loyalty.planning.occasions import UNTIL_A_VISIT, VISITS, Date, Known, Line, Need, Plan, without_news
from loyalty.planning.refresh import VISIT
from storage.engine.db import Row, Statement, Tx, fresh_id
from storage.engine.lists import filled, places
from storage.ledger.vouchers import VOUCHER, voucher_of
from storage.messages import outbox
from storage.messages.dropping import drop_rows
from storage.offers.promotions import AVAILABLE
from storage.offers.texts import promotion_name
from storage.people import consent
from storage.people.consent import Consent
from storage.people.reach import reach_each
from storage.people.rows import BALANCE, MEMBER, balance_of, member_of
from storage.writing.entries import amounts

_SEEN = timedelta(days=400)  # older visits say nothing of a rhythm
_MONTH = timedelta(days=33)  # a month, wherever its midnight is
_EARNED = (EntryKind.VISIT, EntryKind.PAPER, EntryKind.GIFT, EntryKind.REVERSAL)


@dataclass(frozen=True, slots=True)
class Due:
    """A row of the table: when an occasion of a member is to be looked at."""

    id: int
    member_id: int
    occasion: str
    at: datetime
    step: int


@dataclass(slots=True)
class Outcome:
    """What a batch comes to. `moved` are dates with their next, `over` those without one, `new` the
    first ones of an occasion. `back` are members who came, with their last visit: what was to call them
    is not said."""

    plans: list[tuple[Known, Plan]] = field(default_factory=list)
    moved: list[tuple[Due, Date]] = field(default_factory=list)
    new: list[tuple[int, str, Date]] = field(default_factory=list)
    over: list[Due] = field(default_factory=list)
    back: list[tuple[int, datetime]] = field(default_factory=list)


# Reading


async def claim_due(tx: Tx, now: datetime, limit: int) -> tuple[Due, ...]:
    """All dates of the members who are next, theirs alone until this transaction ends. Dates are read
    after the lock: what another machine has planned meanwhile is no longer due."""
    next_ = await tx.rows(
        """SELECT b."member_id" FROM "due" d JOIN "balance" b ON b."member_id" = d."member_id"
        WHERE d."at" <= $1 ORDER BY d."at" LIMIT $2"""
        + tx.dialect.lock("b", skip=True),
        now,
        limit,
    )
    ids = filled(dict.fromkeys(row["member_id"] for row in next_))
    if not ids:
        return ()
    rows = await tx.rows(
        f"""SELECT "id", "member_id", "occasion", "at", "step" FROM "due"
        WHERE "member_id" IN ({places(len(ids))}) ORDER BY "at", "id" """,
        *ids,
    )
    return tuple(Due(row["id"], row["member_id"], row["occasion"], row["at"], row["step"]) for row in rows)


_MEMBERS = f"""
SELECT m."id", {MEMBER}, m."birthday_set_at", {BALANCE}
FROM "member" m JOIN "balance" b ON b."member_id" = m."id"
WHERE m."left_at" IS NULL AND m."merged_into_id" IS NULL AND m."id" IN """


async def known(
    tx: Tx, dues: Sequence[Due], needs: Mapping[str, frozenset[Need]], now: datetime
) -> dict[int, Known]:
    """What the dates that have come need to know, by member: `needs` is by occasion. Those who left or
    became part of another are not in it."""
    ids = filled(dict.fromkeys(due.member_id for due in dues))
    rows = await tx.rows(f"{_MEMBERS}({places(len(ids))})", *ids)
    people = {row["id"]: _known(row) for row in rows}
    come = [due for due in dues if due.at <= now and due.member_id in people]

    def need(what: Need) -> list[Due]:
        return [due for due in come if what in needs.get(due.occasion, ())]

    await _visits(tx, people, need(Need.VISITS), now)
    await _lines(tx, people, need(Need.LINES))
    await _vouchers(tx, people, need(Need.VOUCHERS))
    await _promotion(tx, people, need(Need.PROMOTION), now)
    return people


def _known(row: Row) -> Known:
    return Known(member_of(row, row["id"]), balance_of(row), row["birthday_set_at"])


async def _visits(tx: Tx, people: dict[int, Known], dues: Sequence[Due], now: datetime) -> None:
    """The latest of each, also of those who became part of them."""
    ids = filled(dict.fromkeys(due.member_id for due in dues))
    if not ids:
        return
    rows = await tx.rows(
        f"""WITH RECURSIVE "selves"("id", "self") AS (
            SELECT m."id", m."id" FROM "member" m WHERE m."id" IN ({places(len(ids))})
            UNION SELECT s."id", m."id" FROM "member" m JOIN "selves" s ON m."merged_into_id" = s."self")
        SELECT "id", "at" FROM (
            SELECT s."id", v."at", row_number() OVER (PARTITION BY s."id" ORDER BY v."at" DESC) AS "n"
            FROM "selves" s JOIN "visit" v ON v."member_id" = s."self"
            WHERE v."undone_at" IS NULL AND v."at" >= ${len(ids) + 1}) AS "latest"
        WHERE "n" <= {VISITS} ORDER BY "id", "at" """,
        *ids,
        now - _SEEN,
    )
    found: dict[int, list[datetime]] = defaultdict(list)
    for row in rows:
        found[row["id"]].append(row["at"])
    for id in ids:
        people[id] = replace(people[id], visits=tuple(found[id]))


async def _lines(tx: Tx, people: dict[int, Known], dues: Sequence[Due]) -> None:
    ids = filled(dict.fromkeys(due.member_id for due in dues))
    if not ids:
        return
    kinds = [kind.value for kind in _EARNED]
    dates = [due.at for due in dues]
    rows = await tx.rows(
        f"""SELECT "member_id", "at", "unit", "amount" FROM "entry" WHERE "member_id" IN ({places(len(ids))})
        AND "kind" IN ({places(len(kinds), len(ids) + 1)})
        AND "at" >= ${len(ids) + len(kinds) + 1} AND "at" < ${len(ids) + len(kinds) + 2}""",
        *ids,
        *kinds,
        min(dates) - _MONTH,
        max(dates) + _MONTH,
    )
    found: dict[int, list[Line]] = defaultdict(list)
    for row in rows:
        found[row["member_id"]].append(Line(row["at"], Unit(row["unit"]), row["amount"]))
    for id in ids:
        people[id] = replace(people[id], lines=tuple(found[id]))


async def _vouchers(tx: Tx, people: dict[int, Known], dues: Sequence[Due]) -> None:
    ids = filled(dict.fromkeys(due.member_id for due in dues))
    if not ids:
        return
    rows = await tx.rows(
        VOUCHER + f"""WHERE v."member_id" IN ({places(len(ids))}) AND v."state" = 'open' ORDER BY v."id" """,
        *ids,
    )
    found: dict[int, list[Voucher]] = defaultdict(list)
    for row in rows:
        found[row["member_id"]].append(voucher_of(row))
    for id in ids:
        people[id] = replace(people[id], vouchers=tuple(found[id]))


async def _promotion(tx: Tx, people: dict[int, Known], dues: Sequence[Due], now: datetime) -> None:
    """What is new: the offer to everybody that began last. Whom it spares hears nothing of it here."""
    if not dues:
        return
    rows = await tx.rows(
        f"""SELECT "id", "texts", "audience", "holdout" FROM "promotion" WHERE {AVAILABLE}
        ORDER BY "starts_at" DESC, "id" DESC""",
        now,
    )
    open_ = [row for row in rows if json.loads(row["audience"])["kind"] == AudienceKind.ALL.value]
    if not open_:
        return
    newest = open_[0]
    named = Named(newest["id"], promotion_name(newest["texts"]))
    for id in {due.member_id for due in dues}:
        if not in_holdout(id, newest["id"], newest["holdout"] / 1000):
            people[id] = replace(people[id], promotion=named)


# Writing


async def keep(tx: Tx, outcome: Outcome, now: datetime) -> None:
    """All that a batch comes to."""
    await _call_off(tx, outcome.back, now)
    await _gifts(tx, [fact for _, plan in outcome.plans for fact in plan.facts], now)
    await _messages(tx, [each for each in outcome.plans if each[1].message], now)
    await tx.many(
        'UPDATE "due" SET "at" = $1, "step" = $2 WHERE "id" = $3',
        [(date.at, date.step, due.id) for due, date in outcome.moved],
    )
    await tx.many(
        """INSERT INTO "due" ("id", "member_id", "occasion", "at", "step") VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT ("member_id", "occasion") DO NOTHING""",
        [(fresh_id(), member_id, name, date.at, date.step) for member_id, name, date in outcome.new],
    )
    # By its date too: what happened this instant has set "arrange" again.
    await tx.many(
        'DELETE FROM "due" WHERE "id" = $1 AND "at" = $2', [(due.id, due.at) for due in outcome.over]
    )


async def _call_off(tx: Tx, back: Sequence[tuple[int, datetime]], now: datetime) -> None:
    """Nobody who has just been here reads that they are missed: what was planned while they came, and the
    visit itself did not see."""
    kinds = [kind.text for kind in UNTIL_A_VISIT]
    rows = f""""address_id" IN (SELECT "id" FROM "address" WHERE "member_id" = $1) AND "state" = 'waiting'
        AND "cls" > 0 AND "created_at" < $2 AND "kind" IN ({places(len(kinds), 3)})"""
    drops = [
        drop_rows(rows, member_id, visited, *kinds, reason=Reason.STALE, why=VISIT, now=now)
        for member_id, visited in back
    ]
    if drops:
        await tx.many(drops[0].sql, [one.args for one in drops])


async def _gifts(tx: Tx, given: Sequence[Gifted | Lapsed], now: datetime) -> None:
    """Lines of the ledger, and of the balances only what is new there: a key happens once."""
    lines = {fresh_id(): line for fact in given for line in _entries(fact)}
    if not lines:
        return
    await tx.many(
        """INSERT INTO "entry" ("id", "member_id", "unit", "amount", "kind", "key", "at")
        VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT ("key") DO NOTHING""",
        [(id, line.member_id, line.unit.value, line.amount, line.kind.value, line.key, now)
         for id, line in lines.items()],
    )  # fmt: skip
    written = filled(lines)
    new = await tx.rows(f'SELECT "id" FROM "entry" WHERE "id" IN ({places(len(written))})', *written)
    await tx.many(
        """UPDATE "balance" SET "points" = "points" + $1, "stamps" = "stamps" + $2
        WHERE "member_id" = $3""",
        [lines[row["id"]].change for row in new],
    )


@dataclass(frozen=True, slots=True)
class _Entry:
    member_id: int
    unit: Unit
    amount: int
    kind: EntryKind
    key: str

    @property
    def change(self) -> tuple[int, int, int]:
        points = self.amount if self.unit is Unit.POINTS else 0
        stamps = self.amount if self.unit is Unit.STAMPS else 0
        return points, stamps, self.member_id


def _entries(fact: Gifted | Lapsed) -> Iterable[_Entry]:
    kind, sign = (EntryKind.GIFT, 1) if isinstance(fact, Gifted) else (EntryKind.EXPIRY, -1)
    return (
        _Entry(fact.member_id, unit, sign * amount, kind, f"{fact.key}:{unit.value}")
        for unit, amount in amounts(fact.points, fact.stamps)
    )


async def _messages(tx: Tx, plans: Sequence[tuple[Known, Plan]], now: datetime) -> None:
    """To where each is reached. Where all their addresses are closed the gate says so of one, and that is
    kept; who has none at all is told nothing."""
    allows = await consent.given(tx, (known.member.id for known, _ in plans))
    to = [
        (_fitting(known, plan, address, allows.get(known.member.id, frozenset())), address)
        for known, plan, address in await _reached(tx, plans)
    ]
    await outbox.put_once(tx, [_message(address, plan, now) for plan, address in to])


async def _reached(tx: Tx, plans: Sequence[tuple[Known, Plan]]) -> Iterable[tuple[Known, Plan, Address]]:
    """Asked once for each class there is among the messages."""
    by_class: dict[Class, list[tuple[Known, Plan]]] = defaultdict(list)
    for known, plan in plans:
        if plan.message:
            by_class[plan.message.kind.cls].append((known, plan))
    found = {
        cls: await reach_each(tx, (known.member.id for known, _ in own), cls) for cls, own in by_class.items()
    }
    return (
        (known, plan, found[cls][known.member.id])
        for cls, own in by_class.items()
        for known, plan in own
        if known.member.id in found[cls]
    )


def _fitting(known: Known, plan: Plan, to: Address, allows: frozenset[Consent]) -> Plan:
    """News of an offer is an offer too: only for who may be sent one there."""
    wanted = (Purpose.OFFERS, to.channel) in allows
    return plan if wanted and Class.PROMOTION not in known.member.preferences.muted else without_news(plan)


def _message(to: Address, plan: Plan, now: datetime) -> Statement:
    assert plan.message is not None
    row = outbox.new(to, plan.message, "", now, expires_at=plan.until)
    return outbox.put(row, now, claimed=False, idempotency_key=plan.key, cause=plan.cause, not_before=plan.at)
