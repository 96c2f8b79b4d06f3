"""What the service thinks of by itself, without a database: when, with what, and when not any more.

Days are those on the wall where the member is: in Warsaw, unless the line names another zone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loyalty.calendar import Birthday
from loyalty.facts.planned import Gifted, Lapsed
from loyalty.ledger.lifetimes import Span
from loyalty.ledger.units import Unit
from loyalty.messages.args import Localised, Money, Named
from loyalty.messages.kind import Kind
from loyalty.messages.kinds.occasions import OccasionKind
from loyalty.messages.message import Lines
from loyalty.messages.spoken import spoken
from loyalty.model.accounts import Balance
from loyalty.model.members import Member
from loyalty.model.standing import HeldPass, Kept
from loyalty.model.vouchers import Voucher, VoucherState
from loyalty.planning.expiry import ending_line
from loyalty.planning.occasion import Date
from loyalty.planning.profile import Ending, LastVisit, Line, MemberProfile
from loyalty.planning.refresh import Books, refresh
from loyalty.planning.schedule import Looked, definite, look, schedule
from loyalty.planning.table import BY_NAME, OCCASIONS, UNTIL_A_VISIT
from loyalty.programme.occasions import ExpiryRules, MonthlyRules, Occasions, QuestionRules
from loyalty.programme.passes import Pass
from loyalty.programme.plans import Plan as ProgrammePlan
from loyalty.programme.programme import Programme
from loyalty.programme.rewards import Reward
from loyalty.programme.tiers import Ladder, Measure, Tier
from loyalty.rewards.event import Event
from loyalty.rules.rewards import named_reward
from loyalty.standing.membership import Period
from tests.amounts import amounts, holding
from tests.loyalty.cafe import CAFE, CAKE, COFFEE, text

WARSAW = ZoneInfo("Europe/Warsaw")
DAY, HOUR = timedelta(days=1), timedelta(hours=1)
JOINED = datetime(2024, 3, 10, 14, 0, tzinfo=UTC)
RULES = CAFE.occasions


def day(text: str, zone: str = "Europe/Warsaw") -> datetime:
    """ "2026-03-01", or with a time "2026-03-01 14:00", on the wall."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def ana(zone: str | None = None, birthday: Birthday | None = None, **more: Any) -> MemberProfile:
    member = Member(
        7,
        "card",
        "Ana",
        "en",
        more.pop("joined", JOINED),
        birthday=birthday,
        zone=zone,
        birthday_set_at=more.pop("birthday_set_at", None),
    )
    return MemberProfile(member, more.pop("balance", Balance()), **more)


def shop(**rules: Any) -> Programme:
    return replace(CAFE, occasions=replace(RULES, **rules))


def looked(
    name: str, profile: MemberProfile, since: datetime, now: datetime | None = None, of: Programme = CAFE
) -> Looked:
    return look(BY_NAME[name], profile, of, since, now or since)


def kinds(result: Looked) -> list[Kind]:
    return [result.plan.message.kind] if result.plan.message else []


def gift(result: Looked) -> int:
    return sum(fact.amounts[Unit.POINTS] for fact in result.plan.facts if isinstance(fact, Gifted))


# Birthdays


@pytest.mark.parametrize(
    ("born", "since", "zone", "march", "kept"),
    [
        (Birthday(5, 20), "2026-05-01", None, False, "2026-05-20"),
        (Birthday(5, 20), "2026-05-20", None, False, "2026-05-20"),  # the midnight itself
        (Birthday(5, 20), "2026-05-20 00:01", None, False, "2027-05-20"),
        (Birthday(1, 1), "2026-12-31 23:59", None, False, "2027-01-01"),
        (Birthday(12, 31), "2026-12-31", None, False, "2026-12-31"),
        # 29 February, both ways
        (Birthday(2, 29), "2026-01-15", None, False, "2026-02-28"),
        (Birthday(2, 29), "2026-01-15", None, True, "2026-03-01"),
        (Birthday(2, 29), "2028-01-15", None, False, "2028-02-29"),
        (Birthday(2, 29), "2028-01-15", None, True, "2028-02-29"),
        (Birthday(2, 29), "2028-03-01", None, False, "2029-02-28"),
        # midnight is the member's own
        (Birthday(5, 20), "2026-05-01", "America/New_York", False, "2026-05-20"),
        (Birthday(5, 20), "2026-05-01", "Pacific/Kiritimati", False, "2026-05-20"),
        (Birthday(5, 20), "2026-05-01", "Europe", False, "2026-05-20"),  # no zone: the shop's
        # the clock skips that midnight: the day begins at one
        (Birthday(9, 6), "2026-05-01", "America/Santiago", False, "2026-09-06 01:00"),
        # it comes twice: the first
        (Birthday(10, 25), "2026-05-01", None, False, "2026-10-25"),
    ],
)
def test_when_a_birthday_is_kept(
    born: Birthday, since: str, zone: str | None, march: bool, kept: str
) -> None:
    own = zone if zone and "/" in zone else "Europe/Warsaw"
    programme = shop(birthday=replace(RULES.birthday, leap_day="1 March" if march else "28 February"))
    due = BY_NAME["birthday"].when(ana(zone, born), programme, day(since, own))
    assert due == Date(day(kept, own))


