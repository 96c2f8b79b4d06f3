"""Whatever happens in whatever order, the gate keeps what was promised, and holds nothing longer than it must.

What is right is found here a second time, by looking: hour after hour from now on, every limit counted on paper.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import assume, given
from hypothesis import strategies as st

from loyalty.calendar import QuietHours
from loyalty.gate.candidate import Candidate, Person, Reserved
from loyalty.gate.decide import decide
from loyalty.gate.decision import Decision, Drop, Hold, Send, Why
from loyalty.gate.policy import Policy, Rule
from loyalty.gate.purposes import NEEDS
from loyalty.gate.windows import Calendar, Window, parse_window
from loyalty.messages.kind import Class
from loyalty.messages.reasons import HELD, Reason
from loyalty.model.addresses import AddressState
from loyalty.model.members import Purpose
from tests.loyalty.gate.test_windows import PERIODS, has_room

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
CHANNELS = ("telegram", "sms")
MARKETING = (Class.PROMOTION, Class.WINBACK)
EVERYTHING = frozenset((purpose, channel) for purpose in Purpose for channel in CHANNELS)
# What a text begins with goes into the metrics, and has to stay one of a few.
BEGINNINGS = {
    *("answers the person's own act", "consent given, in its lifetime", "address blocked", "off", "muted"),
    *("consent given, in its lifetime, outside quiet hours", "opted out of this channel", "holdout"),
    *(
        "outlived its lifetime",
        "quiet hours",
        "quiet hours until after its lifetime",
        "quiet hours after cap",
    ),
    *("quiet hours after fewer", "rest day", "rest day after cap", "rest day after fewer", "cap", "fewer"),
    *(f"no consent for {purpose} on {channel}" for purpose in Purpose for channel in CHANNELS),
    "competition",
}


def assert_has_a_reason(decision: Decision) -> None:
    why = decision.why
    assert isinstance(why.rule, Reason)
    assert not isinstance(decision, Hold) or why.rule in HELD
    assert why.text.partition(":")[0] in BEGINNINGS
    assert bool(why.window) == (why.limit > 0)
    assert (why.count < why.limit) if why.rival else (why.count >= why.limit)
    assert (why.rule == "competition") == bool(why.rival)
    assert not why.kept_until or why.rival
    assert not isinstance(decision, Hold) or decision.until == why.free_at


# The years in which an island skipped a day, and clocks change around midnight and in the small hours.
TURNS = {
    "Europe/Warsaw": ("2026-03-29 01:00", "2026-10-25 01:00", "2025-12-31 23:00"),
    "America/New_York": ("2026-03-08 07:00", "2026-11-01 06:00"),
    "America/Havana": ("2026-03-08 05:00", "2026-11-01 05:00"),
    "Africa/Cairo": ("2026-04-23 22:00", "2026-10-29 21:00"),
    "Pacific/Apia": ("2011-12-30 10:00",),
    "UTC": ("2026-06-01 00:00",),
}
zones = st.sampled_from(list(TURNS))
channels = st.sampled_from(CHANNELS)
classes = st.sampled_from([cls for cls in Class if cls is not Class.REPLY])
windows = st.sampled_from(
    [
        parse_window(text)
        for text in (
            *("1 per day", "2 per day", "1 per 20 hours", "1 per 50 hours", "2 per 3 days", "3 per 5 days"),
            *("1 per week", "2 per week", "2 per month", "1 per 1 hour"),
        )
    ]
)
rules = st.lists(
    st.builds(Rule, windows, st.none() | classes, st.none() | st.none() | channels), max_size=4
).map(tuple)
quiet_hours = st.builds(
    lambda start, end: QuietHours(time(start), time(end)), st.integers(0, 23), st.integers(0, 23)
)


@dataclass(frozen=True)
class Situation:
    """All that a decision is made from. Every time is on the hour, so that only hours have to be looked at."""

    message: Candidate
    history: list[Reserved]
    rivals: list[Candidate]
    person: Person
    policy: Policy
    now: datetime

    def decision(self, now: datetime | None = None, **changes: object) -> Decision:
        here = replace(self, **changes)  # type: ignore[arg-type]
        return decide(here.message, here.history, here.rivals, here.person, here.policy, now or here.now)


# Hours from now. Strategies are built once: it is they that take the time.
ends = st.none() | st.integers(1, 300)
reservations = st.lists(st.tuples(st.integers(-150, 0) | st.integers(-20, 12), classes, channels), max_size=7)
others = st.tuples(
    classes,
    channels,
    ends | st.integers(-9, 9),
    st.none() | st.integers(-50, 0) | st.integers(0, 200),
    st.sampled_from([*[AddressState.OPEN] * 6, *AddressState]),
    st.sampled_from([False] * 8 + [True]),
    st.none() | st.integers(-50, 0),
)
places = st.sampled_from([(zone, turn) for zone, turns in TURNS.items() for turn in turns])
consents = st.just(EVERYTHING) | st.frozensets(st.sampled_from(sorted(EVERYTHING)), min_size=5)
lists_of_others = {most: st.lists(others, max_size=most) for most in (0, 3)}
rests = st.frozensets(st.integers(-3, 9), max_size=3)
hours_or_none = st.none() | quiet_hours


@st.composite
def situations(draw: st.DrawFn, rivals: int = 3) -> Situation:
    zone, turn = draw(places)
    now = datetime.fromisoformat(f"{turn}+00:00") + draw(st.integers(-100, 24)) * HOUR

    def at(hours: int | None) -> datetime | None:
        return None if hours is None else now + hours * HOUR

    def candidate(id: int, *told: Any) -> Candidate:
        cls, channel, end, due, state, spared, made = told
        return Candidate(cls, channel, at(end), id, at(due), at(made), state, spared)

    first = draw(st.sampled_from([1, 60]))  # planned before the message, or after it
    return Situation(
        Candidate(draw(classes), draw(channels), at(draw(ends)), 50, created_at=at(-9)),
        [Reserved(now + hours * HOUR, cls, channel) for hours, cls, channel in draw(reservations)],
        [candidate(first + place, *told) for place, told in enumerate(draw(lists_of_others[rivals]))],
        Person(draw(consents), zone, fewer=draw(st.booleans()), quiet=draw(hours_or_none)),
        Policy(
            "Europe/Warsaw",
            draw(hours_or_none),
            draw(rules),
            tuple(draw(st.lists(windows, max_size=1))),
            draw(st.frozensets(classes, max_size=1)),
            frozenset(now.date() + days * DAY for days in draw(rests)),
            draw(st.sampled_from([7 * DAY, 2 * DAY])),
        ),
        now,
    )


class OnPaper:
    """What ought to be decided, found by looking at hour after hour."""

    def __init__(self, situation: Situation) -> None:
        self.all = situation
        self.zone = ZoneInfo(situation.person.zone or "")
        self.quiet = situation.person.quiet or situation.policy.quiet
        everybody = situation.policy.fewer if situation.person.fewer else ()
        self.rules = [*situation.policy.rules, *(Rule(window) for window in everybody)]

    def awake(self, now: datetime) -> bool:
        wall = now.astimezone(self.zone)
        if wall.date() in self.all.policy.rest:
            return False
        if self.quiet is None or self.quiet.start == self.quiet.end:
            return True
        begun, ended = self.quiet.start <= wall.time(), self.quiet.end <= wall.time()
        return not (begun and not ended if self.quiet.start < self.quiet.end else begun or not ended)

    def passes(self, message: Candidate, taken: Sequence[Reserved], now: datetime) -> bool:
        return self.awake(now) and all(
            has_room(rule.window, [one.at for one in taken if _counts(rule, one)], now, self.zone)
            for rule in self.rules
            if _counts(rule, message)
        )

    def first(self, message: Candidate, taken: Sequence[Reserved], start: datetime) -> datetime:
        for hours in range(60 * 24):
            if self.passes(message, taken, start + hours * HOUR):
                return start + hours * HOUR
        assume(False)  # too far away to look for
        raise AssertionError

    def allowed(self, message: Candidate) -> bool:
        purpose = Purpose.OFFERS if message.cls in MARKETING else Purpose.UPDATES
        return (
            message.state is AddressState.OPEN
            and not message.holdout
            and message.cls not in self.all.policy.off
            and (purpose, message.channel) in self.all.person.allows
            and (message.expires_at is None or message.expires_at > self.all.now)
        )

    def ahead(self) -> list[Candidate]:
        now, mine = self.all.now, self.all.message
        soon = [
            one
            for one in self.all.rivals
            if one.due_at and now < one.due_at <= now + self.all.policy.look_ahead
        ]
        due = [one for one in self.all.rivals if not (one.due_at and one.due_at > now)]
        before = [one for one in due if _order(one) < _order(mine)] + [
            one for one in soon if one.cls < mine.cls
        ]
        return sorted(filter(self.allowed, before), key=_order)

    def slots(self) -> list[Reserved]:
        slots: list[Reserved] = []
        for rival in self.ahead():
            goes = self.first(
                rival, [*self.all.history, *slots], max(self.all.now, rival.due_at or self.all.now)
            )
            if rival.expires_at is None or goes < rival.expires_at:
                slots.append(Reserved(goes, rival.cls, rival.channel))
        return slots


def _counts(rule: Rule, message: Candidate | Reserved) -> bool:
    return rule.cls in (None, message.cls) and rule.channel in (None, message.channel)


def _order(one: Candidate) -> tuple[object, ...]:
    far = datetime(9000, 1, 1, tzinfo=UTC)
    return one.cls.value, one.expires_at or far, one.created_at or far, one.id


@given(situations())
def test_a_decision_is_the_one_that_is_found_by_looking(situation: Situation) -> None:
    """Sent when it may go now, held until the first hour in which it may, dropped when that is too late."""
    paper, message, now = OnPaper(situation), situation.message, situation.now
    decision = situation.decision()
    assert_has_a_reason(decision)
    if not paper.allowed(message):
        assert isinstance(decision, Drop)
        return
    slots = paper.slots()
    alone = paper.first(message, situation.history, now)
    goes = paper.first(message, [*situation.history, *slots], now)
    if goes == now:
        assert isinstance(decision, Send)
    elif message.expires_at is not None and message.expires_at <= goes:
        assert isinstance(decision, Drop)
    else:
        assert isinstance(decision, Hold)
        assert decision.until == goes
    assert (decision.why.rule == "competition") == (alone < goes)


def lifted(situation: Situation, why: Why) -> Situation:
    """Without exactly what this reason names."""
    policy, person, message = situation.policy, situation.person, situation.message
    match why.rule:
        case Reason.COMPETITION:
            return replace(situation, rivals=[one for one in situation.rivals if one.id != why.rival])
        case Reason.QUIET if not why.window:
            never = QuietHours(time(0), time(0))
            return replace(situation, person=replace(person, quiet=never))
        case Reason.REST_DAY if not why.window:
            rest = policy.rest - {date.fromisoformat(why.text[len("rest day: ") :][:10])}
            return replace(situation, policy=replace(policy, rest=rest))
        case Reason.CAP | Reason.FEWER | Reason.QUIET | Reason.REST_DAY:
            rules = tuple(rule for rule in policy.rules if (str(rule.window), rule.name) != _limit_of(why))
            fewer = tuple(window for window in policy.fewer if (str(window), "all") != _limit_of(why))
            return replace(situation, policy=replace(policy, rules=rules, fewer=fewer))
        case Reason.ADDRESS:
            return replace(situation, message=replace(message, state=AddressState.OPEN))
        case Reason.OFF:
            return replace(situation, policy=replace(policy, off=policy.off - {message.cls}))
        case Reason.MUTED:
            return replace(situation, person=replace(person, muted=person.muted - {message.cls}))
        case Reason.CONSENT:
            return replace(situation, person=replace(person, allows=EVERYTHING))
        case Reason.HOLDOUT:
            return replace(situation, message=replace(message, holdout=False))
        case Reason.LIFETIME:
            return replace(situation, message=replace(message, expires_at=None))
    raise AssertionError(why)


def _limit_of(why: Why) -> tuple[str, str]:
    return why.window, why.scope


def assert_is_true(situation: Situation, decision: Hold | Drop) -> None:
    """Its numbers are those of what was sent, counted by hand; and what it names does stand in the way."""
    why, paper = decision.why, OnPaper(situation)
    end = why.free_at or situation.now
    assert why.free_at is None or end > situation.now
    hours = [situation.now + hour * HOUR for hour in range(int((end - situation.now) / HOUR))]
    if why.window:
        (rule,) = {rule for rule in paper.rules if (str(rule.window), rule.name) == _limit_of(why)}
        sent = [one.at for one in situation.history if _counts(rule, one)]
        assert why.limit == rule.window.limit
        assert _counts(rule, situation.message)
        assert any(why.count == held(rule.window, sent, hour, paper.zone) for hour in hours)
    match why.rule:
        case Reason.CAP | Reason.FEWER:
            assert not has_room(rule.window, sent, hours[-1], paper.zone)
        case Reason.QUIET | Reason.REST_DAY:
            assert not paper.awake(hours[-1])
        case Reason.COMPETITION:
            (rival,) = (one for one in paper.ahead() if one.id == why.rival)
            assert _counts(rule, rival)
            slots = {slot.at for slot in paper.slots() if slot.cls is rival.cls}
            assert (why.kept_until or situation.now) in slots


def held(window: Window, sent: Sequence[datetime], at: datetime, zone: ZoneInfo) -> int:
    """The most that one period with this instant in it holds."""
    if isinstance(window.period, Calendar):
        period = PERIODS[window.period]
        return sum(period(one.astimezone(zone).date()) == period(at.astimezone(zone).date()) for one in sent)
    starts = [at, *(one for one in sent if at - window.period < one <= at)]
    return max(sum(start <= one < start + window.period for one in sent) for start in starts)


def with_two_limits(situation: Situation) -> Situation:
    """A limit of all messages, and one of its class that is one less: a slot that is kept may fill the first while the
    second is full of what was sent."""
    rules = (Rule(parse_window("3 per 5 days")), Rule(parse_window("2 per 5 days"), situation.message.cls))
    sent = [
        replace(one, cls=situation.message.cls, at=min(one.at, situation.now)) for one in situation.history
    ]
    return replace(situation, history=sent[:2], policy=replace(situation.policy, rules=rules))


@given(situations() | situations().map(with_two_limits))
def test_a_reason_is_true(situation: Situation) -> None:
    """Without exactly what it names, the message goes or is left with another reason that is true: until nothing is
    left in its way."""
    told: list[Why] = []
    while not isinstance(decision := situation.decision(), Send):
        assert_is_true(situation, decision)
        assert (decision.why.text, decision.why.rival) not in {(why.text, why.rival) for why in told}
        told.append(decision.why)
        situation = lifted(situation, decision.why)
    assert len(told) <= 25


@given(situations(rivals=0), st.lists(st.floats(0, 0.999), max_size=4), st.integers(0, 900))
def test_a_hold_is_a_promise(situation: Situation, shares: list[float], offset: int) -> None:
    """Asked again at any time before, it is held until the same instant; asked then, it goes."""
    person = replace(situation.person, offset=timedelta(seconds=offset))
    decision = situation.decision(person=person)
    if isinstance(decision, Hold):
        wait = decision.until - situation.now
        for now in (situation.now + share * wait for share in shares):
            again = situation.decision(now, person=person)
            assert isinstance(again, Hold)
            assert again.until == decision.until
        just_before = situation.decision(decision.until - timedelta(microseconds=1), person=person)
        assert isinstance(just_before, Hold)
        assert isinstance(situation.decision(decision.until, person=person), Send)


@given(situations())
def test_a_message_goes_when_what_came_first_went_as_was_foreseen(situation: Situation) -> None:
    decision = situation.decision()
    if isinstance(decision, Hold):
        gone = [*situation.history, *OnPaper(situation).slots()]
        assert isinstance(situation.decision(decision.until, history=gone, rivals=[]), Send)


@given(situations())
def test_nobody_is_written_to_who_did_not_allow_it(situation: Situation) -> None:
    """Whatever the hour, and whatever else is true."""
    message = situation.message
    if isinstance(situation.decision(), Send):
        assert (NEEDS[message.cls], message.channel) in situation.person.allows
    for state in (AddressState.STOPPED, AddressState.CLOSED, AddressState.BLOCKED):
        assert isinstance(situation.decision(message=replace(message, state=state)), Drop)
    muted = replace(situation.person, muted=frozenset({message.cls}))
    assert isinstance(situation.decision(person=muted), Drop)


@given(situations(rivals=0))
def test_to_allow_more_never_sends_less(situation: Situation) -> None:
    if isinstance(situation.decision(), Send):
        assert isinstance(situation.decision(person=replace(situation.person, allows=EVERYTHING)), Send)


@given(situations())
def test_an_answer_goes_at_once_and_takes_no_slot(situation: Situation) -> None:
    answer = replace(situation.message, cls=Class.REPLY)
    assert isinstance(situation.decision(message=answer), Send)
    history = [*situation.history, *[Reserved(situation.now, Class.REPLY, "telegram")] * 9]
    rivals = [*situation.rivals, replace(answer, id=3), replace(answer, id=4, due_at=situation.now + HOUR)]
    assert situation.decision() == situation.decision(history=history, rivals=rivals)


@given(situations(), st.randoms(use_true_random=False))
def test_the_order_in_which_things_are_told_does_not_matter(situation: Situation, random: Random) -> None:
    history, rivals = situation.history[:], situation.rivals[:]
    random.shuffle(history)
    random.shuffle(rivals)
    assert situation.decision() == situation.decision(history=history, rivals=rivals)


@given(situations())
def test_what_is_out_of_reach_does_not_matter(situation: Situation) -> None:
    since = situation.now - situation.policy.reach()
    near = [one for one in situation.history if one.at > since]
    assert situation.decision() == situation.decision(history=near)
    old = [*situation.history, Reserved(since - timedelta(seconds=1), Class.PROMOTION, "sms")]
    assert situation.decision() == situation.decision(history=old)


def tightened(window: Window, by: int) -> Window:
    """A smaller limit, or a longer period that rolls."""
    if by % 2 and window.limit > 1:
        return replace(window, limit=window.limit - 1)
    return (
        window if isinstance(window.period, Calendar) else replace(window, period=window.period + by * HOUR)
    )


@given(situations(rivals=0), st.integers(0, 3), st.integers(1, 60))
def test_a_tighter_limit_never_lets_through_what_the_wider_held(
    situation: Situation, which: int, by: int
) -> None:
    rules = tuple(
        replace(rule, window=tightened(rule.window, by)) if number == which else rule
        for number, rule in enumerate(situation.policy.rules)
    )
    wide = situation.decision()
    tight = situation.decision(policy=replace(situation.policy, rules=rules))
    match wide, tight:
        case (Drop(), _) | (Hold(), Drop()) | (Send(), _):
            assert isinstance(tight, Drop) or not isinstance(wide, Drop)
        case Hold(until), Hold(later):
            assert until <= later
        case _:
            raise AssertionError((wide, tight))


@given(windows, st.integers(1, 60), st.lists(st.integers(0, 400), max_size=40))
def test_a_tighter_limit_sends_no_more_in_the_long_run(window: Window, by: int, hours: list[int]) -> None:
    """Of the same requests, each made once."""
    start, zone = datetime(2026, 3, 25, tzinfo=UTC), ZoneInfo("Europe/Warsaw")

    def sent(limit: Window) -> int:
        taken: list[datetime] = []
        for hour in sorted(hours):
            if limit.room(taken, start + hour * HOUR, zone):
                taken.append(start + hour * HOUR)
        return len(taken)

    assert sent(tightened(window, by)) <= sent(window)


# A life of one person's messages: asked for, held, sent, given back, while the clock and the person move about.


@dataclass(frozen=True)
class Asks:
    cls: Class
    channel: str
    lifetime: int | None
    due: int = 0


@dataclass(frozen=True)
class Waits:
    minutes: int


@dataclass(frozen=True)
class Moves:
    zone: str


@dataclass(frozen=True)
class GivenBack:
    """The provider refused the last but so many."""

    which: int


Step = Asks | Waits | Moves | GivenBack
steps = st.one_of(
    st.builds(Asks, classes, channels, st.none() | st.integers(1, 200)),
    st.builds(Asks, classes, channels, st.none(), st.integers(1, 200)),
    st.builds(Asks, st.just(Class.REPLY), channels, st.none()),
    st.builds(Waits, st.integers(1, 3000) | st.sampled_from([1, 60, 1200, 1440])),
    st.builds(Waits, st.integers(-3000, -1)),  # the clock steps back
    st.builds(Moves, zones),
    st.builds(GivenBack, st.integers(1, 3)),
)


@dataclass
class Life:
    """Every step of it asks the gate about all that waits. It knows what was sent from its list alone."""

    policy: Policy
    person: Person
    now: datetime
    waiting: list[Candidate] = field(default_factory=list)
    sent: list[Reserved] = field(default_factory=list)
    made: int = 0

    def step(self, step: Step, backwards: bool) -> None:
        match step:
            case Asks(cls, channel, lifetime, due):
                self.made += 1
                ends = None if lifetime is None else self.now + lifetime * HOUR
                due_at = self.now + due * HOUR
                self.waiting.append(Candidate(cls, channel, ends, self.made, due_at, self.now))
            case Waits(minutes):
                self.now += timedelta(minutes=minutes)
            case Moves(zone):
                self.person = replace(self.person, zone=zone)
            case GivenBack(which):
                self.sent = [one for place, one in enumerate(self.sent) if place != len(self.sent) - which]
        for message in self.waiting[:: -1 if backwards else 1]:
            if message.due_at is not None and message.due_at <= self.now:
                self.ask(message)

    def ask(self, message: Candidate) -> None:
        since = self.now - self.policy.reach()
        history = [one for one in self.sent if one.at >= since]
        rivals = [one for one in self.waiting if one is not message]
        decision = decide(message, history, rivals, self.person, self.policy, self.now)
        assert_has_a_reason(decision)
        if isinstance(decision, Hold):
            assert decision.until > self.now
            assert message.expires_at is None or decision.until < message.expires_at
            return
        self.waiting.remove(message)
        if isinstance(decision, Send):
            self.sent.append(Reserved(self.now, message.cls, message.channel, message.id))
            if message.cls is not Class.REPLY:
                self.assert_promises_are_kept(message)

    def assert_promises_are_kept(self, message: Candidate) -> None:
        zone = ZoneInfo(self.person.zone or self.policy.zone)
        for rule in self.policy.rules:
            if _counts(rule, message):
                counted = [one.at for one in self.sent if one.cls is not Class.REPLY and _counts(rule, one)]
                assert most_at_once(rule.window, counted, self.now, zone) <= rule.window.limit
        quiet = self.policy.quiet
        assert quiet is None or not quiet.contains(self.now, zone)
        assert self.now.astimezone(zone).date() not in self.policy.rest


def most_at_once(window: Window, sent: list[datetime], now: datetime, zone: ZoneInfo) -> int:
    """The most that any stretch ever held; of the calendar, what the period of now holds where the person is now."""
    if isinstance(window.period, Calendar):
        period = PERIODS[window.period]
        today = period(now.astimezone(zone).date())
        return sum(period(one.astimezone(zone).date()) == today for one in sent)
    return max(sum(first <= one < first + window.period for one in sent) for first in sent)


@given(
    rules,
    st.none() | quiet_hours,
    st.frozensets(st.integers(0, 20), max_size=3),
    st.lists(st.tuples(steps, st.booleans()), min_size=10, max_size=40),
)
def test_in_a_whole_life_no_limit_is_ever_broken(
    rules: tuple[Rule, ...],
    quiet: QuietHours | None,
    rest: frozenset[int],
    events: list[tuple[Step, bool]],
) -> None:
    """Whichever is asked first, whatever is given back, wherever the person moves and the clock steps."""
    days = frozenset(date(2026, 3, 20) + day * DAY for day in rest)
    policy = Policy("Europe/Warsaw", quiet, rules, rest=days)
    life = Life(policy, Person(EVERYTHING), datetime(2026, 3, 25, 12, tzinfo=UTC))
    for step, backwards in events:
        life.step(step, backwards)


@given(rules, st.none() | quiet_hours, st.lists(st.builds(Asks, classes, channels, st.none()), max_size=8))
def test_whoever_waits_long_enough_is_sent(
    rules: tuple[Rule, ...], quiet: QuietHours | None, asked: list[Asks]
) -> None:
    """Asked again only when it was held until, everything that does not end goes, and the limits hold."""
    life = Life(
        Policy("Europe/Warsaw", quiet, rules), Person(EVERYTHING), datetime(2026, 10, 20, 12, tzinfo=UTC)
    )
    for one in asked:
        life.step(one, backwards=False)
    for _ in range(400):
        if not life.waiting:
            break
        untils = [
            decision.until
            for message in life.waiting
            if isinstance(decision := _asked_of(life, message), Hold)
        ]
        life.step(Waits(0), backwards=False)
        life.now = min(untils, default=life.now)
    assert not life.waiting


def _asked_of(life: Life, message: Candidate) -> Decision:
    rivals = [one for one in life.waiting if one is not message]
    return decide(message, life.sent, rivals, life.person, life.policy, life.now)
