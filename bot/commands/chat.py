"""Talks to the shop in this terminal."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from bot.commands.command import Command
from bot.commands.opening import alone

if TYPE_CHECKING:
    from bot.settings.loading import Settings


def _options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--name", default="You", help="as whom you talk")


async def chat(settings: Settings, options: argparse.Namespace) -> int:
    from bot.console import talk

    with alone(settings):
        await talk(settings, options.name)
    return 0


CHAT = Command("chat", "talk to your own shop in this terminal", chat, _options, to_read=True)
