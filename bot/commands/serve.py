"""Runs the service until it is told to stop."""

from __future__ import annotations

import argparse
import asyncio
import signal

from bot.commands.command import Command
from bot.commands.opening import alone, need_a_channel
from bot.settings.loading import Settings


async def serve(settings: Settings, options: argparse.Namespace) -> int:
    from bot.app import running

    need_a_channel(settings)
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    with alone(settings):
        async with running(settings):
            await stop.wait()
    return 0


SERVE = Command("serve", "run the service", serve)
