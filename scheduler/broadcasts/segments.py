"""What a message costs by SMS. The SMS channel brings the counter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from loyalty.messages.message import Message


@dataclass(frozen=True, slots=True)
class Segments:
    """Segments of a message: as the shop sends it, with no accents at all, and with every letter as written."""

    sent: int = 0
    plain: int = 0
    rich: int = 0


class SegmentCounter(Protocol):
    def segments(self, locale: str, message: Message) -> Segments: ...


class NoSegments:
    """For a service without SMS."""

    def segments(self, locale: str, message: Message) -> Segments:
        return Segments()
