"""What the service thinks of by itself: when, what is said, and what it brings.

An occasion is a series of instants in a member's life. Nothing remembers which of them are over but the
date of the next one, so a planner that stood still, ran twice or saw a clock set back finds the same:
`look` asks for the first instant since the date it had, and keys make a gift and a message happen once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import pairwise
from statistics import median
from zoneinfo import ZoneInfo

from loyalty.calendar import Birthday, local_day, midnight, zone
from loyalty.facts import Gifted, Lapsed
from loyalty.messages.args import Arg, Localised, Moment, Named
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kind import Class, Kind
from loyalty.messages.kinds.occasions import OccasionKind
from loyalty.messages.message import Message
from loyalty.model import Balance, Member, Unit, Voucher
from loyalty.programme.occasions import Gift, Occasions
from loyalty.programme.programme import Programme
from loyalty.rules.rewards import affordable, named_reward, next_reward

NONE = "none"  # how an absent argument is told to the texts
VISITS = 10  # so many of the latest make a rhythm
_KNOWN_RHYTHM = 3  # fewer visits have none
_JUST_AFTER = timedelta(microseconds=1)
_CATCH_UP = timedelta(days=3)  # how far back dates are looked for that nobody had noted
_NOTHING = Gift()
# Below a planned message where there are buttons; by SMS the text itself names the words.
_NEXT = (Choices((Option("card"), Option("rewards")), numbered=False),)


class Need(StrEnum):
    """What has to be known of a member beside who they are and what they hold."""

    VISITS = "visits"
    LINES = "lines"
    VOUCHERS = "vouchers"
    PROMOTION = "promotion"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the ledger, as the monthly summary reads it."""

    at: datetime
    unit: Unit
    amount: int


@dataclass(frozen=True, slots=True)
class Known:
    """A member as planning sees them. `visits` are the latest, oldest first; None: nobody looked.
    `lines` are what was earned about a month's time; `vouchers` are open."""

    member: Member
    balance: Balance
    birthday_set_at: datetime | None = None
    visits: Sequence[datetime] | None = None
    lines: Sequence[Line] = ()
    vouchers: Sequence[Voucher] = ()
    promotion: Named | None = None


@dataclass(frozen=True, slots=True)
class Date:
    """An instant (UTC) of an occasion; `step` counts where it comes in steps."""

    at: datetime
    step: int = 0


@dataclass(frozen=True, slots=True)
class Plan:
    """What an occasion says and brings. The message is meant for `at` and may be said until `until`, once
    for each `key`."""

    message: Message | None = None
    until: datetime | None = None
    key: str = ""
    facts: tuple[Gifted | Lapsed, ...] = ()
    cause: int = 0
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Occasion:
    """One row of the table. `when` gives the first date at or after an instant; `plan` what then happens.
    `definite`: nothing that a member may still do takes it back, so that slots are kept for it; how long it
    may be said."""

    name: str
    cls: Class
    when: Callable[[Known, Programme, datetime], Date | None]
    plan: Callable[[Known, Programme, Date], Plan]
    on: Callable[[Occasions], bool] = lambda rules: True
    needs: frozenset[Need] = frozenset()
    definite: Callable[[Occasions], timedelta] | None = None


@dataclass(frozen=True, slots=True)
class Looked:
    """What is to happen now, and when to look again; None: never, unless something new happens."""

    plan: Plan
    next: Date | None


_SILENT = Plan()


def look(occasion: Occasion, known: Known, programme: Programme, since: datetime, now: datetime) -> Looked:
    """One occasion of one member, whose date was `since`. What is too late to be said is not said; what
    it brings is brought all the same."""
    due = occasion.when(known, programme, since)
    if due is None or due.at > now:
        return Looked(_SILENT, due)
    after = occasion.when(known, programme, due.at + _JUST_AFTER)
    if not occasion.on(programme.occasions):
        return Looked(_SILENT, after)
    plan = occasion.plan(known, programme, due)
    late = plan.until is not None and plan.until <= now
    return Looked(Plan(facts=plan.facts) if late else replace(plan, at=due.at), after)


def arrange(known: Known, programme: Programme, since: datetime, now: datetime) -> Mapping[str, Date | None]:
    """All dates of a member, of whom something was noted at `since`: from the beginning of that day on, so
    that who sets their birthday to today is greeted today."""
    own = _zone(known, programme)
    start = midnight(local_day(max(since, now - _CATCH_UP), own), own)
    return {one.name: one.when(known, programme, start) for one in OCCASIONS}