@pytest.mark.parametrize(
    ("entered", "points"),
    [
        (None, 25),  # before we noted when
        (timedelta(days=400), 25),
        (timedelta(days=30), 25),
        (timedelta(days=30) - HOUR, 0),
        (timedelta(days=1), 0),
        (-12 * HOUR, 0),  # on the day
    ],
)
def test_a_birthday_entered_late_is_greeted_and_brings_nothing(
    entered: timedelta | None, points: int
) -> None:
    born = day("2026-05-20")
    profile = ana(birthday=Birthday(5, 20), birthday_set_at=born - entered if entered is not None else None)
    found = looked("birthday", profile, born, born + 13 * HOUR)
    assert (kinds(found), gift(found)) == ([OccasionKind.BIRTHDAY_WISH], points)
    assert found.plan.message
    assert found.plan.message.args["points"] == points


@pytest.mark.parametrize(
    ("late", "said"), [(0 * DAY, True), (3 * DAY - HOUR, True), (3 * DAY, False), (300 * DAY, False)]
)
def test_a_greeting_has_its_time_and_a_gift_has_none(late: timedelta, said: bool) -> None:
    born = day("2026-05-20")
    found = looked("birthday", ana(birthday=Birthday(5, 20)), born, born + late)
    assert (bool(kinds(found)), gift(found), found.next) == (said, 25, Date(day("2027-05-20")))


def test_what_a_greeting_carries() -> None:
    born = day("2026-05-20")
    plan = looked("birthday", ana(birthday=Birthday(5, 20)), born).plan
    assert (plan.key, plan.at, plan.until) == ("birthday:2026:7", born, born + 3 * DAY)
    assert [fact.key for fact in plan.facts] == ["gift:birthday:2026:7"]


def test_a_new_years_birthday_is_of_the_year_it_is_there() -> None:
    """It is still last year in UTC."""
    plan = looked(
        "birthday", ana("Pacific/Auckland", Birthday(1, 1)), day("2027-01-01", "Pacific/Auckland")
    ).plan
    assert plan.key == "birthday:2027:7"


@pytest.mark.parametrize("name", ["birthday", "anniversary", "welcome", "winback", "monthly"])
def test_what_is_off_says_and_brings_nothing_and_keeps_its_dates(name: str) -> None:
    """So that turning it on again finds everybody."""
    off = shop(**{name: replace(getattr(RULES, name), on=False)})
    profile = ana(
        birthday=Birthday(5, 20), joined=day("2025-05-20 08:00"), visits=(),
        balance=holding(9, 9, visits=1, last_visit_at=day("2026-04-05 12:00")),
        lines=[Line(day("2026-04-05"), Unit.POINTS, 5)],
    )  # fmt: skip
    since = day("2026-05-01") if name != "welcome" else day("2025-05-20")
    now = since + 60 * DAY
    on = looked(name, profile, since, now)
    assert (looked(name, profile, since, now, off).plan, on.next) == (
        looked("points-warning", profile, now).plan, looked(name, profile, since, now, off).next,
    )  # fmt: skip


def test_only_what_is_on_is_sure_to_come() -> None:
    assert definite(RULES) == (("birthday", 3 * DAY), ("anniversary", 3 * DAY))
    assert definite(shop(birthday=replace(RULES.birthday, on=False)).occasions) == (("anniversary", 3 * DAY),)


# Anniversaries


@pytest.mark.parametrize(
    ("joined", "since", "kept", "years"),
    [
        ("2024-03-10 15:00", "2024-03-10", "2025-03-10", 1),  # not on the day itself
        ("2024-03-10 15:00", "2026-01-01", "2026-03-10", 2),
        ("2024-03-10 00:00", "2024-03-10", "2025-03-10", 1),
        ("2024-02-29 15:00", "2025-01-01", "2025-02-28", 1),
        ("2024-02-29 15:00", "2028-01-01", "2028-02-29", 4),
    ],
)
def test_when_a_year_is_over(joined: str, since: str, kept: str, years: int) -> None:
    profile = ana(joined=day(joined))
    due = BY_NAME["anniversary"].when(profile, CAFE, day(since))
    assert due == Date(day(kept))
    found = looked("anniversary", profile, day(kept))
    assert found.plan.message
    assert found.plan.message.args["years"] == years
    assert gift(found) == 10


# The first days


@pytest.mark.parametrize(("visits", "told"), [(0, [1, 7]), (1, [1, 7]), (2, []), (9, [])])
def test_the_first_days_are_told_until_a_second_visit(visits: int, told: list[int]) -> None:
    profile = ana(balance=holding(visits=visits))
    found: list[int] = []
    date = BY_NAME["welcome"].when(profile, CAFE, JOINED)
    while date:
        found.append((date.at - JOINED).days)
        result = looked("welcome", profile, date.at)
        assert kinds(result) == [OccasionKind.WELCOME_AGAIN if date.step else OccasionKind.WELCOME_FIRST]
        date = result.next
    assert found == told


@pytest.mark.parametrize(("visits", "told"), [(0, [14, 45]), (1, [])])
def test_who_never_came_hears_of_it_twice(visits: int, told: list[int]) -> None:
    profile, found = ana(balance=holding(visits=visits)), list[int]()
    date = BY_NAME["never-came"].when(profile, CAFE, JOINED)
    while date:
        found.append((date.at - JOINED).days)
        result = looked("never-came", profile, date.at)
        assert kinds(result) == [OccasionKind.NEVER_CAME]
        date = result.next
    assert found == told


