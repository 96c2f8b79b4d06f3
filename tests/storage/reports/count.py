"""An independent count of the shop's figures: plain Python over the rows of its tables. It imports nothing of ours and
goes by what `docs/figures.md` says, not by how the service reads it."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from functools import lru_cache
from itertools import pairwise
from statistics import median
from typing import Any
from zoneinfo import ZoneInfo

Rows = Sequence[Mapping[str, Any]]
TABLES = (
    *("member", "visit", "voucher", "outbox", "lot", "entry", "activity", "payment", "opinion"),
    *("staff", "purchase_return"),
)
_DAY = timedelta(days=1)
_TAKEN = {"redemption", "return", "spent", "unspent"}


class Count:
    def __init__(self, tables: Mapping[str, Rows], zone: ZoneInfo, now: datetime) -> None:
        self.tables, self.zone, self.now = tables, zone, now
        self.into = {row["id"]: row["merged_into_id"] for row in tables["member"]}
        self.members = [row for row in tables["member"] if row["merged_into_id"] is None]
        self.visits = [row for row in tables["visit"] if row["undone_at"] is None]
        self.today = self.day(now)

    def day(self, at: datetime) -> date:
        return _day(at, self.zone)

    def card(self, id: int) -> int:
        while self.into[id] is not None:
            id = self.into[id]
        return id

    def came(self, since: datetime, until: datetime, place: str = "") -> list[Mapping[str, Any]]:
        return [v for v in self.visits if since <= v["at"] < until and place in ("", v["location"])]

    def by_card(
        self, since: datetime, until: datetime, place: str = ""
    ) -> dict[int, list[Mapping[str, Any]]]:
        found = defaultdict(list)
        for visit in sorted(self.came(since, until, place), key=lambda v: (v["at"], v["id"])):
            found[self.card(visit["member_id"])].append(visit)
        return found

    def counts(self, since: datetime, until: datetime, place: str = "") -> tuple[int | None, ...]:
        """Visits, active, new, takings, visits with an amount, rewards, messages."""
        came = self.came(since, until, place)
        last = self.day(until - timedelta(microseconds=1))
        active = {
            self.card(v["member_id"])
            for v in self.visits
            if v["at"] < until and self.day(v["at"]) > last - 30 * _DAY and place in ("", v["location"])
        }
        new = [m for m in self.members if since <= m["joined_at"] < until and place in ("", m["location"])]
        rewards = [
            v
            for v in self.tables["voucher"]
            if v["state"] == "used" and since <= v["used_at"] < until and place in ("", v["location"])
        ]
        messages = [
            o
            for o in self.tables["outbox"]
            if o["cls"] and o["state"] == "sent" and o["member_id"] and since <= o["settled_at"] < until
        ]
        amounts = [v["amount"] for v in came if v["amount"] is not None]
        told = None if place else len(messages)
        return len(came), len(active), len(new), sum(amounts), len(amounts), len(rewards), told

    def happy(self, since: datetime, until: datetime, place: str) -> tuple[int, int]:
        """Who said that a visit was good, and who said how it was."""
        stand = {v["id"] for v in self.visits}
        said = [
            o["score"]
            for o in self.tables["opinion"]
            if o["visit_id"] in stand and since <= o["at"] < until and place in ("", o["location"])
        ]
        return said.count(3), len(said)

    def nps(self) -> tuple[str, int, int, int, list[tuple[int, str]]] | None:
        """Of the newest survey: answers, promoters, detractors, and the newest three lines; the newest answer of a card."""
        said = [o for o in self.tables["opinion"] if o["visit_id"] is None]
        if not said:
            return None
        quarter = max(o["subject"] for o in said)
        own = sorted((o for o in said if o["subject"] == quarter), key=lambda o: (o["at"], o["id"]))
        newest = {self.card(o["member_id"]): o for o in own}.values()
        scores = [o["score"] for o in newest]
        lines = sorted((o for o in newest if o["words"]), key=lambda o: (o["at"], o["id"]), reverse=True)[:3]
        counted = len(scores), sum(score >= 9 for score in scores), sum(score <= 6 for score in scores)
        return quarter, *counted, [(o["score"], o["words"]) for o in lines]

    def here(self, place: str) -> int:
        return sum(m["left_at"] is None and place in ("", m["location"]) for m in self.members)

    def by_day(self, since: datetime, until: datetime) -> dict[date, int]:
        return dict(Counter(self.day(v["at"]) for v in self.came(since, until)))

    def by_hour(self, since: datetime, until: datetime, place: str = "") -> dict[tuple[date, int], int]:
        walls = (v["at"].astimezone(self.zone) for v in self.came(since, until, place))
        return dict(Counter((wall.date(), wall.hour) for wall in walls))

    def returned(self, since: datetime, until: datetime, person: int) -> set[int]:
        """Who was enrolled by that person, and came for the first time after the day of joining then, and within 60 days."""
        jobs = {job["id"] for job in self.tables["staff"] if job["address_id"] == person}
        came = defaultdict(list)
        for visit in self.visits:
            came[self.card(visit["member_id"])].append(visit["at"])
        found = set()
        for member in self.members:
            joined = self.day(member["joined_at"])
            later = [at for at in came[member["id"]] if self.day(at) > joined]
            if member["enrolled_by"] in jobs and not member["left_at"] and later:
                back = min(later)
                if since <= back < until and self.day(back) < joined + 60 * _DAY:
                    found.add(member["id"])
        return found

    def campaign(self, rule: str, since: datetime) -> tuple[int, int, dict[str, int]]:
        """Visits of which the rule gave something, of how many cards, and how much of each unit."""
        given: Counter[str] = Counter()
        cards = []
        for visit in (v for v in self.visits if v["at"] >= since and v["rules"]):
            parts = [(unit, amount) for unit, amount, of in json.loads(visit["rules"])[0] if of == rule]
            for unit, amount in parts:
                given[unit] += amount
            cards += [self.card(visit["member_id"])] if parts else []
        return len(cards), len(set(cards)), dict(given)

    def cohorts(self, place: str = "") -> dict[tuple[date, int], tuple[int, int]]:
        """By month and window: who came in it, and of how many; of a place, who joined and came there."""
        days = defaultdict(set)
        for visit in (v for v in self.visits if place in ("", v["location"])):
            days[self.card(visit["member_id"])].add(self.day(visit["at"]))
        found: dict[tuple[date, int], tuple[int, int]] = {}
        for member in (m for m in self.members if place in ("", m["location"])):
            joined, window = self.day(member["joined_at"]), 1
            while joined + (30 * window + 30) * _DAY <= self.today:
                first = joined + 30 * window * _DAY
                came = any(first + n * _DAY in days[member["id"]] for n in range(30))
                part, whole = found.get((joined.replace(day=1), window), (0, 0))
                found[joined.replace(day=1), window] = part + came, whole + 1
                window += 1
        return found

    def at_least(self, visits: int, since: datetime, until: datetime, place: str = "") -> tuple[int, int]:
        cards = self.by_card(since, until, place)
        return sum(len(came) >= visits for came in cards.values()), len(cards)

    def frequency(self, since: datetime, until: datetime, place: str = "") -> tuple[float, int] | None:
        own = []
        for came in self.by_card(since, until, place).values():
            days = [self.day(v["at"]) for v in came]
            if gaps := [(late - early).days for early, late in pairwise(days)]:
                own.append(median(gaps))
        return (median(own), len(own)) if own else None

    def basket(self, since: datetime, until: datetime, place: str = "") -> tuple[int, int, int] | None:
        amounts = [v["amount"] for v in self.came(since, until, place) if v["amount"] is not None]
        return (len(amounts), sum(amounts) // len(amounts), int(median(amounts))) if amounts else None

    def customer_year(self, before: datetime, since: datetime, until: datetime) -> tuple[int, ...]:
        """Kept, of how many; cards, visits, with an amount, takings."""
        old, new = set(self.by_card(before, since)), set(self.by_card(since, until))
        came = self.came(since, until)
        amounts = [v["amount"] for v in came if v["amount"] is not None]
        return len(old & new), len(old), len(new), len(came), len(amounts), sum(amounts)

    def customer_years(self) -> dict[int, tuple[int, ...]]:
        """Of each of the last three calendar years, and of the one that is not over: there of 365 days, to the last midnight
        that was two hours ago, or in a shop's first 90 days to now."""
        midnights = {
            year: datetime(year, 1, 1, tzinfo=self.zone)
            for year in range(self.today.year - 4, self.today.year + 1)
        }
        found = {
            year: self.customer_year(midnights[year - 1], midnights[year], midnights[year + 1])
            for year in list(midnights)[1:-1]
        }
        began, end, last = self.first_day(), self.now, self.today
        if began and self.today - began >= 90 * _DAY:
            after = self.day(self.now - timedelta(hours=2))
            end, last = self._midnight(after), after - _DAY
        since, before = (self._midnight(last - (365 * years - 1) * _DAY) for years in (1, 2))
        return found | {self.today.year: self.customer_year(before, since, end)}

    def _midnight(self, day: date) -> datetime:
        return datetime(day.year, day.month, day.day, tzinfo=self.zone)

    def groups(self, since: datetime, until: datetime, place: str = "") -> dict[str, int]:
        cards = self.by_card(since, until, place)
        recent = _fifths({card: came[-1]["at"] for card, came in cards.items()})
        often = _fifths({card: len(came) for card, came in cards.items()})
        much = _fifths({card: sum(v["amount"] or 0 for v in came) for card, came in cards.items()})
        return dict(Counter(_group(recent[card], often[card], much[card]) for card in cards))

    def units(self) -> dict[tuple[date, str], tuple[int, ...]]:
        """By month and unit: issued, redeemed, expired; issued and expired of lots that are over."""
        left = {m["id"] for m in self.tables["member"] if m["left_at"]}
        entries = defaultdict(list)
        for entry in self.tables["entry"]:
            entries[entry["lot_id"]].append(entry)
        found: dict[tuple[date, str], list[int]] = {}
        for lot in (one for one in self.tables["lot"] if one["unit"] != "uses"):
            own = entries[lot["id"]]
            ended = lot["member_id"] in left or (lot["ends_at"] is not None and lot["ends_at"] <= self.now)
            redeemed = -sum(e["amount"] for e in own if e["kind"] in _TAKEN)
            expired = -sum(e["amount"] for e in own if e["kind"] == "expiry")
            issued = sum(e["amount"] for e in own) + redeemed + expired + lot["opening"]
            expired += lot["left"] if ended else 0
            sums = found.setdefault((self.day(lot["made_at"]).replace(day=1), lot["unit"]), [0] * 5)
            over = ended or not lot["left"]
            for place, more in enumerate((issued, redeemed, expired, over * issued, over * expired)):
                sums[place] += more
        return {key: tuple(sums) for key, sums in found.items()}

    def first_day(self) -> date | None:
        return min((self.day(m["joined_at"]) for m in self.tables["member"]), default=None)

    def owed(self) -> tuple[Any, ...]:
        """Cards that hold something; units, what paid uses are worth, and vouchers, by when they end; of vouchers that are over, how many were used."""
        here = {m["id"] for m in self.members if m["left_at"] is None}
        lots = [
            t
            for t in self.tables["lot"]
            if t["left"] and t["member_id"] in here and self._lives(t["ends_at"])
        ]
        open_ = [
            v
            for v in self.tables["voucher"]
            if v["state"] == "open" and v["member_id"] in here and self._lives(v["expires_at"])
        ]
        units: Counter[tuple[str, int]] = Counter()
        worth: Counter[int] = Counter()
        paid = {p["id"]: (p["amount"], p["uses"]) for p in self.tables["payment"]}
        for lot in lots:
            units[lot["unit"], self._ends(lot["ends_at"])] += lot["left"]
            if lot["unit"] == "uses":
                price, uses = paid[lot["origin"]]
                worth[self._ends(lot["ends_at"])] += price * lot["left"] // uses
        states = [v["state"] for v in self.tables["voucher"]]
        over = sum(state in ("used", "expired", "lapsed") for state in states)
        vouchers = Counter((v["reward"], self._ends(v["expires_at"])) for v in open_)
        cards = len({t["member_id"] for t in lots})
        return cards, dict(units), dict(worth), dict(vouchers), (states.count("used"), over)

    def _lives(self, end: datetime | None) -> bool:
        return end is None or end > self.now

    def _ends(self, end: datetime | None) -> int:
        return 3 if end is None else sum(end >= self.now + days * _DAY for days in (30, 90, 365))

    def listed(self) -> tuple[list[Any], ...]:
        """Best, gone quiet and new: id and visits. How often a card came, and when last, stands on its row of `activity`."""
        activity = {a["member_id"]: a for a in self.tables["activity"]}
        here = {m["id"]: m for m in self.members if m["left_at"] is None and m["id"] in activity}
        since = {days: self.now_minus(days) for days in (365, 60, 30)}
        best = {
            card: len(came)
            for card, came in self.by_card(since[365], self.now + _DAY).items()
            if card in here
        }
        quiet = {
            card: activity[card]["visits"]
            for card in here
            if activity[card]["visits"] and activity[card]["last_visit_at"] < since[60]
        }
        new = sorted(
            (card for card, m in here.items() if m["joined_at"] >= since[30]),
            key=lambda card: (-here[card]["joined_at"].timestamp(), card),
        )
        most = [sorted(cards.items(), key=lambda one: (-one[1], one[0])) for cards in (best, quiet)]
        return *most, [(card, activity[card]["visits"]) for card in new]

    def of_a_day(self, day: date) -> tuple[set[int], set[int]]:
        """Who joined then, and whose birthday it is; that of 29 February is the 28th in a common year."""
        here = [m for m in self.members if m["left_at"] is None]
        days = {(day.month, day.day)} | ({(2, 29)} if (day + _DAY).month == 3 and day.month == 2 else set())
        return (
            {m["id"] for m in here if self.day(m["joined_at"]) == day},
            {m["id"] for m in here if (m["birth_month"], m["birth_day"]) in days},
        )

    def now_minus(self, days: int) -> datetime:
        """The first midnight of so many local days, with today."""
        first = self.today - (days - 1) * _DAY
        return datetime(first.year, first.month, first.day, tzinfo=self.zone)

    def staff(
        self, place: str, first: date | None = None, after: date | None = None
    ) -> dict[str, tuple[int, ...]]:
        """By name: visits and undone ones of 30 days; enrolled in a year, came again; of those whose 60 days are over, who
        came again, and how many those are. With days: of visits and enrolments from `first` to just before `after`."""
        after = after or self.today + _DAY
        visits_from = first or self.today - 29 * _DAY
        joined_from = first or self.today - 364 * _DAY
        people = {job["id"]: job["address_id"] for job in self.tables["staff"]}
        back = {
            r["visit_id"]
            for r in self.tables["purchase_return"]
            if not r["undone_at"] and r["left_amount"] is None
        }
        days = defaultdict(set)
        for visit in self.visits:
            days[self.card(visit["member_id"])].add(self.day(visit["at"]))
        found = {person: [0] * 6 for person in people.values()}
        for visit in self.tables["visit"]:
            if (
                visit["at"] < self.now
                and visits_from <= self.day(visit["at"]) < after
                and place in ("", visit["location"])
            ):
                own = found[people[visit["staff_id"]]]
                own[0] += visit["undone_at"] is None
                own[1] += visit["undone_at"] is not None and visit["id"] not in back
        for member in self.members:
            joined = self.day(member["joined_at"])
            if member["enrolled_by"] and joined_from <= joined < after and place in ("", member["location"]):
                again = any(joined < day < joined + 60 * _DAY for day in days[member["id"]])
                over = joined + 60 * _DAY <= self.today
                for at, more in enumerate((1, again, over and again, over)):
                    found[people[member["enrolled_by"]]][2 + at] += more
        newest = {
            job["address_id"]: job
            for job in sorted(self.tables["staff"], key=lambda j: (j["since"], j["id"]))
        }
        return {
            job["name"]: tuple(found[person])
            for person, job in newest.items()
            if any(found[person]) or (job["removed_at"] is None and place in ("", job["location"]))
        }

    def members_who_took(self, since: datetime, until: datetime, place: str = "") -> tuple[int, int]:
        active = set(self.by_card(since, until, place))
        took = {
            self.card(v["member_id"])
            for v in self.tables["voucher"]
            if v["state"] == "used" and since <= v["used_at"] < until and place in ("", v["location"])
        }
        return len(active & took), len(active)

    def first_reward(self, place: str = "") -> tuple[int, int]:
        first: dict[int, date] = {}
        for voucher in self.tables["voucher"]:
            if voucher["cost"] > 0 and voucher["state"] != "cancelled":
                card, day = self.card(voucher["member_id"]), self.day(voucher["created_at"])
                first[card] = min(day, first.get(card, day))
        old = {m["id"]: self.day(m["joined_at"]) for m in self.members if place in ("", m["location"])}
        old = {card: day for card, day in old.items() if 90 <= (self.today - day).days < 90 + 365}
        return sum(card in first and (first[card] - day).days < 90 for card, day in old.items()), len(old)


@lru_cache(maxsize=100_000)
def _day(at: datetime, zone: ZoneInfo) -> date:
    return at.astimezone(zone).date()


def _fifths(values: Mapping[int, Any]) -> dict[int, int]:
    """Five groups of the same size, from the least; the first ones have one more where they are not."""
    order = sorted(values, key=lambda card: (values[card], card))
    size, more = divmod(len(order), 5)
    sizes = [size + (n < more) for n in range(5)]
    fifths = [fifth for fifth, many in enumerate(sizes, 1) for _ in range(many)]
    return dict(zip(order, fifths, strict=True))


def _group(recent: int, often: int, much: int) -> str:
    if recent >= 4:
        if often >= 4:
            return "best" if much >= 4 else "loyal"
        return "promising" if often >= 2 else "new"
    if recent == 3:
        return "cooling"
    return "at-risk" if often >= 4 else "gone"
