"""What planning reads of members: a batch in a fixed number of statements, however large the batch and the shop."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from loyalty.gate.sampling import in_holdout
from loyalty.ledger.units import Unit
from loyalty.messages.args import Named
from loyalty.messages.kinds.occasions import OccasionKind
from loyalty.model.accounts import EntryKind
from loyalty.model.vouchers import Voucher
from loyalty.offers.promotions import AudienceKind
from loyalty.planning.profile import VISITS, LastVisit, Line, MemberProfile, Need
from loyalty.programme.programme import Programme
from storage.engine.db import Row, Tx
from storage.engine.lists import filled, places
from storage.ledger import endings, memberships, passes, standings
from storage.ledger.vouchers import VOUCHER, voucher_of
from storage.offers.promotions import AVAILABLE
from storage.offers.texts import promotion_name
from storage.people.rows import ACTIVITY, MEMBER, balance_columns, balance_of, member_of
from storage.planning.dues import Due

_SEEN = timedelta(days=400)  # older visits say nothing of a rhythm
_MONTH = timedelta(days=33)  # a month, wherever its midnight is
_EARNED = (
    EntryKind.VISIT,
    EntryKind.PAPER,
    EntryKind.GIFT,
    EntryKind.REVERSAL,
    EntryKind.CORRECTION,
    EntryKind.UNCORRECTED,
)

_MEMBERS = f"""
SELECT m."id", {MEMBER}, {balance_columns("$1")}
FROM "member" m {ACTIVITY}
WHERE m."left_at" IS NULL AND m."merged_into_id" IS NULL AND m."id" IN """


async def profiles(
    tx: Tx, programme: Programme, dues: Sequence[Due], needs: Mapping[str, frozenset[Need]], now: datetime
) -> dict[int, MemberProfile]:
    """What the dates that have come need to know, by member. `needs` is by occasion. Members who left or became
    part of another are missing."""
    ids = filled(dict.fromkeys(due.member_id for due in dues))
    rows = await tx.rows(f"{_MEMBERS}({places(len(ids), 2)})", now, *ids)
    people = {row["id"]: _profile(row) for row in rows}
    come = [due for due in dues if due.at <= now and due.member_id in people]

    def need(what: Need) -> list[Due]:
        return [due for due in come if what in needs.get(due.occasion, ())]

    await _visits(tx, people, need(Need.VISITS), now)
    await _lines(tx, people, need(Need.LINES))
    await _vouchers(tx, people, need(Need.VOUCHERS))
    await _promotion(tx, people, need(Need.PROMOTION), now)
    await _past_gifts(tx, people, need(Need.PAST_GIFTS), now)
    await _lots(tx, people, need(Need.LOTS))
    await _taken(tx, people, need(Need.TAKEN))
    await _last_visits(tx, people, need(Need.LAST_VISIT))
    if programme.tiers:
        await _tiers(tx, programme, people, need(Need.TIERS), now)
    if programme.plans:
        await _periods(tx, people, need(Need.MEMBERSHIP))
    if programme.passes:
        await _passes(tx, people, need(Need.PASSES))
    return people


def _profile(row: Row) -> MemberProfile:
    return MemberProfile(member_of(row, row["id"]), balance_of(row))


async def _visits(tx: Tx, people: dict[int, MemberProfile], dues: Sequence[Due], now: datetime) -> None:
    """The latest of each member, with those of members who became part of them."""
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


async def _last_visits(tx: Tx, people: dict[int, MemberProfile], dues: Sequence[Due]) -> None:
    """The newest of each member that stands and counts, and when they were last asked how one was."""
    ids = filled(dict.fromkeys(due.member_id for due in dues))
    if not ids:
        return
    rows = await tx.rows(
        f"""WITH RECURSIVE "selves"("id", "self") AS (
            SELECT m."id", m."id" FROM "member" m WHERE m."id" IN ({places(len(ids))})
            UNION SELECT s."id", m."id" FROM "member" m JOIN "selves" s ON m."merged_into_id" = s."self")
        SELECT "id", "visit", "location", "at", (SELECT o."created_at" FROM "outbox" o
            WHERE o."address_id" IN (SELECT a."id" FROM "address" a WHERE a."member_id" = "latest"."id") AND o."kind" = '{OccasionKind.QUESTION.text}'
            AND o."state" NOT IN ('dropped', 'refused', 'dead') ORDER BY o."created_at" DESC LIMIT 1) AS "asked_at" FROM (
            SELECT s."id", v."id" AS "visit", v."location", v."at",
                row_number() OVER (PARTITION BY s."id" ORDER BY v."at" DESC, v."id" DESC) AS "n"
            FROM "selves" s JOIN "visit" v ON v."member_id" = s."self"
            WHERE v."undone_at" IS NULL AND v."excluded" = ${len(ids) + 1}) AS "latest" WHERE "n" = 1""",
        *ids,
        False,
    )
    for row in rows:
        last = LastVisit(row["visit"], row["location"], row["at"], row["asked_at"])
        people[row["id"]] = replace(people[row["id"]], last_visit=last)


async def _lines(tx: Tx, people: dict[int, MemberProfile], dues: Sequence[Due]) -> None:
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
    for id, own in found.items():
        people[id] = replace(people[id], lines=tuple(own))


async def _vouchers(tx: Tx, people: dict[int, MemberProfile], dues: Sequence[Due]) -> None:
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
    for id, own in found.items():
        people[id] = replace(people[id], vouchers=tuple(own))


async def _past_gifts(tx: Tx, people: dict[int, MemberProfile], dues: Sequence[Due], now: datetime) -> None:
    """The years of birthday gifts that these members had before they left and joined again."""
    ids = filled(dict.fromkeys(due.member_id for due in dues))
    if not ids:
        return
    rows = await tx.rows(
        f"""SELECT a."member_id", p."what" FROM "address" a JOIN "past_use" p ON p."hash" = a."hash"
        WHERE a."member_id" IN ({places(len(ids))}) AND p."what" LIKE 'birthday:%' AND p."until" > ${len(ids) + 1}""",
        *ids,
        now,
    )
    found: dict[int, set[int]] = defaultdict(set)
    for row in rows:
        found[row["member_id"]].add(int(row["what"].partition(":")[2]))
    for id, years in found.items():
        people[id] = replace(people[id], birthday_gifts=frozenset(years))


async def _taken(tx: Tx, people: dict[int, MemberProfile], dues: Sequence[Due]) -> None:
    """How often each reward was taken; those of offers cost nothing and are none."""
    ids = filled(dict.fromkeys(due.member_id for due in dues))
    if not ids:
        return
    rows = await tx.rows(
        f"""SELECT "member_id", "reward", count(*) AS "taken" FROM "voucher"
        WHERE "member_id" IN ({places(len(ids))}) AND "promotion_id" IS NULL GROUP BY "member_id", "reward" """,
        *ids,
    )
    found: dict[int, dict[str, int]] = defaultdict(dict)
    for row in rows:
        found[row["member_id"]][row["reward"]] = row["taken"]
    for id, taken in found.items():
        people[id] = replace(people[id], taken=taken)


async def _lots(tx: Tx, people: dict[int, MemberProfile], dues: Sequence[Due]) -> None:
    """What ends some day, or has ended and is not closed."""
    ids = filled(dict.fromkeys(due.member_id for due in dues))
    if not ids:
        return
    for id, found in (await endings.of(tx, ids)).items():
        people[id] = replace(people[id], endings=found)


async def _tiers(
    tx: Tx, programme: Programme, people: dict[int, MemberProfile], dues: Sequence[Due], now: datetime
) -> None:
    ids = filled(dict.fromkeys(due.member_id for due in dues))
    if not ids:
        return
    for id, found in (await standings.of_all(tx, programme, ids, now)).items():
        people[id] = replace(people[id], tiers=found.kept, tier_total=found.total)


async def _periods(tx: Tx, people: dict[int, MemberProfile], dues: Sequence[Due]) -> None:
    ids = filled(dict.fromkeys(due.member_id for due in dues))
    if not ids:
        return
    for id, found in (await memberships.of_all(tx, ids)).items():
        people[id] = replace(people[id], periods=found)


async def _passes(tx: Tx, people: dict[int, MemberProfile], dues: Sequence[Due]) -> None:
    ids = filled(dict.fromkeys(due.member_id for due in dues))
    if not ids:
        return
    for id, found in (await passes.of_all(tx, ids)).items():
        people[id] = replace(people[id], passes=found)


async def _promotion(tx: Tx, people: dict[int, MemberProfile], dues: Sequence[Due], now: datetime) -> None:
    """What is new: the promotion for everybody that began last. Members in its holdout are not told of it, and nobody is
    of one in several wordings: its own message tells each their own."""
    if not dues:
        return
    rows = await tx.rows(
        f"""SELECT "id", "texts", "audience", "holdout" FROM "promotion"
        WHERE {AVAILABLE} AND "variants" = '[]' ORDER BY "starts_at" DESC, "id" DESC""",
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