@pytest.mark.parametrize(("stamps", "days", "said"), [(9, 14, True), (9, 13, False), (8, 14, False)])
def test_a_reward_that_waits_is_told_once_for_each_time_it_is_had(stamps: int, days: int, said: bool) -> None:
    balance = holding(stamps=stamps, visits=9, last_visit_at=JOINED)
    found = looked("waiting-reward", ana(balance=balance, taken={"coffee": 2}), JOINED, JOINED + days * DAY)
    assert kinds(found) == ([OccasionKind.WAITING_REWARD] if said else [])
    assert found.plan.key == ("waiting-reward:coffee:2:7" if said else "")


# Who is missed

LAST = day("2026-05-10 17:00")


def regular(*pauses: float) -> MemberProfile:
    """Somebody who came after these pauses in days, last on 10 May."""
    visits, at = [LAST], LAST
    for pause in reversed(pauses):
        at -= timedelta(days=pause)
        visits.append(at)
    return ana(visits=tuple(sorted(visits)), balance=holding(visits=len(visits), last_visit_at=LAST))


@pytest.mark.parametrize(
    ("pauses", "days"),
    [
        ((7, 7, 7, 7, 7), 21),  # weekly
        ((30, 30, 30), 90),  # monthly
        ((14, 14, 14), 42),
        ((2, 2, 2, 2), 21),  # never sooner
        ((60, 60, 60), 90),  # never later
        ((7, 7, 70, 7), 21),  # one long holiday is no rhythm
        ((10, 14), 36),  # two pauses are the fewest
        ((7,), 45),  # no rhythm yet
        ((), 45),
        ((0.01, 0.01, 0.02), 45),  # four times on one day is one visit
        ((14, 0.01, 14, 0.01, 14), 42),
    ],
)
def test_when_somebody_is_missed(pauses: Sequence[float], days: int) -> None:
    """Three times the usual pause."""
    due = BY_NAME["winback"].when(regular(*pauses), CAFE, LAST)
    assert due
    assert round((due.at - LAST) / DAY) == days


def test_nobody_is_looked_at_sooner_than_they_may_be_missed() -> None:
    """Before their visits are known it is the soonest that anybody is missed; then the exact date."""
    monthly = regular(30, 30, 30)
    first = BY_NAME["winback"].when(replace(monthly, visits=None), CAFE, LAST)
    assert first == Date(LAST + RULES.winback.soonest)
    assert looked("winback", monthly, first.at).next == Date(LAST + 90 * DAY)


def test_three_steps_and_then_silence() -> None:
    profile = regular(7, 7, 7)
    found, date = [], BY_NAME["winback"].when(profile, CAFE, LAST)
    while date:
        result = looked("winback", profile, date.at)
        assert result.plan.key == f"winback:20260510:{date.step}:7"
        found.append(((date.at - LAST).days, gift(result)))
        date = result.next
    assert found == [(21, 0), (112, 20), (203, 50)]


def test_who_never_came_is_not_missed() -> None:
    assert BY_NAME["winback"].when(ana(visits=()), CAFE, LAST) is None


def test_a_step_is_worth_two_weeks() -> None:
    profile = regular(7, 7, 7)
    missed = LAST + 21 * DAY
    assert kinds(looked("winback", profile, missed, missed + 14 * DAY - HOUR)) == [OccasionKind.WINBACK]
    assert kinds(looked("winback", profile, missed, missed + 14 * DAY)) == []


def test_a_gift_is_counted_into_what_is_missing() -> None:
    """Fifty points more bring the cake near."""
    profile = replace(regular(7, 7), balance=holding(points=90, visits=3, last_visit_at=LAST))
    plan = looked("winback", profile, LAST + 200 * DAY, LAST + 204 * DAY).plan
    assert plan.message
    assert (plan.message.args["points"], plan.message.args["missing"]) == (50, 10)


# What is ready comes before what is far

AHEAD = {
    OccasionKind.WELCOME_FIRST: ("welcome", JOINED + DAY, {"joined": JOINED}),
    OccasionKind.WELCOME_AGAIN: ("welcome", JOINED + 7 * DAY, {"joined": JOINED}),
    OccasionKind.NEVER_CAME: ("never-came", JOINED + 14 * DAY, {"joined": JOINED}),
    OccasionKind.WINBACK: ("winback", LAST + RULES.winback.usual, {"visits": ()}),
    OccasionKind.MONTHLY: ("monthly", day("2026-06-01"), {"lines": (Line(LAST, Unit.STAMPS, 1),)}),
}


def test_all_that_look_ahead_are_in_this_table() -> None:
    assert set(AHEAD) == {kind for kind in OccasionKind if "missing" in kind.args}


@pytest.mark.parametrize("kind", AHEAD)
@pytest.mark.parametrize(
    ("points", "stamps", "named", "missing"),
    [
        (20, 9, COFFEE, 0),  # a full card: not "cake: 130 more points to go"
        (149, 9, COFFEE, 0),
        (150, 8, CAKE, 0),
        (400, 20, COFFEE, 0),  # the first of the shop's list
        (20, 8, COFFEE, 1),
        (0, 0, COFFEE, 9),
    ],
)
def test_a_ready_reward_is_named_before_one_that_is_far(
    kind: Kind, points: int, stamps: int, named: Reward, missing: int
) -> None:
    """When it is planned, and when it goes."""
    name, since, more = AHEAD[kind]  # type: ignore[index]
    came = name != "never-came"
    held = holding(points, stamps, visits=int(came), last_visit_at=LAST if came else None)
    planned = looked(name, ana(balance=held, **more), since).plan.message
    assert planned
    released = refresh(CAFE, replace(planned, args=dict.fromkeys(planned.args, 0)), Books(held))
    assert released
    for said in (planned, released):
        assert said.kind is kind
        assert (said.args["reward"], said.args["missing"]) == (named_reward(named), missing)


