"""Lists messages whose turn failed, and tries one again or gives it up."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from bot import clock
from bot.commands.command import Command
from bot.commands.opening import existing
from bot.logs import masked

if TYPE_CHECKING:
    from bot.settings.loading import Settings


def _options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--replay", metavar="KEY", help="try this message again")
    parser.add_argument("--drop", metavar="KEY", help="forget this message: nothing can be done")
    parser.add_argument("--raw", action="store_true", help="show the messages, masked")


async def inbox(settings: Settings, options: argparse.Namespace) -> int:
    """1 where no message has that key."""
    from storage.messages import inbox as kept

    async with existing(settings) as database:
        if options.drop:
            return _done(await kept.drop(database, options.drop), "it is gone")
        if options.replay:
            found = await kept.replay(database, options.replay, clock.system())
            return _done(found, "it is tried again within seconds, by serve")
        failed = await kept.aside(database)
    for one in failed:
        print(f"{one.key}  {one.state}  {one.tries} tries  {one.at:%Y-%m-%d %H:%M} UTC  {masked(one.error)}")
        if options.raw:
            print(f"    {masked(one.body)}")
    if not failed:
        print("nothing failed, nothing set aside")
    return 0


def _done(found: bool, said: str) -> int:
    print(said if found else "there is none with that key")
    return 0 if found else 1


INBOX = Command("inbox", "list messages whose turn failed; replay or forget one", inbox, _options)
