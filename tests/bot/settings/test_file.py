"""The shop's file as a programme and its channels."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, fields, replace
from datetime import time, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import chain
from operator import attrgetter
from pathlib import Path
from typing import Any

import pytest

from bot.settings.advice import warnings
from bot.settings.file import SECTIONS, parse
from bot.settings.keys import every_key, section_in
from bot.settings.loading import load
from bot.settings.rest_days import RestDays
from loyalty.calendar import QuietHours
from loyalty.gate.policy import Rule
from loyalty.gate.windows import parse_window
from loyalty.messages.kind import Class
from loyalty.programme.occasions import Occasions
from loyalty.programme.values import DERIVED
from tests.amounts import amounts
from tests.bot.settings.shop_file import GOOD, ROOT, written
from tests.loyalty.cafe import NOON


def test_the_shops_own_file_is_right() -> None:
    assert list(warnings(load(ROOT / "config.toml").config.programme, NOON)) == []


def test_the_shops_own_file_shows_every_key() -> None:
    """Of a list of places or rewards, between them."""

    def shown(table: Mapping[str, Any], place: str = "") -> Iterator[str]:
        for key, value in table.items():
            entries = value if isinstance(value, list) else [value]
            if f"{place}{key}" in known or not all(isinstance(entry, dict) for entry in entries):
                yield f"{place}{key}"
            else:
                yield from chain.from_iterable(shown(entry, f"{place}{key}.") for entry in entries)

    known = set(every_key(SECTIONS))
    assert set(shown(tomllib.loads(GOOD))) == known


def test_the_shops_own_file_says_what_goes_without_saying() -> None:
    """Where a key may be left out, it stands there with what it is then. But nobody knows the price of an SMS
    and what is spent, its terms are its own, and a reward is tried on days of its own."""

    def unlike(section: Any) -> Iterator[str]:
        for key, field in ((one.name, one) for one in fields(section) if one.metadata != DERIVED):
            value = getattr(section, key)
            if section_in(type(value)):
                yield from unlike(value)
            elif field.default is not MISSING and value != field.default:
                yield key

    config = load(ROOT / "config.toml").config
    example = replace(config.programme, referral=None, gifts=None)  # they have no default but none
    assert {*unlike(example), *unlike(config.channels)} - {
        "rewards",
        "tiers",
        "plans",
        "passes",
        "lifetimes",
        "rules",
        "badges",
        "tags",
        "timezone",
    } == {"price", "spend", "terms", "privacy", "terms_version", "starts", "chosen"}


def test_a_file_from_before_there_were_caps_still_starts(tmp_path: Path) -> None:
    """With the product's promise, as if it had them all; only the price of an SMS is unknown."""
    later = ("spread", "sundays", "holidays", "fewer", "look_ahead", "price")
    start, end = GOOD.index("[caps]"), GOOD.index("[telegram]")
    lines = (GOOD[:start] + GOOD[end:]).splitlines(keepends=True)
    path = tmp_path / "config.toml"
    path.write_text(
        "".join(
            line
            for line in lines
            if not line.startswith(later) or line.startswith(("price = 25 ", "price = 250 "))
        ),
        encoding="utf-8",
    )
    before, now = load(path).config.programme, load(ROOT / "config.toml").config.programme
    assert before.segment_price == 0
    assert replace(before, segment_price=now.segment_price) == now


def test_the_caps_are_the_products_promise() -> None:
    policy = load(ROOT / "config.toml").config.programme.policy
    assert [(rule.name, str(rule.window)) for rule in policy.rules] == [
        ("all", "1 per day"),
        ("all", "1 per 20 hours"),
        ("all", "4 per 30 days"),
        ("milestone", "1 per day"),
        ("occasion", "2 per year"),
        ("promotion", "2 per 30 days"),
        ("progress", "1 per month"),
        ("progress", "1 per 20 days"),
        ("win-back", "1 per 90 days"),
    ]
    assert [str(window) for window in policy.fewer] == ["1 per 14 days"]
    assert (policy.zone, policy.off, policy.rest) == ("Europe/Warsaw", frozenset(), RestDays())
    assert (policy.look_ahead, policy.spread) == (timedelta(days=7), timedelta(minutes=10))


@pytest.mark.parametrize(
    "caps",
    [
        ("1 per day", "1 per 20 hours", "4 per 30 days"),
        ("2 per week", "2 per month"),  # a week may lie in two months
        ("1 per 30 days", "1 per month"),  # the 1st and the 31st are one month
        ("1 per day", "30 per 30 days"),  # 30 days from noon to noon touch 31
        ("35 per 30 days", "1 per 20 hours"),
        ("1 per week", "2 per 14 days"),
    ],
)
def test_caps_that_are_all_reached_go_together(tmp_path: Path, caps: tuple[str, ...]) -> None:
    told = ", ".join(f'"{cap}"' for cap in caps)
    config = load(written(tmp_path, 'promotion = ["2 per 30 days"]', f"promotion = [{told}]")).config
    assert [str(window) for window in config.programme.caps.promotion] == list(caps)


