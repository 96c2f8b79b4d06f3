"""Rules that can never apply, that fight, or whose limits are never reached."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bot.settings.advice import warnings
from bot.settings.loading import load
from bot.settings.rule_reach import taken_words, unasked, unlinked
from loyalty.ledger.units import Unit
from tests.bot.settings.shop_file import GOOD, NEAR_REWARD, written
from tests.languages import shop_words
from tests.loyalty.cafe import NOON


def rule(id: str, kind: str = "bonus", when: str = "", limits: str = "", **keys: object) -> str:
    """As an owner writes it; a bonus of 10 points where nothing else is said."""
    given = {"unit": "points", **({"amount": 10} if kind in {"bonus", "per-amount"} else {}), **keys}
    lines = [
        f"{key} = {str(value).lower() if isinstance(value, bool) else repr(value)}"
        for key, value in given.items()
    ]
    head = f"[[rules]]\nid = '{id}'\nkind = '{kind}'\nname = {{ en = 'x', pl = 'x', ro = 'x' }}\n"
    return head + "\n".join(
        [
            *lines,
            *([f"[rules.when]\n{when}"] if when else []),
            *([f"[rules.limits]\n{limits}"] if limits else []),
        ]
    )


def said(folder: Path, rules: tuple[str, ...], *changes: str) -> list[str]:
    start, end = GOOD.index("[[rules]]"), GOOD.index("# How long what is earned")
    path = written(
        folder,
        GOOD[start:end],
        "\n".join(rules) + "\n",
        "spend = 30 ",
        "spend = 0 ",
        *NEAR_REWARD,
        "cash = 9 ",
        "points = 180 ",
        *changes,
    )
    return list(warnings(load(path).config.programme, NOON))


CUP, CAKE = "tags = ['cup']", "tags = ['cake']"
CAKES = ("[[tags]]", "[[tags]]\nid = 'cake'\nwords = { en = 'cake', pl = 'ciasto', ro = 'tort' }\n[[tags]]")
NO_POINTS = ("points_per_unit = 1 ", "points_per_unit = 0 ")
OPEN = ('hours = ""                            # of this place', 'hours = "Mon-Fri 8-18, Sat 9:00-14:00" #')
OPEN_ALL = (
    'hours = ""\naddress',
    'hours = { en = "Mon-Fri 8-18", pl = "pn.-pt. 8-18", ro = "L-V 8-18" }\naddress',
)

# Rules, what else is changed in the file, and all that is said of them.
NEVER = [
    # seasons; it is 2 June 2026
    ([rule("old", when="last_day = 2026-06-01")], (), ["rules.1.when.last_day: is over, so the rule applies no more; write a later day than 2026-06-02, or leave it out"]),
    ([rule("last", when="last_day = 2026-06-02")], (), []),
    # badges
    (["[[badges]]\nid = 'old'\nname = { en = 'x', pl = 'x', ro = 'x' }"], (),
     ['badges.1: no challenge gives "old", so only who has it keeps it; write badge = "old" into a challenge, or leave it out']),
    ([rule("short", when="days = 'Sat'\nfirst_day = 2026-06-08\nlast_day = 2026-06-12")], (),
     ["rules.1.when.days: none of them lies between first_day and last_day; write others, or a longer season"]),
    ([rule("week", when="days = 'Sat'\nfirst_day = 2026-06-08\nlast_day = 2026-06-13")], (), []),
    # opening hours
    ([rule("late", when="hours = '18:00-20:00'")], OPEN_ALL, ['rules.1.when.hours: the shop is closed then, by its own "hours"; write some at which it is open']),
    ([rule("end", when="hours = '17:59-20:00'")], OPEN_ALL, []),
    ([rule("sunday", when="days = 'Sun'")], OPEN_ALL, ['rules.1.when.days: the shop is closed then, by its own "hours"; write some at which it is open']),
    ([rule("station", when="days = 'Sun'\nplaces = ['station']")], OPEN, []),
    ([rule("both", when="days = 'Sun'\nplaces = ['main', 'station']")], OPEN, ['rules.1.when.places: "main" is closed then, by its own "hours"; leave it out, or write some at which it is open']),
    ([rule("main", when="days = 'Sat'\nhours = '14:00-24:00'\nplaces = ['main']")], OPEN, ['rules.1.when.hours: the shop is closed then, by its own "hours"; write some at which it is open']),
    ([], (*OPEN_ALL, 'hours = "0:00-24:00" ', 'hours = "20:00-4:00" '), ['rewards.2.hours: the shop is closed then, by its own "hours"; write some at which it is open']),
    ([rule("whenever", when="hours = '3:00-4:00'")], ('hours = ""\naddress', 'hours = "from dawn to dusk"\naddress'), []),
    # acts: a chat knows no closing time
    ([rule("join", on="join", group="g", when="hours = '22:00-6:00'"), rule("told", on="birthday", group="g", amount=20)], OPEN_ALL, []),
    ([rule("join", on="join", when="last_day = 2026-06-01")], (), ["rules.1.when.last_day: is over, so the rule applies no more; write a later day than 2026-06-02, or leave it out"]),
    # tags
    ([], ("own cup, cup", "lei, cup"), ['tags.1.words: "lei" is read as money, so nobody can say it; write another word']),
    ([], ("own cup, cup", "a cup that is mine, cup"), ['tags.1.words: "a cup that is mine" has more than 4 words, so nobody can say it; write another word']),
    # multipliers
    ([rule("cups", base=True, when=CUP), rule("cakes", "multiplier", times=2, when=CAKE)], (*CAKES, *NO_POINTS),
     ["rules.2.when: no visit has points to multiply then, because they are given by cups alone; write conditions that go with theirs, or another base"]),
    ([rule("cups", base=True, each="cup"), rule("twice", "multiplier", times=2, when=CUP)], NO_POINTS, []),
    ([rule("day", base=True, when="hours = '8:00-17:00'"), rule("night", "multiplier", times=2, when="hours = '17:00-23:00'")], NO_POINTS,
     ["rules.2.when: no visit has points to multiply then, because they are given by day alone; write conditions that go with theirs, or another base"]),
    # amounts
    ([rule("dear", limits="budget = 9")], (), ["rules.1.limits.budget: is less than the 10 that one visit brings, so none ever does; write more"]),
    ([rule("step", "per-amount", per=1001, full_steps=True)], (), ["rules.1.per: is more than limits.amount, so no visit has a full step; write a smaller one"]),
    ([rule("step", "per-amount", per=1001, full_steps=True)], ("amount = 1000 ", "amount = 0 "), []),
]  # fmt: skip

BEATEN = 'rules.{}.group: "{}" never counts, because "{}" of the same group applies whenever it does and gives no less; write another group, or leave one of them out'
BELOW = 'rules.2: "b" never counts, because "a" stands above it and is the base whenever both apply; write this one first, or leave it out'

FIGHTS = [
    # of one group
    ([rule("a", group="g"), rule("b", group="g", amount=20)], [BEATEN.format(1, "a", "b")]),
    ([rule("a", group="g"), rule("b", group="g")], [BEATEN.format(2, "b", "a")]),
    ([rule("a", "multiplier", group="g", times=2, when="days = 'Mon-Fri'"), rule("b", "multiplier", group="g", times=1.5, when="days = 'Fri'\nhours = '8:00-9:00'")], [BEATEN.format(2, "b", "a")]),
    ([rule("a", "multiplier", group="g", times=2, when="days = 'Mon-Fri'"), rule("b", "multiplier", group="g", times=1.5, when="days = 'Fri, Sat'")], []),
    ([rule("a", "multiplier", group="g", times=2, when="days = 'Fri'"), rule("b", "multiplier", group="g", times=1.5, when="days = 'Fri'\nhours = '22:00-3:00'")], []),  # to Saturday
    ([rule("a", group="g", amount=20, limits="in_all = 3"), rule("b", group="g")], []),
    ([rule("a", group="g", amount=20, when="minimum = 50"), rule("b", group="g")], []),
    ([rule("a", group="g", amount=20, when="minimum = 50"), rule("b", group="g", when="minimum = 60")], [BEATEN.format(2, "b", "a")]),
    ([rule("a", group="g", amount=20, when="every = 5"), rule("b", group="g", when="every = 10")], [BEATEN.format(2, "b", "a")]),
    ([rule("a", group="g", amount=20, when="first_visit = true"), rule("b", group="g")], []),
    ([rule("a", group="g", amount=20, when="places = ['main', 'station']"), rule("b", group="g", when="places = ['main']")], [BEATEN.format(2, "b", "a")]),
    ([rule("a", group="g", amount=20, when="last_day = 2027-01-01"), rule("b", group="g", when="last_day = 2027-02-01")], []),
    ([rule("a", group="g", amount=20, each="cup"), rule("b", group="g", when=CUP)], []),  # of three cups it is 60
    ([rule("a", "per-amount", group="g", per=5), rule("b", "per-amount", group="g", per=5, full_steps=True)], [BEATEN.format(2, "b", "a")]),
    ([rule("a", "per-amount", group="g", per=5, full_steps=True), rule("b", "per-amount", group="g", per=6)], []),
    ([rule("a", "per-amount", group="g", per=5), rule("b", group="g")], []),  # it depends on the visit
    ([rule("a", group="g"), rule("b", group="h")], []),
    # bases
    ([rule("a", base=True, when=CUP), rule("b", base=True, when=f"{CUP}\nminimum = 5")], [BELOW]),
    ([rule("a", base=True, each="cup"), rule("b", base=True, when="minimum = 5")], []),
    ([rule("a", "per-amount", base=True, per=5, when=CUP), rule("b", base=True, when=CUP)], []),  # it needs an amount
    ([rule("a", base=True)], ['earning.points_per_unit: never counts, because "a" is the base of every visit; write 0, or add "when" to it']),
    ([rule("a", "per-amount", base=True, per=5, full_steps=True)], []),  # of 4 [earning] is the base
    # money
    ([rule("a", "percent", unit="money", percent=5, group="g"), rule("b", "percent", unit="money", percent=3, group="g")], [BEATEN.format(2, "b", "a")]),
    ([rule("a", "percent", unit="money", percent=5, base=True, when=CUP), rule("b", unit="money", amount=2, base=True, when=CUP)], []),  # it needs an amount
    ([rule("a", "daily-cap", unit="money", most=2), rule("b", unit="money", amount=2.5)], ['rules.2.amount: is 2.5, and "a" lets 2 money a day through, so it never counts in full; write less, or a larger cap']),
    # birthdays
    ([rule("a", group="g", amount=20, when="birthday = 'week'"), rule("b", group="g", when="birthday = 'day'")], [BEATEN.format(2, "b", "a")]),
    ([rule("a", group="g", amount=20, when="birthday = 'month'"), rule("b", group="g", when="birthday = 'week'")], []),
    ([rule("a", group="g", amount=20, when="birthday = 'day'"), rule("b", group="g")], []),
    # caps
    ([rule("a", "daily-cap", most=60), rule("b", amount=61)], ['rules.2.amount: is 61, and "a" lets 60 points a day through, so it never counts in full; write less, or a larger cap']),
    ([rule("a", "daily-cap", most=60, when="days = 'Sun'"), rule("b", amount=61), rule("c", amount=60)], []),
    ([rule("a", "daily-cap", most=60), rule("b", "daily-cap", most=90, when="days = 'Sun'")], ['rules.2.most: is never reached, because "a" caps points at 60 whenever it applies; leave one of them out']),
    ([rule("a", "daily-cap", most=90), rule("b", "daily-cap", most=60, when="days = 'Sun'")], []),
]  # fmt: skip

ONCE = "rules.1.limits.{}: is never reached, because {} is once; leave it out"
MOST = "rules.1.limits.{}: is never reached, because {} allows {} at the most; leave it out, or write less"
FRIDAY = "days = 'Fri'"

REWARD = MOST.replace("rules.1", "rewards.1")
OF_REWARDS = [
    ("limits = { per_day = 1, per_week = 2 }", []),
    ("limits = { per_day = 1, per_week = 7 }", [REWARD.format("per_week", "per_day", 7)]),
    ("days = 'Sat, Sun'\nlimits = { per_day = 1, per_week = 2 }", [REWARD.format("per_week", "per_day on these days", 2)]),
    ("stock = 5\nlimits = { in_all = 5 }", [REWARD.format("in_all", "stock", 5)]),
    ("stock = 5\nlimits = { in_all = 4 }", []),
]  # fmt: skip
LIMITS = [
    ("first_visit = true", "per_day = 1", [ONCE.format("per_day", "the first visit")]),
    ("first_visit = true", "shop = 9", []),
    ("", "in_all = 1\npause = '1 day'", [ONCE.format("pause", "in_all = 1")]),
    ("", "in_all = 2\npause = '1 day'", []),
    ("", "per_day = 2", []),
    ("", "per_day = 3", [MOST.format("per_day", "limits.credits_per_member_per_day", 3)]),
    ("", "per_day = 2\npause = '12 hours'", [MOST.format("per_day", "pause", 2)]),
    ("", "per_day = 2\npause = '11 hours'", []),
    ("", "per_day = 1\nper_week = 7", [MOST.format("per_week", "per_day", 7)]),
    ("", "per_day = 1\nper_week = 6", []),
    (FRIDAY, "per_week = 2", []),
    (FRIDAY, "per_day = 1\nper_month = 5", [MOST.format("per_month", "per_day on these days", 5)]),
    (f"{FRIDAY}\nhours = '22:00-3:00'", "per_day = 1\nper_month = 5", []),  # a night has two days
    ("birthday = 'day'", "per_year = 3", [MOST.format("per_year", "limits.credits_per_member_per_day", 3)]),
    ("birthday = 'week'", "per_day = 1\nper_month = 7", [MOST.format("per_month", "per_day on these days", 7)]),
    ("birthday = 'week'", "per_day = 1\nper_month = 6", []),
    ("", "shop = 9\nbudget = 90", ["rules.1.limits.budget: is never reached, because shop = 9 ends it at 9 visits of 10; leave one of them out"]),
    ("", "shop = 9\nbudget = 89", ["rules.1.limits.shop: is never reached, because budget = 89 ends it at 8 visits of 10; leave one of them out"]),
]  # fmt: skip


@pytest.mark.parametrize(("rules", "changes", "told"), NEVER)
def test_a_rule_that_can_never_apply(
    tmp_path: Path, rules: list[str], changes: tuple[str, ...], told: list[str]
) -> None:
    assert said(tmp_path, tuple(rules), *changes) == told


@pytest.mark.parametrize(
    ("word", "cashback", "told"),
    [
        ("return", False, ['tags.1.words: "return" is a word of the till (return), so it may not be heard as this tag; write another word']),
        ("returned bottle", True, []),
        ("spend", False, []),
        ("spend", True, ['tags.1.words: "spend" is a word of the till (use), so it may not be heard as this tag; write another word']),
    ],
)  # fmt: skip
def test_a_tag_that_is_a_word_of_the_till(tmp_path: Path, word: str, cashback: bool, told: list[str]) -> None:
    programme = load(written(tmp_path, "own cup, cup", f"{word}, cup")).config.programme
    without = replace(programme, cashback=None, rules=())
    words = shop_words()
    assert list(taken_words(programme if cashback else without, words)) == told


@pytest.mark.parametrize(
    ("word", "means"),
    [("return", "return"), ("cancel", "stop"), ("spend", "use"), ("gold", "")],
)
def test_a_plan_that_is_a_word_of_the_till(tmp_path: Path, word: str, means: str) -> None:
    path = written(
        tmp_path, 'id = "plus"   ', f'id = "{word}" ', '["plus"]\n[rewards', f'["{word}"]\n[rewards'
    )
    assert list(taken_words(load(path).config.programme, shop_words())) == (
        [
            f'plans.1: "{word}" is a word of the till ({means}), so it would be heard as this plan; write another'
        ]
        if means
        else []
    )


def test_what_a_friend_brings_can_be_spent(tmp_path: Path) -> None:
    """Points that no reward costs lead nowhere; cashback of friends alone is cashback that is earned."""
    points = load(written(tmp_path, "points = 150", "stamps = 8")).config.programme
    nowhere = [line for line in warnings(points, NOON) if line.startswith("referral")]
    assert nowhere == ["referral.unit: no reward costs points, so what a friend brings leads nowhere"]
    assert points.referral
    assert points.cashback
    money = replace(points, rules=(), referral=replace(points.referral, unit=Unit.MONEY))
    assert not [line for line in warnings(money, NOON) if line.startswith(("cashback", "referral"))]


@pytest.mark.parametrize(("sms", "count"), [("true", 0), ("false", 1)])
def test_a_rule_for_linking_needs_two_channels(tmp_path: Path, sms: str, count: int) -> None:
    linked = rule("linked", on="link") + "\n[[lifetimes]]"
    path = written(tmp_path, "[[lifetimes]]", linked, "[sms]\nenabled = true", f"[sms]\nenabled = {sms}")
    told = list(unlinked(load(path).config))
    assert len(told) == count
    assert all('"linked" is for a chat and a phone number that become one card' in line for line in told)


@pytest.mark.parametrize(("asks", "count"), [("true", 0), ("false", 1)])
def test_a_rule_for_a_survey_needs_one(tmp_path: Path, asks: str, count: int) -> None:
    said = rule("said", on="survey") + "\n[[lifetimes]]"
    path = written(tmp_path, "[[lifetimes]]", said, "survey = false", f"survey = {asks}")
    told = list(unasked(load(path).config.programme))
    assert len(told) == count
    assert all('"said" is for the answer to a survey, and there is none' in line for line in told)


UNREACHED = 'rewards.2: nobody reaches "cake" by visits, because '
BY_VISITS = [
    # all that visits ever bring
    ([rule("first", amount=149, when="first_visit = true")], (), [UNREACHED + "all of them together bring a member 149 points at the most; let it cost less"]),
    ([rule("few", amount=50, limits="in_all = 3")], (), []),
    ([rule("first", amount=50, when="first_visit = true"), rule("few", amount=50, limits="in_all = 2")], (), []),
    ([rule("first", when="first_visit = true"), rule("fifth", when="every = 5")], (), []),
    # what a usual visit brings
    ([rule("large", when="minimum = 31")], ("spend = 0 ", "spend = 30 "), [UNREACHED + "300 of 30 PLN are not enough; let it cost less, or let such a visit bring more points"]),
    ([rule("cups", when=CUP)], ("spend = 0 ", "spend = 30 "), []),  # it depends on what is bought
]  # fmt: skip


@pytest.mark.parametrize(("rules", "changes", "told"), BY_VISITS)
def test_a_reward_that_visits_do_not_lead_to(
    tmp_path: Path, rules: list[str], changes: tuple[str, ...], told: list[str]
) -> None:
    found = said(tmp_path, tuple(rules), *NO_POINTS, *changes)
    assert [line for line in found if "nobody reaches" in line and "cake" in line] == told


@pytest.mark.parametrize(("rules", "told"), FIGHTS)
def test_two_rules_that_fight(tmp_path: Path, rules: list[str], told: list[str]) -> None:
    assert said(tmp_path, tuple(rules)) == told


@pytest.mark.parametrize(("when", "limits", "told"), LIMITS)
def test_a_limit_that_is_never_reached(tmp_path: Path, when: str, limits: str, told: list[str]) -> None:
    assert said(tmp_path, (rule("a", when=when, limits=limits),)) == told


@pytest.mark.parametrize(("keys", "told"), OF_REWARDS)
def test_a_limit_of_a_reward_that_is_never_reached(tmp_path: Path, keys: str, told: list[str]) -> None:
    """The shop's own limits of the coffee are others."""
    assert said(tmp_path, (), "stamps = 5", f"stamps = 5\n{keys}") == told
