"""The reason why a message goes later: from the stops on its timeline."""

from __future__ import annotations

from loyalty.gate.decision import Why
from loyalty.gate.timeline import Opening, Stop, Timeline
from loyalty.messages.reasons import Reason

QUIET = "quiet hours"


def explain(found: Opening, timeline: Timeline) -> Why:
    """The last stop before the message is free. Quiet hours or a rest day that follow a limit name the limit too."""
    stop = found.stops[-1]
    free_at = found.at if found.at <= timeline.last else None
    limited = next((one for one in reversed(found.stops) if one.rule is not None), None)
    if limited is None or limited.rule is None:
        return Why(*_closed(stop, ""), free_at=free_at)
    kind = Reason.FEWER if limited.rule in timeline.fewer else Reason.CAP
    window, scope = limited.rule.window, limited.rule.name
    count = window.count(limited.taken, limited.at, timeline.zone)
    whose = "" if scope == "all" else f"{scope} "
    text = f"{kind}: {count} of {window.limit} {whose}messages per {window.span}"
    told = (kind, text) if stop is limited else _closed(stop, f" after {text}")
    return Why(*told, count, window.limit, str(window), scope, free_at)


def _closed(stop: Stop, after: str) -> tuple[Reason, str]:
    if stop.rest is None:
        return Reason.QUIET, QUIET + after
    return Reason.REST_DAY, f"rest day{after}" if after else f"rest day: {stop.rest}"
