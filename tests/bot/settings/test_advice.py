"""What works and is probably not meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.settings.advice import warnings
from bot.settings.loading import load
from loyalty.report.giveback import visits_until
from tests.bot.settings.shop_file import GOOD, NEAR_REWARD, ROOT, written
from tests.loyalty.cafe import NOON


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "stamps = 9",
            "stamps = 20",
            "the first one takes 20 visits by stamps, or 5 visits of 30 PLN each by",
        ),
        ("stamps = 9", "stamps = 6", "the first one takes 6 visits by stamps, or 5 visits of 30 PLN each by"),
        (
            "stamps = 9",
            "points = 152",
            "the first one takes 20 visits by stamps, or 5 visits of 30 PLN each by points",
        ),
        ("points = 150", "points = 151", "or 5 visits of 31 PLN each by points"),  # 30.2 would do
        ("points_per_unit = 1 ", "points_per_unit = 0.25 ", "or 5 visits of 120 PLN each by points"),
        ("points = 150", "stamps = 12", "the first one takes 9 visits by stamps; people stay when one is"),
        (
            '{ en = "A coffee", pl = "Kawa", ro = "O cafea" }',
            '{ en = "A coffee" }',
            'rewards.1.name: has no "pl" text',
        ),
        (
            '"1 per day", "1 per 20 hours", "4 per 30 days"',
            '"1 per day"',
            'just before midnight and again just after; write a gap beside it, such as "1 per 20 hours"',
        ),
        # Four in 30 days are a rolling rule, and no gap.
        ('"1 per day", "1 per 20 hours", "4', '"1 per day", "4', 'caps.all: "1 per day" alone'),
        ('"1 per day", "1 per 20 hours", "4', '"4', 'caps.milestone: "1 per day" alone'),
        ('"1 per day", "1 per 20 hours", "4', '"4', 'such as "2 per 300 days"'),
        ('again = "91 days"', 'again = "30 days"', 'is shorter than "1 per 90 days" in caps.winback allows'),
        (
            '"555 010 200"',
            '"555 010 2"',
            'shop.phone: nobody can call "555 010 2" from PL; is a digit missing?',
        ),
        ("2030-03-22", "2026-06-01", 'rewards.7: "tasting" has begun, so nobody can take it any more'),
        ('"555 010 200"', '"ask Olga"', 'shop.phone: nobody can call "ask Olga" from PL'),
        ("points = 150", "stamps = 5", "occasions.birthday.gift_points: no reward costs points"),
    ],
)
def test_what_is_probably_not_meant_is_worth_a_look(tmp_path: Path, old: str, new: str, said: str) -> None:
    path = written(tmp_path, "spend = 30 ", "spend = 0 ", old, new)
    assert any(said in warning for warning in warnings(load(path).config.programme, NOON))


WELCOME = ('on = "visit"', 'on = "join"', "first_visit = true", "", "minimum = 5 ", "")  # a gift for joining


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        (
            ("spend = 30 ", "spend = 24.50 "),
            "the first one takes 6 visits of 24.50 PLN; people stay when one is",
        ),
        (("points_per_unit = 1 ", "points_per_unit = 0.25 "), "the first one takes 9 visits of 30 PLN"),
        (
            ("points = 150", "points = 30"),
            'rewards.2: the first visit of 30 PLN pays for "cake" already, which is',
        ),
        (("points = 150", "points = 30"), "let it cost more points"),
        (
            ('lasts = "24 months"', 'lasts = "1 month"', 'until = "month"', 'until = "day"'),
            'rewards.1: who comes 4 times in 30 days never reaches "coffee", because stamps end before; let it cost less',
        ),
        (
            ('lasts = "24 months"', 'lasts = "1 month"', 'until = "month"', 'until = "day"', *WELCOME),
            "rewards.1: who comes 4 times in 30 days never reaches",
        ),
        # 97 visits of 30 bring 97 stamps and 3,200 points, those of the first and of every tenth visit among them:
        # 10 coffees (12) and 21 cakes (16), 15.6 %.
        (
            ("giveback = 20 ", "giveback = 14 "),
            "rewards give back 15 % of what is spent, more than the 14 % you set",
        ),
    ],
)
def test_what_is_usual_is_what_the_sums_are_done_with(
    tmp_path: Path, changes: tuple[str, ...], said: str
) -> None:
    assert any(
        said in warning for warning in warnings(load(written(tmp_path, *changes)).config.programme, NOON)
    )


@pytest.mark.parametrize(
    "changes",
    [
        (),
        ("spend = 30 ", "spend = 30.00 "),
        ("giveback = 20 ", "giveback = 15 "),
        ("giveback = 20 ", "giveback = 0 ", "points = 150", "points = 51"),
        ("value = 12 ", "", "giveback = 20 ", "giveback = 1 "),  # a reward that does not say what it is worth
    ],
)
def test_a_programme_whose_sums_are_right_is_not_talked_about(
    tmp_path: Path, changes: tuple[str, ...]
) -> None:
    assert list(warnings(load(written(tmp_path, *changes)).config.programme, NOON)) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("stamps = 9", "stamps = 5"),
        ("stamps = 9", "stamps = 4"),
        ("stamps_per_visit = 1 ", "stamps_per_visit = 2 "),  # the fifth visit has nine of them
    ],
)
def test_a_first_reward_within_five_visits_is_soon(tmp_path: Path, old: str, new: str) -> None:
    path = written(tmp_path, old, new, "giveback = 20 ", "giveback = 0 ")
    assert list(warnings(load(path).config.programme, NOON)) == []


def test_the_shops_own_file_says_of_itself_what_check_does() -> None:
    """The arithmetic is in its comment."""
    programme = load(ROOT / "config.toml").config.programme
    takes = visits_until(programme, programme.rewards[:2], 30_00, NOON)
    assert takes == {"coffee": 9, "cake": 5}
    assert "9 visits by stamps, and 5 visits by points for who spends 30 PLN" in " ".join(
        GOOD.replace("#", "").split()
    )


def test_a_gap_in_all_is_enough_for_every_class(tmp_path: Path) -> None:
    path = written(tmp_path, '["1 per month", "1 per 20 days"]', '["1 per month"]', *NEAR_REWARD)
    assert list(warnings(load(path).config.programme, NOON)) == []


def test_one_step_waits_for_no_cap(tmp_path: Path) -> None:
    path = written(tmp_path, 'again = "91 days"', 'again = "30 days"', "[0, 20, 50]", "[20]", *NEAR_REWARD)
    assert list(warnings(load(path).config.programme, NOON)) == []


def test_a_card_that_leads_nowhere_is_worth_a_look(tmp_path: Path) -> None:
    start, end = GOOD.index("[[rewards]]"), GOOD.index("# Tiers. ")
    path = tmp_path / "config.toml"
    path.write_text(GOOD[:start] + GOOD[end:], encoding="utf-8")
    assert any("there are none" in warning for warning in warnings(load(path).config.programme, NOON))
