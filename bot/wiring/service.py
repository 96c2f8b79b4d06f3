"""What a running service consists of, and what is done with it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.channel_setup import Dependencies
from bot.forecast.requests import Forecasts
from bot.intake import Intake
from bot.links import Links
from bot.live.programme import LiveProgramme
from bot.reports.requests import Reporter
from bot.settings.loading import Settings
from bot.terms import with_terms
from bot.web.site import Site
from bot.wiring.by_programme import by_the_clock, desk, pages, whole
from bot.words.texts import Texts
from handlers.dispatch import Dispatcher
from loyalty.programme.programme import Programme
from scheduler.broadcasts.broadcaster import Broadcaster
from scheduler.clock_watch import ClockWatch
from scheduler.delivery.courier import Courier
from scheduler.faults import Faults
from scheduler.planning.planner import Planner
from scheduler.purging import Purging
from scheduler.sweeps import Sweeps
from storage.engine.db import Database
from storage.messages import statistics
from storage.people import wordings


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
    purging: Purging
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
        programme = await whole(self.database, settings, self.parts.keyed, self.parts.now())
        self.parts = replace(self.parts, settings=settings, programme=programme)
        self.dispatcher = replace(
            self.dispatcher, programme=programme, version=version, desk=desk(self.parts)
        )
        self.intake.take(self.dispatcher)
        self.courier.policy, self.courier.programme = programme.policy, programme
        self.sweeps, self.planner = by_the_clock(self.parts)
        self.forecasts.programme = self.reporter.programme = self.purging.programme = programme
        self.site.cards, self.site.documents = pages(self.parts)
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

    async def purge(self) -> None:
        """What is old enough, at night."""
        await self.purging.look()

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
            await self.statistics()
            self.courier.wake_all()

    async def statistics(self) -> None:
        """Of a queue that has just filled: counted by one process, and the others find it right."""
        await self.database.run(statistics.keep, lock="sweep:statistics")

    async def idle(self) -> None:
        """Until every turn is done and all that may go out now has gone."""
        await self.intake.idle()
        await self.courier.drained()
        while await self.broadcaster.settle():
            await self.courier.drained()
        await self.courier.drained()  # of what the service's own look had just begun
