"""The parts of a service, put together."""

from __future__ import annotations

from collections.abc import Sequence

from bot.channel_setup import ChannelSetup, Dependencies
from bot.forecast.requests import Forecasts
from bot.intake import Intake
from bot.live.programme import LiveProgramme
from bot.reports.requests import Reporter
from bot.settings.loading import Settings
from bot.web.metrics import Metrics
from bot.web.site import Site
from bot.wiring.by_programme import by_the_clock, desk, pages
from bot.wiring.service import Service
from bot.words.guess import locale_for
from handlers.dispatch import Dispatcher
from handlers.roles import RoleChanged
from loyalty.channels import Channels
from scheduler.broadcasts.broadcaster import Broadcaster
from scheduler.broadcasts.feeding import rooms
from scheduler.broadcasts.segments import NoSegments
from scheduler.clock_watch import ClockWatch
from scheduler.delivery.courier import Courier
from scheduler.faults import Faults
from scheduler.purging import Purging
from storage.engine.reports import Reports
from storage.ledger.versions import Version


def wired(
    parts: Dependencies,
    reports: Reports,
    channels: Channels,
    setups: Sequence[ChannelSetup],
    version: Version,
    in_the_file: str,
) -> Service:
    """Everything that is running once its tasks are started. `in_the_file` is what the settings' file says."""
    programme, metrics = parts.programme, Metrics()
    courier = _courier(parts, setups, metrics)
    dispatcher = _dispatcher(parts, channels, setups, version)
    broadcaster = _broadcaster(parts, channels, setups, courier)
    intake = _intake(dispatcher, courier, parts, metrics, setups, broadcaster)
    sweeps, planner = by_the_clock(parts)
    purging = Purging(parts.database, programme, parts.now)
    forecasts = Forecasts(
        parts.database, programme, parts.texts, parts.settings.path, parts.now, courier.wake
    )
    reporter = Reporter(parts.database, reports, programme, parts.texts, parts.now, courier.wake)
    faults = Faults(parts.database, parts.now, courier.wake_all)
    watch = ClockWatch(parts.database, parts.now)
    site = Site(parts.database, *pages(parts), metrics, parts.now)

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
        purging,
        broadcaster,
        forecasts,
        reporter,
        faults,
        watch,
        site,
        live,
    )
    return service


def _courier(parts: Dependencies, setups: Sequence[ChannelSetup], metrics: Metrics) -> Courier:
    return Courier(
        database=parts.database,
        channels={setup.channel.name: setup.channel for setup in setups},
        policy=parts.programme.policy,
        now=parts.now,
        rate_limits={setup.channel.name: setup.rate_limit for setup in setups},
        count=metrics.settled,
        programme=parts.programme,
    )


def _dispatcher(
    parts: Dependencies, channels: Channels, setups: Sequence[ChannelSetup], version: Version
) -> Dispatcher:
    return Dispatcher(
        parts.database,
        parts.programme,
        parts.texts.vocabulary(),
        parts.now,
        locale_for(parts.programme.shop.locales),
        channels,
        parts.keyed,
        {setup.channel.name: setup.preview for setup in setups if setup.preview},
        version.number,
        desk(parts),
    )


def _broadcaster(
    parts: Dependencies, channels: Channels, setups: Sequence[ChannelSetup], courier: Courier
) -> Broadcaster:
    return Broadcaster(
        parts.database,
        parts.programme,
        parts.now,
        channels,
        rooms(courier.rate_limits),
        next((setup.segments for setup in setups if setup.segments), NoSegments()),
        courier.wake,
    )


def _intake(
    dispatcher: Dispatcher,
    courier: Courier,
    parts: Dependencies,
    metrics: Metrics,
    setups: Sequence[ChannelSetup],
    broadcaster: Broadcaster,
) -> Intake:
    menus = {setup.channel.name: setup.on_role for setup in setups}

    async def on_role(changed: RoleChanged) -> None:
        if changed.channel in menus:
            await menus[changed.channel](changed)

    return Intake(
        dispatcher,
        courier,
        parts.database,
        parts.now,
        metrics,
        parts.programme.shop.phone,
        {setup.channel.name: setup.parse for setup in setups},
        on_role,
        broadcaster.nudge,
    )
