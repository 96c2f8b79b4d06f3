"""One person with two addresses, on both databases: what linking and leaving write, also when
somebody else is at the same card that moment."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from loyalty.facts.addresses import Linked
from loyalty.messages.extras import File
from loyalty.messages.kinds.joining import JoiningKind
from loyalty.messages.kinds.linking import LinkingKind
from loyalty.messages.kinds.till import TillKind
from loyalty.model.members import LinkRecord
from loyalty.model.team import Role
from storage.engine.db import Tx, Work, fresh_id
from storage.people import addresses, members
from storage.writing import facts
from tests.amounts import BALANCES
from tests.databases import Databases
from tests.handlers.cast import allowed, join, met, open_at, visit
from tests.handlers.stage import Person, Stage, payload

PHONE = "+48601222333"


@pytest.fixture
async def stage(url: str) -> AsyncIterator[Stage]:
    async with open_at(url) as opened:
        yield opened


async def cast(stage: Stage) -> tuple[Person, Person, Person]:
    """Ana on Telegram and by SMS, not linked, and Max at the till."""
    max = stage.person("telegram", "1001", "Max")
    await stage.employ(max)
    ana = stage.person("telegram", "11", "Ana")
    by_sms = stage.person("sms", PHONE, "Anna N")
    for person in (ana, by_sms):
        await join(person)
        await visit(person, max, "24.50")
    return ana, by_sms, max


async def balances(stage: Stage) -> list[tuple[object, ...]]:
    rows = await stage.rows(f'SELECT * FROM {BALANCES} ORDER BY "points"')
    return [(row["points"], row["stamps"], row["visits"]) for row in rows]


async def test_linked_taken_apart_and_linked_again(stage: Stage) -> None:
    ana, by_sms, _ = await cast(stage)
    olga = stage.person("telegram", "1002", "Olga")
    await stage.employ(olga, Role.OWNER)
    assert (await ana.shares(PHONE)).kind is LinkingKind.LINKED
    assert await balances(stage) == [(0, 0, 0), (48, 2, 2)]
    assert await allowed(ana) == {("updates", "telegram"), ("updates", "sms")}
    await olga.says("unlink")
    await olga.taps("Ana")
    assert await balances(stage) == [(24, 1, 1), (24, 1, 1)]
    assert (await ana.shares(PHONE)).kind is LinkingKind.LINKED
    assert await balances(stage) == [(0, 0, 0), (48, 2, 2)]
    assert (await met(ana)).member == (await met(by_sms)).member


async def test_a_code_proves_a_new_number(stage: Stage) -> None:
    ana, _, _ = await cast(stage)
    await ana.says("link")
    await ana.says("601 777 888")
    code = next(claim.message.args["code"] for claim in stage.said if claim.to == "+48601777888")
    assert (await ana.says(str(code))).kind is LinkingKind.PHONE_ADDED


async def test_a_new_chat_finds_its_card(stage: Stage) -> None:
    _, by_sms, _ = await cast(stage)
    new = stage.person("telegram", "77", "Ana")
    await new.opens(payload(await by_sms.says("link")))
    assert (await new.shares(PHONE)).kind is LinkingKind.LINKED
    assert (await met(new)).member == (await met(by_sms)).member


async def test_leaving_takes_both_lives_and_an_export_shows_them(stage: Stage) -> None:
    ana, by_sms, max = await cast(stage)
    await ana.shares(PHONE)
    exported = await ana.says("export")
    assert "Anna N" in next(extra.content for extra in exported.extras if isinstance(extra, File))
    await ana.forges("leave-yes")
    assert {row["name"] for row in await stage.rows('SELECT "name" FROM "member"')} == {""}
    assert (await by_sms.says("card")).kind is JoiningKind.JOIN_FIRST
    await join(max)
    await max.forges("leave-yes")
    assert (await met(max)).staff
    kept = await stage.rows('SELECT "value" FROM "address" WHERE "forget_at" IS NULL')
    assert kept == [{"value": "1001"}]


async def test_a_credit_that_meets_a_link_lands_on_the_card_that_is_kept(databases: Databases) -> None:
    """PostgreSQL only: on SQLite one waits for the other from the start."""
    async with databases.postgres() as url, open_at(url) as stage:
        ana, by_sms, max = await cast(stage)
        shown = await by_sms.forges("here-at:main")
        read, commit = asyncio.Event(), asyncio.Event()
        linking = asyncio.ensure_future(stage.database.run(await slow_link(ana, by_sms, read, commit)))
        await read.wait()
        crediting = asyncio.ensure_future(max.says(f"{shown.args['code']} 10"))
        await asyncio.sleep(0.2)  # long enough for the credit to wait for the balance
        assert not crediting.done()
        commit.set()
        await linking
        credited = await crediting
        assert (credited.kind, credited.args["name"]) == (TillKind.CREDITED, "Ana")
        assert await balances(stage) == [(0, 0, 0), (58, 3, 3)]


async def slow_link(ana: Person, by_sms: Person, read: asyncio.Event, commit: asyncio.Event) -> Work[None]:
    """A link that has read both cards and has not written yet."""
    kept, absorbed = (await met(ana)).member, (await met(by_sms)).member
    assert kept
    assert absorbed
    stage = ana.stage

    async def work(tx: Tx) -> None:
        held = [await members.by_id(tx, id, stage.now) for id in sorted((kept.id, absorbed.id))]
        assert all(held)
        read.set()
        await commit.wait()
        moved = tuple(address.id for address in await addresses.of_member(tx, absorbed.id))
        record = LinkRecord(fresh_id(), kept.id, absorbed.id, 1, moved, stage.now)
        await tx.write(await facts.written(tx, [Linked(record, 0)], stage.programme, stage.now))

    return work
