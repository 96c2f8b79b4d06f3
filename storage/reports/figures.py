"""The figures of the shop, read in one look of the connection for reports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Generic, TypeVar
from zoneinfo import ZoneInfo

from loyalty.calendar import Birthday, local_day, midnight
from loyalty.ledger.amounts import NOTHING
from loyalty.ledger.units import Unit
from loyalty.report.campaign import CampaignGave
from loyalty.report.cohorts import Cohort, cohorts
from loyalty.report.counts import Basket, Counts, Frequency
from loyalty.report.liability import ENDS, OpenPasses, OpenUnits, OpenVouchers, Owed
from loyalty.report.nps import Nps, Said
from loyalty.report.people import DAYS, DayList, ListedMember, MemberList, Which
from loyalty.report.periods import ACTIVE_DAYS, Period, last_days
from loyalty.report.shares import Share
from loyalty.report.staff import ENROLLED_DAYS, VISIT_DAYS, StaffFigures
from loyalty.report.units import Issue, issues
from loyalty.report.value import CustomerYear
from storage.engine.db import Reader, Row, Value
from storage.ledger.earnings import decode
from storage.reports import campaigns, counts, habits, opinions, owed, people, returned, rewards, staff
from storage.reports.days import day_of, number, quarter_of
from storage.reports.kept import Counting, KeptFigure
from storage.reports.over import DaySum, came_again, day_sums

T = TypeVar("T")
# By the name of its section in `docs/figures.md`.
FIGURES: Mapping[str, str] = {
    "Visits and takings": counts.VISITS,
    "Active members": counts.ACTIVE,
    "Active members of a day that is not over": counts.ALSO_ACTIVE,
    "New members": counts.NEW,
    "Members": counts.MEMBERS,
    "The first day": counts.FIRST,
    "Rewards taken": counts.REWARDS,
    "Messages": counts.MESSAGES,
    "Visits by hour": counts.BY_HOUR,
    "Happy with a visit": opinions.HAPPY,
    "Net promoter score": opinions.NPS,
    "What they say": opinions.LINES,
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
    "Joined on a day": people.JOINED_ON,
    "Birthdays of a day": people.BORN_ON,
    "Visits of the team": staff.VISITS,
    "Enrolments of the team": staff.ENROLLED,
    "The team": staff.TEAM,
    "Guests who came back": returned.RETURNED,
    "What a campaign gave": campaigns.GAVE,
    "Units owed": owed.UNITS,
    "Prepaid uses": owed.PASSES,
    "Vouchers owed": owed.VOUCHERS,
    "Cards that hold something": owed.CARDS,
    "Vouchers that are over": owed.USED,
}

_LISTS: Mapping[Which, str] = {"best": people.BEST, "quiet": people.QUIET, "new": people.NEW}
FIRST_REWARD_DAYS = 90
_JOINED_WITHIN = 365  # days before those 90: who joined long ago says little of the programme of today


class Figures(Counting):
    """All of them. What was counted of stretches that are over is in `counted`, to be kept."""

    async def counts(self, period: Period, place: str = "") -> Counts:
        """`place` is a location's id; "": all of them."""
        span = period.since, period.until, place
        days = await self._days(*span)
        new, taken = await self.row(counts.NEW, *span), await self.row(counts.REWARDS, *span)
        messages = None if place else (await self.row(counts.MESSAGES, *span[:2]))["messages"]
        return Counts(
            sum(one.visits for one in days),
            await self.active(period.until, place),
            new["new"],
            sum(one.takings for one in days),
            sum(one.with_amount for one in days),
            taken["rewards"],
            messages,
        )

    async def _days(self, since: datetime, until: datetime, place: str = "") -> Sequence[DaySum]:
        return [one for one in await day_sums(self, since, until) if place in ("", one.place)]

    async def active(self, until: datetime, place: str = "") -> int:
        """Who came in the 30 local days to that instant: to the last midnight once a day, and who else came since."""
        since = last_days(until, ACTIVE_DAYS, self.zone)
        over = max(since, min(midnight(local_day(until, self.zone), self.zone), self.settled))

        async def count() -> int:
            return int((await self.row(counts.ACTIVE, since, over, place))["cards"])

        cards = int(await self.once(f"active:{place}", (since, over), count))
        if over == until:
            return cards
        return cards + int((await self.row(counts.ALSO_ACTIVE, since, over, place, until))["cards"])

    async def happy(self, since: datetime, until: datetime, place: str = "") -> Share:
        """Of those who said how a visit was, who said that it was good."""
        row = await self.row(opinions.HAPPY, since, until, place)
        return Share(int(row["happy"]), row["answers"])

    async def nps(self) -> Nps | None:
        """Of the newest survey that anybody answered; None where nobody ever did."""
        for row in await self.rows(opinions.NPS):
            lines = (Said(line["score"], line["words"]) for line in await self.rows(opinions.LINES))
            counted = int(row["answers"]), int(row["promoters"]), int(row["detractors"])
            return Nps(row["quarter"], *counted, tuple(lines))
        return None

    async def members(self, place: str = "") -> int:
        """Who have a card today, and joined at that place."""
        return int((await self.row(counts.MEMBERS, place))["members"])

    async def first_day(self) -> date | None:
        """Of the first card; None where there is none yet."""
        return next((day_of(row["day"]) for row in await self.rows(counts.FIRST)), None)

    async def by_day(self, since: datetime, until: datetime, place: str = "") -> Mapping[date, int]:
        """How many visits, of days with any; from a local midnight on."""
        found = Counter[date]()
        for one in await self._days(since, until, place):
            found[one.day] += one.visits
        return found

    async def by_hour(
        self, since: datetime, until: datetime, place: str = ""
    ) -> Mapping[tuple[date, int], int]:
        """How many visits, by local day and hour, of hours with any."""
        came = Counter[tuple[date, int]]()
        for row in await self.rows(counts.BY_HOUR, since, until, place):
            at = quarter_of(row["quarter"]).astimezone(self.zone)
            came[at.date(), at.hour] += row["visits"]
        return came

    async def returned(self, since: datetime, until: datetime, enrolled_by: int) -> Mapping[int, str]:
        """Members that the person at that address enrolled, and who came back then: their names, the first one first."""
        rows = await self.rows(returned.RETURNED, since, until, enrolled_by)
        return {row["id"]: row["name"] for row in rows}

    async def campaign(self, rule: str, since: datetime) -> CampaignGave:
        """Of the rule with this id, which gave nothing before `since`."""
        rows = await self.rows(campaigns.GAVE, since, campaigns.part_of(rule))
        given = sum((decode(row["rules"]).of({rule}) for row in rows), NOTHING)
        return CampaignGave(len(rows), len({row["card"] for row in rows}), given)

    async def cohorts(self, place: str = "") -> tuple[Cohort, ...]:
        """Of a place: who joined there, and came again there."""
        joined = {day_of(row["joined"]): row["cards"] for row in await self.rows_at(place, habits.JOINED)}
        came = await came_again(self, min(joined), place) if joined else ()
        return cohorts(joined, came, local_day(self.now, self.zone))

    async def repeat(self, since: datetime, until: datetime, place: str = "") -> Share:
        """Of those who came at all, who came twice or more."""
        (row,) = await self.kept_rows("repeat", habits.REPEAT, (since, until), since, until, place=place)
        return Share(int(row["again"]), row["came"])

    async def frequency(self, since: datetime, until: datetime, place: str = "") -> Frequency | None:
        """None where nobody came twice."""
        (row,) = await self.kept_rows(
            "frequency", habits.FREQUENCY, (since, until), since, until, place=place
        )
        return None if row["cards"] is None else Frequency(float(row["days"]), row["cards"])

    async def basket(self, since: datetime, until: datetime, place: str = "") -> Basket | None:
        """None where no amount is known."""
        (row,) = await self.kept_rows("basket", habits.BASKET, (since, until), since, until, place=place)
        if not row["with_amount"]:
            return None
        visits = int(row["with_amount"])
        return Basket(visits, int(row["takings"]) // visits, int(row["median"]))

    async def takings(self, since: datetime, until: datetime) -> int:
        """From a local midnight on."""
        return sum(one.takings for one in await self._days(since, until))

    async def owed(self) -> Owed:
        """Today, of members who are here."""
        bounds = self.now, *(self.now + timedelta(days=days) for days in ENDS)
        units, vouchers = await self.rows(owed.UNITS, *bounds), await self.rows(owed.VOUCHERS, *bounds)
        passes, over = await self.rows(owed.PASSES, *bounds), await self.row(owed.USED)
        return Owed(
            (await self.row(owed.CARDS, self.now))["cards"],
            tuple(OpenUnits(Unit(row["unit"]), row["ends"], int(row["left"])) for row in units),
            tuple(OpenVouchers(row["reward"], row["ends"], row["vouchers"]) for row in vouchers),
            Share(int(over["used"]), over["over"]),
            tuple(OpenPasses(row["ends"], int(row["left"]), int(row["worth"])) for row in passes),
        )

    async def listed(self, which: Which, place: str = "") -> MemberList:
        """The first ten of them; the best of a place by their visits there."""
        since = last_days(self.now, DAYS[which], self.zone)
        rows = await self.rows_at(place, _LISTS[which], since)
        return MemberList(which, _members(rows), rows[0]["of"] if rows else 0)

    async def joined_on(self, day: date) -> DayList:
        """The newest ten."""
        since, until = (midnight(one, self.zone) for one in (day, day + timedelta(days=1)))
        rows = await self.rows(people.JOINED_ON, since, until)
        return DayList("joined-on", day, _members(rows), rows[0]["of"] if rows else 0)

    async def born_on(self, day: date, *, leap_day_in_march: bool = False) -> DayList:
        """The ten with the most visits, of those who keep their birthday on that day."""
        leap = Birthday(2, 29)
        also = leap if leap.in_year(day.year, leap_day_in_march=leap_day_in_march) == day else day
        rows = await self.rows(people.BORN_ON, day.month, day.day, also.month, also.day)
        return DayList("born-on", day, _members(rows), rows[0]["of"] if rows else 0)

    async def staff(self, place: str = "", of: Period | None = None) -> tuple[StaffFigures, ...]:
        """Who works there or did something there in that period, the most visits first; else lately. `place` is a location's
        id; "": all."""
        today = local_day(self.now, self.zone)
        since, until = (of.since, of.until) if of else (last_days(self.now, VISIT_DAYS, self.zone), self.now)
        first, after = (
            (of.first, of.after)
            if of
            else (today - timedelta(days=ENROLLED_DAYS - 1), today + timedelta(days=1))
        )
        visits = await self._by_person(staff.VISITS, since, until, place)
        enrolled = await self._by_person(staff.ENROLLED, number(first), number(today), place, number(after))
        jobs = {job["person"]: job for job in await self.rows(staff.TEAM)}  # the newest one of each
        found = (
            _staff(job, visits.get(person), enrolled.get(person))
            for person, job in jobs.items()
            if person in visits or person in enrolled or (job["here"] and place in ("", job["location"]))
        )
        return tuple(sorted(found, key=lambda one: (-one.visits, -one.enrolled, one.name)))

    async def _by_person(self, sql: str, *args: Value) -> Mapping[int, Row]:
        return {row["person"]: row for row in await self.rows(sql, *args)}

    async def loyal(self, since: datetime, until: datetime, visits: int, place: str = "") -> Share:
        """Of those who came at all, who came at least so often."""
        (row,) = await self.kept_rows(
            f"loyal:{visits}", habits.LOYAL, (since, until), since, until, visits, place=place
        )
        return Share(int(row["loyal"]), row["came"])

    async def customer_year(self, before: datetime, since: datetime, until: datetime) -> CustomerYear:
        """From `since` to `until`; the year before it begins at `before`."""
        figure = f"value:{local_day(since, self.zone)}"
        (row,) = await self.kept_rows(figure, habits.VALUE, (before, until), before, since, until)
        return CustomerYear(
            Share(int(row["kept"]), int(row["before"])),
            int(row["cards"]),
            int(row["visits"]),
            int(row["with_amount"]),
            int(row["takings"]),
        )

    async def groups(self, since: datetime, until: datetime, place: str = "") -> Mapping[str, int]:
        """How many members are in which of the seven groups."""
        rows = await self.kept_rows("groups", habits.GROUPS, (since, until), since, until, place=place)
        return {row["group"]: row["cards"] for row in rows}

    async def units(self) -> tuple[Issue, ...]:
        rows = await self.rows(rewards.UNITS, self.now)
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

    async def members_who_took(self, since: datetime, until: datetime, place: str = "") -> Share:
        """Of those who came, who took a reward."""
        (row,) = await self.rows_at(place, rewards.MEMBERS_WHO_TOOK, since, until)
        return Share(row["took"], row["active"])

    async def first_reward(self, place: str = "") -> Share:
        """Of those who joined long enough ago, and within a year before that, who took a reward within 90 days; wherever, of
        those who joined at that place."""
        until = number(local_day(self.now, self.zone)) - FIRST_REWARD_DAYS + 1
        (row,) = await self.rows_at(place, rewards.FIRST_REWARD, until - _JOINED_WITHIN, until)
        return Share(int(row["took"]), row["joined"])


@dataclass(frozen=True, slots=True)
class FiguresLook(Generic[T]):
    """A look at them at the instant `now` (UTC). It returns what was found, and what was counted, to be kept."""

    look: Callable[[Figures], Awaitable[T]]
    zone: ZoneInfo
    now: datetime

    async def __call__(self, read: Reader) -> tuple[T, list[KeptFigure]]:
        counted: list[KeptFigure] = []
        return await self.look(Figures(read, self.zone, self.now, counted)), counted


def _members(rows: Sequence[Row]) -> tuple[ListedMember, ...]:
    return tuple(
        ListedMember(row["id"], row["name"], int(row["visits"]), row["last_visit_at"]) for row in rows
    )


def _staff(job: Row, visits: Row | None, enrolled: Row | None) -> StaffFigures:
    about = job["name"], job["location"]
    counted = (int(visits["visits"]), int(visits["undone"])) if visits else (0, 0)
    if enrolled is None:
        return StaffFigures(*about, *counted)
    retained = Share(int(enrolled["retained"]), int(enrolled["over"]))
    return StaffFigures(*about, *counted, enrolled["enrolled"], enrolled["back"], retained)