TAKES = {
    "birthday": (day("2026-05-20"), CAFE),
    "anniversary": (day("2026-03-10"), CAFE),
    "points-warning": (LAST + 351 * DAY, shop(expiry=ExpiryRules(after=365 * DAY))),
}


@pytest.mark.parametrize("name", TAKES)
@pytest.mark.parametrize(
    ("points", "stamps", "named"),
    [(20, 9, COFFEE), (150, 3, CAKE), (20, 8, None)],  # what is far is not for a greeting, or a warning
)
def test_a_greeting_and_a_warning_name_what_is_ready(
    name: str, points: int, stamps: int, named: Reward | None
) -> None:
    """When it is planned, with the gift on the card, and when it goes, with what is held then."""
    since, of = TAKES[name]
    held = holding(points, stamps, last_visit_at=LAST)
    profile = ana(
        birthday=Birthday(5, 20), balance=held, endings=[Ending(LAST + 365 * DAY, held.held, idle=True)]
    )
    planned = looked(name, profile, since, of=of).plan.message
    assert planned
    released = refresh(of, replace(planned, args={**planned.args, "reward": "x"}), Books(held))
    assert released
    for said in (planned, released):
        assert said.args["reward"] == (named_reward(named) if named else "none")


def test_a_gift_that_makes_a_reward_ready_says_so() -> None:
    profile = ana(birthday=Birthday(5, 20), balance=holding(points=125))
    wish = looked("birthday", profile, day("2026-05-20")).plan.message
    assert wish
    assert (wish.args["points"], wish.args["reward"]) == (25, named_reward(CAKE))


# The month


@pytest.mark.parametrize(
    ("visit", "since", "told"),
    [
        ("2026-05-10 17:00", "2026-05-10", "2026-06-01"),
        ("2026-05-31 23:59", "2026-05-31", "2026-06-01"),
        ("2026-06-01 00:00", "2026-06-01 00:00:01", "2026-07-01"),
        ("2026-12-24 12:00", "2026-12-24", "2027-01-01"),
        ("2026-05-10 17:00", "2026-06-01", "2026-06-01"),  # due, whenever it is looked at
        ("2026-06-01 09:00", "2026-06-01", "2026-06-01"),  # and there again that very morning
        ("2026-05-10 17:00", "2026-06-01 00:00:01", None),  # nothing in June yet
        (None, "2026-05-10", None),
    ],
)
def test_when_a_month_is_told(visit: str | None, since: str, told: str | None) -> None:
    profile = ana(balance=holding(last_visit_at=day(visit) if visit else None))
    due = BY_NAME["monthly"].when(profile, CAFE, day(since))
    assert due == (Date(day(told)) if told else None)


LINES = (
    Line(day("2026-04-30 23:59"), Unit.POINTS, 1000),  # April's
    Line(day("2026-05-01 00:00"), Unit.POINTS, 24),
    Line(day("2026-05-01 00:00"), Unit.STAMPS, 1),
    Line(day("2026-05-31 23:59"), Unit.POINTS, 12),
    Line(day("2026-06-01 00:00"), Unit.POINTS, 1000),  # June's
)


def test_what_a_month_says() -> None:
    """What was earned in it, what is held now, what is new."""
    profile = ana(
        lines=LINES, balance=holding(160, 7, visits=9, last_visit_at=day("2026-05-31 23:59")),
        promotion=Named(3, Localised((("en", "Autumn latte"),))),
    )  # fmt: skip
    first = day("2026-06-01")
    plan = looked("monthly", profile, first, first + 9 * HOUR).plan
    assert plan.message
    args = plan.message.args
    assert (args["points"], args["stamps"], args["total"], args["have"], args["goal"]) == (36, 1, 160, 7, 9)
    assert (args["ready"], args["missing"], args["unit"]) == (1, 0, "points")
    assert args["promotion"] == profile.promotion
    assert (plan.key, plan.until) == ("monthly:2026-05:7", day("2026-07-01"))


@pytest.mark.parametrize(
    ("joined", "visits", "series", "told"),
    [
        ("2026-05-10 09:00", 1, True, False),  # the first days' messages told it
        ("2026-05-31 22:00", 1, True, False),  # they will tell it on the first
        ("2026-05-10 09:00", 2, True, True),  # a second visit, of which they tell nothing
        ("2026-05-10 09:00", 1, False, True),  # the shop sends none
        ("2026-04-30 23:59", 1, True, True),  # May was whole
    ],
)
def test_a_first_broken_month_that_the_first_days_told_has_no_summary(
    joined: str, visits: int, series: bool, told: bool
) -> None:
    held = holding(36, 1, visits=visits, last_visit_at=day("2026-05-31 23:59"))
    profile = ana(joined=day(joined), lines=LINES, balance=held)
    of = shop(welcome=replace(RULES.welcome, on=series))
    assert bool(kinds(looked("monthly", profile, day("2026-06-01"), of=of))) is told


