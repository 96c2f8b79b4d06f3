"""What can go wrong between the service and a provider, on demand or at a rate."""

from __future__ import annotations

from collections import defaultdict, deque
from dataclasses import dataclass, field
from enum import Enum, auto
from random import Random
from typing import Any

ANY = "*"


class Kind(Enum):
    REFUSE = auto()  # a well-formed error answer; the message is not taken
    GARBAGE = auto()  # 502 with an HTML page, as a proxy gives; not taken
    LOST_CALL = auto()  # connection dropped before handling; not taken
    LOST_ANSWER = auto()  # connection dropped before the answer; the message IS taken
    HANG = auto()  # taken, and then no answer for `seconds`


@dataclass(frozen=True)
class Fault:
    kind: Kind
    status: int = 0
    text: str = ""
    code: int | None = None  # the provider's own error code (Twilio)
    seconds: float = 0.0  # how long a HANG lasts; what a 429 asks to wait
    parameters: dict[str, Any] = field(default_factory=dict)  # Telegram's ResponseParameters


def flood(retry_after: int = 3) -> Fault:
    """429: Telegram with `retry_after`, Twilio with 20429 (which names no time)."""
    text = f"Too Many Requests: retry after {retry_after}"
    parameters = {"retry_after": retry_after}
    return Fault(Kind.REFUSE, 429, text, 20429, retry_after, parameters)


def refuse(status: int, text: str, code: int | None = None, **parameters: Any) -> Fault:
    """Any error answer: `refuse(400, "Bad Request: ...", migrate_to_chat_id=-100)`, `refuse(400, "...", 21611)`."""
    return Fault(Kind.REFUSE, status, text, code, parameters=parameters)


def hang(seconds: float) -> Fault:
    return Fault(Kind.HANG, seconds=seconds)


FORBIDDEN = refuse(403, "Forbidden: bot was blocked by the user", 20003)
BROKEN = refuse(500, "Internal Server Error", 20500)
GARBAGE = Fault(Kind.GARBAGE)
LOST_CALL = Fault(Kind.LOST_CALL)
LOST_ANSWER = Fault(Kind.LOST_ANSWER)


class Faults:
    """`next` faults are used up first, in order; then each rate throws its own dice."""

    def __init__(self, seed: int = 1) -> None:
        self._next: dict[str, deque[Fault]] = defaultdict(deque)
        self._rates: list[tuple[str, Fault, float]] = []
        self._random = Random(seed)  # seeded, so that a failing run can be had again
        self.latency = 0.0  # seconds added to every call, as a far provider would

    def next(self, method: str, fault: Fault, times: int = 1) -> None:
        """Make the next calls of a method fail; `"*"` is any method."""
        self._next[method.lower()].extend([fault] * times)

    def rate(self, method: str, fault: Fault, share: float) -> None:
        """Make a share (0 to 1) of a method's calls fail, until `clear`."""
        self._rates.append((method.lower(), fault, share))

    def clear(self) -> None:
        self._next.clear()
        self._rates.clear()

    def take(self, method: str) -> Fault | None:
        if not self._next and not self._rates:
            return None
        name = method.lower()
        for key in (name, ANY):
            if self._next.get(key):
                return self._next[key].popleft()
        for key, fault, share in self._rates:
            if key in (name, ANY) and self._random.random() < share:
                return fault
        return None
