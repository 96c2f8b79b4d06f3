"""A service from its start to its end."""

from __future__ import annotations

import asyncio
import gc
import logging
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from zoneinfo import ZoneInfo

from bot import clock, key
from bot.channel_setup import ChannelEntry
from bot.channels import CHANNELS
from bot.outage.journal import Journal, Taken
from bot.outage.spool import Spool, spool_file
from bot.settings.faults import ConfigError
from bot.settings.known import LOCALES
from bot.settings.loading import Settings
from bot.web.listening import listening
from bot.web.site import application
from bot.wiring.jobs import timetable_of
from bot.wiring.opening import open_shop, set_up
from bot.wiring.service import Service
from bot.wiring.wired import wired
from bot.words.texts import Texts
from storage.engine.apart import Apart
from storage.engine.db import Dialect
from storage.engine.reports import Reports
from storage.messages import claims

log = logging.getLogger(__name__)

STOP_WITHIN = 20.0  # seconds for what is under way when the service is told to stop
_ANSWER_WITHIN = _FINISH_WITHIN = STOP_WITHIN / 2  # of these: requests, then turns and sends


@asynccontextmanager
async def running(
    settings: Settings,
    *,
    now: clock.Clock = clock.system,
    channels: Sequence[ChannelEntry] = CHANNELS,
) -> AsyncIterator[Service]:
    """The service, from an opened and migrated database to a listening web server, and back: at the
    end nothing new starts, and what is under way is finished within `STOP_WITHIN` seconds. `channels`
    are those that the settings may switch on."""
    async with AsyncExitStack() as stack:
        shop = settings.config.programme.shop
        texts = Texts(LOCALES, shop.locales, ZoneInfo(shop.timezone), now)
        in_the_file = settings.config.text
        settings, database, version = await open_shop(settings, texts, now, stack)
        keyed = await key.proven(settings.environment, database)
        parts, known, setups = await set_up(settings, texts, database, keyed, now, channels, stack)
        apart = Apart()
        stack.push_async_callback(apart.close)
        reports = Reports(settings.environment.database_url, apart)
        service = wired(parts, reports, known, setups, version, in_the_file)
        connected = [setup.connect(service.intake) for setup in setups]
        hooks = {path: hook for one in connected for path, hook in one.hooks.items()}
        if hooks:
            _open_spool(service, stack)
        await service.intake.stopped.look()
        await _recovered(service)
        door = await stack.enter_async_context(AsyncExitStack())
        at = settings.environment.host, settings.environment.port
        app = application(service.site, hooks)
        url = await door.enter_async_context(listening(app, *at, _ANSWER_WITHIN))
        service.url = url
        stop = asyncio.Event()
        tasks = [asyncio.get_running_loop().create_task(one.listen(stop)) for one in connected]
        tasks.append(asyncio.get_running_loop().create_task(service.courier.run(stop)))
        tasks.append(asyncio.get_running_loop().create_task(service.broadcaster.run(stop)))
        tasks.append(asyncio.get_running_loop().create_task(service.intake.keeping.run(stop)))
        timetable = timetable_of(service)
        timetable.start()
        gc.collect()
        gc.freeze()  # the libraries' models live for ever; looking at them again costs 100 ms pauses
        try:
            yield service
        finally:
            timetable.stop()
            stop.set()
            service.broadcaster.nudge()
            await door.aclose()  # no new request; those under way are answered first
            await _finished(service, tasks)


def _open_spool(service: Service, stack: AsyncExitStack) -> None:
    """`ConfigError` where it has no place: what the webhooks promise could not be kept."""
    file = spool_file(service.parts.settings.environment)
    try:
        journal = Journal.open(file)
    except (OSError, Taken) as error:
        raise ConfigError(f"environment: REGULARS_SPOOL: {error}") from error
    stack.callback(journal.close)
    if journal.damaged:
        log.error("%d messages in %s are damaged and cannot be read", journal.damaged, file)
    spool = Spool(journal)
    service.intake.keeping.open(spool)
    service.intake.metrics.spool.set_function(lambda: len(spool))


async def _recovered(service: Service) -> None:
    """Replies of a turn that was committed just before the last stop go out now. With many
    processes a claim may be somebody's who is alive: there its lease decides."""
    if service.database.dialect is Dialect.SQLITE:
        now = service.parts.now()
        await service.database.run(lambda tx: claims.release(tx, now))


async def _finished(service: Service, tasks: list[asyncio.Task[None]]) -> None:
    try:
        async with asyncio.timeout(_FINISH_WITHIN):
            await asyncio.gather(*tasks, return_exceptions=True)
            await service.intake.idle()
    except TimeoutError:
        log.warning("still busy after %d s: replies go out at the next start", _FINISH_WITHIN)
        for task in tasks:
            task.cancel()
