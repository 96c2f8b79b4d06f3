"""What Twilio brings, as the conversations hear it: an SMS's form -> `Incoming`."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping

from bot.sms import SMS
from bot.words.clean import storable
from handlers.reading.phones import canonical
from handlers.turn.heard import AskedHelp, Attached, Heard, Incoming, OptedIn, OptedOut, Said

SID = re.compile(r"[A-Za-z0-9_-]{1,64}")  # Twilio's id of a message
_BODY_LIMIT = 1600  # Twilio's own, for a message of several segments

# Twilio has acted and answered by itself.
_OPTED: Mapping[str, Callable[[str], Heard]] = {
    "STOP": lambda _: OptedOut(),
    "START": OptedIn,
    "HELP": lambda _: AskedHelp(),
}


def parse(raw: str) -> Incoming | None:
    """What a kept form says to us, for a second try."""
    try:
        form = json.loads(raw)
    except (ValueError, RecursionError):
        return None
    if not isinstance(form, dict) or not all(isinstance(value, str) for value in form.values()):
        return None
    return heard(form)


def heard(form: Mapping[str, str]) -> Incoming | None:
    """What this form says. None without its id, or from what is no phone number (a short code)."""
    key, phone = form.get("MessageSid", ""), form.get("From", "")
    number = canonical(phone) if phone.startswith("+") else ""
    if not SID.fullmatch(key) or not number:
        return None
    return Incoming(key=key, channel=SMS.name, address=number, heard=_what(form))


def _what(form: Mapping[str, str]) -> Heard:
    text = storable(form.get("Body", ""), _BODY_LIMIT)
    if opted := _OPTED.get(form.get("OptOutType", "")):
        return opted(text)
    media = form.get("MediaContentType0", "").partition("/")[0]
    has_media = form.get("NumMedia", "0") not in ("", "0")
    return Attached(storable(media, 32) or "media") if has_media and not text.strip() else Said(text)
