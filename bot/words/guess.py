"""The language of somebody who is not yet known, guessed from what the channel tells."""

from __future__ import annotations

import re
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


def preferred(asked: str, locales: tuple[str, ...]) -> str:
    """The language that a browser likes best (`Accept-Language`, RFC 9110) of those the shop speaks; else its first."""
    wishes = [
        re.match(r"\s*([A-Za-z]{2,3})[^;]*(?:;\s*q=([01](?:\.\d{1,3})?))?", wish) for wish in asked.split(",")
    ]
    found = [(float(wish[2] or 1), wish[1].lower()) for wish in wishes if wish]
    liked = [name for liking, name in sorted(found, key=lambda wish: -wish[0]) if liking and name in locales]
    return liked[0] if liked else locales[0]


def _spoken(phone: str) -> tuple[str, ...]:
    try:
        region = phonenumbers.region_code_for_number(phonenumbers.parse(phone))
    except phonenumbers.NumberParseException:
        return ()
    return get_official_languages(region) if region else ()
