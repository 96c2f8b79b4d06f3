"""Draws a poster with the QR to join, for the counter of each location."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from bot.commands.command import Command, Refusal
from bot.commands.opening import links, locale_of, need_a_channel, texts

if TYPE_CHECKING:
    from bot.settings.loading import Settings

_UNREADABLE = (
    "environment: PUBLIC_URL is needed: the small print leads to the terms, which are a page of the service; set the "
    "address that customers reach it at, such as {address}, or name pages of your own in shop.terms and shop.privacy"
)


def _options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--folder", type=Path, default=Path(), help="where to put them; it is made")
    parser.add_argument("--language", help="of shop.locales; the first one if not given")


async def poster(settings: Settings, options: argparse.Namespace) -> int:
    from bot.drawing.pictures import Pictures
    from bot.drawing.posters import posters
    from bot.settings.addresses import is_near
    from bot.settings.environment import AN_ADDRESS
    from bot.terms import with_terms

    need_a_channel(settings)
    locale, number = locale_of(settings, options.language), _number(settings)
    settings = with_terms(settings, texts(settings))
    if settings.drafts and is_near(settings.environment.public_url):
        raise Refusal(_UNREADABLE.format(address=AN_ADDRESS))
    programme = settings.config.programme
    pictures = Pictures(programme.shop.name, programme.shop.colour, logo=settings.logo)
    drawn = posters(programme, texts(settings), await links(settings), pictures, number, locale)
    options.folder.mkdir(parents=True, exist_ok=True)
    for location, png in drawn.items():
        file = options.folder / f"poster-{location}.png"
        file.write_bytes(png)
        print(file)
    return 0


def _number(settings: Settings) -> str | None:
    """The number to text; None where the poster leads to a chat."""
    environment = settings.environment
    number = environment.twilio_from if environment.has_twilio else None
    if not (environment.telegram_token or number):
        raise Refusal("TWILIO_FROM is needed: a poster has to say which number to text")
    return number


POSTER = Command(
    "poster", "draw a poster with the QR to join, for the counter of each location", poster, _options
)
