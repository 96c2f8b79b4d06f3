"""How the programme works, as it is told: how long what is collected lasts, what comes without a visit."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from zoneinfo import ZoneInfo

import pytest

from loyalty.ledger.lifetimes import Lifetime, Span
from loyalty.ledger.units import Unit
from loyalty.programme.gifts import GiftRules
from loyalty.programme.programme import Programme
from loyalty.programme.reward_limits import RewardLimits
from loyalty.programme.rule_limits import RuleLimits
from loyalty.programme.tags import Tag
from loyalty.programme.tiers import Tier
from loyalty.programme.when import Hours, When
from loyalty.rewards.event import Event
from loyalty.rules.bonus import Bonus
from loyalty.rules.explain import earning_lines, other_lines, programme_lines, reward_lines
from loyalty.rules.lasting import lasting_lines
from tests.languages import shop_texts
from tests.loyalty.cafe import CAFE, COFFEE, text

TEXTS = shop_texts(lambda: datetime(2026, 6, 2, 12, tzinfo=UTC))
YEAR = Lifetime(Unit.POINTS, until="year", year_begins=4)
LONG = Lifetime(Unit.STAMPS, Span(months=24), "month", idle=Span(months=1))


@pytest.mark.parametrize(
    ("lifetimes", "away", "told"),
    [
        ((), None, ["Points: kept without an end", "Stamps: kept without an end"]),
        ((), timedelta(days=365), ["Everything: kept at most 365 days after the last visit"]),
        ((), timedelta(hours=36), ["Everything: kept at most 36 hours after the last visit"]),
        (
            (YEAR, LONG),
            None,
            [
                "Points: kept to the end of the year, which begins on 1 April",
                "Stamps: kept for 24 months, then to the end of that month",
                "Stamps: kept at most 1 month after the last visit",
            ],
        ),
        (
            (Lifetime(Unit.POINTS, Span(days=90)),),
            timedelta(days=365),
            ["Points: kept for 90 days", "Everything: kept at most 365 days after the last visit"],
        ),
    ],
)
def test_it_is_told_for_each_unit_that_can_be_earned(
    lifetimes: tuple[Lifetime, ...], away: timedelta | None, told: list[str]
) -> None:
    occasions = replace(CAFE.occasions, expiry=replace(CAFE.occasions.expiry, after=away, warn=timedelta(0)))
    shop = replace(CAFE, lifetimes=lifetimes, occasions=occasions)
    assert [TEXTS.plain(line, "en") for line in lasting_lines(shop)] == told


def test_what_comes_without_a_visit_is_told_and_what_earns_nothing() -> None:
    occasions, card = CAFE.occasions, Tag("card", text("gift card"), excluded=True)
    quiet = replace(occasions, birthday=replace(occasions.birthday, on=False, gift_points=9))
    kept = replace(quiet, anniversary=replace(quiet.anniversary, gift_stamps=1, gift_lasts=Span(days=10)))
    assert told(CAFE) == ["Birthday: +25 points", "Anniversary of joining: +10 points"]
    assert told(replace(CAFE, occasions=kept, tags=(card,))) == [
        "Anniversary of joining: +1 stamp, +10 points, good for 10 days",
        "Nothing is earned with: gift card",
    ]


def test_all_limits_are_told() -> None:
    twice = RuleLimits(per_day=1, per_week=2, in_all=9, shop=500)
    gift = Bonus(id="gift", name=text("gift"), unit=Unit.POINTS, amount=Fraction(5), limits=twice)
    paused = RuleLimits(pause=timedelta(hours=3), budget=5000)
    often = replace(gift, id="often", limits=paused)
    joining = replace(gift, id="joining", on="join", limits=RuleLimits(shop=100, budget=700))
    some = replace(
        CAFE,
        rules=(often, joining, gift),
        rewards=(replace(COFFEE, limits=RewardLimits(per_month=1, per_year=3)),),
    )
    *_, apart, once, rule, reward = (
        TEXTS.plain(one, "en") for one in (*earning_lines(some), *reward_lines(some))
    )
    assert "at most 1 a day, at most 2 a week, at most 9 for one card, at most 500 for all" in rule
    assert apart == "gift: +5 points, again after 3 hours, +5,000 points at most for all together"
    assert (
        once
        == "gift: +5 points for joining, at most 100 for all together, +700 points at most for all together"
    )
    assert reward.endswith(", at most 1 a month, at most 3 a year")


@pytest.mark.parametrize(
    ("rules", "said"),
    [
        (
            GiftRules(unit=Unit.POINTS, most=Fraction(100), a_day=Fraction(200)),
            "Gifts to another card: up to 100 points at a time, from 1; 200 a day at the most",
        ),
        (
            GiftRules(unit=Unit.MONEY, least=Fraction(1, 2), most=Fraction(5), a_day=Fraction(5)),
            "Gifts to another card: up to PLN 5.00 at a time, from PLN 0.50; PLN 5.00 a day at the most",
        ),
    ],
)
def test_what_members_may_give_each_other_is_told(rules: GiftRules, said: str) -> None:
    assert told(replace(CAFE, gifts=rules))[-1] == said


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("en", ", with coffee or tea, for Silver, Gold or Platinum"),
        ("pl", ", z: coffee lub tea, dla: Silver, Gold lub Platinum"),
        ("ro", ", cu coffee sau tea, pentru Silver, Gold sau Platinum"),
    ],
)
def test_of_what_one_is_enough_is_told_as_an_alternative(locale: str, said: str) -> None:
    tiers = tuple(
        Tier(name.lower(), text(name), Fraction(reach))
        for name, reach in (("Silver", 100), ("Gold", 200), ("Platinum", 300))
    )
    when = When(tags=("coffee", "tea"), tiers=tuple(tier.id for tier in tiers), places=("main", "station"))
    rule = Bonus(id="gift", name=text("gift"), unit=Unit.POINTS, amount=Fraction(5), when=when)
    tags = tuple(Tag(name, text(name)) for name in when.tags)
    *_, line = earning_lines(replace(CAFE, tags=tags, tiers=tiers, rules=(rule,)))
    assert said in TEXTS.plain(line, locale).replace("  ", " ")


def told(shop: Programme) -> list[str]:
    return [TEXTS.plain(line, "en") for line in other_lines(shop)]


@pytest.mark.parametrize(
    ("at", "shown"),
    [
        ("2026-09-30T23:59", ["autumn", "night", "Tasting"]),
        ("2026-10-01T00:00", ["night", "Tasting"]),  # the night that began on the last day
        ("2026-10-02T00:00", ["Tasting"]),
        ("2026-10-02T18:00", []),
    ],
)
def test_what_is_over_is_not_told_but_on_papers_that_are_kept(at: str, shown: list[str]) -> None:
    """By the clock in Warsaw."""
    season = When(last_day=date(2026, 9, 30))
    autumn = Bonus(id="autumn", name=text("autumn"), unit=Unit.POINTS, amount=Fraction(5), when=season)
    night = replace(autumn, id="night", name=text("night"), when=replace(season, hours=Hours(22 * 60, 180)))
    tasting = Event(
        "tasting", text("Tasting"), timedelta(hours=1), points=9, begins=datetime(2026, 10, 2, 18)
    )
    shop = replace(CAFE, rules=(autumn, night), rewards=(tasting,))
    now = datetime.fromisoformat(at).replace(tzinfo=ZoneInfo(CAFE.shop.timezone)).astimezone(UTC)
    lines = [TEXTS.plain(line, "en") for line in programme_lines(shop, now)]
    assert [
        name for name in ("autumn", "night", "Tasting") if any(line.startswith(name) for line in lines)
    ] == shown
    kept = [TEXTS.plain(line, "en") for line in (*earning_lines(shop), *reward_lines(shop))]
    assert [line for line in kept if line.startswith(("autumn", "night", "Tasting"))] == kept[-3:]
