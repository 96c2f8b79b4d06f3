"""Prints a single-use link that makes whoever opens it an owner."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from bot import clock
from bot.commands.command import Command, in_one_sentence
from bot.commands.opening import links, migrated

if TYPE_CHECKING:
    from bot.settings.loading import Settings


async def owner_link(settings: Settings, options: argparse.Namespace) -> int:
    from bot.owner_link import owner_link as new_link

    leads_to = await links(settings)
    async with migrated(settings) as database:
        with in_one_sentence():
            print(await new_link(database, settings.config.programme, leads_to, clock.system()))
    return 0


OWNER_LINK = Command(
    "owner-link", "print a single-use link that makes whoever opens it an owner", owner_link, to_read=True
)
