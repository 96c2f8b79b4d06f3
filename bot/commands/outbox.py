"""Lists messages that could not be delivered, and sends them again."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from bot import clock
from bot.commands.command import Command
from bot.commands.opening import existing

if TYPE_CHECKING:
    from bot.settings.loading import Settings


def _options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--again", metavar="NUMBER", type=int, help="send this dead message again")
    parser.add_argument(
        "--resume",
        action="store_true",
        help="send now what waits for a provider, or for a fault to be mended",
    )


async def outbox(settings: Settings, options: argparse.Namespace) -> int:
    """1 where no dead message has that number."""
    from storage.messages import dead_letters, stops

    async with existing(settings) as database:
        if options.resume:
            found = await stops.lift(database, clock.system())
            print(f"lifted: {', '.join(found.channels) or 'no channel'}, and {found.addresses} addresses")
            print(f"messages that go within seconds, by serve: {found.messages}")
            return 0
        if options.again:
            is_dead = await dead_letters.send_again(database, options.again, clock.system())
            print(
                "it goes out again within seconds, by serve" if is_dead else "no dead message has that number"
            )
            return 0 if is_dead else 1
        letters = await dead_letters.newest(database)
    for one in letters:
        at = f"{one.created_at:%Y-%m-%d %H:%M} UTC"
        print(f"{one.id}  {one.state}  {one.channel}  {one.kind}  {one.tries} tries  {at}  {one.why}")
    if not letters:
        print("no message is dead or unclear")
    return 0


OUTBOX = Command("outbox", "list messages that could not be delivered; send one again", outbox, _options)
