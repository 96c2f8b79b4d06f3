"""What the service asked of a provider, and what it was told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True)
class Call:
    method: str
    params: Mapping[str, Any]
    answer: Mapping[str, Any] | None  # None: the connection was dropped, or garbage was sent
    at: datetime
    taken: bool  # whether the provider acted on it, whatever the caller was told


class CallLog(list[Call]):
    """A plain list of calls, with a tally, and listeners told at once.

    `keep=False` (benchmarks) keeps the tally and the listeners only.
    """

    def __init__(self, keep: bool = True) -> None:
        super().__init__()
        self.keep = keep
        self.tally: Counter[str] = Counter()
        self.listeners: list[Callable[[Call], None]] = []

    def add(self, call: Call) -> None:
        self.tally[call.method] += 1
        if self.keep:
            self.append(call)
        for listener in self.listeners:
            listener(call)

    def of(self, method: str) -> list[Call]:
        return [call for call in self if call.method.lower() == method.lower()]
