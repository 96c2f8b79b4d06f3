"""An owner switches off, or on, what the shop sends by itself: "no more birthday messages". It is a change of the settings,
and shown first."""

from __future__ import annotations

from collections.abc import Mapping

from handlers.owner import changing
from handlers.reading.words import normal
from handlers.turn.conversation import Scene, Turn
from handlers.turn.table import Talk

# What a word is about, by its beginning; the names are those of the settings.
_BEGINNINGS: Mapping[str, tuple[str, ...]] = {
    "birthday": ("birth", "bday", "urodzin", "naster"),
    "anniversary": ("annivers", "rocznic", "anivers"),
    "welcome": ("welcom", "powital", "venit"),
    "winback": ("winback", "teskn"),
    "waiting_reward": ("remind", "przypomn", "reamint", "memento"),
    "monthly": ("summar", "podsumow", "rezumat"),
}


def turned(*, on: bool) -> Talk:
    async def talk(scene: Scene, text: str) -> Turn:
        named = _named(text)
        if not named:
            return await changing.how(scene, "")
        return await changing.change("occasions")(scene, f"{named} {str(on).lower()}")

    return talk


def _named(text: str) -> str:
    words = normal(text).split()
    return next(
        (name for name, them in _BEGINNINGS.items() if any(one.startswith(them) for one in words)), ""
    )
