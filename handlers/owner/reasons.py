"""Why a message went, waits or was dropped, as the texts take it: the rule with its count, and the rival."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.turn.limits import spelled
from handlers.turn.message_names import what
from handlers.turn.says import NONE
from loyalty.gate.policy import class_name
from loyalty.gate.windows import parse_window
from loyalty.messages.args import Arg, Moment
from loyalty.messages.reasons import Reason
from storage.messages.history import Slot, Verdict

# What may drop a message after the gate had let it pass. All other reasons are told as "taken back or stopped".
_TOLD = frozenset({Reason.LIFETIME, Reason.SOLD_OUT, Reason.STALE})


def limit_args(count: int, most: int, window: str, scope: str) -> dict[str, Arg]:
    """A limit as the texts take it; `limit` 0 where there is none to speak of."""
    try:
        every, span = spelled(parse_window(window))
    except ValueError:
        every, span, count, most = 0, NONE, 0, 0
    return {"count": count, "limit": most, "scope": scope or "all", "every": every, "span": span}


def rule_of(reason: Reason) -> str:
    """What dropped a message where it was not the gate, as the texts call it."""
    return (reason if reason in _TOLD else Reason.UNDONE).value


def without_a_limit(rule: str) -> dict[str, Arg]:
    """A rule that counts nothing."""
    return {"rule": rule, **limit_args(0, 0, "", ""), "rival": NONE, "last": NONE, "until": NONE}


def reason(verdict: Verdict, slots: Sequence[Slot]) -> dict[str, Arg]:
    """The rule with its count, and what it was lost to: who comes first, and until when a slot is kept for it; or who
    had the last slot."""
    last = None if verdict.rule == Reason.COMPETITION else _last(verdict, slots)
    rival = verdict.rival or (last.thing if last else None)
    return {
        "rule": verdict.rule,
        **limit_args(verdict.count, verdict.most, verdict.window, verdict.scope),
        "rival": what(rival) if rival else NONE,
        "last": Moment(last.reserved.at, "both") if last else NONE,
        "until": Moment(verdict.kept_until, "both") if verdict.kept_until else NONE,
    }


def _last(verdict: Verdict, slots: Sequence[Slot]) -> Slot | None:
    """The newest message that counted against the limit when it was decided."""
    if not verdict.most:
        return None
    before = (slot for slot in slots if slot.reserved.at <= verdict.at)
    return next((slot for slot in before if _counts_for(verdict.scope, slot)), None)


def _counts_for(scope: str, slot: Slot) -> bool:
    return scope == "all" or set(scope.split()) <= {class_name(slot.reserved.cls), slot.reserved.channel}
