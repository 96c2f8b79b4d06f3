"""A forecast in the owner's words, with its chart."""

from __future__ import annotations

from datetime import date, timedelta

from babel.dates import format_date

from bot.words import formats
from bot.words.texts import Texts
from handlers.turn.limits import spelled
from loyalty.gate.policy import Policy, Rule, class_name
from loyalty.messages.args import Arg
from loyalty.messages.extras import Chart, Column
from loyalty.messages.kind import Class
from loyalty.messages.kinds.why import WhyKind
from loyalty.messages.message import Message
from loyalty.programme.programme import Programme
from simulation.forecast import Forecast

_PLANNED = [cls for cls in Class if cls is not Class.REPLY]
_MONTH, _WEEK = timedelta(days=30), timedelta(days=7)


def message(found: Forecast, programme: Programme, texts: Texts, locale: str) -> Message:
    each = max(found.members, 1)
    args: dict[str, Arg] = {
        "members": found.members,
        "sent": round(found.sent / each),
        "stopped": round(found.stopped / each),
        "most": found.most,
        "broken": found.broken,
    }
    return Message(WhyKind.FORECAST_READY, args, (chart(found, programme.policy, texts, locale),))


def chart(found: Forecast, policy: Policy, texts: Texts, locale: str) -> Chart:
    """A column a month, a piece a class of messages, and a line for each limit on all of them together."""
    columns = (
        Column(_month(year, month, locale), tuple(means), 100 * most)
        for year, month, means, most in found.months
    )
    return Chart(
        texts.said("chart-title", {"members": found.members}, locale),
        tuple(columns),
        tuple(_lines(policy, texts, locale)),
        (*(_piece(cls, policy, texts, locale) for cls in _PLANNED), texts.caption("chart-most", locale)),
    )


def _month(year: int, month: int, locale: str) -> str:
    return str(format_date(date(year, month, 1), "LLL", formats.parsed(locale)))


def _lines(policy: Policy, texts: Texts, locale: str) -> list[tuple[str, int]]:
    """Limits on all classes and channels with a period of a week or more, and what each allows in 30 days, in
    hundredths."""
    return [
        (texts.said("chart-line", _spelled(rule), locale), round(100 * window.limit * (_MONTH / window.period)))
        for rule in policy.rules
        if (window := rule.window) and rule.cls is None and rule.channel is None
        and isinstance(window.period, timedelta) and window.period >= _WEEK
    ]  # fmt: skip


def _piece(cls: Class, policy: Policy, texts: Texts, locale: str) -> str:
    """The name of a class, with the first of its limits."""
    own = [rule for rule in policy.rules if rule.cls is cls and rule.channel is None]
    scope = class_name(cls)
    if not own:
        return texts.said("chart-name", {"scope": scope}, locale)
    return texts.said("chart-piece", {"scope": scope, **_spelled(own[0])}, locale)


def _spelled(rule: Rule) -> dict[str, Arg]:
    every, span = spelled(rule.window)
    return {"limit": rule.window.limit, "every": every, "span": span}