def definite(rules: Occasions) -> tuple[tuple[str, timedelta], ...]:
    """The occasions that are sure to come, and are said; with how long after their date."""
    return tuple((one.name, one.definite(rules)) for one in OCCASIONS if one.definite and one.on(rules))


def _zone(known: Known, programme: Programme) -> ZoneInfo:
    return zone(known.member.zone, ZoneInfo(programme.shop.timezone))


# Days of the year


def _yearly(day: Birthday, known: Known, programme: Programme, since: datetime) -> Date:
    """The first midnight at or after `since` at which this day of the year begins where the member is."""
    own = _zone(known, programme)
    march = programme.occasions.birthday.leap_day_in_march
    year = local_day(since, own).year
    days = (midnight(day.in_year(each, leap_day_in_march=march), own) for each in (year, year + 1))
    return Date(next(at for at in days if at >= since))


def _year(known: Known, programme: Programme, at: datetime) -> int:
    return local_day(at, _zone(known, programme)).year


def _birthday(known: Known, programme: Programme, since: datetime) -> Date | None:
    day = known.member.birthday
    return _yearly(day, known, programme, since) if day else None


def _birthday_plan(known: Known, programme: Programme, due: Date) -> Plan:
    rules, entered = programme.occasions.birthday, known.birthday_set_at
    settled = entered is None or due.at - entered >= rules.settled
    gift = rules.gift if settled else _NOTHING
    key = f"birthday:{_year(known, programme, due.at)}:{known.member.id}"
    said = _say(OccasionKind.BIRTHDAY_WISH, known, programme, gift)
    return Plan(said, due.at + rules.lifetime, key, _given(known, gift, key))


def _joined_on(known: Known, programme: Programme) -> date:
    return local_day(known.member.joined_at, _zone(known, programme))


def _anniversary(known: Known, programme: Programme, since: datetime) -> Date:
    joined = _joined_on(known, programme)
    first = known.member.joined_at + _JUST_AFTER  # the day itself is none
    return _yearly(Birthday(joined.month, joined.day), known, programme, max(since, first))


def _anniversary_plan(known: Known, programme: Programme, due: Date) -> Plan:
    rules, year = programme.occasions.anniversary, _year(known, programme, due.at)
    key = f"anniversary:{year}:{known.member.id}"
    years = year - _joined_on(known, programme).year
    said = _say(OccasionKind.ANNIVERSARY, known, programme, rules.gift, years=years)
    return Plan(said, due.at + rules.lifetime, key, _given(known, rules.gift, key))


# The first days


def _welcome(known: Known, programme: Programme, since: datetime) -> Date | None:
    """Day 1 and day 7, as long as there was no second visit."""
    if known.balance.visits >= 2:
        return None
    after = programme.occasions.welcome.after
    dates = (Date(known.member.joined_at + length, step) for step, length in enumerate(after))
    return next((each for each in dates if each.at >= since), None)


def _welcome_plan(known: Known, programme: Programme, due: Date) -> Plan:
    kind = OccasionKind.WELCOME_AGAIN if due.step else OccasionKind.WELCOME_FIRST
    said = _said(kind, known, programme, **_ahead(known, programme))
    until = due.at + programme.occasions.welcome.lifetime
    return Plan(said, until, f"welcome:{due.step}:{known.member.id}")


# Who is missed


def _patience(known: Known, programme: Programme) -> timedelta:
    """How long this member may stay away before they are missed: so many times their usual pause."""
    rules = programme.occasions.winback
    if known.visits is None:
        return rules.soonest
    own = _zone(known, programme)
    days = sorted({local_day(at, own) for at in known.visits})  # twice on one day is one visit of a rhythm
    if len(days) < _KNOWN_RHYTHM:
        return rules.usual
    pauses = [(later - earlier).days for earlier, later in pairwise(days)]
    return min(max(timedelta(days=median(pauses)) * rules.rhythm, rules.soonest), rules.latest)


def _winback(known: Known, programme: Programme, since: datetime) -> Date | None:
    """Every step that is not over, counted from the last visit: the next visit begins a new count."""
    last = known.balance.last_visit_at
    if last is None:
        return None
    rules, missed = programme.occasions.winback, last + _patience(known, programme)
    if known.visits is None:  # nobody is missed sooner: then their visits are looked at
        return Date(max(missed, since))
    dates = (Date(missed + rules.again * step, step) for step in range(len(rules.gifts)))
    return next((each for each in dates if each.at >= since), None)


