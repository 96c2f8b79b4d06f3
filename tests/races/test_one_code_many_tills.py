"""Whatever arrives at the same instant, and however often: one effect, and a kind answer to everybody."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest

from loyalty.facts.addresses import Linked
from loyalty.facts.visits import Credited
from loyalty.facts.vouchers import VoucherReturned
from loyalty.ledger.units import Unit
from loyalty.messages.extras import VoucherPicture
from loyalty.model.members import LinkRecord
from loyalty.model.visits import Visit
from storage.engine.db import Conflict, fresh_id
from storage.ledger import check, visit_codes, vouchers
from tests.amounts import amounts
from tests.databases import Databases
from tests.handlers.cast import join, met, open_at, visit
from tests.handlers.stage import Person, Stage
from tests.races.tills import Job, copies, dealt_out, open_tills

STAFF = [f"staff-{number}" for number in range(16)]


@pytest.fixture
async def stage(url: str) -> AsyncIterator[Stage]:
    """A shop with sixteen staff, on both databases."""
    async with shop(url) as opened:
        yield opened


@asynccontextmanager
async def shop(url: str) -> AsyncIterator[Stage]:
    async with open_at(url) as opened:
        for chat in STAFF:
            await opened.employ(opened.person("telegram", chat, chat))
        yield opened
    assert await check.problems(url) == []


async def ana_of(stage: Stage, number: int = 0) -> Person:
    ana = stage.person("telegram", f"ana-{number}", "Ana")
    await join(ana)
    return ana


async def code_of(person: Person) -> str:
    return str((await person.forges("here-at:main")).args["code"])


async def held(person: Person) -> tuple[int, int, int]:
    """Points, stamps, visits."""
    balance = (await met(person)).balance
    assert balance
    return balance.held[Unit.POINTS], balance.held[Unit.STAMPS], balance.visits


async def at_once(stage: Stage, *jobs: Job) -> Counter[str]:
    """By two copies of the service, on PostgreSQL; on SQLite there is only one."""
    async with open_at(stage.database.url) as other:
        return Counter(await dealt_out(copies(stage, other, stage.programme), jobs))


# One code


@pytest.mark.prove
async def test_sixteen_staff_in_four_processes_reply_to_one_code(databases: Databases) -> None:
    """At the same instant, again and again: one visit, one set of entries, and fifteen are told that it
    is done."""
    async with databases.postgres() as url, shop(url) as stage, open_tills(url, 4) as tills:
        for number in range(8):
            ana = await ana_of(stage, number)
            code = await code_of(ana)
            jobs = [(f"{number}-{chat}", chat, f"{code} 24,50") for chat in STAFF]
            assert Counter(await tills.at_once(jobs)) == {"CREDITED": 1, "CODE_USED": 15}
            assert await held(ana) == (24, 1, 1)
        entries = await stage.rows('SELECT count(*) AS "n" FROM "entry"')
        visits = await stage.rows('SELECT count(*) AS "n" FROM "visit"')
        assert (entries[0]["n"], visits[0]["n"]) == (8 * 2, 8)


async def test_sixteen_staff_of_one_process_reply_to_one_code(stage: Stage) -> None:
    ana = await ana_of(stage)
    code = await code_of(ana)
    told = await at_once(stage, *((chat, chat, f"{code} 24,50") for chat in STAFF))
    assert told == {"CREDITED": 1, "CODE_USED": 15}
    assert await held(ana) == (24, 1, 1)


async def test_who_was_asked_for_the_amount_and_comes_second_is_told(stage: Stage) -> None:
    """Everybody scanned, everybody was asked, everybody answers at once."""
    ana = await ana_of(stage)
    code = await code_of(ana)
    assert await at_once(stage, *((f"ask-{chat}", chat, code) for chat in STAFF)) == {"CREDIT_ASK": 16}
    told = await at_once(stage, *((chat, chat, "24,50") for chat in STAFF))
    assert told == {"CREDITED": 1, "CODE_USED": 15}
    assert await held(ana) == (24, 1, 1)


async def test_two_codes_of_two_members_do_not_meet(stage: Stage) -> None:
    """Eight staff each: one visit for each of the members."""
    members = [await ana_of(stage, number) for number in (1, 2)]
    codes = [await code_of(member) for member in members]
    jobs = [(chat, chat, f"{codes[n % 2]} 10") for n, chat in enumerate(STAFF)]
    assert await at_once(stage, *jobs) == {"CREDITED": 2, "CODE_USED": 14}
    assert [await held(member) for member in members] == [(10, 1, 1)] * 2


# One message, many times


async def test_one_message_delivered_eight_times_at_once_has_one_effect(stage: Stage) -> None:
    """One is answered; the others were here before."""
    ana = await ana_of(stage)
    code = await code_of(ana)
    told = await at_once(stage, *[("update-7", STAFF[0], f"{code} 24,50")] * 8)
    assert told == {"CREDITED": 1, "": 7}
    assert await held(ana) == (24, 1, 1)


async def test_a_stranger_who_is_impatient_is_one_person(stage: Stage) -> None:
    """Everything said eight times at once: there is one address and one member. Each tap is answered; what is
    not understood is so for as long as the budget lasts."""
    for text, unanswered in (("!join", 0), ("Eve", 3)):
        told = await at_once(stage, *((f"{text}-{n}", "eve", text) for n in range(8)))
        assert (sum(told.values()), told[""]) == (8, unanswered)
    rows = await stage.rows("""SELECT count(*) AS "n" FROM "address" WHERE "value" = 'eve'""")
    members = await stage.rows('SELECT count(*) AS "n" FROM "member"')
    assert (rows[0]["n"], members[0]["n"]) == (1, 1)


async def test_a_double_tap_on_undo_takes_one_visit_back(stage: Stage) -> None:
    """Of two visits, by two messages: the one the button stands under, once."""
    ana = await ana_of(stage)
    cashier = stage.person("telegram", STAFF[0])
    await visit(ana, cashier, "10")
    await visit(ana, cashier, "20")
    stage.later(minutes=-10)
    (last,) = await stage.rows('SELECT max("id") AS "id" FROM "visit"')
    told = await at_once(stage, *((f"undo-{n}", STAFF[0], f"!undo:{last['id']}") for n in range(4)))
    assert told == {"UNDONE": 1, "UNDO_NOTHING": 3}
    assert await held(ana) == (10, 1, 1)


# Vouchers


async def test_a_voucher_at_eight_tills_at_once_is_given_once(stage: Stage) -> None:
    ana = await ana_of(stage)
    await visit(ana, stage.person("telegram", STAFF[0]), "60")
    said = await ana.forges("redeem:cake")
    code = next(extra.code for extra in said.extras if isinstance(extra, VoucherPicture))
    voucher = await stage.database.run(lambda tx: vouchers.by_code(tx, code))
    assert voucher
    asked = await at_once(stage, *((f"ask-{chat}", chat, code) for chat in STAFF[:8]))
    assert asked == {"VOUCHER_ASK": 8}
    told = await at_once(stage, *((chat, chat, f"!voucher-give:{voucher.id}") for chat in STAFF[:8]))
    assert told == {"VOUCHER_REDEEMED": 1, "VOUCHER_DONE": 7}


async def test_a_balance_for_one_reward_gives_one_voucher(stage: Stage) -> None:
    """Tapped four times at once."""
    ana = await ana_of(stage)
    await visit(ana, stage.person("telegram", STAFF[0]), "60")
    told = await at_once(stage, *((f"tap-{n}", "ana-0", "!redeem:cake") for n in range(4)))
    assert told == {"VOUCHER": 1, "REWARD_SHORT": 3}
    assert await held(ana) == (10, 1, 1)


async def test_one_member_at_two_phones_gets_one_voucher(stage: Stage) -> None:
    """The two addresses do not wait for each other: the balance decides."""
    ana = await ana_of(stage)
    await visit(ana, stage.person("telegram", STAFF[0]), "60")
    tablet = stage.person("telegram", "tablet", "Ana")
    await tablet.says("hello")
    member = (await met(ana)).address.member_id
    await stage.rows("""UPDATE "address" SET "member_id" = $1 WHERE "value" = 'tablet'""", member)
    jobs = [(f"{who}-{n}", who, "!redeem:cake") for n in range(3) for who in ("ana-0", "tablet")]
    assert await at_once(stage, *jobs) == {"VOUCHER": 1, "REWARD_SHORT": 5}
    assert await held(ana) == (10, 1, 1)


async def test_a_voucher_cancelled_and_given_at_once_is_one_of_both(stage: Stage) -> None:
    """Either the points are back or the cake is eaten."""
    ana = await ana_of(stage)
    await visit(ana, stage.person("telegram", STAFF[0]), "60")
    said = await ana.forges("redeem:cake")
    code = next(extra.code for extra in said.extras if isinstance(extra, VoucherPicture))
    voucher = await stage.database.run(lambda tx: vouchers.by_code(tx, code))
    assert voucher
    told = await at_once(
        stage,
        ("give", STAFF[0], f"!voucher-give:{voucher.id}"),
        ("cancel", "ana-0", f"!cancel-voucher:{voucher.id}"),
    )
    given = "VOUCHER_REDEEMED" in told
    expected = {"VOUCHER_REDEEMED", "VOUCHER_CLOSED"} if given else {"VOUCHER_CANCELLED", "VOUCHER_BACK"}
    assert (expected, 10 if given else 60) == (set(told), (await held(ana))[0])


# Two members who become one meanwhile


async def test_what_was_read_before_a_link_is_not_written_after_it(stage: Stage) -> None:
    """A code and a voucher go over to the card that is kept: whoever still acts for the other one
    starts again with fresh eyes."""
    ana, ben = await ana_of(stage, 1), await ana_of(stage, 2)
    await visit(ben, stage.person("telegram", STAFF[0]), "60")
    await ben.forges("redeem:cake")
    shown = await code_of(ben)
    mine, theirs = [(await met(who)).address.member_id or 0 for who in (ana, ben)]
    (voucher,) = await stage.database.run(lambda tx: vouchers.open_of(tx, theirs))
    code = await stage.database.run(lambda tx: visit_codes.newest(tx, shown, stage.now - timedelta(days=1)))
    assert code
    address = (await met(ben)).address.id
    record = LinkRecord(fresh_id(), mine, theirs, 1, (address,), stage.now)
    await stage.write(Linked(record, address))
    late = Visit(fresh_id(), theirs, "main", 1, 100, amounts(1, 1), stage.now)
    for stale in (VoucherReturned(voucher, expired=False), Credited(late, code.id, address)):
        with pytest.raises(Conflict):
            await stage.write(stale)
    (kept,) = await stage.database.run(lambda tx: vouchers.open_of(tx, mine))
    await stage.write(VoucherReturned(kept, expired=False))
    assert await held(ana) == (60, 1, 1)


# What was undone


async def test_what_was_heard_before_an_undo_has_no_effect_when_it_comes_again(stage: Stage) -> None:
    """Two tills credit one code; it is undone, and both messages are delivered once more. The code is free,
    and still nothing is credited but by a new message."""
    ana = await ana_of(stage)
    code = await code_of(ana)
    heard = [(f"credit-{chat}", chat, f"{code} 240") for chat in STAFF[:2]]
    assert await at_once(stage, *heard) == {"CREDITED": 1, "CODE_USED": 1}
    told = await at_once(stage, *((f"undo-{chat}", chat, "undo") for chat in STAFF[:2]))
    assert told == {"UNDONE": 1, "UNDO_NOTHING": 1}
    assert await at_once(stage, *heard, *heard) == {"": 4}
    assert await held(ana) == (0, 0, 0)
    again = [(f"again-{chat}", chat, f"{code} 24") for chat in STAFF]
    assert await at_once(stage, *again) == {"CREDITED": 1, "CODE_USED": 15}
    assert await held(ana) == (24, 1, 1)
