"""Guests that somebody of the team enrolled and who came back in the week before: told to that person."""

from __future__ import annotations

from datetime import date, timedelta

from bot.reports.speaking import Speaking
from loyalty.calendar import midnight
from loyalty.messages.kinds.findings import FindingKind
from loyalty.messages.message import Message
from storage.reports.figures import Figures

_NAMES = 5


async def look(figures: Figures, first: date, reader: int) -> tuple[str, ...]:
    """Their names, the first to come back first."""
    since, until = (midnight(first + timedelta(days=days), figures.zone) for days in (0, 7))
    return tuple((await figures.returned(since, until, reader)).values())


def said(names: tuple[str, ...], to: Speaking) -> Message | None:
    """None where nobody came back."""
    if not names:
        return None
    told = ", ".join(names[:_NAMES]) + (" …" if len(names) > _NAMES else "")
    return Message(FindingKind.CAME_BACK, {"count": len(names), "names": told})
