"""Saved groups that the programme names: owners save them in the chat."""

from __future__ import annotations

from dataclasses import dataclass

SEGMENT_KEY = 48  # characters of a key


@dataclass(frozen=True, slots=True)
class SegmentName:
    """A saved group as the settings call it; `key` is that as names are compared. Empty: none."""

    name: str = ""
    key: str = ""

    def __bool__(self) -> bool:
        return bool(self.key)


NO_SEGMENT = SegmentName()
