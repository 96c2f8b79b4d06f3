"""When the sweeps run. APScheduler is a ticker here and nothing more: what is due stands in our
tables, so a missed or a doubled tick changes nothing."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

log = logging.getLogger(__name__)


def _is_no_cancellation(record: logging.LogRecord) -> bool:
    return not (record.exc_info and isinstance(record.exc_info[1], asyncio.CancelledError))


# A job that was to begin as the service stops is cancelled, which APScheduler would log as an error with a traceback.
logging.getLogger("apscheduler.executors.default").addFilter(_is_no_cancellation)

Job = Callable[[], Awaitable[object]]


class Timetable:
    """Jobs by name, each with its pause in seconds. A job that fails is logged and comes again."""

    def __init__(self, jobs: Mapping[str, tuple[float, Job]]) -> None:
        self._scheduler = AsyncIOScheduler(timezone="UTC")
        for name, (seconds, job) in jobs.items():
            self._scheduler.add_job(
                _safely(name, job),
                IntervalTrigger(seconds=seconds, timezone="UTC"),
                id=name,
                misfire_grace_time=None,
                coalesce=True,
                max_instances=1,
            )

    def start(self) -> None:
        """Needs a running event loop."""
        self._scheduler.start()

    def stop(self) -> None:
        """Nothing new starts; a job under way is finished by whoever waits for the database."""
        self._scheduler.shutdown(wait=False)


def _safely(name: str, job: Job) -> Job:
    async def run() -> None:
        try:
            await job()
        except asyncio.CancelledError:
            log.debug("the sweep %s was stopped; what it had not done yet is still due", name)
        except Exception:
            log.exception("the sweep %s failed; it comes again", name)

    return run
