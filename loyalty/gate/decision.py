"""What the gate answers: send, hold or drop, each with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from loyalty.messages.reasons import Reason


@dataclass(frozen=True, slots=True)
class Why:
    """A decision's reason: a code, and a sentence for the log and the decision's row.

    Of a limit: `count` were taken of `limit` in `window`, whose rule is `scope`. `free_at` (UTC) is when it passes. `rival` is the
    id of what comes first, `rival_kind` its label; what has no message yet has only the label. Until `kept_until` (UTC) the
    last slot of the limit is kept for it; None: it goes now.
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
    kept_until: datetime | None = None

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
