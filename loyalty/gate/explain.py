"""The reason why a message goes later: from the stops on its timeline."""

from __future__ import annotations

from dataclasses import replace

from loyalty.gate.decision import Why
from loyalty.gate.timeline import Opening, Stop, Timeline
from loyalty.messages.reasons import Reason

QUIET = "quiet hours"


def explain(found: Opening, timeline: Timeline) -> Why:
    """The last stop before the message is free. Quiet hours or a rest day that follow a limit name the limit too."""
    stop = found.stops[-1]
    free_at = found.at if found.at <= timeline.last else None
    limited = next((one for one in reversed(found.stops) if one.rule is not None), None)
    if limited is None:
        return Why(*_closed(stop, ""), free_at=free_at)
    why = replace(counted(limited, timeline), free_at=free_at)
    if stop is limited:
        return why
    rule, text = _closed(stop, f" after {why.text}")
    return replace(why, rule=rule, text=text)


def counted(stop: Stop, timeline: Timeline) -> Why:
    """A limit that is reached, with how many were sent of how many."""
    assert stop.rule is not None
    window, scope = stop.rule.window, stop.rule.name
    kind = Reason.FEWER if stop.rule in timeline.fewer else Reason.CAP
    count = window.count(stop.taken, stop.at, timeline.zone)
    whose = "" if scope == "all" else f"{scope} "
    text = f"{kind}: {count} of {window.limit} {whose}messages per {window.span}"
    return Why(kind, text, count, window.limit, str(window), scope)


def _closed(stop: Stop, after: str) -> tuple[Reason, str]:
    if stop.rest is None:
        return Reason.QUIET, QUIET + after
    return Reason.REST_DAY, f"rest day{after}" if after else f"rest day: {stop.rest}"
