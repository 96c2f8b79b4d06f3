"""When a message may go to one person: the first instant that every limit, quiet hours and days of rest allow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

from loyalty.calendar import QuietHours, after_rest, local_day, zone
from loyalty.gate.candidate import Candidate, Person, Reserved
from loyalty.gate.decision import Send, Why
from loyalty.gate.policy import Policy, Rule
from loyalty.messages.kind import Class
from loyalty.messages.reasons import Reason

# What would not be free before this is not waited for: no day but days of rest, a limit of years.
FORESEEN = timedelta(days=400)
FREE = Send(Why(Reason.FREE, "consent given, in its lifetime"))
FREE_OUTSIDE_QUIET = Send(Why(Reason.FREE, "consent given, in its lifetime, outside quiet hours"))


@dataclass(slots=True)
class Stop:
    """What stood in the way at an instant: a rule, with the instants that count against it; or a day of rest; or, with
    neither, quiet hours."""

    at: datetime
    rule: Rule | None = None
    taken: Sequence[datetime] = ()
    rest: date | None = None


@dataclass(slots=True)
class Opening:
    """The first instant at which everything passes, and the stops before it, in order."""

    at: datetime
    stops: Sequence[Stop]


@dataclass(slots=True)
class Timeline:
    """One person's limits, slots taken, quiet hours and days of rest. Nothing is looked for after `last`."""

    policy: Policy
    fewer: Sequence[Rule]
    history: Sequence[Reserved]
    zone: tzinfo
    quiet: QuietHours | None
    offset: timedelta
    now: datetime
    last: datetime
    free: Send
    _taken: dict[tuple[Class | None, str | None], list[datetime]] = field(default_factory=dict)

    @classmethod
    def of(cls, history: Sequence[Reserved], person: Person, policy: Policy, now: datetime) -> Timeline:
        quiet = policy.quiet if person.quiet is None else person.quiet
        return cls(
            policy,
            [Rule(window) for window in policy.fewer] if person.fewer else (),
            history,
            zone(person.zone, ZoneInfo(policy.zone)),
            quiet,
            person.offset,
            now,
            now + FORESEEN,
            FREE if quiet is None else FREE_OUTSIDE_QUIET,
        )

    @property
    def is_open(self) -> bool:
        """Whether it is no quiet hour and no day of rest now."""
        at = self.now
        if self.quiet is not None and self.quiet.next_release(at, self.zone, self.offset) > at:
            return False
        return not self.policy.rest or local_day(at, self.zone) not in self.policy.rest

    def has_room(self, message: Candidate, rivals: Sequence[Candidate]) -> bool:
        """Whether no limit could be full now, even if all of these rivals took a slot: by counting alone, which is
        enough for nearly all messages. False where one might be."""
        for rule in self._over(message):
            most = rule.window.limit - len(rivals)
            if len(self.history) >= most and len(near := self._near(rule)) >= most:
                ahead = [one for one in rivals if rule.covers(one.cls, one.channel)]
                if len(_counted(rule, near)) + len(ahead) >= rule.window.limit:
                    return False
        return True

    def _near(self, rule: Rule) -> Sequence[Reserved]:
        """Slots that a period of this limit could hold beside one that is taken now."""
        since = self.now - rule.window.reach()
        return [one for one in self.history if one.at > since]

    def first(self, message: Candidate, slots: Sequence[Reserved], start: datetime) -> Opening:
        """When the message may go, beside what was sent and these slots. Each rule gives the first instant that it
        allows; the first that all leave as it is, is the first that all allow."""
        limits = [(rule, self._against(rule, slots)) for rule in self._over(message)]
        at, stops = start, list[Stop]()
        while at <= self.last:
            at = opened = self._open(at, stops)
            for rule, taken in limits:
                room = rule.window.next_room(taken, at, self.zone)
                if room > at:
                    stops.append(Stop(at, rule, taken))
                    at = room
            if at == opened:
                break
        return Opening(at, stops)

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

    def sent(self, rule: Rule) -> Sequence[datetime]:
        """The instants of what was sent that counts against a rule."""
        return self._against(rule, ())

    def _count(self, rule: Rule) -> int:
        return rule.window.count(self.sent(rule), self.now, self.zone)

    def _over(self, message: Candidate) -> Sequence[Rule]:
        return self.policy.over(message.cls, message.channel, bool(self.fewer))

    def _against(self, rule: Rule, slots: Sequence[Reserved]) -> list[datetime]:
        """The instants that count against a rule. Class 0 never does."""
        scope = rule.cls, rule.channel
        taken = self._taken.get(scope)
        if taken is None:
            taken = self._taken[scope] = _counted(rule, self.history)
        return taken + _counted(rule, slots) if slots else taken

    def _open(self, start: datetime, stops: list[Stop]) -> datetime:
        """Outside quiet hours, on a day that is none of rest."""
        at, rest = self._release(start), None
        days = self.policy.rest
        while days and (working := after_rest(at, days, self.zone, self.last)) > at:
            rest = rest or local_day(at, self.zone)
            at = self._release(working)
        if at > start:
            stops.append(Stop(start, rest=rest))
        return at

    def _release(self, at: datetime) -> datetime:
        return at if self.quiet is None else self.quiet.next_release(at, self.zone, self.offset)


def _counted(rule: Rule, taken: Sequence[Reserved]) -> list[datetime]:
    if rule.cls is None and rule.channel is None:
        return [one.at for one in taken if one.cls]
    return [one.at for one in taken if one.cls and rule.covers(one.cls, one.channel)]
