"""The name in what people say when they are asked for it: "hi, my name is Ana", "jestem Ania", "mă cheamă Ana"."""

from __future__ import annotations

import re

_BEFORE = re.compile(
    r"""^(?:(?:hi|hello|hey|ok|okay|yes|sure|cześć|czesc|hej|dzień\ dobry|dzien\ dobry|tak|salut|bun[ăa](?:\ ziua)?|da)\s*[,.!]\s*)?
    (?:my\ name(?:\ is|['’]s|s)|the\ name(?:\ is|['’]s)|name\ is|i['’]m|i\ am|it['’]s|it\ is|this\ is|call\ me
    |mam\ na\ imi[ęe]|moje\ imi[ęe]\ to|na\ imi[ęe]\ mi|nazywam\ si[ęe]|jestem|tu
    |m[ăa]\ cheam[ăa]|m[ăa]\ numesc|numele\ meu\ (?:este|e)|eu\ sunt|sunt)\s*:?\s+(?=\S)""",
    re.IGNORECASE | re.VERBOSE,
)
_LONGEST = 100  # characters of what may have a name in it
_POLITE = re.compile(r"[,\s](?:please|pls|thanks|proszę|prosze|dzięki|mersi|te rog)$", re.IGNORECASE)


def name_in(text: str) -> str:
    """Without the words around it, and without a date behind a comma; the text itself where nothing would be left, or where it
    is longer than what says a name."""
    said = text.strip()
    if len(said) > _LONGEST:
        return text
    name = _BEFORE.sub("", said, count=1)
    while (
        shorter := _without_its_end(name)
    ) != name:  # a step at a time: one expression for all would try every way to cut it
        name = shorter
    return name if any(map(str.isalpha, name)) else text


def _without_its_end(name: str) -> str:
    """Without the last thing that stands behind a name."""
    bare = _POLITE.sub("", name.rstrip("!, \t\n"))
    before, comma, behind = bare.rpartition(",")
    return before if comma and any(map(str.isdecimal, behind)) else bare
