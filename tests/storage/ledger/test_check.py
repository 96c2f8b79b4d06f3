"""Sound books have no problems; each thing broken by hand is found, and only that."""

from __future__ import annotations

import asyncio
import re
import shutil
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from functools import partial
from secrets import token_hex
from urllib.parse import urlsplit

import asyncpg
import pytest

from loyalty.facts.addresses import Linked, Unlinked
from loyalty.facts.people import Left
from loyalty.facts.visits import PaperUndone
from loyalty.facts.vouchers import VoucherReturned
from loyalty.messages.extras import VoucherPicture
from loyalty.model.members import LinkRecord
from loyalty.model.team import Role
from loyalty.model.vouchers import Voucher
from storage.engine.db import Dialect, Tx, fresh_id
from storage.engine.opening import open_database
from storage.engine.sqlite import file_of
from storage.ledger import check, vouchers
from storage.ledger.checks import reading
from storage.people import addresses, members
from tests.databases import Databases
from tests.handlers.cast import join, visit
from tests.handlers.stage import Person, Stage, open_stage_at


class Books:
    """A shop after a busy week: everything that can happen has happened."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.max = stage.person("telegram", "1", "Max")
        self.ana = stage.person("telegram", "2", "Ana")
        self.ben = stage.person("sms", "+48601222333", "Ben")
        self.dana = stage.person("telegram", "4", "Dana")
        self.eve = stage.person("telegram", "5", "Eve")

    async def write(self) -> None:
        await self.stage.employ(self.max, Role.OWNER)
        for who in (self.ana, self.ben, self.dana, self.eve):
            await join(who, who.name)
            await visit(who, self.max, "120")
            await visit(who, self.max, "7,50")
        await self.undone()
        await self.paper_moved()
        await self.vouchers()
        await self.linked_twice()
        await self.dana_left()

    async def undone(self) -> None:
        await visit(self.ana, self.max, "5")
        self.stage.later(minutes=-5)
        await self.max.says("undo")
        await visit(self.ben, self.max, "0,50")  # earns a stamp, and no point

    async def paper_moved(self) -> None:
        for who, stamps in ((self.ana, 3), (self.dana, 2)):
            shown = await who.forges("here-at:main")
            await self.max.says(f"{shown.args['code']} card {stamps}")
        rows = await self.stage.rows('SELECT * FROM "paper_card" ORDER BY "stamps" LIMIT 1')
        paper, member = (int(str(rows[0][name])) for name in ("id", "member_id"))
        await self.stage.write(PaperUndone(paper, member, 2, 0))

    async def vouchers(self) -> None:
        """Ana's: cancelled, then used. Ben's: expired. Dana's: used, taken back, used again."""
        cancelled = await self.voucher(self.ana)
        await self.ana.forges(f"cancel-voucher:{cancelled.id}")
        await self.use(await self.voucher(self.ana))
        expired = await self.voucher(self.ben)
        await self.stage.write(VoucherReturned(expired, expired=True))
        again = await self.voucher(self.dana)
        await self.use(again)
        await self.max.forges(f"undo-voucher:{again.id}")
        await self.use(again)
        await self.voucher(self.eve)

    async def voucher(self, who: Person) -> Voucher:
        said = await who.forges("redeem:cake")
        code = next(extra.code for extra in said.extras if isinstance(extra, VoucherPicture))
        found = await self.stage.database.run(lambda tx: vouchers.by_code(tx, code))
        assert found
        return found

    async def use(self, voucher: Voucher) -> None:
        await self.max.says(voucher.code)
        await self.max.taps("voucher-give")

    async def linked_twice(self) -> None:
        """Ben and Dana become one, and two again, and one once more, without Ben's second number."""
        record = await self.record(self.ben, self.dana)
        await self.stage.write(Linked(record, 0))
        await self.stage.write(Unlinked(record, 0))
        await self.stage.write(Linked(replace(await self.record(self.ben, self.dana), id=fresh_id()), 0))

    async def record(self, kept: Person, absorbed: Person) -> LinkRecord:
        mine, theirs = [await self.member_id(who) for who in (kept, absorbed)]
        holder = await self.stage.database.run(lambda tx: members.by_id(tx, theirs, self.stage.now))
        found = await self.stage.database.run(lambda tx: addresses.of_member(tx, theirs))
        assert holder
        held = holder.balance
        ids = tuple(address.id for address in found)
        return LinkRecord(fresh_id(), mine, theirs, held.visits, ids, self.stage.now)

    async def member_id(self, who: Person) -> int:
        found = await self.stage.database.run(lambda tx: addresses.at(tx, who.channel, who.address))
        assert found
        assert found.member_id
        return found.member_id

    async def dana_left(self) -> None:
        """Not Dana but Eve, with a voucher still open: nobody is left to spend it."""
        await self.stage.write(Left(await self.member_id(self.eve), 0, (self.stage.now, self.stage.now)))


