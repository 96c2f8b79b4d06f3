"""A credit transaction through our storage, beside the very same statements by hand: one hop to a
thread with sqlite3, one connection after the other with asyncpg. Sixteen tills at once."""

from __future__ import annotations

import asyncio
import os
import re
import sqlite3
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from time import perf_counter

import asyncpg

from benchmarks import seeds
from benchmarks.databases import fresh
from benchmarks.rows import Row
from loyalty import codes
from loyalty.facts.visits import Credited
from loyalty.ledger.amounts import Amounts
from loyalty.ledger.as_of import AsOf
from loyalty.ledger.units import Unit
from loyalty.messages.kinds.till import TillKind
from loyalty.messages.message import Message
from loyalty.model.members import Member
from loyalty.model.team import Staff
from loyalty.model.visits import Visit, VisitCode
from loyalty.programme.till import Codes
from storage.engine.db import Database, Statement, Tx, fresh_id
from storage.engine.opening import open_database
from storage.engine.postgres import dsn
from storage.engine.sqlite import file_of
from storage.messages import inbox, outbox
from storage.people import addresses
from storage.writing import facts
from storage.writing.opening import open_book

CREDITS = int(os.environ.get("BENCH_CREDITS", "1600"))
TILLS = 16


@dataclass(frozen=True, slots=True)
class Job:
    """One credit: what it reads first, then what it writes."""

    read: str
    chat: str
    statements: Sequence[Statement]


_READ = 'SELECT a."id", m."card" FROM "address" a LEFT JOIN "member" m ON m."id" = a."member_id" WHERE a."channel" = $1 AND a."value" = $2'


async def _seeded(database: Database, first: int) -> list[Job]:
    staff = await seeds.staff(database, first)
    return [await _job(database, staff, first + number) for number in range(CREDITS)]


async def _job(database: Database, staff: Staff, number: int) -> Job:
    holder = await seeds.member(database, number)
    code = await seeds.code(database, holder, codes.with_check(str(100_000 + number)))
    return Job(_READ, seeds.chat(number), await _statements(database, staff, holder, code))


async def _statements(database: Database, staff: Staff, holder: Member, code: VisitCode) -> list[Statement]:
    async def met(tx: Tx) -> addresses.Met | None:
        return await addresses.meet(
            tx, "telegram", f"{1_000_000 + int(holder.card.partition('-')[2])}", seeds.NOW
        )

    person = await database.run(met)
    assert person is not None
    visit = Visit(
        fresh_id(), holder.id, "main", staff.id, 2450, Amounts({Unit.POINTS: 24, Unit.STAMPS: 1}), seeds.NOW
    )
    fact = Credited(visit, code.id, staff.address_id)
    book = await database.run(lambda tx: open_book(tx, [fact], AsOf(seeds.NOW)))
    receipt = outbox.new(person.address, Message(TillKind.UNDO_NOTHING), "token", seeds.NOW)
    return [
        inbox.done(f"telegram:{code.id}", seeds.NOW),
        *facts.statements(fact, seeds.NOW, Codes(), book),
        outbox.put(receipt, seeds.NOW, claimed=True),
    ]


async def _rate(jobs: Sequence[Job], credit: Callable[[Job], Awaitable[None]]) -> float:
    """Credits a second with all tills busy."""
    waiting = iter(jobs)

    async def till() -> None:
        for job in waiting:
            await credit(job)

    started = perf_counter()
    await asyncio.gather(*(till() for _ in range(TILLS)))
    return len(jobs) / (perf_counter() - started)


async def _ours(database: Database, jobs: Sequence[Job]) -> float:
    async def credit(job: Job) -> None:
        async def work(tx: Tx) -> None:
            await tx.row(job.read, "telegram", job.chat)
            await tx.write(job.statements)

        await database.run(work, lock=job.chat)

    return await _rate(jobs, credit)


def _plain(value: object) -> object:
    return value.isoformat(" ") if isinstance(value, datetime) else value


async def _raw_sqlite(url: str, jobs: Sequence[Job]) -> float:
    connection = sqlite3.connect(file_of(url), isolation_level=None, check_same_thread=False)
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")
    thread, loop = ThreadPoolExecutor(1), asyncio.get_running_loop()
    ready = {
        job.chat: [
            (re.sub(r"\$(\d+)", r"?\1", s.sql), [_plain(value) for value in s.args]) for s in job.statements
        ]
        for job in jobs
    }
    read = re.sub(r"\$(\d+)", r"?\1", _READ)

    def one(job: Job) -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(read, ["telegram", job.chat]).fetchone()
        for sql, args in ready[job.chat]:
            connection.execute(sql, args)
        connection.execute("COMMIT")

    async def credit(job: Job) -> None:
        await loop.run_in_executor(thread, one, job)

    try:
        return await _rate(jobs, credit)
    finally:
        thread.shutdown()
        connection.close()


async def _raw_postgres(url: str, jobs: Sequence[Job]) -> float:
    pool = await asyncpg.create_pool(dsn(url), min_size=TILLS, max_size=TILLS)

    async def credit(job: Job) -> None:
        async with pool.acquire() as connection, connection.transaction():
            await connection.fetchrow(job.read, "telegram", job.chat)
            for statement in job.statements:
                await connection.execute(statement.sql, *statement.args)

    try:
        return await _rate(jobs, credit)
    finally:
        await pool.close()


async def measure() -> list[Row]:
    rows = []
    for dialect, raw in (("sqlite", _raw_sqlite), ("postgres", _raw_postgres)):
        async with fresh(dialect) as url:
            database = await open_database(url)
            first, second = await _seeded(database, 0), await _seeded(database, CREDITS)
            ours = await _ours(database, first)
            by_hand = await raw(url, second)
            await database.close()
            name = "sqlite3, one hop" if dialect == "sqlite" else "asyncpg, statement by statement"
            detail = f"{ours:,.0f} against {by_hand:,.0f} credits/s"
            rows.append(Row(f"credit transaction, {dialect} / {name}", ours / by_hand, 0.7, detail=detail))
    return rows


def run() -> list[Row]:
    return asyncio.run(measure())