def test_a_cap_of_a_channel_is_of_all_that_goes_by_it(tmp_path: Path) -> None:
    path = written(tmp_path, "sms = []", 'sms = ["3 per 30 days"]')
    assert Rule(parse_window("3 per 30 days"), channel="sms") in load(path).config.programme.policy.rules


def test_what_the_shop_does_not_send(tmp_path: Path) -> None:
    path = written(tmp_path, "off = []", 'off = ["winback", "progress"]')
    assert load(path).config.programme.policy.off == {Class.WINBACK, Class.PROGRESS}


def test_days_of_rest_are_the_shops(tmp_path: Path) -> None:
    path = written(tmp_path, "sundays = false", "sundays = true", 'holidays = ""', 'holidays = "PL"')
    assert load(path).config.programme.policy.rest == RestDays(sundays=True, country="PL")


def test_the_gates_quiet_hours_are_the_shops() -> None:
    programme = load(ROOT / "config.toml").config.programme
    assert programme.policy.quiet == programme.messages.quiet == QuietHours(time(20), time(9))


def test_the_longest_spread_is_all_the_time_there_is(tmp_path: Path) -> None:
    path = written(tmp_path, 'spread = "10 minutes"', 'spread = "11 hours"')
    assert load(path).config.programme.policy.spread == timedelta(hours=11)


def test_without_quiet_hours_any_spread_is_right(tmp_path: Path) -> None:
    path = written(
        tmp_path, 'quiet_to = "09:00"', 'quiet_to = "20:00"', 'spread = "10 minutes"', 'spread = "2 days"'
    )
    assert load(path).config.programme.policy.spread == timedelta(days=2)


def test_the_occasions_are_the_products() -> None:
    assert load(ROOT / "config.toml").config.programme.occasions == Occasions()


@pytest.mark.parametrize(
    ("old", "new", "place", "is_now"),
    [
        ('"28 February"', '"1 March"', "birthday.leap_day_in_march", True),
        ("gift_stamps = 0", "gift_stamps = 1", "birthday.gift", amounts(points=25, stamps=1)),
        ("gift_points = 10", "gift_points = 0", "anniversary.gift", amounts()),
        ('after = ["1 day", "7 days"]', 'after = ["2 days"]', "welcome.after", (timedelta(days=2),)),
        ("[0, 20, 50]", "[5]", "winback.gifts", (amounts(points=5),)),
        ("[occasions.monthly]\non = true", "[occasions.monthly]\non = false", "monthly.on", False),
        ('after = "never"', 'after = "365 days"', "expiry.after", timedelta(days=365)),
    ],
)
def test_an_occasion_as_the_shop_wants_it(
    tmp_path: Path, old: str, new: str, place: str, is_now: object
) -> None:
    occasions = load(written(tmp_path, old, new)).config.programme.occasions
    assert attrgetter(place)(occasions) == is_now


def test_the_price_of_a_segment_is_exact(tmp_path: Path) -> None:
    assert load(ROOT / "config.toml").config.programme.segment_price == 16
    cheap = load(written(tmp_path, "price = 0.16", "price = 0.0075")).config.programme
    assert cheap.segment_price == Fraction(3, 4)
    yen = load(written(tmp_path, '"PLN"', '"JPY"')).config.programme
    assert yen.segment_price == Fraction(16, 100)


def test_paid_broadcasts_go_at_their_pace(tmp_path: Path) -> None:
    assert (
        load(written(tmp_path, "per_second = 25", "per_second = 1000")).config.channels.telegram.per_second
        == 1000
    )


def test_money_is_turned_into_minor_units(tmp_path: Path) -> None:
    programme = load(written(tmp_path, "amount = 1000", "amount = 1024.50")).config.programme
    assert programme.limits.amount == 102_450
    yen = load(written(tmp_path, '"PLN"', '"JPY"')).config.programme
    assert (yen.shop.currency.decimals, yen.limits.amount) == (0, 1000)


def test_the_same_time_twice_means_no_quiet_hours(tmp_path: Path) -> None:
    quiet = load(written(tmp_path, 'quiet_to = "09:00"', 'quiet_to = "20:00"')).config.programme.policy.quiet
    assert quiet is not None
    assert quiet.start == quiet.end


@pytest.mark.parametrize("section", ["caps", "occasions", "broadcasts"])
def test_a_section_that_is_left_out_is_as_the_example_has_it(section: str) -> None:
    whole = tomllib.loads(GOOD, parse_float=Decimal)
    assert parse({key: value for key, value in whole.items() if key != section}) == parse(whole)
