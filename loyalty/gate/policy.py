"""What the shop promised: limits, quiet hours, days of rest, and what it does not send."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, field
from datetime import date, timedelta

from loyalty.calendar import QuietHours
from loyalty.gate.windows import Window
from loyalty.messages.kind import Class

_DAY = timedelta(days=1)


def class_name(cls: Class) -> str:
    return "win-back" if cls is Class.WINBACK else cls.name.lower()


@dataclass(frozen=True, slots=True)
class Rule:
    """A limit of one class, of one channel, or of the person over all classes and channels."""

    window: Window
    cls: Class | None = None
    channel: str | None = None

    @property
    def name(self) -> str:
        """Whose limit it is: "all", a class such as "promotion", a channel, or both."""
        parts = [class_name(self.cls)] if self.cls is not None else []
        return " ".join(parts + ([self.channel] if self.channel is not None else [])) or "all"

    def covers(self, cls: Class, channel: str) -> bool:
        return (self.cls is None or self.cls == cls) and (self.channel is None or self.channel == channel)


@dataclass(frozen=True, slots=True)
class Policy:
    """What the shop promised. `zone` stands in where a member has none of their own.

    `fewer` are further limits for members who asked for fewer messages. `off` are classes that are not sent; on days
    of `rest` nothing is. A slot is kept for what falls due within `look_ahead`; also, before their message is there, for
    the occasions in `coming`: by name, with how long after their day they may still be sent. `spread` is over how long
    messages held by quiet hours go out after them.
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
    _over: dict[tuple[Class, str, bool], tuple[Rule, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def over(self, cls: Class, channel: str, fewer: bool) -> tuple[Rule, ...]:
        """The limits of a message; also the further ones, for a member who asked for `fewer`. Found once for each."""
        asked = cls, channel, fewer
        if asked not in self._over:
            further = (Rule(window) for window in self.fewer if fewer)
            self._over[asked] = tuple(rule for rule in (*self.rules, *further) if rule.covers(cls, channel))
        return self._over[asked]

    def reach(self) -> timedelta:
        """How far back history is needed."""
        windows = [*(rule.window for rule in self.rules), *self.fewer]
        return max((window.reach() for window in windows), default=timedelta(0)) + timedelta(days=1)


def promise(policy: Policy) -> tuple[Window, ...]:
    """The limits over all classes and channels that a member is told of: the one of the shortest period and the one
    of the longest. Periods of hours are left out where there are others: they only space messages out."""
    overall = [rule.window for rule in policy.rules if rule.cls is None and rule.channel is None]
    told = sorted([window for window in overall if window.length() >= _DAY] or overall, key=Window.length)
    return (told[0], told[-1]) if len(told) > 1 else tuple(told)