@pytest.mark.parametrize(
    "lines",
    [
        (),
        LINES[:1] + LINES[-1:],
        (LINES[1], replace(LINES[1], amount=-24)),  # taken back
    ],
)
def test_a_month_with_nothing_to_say_is_skipped(lines: Sequence[Line]) -> None:
    profile = ana(lines=lines, balance=holding(last_visit_at=day("2026-05-10")))
    assert kinds(looked("monthly", profile, day("2026-06-01"))) == []


def test_a_month_is_not_told_after_the_next() -> None:
    profile = ana(lines=LINES, balance=holding(last_visit_at=day("2026-05-10")))
    assert kinds(looked("monthly", profile, day("2026-06-01"), day("2026-07-01") - HOUR)) == [
        OccasionKind.MONTHLY
    ]
    assert kinds(looked("monthly", profile, day("2026-06-01"), day("2026-07-01"))) == []


# What runs out

TIERS = replace(
    CAFE,
    tiers=tuple(Tier(id, text(id), Fraction(n)) for id, n in (("one", 3), ("two", 5), ("three", 9))),
    ladder=Ladder(warn=10 * DAY),
)


def keeps(total: int = 0, **days: int) -> MemberProfile:
    """Tiers that end so many days after their last visit, reached long before it."""
    kept = {id: Kept(LAST + n * DAY, LAST - 100 * DAY) for id, n in days.items()}
    return replace(regular(7), tiers=kept, tier_total=total)


@pytest.mark.parametrize(
    ("profile", "told"),
    [
        (keeps(), []),
        (keeps(one=20), [(20, "one", "none")]),
        (keeps(one=20, two=20, three=20), [(20, "three", "none")]),  # all at once: the highest is told of
        (keeps(one=60, two=40, three=20), [(20, "three", "two"), (40, "two", "one"), (60, "one", "none")]),
        (keeps(one=60, two=15, three=20), [(20, "three", "one"), (60, "one", "none")]),
    ],
)
def test_the_tier_that_ends_is_told_with_what_is_left(
    profile: MemberProfile, told: list[tuple[int, str, str]]
) -> None:
    at, found = LAST, list[tuple[int, str, str]]()
    while due := BY_NAME["tier-end"].when(profile, TIERS, at):
        plan = looked("tier-end", profile, due.at, of=TIERS).plan
        assert plan.message
        names = (
            one.into("en") if isinstance(one := plan.message.args[key], Localised) else one
            for key in ("tier", "next")
        )
        found.append(((due.at - LAST).days, *map(str, names)))  # type: ignore[arg-type]
        at = due.at + HOUR
    assert found == told


@pytest.mark.parametrize(
    ("by", "total", "amount", "said"),
    [
        (Measure(), 4, 1, "visits"),
        (Measure(), 5, 1, "any"),
        (Measure(unit=Unit.POINTS), 1, 4, "points"),
        (Measure(spend=True), 100, Money(400, "PLN"), "spend"),
    ],
)
def test_the_warning_of_a_tier_says_what_would_keep_it(
    by: Measure, total: int, amount: Money | int, said: str
) -> None:
    profile, of = keeps(total, two=20), replace(TIERS, ladder=replace(TIERS.ladder, by=by))
    warned = looked("tier-warning", profile, LAST, LAST + 10 * DAY, of)
    assert warned.plan.message
    args = warned.plan.message.args
    assert (args["amount"], args["by"], warned.plan.until, warned.next) == (
        amount,
        said,
        LAST + 20 * DAY,
        None,
    )


def test_a_tier_kept_for_less_than_its_warning_has_none() -> None:
    brief = replace(keeps(), tiers={"one": Kept(LAST + 9 * DAY, LAST)})
    never = replace(TIERS, ladder=replace(TIERS.ladder, warn=None))
    assert [
        BY_NAME["tier-warning"].when(profile, of, LAST)
        for profile, of in ((brief, TIERS), (keeps(one=20), never))
    ] == [None, None]


WASHES = Pass(id="washes", name=text("Ten washes"), price=9_000, uses=10, lasts=Span(days=90))
WASHED = replace(CAFE, passes=(WASHES,))
PLANS = replace(CAFE, plans=(ProgrammePlan("plus", text("Plus"), 2_500, grace_days=3, warn=5 * DAY),))


@pytest.mark.parametrize(
    ("passes", "warned", "ended"),
    [
        ((30,), 16, 30),
        ((30, 20), 6, 20),  # the one that ends first
        ((30, 30), 16, 30),  # both are told of at once
        ((10,), None, 10),  # sold for no longer than its warning
        ((), None, None),
    ],
)
def test_a_pass_that_ends_is_told_of_before_and_when_it_has(
    passes: tuple[int, ...], warned: int | None, ended: int | None
) -> None:
    held = [HeldPass(id, "washes", 4, 10, 9_000, LAST, LAST + end * DAY) for id, end in enumerate(passes)]
    profile = replace(regular(7), passes=held)
    for name, day_told, kind in (
        ("pass-warning", warned, OccasionKind.PASS_WARNING),
        ("pass-end", ended, OccasionKind.PASS_ENDED),
    ):
        due = BY_NAME[name].when(profile, WASHED, LAST)
        assert (due and (due.at - LAST).days) == day_told
        if due is None:
            continue
        told = BY_NAME[name].plan(profile, WASHED, due)
        assert told.message
        assert told.message.kind is kind
        lines = [line for extra in told.message.extras if isinstance(extra, Lines) for line in extra.lines]
        assert len(lines) == passes.count(ended or 0) - 1
        assert told.cause == (0 if lines else held[passes.index(ended or 0)].id)
        assert bool(told.facts) == (kind is OccasionKind.PASS_ENDED)  # what was not used is written off


