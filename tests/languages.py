"""The languages that come with the service. Each is parsed once in a process, whatever the number of tests."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

import bot.words.texts
from bot.words.language import Language
from bot.words.texts import Texts
from handlers.reading.vocabulary import Vocabulary

FOLDER = Path(__file__).parents[1] / "locales"
DEFAULT = "en"
LANGUAGES = (DEFAULT, *sorted({path.parent.name for path in FOLDER.glob("*/*.ftl")} - {DEFAULT}))

parsed = cache(Language)  # what was said once is parsed
in_each = pytest.mark.parametrize("locale", LANGUAGES)


def shop_texts(now: Callable[[], datetime], *locales: str) -> Texts:
    """Those of a shop in Warsaw that speaks these languages, or all; nothing of them is logged yet."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bot.words.texts, "Language", parsed)
        return Texts(FOLDER, locales or LANGUAGES, ZoneInfo("Europe/Warsaw"), now)


@cache
def shop_words() -> Vocabulary:
    """What may be typed to a shop that speaks all languages."""
    return shop_texts(lambda: datetime(2026, 6, 1, tzinfo=UTC)).vocabulary()


def no_faults(*found: Collection[object]) -> None:
    """Fails with all that is in them, a line each: an `assert` would show the first few."""
    lines = [
        f"{name}: {fault}" if isinstance(of, Mapping) else f"{name}"
        for of in found
        for name, fault in (of.items() if isinstance(of, Mapping) else zip(of, of, strict=True))
    ]
    if lines:
        pytest.fail("\n".join(lines), pytrace=False)
