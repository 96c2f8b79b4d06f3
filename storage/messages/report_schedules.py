"""Reports that come by themselves: who reads which, when, and what was told already."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time

from loyalty.facts.team import ReportScheduled
from loyalty.model.team import Role
from loyalty.report.schedule import Hour, Schedule
from storage.engine.db import Reader, Row, Statement

_CLOCK = "%H:%M"


async def of(read: Reader, address_id: int) -> tuple[Schedule, ...]:
    """What the reader at this address chose."""
    rows = await read.rows('SELECT * FROM "report_schedule" WHERE "address_id" = $1', address_id)
    return tuple(map(_schedule, rows))


async def everyone(read: Reader) -> Sequence[tuple[Schedule, str]]:
    """Of all who are owners or managers today, each with the place (its id) that they see the figures of; "": all."""
    rows = await read.rows(
        """SELECT r.*, CASE WHEN s."role" = $1 THEN '' ELSE s."location" END AS "place"
        FROM "report_schedule" r JOIN "staff" s ON s."address_id" = r."address_id"
        WHERE s."removed_at" IS NULL AND s."role" IN ($1, $2) ORDER BY r."id" """,
        Role.OWNER.value,
        Role.MANAGER.value,
    )
    return [(_schedule(row), row["place"]) for row in rows]


def _schedule(row: Row) -> Schedule:
    hour = Hour(row["rhythm"], row["weekday"], time.fromisoformat(row["hour"]))
    told = date.fromisoformat(row["told"]) if row["told"] else None
    return Schedule(row["id"], row["address_id"], hour, row["chosen_at"], told)


def chosen(fact: ReportScheduled, now: datetime) -> Statement:
    """In the place of what was chosen before for the same rhythm; what was told stays told."""
    hour = fact.hour
    return Statement(
        "report_schedule",
        """INSERT INTO "report_schedule" ("id", "address_id", "rhythm", "weekday", "hour", "chosen_at", "told")
        VALUES ($1, $2, $3, $4, $5, $6, '') ON CONFLICT ("address_id", "rhythm") DO UPDATE SET
            "weekday" = excluded."weekday", "hour" = excluded."hour", "chosen_at" = excluded."chosen_at" """,
        (fact.id, fact.by, hour.rhythm, hour.weekday, hour.at.strftime(_CLOCK), now),
        1,
    )


def dropped(address_id: int) -> Statement:
    return Statement(
        "report_schedule", 'DELETE FROM "report_schedule" WHERE "address_id" = $1', (address_id,)
    )


def told(schedule: Schedule, first: date) -> Statement:
    """The period that begins on this day. A `Conflict` where somebody else was first."""
    return Statement(
        "report_schedule",
        'UPDATE "report_schedule" SET "told" = $1 WHERE "id" = $2 AND "told" < $1',
        (first.isoformat(), schedule.id),
        1,
    )
