"""Whether a person said STOP on a channel, and when."""

from __future__ import annotations

from datetime import datetime

from loyalty.model.members import Purpose
from storage.engine.db import Reader
from storage.people import consent

_STOPS = frozenset({"stop", "provider"})  # where a consent was withdrawn, if it was by STOP


async def stopped_at(read: Reader, member_id: int, channel: str) -> datetime | None:
    """When a STOP that holds was said there (UTC); None: it was not."""
    words = (await consent.newest(read, (member_id,))).get(member_id, {})
    word = words.get((Purpose.UPDATES, channel))
    return word.at if word is not None and not word.given and word.source in _STOPS else None
