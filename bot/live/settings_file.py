"""The settings file as this process last saw it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from shutil import copymode

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

    def replace(self, text: str, known: set[str]) -> bool:
        """Write it where one of the `known` texts stands, or the one that was read last: whole or not at all. `OSError`
        where that cannot be."""
        now = self.path.read_text(encoding="utf-8", errors="replace")
        if now != text and now not in known | {self.text}:
            return False
        if now != text:
            _put(self.path, text)
        self.text = text
        return True

    def _other(self) -> str | None:
        before, self.text = self.text, self.path.read_text(encoding="utf-8", errors="replace")
        return self.text if self.text != before else None

    def _stamp(self) -> Stamp | None:
        try:
            found = self.path.stat()
        except OSError:
            return None
        return found.st_mtime_ns, found.st_size, found.st_ino


def _put(path: Path, text: str) -> None:
    """Beside it and then in its place, with its rights, so that nobody reads half of it. A file that is mounted by
    itself cannot be replaced: it is written into."""
    beside = path.with_name(f".{path.name}.new")
    try:
        beside.write_text(text, encoding="utf-8")
        copymode(path, beside)
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)
        path.write_text(text, encoding="utf-8")
