"""The gate: may this message go now? One pure function, asked once, at the moment of release.

The same function over the same data answers a dry run and `why`. It knows no database and no
clock. No other code counts messages.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta, tzinfo
from hashlib import sha256
from zoneinfo import ZoneInfo

from loyalty.calendar import QuietHours, after_rest, local_day, utc, zone
from loyalty.gate.windows import Window
from loyalty.messages.kind import Class
from loyalty.messages.reasons import Reason
from loyalty.model import AddressState, Purpose

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
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Rule:
    """A limit of one class, of one channel, or of the person: of all that is sent, whatever and by whatever."""

    window: Window
    cls: Class | None = None
    channel: str | None = None

    @property
    def name(self) -> str:
        """Whose limit it is: "all", a class such as "promotion", a channel, or both."""
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
    send; on days of `rest` it sends nothing. A slot is kept for what falls due within `look_ahead`; `coming` are the
    occasions that are sure to be said on their day, or so long after it, for which one is kept before their message is there.
    """

    zone: str
    quiet: QuietHours | None = None
    rules: tuple[Rule, ...] = ()
    fewer: tuple[Window, ...] = ()
    off: frozenset[Class] = frozenset()
    rest: Container[date] = frozenset()
    look_ahead: timedelta = timedelta(days=7)
    spread: timedelta = timedelta(0)
    coming: tuple[tuple[str, timedelta], ...] = (
        ("birthday", timedelta(days=3)),
        ("anniversary", timedelta(days=3)),
    )

    def reach(self) -> timedelta:
        """How far back history is needed."""
        windows = [*(rule.window for rule in self.rules), *self.fewer]
        return max((window.reach() for window in windows), default=timedelta(0)) + timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Why:
    """A decision's reason: a code, and a sentence for the log and the decision's row.

    Of a limit: `count` were taken of `limit` in `window`, whose rule is `scope`. `free_at` (UTC) is when it passes. `rival` is the
    id of what comes first, `rival_kind` its label; a date that has no message yet has only the label.
    """

    rule: Reason
    text: str
    count: int = 0
    limit: int = 0
    window: str = ""
    scope: str = ""
    free_at: datetime | None = None
    rival: int = 0
    rival_kind: str = ""

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


