"""The key of the keyed hashes: made, proven, gone, lost; and what it answers long after somebody left."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot import key
from bot.complaint import address_of, consents
from bot.settings.environment import Environment
from bot.settings.faults import ConfigError
from loyalty.facts.people import Joined, Left
from loyalty.keyed_hash import KeyedHash
from loyalty.model.members import Member
from storage.engine.db import Database, fresh_id
from storage.people import addresses, forget, hashes
from tests.databases import Databases
from tests.handlers.stage import MORNING, Stage, open_stage_at
from tests.storage.places import write

KEY = "k" * 32
PHONE = "+48512010201"


@pytest.fixture
async def url(databases: Databases) -> str:
    return await databases.sqlite()


@pytest.fixture
async def stage(url: str) -> AsyncIterator[Stage]:
    async with open_stage_at(url) as opened:
        yield opened


def machine(url: str, own: str | None = None) -> Environment:
    return Environment.model_construct(database_url=url, regulars_key=own)


async def test_the_first_start_makes_a_file_for_its_owner_alone(stage: Stage, url: str) -> None:
    made = await key.proven(machine(url), stage.database)
    file = key.file_beside(machine(url))
    assert file
    assert (file.name, file.stat().st_mode & 0o777) == (f"{Path(url).name}.key", 0o600)
    assert await key.proven(machine(url), stage.database) == made
    assert await key.proven(machine(url, file.read_text().strip()), stage.database) == made
    assert file.read_text().strip() not in repr(made)


async def test_a_key_that_is_gone_or_another_is_refused(stage: Stage, url: str) -> None:
    await key.proven(machine(url), stage.database)
    with pytest.raises(ConfigError, match="is not the key that this database was used with"):
        await key.proven(machine(url, KEY), stage.database)
    with pytest.raises(ConfigError, match="is not the key"):
        await key.looked_at(machine(url, KEY), stage.database)
    file = key.file_beside(machine(url))
    assert file
    file.unlink()
    with pytest.raises(ConfigError, match="is gone: put "):
        await key.proven(machine(url), stage.database)
    assert "right for a backup" in str(await key.looked_at(machine(url), stage.database))


async def test_postgres_has_it_from_the_environment(stage: Stage) -> None:
    with pytest.raises(ConfigError) as refused:
        await key.proven(machine("postgres://shop@host/shop"), stage.database)
    assert str(refused.value).startswith("environment: REGULARS_KEY is needed with PostgreSQL: ")
    assert "\n" not in str(refused.value)


async def joins_and_leaves(stage: Stage) -> None:
    """Before there was a key; and is forgotten."""
    address = addresses.stranger("sms", PHONE, "en")
    member = Member(fresh_id(), "card", "Ana", "en", MORNING)
    await write(stage.database, addresses.first_seen(address, MORNING))
    await stage.write(Joined(member, address.id, "sms", "2026-01", "sms:chat"))
    await hashes.prove(stage.database, KeyedHash(KEY))
    await stage.write(Left(member.id, address.id, (MORNING, MORNING)))
    stage.later(days=2)
    assert await forget.forget(stage.database, stage.now) == 1


async def answer(database: Database, asked: str) -> str:
    return await consents(database, KeyedHash(KEY), "PL", asked)


async def test_a_complaint_is_answered_after_the_number_is_forgotten(stage: Stage) -> None:
    await joins_and_leaves(stage)
    line = "2026-06-01 08:00 UTC  sms  {}: yes  terms of 2026-01  said: sms:chat"
    assert await answer(stage.database, "512 010 201") == f"{line.format('terms')}\n{line.format('updates')}"
    assert await answer(stage.database, "+48512010202") == "no word is kept of this address"


@pytest.mark.parametrize("asked", ["ana", "telegram", "pager:12", "sms:12"])
def test_what_is_no_address_is_said(asked: str) -> None:
    with pytest.raises(ValueError, match="is no phone number"):
        address_of(asked, "PL")


async def test_a_lost_key_costs_what_it_says_and_another_is_taken(stage: Stage) -> None:
    await joins_and_leaves(stage)
    assert await stage.database.run(hashes.lost_with_the_key) == (0, 2)
    await stage.database.run(hashes.give_up)
    assert await hashes.prove(stage.database, KeyedHash("another" * 5))
    assert await answer(stage.database, PHONE) == "no word is kept of this address"
