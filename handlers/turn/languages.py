"""What each language calls itself: whoever cannot read the others finds theirs."""

from __future__ import annotations

from collections.abc import Mapping

_NATIVE: Mapping[str, str] = {"en": "English", "pl": "Polski", "ro": "Română"}


def native(locale: str) -> str:
    """A language in its own words; the locale itself for one that is not in the table."""
    return _NATIVE.get(locale.partition("-")[0], locale)