def promise(policy: Policy) -> tuple[Window, ...]:
    """What a member can be told of the limits of everything together: the one of the shortest period, and the one
    of the longest; nothing where there is none. A gap of hours only keeps a limit by the day at midnight."""
    overall = [rule.window for rule in policy.rules if rule.cls is None and rule.channel is None]
    told = sorted([window for window in overall if window.length() >= _DAY] or overall, key=Window.length)
    return (told[0], told[-1]) if len(told) > 1 else tuple(told)


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
    is sure to come, without the message itself. Nothing goes to a blocked address, not even an answer."""
    now = utc(now)
    barred = _barred(message, person, policy, now)
    if barred is not None:
        return Drop(barred)
    if message.cls == Class.REPLY:
        return Send(Why(Reason.REPLY, "answers the person's own act"))
    gate = _Gate.of(history, person, policy, now)
    ahead = [one for one in rivals if _goes_before(message, one, person, policy, now)]
    alone = gate.first(message, (), now)
    if alone.at == now and not gate.crowded(message, ahead):
        return Send(gate.free)
    kept = _kept(ahead, gate)
    found = gate.first(message, [slot for _, slot in kept], now) if kept else alone
    if found.at == now:
        return Send(gate.free)
    why = _why(found, gate) if found.at == alone.at else _beaten(message, kept, found, gate)
    if message.expires_at is not None and message.expires_at <= found.at:
        late = " until after its lifetime" if why.text == _QUIET else ", frees only after its lifetime"
        return Drop(replace(why, text=why.text + late))
    if found.at > gate.last:
        return Drop(replace(why, text=f"{why.text}, for more than {_FORESEEN.days} days"))
    return Hold(found.at, why)


def foreseen(
    history: Sequence[Reserved],
    rivals: Sequence[Candidate],
    person: Person,
    policy: Policy,
    since: datetime,
    at: datetime,
) -> tuple[list[Reserved], list[Candidate]]:
    """Both as they will stand at `at`, seen from `since` (UTC): what falls due before it and may go will have been sent."""
    gone = {one: max(one.due_at or since, since) for one in rivals if one.due_at is None or one.due_at < at}
    sent = [
        Reserved(then, one.cls, one.channel, one.id)
        for one, then in gone.items()
        if _barred(one, person, policy, then) is None
    ]
    return [*history, *sent], [one for one in rivals if one not in gone]


_QUIET = "quiet hours"
_FREE = Why(Reason.FREE, "consent given, in its lifetime")
_FREE_OUTSIDE = Why(Reason.FREE, "consent given, in its lifetime, outside quiet hours")


def _barred(message: Candidate, person: Person, policy: Policy, now: datetime) -> Why | None:
    """Why it may not go at all, whatever the hour."""
    cls = message.cls
    if message.state == AddressState.BLOCKED:
        return Why(Reason.ADDRESS, "address blocked")
    if cls == Class.REPLY:
        return None
    if message.state == AddressState.STOPPED:
        return Why(Reason.ADDRESS, "opted out of this channel")
    if message.expires_at is not None and message.expires_at <= now:
        return Why(Reason.LIFETIME, "outlived its lifetime")
    if cls in policy.off:
        return Why(Reason.OFF, f"off: the shop sends no {named(cls)} messages")
    if cls in person.muted:
        return Why(Reason.MUTED, f"muted: the person wants no {named(cls)} messages")
    needed = NEEDS[cls]
    if needed is not None and (needed, message.channel) not in person.allows:
        return Why(Reason.CONSENT, f"no consent for {needed} on {message.channel}")
    return Why(Reason.HOLDOUT, "holdout: spared, to measure the others") if message.holdout else None


@dataclass(slots=True)
class _Stop:
    """What stood in the way at an instant: a rule with what counts against it, a day of rest, or (neither) quiet hours."""

    at: datetime
    rule: Rule | None = None
    taken: Sequence[datetime] = ()
    rest: date | None = None


@dataclass(slots=True)
class _Free:
    """The first instant at which everything passes, and all that stood in the way until then, in their order."""

    at: datetime
    stops: Sequence[_Stop]


@dataclass(slots=True)
class _Gate:
    """What decides when something may go to one person. After `last` nothing is looked for."""

    rules: Sequence[Rule]
    fewer: Sequence[Rule]
    history: Sequence[Reserved]
    zone: tzinfo
    quiet: QuietHours | None
    offset: timedelta
    rest: Container[date]
    now: datetime
    last: datetime
    free: Why
    _taken: dict[tuple[Class | None, str | None], list[datetime]] = field(default_factory=dict)

    @classmethod
    def of(cls, history: Sequence[Reserved], person: Person, policy: Policy, now: datetime) -> _Gate:
        quiet = policy.quiet if person.quiet is None else person.quiet
        return cls(
            policy.rules,
            [Rule(window) for window in policy.fewer] if person.fewer else (),
            history,
            zone(person.zone, ZoneInfo(policy.zone)),
            quiet,
            person.offset,
            policy.rest,
            now,
            now + _FORESEEN,
            _FREE if quiet is None else _FREE_OUTSIDE,
        )

    def first(self, message: Candidate, slots: Sequence[Reserved], start: datetime) -> _Free:
        """When the message may go, beside what was sent and these slots. Each rule gives the first instant that it
        allows; the first that all leave as it is, is the first that all allow."""
        limits = [(rule, self._against(rule, slots)) for rule in self._over(message)]
        at, stops = start, list[_Stop]()
        while at <= self.last:
            at = opened = self._open(at, stops)
            for rule, taken in limits:
                room = rule.window.next_room(taken, at, self.zone)
                if room > at:
                    stops.append(_Stop(at, rule, taken))
                    at = room
            if at == opened:
                break
        return _Free(at, stops)

    def crowded(self, message: Candidate, rivals: Sequence[Candidate]) -> bool:
        """Whether a rule might be full now if all of these took a slot, wherever it is. Most often none can be, and then
        nobody needs to know where."""
        for rule in self._over(message):
            until = self.now + rule.window.reach()
            near = [
                one
                for one in rivals
                if rule.covers(one.cls, one.channel) and (one.due_at or self.now) < until
            ]
            if near and self._count(rule) + len(near) >= rule.window.limit:
                return True
        return False

    def _count(self, rule: Rule) -> int:
        return rule.window.count(self._against(rule, ()), self.now, self.zone)

    def _over(self, message: Candidate) -> list[Rule]:
        """The rules that hold for a message."""
        cls, channel = message.cls, message.channel
        return [
            rule
            for rule in (*self.rules, *self.fewer)
            if (rule.cls is None or rule.cls == cls) and (rule.channel is None or rule.channel == channel)
        ]

    def _against(self, rule: Rule, slots: Sequence[Reserved]) -> list[datetime]:
        """The instants that count against a rule. Class 0 never does."""
        scope = rule.cls, rule.channel
        taken = self._taken.get(scope)
        if taken is None:
            taken = self._taken[scope] = _counted(rule, self.history)
        return taken + _counted(rule, slots) if slots else taken

    def _open(self, start: datetime, stops: list[_Stop]) -> datetime:
        """Outside quiet hours, on a day that is none of rest."""
        at, rest = self._release(start), None
        while self.rest and (working := after_rest(at, self.rest, self.zone, self.last)) > at:
            rest = rest or local_day(at, self.zone)
            at = self._release(working)
        if at > start:
            stops.append(_Stop(start, rest=rest))
        return at

    def _release(self, at: datetime) -> datetime:
        return at if self.quiet is None else self.quiet.next_release(at, self.zone, self.offset)


def _counted(rule: Rule, taken: Sequence[Reserved]) -> list[datetime]:
    if rule.cls is None and rule.channel is None:
        return [one.at for one in taken if one.cls]
    return [one.at for one in taken if one.cls and rule.covers(one.cls, one.channel)]


_Kept = Sequence[tuple[Candidate, Reserved]]


def _goes_before(message: Candidate, rival: Candidate, person: Person, policy: Policy, now: datetime) -> bool:
    """What is due and sorts earlier, and what falls due soon and is of a higher class; if it may go at all."""
    if rival.cls == Class.REPLY:
        return False
    if rival.due_at is None or rival.due_at <= now:
        first = rank(rival) < rank(message)
    else:
        first = rival.cls < message.cls and rival.due_at <= now + policy.look_ahead
    return first and _barred(rival, person, policy, now) is None


def _kept(rivals: Sequence[Candidate], gate: _Gate) -> _Kept:
    """The slots of what goes before the message: each where it will go, beside what was sent and those before it."""
    kept: list[tuple[Candidate, Reserved]] = []
    for rival in sorted(rivals, key=rank):
        start = max(gate.now, utc(rival.due_at)) if rival.due_at else gate.now
        free = gate.first(rival, [slot for _, slot in kept], start).at
        if free <= gate.last and (rival.expires_at is None or free < rival.expires_at):
            kept.append((rival, Reserved(free, rival.cls, rival.channel, rival.id)))
    return kept


def _beaten(message: Candidate, kept: _Kept, found: _Free, gate: _Gate) -> Why:
    """Without what goes before it the message would go sooner."""
    slots = [slot for _, slot in kept]
    last = len(kept) - 1
    while last and gate.first(message, slots[:last], gate.now).at == found.at:
        last -= 1  # without this one it would go no sooner
    rival = kept[last][0]
    label = rival.label or f"{named(rival.cls)} message"
    text = f"competition: {label} comes first"
    return replace(_why(found, gate), rule=Reason.COMPETITION, text=text, rival=rival.id, rival_kind=label)


def _why(found: _Free, gate: _Gate) -> Why:
    """The stop that ends where the message is free; a night or a rest that only follows a limit tells of both."""
    stop = found.stops[-1]
    free_at = found.at if found.at <= gate.last else None
    limited = next((one for one in reversed(found.stops) if one.rule is not None), None)
    if limited is None or limited.rule is None:
        return Why(*_closed(stop, ""), free_at=free_at)
    kind = Reason.FEWER if limited.rule in gate.fewer else Reason.CAP
    window, scope = limited.rule.window, limited.rule.name
    count = window.count(limited.taken, limited.at, gate.zone)
    whose = "" if scope == "all" else f"{scope} "
    text = f"{kind}: {count} of {window.limit} {whose}messages per {window.span}"
    told = (kind, text) if stop is limited else _closed(stop, f" after {text}")
    return Why(*told, count, window.limit, str(window), scope, free_at)


def _closed(stop: _Stop, after: str) -> tuple[Reason, str]:
    if stop.rest is None:
        return Reason.QUIET, _QUIET + after
    return Reason.REST_DAY, f"rest day{after}" if after else f"rest day: {stop.rest}"