@pytest.mark.parametrize(
    ("left", "said"),
    [
        ({0: 4, 1: 4}, [4, 4]),
        ({0: 3, 1: 4}, [3, 4]),  # one was used
        ({0: 4, 1: 2}, [4, 2]),
        ({1: 2}, [2]),  # one was given back
        ({2: 9}, []),  # holds longer
    ],
)
def test_a_warning_of_several_passes_has_what_is_left_of_each(left: dict[int, int], said: list[int]) -> None:
    ends = [30, 30, 60]
    held = [HeldPass(id, "washes", 4, 10, 9_000, LAST, LAST + end * DAY) for id, end in enumerate(ends)]
    profile = replace(regular(7), passes=held[:2])
    told = looked("pass-warning", profile, LAST + 16 * DAY, of=WASHED).plan.message
    assert told
    now = [replace(held[id], left=uses) for id, uses in left.items()]
    fresh = refresh(WASHED, told, Books(profile.balance, passes=now))
    assert [line.args["left"] for line in (spoken(fresh) if fresh else ())] == said


def test_a_month_says_what_is_left_of_passes_when_it_goes() -> None:
    held = HeldPass(1, "washes", 4, 10, 9_000, LAST, LAST + 60 * DAY)
    over = replace(held, id=2, ends_at=LAST + DAY)
    profile = replace(regular(7), passes=[over, held], lines=(Line(LAST, Unit.STAMPS, 1),))
    planned = looked("monthly", profile, day("2026-06-01"), of=WASHED).plan.message
    assert planned
    said = [line.args["left"] for line in spoken(planned)[1:]]
    assert said == [4]
    fresh = refresh(WASHED, planned, Books(profile.balance, passes=[replace(held, left=3)]))
    assert fresh
    assert [line.args["left"] for line in spoken(fresh)[1:]] == [3]


@pytest.mark.parametrize(
    ("ends", "warned", "ended"),
    [
        ((30,), 25, 33),
        ((30, 60), 55, 63),  # paid further
        ((5,), None, 8),  # sold for no longer than its warning
        ((-5,), None, None),  # over
    ],
)
def test_a_membership_that_ends_is_told_of_before_and_when_it_has(
    ends: tuple[int, ...], warned: int | None, ended: int | None
) -> None:
    days = [(max(0, end - 30), end) for end in ends]
    periods = [
        Period(id, "plus", LAST + a * DAY, LAST + b * DAY, LAST + (b + 3) * DAY, 1)
        for id, (a, b) in enumerate(days)
    ]
    cancelled = [*periods[:-1], replace(periods[-1], cancelled=True)]
    for name, day_told, kind in (
        ("member-warning", warned, OccasionKind.MEMBERSHIP_WARNING),
        ("member-end", ended, OccasionKind.MEMBERSHIP_ENDED),
    ):
        profile = replace(regular(7), periods=periods)
        due = BY_NAME[name].when(profile, PLANS, LAST)
        assert (due and (due.at - LAST).days) == day_told
        assert not due or kinds(looked(name, profile, due.at, of=PLANS)) == [kind]
        assert BY_NAME[name].when(replace(profile, periods=cancelled), PLANS, LAST) is None


EXPIRING = shop(expiry=ExpiryRules(after=365 * DAY))


def test_points_never_run_out_unless_the_shop_says_so() -> None:
    profile = regular(7)
    assert {name: BY_NAME[name].when(profile, CAFE, LAST) for name in ("points-warning", "points-expiry")} == {
        "points-warning": None, "points-expiry": None,
    }  # fmt: skip


END = LAST + 365 * DAY  # a Tuesday


def test_a_warning_and_then_the_end() -> None:
    profile = replace(regular(7), balance=holding(48, 3), endings=[Ending(END, amounts(48, 3), idle=True)])
    warned = looked("points-warning", profile, END - 14 * DAY, of=EXPIRING)
    assert (kinds(warned), warned.plan.until, gift(warned), warned.next) == (
        [OccasionKind.POINTS_WARNING],
        END,
        0,
        None,
    )
    ended = looked("points-expiry", profile, END, of=EXPIRING)
    said = ended.plan.message
    assert said
    assert (said.kind, said.args["points"], said.args["stamps"]) == (OccasionKind.POINTS_EXPIRED, 48, 3)
    assert (ended.plan.facts, ended.next) == ((Lapsed(7, END),), None)


def test_one_warning_for_all_that_ends_in_a_week() -> None:
    """From Monday to Sunday in the shop's zone; each end is told by itself when it is there."""
    ends = [Ending(END + n * DAY, amounts(10 + n)) for n in (0, 4, 7, 30)]
    profile = replace(regular(7), balance=holding(81), endings=ends)
    first = looked("points-warning", profile, LAST, of=EXPIRING).next
    assert first == Date(END - 14 * DAY)
    warned = looked("points-warning", profile, first.at, of=EXPIRING)
    assert warned.plan.message
    assert (warned.plan.message.args["points"], warned.next) == (24, Date(END - 7 * DAY))
    assert warned.plan.message.kind is OccasionKind.ENDS_SOON, (
        "a visit does not keep what has an end of its own"
    )
    ended = looked("points-expiry", profile, END, of=EXPIRING)
    assert ended.plan.message
    assert (ended.plan.message.args["points"], ended.next) == (10, Date(END + 4 * DAY))


