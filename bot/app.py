"""The one place where all is wired, from checked settings to a running service."""

from __future__ import annotations

import asyncio
import gc
import logging
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot import clock, key
from bot.channel_setup import ChannelEntry, ChannelSetup, Dependencies
from bot.channels import CHANNELS, links, opened, switched_on
from bot.drawing.pictures import Pictures
from bot.forecast.requests import Forecasts
from bot.intake import Intake
from bot.links import Links
from bot.live.desk import FileDesk
from bot.live.programme import LiveProgramme
from bot.outage.journal import Journal, Taken
from bot.outage.spool import Spool, spool_file
from bot.reports.requests import Reporter
from bot.settings import changes
from bot.settings.accepting import accept, with_changes_of_the_chat
from bot.settings.faults import ConfigError
from bot.settings.known import LOCALES
from bot.settings.loading import Settings
from bot.terms import with_terms
from bot.web.cards import Cards
from bot.web.documents import Documents
from bot.web.listening import listening
from bot.web.metrics import Metrics
from bot.web.site import Site, application
from bot.words.guess import locale_for
from bot.words.texts import Texts
from handlers.dispatch import Dispatcher
from handlers.roles import RoleChanged
from handlers.turn.desk import Desk, NoDesk
from loyalty.channels import Channels
from loyalty.keyed_hash import KeyedHash
from loyalty.programme.programme import Programme
from scheduler.broadcasts.broadcaster import Broadcaster
from scheduler.broadcasts.feeding import rooms
from scheduler.broadcasts.segments import NoSegments
from scheduler.clock_watch import ClockWatch
from scheduler.delivery.courier import Courier
from scheduler.faults import Faults
from scheduler.planning.planner import Planner
from scheduler.sweeps import Sweeps
from scheduler.timetable import Timetable
from storage.engine.db import Database, Dialect
from storage.engine.migrate import migrate
from storage.engine.opening import open_database, open_reports
from storage.engine.reports import Reports
from storage.ledger.versions import Version
from storage.messages import claims
from storage.messages.photos import Photos
from storage.people import wordings

log = logging.getLogger(__name__)

STOP_WITHIN = 20.0  # seconds for what is under way when the service is told to stop
_ANSWER_WITHIN = _FINISH_WITHIN = STOP_WITHIN / 2  # of these: requests, then turns and sends


@dataclass(slots=True)
class Service:
    """A running service. `url` is where its web server listens."""

    url: str
    parts: Dependencies
    dispatcher: Dispatcher
    courier: Courier
    intake: Intake
    sweeps: Sweeps
    planner: Planner
    broadcaster: Broadcaster
    forecasts: Forecasts
    reporter: Reporter
    faults: Faults
    clock_watch: ClockWatch
    site: Site
    live: LiveProgramme

    @property
    def database(self) -> Database:
        return self.parts.database

    @property
    def programme(self) -> Programme:
        return self.parts.programme

    @property
    def texts(self) -> Texts:
        return self.parts.texts

    @property
    def links(self) -> Links:
        return self.parts.links

    async def take(self, settings: Settings, version: int) -> None:
        """This programme from now on: what is made from one is made anew, and what is under way goes to its end by the
        one it began with."""
        settings = with_terms(settings, self.texts)
        if settings.drafts:
            await wordings.keep(self.database, settings.drafts, self.parts.now())
        programme = await _whole(self.database, settings, self.parts.keyed, self.parts.now())
        self.parts = replace(self.parts, settings=settings, programme=programme)
        self.dispatcher = replace(
            self.dispatcher, programme=programme, version=version, desk=_desk(self.parts)
        )
        self.intake.take(self.dispatcher)
        self.courier.policy, self.courier.programme = programme.policy, programme
        self.sweeps, self.planner = _by_the_clock(self.parts)
        self.forecasts.programme = self.reporter.programme = programme
        self.site.cards, self.site.documents = _pages(self.parts)
        await self.broadcaster.take(programme)

    async def tick(self) -> None:
        """Everything a timetable would do, now: for a clock that was moved."""
        await self.live.look(at_once=True)
        await self.expire_vouchers()
        await self.forget()
        await self.unrewarded()
        await self.terms()
        await self.reports()
        await self.plan()
        await self.intake.retry()
        await self.courier.recover()
        await self.broadcaster.settle()
        await self.faults.look()
        await self.clock_watch.look()
        self.courier.wake_all()

    async def expire_vouchers(self) -> None:
        await self.sweeps.expire_vouchers()

    async def forget(self) -> None:
        await self.sweeps.forget()

    async def unrewarded(self) -> None:
        if await self.sweeps.unrewarded():
            self.courier.wake_all()

    async def terms(self) -> None:
        if await self.sweeps.terms():
            self.courier.wake_all()

    async def reports(self) -> None:
        """Those that come by themselves."""
        if await self.sweeps.reports():
            await self.reporter.look()

    async def plan(self) -> None:
        """Occasions that have come; what they say goes out as soon as it may."""
        if await self.planner.plan():
            self.courier.wake_all()

    async def idle(self) -> None:
        """Until every turn is done and all that may go out now has gone."""
        await self.intake.idle()
        await self.courier.drained()
        while await self.broadcaster.settle():
            await self.courier.drained()
        await self.courier.drained()  # of what the service's own look had just begun


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
        settings, database, version = await _opened(settings, texts, now, stack)
        keyed = await key.proven(settings.environment, database)
        parts, known, setups = await _set_up(settings, texts, database, keyed, now, channels, stack)
        reports = await open_reports(settings.environment.database_url)
        stack.push_async_callback(reports.close)
        service = _wired(parts, reports, known, setups, version, in_the_file)
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
        timetable = _timetable(service)
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


