"""What a plain shop's turn asks of the database, statement by statement: whoever adds one sees it here. What a shop
does not use costs it none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import pytest

from handlers.dispatch import Dispatcher, Done
from scheduler.delivery.ahead import Ahead
from scheduler.delivery.courier import Courier
from storage.engine.db import Dialect, Question, Row, Statement, Tx, Value, in_rows, one_row
from storage.engine.postgres import PostgresDatabase, ShortTx
from storage.messages.outbox import Claimed
from tests.stories.shop import Shop, changed, on_sms

PLAIN = changed(lifetimes=[], tiers=[])
TIERS = changed(lifetimes=[])

PLAY = changed(
    lifetimes=[],
    rules=[
        {"id": id, "kind": "challenge", "name": {"en": id}, "amount": 5, "days": days, "within": "week"}
        for id, days in (("one", 1), ("two", 2))
    ],
)


@dataclass
class Recorded:
    """A transaction that is written down as it goes."""

    tx: Tx
    said: list[str]
    dialect: Dialect = field(init=False)
    locked: set[tuple[str, int]] = field(init=False)
    foreseen: dict[Question, Sequence[Row]] = field(init=False)

    def __post_init__(self) -> None:
        self.dialect, self.locked, self.foreseen = self.tx.dialect, self.tx.locked, self.tx.foreseen

    async def rows(self, sql: str, *args: Value) -> Sequence[Row]:
        if (sql, args) not in self.foreseen:
            self.said.append(kind(sql))
        return await self.tx.rows(sql, *args)

    async def row(self, sql: str, *args: Value) -> Row | None:
        return await one_row(self, sql, *args)

    async def write(self, statements: Sequence[Statement]) -> None:
        self.said += [kind(statement.sql) for statement in in_rows(statements)]
        await self.tx.write(statements)

    async def many(self, sql: str, rows: Sequence[tuple[Value, ...]]) -> None:
        self.said.append(kind(sql))
        await self.tx.many(sql, rows)


def kind(sql: str) -> str:
    """Verb and table, without what stands in brackets; a statement of nothing but counts has no table, one of several
    looks many."""
    if "AS part(number)" in sql:
        return "look together"
    while (shorter := re.sub(r"\([^()]*\)", "", sql)) != sql:
        sql = shorter
    verb = (
        "lock"
        if re.match(r'SELECT (1|act."member_id") ', sql) and "UPDATE OF" in sql
        else sql.split()[0].lower().replace("with", "select")
    )
    table = re.search(r'(?:FROM|INTO|UPDATE) +"(\w+)"', sql)
    return f"{verb} {table[1] if table else 'counts'}"


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The statements of the turns from now on."""
    said: list[str] = []
    turn = Dispatcher._turn

    async def recorded(dispatcher: Dispatcher, tx: Tx, **how: Any) -> Done:
        return await turn(dispatcher, Recorded(tx, said), **how)

    monkeypatch.setattr(Dispatcher, "_turn", recorded)
    return said


@pytest.mark.parametrize("config", [PLAIN])
async def test_a_balance(shop: Shop, said: list[str]) -> None:
    ana = await shop.member("Ana", stamps=2, points=30)
    said.clear()
    await ana.says("balance")
    assert said == ["select address", "insert inbox", "update address", "insert outbox", "insert dialogue"]