@pytest.mark.parametrize(
    ("life", "before"),
    [(365 * DAY, 14 * DAY), (15 * DAY, 14 * DAY), (14 * DAY, 112 * HOUR), (3 * DAY, DAY)],
)
def test_what_is_given_for_a_shorter_time_is_warned_of_in_its_last_third(
    life: timedelta, before: timedelta
) -> None:
    ends = [Ending(END, amounts(10), since=END - life)]
    profile = replace(regular(7), balance=holding(10), endings=ends)
    assert BY_NAME["points-warning"].when(profile, EXPIRING, LAST) == Date(END - before)
    warned = looked("points-warning", profile, END - before, of=EXPIRING)
    assert (kinds(warned), warned.plan.until) == ([OccasionKind.ENDS_SOON], END)


def test_what_is_brief_has_a_warning_beside_that_of_what_lasts() -> None:
    """Whose week was told before it was given."""
    ends = [Ending(END, amounts(10)), Ending(END + DAY, amounts(5), since=END - 5 * DAY)]
    profile = replace(regular(7), balance=holding(15), endings=ends)
    warned = [looked("points-warning", profile, at, of=EXPIRING).plan for at in (END - 14 * DAY, END - DAY)]
    assert [plan.message and plan.message.args["points"] for plan in warned] == [10, 5]
    assert warned[0].key != warned[1].key


@pytest.mark.parametrize(
    ("now", "ends", "said"),
    [
        (END - 14 * DAY - HOUR, [(END, 10, False)], None),  # nobody was warned yet
        (END - 14 * DAY, [(END, 10, False), (END + 4 * DAY, 14, True), (END + 7 * DAY, 30, False)], (24, "no")),
        (END - 14 * DAY, [(END, 10, True), (END + 4 * DAY, 14, True)], (24, "yes")),
        (END, [(END, 10, False), (END + 4 * DAY, 14, False)], (14, "no")),  # what has ended is not written off yet
        (END, [], None),
    ],
)  # fmt: skip
def test_a_card_says_what_ends_soon_as_the_warning_does(
    now: datetime, ends: list[tuple[datetime, int, bool]], said: tuple[int, str] | None
) -> None:
    endings = [Ending(at, amounts(points), idle) for at, points, idle in ends]
    line = ending_line(endings, EXPIRING, now)
    assert [(one.args["points"], one.args["idle"]) for one in line] == ([said] if said else [])


@pytest.mark.parametrize("name", ["points-warning", "points-expiry"])
def test_nothing_runs_out_of_an_empty_card(name: str) -> None:
    assert looked(name, regular(7), LAST, LAST + 400 * DAY, EXPIRING).plan.message is None


def voucher(id: int, lives: timedelta) -> Voucher:
    return Voucher(id, f"77{id}", 7, "coffee", Unit.STAMPS, 9, VoucherState.OPEN, LAST, LAST + lives)


def test_vouchers_that_live_long_are_reminded_of_one_after_the_other() -> None:
    profile = ana(vouchers=(voucher(3, 9 * DAY), voucher(1, 7 * DAY), voucher(2, 30 * timedelta(minutes=1))))
    first = BY_NAME["voucher-warning"].when(profile, CAFE, LAST)
    assert first == Date(LAST + 6 * DAY)
    found = looked("voucher-warning", profile, first.at)
    assert (found.plan.key, found.plan.until) == ("voucher-warning:1", LAST + 7 * DAY)
    assert found.next == Date(LAST + 8 * DAY)
    assert looked("voucher-warning", replace(profile, vouchers=()), first.at).next is None


def test_the_holder_of_a_ticket_is_told_before_it_begins_and_not_before_it_ends() -> None:
    """Whoever took it later than that is not told of what they just did."""
    begins = LAST + 30 * DAY
    event = Event(
        id="tasting",
        name=Localised((("en", "Tasting"),)),
        valid=HOUR,
        points=50,
        begins=begins.astimezone(WARSAW).replace(tzinfo=None),
        remind=2 * DAY,
    )
    shop = replace(CAFE, rewards=(*CAFE.rewards, event))
    ticket = replace(voucher(3, 30 * DAY + HOUR), reward="tasting")
    profile = ana(vouchers=(ticket,))
    assert BY_NAME["voucher-warning"].when(profile, shop, LAST) == Date(begins - 2 * DAY)
    found = looked("voucher-warning", profile, begins - 2 * DAY, of=shop)
    assert (found.plan.key, found.plan.until, found.next) == ("event-reminder:3", begins, None)
    late = replace(ticket, created_at=begins - DAY)
    assert BY_NAME["voucher-warning"].when(ana(vouchers=(late,)), shop, LAST) is None
    silent = replace(shop, rewards=(replace(event, remind=None),))
    assert BY_NAME["voucher-warning"].when(profile, silent, LAST) is None


# All of them

