"""The gate: may this message go now? One pure function, asked once, at the moment of release.

The same function over the same data answers a dry run and `why`. It knows no database and no
clock. No other code counts messages.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta, tzinfo
from hashlib import sha256
from typing import Literal
from zoneinfo import ZoneInfo

from loyalty.calendar import QuietHours, local_day, next_working, utc, zone
from loyalty.messages import Class
from loyalty.model import AddressState, Purpose
from loyalty.windows import Window

# Which consent a class needs on the channel it goes out by; class 0 only answers the person.
NEEDS: Mapping[Class, Purpose | None] = {
    Class.REPLY: None,
    Class.MILESTONE: Purpose.UPDATES,
    Class.OCCASION: Purpose.UPDATES,
    Class.PROMOTION: Purpose.OFFERS,
    Class.PROGRESS: Purpose.UPDATES,
    Class.WINBACK: Purpose.OFFERS,
}

# What would not be free before this is not waited for: no day but days of rest, a limit of years.
_FORESEEN = timedelta(days=400)
_NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Rule:
    """A limit of one class, of one channel, or of the person: of all that is sent, whatever and by whatever."""

    window: Window
    cls: Class | None = None
    channel: str | None = None

    @property
    def name(self) -> str:
        """Whose limit it is: "all", "promotion", "sms"."""
        parts = [named(self.cls)] if self.cls is not None else []
        return " ".join(parts + ([self.channel] if self.channel is not None else [])) or "all"

    def covers(self, cls: Class, channel: str) -> bool:
        return (self.cls is None or self.cls == cls) and (self.channel is None or self.channel == channel)


@dataclass(frozen=True, slots=True)
class Reserved:
    """A slot that was taken, at this instant (UTC), and not given back."""

    at: datetime
    cls: Class
    channel: str
    id: int = 0


@dataclass(frozen=True, slots=True)
class Candidate:
    """A message at the gate, or one that is sure to come to it.

    `expires_at` (UTC) ends its lifetime; None: it has none. `due_at` None: it is due. `state` is that of its address; `holdout`: the
    person is in the share that its promotion spares. `label` is what a reason calls it ("birthday").
    """

    cls: Class
    channel: str
    expires_at: datetime | None = None
    id: int = 0
    due_at: datetime | None = None
    created_at: datetime | None = None
    state: AddressState = AddressState.OPEN
    holdout: bool = False
    label: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """What the person allows, by purpose and channel, and what they asked for.

    `quiet` are hours of their own in place of the shop's. `offset` is their place in the spread after quiet hours.
    """

    allows: frozenset[tuple[Purpose, str]]
    zone: str | None = None
    muted: frozenset[Class] = frozenset()
    fewer: bool = False
    quiet: QuietHours | None = None
    offset: timedelta = timedelta(0)


@dataclass(frozen=True, slots=True)
class Policy:
    """What the shop promised. `zone` stands in where a member has none of their own.

    `fewer` are limits of the person that hold beside the rules for those who asked for fewer messages. `off` is what the shop does not
    send; on days of `rest` it sends nothing. A slot is kept for what falls due within `look_ahead`.
    """

    zone: str
    quiet: QuietHours | None = None
    rules: tuple[Rule, ...] = ()
    fewer: tuple[Window, ...] = ()
    off: frozenset[Class] = frozenset()
    rest: Container[date] = frozenset()
    look_ahead: timedelta = timedelta(days=7)
    spread: timedelta = timedelta(0)

    def reach(self) -> timedelta:
        """How far back history is needed."""
        windows = [*(rule.window for rule in self.rules), *self.fewer]
        return max((window.reach() for window in windows), default=timedelta(0)) + timedelta(days=1)


# fmt: off
Name = Literal["reply", "free", "address", "lifetime", "off", "muted", "consent", "holdout", "quiet", "rest-day", "cap",
               "fewer", "competition"]
# fmt: on


@dataclass(frozen=True, slots=True)
class Why:
    """A decision's reason. `text` is for the log and the decision's row; before its first colon it is one of a few.

    Of a limit: `count` were taken of `limit` in `window`, whose rule is `scope`. `free_at` (UTC) is when it passes, `rival` the
    id of what comes first.
    """

    rule: Name
    text: str
    count: int = 0
    limit: int = 0
    window: str = ""
    scope: str = ""
    free_at: datetime | None = None
    rival: int = 0

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Send:
    why: Why


@dataclass(frozen=True, slots=True)
class Hold:
    """Not before `until` (UTC)."""

    until: datetime
    why: Why


@dataclass(frozen=True, slots=True)
class Drop:
    why: Why


Decision = Send | Hold | Drop


def named(cls: Class) -> str:
    return "win-back" if cls is Class.WINBACK else cls.name.lower()


def rank(candidate: Candidate) -> tuple[int, datetime, datetime, int]:
    """What goes first: by class, then by deadline, then by age."""
    return (
        int(candidate.cls),
        candidate.expires_at or _NEVER,
        candidate.created_at or _NEVER,
        candidate.id,
    )


def offset_of(member_id: int, spread: timedelta) -> timedelta:
    """A member's place in the spread after quiet hours, in whole seconds: the same every morning."""
    seconds = int(spread.total_seconds())
    return timedelta(seconds=_hash(f"spread:{member_id}") % seconds) if seconds > 0 else timedelta(0)


