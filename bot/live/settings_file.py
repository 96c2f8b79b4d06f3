"""The settings file as this process last saw it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

Stamp = tuple[int, int, int]  # its time of change in ns, its size, and which file it is


@dataclass(slots=True)
class SettingsFile:
    """`text` was read last; "" at first: the settings are of no file, and none is looked at. What is written in pieces is read when
    it has rested from one look to the next."""

    path: Path
    text: str
    _seen: Stamp | None = None
    _resting: Stamp | None = None
    _is_watched: bool = field(init=False)

    def __post_init__(self) -> None:
        self._is_watched = bool(self.text)

    def changed(self, *, at_once: bool = False) -> str | None:
        """What stands in it now, if that is another text. A file that is not there says nothing."""
        stamp = self._stamp() if self._is_watched else None
        if stamp is None or (stamp == self._seen and not at_once):
            return None
        if stamp != self._resting and not at_once:
            self._resting = stamp
            return None
        self._seen = stamp
        return self._other()

    def _other(self) -> str | None:
        before, self.text = self.text, self.path.read_text(encoding="utf-8", errors="replace")
        return self.text if self.text != before else None

    def _stamp(self) -> Stamp | None:
        try:
            found = self.path.stat()
        except OSError:
            return None
        return found.st_mtime_ns, found.st_size, found.st_ino