async def write_books(url: str) -> dict[str, int]:
    """The ids of the members, by name; whoever left has none."""
    async with open_stage_at(url) as stage:
        await Books(stage).write()
        rows = await stage.rows('SELECT "id", "name" FROM "member"')
        return {str(row["name"]).lower() or "eve": int(str(row["id"])) for row in rows}


@dataclass(frozen=True)
class Full:
    """A database filled once; every test breaks a copy. `members` are ids by name."""

    url: str
    members: dict[str, int]

    @asynccontextmanager
    async def copy(self) -> AsyncIterator[str]:
        name = f"copy_{token_hex(6)}"
        if self.url.startswith("sqlite"):
            yield f"sqlite://{shutil.copy(file_of(self.url), file_of(self.url).with_name(name))}"
            return
        full = urlsplit(self.url)
        admin = await asyncpg.connect(full._replace(path="/postgres").geturl())
        await admin.execute(f"CREATE DATABASE {name} TEMPLATE {full.path[1:]}")
        yield full._replace(path=f"/{name}").geturl()
        await admin.execute(f"DROP DATABASE {name} WITH (FORCE)")
        await admin.close()


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def full(request: pytest.FixtureRequest, databases: Databases) -> Iterator[Full]:
    with asyncio.Runner() as runner:
        fresh = databases.fresh(request.param)
        url = runner.run(fresh.__aenter__())
        yield Full(url, runner.run(write_books(url)))
        runner.run(fresh.__aexit__(None, None, None))


@pytest.fixture
async def url(full: Full) -> AsyncIterator[str]:
    async with full.copy() as address:
        yield address


GUARD_OFF = {
    Dialect.SQLITE: ('DROP TRIGGER "entry_never_changes"', 'DROP TRIGGER "entry_never_goes"'),
    Dialect.POSTGRES: ('DROP TRIGGER "entry_never_changes" ON "entry"',),
}


async def any_sql(sql: str, tx: Tx) -> None:
    await tx.rows(sql)


async def run(url: str, sql: str) -> None:
    """Whatever it is, also what the service itself never could: the ledger's guard is off."""
    database = await open_database(url)
    for each in (*GUARD_OFF[database.dialect], sql):
        await database.run(partial(any_sql, each))
    await database.close()


@pytest.mark.parametrize("page", [2, 5_000])
async def test_a_busy_week_leaves_sound_books(url: str, page: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "PAGE", page)
    assert await check.problems(url, rebuild=True) == []


@pytest.mark.parametrize(
    ("sql", "told"),
    [
        (
            'UPDATE "lot" SET "left" = "left" + 1 WHERE "id" = (SELECT max("id") FROM "lot")',
            [r"Lot \d+: \d+ are left, its entries come to \d+\."],
        ),
        (
            'UPDATE "balance" SET "owed" = 1 WHERE "unit" = \'money\' AND "member_id" = {ana}',
            [r"Member {ana}: 0 money are held and 1 owed; its entries come to 0 and 0\."],
        ),
        (
            """INSERT INTO "tier" ("id", "member_id", "tier", "ends_at", "since")
            SELECT 1, {ana}, 'gold', "at", "at" FROM "visit" LIMIT 1""",
            [r"Member {ana}: tier gold is kept to [-0-9: ]+, the visits say it is not\."],
        ),
        (
            """UPDATE "visit" SET "standing" = '[10,{{"gold":"2027-06-01T22:00:00+00:00"}}]'
            WHERE "id" = (SELECT min("id") FROM "visit" WHERE "member_id" = {ana})""",
            [r"Member {ana}: visits say that tier gold is kept, and it is nowhere\."],
        ),
    ],
)
async def test_a_replay_finds_what_no_entry_says(full: Full, url: str, sql: str, told: list[str]) -> None:
    ids = full.members
    await run(url, sql.format(**ids))
    found = await check.problems(url, rebuild=True)
    for sentence in told:
        assert any(re.fullmatch(sentence.format(**ids), one) for one in found), found


def first(table: str, condition: str) -> str:
    """The id of the oldest row of that kind."""
    return f'(SELECT min("id") FROM "{table}" WHERE {condition})'