instants = st.datetimes(datetime(2025, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))
profiles = st.builds(
    ana,
    st.sampled_from([None, "America/Santiago", "Pacific/Kiritimati", "Asia/Kathmandu"]),
    st.none() | st.builds(Birthday, st.integers(1, 12), st.integers(1, 29)),
    joined=instants,
    visits=st.lists(instants, max_size=10).map(lambda found: tuple(sorted(found))),
    balance=st.builds(holding, st.integers(0, 99), st.integers(0, 9), visits=st.integers(0, 3),
                      last_visit_at=st.none() | instants),
    vouchers=st.just((voucher(1, 7 * DAY), voucher(2, 9 * DAY))),
)  # fmt: skip


@pytest.mark.parametrize("occasion", OCCASIONS, ids=lambda one: one.name)
@given(profile=profiles, since=instants, gap=st.timedeltas(timedelta(0), timedelta(days=900)))
def test_dates_only_go_forward(
    occasion: Any, profile: MemberProfile, since: datetime, gap: timedelta
) -> None:
    """So that planning comes to an end: what is next is later than what was looked at."""
    first = occasion.when(profile, EXPIRING, since)
    assert first is None or first.at >= since
    found = look(occasion, profile, EXPIRING, since, since + gap)
    assert found.next is None or (
        found.next.at > since if first and first.at <= since + gap else found.next == first
    )
    assert occasion.when(profile, EXPIRING, since) == first
    if found.plan.message:
        assert found.plan.until is not None
        assert found.plan.until > since + gap
        assert len(found.plan.key) <= 96
        assert found.plan.message.kind.cls == occasion.cls


@given(profile=profiles, now=instants)
def test_every_occasion_is_scheduled(profile: MemberProfile, now: datetime) -> None:
    """And none further back than a few days, however old the note is."""
    dates = schedule(profile, CAFE, now - timedelta(days=700), now)
    assert list(dates) == [one.name for one in OCCASIONS]
    assert all(date is None or date.at >= now - timedelta(days=5) for date in dates.values())


def test_names_and_keys_fit_their_columns() -> None:
    assert all(len(one.name) <= 16 for one in OCCASIONS)


def test_what_a_visit_answers_is_not_a_reward() -> None:
    assert {kind.cls.name for kind in UNTIL_A_VISIT} == {"MILESTONE", "WINBACK"}
    assert Occasions().birthday.on


@pytest.mark.parametrize(
    ("stamps", "most", "given"),
    [(8, 1, 1), (7, 1, 0), (7, 2, 2), (9, 2, 0), (0, 2, 0), (8, 0, 0), (17, 1, 0)],
    ids=[
        "all that is missing",
        "too much",
        "two",
        "one is ready",
        "far",
        "the shop gives nothing",
        "one is ready beside",
    ],
)
def test_the_summary_brings_what_is_missing_for_a_reward(stamps: int, most: int, given: int) -> None:
    """In the message of the month itself, once, and the reward that it makes ready is named."""
    held = holding(0, stamps, visits=9, last_visit_at=day("2026-05-10"))
    of = shop(monthly=MonthlyRules(offer_stamps=most))
    plan = looked("monthly", ana(lines=LINES, balance=held), day("2026-06-01"), of=of).plan
    assert plan.message
    gifts = [fact for fact in plan.facts if isinstance(fact, Gifted)]
    assert [one.amounts[Unit.STAMPS] for one in gifts] == [given][: bool(given)]
    first, *lines = spoken(plan.message)
    assert [line.kind for line in lines] == [OccasionKind.MONTHLY_OFFER][: bool(given)]
    if given:
        assert (first.args["ready"], gifts[0].key) == (1, "gift:monthly:2026-05:7")


@pytest.mark.parametrize(
    ("first", "asked"),
    [("2026-06-01", ""), ("2026-07-01", "2026-Q3"), ("2027-01-01", "2027-Q1")],
)
def test_the_summary_of_a_quarters_first_month_asks(first: str, asked: str) -> None:
    """By the member's own calendar."""
    last = day(first) - 3 * DAY
    profile = ana(balance=holding(0, 1, visits=9, last_visit_at=last), lines=(Line(last, Unit.STAMPS, 1),))
    plan = looked("monthly", profile, day(first), of=shop(monthly=MonthlyRules(survey=True))).plan
    assert plan.message
    _, *lines = spoken(plan.message)
    assert [line.args for line in lines] == [{"quarter": asked}][: bool(asked)]


@pytest.mark.parametrize(
    ("on", "visit", "asked_at", "is_asked"),
    [
        (True, LAST, None, True),
        (False, LAST, None, False),
        (True, LAST - DAY, None, False),  # that one was undone
        (True, None, None, False),
        (True, LAST, LAST - 89 * DAY, False),
        (True, LAST, LAST - 90 * DAY + 2 * HOUR, True),
    ],
)
def test_how_a_visit_was_is_asked_now_and_then(
    on: bool, visit: datetime | None, asked_at: datetime | None, is_asked: bool
) -> None:
    known = LastVisit(9, "main", visit, asked_at) if visit else None
    profile = replace(ana(balance=holding(0, 1, visits=1, last_visit_at=LAST)), last_visit=known)
    of = shop(question=QuestionRules(on=on))
    due = BY_NAME["question"].when(profile, of, LAST)
    assert due == (Date(LAST + 2 * HOUR) if on else None)
    plan = looked("question", profile, LAST, LAST + 3 * HOUR, of=of).plan
    assert (plan.key, plan.cause) == (("question:9", 9) if is_asked else ("", 0))