def _winback_plan(known: Known, programme: Programme, due: Date) -> Plan:
    rules, last = programme.occasions.winback, known.balance.last_visit_at
    gift = rules.gifts[due.step]
    key = f"winback:{last:%Y%m%d}:{due.step}:{known.member.id}"
    said = _say(OccasionKind.WINBACK, known, programme, gift, **_ahead(known, programme, gift))
    return Plan(said, due.at + rules.lifetime, key, _given(known, gift, key))


# The month


def _first_of_month(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, 1)


def _month_before(known: Known, programme: Programme, end: datetime) -> datetime:
    own = _zone(known, programme)
    return midnight(_first_of_month(local_day(end, own), -1), own)


def _month_after(known: Known, programme: Programme, start: datetime) -> datetime:
    own = _zone(known, programme)
    return midnight(_first_of_month(local_day(start, own), 1), own)


def _monthly(known: Known, programme: Programme, since: datetime) -> Date | None:
    """The first of the next month, for who came in this one."""
    own, last = _zone(known, programme), known.balance.last_visit_at
    this = midnight(_first_of_month(local_day(since, own), 0), own)
    end = this if this >= since else _month_after(known, programme, since)
    return Date(end) if last is not None and last >= _month_before(known, programme, end) else None


def _monthly_plan(known: Known, programme: Programme, due: Date) -> Plan:
    start = _month_before(known, programme, due.at)
    earned = dict.fromkeys(Unit, 0)
    for line in known.lines:
        if start <= line.at < due.at:
            earned[line.unit] += line.amount
    if earned[Unit.POINTS] <= 0 and earned[Unit.STAMPS] <= 0:
        return _SILENT
    said = _said(
        OccasionKind.MONTHLY,
        known,
        programme,
        month=Moment(start + timedelta(days=14), "month"),
        stamps=max(0, earned[Unit.STAMPS]),
        points=max(0, earned[Unit.POINTS]),
        promotion=known.promotion or NONE,
        **standing(programme, known.balance),
    )
    month = local_day(start, _zone(known, programme))
    return Plan(said, _month_after(known, programme, due.at), f"monthly:{month:%Y-%m}:{known.member.id}")


def without_news(plan: Plan) -> Plan:
    """The same, and no word of an offer."""
    said = plan.message
    if said is None or said.args.get("promotion", NONE) == NONE:
        return plan
    return replace(plan, message=replace(said, args={**said.args, "promotion": NONE}))


# What runs out


def _lapse(known: Known, programme: Programme) -> datetime | None:
    after = programme.occasions.expiry.after
    return (known.balance.last_visit_at or known.member.joined_at) + after if after is not None else None


def _points_warning(known: Known, programme: Programme, since: datetime) -> Date | None:
    lapse = _lapse(known, programme)
    at = lapse and lapse - programme.occasions.expiry.warn
    return Date(at) if at and at >= since else None


def _points_warning_plan(known: Known, programme: Programme, due: Date) -> Plan:
    lapse = _lapse(known, programme)
    if lapse is None or not holds(known.balance):
        return _SILENT
    said = _said(
        OccasionKind.POINTS_WARNING, known, programme, **amounts(known.balance), until=Moment(lapse, "day")
    )
    return Plan(said, lapse, f"points-warning:{lapse:%Y%m%d}:{known.member.id}")


def _points_expiry(known: Known, programme: Programme, since: datetime) -> Date | None:
    at = _lapse(known, programme)
    return Date(at) if at and at >= since else None


def _points_expiry_plan(known: Known, programme: Programme, due: Date) -> Plan:
    held = known.balance
    if not holds(held):
        return _SILENT
    key = f"lapse:{due.at:%Y%m%d}:{known.member.id}"
    said = _said(OccasionKind.POINTS_EXPIRED, known, programme, **amounts(held))
    lapsed = Lapsed(known.member.id, held.points, held.stamps, key)
    return Plan(said, due.at + programme.occasions.expiry.warn, key, (lapsed,))


def holds(balance: Balance) -> bool:
    return bool(balance.points or balance.stamps)


def _warned(known: Known, programme: Programme) -> dict[datetime, Voucher]:
    """Vouchers worth a warning, by when it is due: those that live longer than it is early."""
    warn = programme.occasions.expiry.voucher_warn
    lasting = [one for one in known.vouchers if one.expires_at - one.created_at > warn]
    return {one.expires_at - warn: one for one in lasting}


