"""A card that became part of another, which became part of a third, is that third one, wherever cards are counted or reached."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from loyalty.ledger.units import Unit
from loyalty.messages.args import Localised
from loyalty.model.members import Purpose
from loyalty.report.expectation import AGO
from storage.engine.db import Database, Statement, insert
from storage.ledger import owed
from storage.messages.rerouting import reroute
from storage.offers import variants
from storage.people import unrewarded
from storage.reports import experiment
from tests.scheduler.town import offer
from tests.storage.letters import MILESTONE, NOON, Letters

DAY = timedelta(days=1)
FIRST, SECOND, KEPT = 1, 2, 3


@pytest.fixture
async def chain(database: Database) -> Letters:
    """Three cards of one person, with an address at the last one, each with a visit of yesterday."""
    letters = Letters(database)
    for number in (FIRST, SECOND, KEPT):
        await letters.person(number, "telegram", Purpose.UPDATES)
    await letters.write(
        insert("staff", id=9, address_id=KEPT, role="staff", name="Max", location="main", since=NOON),
        *(
            insert(
                "visit", id=card, member_id=card, staff_id=9, location="main", earned="{}", code=card, at=NOON - DAY
            )
            for card in (FIRST, SECOND, KEPT)
        ),
    )  # fmt: skip
    for card, into in ((FIRST, SECOND), (SECOND, KEPT)):
        await letters.rows('UPDATE "member" SET "merged_into_id" = $1 WHERE "id" = $2', into, card)
    await letters.rows('UPDATE "address" SET "member_id" = $1', KEPT)
    await letters.rows('UPDATE "activity" SET "visits" = 3, "last_visit_at" = $1', NOON - DAY)
    return letters


async def test_of_what_cards_held_a_year_ago_one_was_theirs(chain: Letters) -> None:
    """What the first held, the last spent."""
    long_ago = NOON - AGO - DAY
    for id, card, amount, kind, at in (
        (1, FIRST, 10, "visit", long_ago),
        (2, KEPT, -4, "redemption", NOON - DAY),
    ):
        about = {"unit": "points", "key": f"k{id}", "source": "", "lot_id": None}
        await chain.write(insert("entry", id=id, member_id=card, amount=amount, kind=kind, at=at, **about))
    found = await chain.database.read(lambda read: owed.a_year_ago(read, NOON))
    assert (found[Unit.POINTS].cards, found[Unit.POINTS].held, found[Unit.POINTS].spent) == (1, 10, 4)


@pytest.mark.parametrize("new", [True, False])
async def test_one_is_drawn_for_a_reward_in_versions(chain: Letters, *, new: bool) -> None:
    assert await chain.database.read(lambda read: experiment.drawn(read, NOON - 2 * DAY, new=new)) == 1


async def test_whoever_took_a_reward_on_the_first_is_not_without_one(chain: Letters) -> None:
    await chain.write(_voucher(1, None, "used"))
    span = NOON - DAY, NOON + DAY
    assert await chain.database.read(lambda read: unrewarded.joined_between(read, *span)) == ()


async def test_a_message_for_the_first_goes_to_the_last(chain: Letters) -> None:
    """From an address where it may not go to another one, and with the wishes of whom it is for today."""
    first = await chain.person(4)
    waits = await chain.put(replace(first, member_id=FIRST), MILESTONE, claimed=True)
    moved = await chain.database.run(lambda tx: reroute(tx, [waits.id]))
    assert (moved, (await chain.row(waits))["address_id"] in (1, 2, 3)) == ({waits.id}, True)
    await chain.rows("""UPDATE "outbox" SET "state" = 'waiting'""")
    (claimed,) = await chain.claim("anew")
    assert claimed.member_id == KEPT


async def test_who_read_an_offer_is_one_reader(chain: Letters) -> None:
    """And of two wordings none."""
    promotion = replace(
        offer(7, NOON - 2 * DAY), variants=(Localised((("en", "Cake"),)),), ends_at=NOON + DAY
    )
    address = await chain.person(4)
    for card in (FIRST, SECOND):
        letter = await chain.put(replace(address, member_id=card), idempotency_key=f"p{card}")
        await chain.rows(
            """UPDATE "outbox" SET "variant" = 2, "promotion_id" = 7, "state" = 'sent', "settled_at" = $1 WHERE "id" = $2""",
            NOON - 2 * DAY,
            letter.id,
        )
    await chain.write(_voucher(2, 7, "used"))
    one, two = await chain.database.read(lambda read: variants.outcomes(read, promotion))
    assert (one.served, two.served, two.claimed, two.redeemed, two.came) == (0, 1, 1, 1, 1)


def _voucher(id: int, promotion: int | None, state: str) -> Statement:
    about = {"reward": "cake", "unit": "points", "cost": 5, "location": "main", "promotion_id": promotion}
    times = {"created_at": NOON, "expires_at": NOON + DAY, "used_at": NOON}
    return insert("voucher", id=id, code=f"v{id}", member_id=FIRST, state=state, **about, **times)
