"""Sundays and public holidays: on these nothing but answers goes out."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, datetime
from pathlib import Path

import pytest

from bot.settings.rest_days import RestDays, known_holidays

ROOT = Path(__file__).parents[3]

SUNDAY, MONDAY = date(2026, 11, 8), date(2026, 11, 9)
INDEPENDENCE_DAY = date(2026, 11, 11)  # in Poland, a Wednesday
EPIPHANY = date(2027, 1, 6)  # kept in Bavaria, not in Berlin; in Poland too

DAYS = [
    # the shop keeps; the day; whether it is one of rest
    (RestDays(), SUNDAY, False),
    (RestDays(), INDEPENDENCE_DAY, False),
    (RestDays(sundays=True), SUNDAY, True),
    (RestDays(sundays=True), MONDAY, False),
    (RestDays(sundays=True), INDEPENDENCE_DAY, False),
    (RestDays(country="PL"), INDEPENDENCE_DAY, True),
    (RestDays(country="PL"), SUNDAY, False),
    (RestDays(country="PL"), date(2027, 3, 29), True),  # Easter Monday moves
    (RestDays(country="PL"), date(2028, 4, 17), True),
    (RestDays(country="RO"), INDEPENDENCE_DAY, False),
    (RestDays(sundays=True, country="PL"), SUNDAY, True),
    (RestDays(sundays=True, country="PL"), INDEPENDENCE_DAY, True),
    (RestDays(sundays=True, country="PL"), MONDAY, False),
    (RestDays(country="DE-BY"), EPIPHANY, True),
    (RestDays(country="DE-BE"), EPIPHANY, False),
    (RestDays(country="DE"), EPIPHANY, False),
    (RestDays(country="GB-ENG"), date(2026, 12, 28), True),  # Boxing Day on a Saturday: kept on the Monday
]


@pytest.mark.parametrize(("kept", "day", "rests"), DAYS, ids=[f"{kept}-{day}" for kept, day, _ in DAYS])
def test_a_day_of_rest(kept: RestDays, day: date, rests: bool) -> None:
    assert (day in kept) is rests


def test_an_instant_counts_as_its_day_and_a_text_as_none() -> None:
    kept = RestDays(sundays=True, country="PL")
    assert datetime(2026, 11, 11, 12, 0) in kept
    assert "2026-11-11" not in kept


def test_the_same_rest_is_equal() -> None:
    assert RestDays(True, "PL") == RestDays(True, "PL")
    assert len({RestDays(True, "PL"), RestDays(True, "PL"), RestDays(True, "DE-BY")}) == 2


def test_a_shop_without_holidays_does_not_load_them() -> None:
    said = (
        "import sys; from datetime import date; from pathlib import Path; from bot.settings.loading import load; "
        "programme = load(Path('config.toml')).config.programme; "
        "assert date(2026, 11, 11) not in programme.policy.rest; assert 'holidays' not in sys.modules"
    )
    done = subprocess.run(
        [sys.executable, "-c", said], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("text", ["PL", "RO", "DE", "DE-BY", "GB-SCT", "US-NY"])
def test_a_country_that_is_known(text: str) -> None:
    assert known_holidays(text) == text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("XX", 'no such country; write its two letters, such as "PL"'),
        ("de", 'no such country; write its two letters, such as "DE"'),
        ("ROU", 'no such country; write its two letters, such as "RO"'),
        ("UK", 'no such country; write its two letters, such as "GB"'),
        ("Germany", 'no such country; write its two letters, such as "DE"'),
        ("Germny", 'no such country; write its two letters, such as "DE"'),
        ("DE_BY", 'no such country; write its two letters, such as "PL"'),
        ("DE-by", 'no such region; write one such as "DE-BY"'),
        ("DE-Bayern", 'no such region; write one such as "DE-BY"'),
        ("GB-Scotland", 'no such region; write one such as "GB-SCT"'),
        ("DE-", 'no such region; write one such as "DE-BB"'),
        ("RO-B", 'the holidays of "RO" are known for the whole country; write "RO"'),
    ],
)
def test_a_country_that_is_not_is_told_with_the_nearest(text: str, said: str) -> None:
    with pytest.raises(ValueError) as caught:
        known_holidays(text)
    assert str(caught.value) == said