def entry_again(condition: str) -> str:
    """A line of the ledger written a second time, under another key."""
    return f"""INSERT INTO "entry" ("id", "member_id", "unit", "amount", "kind", "key", "visit_id",
        "voucher_id", "paper_card_id", "at", "lot_id") SELECT 1, "member_id", "unit", "amount", "kind", 'again', "visit_id",
        "voucher_id", "paper_card_id", "at", "lot_id" FROM "entry" WHERE "id" = {first("entry", condition)}"""


def act_again(condition: str) -> str:
    return f"""INSERT INTO "audit" ("id", "at", "action", "subject", "detail")
        SELECT 1, "at", "action", "subject", "detail" FROM "audit"
        WHERE "id" = {first("audit", condition)}"""


ANAS = '"member_id" = {ana}'
ANAS_VISIT = first("visit", f'{ANAS} AND "undone_at" IS NULL')
ANAS_USED = first("voucher", f"{ANAS} AND \"state\" = 'used'")
ANAS_CANCELLED = first("voucher", f"{ANAS} AND \"state\" = 'cancelled'")
ANAS_POINTS = f"""{ANAS} AND "kind" = 'visit' AND "unit" = 'points' AND "visit_id" = {ANAS_VISIT}"""
ANAS_PAPER = first("paper_card", ANAS)
A_CODE = first("visit_code", '"visit_id" IS NOT NULL')

BALANCE = r"Member {ana}: \d+ \w+ are held, the entries add up to .*\."
LOT = r"Lot \d+: \d+ are left, its entries add up to .*\."
VISIT = r"Visit \d+: its visit entries should say .*, and say .*\."

ANAS_LOT = first("lot", f'{ANAS} AND "unit" = \'points\' AND "left" > 0')
IN_LOTS = r"Member {ana}: \d+ \w+ are held, \d+ are left in lots\."
ELSEWHERE = r"Member {ben}: \d+ \w+ are held, \d+ are left in lots\."


def lot_with(change: str) -> str:
    return f'UPDATE "lot" SET {change} WHERE "id" = {ANAS_LOT}'