async def _opened(
    settings: Settings, texts: Texts, now: clock.Clock, stack: AsyncExitStack
) -> tuple[Settings, Database, Version]:
    """With the settings and the version of the programme that hold: those of the file, and what was changed in the chat
    before it could be written there."""
    url = settings.environment.database_url
    applied = await migrate(url)
    if applied:
        log.info("the database was brought up to date: %s", ", ".join(applied))
    database = await open_database(url)
    stack.push_async_callback(database.close)
    settings = with_terms(await with_changes_of_the_chat(database, settings), texts)
    if settings.drafts:
        await wordings.keep(database, settings.drafts, now())
    version = (await accept(database, settings.config, "start", now())).version
    log.info("the programme is version %d of %s", version.number, version.accepted_at.isoformat())
    return replace(settings, campaigns=version.campaigns), database, version


async def _whole(database: Database, settings: Settings, keyed: KeyedHash, now: datetime) -> Programme:
    """With what the file does not say: campaigns, what only the books know, and the seed of this service's chance."""
    return replace(await changes.with_books(database, settings.programme, now), seed=keyed.seed())


async def _set_up(
    settings: Settings,
    texts: Texts,
    database: Database,
    keyed: KeyedHash,
    now: clock.Clock,
    entries: Sequence[ChannelEntry],
    stack: AsyncExitStack,
) -> tuple[Dependencies, Channels, list[ChannelSetup]]:
    """A channel without its settings is off, and says so."""
    channels = await opened(settings, stack, entries)
    programme = await _whole(database, settings, keyed, now())
    parts = Dependencies(
        settings=settings,
        programme=programme,
        texts=texts,
        links=links(settings, channels),
        pictures=Pictures(
            programme.shop.name, programme.shop.colour, logo=settings.logo, folder=settings.path.parent
        ),
        photos=Photos(database, now),
        database=database,
        keyed=keyed,
        now=now,
    )
    setups = [each.setup(parts) for each in channels]
    for setup in setups:
        stack.push_async_callback(setup.channel.close)
    return parts, switched_on(channels), setups


