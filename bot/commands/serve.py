"""Runs the service until it is told to stop."""

from __future__ import annotations

import argparse
import asyncio
import gc
import logging
import signal
from typing import TYPE_CHECKING

from bot.commands.command import Command
from bot.commands.opening import alone, need_a_channel

if TYPE_CHECKING:
    from bot.settings.loading import Settings
    from bot.wiring.service import Service

log = logging.getLogger(__name__)


async def serve(settings: Settings, options: argparse.Namespace) -> int:
    from bot.app import running
    from bot.settings.addresses import of_drafts

    need_a_channel(settings)
    for said in of_drafts(settings.config, settings.environment):
        log.warning("%s", said)
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    asyncio.get_running_loop().add_signal_handler(signal.SIGHUP, _starting)
    with alone(settings):
        async with running(settings) as service:
            asyncio.get_running_loop().add_signal_handler(signal.SIGHUP, _look, service)
            _collect_less()
            await stop.wait()
    return 0


def _starting() -> None:
    """Nothing yet: a signal that nobody handles would end the process."""
    log.info("the settings are being read")


def _look(service: Service) -> None:
    """At the settings file, now: somebody says that it changed."""
    looking = asyncio.get_running_loop().create_task(service.live.look(at_once=True))
    looking.add_done_callback(_told)


def _told(looking: asyncio.Task[None]) -> None:
    if not looking.cancelled() and (error := looking.exception()):
        log.error("the settings could not be taken up; they are looked at again: %s", error)


def _collect_less() -> None:
    """What the service is made of stays, most of it classes of libraries. To look through all of it for garbage takes a
    tenth of a second, in which nobody is answered, and a turn leaves next to none: values are freed as they go."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


SERVE = Command("serve", "run the service", serve)
