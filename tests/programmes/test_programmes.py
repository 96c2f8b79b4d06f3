"""Programmes of real shops, row by row: each gives what their table says, to the last point."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis
from hypothesis import strategies as st

from storage.ledger import check
from tests.databases import Databases
from tests.handlers.cast import open_at
from tests.programmes.shop import COMPARED, EXPIRY, Played, Row, events, settings


@dataclass(frozen=True, slots=True)
class Shop:
    """How far its table is played. `left_out` are events before that, and why; `then` is what the next row needs."""

    name: str
    until: int
    then: str
    left_out: dict[int, str] = field(default_factory=dict)
    no_tier: str = ""


WHOLE = 10_000  # more events than any table has

# A shop is whole when its last row is played and nothing is left out.
SHOPS = (
    Shop("01-corner-cafe", WHOLE, ""),
    Shop("02-bakery-evening", WHOLE, ""),
    Shop("03-pharmacy-cashback", WHOLE, ""),
    Shop("04-star-coffee", WHOLE, "", no_tier="green"),
    Shop("05-beauty-club", WHOLE, "", no_tier="insider"),
    Shop("06-night-bar", WHOLE, ""),
    Shop("07-iron-gym", WHOLE, "", no_tier="-"),
    Shop("08-every-fifth-pizza", WHOLE, ""),
    Shop("09-sky-ladder", WHOLE, "", no_tier="-"),
    Shop("10-tokyo-beans", WHOLE, "", no_tier="green"),
    # small ones for the corners
    Shop("c1-sums", WHOLE, ""),
    Shop("c2-count", WHOLE, ""),
    Shop("c3-items", WHOLE, ""),
    Shop("c4-yen", WHOLE, ""),
    Shop("c5-zones", WHOLE, ""),
    Shop("c6-rewards", WHOLE, ""),
    Shop("c7-birthdays", WHOLE, ""),
    Shop("c8-autumn", WHOLE, ""),
    Shop("c9-budget", WHOLE, ""),
    Shop("c10-undone", WHOLE, ""),
    Shop("c11-returns", WHOLE, ""),
    Shop("c12-dinar", WHOLE, ""),
    Shop("c13-member", WHOLE, ""),
    Shop("c14-play", WHOLE, ""),
    Shop("c15-kept", WHOLE, ""),
)


# `make test` plays each on one of the databases, and half of them on each; `make prove` on the other.
PLAYED = [
    pytest.param(shop, dialect, id=f"{shop.name}-{dialect}", marks=() if here else pytest.mark.prove)
    for number, shop in enumerate(SHOPS)
    for dialect, here in (("sqlite", number % 2 == 0), ("postgres", number % 2 == 1))
]


@pytest.mark.parametrize(("shop", "dialect"), PLAYED)
async def test_every_row_comes_out_as_it_stands(databases: Databases, dialect: str, shop: Shop) -> None:
    url = await (databases.emptied() if dialect == "postgres" else databases.sqlite())
    async with open_at(url) as stage:
        stage.programme = settings(shop.name)
        played = Played(stage, shop.no_tier)
        missed: set[str] = set()  # whose lots are not those of the table
        for told in events(shop.name, shop.until):
            who, event = told[0]["who"], told[0]["event"]
            if event == EXPIRY and who in missed:
                continue
            if int(told[0]["n"]) in shop.left_out and event != EXPIRY:
                missed.add(who)
                continue
            found = await played.plays(told)
            expected = [{key: row[key] for key in COMPARED} for row in told]
            assert found == expected, f"event {told[0]['n']}: {told[0]['note']}"
    assert await check.problems(url) == []


APART = "06-night-bar"  # two members, and nothing is limited for all of them together


@hypothesis(
    max_examples=hypothesis.default.max_examples // 12,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(drawn=st.data())
@pytest.mark.hypothesis
async def test_the_order_of_events_of_different_members_does_not_matter(
    databases: Databases, drawn: st.DataObject
) -> None:
    """Each event at its own time, and a member's in their order."""
    async with open_at(await databases.sqlite()) as stage:
        stage.programme = settings(APART)
        assert not any(rule.limits.is_shared for rule in stage.programme.giving)
        played = Played(stage)
        waiting: dict[str, list[list[Row]]] = {}
        for told in events(APART, WHOLE):
            waiting.setdefault(told[0]["who"], []).append(told)
        while waiting:
            who = drawn.draw(st.sampled_from(sorted(waiting)))
            told = waiting[who].pop(0)
            waiting = {name: left for name, left in waiting.items() if left}
            found = await played.plays(told)
            assert found == [{key: row[key] for key in COMPARED} for row in told], told[0]["n"]