BROKEN = {
    "more in a lot than came in": (lot_with('"left" = "left" + 1'), [IN_LOTS, LOT]),
    "a lot that says it opened with more": (lot_with('"opening" = 5'), [LOT]),
    "a lot that is another member's": (lot_with('"member_id" = {ben}'), [IN_LOTS, ELSEWHERE]),
    "a lot of another unit": (lot_with("\"unit\" = 'stamps'"), [IN_LOTS, IN_LOTS]),
    "a lot that outlives its end": (
        lot_with('"own_ends_at" = "made_at"'),
        [r"Lot \d+: it lasts longer than the end it was made with\."],
    ),
    "a lot that came from nowhere": (
        lot_with('"origin" = 7'),
        [r"Lot \d+: it was lot 7 before, and there is no such lot\."],
    ),
    "a lot gone": (
        f'DELETE FROM "lot" WHERE "id" = {ANAS_LOT}',
        [IN_LOTS, r"Entries of lot \d+: there is no such lot\."],
    ),
    "a line that names another lot": (
        f"""UPDATE "entry" SET "lot_id" = (SELECT max("id") FROM "lot" WHERE {ANAS}) WHERE {ANAS_POINTS}""",
        [LOT, LOT],
    ),
    "a line that names no lot": (f'UPDATE "entry" SET "lot_id" = NULL WHERE {ANAS_POINTS}', [LOT]),
    "a balance row gone": (
        f'DELETE FROM "balance" WHERE {ANAS} AND "unit" = \'points\'',
        [
            r"Member {ana}: the entries add up to 77 points, and there is no balance\.",
            r"Member {ana}: 77 points are left in lots, and there is no balance\.",
        ],
    ),
    "cashback used that was never taken": (
        f'UPDATE "visit" SET "used" = 500 WHERE "id" = {ANAS_VISIT}',
        [r"Visit \d+: what it used should say -500 money, and its entries say nothing\."],
    ),
    "something owed that nothing says": (
        f'UPDATE "balance" SET "owed" = 1 WHERE {ANAS} AND "unit" = \'points\'',
        [r"Member {ana}: 77 points are held and 1 owed, the entries add up to 77\."],
    ),
    "a balance that is off": (
        f'UPDATE "balance" SET "held" = "held" + 1 WHERE {ANAS} AND "unit" = \'points\'',
        [
            r"Member {ana}: 78 points are held, the entries add up to 77\.",
            r"Member {ana}: 78 points are held, 77 are left in lots\.",
        ],
    ),
    "a balance that is gone": (
        'DELETE FROM "activity" WHERE "member_id" = {eve}',
        [r"Member {eve}: there is no account\."],
    ),
    "a line lost": (f'DELETE FROM "entry" WHERE {ANAS_POINTS}', [BALANCE, LOT, VISIT]),
    "a line changed": (f'UPDATE "entry" SET "amount" = 500 WHERE {ANAS_POINTS}', [BALANCE, LOT, VISIT]),
    "a line written twice": (entry_again(ANAS_POINTS), [BALANCE, LOT, VISIT]),
    "a line that names no visit": (
        f'UPDATE "entry" SET "visit_id" = NULL WHERE {ANAS_POINTS}',
        [VISIT, r"Entry \d+: a visit without a visit\."],
    ),
    "a visit counted twice": (
        f'UPDATE "activity" SET "visits" = "visits" + 1 WHERE {ANAS}',
        [r"Member {ana}: 3 visits are counted, 2 stand\."],
    ),
    "a visit that says more than it earned": (
        f"""UPDATE "visit" SET "earned" = replace("earned", '"stamps": 1', '"stamps": 2') WHERE "id" = {ANAS_VISIT}""",
        [r"Visit \d+: its visit entries should say .* and 2 stamps, and say .* and 1 stamps\."],
    ),
    "a visit undone in name only": (
        f'UPDATE "visit" SET "undone_at" = "at" WHERE "id" = {ANAS_VISIT}',
        [
            r"Member {ana}: 2 visits are counted, 1 stand\.",
            r"Visit \d+: its reversal entries should say -120 points and -1 stamps, and say nothing\.",
        ],
    ),
    "a visit gone": (
        f'DELETE FROM "visit" WHERE "id" = {ANAS_VISIT}',
        [
            r"Member {ana}: 2 visits are counted, 1 stand\.",
            r"Entries of visit \d+: there is no such visit\.",
            r"Code \d+: it is used, but there is no visit \d+ and no paper card\.",
        ],
    ),
    "a paper card taken back by half": (
        """UPDATE "entry" SET "amount" = -1 WHERE "kind" = 'reversal' AND "member_id" = {dana}""",
        [
            r"Member {dana}: 0 stamps are held, the entries add up to 1\.",
            LOT,
            r"Paper card \d+: its reversal entries should say -2 stamps, and say -1 stamps\.",
        ],
    ),
    "a code that nothing came of": (
        f'UPDATE "visit_code" SET "visit_id" = 7 WHERE "id" = {A_CODE}',
        [r"Code \d+: it is used, but there is no visit 7 and no paper card\."],
    ),
    "a code that does not say what it was used for": (
        f'UPDATE "visit_code" SET "visit_id" = NULL WHERE "id" = {A_CODE}',
        [r"Code \d+: it is used, but there is no visit and no paper card\."],
    ),
    "a code used up, and its paper card gone": (
        f'UPDATE "paper_card" SET "code" = NULL WHERE "id" = {ANAS_PAPER}',
        [r"Code \d+: it is used, but there is no visit and no paper card\."],
    ),
    "a paper card undone in name only": (
        f'UPDATE "paper_card" SET "undone_at" = "at" WHERE "id" = {ANAS_PAPER}',
        [r"Paper card \d+: its reversal entries should say -3 stamps, and say nothing\."],
    ),
    "a paper card moved over twice": (
        entry_again(f"{ANAS} AND \"kind\" = 'paper'"),
        [BALANCE, LOT, r"Paper card \d+: its paper entries should say 3 stamps, and say 6 stamps\."],
    ),
    "a paper card gone": (
        f'DELETE FROM "paper_card" WHERE "id" = {ANAS_PAPER}',
        [
            r"Entries of paper card \d+: there is no such paper card\.",
            r"Code \d+: it is used, but there is no visit and no paper card\.",
        ],
    ),
    "a line that names no paper card": (
        f"""UPDATE "entry" SET "paper_card_id" = NULL WHERE {ANAS} AND "kind" = 'paper'""",
        [
            r"Entry \d+: a paper without a paper card\.",
            r"Paper card \d+: its paper entries should say 3 stamps, and say nothing\.",
        ],
    ),
    "a line taken back, of nothing": (
        """UPDATE "entry" SET "paper_card_id" = NULL WHERE "kind" = 'reversal' AND "member_id" = {dana}""",
        [
            r"Entry \d+: a reversal without a visit or paper card\.",
            r"Paper card \d+: its reversal entries should say -2 stamps, and say nothing\.",
        ],
    ),
    "a voucher open again after the till": (
        f"""UPDATE "voucher" SET "state" = 'open' WHERE "id" = {ANAS_USED}""",
        [r"Voucher \d+: it is open, and was given 1 times more than taken back\."],
    ),
    "a voucher given twice": (
        act_again(f'"action" = \'redeemed\' AND "subject" = {ANAS_USED}'),
        [r"Voucher \d+: it is used, and was given 2 times more than taken back\."],
    ),
    "a voucher paid for twice": (
        entry_again(f'"voucher_id" = {ANAS_USED}'),
        [BALANCE, LOT, r"Voucher \d+: it costs 50 points, its redemption entries say -100 points\."],
    ),
    "a voucher used, and its cost given back": (
        f"""UPDATE "voucher" SET "state" = 'used' WHERE "id" = {ANAS_CANCELLED}""",
        [r"Voucher \d+: it is used, its return entries say 50 points\."],
    ),
    "a voucher whose cost came back twice": (
        entry_again(f"{ANAS} AND \"kind\" = 'return'"),
        [BALANCE, LOT, r"Voucher \d+: it is cancelled, its return entries say 100 points\."],
    ),
    "a voucher expired, and its cost kept": (
        f"""UPDATE "voucher" SET "state" = 'expired' WHERE "id" = {ANAS_USED}""",
        [
            r"Voucher \d+: it is expired, its return entries say nothing\.",
            r"Voucher \d+: it is expired, and was given 1 times more than taken back\.",
        ],
    ),
    "a voucher gone": (
        f'DELETE FROM "voucher" WHERE "id" = {ANAS_USED}',
        [r"Entries of voucher \d+: there is no such voucher\."],
    ),
    "a voucher open, and nobody there to use it": (
        """UPDATE "voucher" SET "state" = 'open' WHERE "state" = 'expired' AND "member_id" IN
        (SELECT "id" FROM "member" WHERE "left_at" IS NOT NULL)""",
        [r"Voucher \d+: it is open, and member \d+ left or became part of another\."],
    ),
    "a redemption that names no voucher": (
        f'UPDATE "entry" SET "voucher_id" = NULL WHERE "voucher_id" = {ANAS_USED}',
        [
            r"Entry \d+: a redemption without a voucher\.",
            r"Voucher \d+: it costs 50 points, its redemption entries say nothing\.",
        ],
    ),
    "an address left with somebody absorbed": (
        """UPDATE "address" SET "member_id" = {dana} WHERE "channel" = 'sms'""",
        [r"Address \d+: it belongs to member {dana}, who left or became part of another\."],
    ),
    "an address left with somebody gone": (
        """UPDATE "address" SET "member_id" = {eve} WHERE "channel" = 'sms'""",
        [r"Address \d+: it belongs to member {eve}, who left or became part of another\."],
    ),
    "a team without an owner": (
        'UPDATE "staff" SET "removed_at" = "since"',
        [r"Team: no owner is left; python -m bot owner-link makes one\."],
    ),
    "a member part of another without a link": (
        'UPDATE "member" SET "merged_into_id" = {ben} WHERE "id" = {eve}',
        [r"Member {eve}: part of member {ben}, but no link says so\."],
    ),
    "a member linked and not part of the other": (
        'UPDATE "member" SET "merged_into_id" = NULL WHERE "id" = {dana}',
        [r"Member {dana}: linked to member {ben}, but not part of it\."],
    ),
    "a link lost": (
        'DELETE FROM "link" WHERE "undone_at" IS NULL',
        [
            r"Member {ben}: 5 visits are counted, 3 stand\.",
            r"Member {dana}: 0 visits are counted, 2 stand\.",
            r"Member {dana}: part of member {ben}, but no link says so\.",
        ],
    ),
    "a message of no kind": (
        f"""UPDATE "outbox" SET "kind" = 'gossip' WHERE "id" = {first("outbox", "1 = 1")}""",
        [r"Message \d+: there is no kind 'gossip'\."],
    ),
}


@pytest.mark.parametrize(
    "full", ["sqlite", pytest.param("postgres", marks=pytest.mark.prove)], indirect=True, scope="module"
)
@pytest.mark.parametrize(("sql", "sentences"), BROKEN.values(), ids=BROKEN.keys())
async def test_what_is_broken_is_found(url: str, full: Full, sql: str, sentences: list[str]) -> None:
    await run(url, sql.format(**full.members))
    found = await check.problems(url)
    wanted = [sentence.format(**full.members) for sentence in sentences]
    assert len(found) == len(wanted), found
    for sentence in wanted:
        assert any(re.fullmatch(sentence, problem) for problem in found), found
