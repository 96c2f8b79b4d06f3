"""Every kind of audience, its recipients, and the messages they are fed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from loyalty.offers import announcements
from loyalty.offers.promotions import Audience, AudienceKind, Promotion
from storage.engine.db import Database, Tx, insert
from storage.messages.claims import claim
from storage.offers import feeding, recipients
from storage.offers.audiences import CONDITIONS
from storage.offers.recipients import MemberRange, Recipient
from tests.scheduler.town import offer
from tests.storage.letters import NOON, Letters

BOTH = ("telegram", "sms")
STAFF = 1000
DAY = timedelta(days=1)


@pytest.fixture
async def town(database: Database) -> Letters:
    """Person n is member n, reached at address n."""
    letters = Letters(database)
    for number in range(1, 13):
        await letters.person(number, "sms" if number % 4 == 0 else "telegram")
    await letters.write(
        insert("staff", id=STAFF, address_id=1, role="staff", name="Max", location="main", since=NOON)
    )
    await letters.rows('UPDATE "member" SET "joined_at" = $1', NOON - 400 * DAY)
    return letters


def promotion_for(kind: AudienceKind, of: str = "", number: int = 0) -> Promotion:
    """Composed an hour ago, started just now."""
    composed = offer(7, NOON, audience=Audience(kind, of, number))
    return replace(composed, created_at=NOON - timedelta(hours=1))


async def walked(
    letters: Letters, promotion: Promotion, size: int = 5, channels: Sequence[str] = BOTH
) -> list[Recipient]:
    """All recipients, range by range."""

    async def work(tx: Tx) -> list[Recipient]:
        found: list[Recipient] = []
        after: int | None = 0
        while after is not None:
            within = await recipients.next_range(tx, promotion, after, size)
            if within.upto is not None:
                found += await recipients.recipients(tx, promotion, within, channels)
            after = within.upto
        return found

    return await letters.database.run(work)


async def ids(letters: Letters, kind: AudienceKind, of: str = "", number: int = 0) -> list[int]:
    return [one.member_id for one in await walked(letters, promotion_for(kind, of, number))]


async def update(letters: Letters, table: str, member: int, **columns: Any) -> None:
    key = "id" if table == "member" else "member_id"
    for column, value in columns.items():
        await letters.rows(f'UPDATE "{table}" SET "{column}" = $1 WHERE "{key}" = $2', value, member)


async def visits(letters: Letters, member: int, *amounts: int | None, at: datetime = NOON - DAY) -> None:
    for amount in amounts:
        number = (await letters.rows('SELECT count(*) AS "n" FROM "visit"'))[0]["n"] + 1
        await letters.write(
            insert(
                "visit", id=number, member_id=member, staff_id=STAFF, location="main", amount=amount, earned='{"stamps": 1}', code=number, at=at,
            )
        )  # fmt: skip


def test_every_kind_has_its_condition() -> None:
    assert set(CONDITIONS) | {AudienceKind.COMBINED} == set(AudienceKind)


async def test_all_are_those_who_are_here(town: Letters) -> None:
    """Without members who left, or whose card was merged into another."""
    await update(town, "member", 3, left_at=NOON - DAY)
    await update(town, "member", 5, merged_into_id=6)
    assert await ids(town, AudienceKind.ALL) == [1, 2, 4, 6, 7, 8, 9, 10, 11, 12]


async def test_a_location_is_where_they_were_last(town: Letters) -> None:
    await update(town, "member", 2, location="main")
    await update(town, "member", 9, location="main")
    await update(town, "member", 10, location="harbour")
    assert await ids(town, AudienceKind.LOCATION, of="main") == [2, 9]


async def test_visited_or_not_within_so_many_days_before_the_start(town: Letters) -> None:
    """To the second. A member who never came counts from the day they joined, so a new one was not away."""
    for member, ago in ((1, 30 * DAY), (2, 30 * DAY + timedelta(seconds=1)), (3, timedelta(0))):
        await update(town, "activity", member, last_visit_at=NOON - ago)
    await update(town, "member", 4, joined_at=NOON - 3 * DAY)
    assert await ids(town, AudienceKind.VISITED, number=30) == [1, 3]
    assert await ids(town, AudienceKind.AWAY, number=30) == [2, 5, 6, 7, 8, 9, 10, 11, 12]


async def test_any_number_of_days_is_accepted(town: Letters) -> None:
    """Further back than there are dates."""
    await update(town, "activity", 1, last_visit_at=NOON)
    assert await ids(town, AudienceKind.VISITED, number=10**9) == [1]
    assert await ids(town, AudienceKind.AWAY, number=10**9) == []


async def test_a_birthday_in_a_month(town: Letters) -> None:
    await update(town, "member", 1, birth_month=7, birth_day=1)
    await update(town, "member", 2, birth_month=6, birth_day=30)
    await update(town, "member", 3, birth_month=7, birth_day=31)
    assert await ids(town, AudienceKind.BIRTHDAY, number=7) == [1, 3]


async def test_a_tier_is_the_highest_that_is_kept_at_the_start(town: Letters) -> None:
    """To the second; also by a card that became part of theirs."""
    await update(town, "member", 12, merged_into_id=4)
    kept = [
        (1, "silver", 1),
        (2, "silver", 9),
        (2, "gold", 1),
        (3, "silver", 9),
        (3, "gold", 0),
        (4, "silver", 1),
    ]
    for number, (member, tier, days) in enumerate([*kept, (12, "silver", 9), (12, "gold", 9)], start=1):
        row = {
            "id": number,
            "member_id": member,
            "tier": tier,
            "ends_at": NOON + days * DAY,
            "since": NOON - DAY,
        }
        await town.write(insert("tier", **row))
    assert await ids(town, AudienceKind.TIER, "silver", 1) == [1, 3]
    assert await ids(town, AudienceKind.TIER, "gold", 2) == [2, 4]


async def test_members_are_those_whose_paid_period_holds_at_the_start(town: Letters) -> None:
    """To the second, with the days of grace."""
    periods = [(1, "plus", 0, 9), (2, "plus", -30, 0), (3, "plus", 1, 31), (4, "year", -30, 1)]
    for number, (member, plan, starts, ends) in enumerate(periods, start=1):
        dates = {
            "starts_at": NOON + starts * DAY,
            "renews_at": NOON + ends * DAY,
            "ends_at": NOON + ends * DAY,
        }
        await town.write(insert("membership", id=number, member_id=member, plan=plan, anchor=1, **dates))
    assert await ids(town, AudienceKind.MEMBERS) == [1, 4]
    assert await ids(town, AudienceKind.MEMBERS, "plus") == [1]


async def test_who_never_redeemed(town: Letters) -> None:
    """Open, cancelled and expired vouchers do not count; those of a card that was merged into this one do."""
    await update(town, "member", 12, merged_into_id=4)
    for number, (member, state) in enumerate(
        [(1, "used"), (2, "open"), (3, "cancelled"), (12, "used"), (5, "expired")], start=1
    ):
        await town.write(
            insert(
                "voucher", id=number, code=f"{number}", member_id=member, reward="cake", unit="points", cost=5,
                state=state, created_at=NOON, expires_at=NOON, location="",
            )
        )  # fmt: skip
    assert await ids(town, AudienceKind.NEVER_REDEEMED) == [2, 3, 5, 6, 7, 8, 9, 10, 11]


async def test_the_best_by_what_they_spent(town: Letters) -> None:
    """Within a year, without visits that were undone; among equals the older card first; nobody who spent
    nothing. Visits on a card that was merged into another count for the other."""
    await visits(town, 1, 1000)
    await visits(town, 2, 400, 700)
    await visits(town, 3, 5000, at=NOON - 366 * DAY)
    await visits(town, 4, 1000)
    await visits(town, 5, 300)
    await visits(town, 6, 900)
    await visits(town, 7, None, None)
    await update(town, "member", 6, merged_into_id=5)
    await visits(town, 8, 9000)
    await update(town, "member", 8, left_at=NOON)
    await visits(town, 9, 8000)
    await town.rows('UPDATE "visit" SET "undone_at" = $1 WHERE "member_id" = 9', NOON)
    assert await ids(town, AudienceKind.BEST_BY_SPEND, number=1) == [5]
    assert await ids(town, AudienceKind.BEST_BY_SPEND, number=3) == [1, 2, 5]
    assert await ids(town, AudienceKind.BEST_BY_SPEND, number=99) == [1, 2, 4, 5]


async def test_the_best_by_how_often_they_came(town: Letters) -> None:
    """Visits count with or without an amount."""
    await visits(town, 11, None, None, None)
    await visits(town, 2, 9000)
    await visits(town, 7, 1, 1)
    assert await ids(town, AudienceKind.BEST_BY_VISITS, number=2) == [7, 11]
    assert await ids(town, AudienceKind.BEST_BY_VISITS, number=9) == [2, 7, 11]


async def test_a_ranking_is_one_range(town: Letters) -> None:
    """In several ranges every member would be ranked again for each of them."""
    within = await town.database.run(
        lambda tx: recipients.next_range(tx, promotion_for(AudienceKind.BEST_BY_SPEND, number=1), 0, 2)
    )
    assert within == MemberRange(0, 12)


# Where they are reached


async def test_members_are_reached_where_they_were_last_heard(town: Letters) -> None:
    """At an open address on a channel that is switched on, or not at all."""
    for number, member, channel, state in (
        (101, 1, "sms", "open"),
        (102, 2, "sms", "stopped"),
        (103, 3, "sms", "open"),
    ):
        await town.write(
            insert(
                "address", id=number, channel=channel, value=f"+{number}", locale="pl", state=state,
                member_id=member, seen_at=NOON + DAY, wrong_codes=0,
            )
        )  # fmt: skip
    await town.rows("""UPDATE "address" SET "state" = 'blocked' WHERE "id" = 5""")
    await town.rows("""UPDATE "address" SET "seen_at" = $1 WHERE "id" = 3""", NOON + 2 * DAY)
    everybody = promotion_for(AudienceKind.ALL)
    assert [
        Recipient(1, 101, "sms", "pl"), Recipient(2, 2, "telegram", "en"), Recipient(3, 3, "telegram", "en"),
        Recipient(4, 4, "sms", "en"), Recipient(5, None, "", ""),
    ] == (await walked(town, everybody))[:5]  # fmt: skip
    by_sms = {one.member_id: one.address_id for one in await walked(town, everybody, channels=["sms"])}
    assert {m: a for m, a in by_sms.items() if a} == {1: 101, 3: 103, 4: 4, 8: 8, 12: 12}


# Feeding


async def feed(letters: Letters, promotion: Promotion, size: int = 5) -> tuple[int, int]:
    """How many messages are inserted, and how many members cannot be reached."""

    async def work(tx: Tx) -> tuple[int, int]:
        fed = missed = 0
        after: int | None = 0
        while after is not None:
            within = await recipients.next_range(tx, promotion, after, size)
            if within.upto is not None:
                missed += await recipients.count_unreachable(tx, promotion, within, BOTH)
                said = announcements.of(promotion, "Cafe")
                fed += await feeding.feed(tx, promotion, said, within, BOTH, letters.clock())
            after = within.upto
        return fed, missed

    return await letters.database.run(work)


async def test_each_recipient_has_one_message(town: Letters) -> None:
    """Paused until there is room, and no longer valid after the end."""
    await town.rows("""UPDATE "address" SET "state" = 'blocked' WHERE "id" IN (5, 8)""")
    everybody = promotion_for(AudienceKind.ALL)
    assert await feed(town, everybody) == (10, 2)
    rows = await town.rows('SELECT * FROM "outbox" ORDER BY "member_id"')
    assert [row["member_id"] for row in rows] == [1, 2, 3, 4, 6, 7, 9, 10, 11, 12]
    assert len({row["id"] for row in rows}) == 10
    assert {("paused", 3, 7, everybody.ends_at, "promotion")} == {
        tuple(row[name] for name in ("state", "cls", "promotion_id", "expires_at", "kind")) for row in rows
    }
    assert [f"promotion:7:{row['member_id']}" for row in rows] == [row["idempotency_key"] for row in rows]


async def test_nobody_has_a_second_one(town: Letters) -> None:
    """Not when they are fed again, and not when a card that has it is merged into one that does not."""
    everybody = promotion_for(AudienceKind.ALL)
    await town.database.run(lambda tx: _part(tx, everybody, 6))
    await update(town, "member", 3, merged_into_id=9)
    await update(town, "address", 3, member_id=9)
    assert await feed(town, everybody) == (5, 0)
    told = await town.rows('SELECT "member_id" FROM "outbox" ORDER BY "member_id"')
    assert [row["member_id"] for row in told] == [1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12]


async def _part(tx: Tx, promotion: Promotion, upto: int) -> None:
    said = announcements.of(promotion, "Cafe")
    await feeding.feed(tx, promotion, said, MemberRange(0, upto), BOTH, NOON)


async def test_released_messages_can_be_claimed(town: Letters) -> None:
    """As many as there is room for, on that channel."""
    await feed(town, promotion_for(AudienceKind.ALL))

    async def work(tx: Tx) -> tuple[int, int, int]:
        first = await feeding.release(tx, 7, "telegram", 4)
        taken = len(await claim(tx, "telegram", "t", NOON, 100))
        return first, taken, await feeding.release(tx, 7, "sms", 100)

    assert await town.database.run(work) == (4, 4, 3)
