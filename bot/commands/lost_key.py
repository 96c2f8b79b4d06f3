"""Says what is lost with the key, and gives it up."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from bot.commands.command import Command
from bot.commands.opening import existing

if TYPE_CHECKING:
    from bot.settings.loading import Settings


def _options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--give-up", action="store_true", help="forget the key and what only it could find")


async def lost_key(settings: Settings, options: argparse.Namespace) -> int:
    from storage.people import hashes

    async with existing(settings) as database:
        lost = _of(await database.run(hashes.lost_with_the_key))
        if options.give_up:
            await database.run(hashes.give_up)
            print(f"given up: {lost}. The next start takes another key")
            return 0
    print(
        f"With the key this is lost: {lost}.\nLook for a copy first. If there is none, stop serve and say: "
        "lost-key --give-up. The next start then takes the REGULARS_KEY that it is given, or makes a file"
    )
    return 0


def _of(lost: tuple[int, int]) -> str:
    uses, consents = lost
    return f"{uses} limits that people who left had used up, and the addresses behind {consents} of their consents"


LOST_KEY = Command(
    "lost-key",
    "say what is lost with the key; with --give-up, let the next start take another",
    lost_key,
    _options,
    to_read=True,
)
