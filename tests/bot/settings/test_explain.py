"""The sums of a programme, as `check --explain` tells them."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.settings.explain import expected_of_it, explained, owed_today
from bot.settings.loading import load
from loyalty.ledger.units import Unit
from loyalty.report.expectation import Past
from tests.amounts import amounts
from tests.bot.settings.shop_file import written
from tests.bot.typed import Run
from tests.loyalty.cafe import NOON

TOLD = [
    (
        "earned: 100 points by base, 1.3 points by welcome-visit, 8.1 points by tenth-visit, 3.3 stamps by base, "
        "for 100 PLN spent in visits of 30 PLN"
    ),
    "coffee: 9 stamps, ready after 9 visits",
    "cake: 150 points, ready after 5 visits",
    "tenner: 25 stamps, ready after 25 visits",
    "tenth: 20 stamps, ready after 20 visits",
    "silver: reached with visit 10",
    "gold: reached with visit 40",
    "seldom, 12 visits a year: 2 x cake, 1 x coffee, worth 44 PLN: 12.2 % of 360 PLN",
    "usual, 49 visits a year: 10 x cake, 5 x coffee, worth 220 PLN: 14.9 % of 1470 PLN",
    "often, 97 visits a year: 21 x cake, 10 x coffee, worth 456 PLN: 15.6 % of 2910 PLN",
]


def test_the_shops_own_file_is_explained(run: Run) -> None:
    done = run("check", "--explain")
    assert done.code == 0, done.err
    sums = [line for line in done.out.splitlines() if not line.startswith("worth a look: ")]
    assert sums[: len(TOLD)] == TOLD


def test_what_is_owed_has_its_worth_where_it_is_known(tmp_path: Path) -> None:
    """150 points are a cake (16), nine stamps a coffee (12)."""
    priced = load(written(tmp_path)).config.programme
    assert owed_today(priced, amounts(points=75, stamps=9), 3) == (
        "owed today: 75 points and 9 stamps on 3 cards, worth 20 PLN if all of it were taken"
    )
    unpriced = load(written(tmp_path, "value = 16\n", "")).config.programme
    assert owed_today(unpriced, amounts(points=75), 1) == "owed today: 75 points on 1 cards"
    assert (
        owed_today(priced, amounts(), 0)
        == "owed today: nothing on 0 cards, worth 0 PLN if all of it were taken"
    )


@pytest.mark.parametrize(
    ("cards", "said"),
    [
        (50, ["expected of it: 14 PLN; of what at least 50 cards held a year ago, 50.0 % of points and 83.3 % of stamps was spent since"]),
        (49, ["expected of it: not known before 50 cards have held some of each unit for a year"]),
    ],
)  # fmt: skip
def test_what_is_expected_is_told_with_how_it_is_judged(tmp_path: Path, cards: int, said: list[str]) -> None:
    priced = load(written(tmp_path)).config.programme
    past = {Unit.POINTS: Past(cards, 900, 450), Unit.STAMPS: Past(90, 600, 500)}
    assert list(expected_of_it(priced, amounts(points=75, stamps=9), past)) == said
    assert list(expected_of_it(priced, amounts(), past)) == []


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        (("spend = 30 ", "spend = 0 "), ["explain: write what a customer usually spends on a visit into"]),
        (("spend = 30 ", "spend = 24.50 "), ["earned: 97.9 points by base, 1.6 points by welcome-visit"]),
        (
            ("value = 16\n", ""),
            ["rewards.2: write what it is worth into value", "usual, 49 visits a year: 10 x cake, 5 x coffee for 1470 PLN"],
        ),
        (("spend = 30 ", "spend = 0.50 "), ["cake: 150 points, ready after 50 visits"]),
        (("spend = 30 ", "spend = 0.50 ", "every = 10 ", "every = 1000 "), ["cake: 150 points, never ready by visits alone"]),
        (("points = 150", "points = 30"), ["cake: 30 points, ready after 1 visit"]),
        (("stamps = 9", "stamps = 90", "points = 150", "points = 9000"), ["seldom, 12 visits a year: no reward, worth 0 PLN: 0.0 %"]),
        # A currency without decimals: 540 yen bring 540 points.
        (('"PLN"', '"JPY"', "spend = 30 ", "spend = 540 ", "price = 0.16", "price = 16", "steps = [300, 600]", "steps = [30000, 60000]"), ["earned: 10000 points by base, 7.5 points by welcome-visit, 45.3 points by tenth-visit, 18.5 stamps by base, for 10000 JPY"]),
        (('"PLN"', '"JPY"', "spend = 30 ", "spend = 0 "), ["explain: write what a customer usually spends on a visit into usual.spend, such as 2450;"]),
        (('"PLN"', '"JPY"', "spend = 30 ", "spend = 540 ", "value = 16\n", ""), ["rewards.2: write what it is worth into value, such as 2450;"]),
    ],
)  # fmt: skip
def test_what_is_told_follows_the_settings(tmp_path: Path, changes: tuple[str, ...], said: list[str]) -> None:
    told = list(explained(load(written(tmp_path, *changes)).config.programme, NOON))
    assert all(any(line.startswith(one) for line in told) for one in said), told
