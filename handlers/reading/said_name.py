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
_BEHIND = re.compile(
    r"(?:\s*,[^,]*\d[^,]*|\s*,?\s+(?:please|pls|thanks|proszę|prosze|dzięki|mersi|te rog)|[!,\s]+)+$",
    re.IGNORECASE,
)


def name_in(text: str) -> str:
    """Without the words around it, and without a date behind a comma; the text itself where nothing would be left."""
    name = _BEHIND.sub("", _BEFORE.sub("", text.strip(), count=1))
    return name if any(map(str.isalpha, name)) else text
