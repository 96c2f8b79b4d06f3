"""The language of somebody who is not yet known, guessed from what the channel tells."""

from __future__ import annotations

from collections.abc import Callable

import phonenumbers
from babel.languages import get_official_languages

from handlers.turn.heard import Incoming


def locale_for(locales: tuple[str, ...]) -> Callable[[Incoming], str]:
    """A guess at a person's language: the one Telegram tells, or an official one of their phone number's country.
    The shop's first, where it speaks neither."""

    def guess(incoming: Incoming) -> str:
        told = incoming.locale.partition("-")[0].lower()
        if told in locales:
            return told
        spoken = _spoken(incoming.address) if incoming.address.startswith("+") else ()
        return next((language for language in spoken if language in locales), locales[0])

    return guess


def _spoken(phone: str) -> tuple[str, ...]:
    try:
        region = phonenumbers.region_code_for_number(phonenumbers.parse(phone))
    except phonenumbers.NumberParseException:
        return ()
    return get_official_languages(region) if region else ()
