"""Tells whether settings and data are in order, and what is worth a look."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from bot.commands.command import Command

if TYPE_CHECKING:
    from bot.settings.loading import Settings


def _options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--explain",
        action="store_true",
        help="do the programme's sums: what is earned, and what comes back",
    )
    parser.add_argument(
        "--rebuild",
        action="store_true",
        help="replay all entries, count kept days again, and compare with what is stored",
    )


async def check(settings: Settings, options: argparse.Namespace) -> int:
    """1 where the books are wrong."""
    from bot.commands.checking import checked

    return await checked(settings, explain=options.explain, rebuild=options.rebuild)


CHECK = Command(
    "check",
    "tell whether the settings and the data are in order, without starting",
    check,
    _options,
    to_read=True,
)
