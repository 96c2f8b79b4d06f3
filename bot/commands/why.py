"""Says why somebody got a message or did not, or what became of an offer."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from bot import clock
from bot.commands.command import Command, in_one_sentence
from bot.commands.opening import existing, texts

if TYPE_CHECKING:
    from bot.settings.loading import Settings


def _options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "whom", nargs="+", help="a name, the end of a phone number, a card, or an offer's name"
    )


async def why(settings: Settings, options: argparse.Namespace) -> int:
    from bot.why import why as reasons

    whom, programme = " ".join(options.whom), settings.config.programme
    async with existing(settings) as database:
        with in_one_sentence():
            print(await reasons(database, programme, texts(settings), clock.system(), whom))
    return 0


WHY = Command(
    "why",
    "say why somebody got a message or did not, or what became of an offer",
    why,
    _options,
    to_read=True,
)
