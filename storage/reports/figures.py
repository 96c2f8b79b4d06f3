"""The figures of the shop, read in one look of the connection for reports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from loyalty.calendar import local_day
from loyalty.ledger.units import Unit
from loyalty.report.cohorts import Cohort, cohorts
from loyalty.report.counts import Basket, Counts, Frequency
from loyalty.report.liability import ENDS, OpenPasses, OpenUnits, OpenVouchers, Owed
from loyalty.report.people import DAYS, ListedMember, MemberList, Which
from loyalty.report.periods import ACTIVE_DAYS, Period, last_days
from loyalty.report.shares import Share
from loyalty.report.staff import ENROLLED_DAYS, VISIT_DAYS, StaffFigures
from loyalty.report.units import Issue, issues
from loyalty.report.value import CustomerYear
from storage.engine.db import Reader, Row, Value
from storage.reports import counts, habits, owed, people, rewards, staff
from storage.reports.days import day_of, number, with_days

# By the name of its section in `docs/figures.md`.
FIGURES: Mapping[str, str] = {
    "Visits and takings": counts.VISITS,
    "New members": counts.NEW,
    "Members": counts.MEMBERS,
    "The first day": counts.FIRST,
    "Rewards taken": counts.REWARDS,
    "Messages": counts.MESSAGES,
    "Visits by day": counts.BY_DAY,
    "Cohort retention": habits.RETENTION,
    "Size of a cohort": habits.JOINED,
    "Repeat rate": habits.REPEAT,
    "Frequency": habits.FREQUENCY,
    "Basket": habits.BASKET,
    "Loyal customers": habits.LOYAL,
    "Customer value": habits.VALUE,
    "Seven groups": habits.GROUPS,
    "Redemption and breakage of units": rewards.UNITS,
    "Members who take rewards": rewards.MEMBERS_WHO_TOOK,
    "First reward in 90 days": rewards.FIRST_REWARD,
    "Best customers": people.BEST,
    "Gone quiet": people.QUIET,
    "New": people.NEW,
    "Visits of the team": staff.VISITS,
    "Enrolments of the team": staff.ENROLLED,
    "The team": staff.TEAM,
    "Units owed": owed.UNITS,
    "Prepaid uses": owed.PASSES,
    "Vouchers owed": owed.VOUCHERS,
    "Cards that hold something": owed.CARDS,
    "Vouchers that are over": owed.USED,
}

_LISTS: Mapping[Which, str] = {"best": people.BEST, "quiet": people.QUIET, "new": people.NEW}
FIRST_REWARD_DAYS = 90
_JOINED_WITHIN = 365  # days before those 90: who joined long ago says little of the programme of today


@dataclass(frozen=True, slots=True)
class Figures:
    """At the instant `now` (UTC), by the calendar of the shop's zone."""

    read: Reader
    zone: ZoneInfo
    now: datetime

    async def counts(self, period: Period, place: str = "") -> Counts:
        """`place` is a location's id; "": all of them."""
        span = period.since, period.until, place
        active_since = last_days(period.until, ACTIVE_DAYS, self.zone)
        visits = await self._row(counts.VISITS, *span)
        active = await self._row(counts.VISITS, active_since, period.until, place)
        new, taken = await self._row(counts.NEW, *span), await self._row(counts.REWARDS, *span)
        messages = None if place else (await self._row(counts.MESSAGES, *span[:2]))["messages"]
        return Counts(
            visits["visits"],
            active["cards"],
            new["new"],
            int(visits["takings"]),
            visits["with_amount"],
            taken["rewards"],
            messages,
        )

    async def members(self, place: str = "") -> int:
        """Who have a card today, and joined at that place."""
        return int((await self._row(counts.MEMBERS, place))["members"])

    async def first_day(self) -> date | None:
        """Of the first card; None where there is none yet."""
        return next((day_of(row["day"]) for row in await self._rows(counts.FIRST)), None)

    async def by_day(self, since: datetime, until: datetime, place: str = "") -> Mapping[date, int]:
        """How many visits, of days with any."""
        rows = await self._rows(counts.BY_DAY, since, until, place)
        return {day_of(row["day"]): row["visits"] for row in rows}

    async def cohorts(self) -> tuple[Cohort, ...]:
        joined = {day_of(row["joined"]): row["cards"] for row in await self._rows(habits.JOINED)}
        came = await self._rows(habits.RETENTION)
        windows = ((day_of(row["joined"]), row["window"], row["cards"]) for row in came)
        return cohorts(joined, windows, local_day(self.now, self.zone))

    async def repeat(self, since: datetime, until: datetime) -> Share:
        """Of those who came at all, who came twice or more."""
        row = await self._row(habits.REPEAT, since, until)
        return Share(int(row["again"]), row["came"])

    async def frequency(self, since: datetime, until: datetime) -> Frequency | None:
        """None where nobody came twice."""
        row = await self._row(habits.FREQUENCY, since, until)
        return None if row["cards"] is None else Frequency(float(row["days"]), row["cards"])

    async def basket(self, since: datetime, until: datetime) -> Basket | None:
        """None where no amount is known."""
        row = await self._row(habits.BASKET, since, until)
        if not row["with_amount"]:
            return None
        visits = int(row["with_amount"])
        return Basket(visits, int(row["takings"]) // visits, int(row["median"]))

    async def takings(self, since: datetime, until: datetime) -> int:
        return int((await self._row(counts.VISITS, since, until, ""))["takings"])

    async def owed(self) -> Owed:
        """Today, of members who are here."""
        bounds = self.now, *(self.now + timedelta(days=days) for days in ENDS)
        units, vouchers = await self._rows(owed.UNITS, *bounds), await self._rows(owed.VOUCHERS, *bounds)
        passes, over = await self._rows(owed.PASSES, *bounds), await self._row(owed.USED)
        return Owed(
            (await self._row(owed.CARDS, self.now))["cards"],
            tuple(OpenUnits(Unit(row["unit"]), row["ends"], int(row["left"])) for row in units),
            tuple(OpenVouchers(row["reward"], row["ends"], row["vouchers"]) for row in vouchers),
            Share(int(over["used"]), over["over"]),
            tuple(OpenPasses(row["ends"], int(row["left"]), int(row["worth"])) for row in passes),
        )

    async def listed(self, which: Which) -> MemberList:
        """The first ten of them."""
        since = last_days(self.now, DAYS[which], self.zone)
        rows = await self._rows(_LISTS[which], since)
        members = (ListedMember(row["id"], row["name"], row["visits"], row["last_visit_at"]) for row in rows)
        return MemberList(which, tuple(members), rows[0]["of"] if rows else 0)

    async def staff(self, place: str = "") -> tuple[StaffFigures, ...]:
        """Who works there or did something there lately, the most visits first. `place` is a location's id; "": all."""
        since = last_days(self.now, VISIT_DAYS, self.zone)
        today = number(local_day(self.now, self.zone))
        visits = await self._by_person(staff.VISITS, since, self.now, place)
        enrolled = await self._by_person(staff.ENROLLED, today - ENROLLED_DAYS + 1, today, place)
        jobs = {job["person"]: job for job in await self._rows(staff.TEAM)}  # the newest one of each
        found = (
            _staff(job, visits.get(person), enrolled.get(person))
            for person, job in jobs.items()
            if person in visits or person in enrolled or (job["here"] and place in ("", job["location"]))
        )
        return tuple(sorted(found, key=lambda one: (-one.visits, -one.enrolled, one.name)))

    async def _by_person(self, sql: str, *args: Value) -> Mapping[int, Row]:
        return {row["person"]: row for row in await self._rows(sql, *args)}

    async def loyal(self, since: datetime, until: datetime, visits: int) -> Share:
        """Of those who came at all, who came at least so often."""
        row = await self._row(habits.LOYAL, since, until, visits)
        return Share(int(row["loyal"]), row["came"])

    async def customer_year(self, before: datetime, since: datetime, until: datetime) -> CustomerYear:
        """From `since` to `until`; the year before it begins at `before`."""
        row = await self._row(habits.VALUE, before, since, until)
        return CustomerYear(
            Share(int(row["kept"]), int(row["before"])),
            int(row["cards"]),
            int(row["visits"]),
            int(row["with_amount"]),
            int(row["takings"]),
        )

    async def groups(self, since: datetime, until: datetime) -> Mapping[str, int]:
        """How many members are in which of the seven groups."""
        return {row["group"]: row["cards"] for row in await self._rows(habits.GROUPS, since, until)}

    async def units(self) -> tuple[Issue, ...]:
        rows = await self._rows(rewards.UNITS, self.now)
        return issues(
            (
                Unit(row["unit"]),
                day_of(row["day"]),
                bool(row["over"]),
                int(row["issued"]),
                int(row["redeemed"]),
                int(row["expired"]),
            )
            for row in rows
        )

    async def members_who_took(self, since: datetime, until: datetime) -> Share:
        """Of those who came, who took a reward."""
        row = await self._row(rewards.MEMBERS_WHO_TOOK, since, until)
        return Share(row["took"], row["active"])

    async def first_reward(self) -> Share:
        """Of those who joined long enough ago, and within a year before that, who took a reward within 90 days."""
        until = number(local_day(self.now, self.zone)) - FIRST_REWARD_DAYS + 1
        row = await self._row(rewards.FIRST_REWARD, until - _JOINED_WITHIN, until)
        return Share(int(row["took"]), row["joined"])

    async def _rows(self, sql: str, *args: Value) -> Sequence[Row]:
        return await self.read.rows(with_days(sql, self.read.dialect, self.zone, self.now), *args)

    async def _row(self, sql: str, *args: Value) -> Row:
        (row,) = await self._rows(sql, *args)
        return row


def _staff(job: Row, visits: Row | None, enrolled: Row | None) -> StaffFigures:
    about = job["name"], job["location"]
    counted = (int(visits["visits"]), int(visits["undone"])) if visits else (0, 0)
    if enrolled is None:
        return StaffFigures(*about, *counted)
    retained = Share(int(enrolled["retained"]), int(enrolled["over"]))
    return StaffFigures(*about, *counted, enrolled["enrolled"], enrolled["back"], retained)