def in_holdout(member_id: int, promotion_id: int, share: float) -> bool:
    """Whether a promotion spares this member, to measure what it does to the others. `share` from 0 to 1."""
    return _hash(f"holdout:{promotion_id}:{member_id}") < share * 2**64


def _hash(text: str) -> int:
    return int.from_bytes(sha256(text.encode()).digest()[:8], "big")


def decide(
    message: Candidate,
    history: Sequence[Reserved],
    rivals: Sequence[Candidate],
    person: Person,
    policy: Policy,
    now: datetime,
) -> Decision:
    """The decision, with its reason. `history` reaches back by `policy.reach()`; `rivals` is what else waits for this person, and what
    is sure to come, without the message itself. A stopped address is left alone even by receipts."""
    now = utc(now)
    barred = _barred(message, person, policy, now)
    if barred is not None:
        return Drop(barred)
    if message.cls == Class.REPLY:
        return Send(Why("reply", "answers the person's own act"))
    gate = _Gate.of(person, policy, now)
    taken = [one for one in history if one.cls != Class.REPLY]
    before = [one for one in rivals if _goes_before(message, one, policy, now)]
    kept = _kept([one for one in before if _barred(one, person, policy, now) is None], taken, gate)
    free = gate.first(message, [*taken, *(slot for _, slot in kept)])
    if free.at == now:
        return Send(_FREE if gate.quiet is None else _FREE_OUTSIDE)
    why = _reason(message, taken, kept, gate, free)
    if message.expires_at is not None and message.expires_at <= free.at:
        late = " until after its lifetime" if why.text == _QUIET else ", frees only after its lifetime"
        return Drop(replace(why, text=why.text + late))
    if free.at > gate.last:
        return Drop(replace(why, text=f"{why.text}, not free within {_FORESEEN.days} days", free_at=None))
    return Hold(free.at, why)


_QUIET = "quiet hours"
_FREE = Why("free", "consent given, in its lifetime")
_FREE_OUTSIDE = Why("free", "consent given, in its lifetime, outside quiet hours")


def _barred(message: Candidate, person: Person, policy: Policy, now: datetime) -> Why | None:
    """Why it may not go at all, whatever the hour."""
    cls = message.cls
    if message.state == AddressState.BLOCKED:
        return Why("address", "address blocked")
    if cls == Class.REPLY:
        return None
    if message.state == AddressState.STOPPED:
        return Why("address", "opted out of this channel")
    if message.expires_at is not None and message.expires_at <= now:
        return Why("lifetime", "outlived its lifetime")
    if cls in policy.off:
        return Why("off", f"off: the shop sends no {named(cls)} messages")
    if cls in person.muted:
        return Why("muted", f"muted: the person wants no {named(cls)} messages")
    needed = NEEDS[cls]
    if needed is not None and (needed, message.channel) not in person.allows:
        return Why("consent", f"no consent for {needed} on {message.channel}")
    return Why("holdout", "holdout: spared, to measure the others") if message.holdout else None


@dataclass(frozen=True, slots=True)
class _Limit:
    """A rule, and the name under which it is told."""

    rule: Rule
    kind: Literal["cap", "fewer"]


@dataclass(frozen=True, slots=True)
class _Stop:
    """What stood in the way at an instant: a limit with what counts against it, a day of rest, or (neither) quiet hours."""

    at: datetime
    limit: _Limit | None = None
    taken: Sequence[datetime] = ()
    rest: date | None = None


@dataclass(frozen=True, slots=True)
class _Free:
    """The first instant at which everything passes, and all that stood in the way until then."""

    at: datetime
    stops: Sequence[_Stop]


