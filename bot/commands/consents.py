"""Says what an address allowed and when, also after its member left."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from bot.commands.command import Command, in_one_sentence
from bot.commands.opening import existing

if TYPE_CHECKING:
    from bot.settings.loading import Settings


def _options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("address", nargs="+", help="a phone number, or telegram:123456789")


async def consents(settings: Settings, options: argparse.Namespace) -> int:
    from bot import key
    from bot.complaint import consents as words_of

    country, address = settings.config.programme.shop.country, " ".join(options.address)
    async with existing(settings) as database:
        with in_one_sentence():
            keyed = await key.proven(settings.environment, database)
            print(await words_of(database, keyed, country, address))
    return 0


CONSENTS = Command(
    "consents",
    "say what an address allowed and when, also after its member left",
    consents,
    _options,
    to_read=True,
)
