"""Buttons: what can be done next, under a message or in place of the person's keyboard.

They are made as the plain JSON that travels: aiogram's models of them cost more than the message.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence

from bot.telegram.api import Json

log = logging.getLogger(__name__)

DATA_LIMIT = 64  # bytes of `callback_data`
COPY_LIMIT = 256  # characters of `copy_text`
BESIDE = 16  # characters up to which two labels fit beside each other on a small phone

PUT_AWAY: Json = {"remove_keyboard": True}


def button(label: str, data: str) -> Json | None:
    """An option to tap; None, with a line in the log, for one that Telegram would refuse."""
    if 0 < len(data.encode()) <= DATA_LIMIT:
        return {"text": label, "callback_data": data}
    log.error("an option of %d bytes does not fit a button: %s", len(data.encode()), data[:DATA_LIMIT])
    return None


def address(label: str, url: str) -> Json:
    return {"text": label, "url": url}


def copy(label: str, text: str) -> Json | None:
    """A button that copies this text; None for a text that is too long for one."""
    return {"text": label, "copy_text": {"text": text}} if 0 < len(text) <= COPY_LIMIT else None


def inline(buttons: Iterable[Json | None]) -> Json | None:
    rows = in_rows([button for button in buttons if button])
    return {"inline_keyboard": rows} if rows else None


def in_rows(buttons: Sequence[Json]) -> list[list[Json]]:
    """Two short labels share a row, a long one has its own; the order stays."""
    rows: list[list[Json]] = []
    for each in buttons:
        if rows and len(rows[-1]) == 1 and _short(rows[-1][0]) and _short(each):
            rows[-1].append(each)
        else:
            rows.append([each])
    return rows


def _short(button: Json) -> bool:
    return len(button["text"]) <= BESIDE


def ask_phone(label: str) -> Json:
    """Telegram tells a phone number only by a button under the input field."""
    share = {"text": label, "request_contact": True}
    return {"keyboard": [[share]], "resize_keyboard": True, "one_time_keyboard": True}