def _wired(
    parts: Dependencies,
    reports: Reports,
    channels: Channels,
    setups: list[ChannelSetup],
    version: Version,
    in_the_file: str,
) -> Service:
    programme, metrics = parts.programme, Metrics()
    courier = Courier(
        database=parts.database,
        channels={setup.channel.name: setup.channel for setup in setups},
        policy=programme.policy,
        now=parts.now,
        rate_limits={setup.channel.name: setup.rate_limit for setup in setups},
        count=metrics.settled,
        programme=programme,
    )
    dispatcher = Dispatcher(
        parts.database,
        programme,
        parts.texts.vocabulary(),
        parts.now,
        locale_for(programme.shop.locales),
        channels,
        parts.keyed,
        {setup.channel.name: setup.preview for setup in setups if setup.preview},
        version.number,
        _desk(parts),
    )
    broadcaster = Broadcaster(
        parts.database,
        programme,
        parts.now,
        channels,
        rooms(courier.rate_limits),
        next((setup.segments for setup in setups if setup.segments), NoSegments()),
        courier.wake,
    )
    menus = {setup.channel.name: setup.on_role for setup in setups}

    async def on_role(changed: RoleChanged) -> None:
        if changed.channel in menus:
            await menus[changed.channel](changed)

    intake = Intake(
        dispatcher,
        courier,
        parts.database,
        parts.now,
        metrics,
        programme.shop.phone,
        {setup.channel.name: setup.parse for setup in setups},
        on_role,
        broadcaster.nudge,
    )
    sweeps, planner = _by_the_clock(parts)
    forecasts = Forecasts(
        parts.database, programme, parts.texts, parts.settings.path, parts.now, courier.wake
    )
    reporter = Reporter(parts.database, reports, programme, parts.texts, parts.now, courier.wake)
    faults = Faults(parts.database, parts.now, courier.wake_all)
    watch = ClockWatch(parts.database, parts.now)
    site = Site(parts.database, *_pages(parts), metrics, parts.now)

    async def take(settings: Settings, version: int) -> None:
        await service.take(settings, version)

    live = LiveProgramme(
        parts.database, parts.settings, version, in_the_file, take, parts.now, courier.wake_all
    )
    intake.renew, site.programme = live.renew, live.told
    intake.report = reporter.look
    service = Service(
        "",
        parts,
        dispatcher,
        courier,
        intake,
        sweeps,
        planner,
        broadcaster,
        forecasts,
        reporter,
        faults,
        watch,
        site,
        live,
    )
    return service


def _desk(parts: Dependencies) -> Desk:
    """Settings that were made by hand stand in no file."""
    return FileDesk(parts.settings, parts.texts, parts.now) if parts.settings.config.text else NoDesk()


def _by_the_clock(parts: Dependencies) -> tuple[Sweeps, Planner]:
    about = parts.database, parts.programme, parts.now
    return Sweeps(*about), Planner(*about)


def _pages(parts: Dependencies) -> tuple[Cards, Documents]:
    cards = Cards(
        parts.database,
        parts.programme,
        parts.texts,
        parts.links,
        parts.pictures,
        parts.programme.shop.colour,
        parts.now,
    )
    documents = Documents(
        parts.database, parts.programme, parts.texts, parts.links, parts.settings.drafts, parts.now
    )
    return cards, documents


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


def _timetable(service: Service) -> Timetable:
    """Names, pauses in seconds, and what is done."""
    return Timetable(
        {
            "settings": (2, service.live.look),
            "vouchers": (20, service.expire_vouchers),
            "occasions": (10, service.plan),
            "leases": (15, service.courier.recover),
            "retries": (2, service.intake.retry),
            "forecasts": (5, service.forecasts.look),
            "reports": (5, service.reporter.look),
            "report-hours": (30, service.reports),
            "figures": (600, service.reporter.keep),
            "faults": (5, service.faults.look),
            "clock": (60, service.clock_watch.look),
            "stopped": (60, service.intake.stopped.look),
            "forgetting": (3600, service.forget),
            "terms": (30, service.terms),
            "unrewarded": (3600, service.unrewarded),
        }
    )


async def _finished(service: Service, tasks: list[asyncio.Task[None]]) -> None:
    try:
        async with asyncio.timeout(_FINISH_WITHIN):
            await asyncio.gather(*tasks, return_exceptions=True)
            await service.intake.idle()
    except TimeoutError:
        log.warning("still busy after %d s: replies go out at the next start", _FINISH_WITHIN)
        for task in tasks:
            task.cancel()
