"""What is old enough goes, and what may still be asked stays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from loyalty.messages.kind import Kind
from loyalty.messages.kinds.joining import JoiningKind
from loyalty.messages.kinds.occasions import OccasionKind
from loyalty.messages.message import Message
from loyalty.model.addresses import Address
from loyalty.programme.retention import Retention
from storage.engine.db import Database, Row, Tx, Value, fresh_id, insert
from storage.messages import outbox
from storage.reports.counts import MESSAGES
from storage.retention.cutoffs import Cutoffs
from storage.retention.night import step
from tests.loyalty.cafe import CAFE
from tests.storage.letters import MILESTONE, NOON, REPLY, Letters

DAY = timedelta(days=1)
SHOP = replace(CAFE, retention=Retention(answers=90 * DAY, messages=400 * DAY))


@pytest.fixture
async def letters(database: Database) -> Letters:
    return Letters(database)


async def nights(letters: Letters, number: int = 1, size: int = 2) -> int:
    """How many rows went in so many nights, `size` at a time."""
    gone = 0
    if not await letters.rows('SELECT * FROM "purge_place"'):
        await noted(letters, date(2026, 6, 1))
    for night in range(number):
        at = NOON + night * DAY / 24
        while True:
            cutoffs = Cutoffs.of(SHOP, at)

            async def work(tx: Tx, night: int = night, cutoffs: Cutoffs = cutoffs) -> int | None:
                return await step(tx, date(2026, 6, 2) + night * DAY, cutoffs, size)

            found = await letters.database.run(work)
            if found is None:
                break
            gone += found
    return gone


async def noted(letters: Letters, night: date) -> None:
    """A first night, or one far from the last: nothing goes."""
    far = Cutoffs.of(SHOP, NOON + 9999 * DAY)
    assert await letters.database.run(lambda tx: step(tx, night, far, 100)) is None


async def over(letters: Letters, to: Address, message: Message, days: float, **more: Any) -> int:
    """The id of a message that was over so many days ago."""
    letters.clock.at = NOON - days * DAY
    key, row = more.pop("key", None), {"state": "sent", "reserved_at": None, "expires_at": None} | more
    letter = await letters.put(to, message, idempotency_key=key)
    sets = ", ".join(f'"{name}" = ${n}' for n, name in enumerate((*row, "settled_at"), start=2))
    await letters.rows(
        f'UPDATE "outbox" SET {sets} WHERE "id" = $1 RETURNING "id"',
        letter.id,
        *row.values(),
        letters.clock.at,
    )
    letters.clock.at = NOON
    return letter.id


async def ids(letters: Letters) -> set[int]:
    return {row["id"] for row in await letters.rows('SELECT "id" FROM "outbox"')}


def of(kind: Kind) -> Message:
    return Message(kind, dict.fromkeys(kind.args, ""))


@pytest.mark.parametrize(
    ("message", "days", "more", "goes"),
    [
        (REPLY, 91, {}, True),
        (REPLY, 89, {}, False),
        (REPLY, 91, {"state": "waiting"}, False),
        (REPLY, 91, {"state": "claimed"}, False),
        (REPLY, 91, {"state": "dead"}, True),
        (of(JoiningKind.ENROL_ASK), 900, {}, False),  # "was this number ever asked?"
        (of(OccasionKind.TERMS_CHANGED), 900, {}, False),  # proof that they were told
        (MILESTONE, 401, {}, True),
        (MILESTONE, 399, {}, False),
        (MILESTONE, 401, {"reserved_at": NOON - 399 * DAY}, False),  # a cap may count it
        (
            MILESTONE,
            401,
            {"state": "dropped", "reason": "cap", "expires_at": NOON + DAY},
            False,
        ),  # comes again
        (MILESTONE, 401, {"state": "dropped", "reason": "cap", "expires_at": NOON - DAY}, True),
        (MILESTONE, 401, {"state": "dropped", "reason": "consent"}, True),
        (MILESTONE, 900, {"promotion_id": 1}, False),
    ],
)
async def test_what_goes(
    letters: Letters, message: Message, days: float, more: dict[str, Value], goes: bool
) -> None:
    """Of each address the newest stays, however old it is."""
    ana = await letters.person(1)
    first = await over(letters, ana, message, days, **more)
    newest = await over(letters, ana, REPLY, 1000 if days > 1000 else 10)
    assert await nights(letters) == (1 if goes else 0)
    assert await ids(letters) == ({newest} if goes else {first, newest})


async def test_the_newest_of_an_address_stays(letters: Letters) -> None:
    ana, ben = await letters.person(1), await letters.person(2)
    for to, days in ((ana, 300), (ana, 200), (ben, 100)):
        await over(letters, to, REPLY, days)
    assert await nights(letters) == 1
    left = await letters.rows('SELECT "address_id", "created_at" FROM "outbox" ORDER BY "id"')
    assert [(row["address_id"], NOON - row["created_at"]) for row in left] == [(1, 200 * DAY), (2, 100 * DAY)]


async def test_its_decisions_go_with_a_message(letters: Letters) -> None:
    ana = await letters.person(1)
    old, new = await over(letters, ana, MILESTONE, 500), await over(letters, ana, MILESTONE, 5)
    await letters.write(*(_decision(message, NOON - 500 * DAY) for message in (old, old, new)))
    await nights(letters)
    assert [row["message_id"] for row in await letters.rows('SELECT "message_id" FROM "decision"')] == [new]


def _decision(message: int, at: Any) -> Any:
    return insert("decision", id=fresh_id(), message_id=message, at=at, verdict="hold", rule="quiet", count=0, most=0,
                  window="", scope="", rival=0, why="")  # fmt: skip


@pytest.mark.parametrize("size", [1, 2, 7])
async def test_a_message_that_is_gone_is_never_planned_again(letters: Letters, size: int) -> None:
    """In any night and between any two: its key is noted before its row goes."""
    ana = await letters.person(1)
    keys = [f"birthday:{year}:1" for year in (2023, 2024)]
    for number, key in enumerate(keys):
        await over(letters, ana, MILESTONE, 900 - number, key=key)
    await over(letters, ana, REPLY, 1)
    for gone in (0, 2, 0):
        assert await nights(letters, 3, size) - gone in (0, -gone, 2 - gone)
        await again(letters, ana, *keys)
        rows = await letters.rows(
            'SELECT "idempotency_key" AS "key" FROM "outbox" UNION SELECT "key" FROM "spent_key"'
        )
        assert {row["key"] for row in rows} == {None, *keys}
    assert len(await ids(letters)) == 1
    await again(letters, ana, "birthday:2025:1", keys[0])
    assert len(await ids(letters)) == 2


async def again(letters: Letters, to: Address, *keys: str) -> None:
    new = [outbox.new(to, MILESTONE, "", NOON) for _ in keys]
    rows = [
        outbox.put(letter, NOON, claimed=False, idempotency_key=key)
        for letter, key in zip(new, keys, strict=True)
    ]
    await letters.database.run(lambda tx: outbox.put_once(tx, rows))


async def test_the_answer_of_the_till_leaves_no_key(letters: Letters) -> None:
    """Whose message is edited only within days; there is one for each visit."""
    ana = await letters.person(1)
    await over(letters, ana, REPLY, 100, key="till:1:77")
    await over(letters, ana, REPLY, 1)
    assert await nights(letters) == 1
    assert await letters.rows('SELECT * FROM "spent_key"') == []


async def test_reports_count_what_is_gone(letters: Letters) -> None:
    """To the quarter of an hour: days begin on one, in any zone."""
    ana = await letters.person(1)
    for days in (500, 500.001, 450, 3):
        await over(letters, ana, MILESTONE, days)
    await over(letters, ana, MILESTONE, 460, state="dropped")
    spans = [(600, 400), (500, 449), (450, 400), (600, 0)]
    before = [await sent(letters, *span) for span in spans]
    assert await nights(letters, 2) == 4
    assert before == [await sent(letters, *span) for span in spans] == [3, 2, 1, 4]


async def sent(letters: Letters, since: float, until: float) -> int:
    (row,) = await letters.rows(MESSAGES, NOON - since * DAY, NOON - until * DAY)
    return int(row["messages"])


async def test_keys_pictures_and_the_trail(letters: Letters) -> None:
    """Each by a time of its own."""
    ages = {"inbox": 30, "photo": 60, "audit": 2200}
    for days in (3000, 2199, 61, 59, 31, 29):
        at = NOON - days * DAY
        await letters.write(
            insert("inbox", key=f"telegram:{days}", state="done", tries=1, at=at),
            insert("photo", key=f"card:{days}", file_id="1", at=at),
            insert("audit", id=fresh_id(), at=at, actor=1, action="credited", detail="{}"),
            insert("audit", id=fresh_id(), at=at, actor=1, action="detached", detail="{}"),
        )
    assert await nights(letters) == 5 + 3 + 1
    left = {table: await _ages(letters, table) for table in ages}
    assert left["inbox"] == [29]
    assert left["photo"] == [29, 31, 59]
    assert left["audit"] == [29, 29, 31, 31, 59, 59, 61, 61, 2199, 2199, 3000]


async def _ages(letters: Letters, table: str) -> Sequence[int]:
    rows: Sequence[Row] = await letters.rows(f'SELECT "at" FROM "{table}"')
    return sorted((NOON - row["at"]).days for row in rows)


async def test_a_night_goes_on_where_it_stopped(letters: Letters) -> None:
    """Or where the last one did, which had no time left. What was looked at is not looked at again."""
    ana = await letters.person(1)
    for days in range(200, 100, -10):
        await over(letters, ana, REPLY, days)
    cutoffs = Cutoffs.of(SHOP, NOON)
    await noted(letters, date(2026, 6, 1))

    async def once(night: int) -> int | None:
        return await letters.database.run(lambda tx: step(tx, date(2026, 6, night), cutoffs, 4))

    assert [await once(2) for _ in range(3)] == [0, 0, 4]
    assert [await once(3) for _ in range(4)] == [4, 1, 0, 0]
    assert [await once(3), await once(3)] == [None, None]
    assert [await once(4) for _ in range(6)] == [0] * 5 + [None]


@pytest.mark.parametrize("days", [-32, 32])
async def test_a_clock_that_is_far_off_deletes_nothing(letters: Letters, days: int) -> None:
    """A night far from the last is noted, and the one after it has to come first; so it is when the clock is right again."""
    ana = await letters.person(1)
    for age in (500, 1):
        await over(letters, ana, REPLY, age)
    first = date(2026, 6, 1)
    for night in (first, first + days * DAY, first):
        await noted(letters, night)
    assert len(await ids(letters)) == 2
    assert await nights(letters) == 1


def test_an_answer_stays_as_long_as_it_can_be_undone() -> None:
    slow = replace(SHOP, codes=replace(SHOP.codes, undo=100 * DAY))
    assert [Cutoffs.of(shop, NOON).answers for shop in (SHOP, slow)] == [NOON - 90 * DAY, NOON - 100 * DAY]


async def test_a_step_that_was_cut_off_did_nothing(letters: Letters) -> None:
    """However far it was: it is one transaction, and the next process begins where the last whole one ended."""
    ana = await letters.person(1)
    for days in (300, 200, 100):
        await over(letters, ana, MILESTONE if days == 300 else REPLY, days + 400, key=f"welcome:{days}")
    await over(letters, ana, REPLY, 1)
    cutoffs, everything = Cutoffs.of(SHOP, NOON), ("outbox", "spent_key", "past_messages", "purge_place")

    async def cut_off(tx: Tx) -> None:
        while await step(tx, date(2026, 6, 2), cutoffs, 2) is not None:
            pass
        raise RuntimeError("killed")

    await noted(letters, date(2026, 6, 1))
    before = [await letters.rows(f'SELECT * FROM "{table}"') for table in everything]
    with pytest.raises(RuntimeError):
        await letters.database.run(cut_off)
    assert before == [await letters.rows(f'SELECT * FROM "{table}"') for table in everything]
    assert await nights(letters, 2) == 3