def _voucher_warning(known: Known, programme: Programme, since: datetime) -> Date | None:
    dates = [at for at in _warned(known, programme) if at >= since]
    return Date(min(dates)) if dates else None


def _voucher_warning_plan(known: Known, programme: Programme, due: Date) -> Plan:
    voucher = _warned(known, programme)[due.at]
    reward = programme.reward(voucher.reward)
    name = voucher.title or (named_reward(reward) if reward else Localised((("", voucher.reward),)))
    until = Moment(voucher.expires_at, "both")
    said = Message(
        OccasionKind.VOUCHER_WARNING, {"shop": programme.shop.name, "reward": name, "until": until}, _NEXT
    )
    return Plan(said, voucher.expires_at, f"voucher-warning:{voucher.id}", cause=voucher.id)


# What is said


def _said(kind: Kind, known: Known, programme: Programme, **args: Arg) -> Message:
    return Message(kind, {"shop": programme.shop.name, "name": known.member.name, **args}, _NEXT)


def _say(kind: Kind, known: Known, programme: Programme, gift: Gift, **args: Arg) -> Message:
    return _said(kind, known, programme, stamps=gift.stamps, points=gift.points, **args)


def _given(known: Known, gift: Gift, key: str) -> tuple[Gifted, ...]:
    return (Gifted(known.member.id, gift.points, gift.stamps, f"gift:{key}"),) if gift else ()


def amounts(balance: Balance) -> dict[str, Arg]:
    return {"stamps": balance.stamps, "points": balance.points}


def standing(programme: Programme, balance: Balance) -> dict[str, Arg]:
    """What is held, what can be had for it, and what comes next."""
    return {
        "have": balance.stamps,
        "goal": programme.goal,
        "total": balance.points,
        "ready": len(affordable(programme, balance)),
        **ahead_of(programme, balance),
    }


def _ahead(known: Known, programme: Programme, gift: Gift = _NOTHING) -> dict[str, Arg]:
    """A gift counted in."""
    held = known.balance
    return ahead_of(programme, Balance(held.points + gift.points, held.stamps + gift.stamps))


def ahead_of(programme: Programme, balance: Balance) -> dict[str, Arg]:
    """The next reward and what is missing for it."""
    ahead = next_reward(programme, balance)
    if ahead is None:
        return {"reward": NONE, "missing": 0, "unit": NONE}
    return {"reward": named_reward(ahead.reward), "missing": ahead.missing, "unit": ahead.reward.unit.value}


OCCASIONS: tuple[Occasion, ...] = (
    Occasion(
        "birthday", Class.OCCASION, _birthday, _birthday_plan, lambda r: r.birthday.on,
        definite=lambda r: r.birthday.lifetime,
    ),
    Occasion(
        "anniversary", Class.OCCASION, _anniversary, _anniversary_plan, lambda r: r.anniversary.on,
        definite=lambda r: r.anniversary.lifetime,
    ),
    Occasion("welcome", Class.MILESTONE, _welcome, _welcome_plan, lambda r: r.welcome.on),
    Occasion(
        "winback", Class.WINBACK, _winback, _winback_plan, lambda r: r.winback.on,
        frozenset({Need.VISITS}),
    ),
    Occasion(
        "monthly", Class.PROGRESS, _monthly, _monthly_plan, lambda r: r.monthly.on,
        frozenset({Need.LINES, Need.PROMOTION}),
    ),
    Occasion("points-warning", Class.MILESTONE, _points_warning, _points_warning_plan),
    Occasion("points-expiry", Class.MILESTONE, _points_expiry, _points_expiry_plan),
    Occasion(
        "voucher-warning", Class.MILESTONE, _voucher_warning, _voucher_warning_plan,
        needs=frozenset({Need.VOUCHERS}),
    ),
)  # fmt: skip
BY_NAME: Mapping[str, Occasion] = {one.name: one for one in OCCASIONS}
ARRANGE = "arrange"  # no occasion: something happened that may have moved a member's dates
ARRANGE_NEEDS = frozenset({Need.VOUCHERS})

# What a visit answers: it is not said any more to who came meanwhile.
UNTIL_A_VISIT = (
    OccasionKind.WELCOME_FIRST,
    OccasionKind.WELCOME_AGAIN,
    OccasionKind.WINBACK,
    OccasionKind.POINTS_WARNING,
)