@on_sms
@pytest.mark.parametrize("config", [PLAIN])
@pytest.mark.parametrize(
    "change",
    ['"dialogue" SET "nudged" = FALSE', '"balance" SET "owed" = "owed"', '"activity" SET "visits" = 1'],
)
async def test_an_answer_needs_no_transaction_on_postgresql(
    shop: Shop, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    """But where the conversation went on, or what is held changed, before it was written: then it is thought over in one."""
    ana = await shop.member("Ana", points=30)
    locked, run, finish = list[str](), PostgresDatabase.run, ShortTx.finish
    meanwhile = [f"UPDATE {change}"]

    async def ran(database: PostgresDatabase, work: Any, lock: str = "", **how: bool) -> Any:
        locked.append(lock)
        return await run(database, work, lock, **how)

    async def finished(tx: ShortTx) -> None:
        if meanwhile:
            await shop.execute(meanwhile.pop())
        await finish(tx)

    monkeypatch.setattr(PostgresDatabase, "run", ran)
    await ana.says("balance")
    assert not any(locked)
    monkeypatch.setattr(ShortTx, "finish", finished)
    await ana.says("balance")
    assert sum(map(bool, locked)) == (1 if shop.service.database.dialect is Dialect.POSTGRES else 0)
    assert ana.told == ["balance", "balance"]


@on_sms
@pytest.mark.parametrize("config", [PLAIN])
async def test_what_a_turn_has_seen_is_not_looked_up_again(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither who is answered by another process, nor what is held by whoever only asked."""
    ana, max_ = await shop.member("Ana", stamps=2, points=30), await shop.staff("Max")
    code = (await ana.here()).code
    looked, first = list[str](), Courier._behind

    async def behind(courier: Courier, claim: Claimed, ahead: Ahead) -> None:
        looked.append(claim.to)
        await first(courier, claim, ahead)

    monkeypatch.setattr(Courier, "_behind", behind)
    monkeypatch.setattr("scheduler.delivery.courier.books.of_first", None)
    await ana.says("balance")
    await max_.says(f"{code} 24,50")
    assert shop.service.database.dialect is Dialect.SQLITE or not looked


@pytest.mark.parametrize("config", [PLAIN])
async def test_a_credit(shop: Shop, said: list[str]) -> None:
    """PostgreSQL locks the member with the code, and asks together what does not need each other's answer. Only on Telegram the message is edited that told
    Max of Ana."""
    ana, max_ = await shop.member("Ana", stamps=2, points=30), await shop.staff("Max")
    code = (await ana.here()).code
    said.clear()
    await max_.says(f"{code} 24,50")
    apart = [
        "select counts", "select outbox", "select activity", "select member",
        *(["select address"] if shop.channel == "telegram" else []),
    ]  # fmt: skip
    is_apart = shop.service.database.dialect is Dialect.SQLITE
    looks = (
        ["select member", *apart]
        if is_apart
        else ["look together"] * (2 if shop.channel == "telegram" else 1)
    )
    assert said == [
        "select address", "select visit_code", *looks,
        "insert inbox", "update address", "update visit_code", "insert visit", "insert entry", "insert lot",
        "update balance", "update activity", "update outbox", "update outbox", "update member", "insert audit",
        "insert due", "insert outbox", "insert dialogue",
    ]  # fmt: skip


def asked_beside(shop: Shop, said: list[str], question: str) -> bool:
    """Whether it was asked once, which on PostgreSQL is no trip of its own."""
    if shop.service.database.dialect is Dialect.SQLITE:
        return said.count(question) == 1
    return question not in said and said.count("look together") <= 2


@pytest.mark.parametrize("config", [TIERS])
async def test_tiers_cost_a_credit_one_question_and_one_row(shop: Shop, said: list[str]) -> None:
    """The row is of who has a tier."""
    ana, max_ = await shop.member("Ana", stamps=9), await shop.staff("Max")
    code = (await ana.here()).code
    said.clear()
    await max_.says(f"{code} 24,50")
    assert asked_beside(shop, said, "select tier")
    assert said.count("insert tier") == 1


@pytest.mark.parametrize("config", [PLAY])
async def test_challenges_cost_a_credit_and_a_card_one_question(shop: Shop, said: list[str]) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    code = (await ana.here()).code
    said.clear()
    await max_.says(f"{code} 24,50")
    assert asked_beside(shop, said, "select selves")
    assert said.count("insert rule_use") == 1
    for word in ("card", "balance"):
        said.clear()
        await ana.says(word)
        assert said.count("select selves") == 1
