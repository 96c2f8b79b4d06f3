"""The gate: which message may go now, and with which reason."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loyalty import caps
from loyalty.calendar import QuietHours
from loyalty.caps import NEEDS, Candidate, Decision, Hold, Person, Policy, Send
from loyalty.messages import Class
from loyalty.model import AddressState, Purpose

NIGHT = Policy("Europe/Warsaw", QuietHours(time(20), time(9)))
NEVER_QUIET = Policy("Europe/Warsaw", None)
OPEN, STOPPED, BLOCKED = AddressState.OPEN, AddressState.STOPPED, AddressState.BLOCKED


Told = tuple[str, datetime | None]


def told(decision: Decision) -> Told:
    """What it says, and until when."""
    return decision.why.text, decision.until if isinstance(decision, Hold) else None


def decide(candidate: Candidate, person: Person, policy: Policy, now: datetime) -> Decision:
    """Nothing was sent before, and nothing else waits."""
    return caps.decide(candidate, (), (), person, policy, now)


def allowing(*purposes: Purpose) -> frozenset[tuple[Purpose, str]]:
    return frozenset(product(purposes, ["sms", "telegram"]))


def at(local: str) -> datetime:
    """In Warsaw, in June."""
    return datetime.fromisoformat(f"{local}+02:00").astimezone(UTC)


BOTH = allowing(Purpose.UPDATES, Purpose.OFFERS)
UPDATES, OFFERS, NONE = allowing(Purpose.UPDATES), allowing(Purpose.OFFERS), allowing()
MORNING, EVENING = at("2026-06-02 10:00"), at("2026-06-02 22:00")
NINE = at("2026-06-03 09:00")
ANSWER = ("answers the person's own act", None)
YES = ("consent given, in its lifetime, outside quiet hours", None)


@pytest.mark.parametrize(
    ("cls", "allows", "state", "now", "decision"),
    [
        # an answer goes, unless nothing can reach the address
        (Class.REPLY, NONE, OPEN, MORNING, ANSWER),
        (Class.REPLY, NONE, OPEN, EVENING, ANSWER),
        (Class.REPLY, NONE, STOPPED, EVENING, ANSWER),
        (Class.REPLY, BOTH, BLOCKED, MORNING, ("address blocked", None)),
        # everything else by consent
        (Class.MILESTONE, UPDATES, OPEN, MORNING, YES),
        (Class.OCCASION, UPDATES, OPEN, MORNING, YES),
        (Class.PROGRESS, UPDATES, OPEN, MORNING, YES),
        (Class.PROMOTION, OFFERS, OPEN, MORNING, YES),
        (Class.WINBACK, OFFERS, OPEN, MORNING, YES),
        (Class.MILESTONE, OFFERS, OPEN, MORNING, ("no consent for updates on sms", None)),
        (Class.OCCASION, NONE, OPEN, MORNING, ("no consent for updates on sms", None)),
        (Class.PROMOTION, UPDATES, OPEN, MORNING, ("no consent for offers on sms", None)),
        (Class.WINBACK, UPDATES, OPEN, MORNING, ("no consent for offers on sms", None)),
        # whoever said stop is left alone
        (Class.MILESTONE, BOTH, STOPPED, MORNING, ("opted out of this channel", None)),
        (Class.PROMOTION, BOTH, STOPPED, MORNING, ("opted out of this channel", None)),
        # at night it waits until the morning; what may not go at all does not wait for it
        (Class.MILESTONE, UPDATES, OPEN, EVENING, ("quiet hours", NINE)),
        (Class.PROMOTION, OFFERS, OPEN, EVENING, ("quiet hours", NINE)),
        (Class.PROMOTION, NONE, OPEN, EVENING, ("no consent for offers on sms", None)),
    ],
)
def test_who_is_told_what_and_when(
    cls: Class, allows: frozenset[tuple[Purpose, str]], state: AddressState, now: datetime, decision: Told
) -> None:
    assert decision == told(decide(Candidate(cls, "sms", state=state), Person(allows), NIGHT, now))


@pytest.mark.parametrize(
    ("now", "expires", "decision"),
    [
        ("2026-06-02 10:00", "2026-06-02 10:00", ("outlived its lifetime", None)),
        ("2026-06-02 10:00", "2026-06-02 10:01", YES),
        ("2026-06-02 20:00", "2026-06-03 09:00", ("quiet hours until after its lifetime", None)),
        ("2026-06-02 20:00", "2026-06-03 09:01", ("quiet hours", NINE)),
    ],
)
def test_what_outlived_itself_is_not_said(now: str, expires: str, decision: Told) -> None:
    candidate = Candidate(Class.MILESTONE, "sms", at(expires))
    assert decision == told(decide(candidate, Person(BOTH), NIGHT, at(now)))


@pytest.mark.parametrize(
    ("now", "free"),
    [
        ("2026-06-02 19:59", None),
        ("2026-06-02 20:00", "2026-06-03 09:00"),
        ("2026-06-03 08:59", "2026-06-03 09:00"),
        ("2026-06-03 09:00", None),
    ],
)
def test_quiet_hours_begin_and_end_to_the_minute(now: str, free: str | None) -> None:
    expected = ("quiet hours", at(free)) if free else YES
    assert expected == told(decide(Candidate(Class.PROMOTION, "sms"), Person(BOTH), NIGHT, at(now)))


@pytest.mark.parametrize(
    ("zone", "local_nine"),
    [
        ("Europe/Lisbon", "2026-06-03 09:00+01:00"),
        ("Asia/Kathmandu", "2026-06-03 09:00+05:45"),
        (None, "2026-06-03 09:00+02:00"),
        ("No/Such_Zone", "2026-06-03 09:00+02:00"),  # the shop's
    ],
)
def test_a_member_has_nights_of_their_own(zone: str | None, local_nine: str) -> None:
    decision = decide(Candidate(Class.PROMOTION, "sms"), Person(BOTH, zone=zone), NIGHT, EVENING)
    assert ("quiet hours", datetime.fromisoformat(local_nine).astimezone(UTC)) == told(decision)


def test_a_shop_may_know_no_night() -> None:
    decision = decide(Candidate(Class.PROMOTION, "sms"), Person(BOTH), NEVER_QUIET, EVENING)
    assert told(decision) == ("consent given, in its lifetime", None)


def test_every_class_but_the_answer_needs_a_consent() -> None:
    """A class that is added later cannot slip through."""
    assert set(Class) == set(NEEDS)
    assert [cls for cls, purpose in NEEDS.items() if purpose is None] == [Class.REPLY]
    assert Purpose.TERMS not in NEEDS.values()


instants = st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1)).map(lambda at: at.replace(tzinfo=UTC))
candidates = st.builds(
    Candidate,
    st.sampled_from(Class),
    st.sampled_from(["sms", "telegram"]),
    st.none() | instants,
    state=st.sampled_from(AddressState),
)
people = st.builds(
    Person,
    st.frozensets(st.tuples(st.sampled_from(Purpose), st.sampled_from(["sms", "telegram"]))),
    st.sampled_from([None, "Europe/Lisbon", "America/New_York", "Pacific/Apia"]),
)
quiet = st.none() | st.builds(QuietHours, st.times(), st.times())
policies = st.builds(Policy, st.just("Europe/Warsaw"), quiet)


@given(candidates, people, policies, instants)
def test_what_is_held_goes_at_the_instant_it_was_held_for(
    candidate: Candidate, person: Person, policy: Policy, now: datetime
) -> None:
    """Not held again, not found too late: a hold is a promise."""
    decision = decide(candidate, person, policy, now)
    if isinstance(decision, Hold):
        assert decision.until > now
        assert isinstance(decide(candidate, person, policy, decision.until), Send)
        just_before = decision.until - timedelta(microseconds=1)
        assert told(decision) == told(decide(candidate, person, policy, just_before))


@given(candidates, people, policies, instants)
def test_no_class_is_sent_that_was_not_allowed(
    candidate: Candidate, person: Person, policy: Policy, now: datetime
) -> None:
    """Whatever the hour, and whatever else is true; and every decision has its reason."""
    decision = decide(candidate, person, policy, now)
    assert decision.why
    if isinstance(decision, Send) and candidate.cls is not Class.REPLY:
        assert (NEEDS[candidate.cls], candidate.channel) in person.allows
        assert candidate.state is OPEN
        assert candidate.expires_at is None or candidate.expires_at > now


@given(candidates, people, policies, instants)
def test_allowing_more_never_sends_less(
    candidate: Candidate, person: Person, policy: Policy, now: datetime
) -> None:
    more = Person(BOTH, person.zone)
    if isinstance(decide(candidate, person, policy, now), Send):
        assert isinstance(decide(candidate, more, policy, now), Send)


@given(people, policies, instants)
def test_an_answer_is_never_held(person: Person, policy: Policy, now: datetime) -> None:
    assert not isinstance(decide(Candidate(Class.REPLY, "sms"), person, policy, now), Hold)
