"""What an owner said of a campaign, out of which one piece after the other is taken."""

from __future__ import annotations

import re
from collections.abc import Iterable

from handlers.owner.campaigns.words import AROUND, CALLED, NUMBERS, TIMES
from handlers.reading.words import normal

_GAP = "|"  # where something was taken out: what stands around it does not belong together
_QUOTED = re.compile(r"[\"„“”«»]([^\"„“”«»]{1,40})[\"„“”«»]")
_CALLED = re.compile(rf"(?<!\w){CALLED}:? +(.{{1,40}})$", re.IGNORECASE)
_SIGNS = str.maketrans({"–": "-", "—": "-", "%": " % ", "+": " + ", "×": " x ", "„": " ", ":": ":"})
_NAME_SIGNS = str.maketrans(dict.fromkeys(",;()!?\"'", " "))


class Said:
    """Small letters without accents; times and dates keep their marks. `name` is the campaign's, as it was typed."""

    def __init__(self, text: str) -> None:
        self.name = ""
        for pattern in (_QUOTED, _CALLED):
            if not self.name and (found := pattern.search(text)):
                self.name = found[1].strip()
                text = f"{text[: found.start()]} {text[found.end() :]}"
        self.text = _plain(text)

    def take(self, pattern: str) -> re.Match[str] | None:
        """The first place where whole words are so; they are gone then."""
        found = re.search(rf"(?<!\S)(?:{pattern})(?!\S)", self.text)
        if found:
            self.text = f"{self.text[: found.start()]}{_GAP}{self.text[found.end() :]}"
        return found

    def take_names(self, names: Iterable[tuple[str, str]]) -> tuple[str, ...]:
        """The ids of all that are named; the longest name first, and its last letter may be another one."""
        found: list[str] = []
        for id, name in sorted(
            {(id, normal(name)) for id, name in names}, key=lambda one: (-len(one[1]), one)
        ):
            ending = (
                rf"{re.escape(name[:-1])}\w{{0,4}}" if len(name) > 4 and " " not in name else re.escape(name)
            )
            if name and self.take(ending) and id not in found:
                found.append(id)
        return tuple(found)

    @property
    def left(self) -> tuple[str, ...]:
        """The words that mean nothing to us."""
        return tuple(
            word for word in self.text.split() if word not in AROUND | {_GAP, "-", "+"} and word.strip(".:")
        )


def _plain(text: str) -> str:
    marked = re.sub(r"(?<=\d),(?=\d)", ".", text).translate(_SIGNS).translate(_NAME_SIGNS)
    words = " ".join(_word(word) for word in marked.split())
    words = re.sub(r"(?<!\S)(\d+(?:\.\d+)?)(x|pkt|pts)(?!\S)", r"\1 \2", words)
    words = re.sub(r"(?<!\S)x(\d+(?:\.\d+)?)(?!\S)", r"x \1", words)
    return re.sub(rf"(?<!\S)({'|'.join(NUMBERS)})(?= {TIMES}(?!\S))", lambda found: NUMBERS[found[1]], words)


def _word(word: str) -> str:
    """Between letters a dash is one between words: "Mon-Fri"."""
    if any(sign.isdigit() for sign in word):
        return "".join(sign if sign in ".:/-" else normal(sign) for sign in word).rstrip(".:")
    if word == "-":
        return word
    return " - ".join(filter(None, map(normal, word.split("-")))) if word not in "%+" else word
