"""Takes up a changed settings file, in whatever processes run the service."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from bot import clock
from bot.commands.command import Command
from bot.commands.opening import existing
from loyalty.programme.difference import NOTHING

if TYPE_CHECKING:
    from bot.settings.loading import Settings


async def reload(settings: Settings, options: argparse.Namespace) -> int:
    from bot.settings.accepting import accept

    async with existing(settings) as database:
        accepted = await accept(database, settings.config, "reload", clock.system())
    number = accepted.version.number
    if not accepted.changed:
        print(f"{settings.path}: version {number} says the same; nothing to take up")
        return 0
    for one in accepted.changed:
        print(f"{one.place}: {one.before or NOTHING} -> {one.after or NOTHING}")
    print(f"{settings.path}: holds from now on, as version {number}")
    return 0


RELOAD = Command(
    "reload",
    "take up a changed settings file without a restart, or say what is wrong with it",
    reload,
    to_read=True,
)
