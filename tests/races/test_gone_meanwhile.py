"""Somebody leaves, or is removed, while another chat decides about them: three processes, ten rounds each. Whoever
comes second decides anew, and the books are right after every round."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import pytest

from handlers.turn.heard import Shared
from loyalty.model.team import Role
from storage.ledger import check
from tests.databases import Databases
from tests.handlers.cast import join, open_at, visit
from tests.handlers.stage import Person, Stage
from tests.races.tills import Tills, open_tills

pytestmark = pytest.mark.prove
ROUNDS = range(10)
LEAVES, CAKE = "!leave-yes", "!redeem:cake:0"  # as on a button shown when no cake had been taken


@dataclass
class Shop:
    """A database, and three copies of the service."""

    stage: Stage
    tills: Tills

    async def at_once(self, *jobs: tuple[str, str]) -> list[str]:
        told = await self.tills.at_once([(f"{chat}-{self.stage.now}", chat, said) for chat, said in jobs])
        assert await check.problems(self.stage.database.url) == []
        return told

    async def count(self, of: str) -> int:
        (row,) = await self.stage.rows(f'SELECT count(*) AS "n" FROM {of}')
        return int(str(row["n"]))


@asynccontextmanager
async def shop(databases: Databases) -> AsyncIterator[Shop]:
    async with databases.postgres() as url, open_at(url) as stage, open_tills(url, 3) as tills:
        await stage.employ(stage.person("telegram", "max", "Max"))
        yield Shop(stage, tills)


def phone(number: int) -> str:
    return f"+4850000000{number}"


async def ana_of(shop: Shop, number: int) -> str:
    """A member with a phone number, and points for two cakes; her chat."""
    ana = shop.stage.person("telegram", f"ana-{number}", "Ana")
    await join(ana)
    await ana.says(Shared(phone(number)))
    await visit(ana, shop.stage.person("telegram", "max"), "120")
    return ana.address


async def tablet_of(shop: Shop, number: int) -> str:
    """Another chat with the same card."""
    tablet = Person(shop.stage, "telegram", f"tablet-{number}")
    await tablet.shares(phone(number))
    return tablet.address


async def test_two_owners_remove_each_other_and_one_is_left(databases: Databases) -> None:
    async with shop(databases) as opened:
        stage = opened.stage
        for number in ROUNDS:
            chats = [f"owner-{number}-{who}" for who in range(3)]
            ids = [await stage.employ(stage.person("telegram", chat, chat), Role.OWNER) for chat in chats]
            await stage.rows('UPDATE "staff" SET "removed_at" = $1 WHERE "id" < $2', stage.now, ids[0])
            await opened.at_once(*((chat, f"!remove-yes:{ids[who - 1]}") for who, chat in enumerate(chats)))
            assert await opened.count("""(SELECT 1 FROM "staff" WHERE "removed_at" IS NULL) s""") == 1


async def test_a_chat_that_joins_a_card_while_its_member_leaves_belongs_to_nobody_or_stays(
    databases: Databases,
) -> None:
    async with shop(databases) as opened:
        for number in ROUNDS:
            ana, tablet = await ana_of(opened, number), Person(opened.stage, "telegram", f"tablet-{number}")
            await tablet.says(Shared(phone(number)))
            code = opened.stage.code_to(phone(number))
            told = await opened.at_once((ana, LEAVES), (tablet.address, code))
            assert told[0] == "LEFT"


async def test_a_member_who_leaves_while_redeeming_leaves_no_open_voucher(databases: Databases) -> None:
    async with shop(databases) as opened:
        for number in ROUNDS:
            ana, tablet = await ana_of(opened, number), await tablet_of(opened, number)
            assert (await opened.at_once((ana, LEAVES), (tablet, CAKE)))[0] == "LEFT"
            assert await opened.count("""(SELECT 1 FROM "voucher" WHERE "state" = 'open') v""") == 0


async def test_one_reward_tapped_on_two_phones_is_one_voucher(databases: Databases) -> None:
    async with shop(databases) as opened:
        for number in ROUNDS:
            ana, tablet = await ana_of(opened, number), await tablet_of(opened, number)
            assert await opened.at_once((ana, CAKE), (tablet, CAKE)) == ["VOUCHER", "VOUCHER"]
            assert await opened.count("""(SELECT 1 FROM "voucher") v""") == number + 1
