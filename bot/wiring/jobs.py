"""What is done by itself, and how often."""

from __future__ import annotations

from bot.wiring.service import Service
from scheduler.timetable import Timetable


def timetable_of(service: Service) -> Timetable:
    """Names, pauses in seconds, and what is done."""
    return Timetable(
        {
            "settings": (2, service.live.look),
            "vouchers": (20, service.expire_vouchers),
            "occasions": (10, service.plan),
            "statistics": (10, service.statistics),
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
            "purging": (600, service.purge),
            "terms": (30, service.terms),
            "unrewarded": (3600, service.unrewarded),
        }
    )
