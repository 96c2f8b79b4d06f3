"""What the page says of a decision, in plain words."""

from __future__ import annotations

from typing import Any

import pytest

from playground.outbox import state, why


def row(
    state: str, verdict: str | None = None, rule: str = "", reason: str = "", **more: Any
) -> dict[str, Any]:
    limit = {
        "count": 0,
        "most": 0,
        "window": "",
        "scope": "",
        "why": "",
        "cls": 3,
        "rival_kind": "",
        "kept_until": None,
    }
    return {"state": state, "verdict": verdict, "rule": rule, "reason": reason, **limit, **more}


DAILY = {"count": 1, "most": 1, "window": "1 per day", "scope": "all"}
OFFERS = {"count": 2, "most": 2, "window": "2 per 30 days", "scope": "promotion"}


@pytest.mark.parametrize(
    ("seen", "told"),
    [
        (row("waiting", "hold", "cap", "cap: ...", **DAILY), "held: 1 of 1 per day"),
        (row("waiting", "hold", "cap", "cap: ...", **OFFERS), "held: 2 of 2 promotions per 30 days"),
        (row("waiting", "hold", "quiet", "quiet hours"), "held: quiet hours"),
        (
            row("waiting", "hold", "quiet", "quiet hours after ...", **DAILY),
            "held: quiet hours after 1 of 1 per day",
        ),
        (row("waiting", "hold", "rest-day", "rest day: 2026-06-14"), "held: a day of rest"),
        (row("waiting", "hold", "fewer", "fewer: ...", **DAILY), "held: asked for fewer, 1 of 1 per day"),
        (
            row("waiting", "hold", "competition", "competition: ...", rival_kind="birthday"),
            "held: birthday comes first",
        ),
        (
            row("waiting", "hold", "competition", "competition: ...", rival_kind="birthday-wish", **DAILY),
            "held: birthday comes first",
        ),
        (
            row("waiting", "hold", "competition", rival_kind="birthday", kept_until=1, **OFFERS),
            "held: birthday comes first, a slot is kept for it, 2 of 2 promotions per 30 days",
        ),
        (row("waiting"), "planned: "),
        (row("waiting", why="its worker stopped"), "planned: its worker stopped"),
        (row("paused", "hold", "cap", "cap: ...", **DAILY), "paused: its offer is paused"),
        (row("claimed"), "on its way: "),
        (row("sent"), "sent: "),
        (row("sent", "send", "free", "consent given"), "sent: nothing stood in its way"),
        (row("merged", "hold", "cap", "cap: ..."), "said with another: several milestones are one message"),
        (
            row("dropped", "drop", "consent", "no consent ..."),
            "dropped: no consent for offers",
        ),
        (
            row("dropped", "drop", "holdout", "holdout: left out"),
            "dropped: in the holdout, to measure the others",
        ),
        (
            row("dropped", "drop", "off", "off: ..."),
            "dropped: the shop sends no promotion messages",
        ),
        (
            row("dropped", "drop", "muted", "muted: ..."),
            "dropped: the person wants no promotion messages",
        ),
        (row("dropped", "drop", "lifetime", "outlived its lifetime"), "dropped: its time is over"),
        (
            row("dropped", "drop", "cap", "cap: ..., frees only after its lifetime", **OFFERS),
            "dropped: 2 of 2 promotions per 30 days, and that is too late",
        ),
        (
            row("dropped", "drop", "address", "opted out of this channel"),
            "dropped: opted out of this channel",
        ),
        (
            row("dropped", "hold", "cap", "cap: ...", why="the owner stopped it"),
            "dropped: the owner stopped it",
        ),
        (row("dead", why="timed out"), "given up: timed out"),
        (row("refused", "send", "free", why="blocked by the user"), "refused: blocked by the user"),
    ],
)
def test_a_decision_is_told_in_plain_words(seen: dict[str, Any], told: str) -> None:
    assert f"{state(seen)}: {why(seen)}" == told