@dataclass(frozen=True, slots=True)
class _Gate:
    """All that decides when something may go to one person, but for what else goes to them. After `last` nothing is looked for."""

    limits: Sequence[_Limit]
    zone: tzinfo
    quiet: QuietHours | None
    offset: timedelta
    rest: Container[date]
    now: datetime
    last: datetime

    @classmethod
    def of(cls, person: Person, policy: Policy, now: datetime) -> _Gate:
        limits = [_Limit(rule, "cap") for rule in policy.rules]
        if person.fewer:
            limits += [_Limit(Rule(window), "fewer") for window in policy.fewer]
        return cls(
            limits,
            zone(person.zone, ZoneInfo(policy.zone)),
            policy.quiet if person.quiet is None else person.quiet,
            person.offset,
            policy.rest,
            now,
            now + _FORESEEN,
        )

    def first(self, message: Candidate, taken: Sequence[Reserved], start: datetime | None = None) -> _Free:
        """When the message may go, beside what is taken. Each limit gives the first instant it allows, and
        what they all leave alone is the first that all allow."""
        limits = [
            (limit, [one.at for one in taken if limit.rule.covers(one.cls, one.channel)])
            for limit in self.limits
            if limit.rule.covers(message.cls, message.channel)
        ]
        at, stops = start or self.now, list[_Stop]()
        while at <= self.last:
            before = at
            at = self._open(at, stops)
            for limit, counted in limits:
                room = limit.rule.window.next_room(counted, at, self.zone)
                if room > at:
                    stops.append(_Stop(at, limit, counted))
                    at = room
            if at == before:
                break
        return _Free(at, stops)

    def _open(self, at: datetime, stops: list[_Stop]) -> datetime:
        """Outside quiet hours, on a day that is none of rest."""
        released = self._release(at)
        working = next_working(released, self.rest, self.zone, _FORESEEN.days) if self.rest else released
        if working > released:
            stops.append(_Stop(at, rest=local_day(released, self.zone)))
            return self._release(working)
        if released > at:
            stops.append(_Stop(at))
        return released

    def _release(self, at: datetime) -> datetime:
        return at if self.quiet is None else self.quiet.next_release(at, self.zone, self.offset)


_Kept = Sequence[tuple[Candidate, Reserved]]


def _goes_before(message: Candidate, rival: Candidate, policy: Policy, now: datetime) -> bool:
    """What is due and sorts earlier, and what falls due soon and is of a higher class."""
    if rival.cls == Class.REPLY:
        return False
    if rival.due_at is None or rival.due_at <= now:
        return rank(rival) < rank(message)
    return rival.cls < message.cls and rival.due_at <= now + policy.look_ahead


def _kept(rivals: Iterable[Candidate], taken: Sequence[Reserved], gate: _Gate) -> _Kept:
    """The slots of what goes before the message: each where it will go, beside what is taken and those before it."""
    kept: list[tuple[Candidate, Reserved]] = []
    for rival in sorted(rivals, key=rank):
        start = max(gate.now, utc(rival.due_at)) if rival.due_at else gate.now
        free = gate.first(rival, [*taken, *(slot for _, slot in kept)], start).at
        if free <= gate.last and (rival.expires_at is None or free < rival.expires_at):
            kept.append((rival, Reserved(free, rival.cls, rival.channel, rival.id)))
    return kept


def _reason(message: Candidate, taken: Sequence[Reserved], kept: _Kept, gate: _Gate, free: _Free) -> Why:
    """What stood in the way last. It is competition when without it the message would go sooner."""
    alone = gate.first(message, taken) if kept else free
    if alone.at == free.at:
        return _why(alone, gate.zone)
    why, first, before = _why(free, gate.zone), kept[-1][0], alone.at
    for number, (rival, _) in enumerate(kept, 1):
        then = gate.first(message, [*taken, *(slot for _, slot in kept[:number])]).at
        if then > before:
            first, before = rival, then
    label = first.label or f"{named(first.cls)} message"
    return replace(why, rule="competition", text=f"competition: {label} comes first", rival=first.id)


def _why(free: _Free, zone: tzinfo) -> Why:
    """The stop that ends at the instant it is free; a night that only follows a limit tells of both."""
    stop = free.stops[-1]
    limited = next((one for one in reversed(free.stops) if one.limit is not None), None)
    if limited is None or limited.limit is None:
        return _closed(stop, "", free.at)
    rule, window = limited.limit.rule, limited.limit.rule.window
    count = window.count(limited.taken, limited.at, zone)
    whose = "" if rule.name == "all" else f"{rule.name} "
    text = f"{limited.limit.kind}: {count} of {window.limit} {whose}messages per {window.span}"
    told = Why(limited.limit.kind, text, count, window.limit, str(window), rule.name, free.at)
    if stop is limited:
        return told
    closed = _closed(stop, f" after {text}", free.at)
    return replace(told, rule=closed.rule, text=closed.text)


def _closed(stop: _Stop, after: str, free_at: datetime) -> Why:
    if stop.rest is None:
        return Why("quiet", _QUIET + after, free_at=free_at)
    return Why("rest-day", f"rest day{after}" if after else f"rest day: {stop.rest}", free_at=free_at)
