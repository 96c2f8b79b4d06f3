"""An independent count of who is in a segment: plain Python over the rows of the tables, importing nothing of ours."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

Rows = Sequence[Mapping[str, Any]]
TABLES = ("member", "activity", "visit", "voucher", "opinion", "tier", "membership")
Said = tuple[str, str, int]  # kind, of, number
_DAY = timedelta(days=1)


class Count:
    """At the instant `now`, by the clock of a zone."""

    def __init__(self, tables: Mapping[str, Rows], zone: ZoneInfo, now: datetime) -> None:
        self.tables, self.zone, self.now, self.year = tables, zone, now, now - 365 * _DAY
        self.into = {row["id"]: row["merged_into_id"] for row in tables["member"]}
        self.members = {row["id"]: row for row in tables["member"] if row["merged_into_id"] is None}
        self.activity = {row["member_id"]: row for row in tables["activity"]}
        self.visits = self.by_card(row for row in tables["visit"] if row["undone_at"] is None)

    def card(self, id: int) -> int:
        while self.into[id] is not None:
            id = self.into[id]
        return id

    def by_card(self, rows: Any) -> dict[int, list[Mapping[str, Any]]]:
        found = defaultdict(list)
        for row in rows:
            found[self.card(row["member_id"])].append(row)
        return found

    def of(self, *parts: tuple[Said, bool]) -> list[int]:
        """Who is all of these, or none where it says so; of who is here."""
        each = [(self.all(*said), negated) for said, negated in parts]
        here = sorted(
            id for id, row in self.members.items() if row["left_at"] is None and id in self.activity
        )
        return [id for id in here if all((id in found) != negated for found, negated in each)]

    def all(self, kind: str, of: str, number: int) -> set[int]:
        if kind in ("best-spend", "best-visits"):
            return self.best(kind == "best-spend", number)
        if kind == "group":
            return {id for id, group in self.groups().items() if group == of}
        return {id for id in self.members if id in self.activity and self.is_so(kind, of, number, id)}

    def is_so(self, kind: str, of: str, number: int, id: int) -> bool:
        row, seen, since = self.members[id], self.activity[id], self.now - number * _DAY
        match kind:
            case "all":
                return True
            case "location":
                return bool(row["location"] == of)
            case "visited":
                return seen["last_visit_at"] is not None and seen["last_visit_at"] >= since
            case "away":
                return bool((seen["last_visit_at"] or row["joined_at"]) < since)
            case "joined":
                return bool(row["joined_at"] >= since)
            case "member-for":
                return bool(row["joined_at"] <= since)
            case "birthday":
                return bool(row["birth_month"] == number)
            case "visits":
                return bool(seen["visits"] >= number)
            case "members":
                return any(p["starts_at"] <= self.now < p["ends_at"] and of in ("", p["plan"])
                    for p in self.tables["membership"] if p["member_id"] == id)  # fmt: skip
            case "tier":
                own = {t["tier"] for t in self.tables["tier"] if self.card(t["member_id"]) == id and t["ends_at"] > self.now}  # fmt: skip
                return of in own and len(own) == number
            case "never-redeemed":
                return not any(
                    self.card(v["member_id"]) == id for v in self.tables["voucher"] if v["state"] == "used"
                )
            case "spent":
                since = self.now - min(int(of), 36_500) * _DAY
                return sum(v["amount"] or 0 for v in self.visits[id] if since <= v["at"] < self.now) >= number
            case "promoters" | "passives" | "detractors":
                score = self.answered().get(id)
                group = score is not None and (score >= 9) * 2 + (7 <= score <= 8)
                return score is not None and ("detractors", "passives", "promoters")[group] == kind
            case "unhappy":
                return self.unhappy(id)
        return self.is_habit(kind, of, id)

    def is_habit(self, kind: str, of: str, id: int) -> bool:
        came = [v for v in self.visits[id] if self.year <= v["at"] < self.now]
        so = [v for v in came if self.of_habit(kind, of, v)]
        return len(came) >= 3 and 2 * len(so) > len(came)

    def of_habit(self, kind: str, of: str, visit: Mapping[str, Any]) -> bool:
        wall = visit["at"].astimezone(self.zone)
        match kind:
            case "mornings":
                return 5 <= wall.hour < 12
            case "afternoons":
                return 12 <= wall.hour < 17
            case "evenings":
                return wall.hour >= 17 or wall.hour < 5
            case "weekdays":
                return wall.weekday() < 5
            case "weekends":
                return wall.weekday() >= 5
            case "favourite-place":
                return bool(visit["location"] == of)
            case "favourite-tag":
                return f'"{of}"' in (visit["tags"] or "")
        raise AssertionError(kind)

    def answered(self) -> dict[int, int]:
        said = [o for o in self.tables["opinion"] if o["visit_id"] is None]
        newest = max((o["subject"] for o in said), default="")
        own = sorted((o for o in said if o["subject"] == newest), key=lambda o: (o["at"], o["id"]))
        return {self.card(o["member_id"]): o["score"] for o in own}

    def unhappy(self, id: int) -> bool:
        stand = {v["id"] for v in self.tables["visit"] if v["undone_at"] is None}
        said = [
            o for o in self.tables["opinion"] if o["visit_id"] in stand and self.card(o["member_id"]) == id
        ]
        return bool(said) and max(said, key=lambda o: (o["at"], o["id"]))["score"] == 1

    def best(self, by_spend: bool, number: int) -> set[int]:
        worth = Counter[int]()
        for id, came in self.visits.items():
            if self.members[id]["left_at"] is None:
                worth[id] = sum(
                    (v["amount"] or 0) if by_spend else 1 for v in came if self.year <= v["at"] < self.now
                )
        return set(
            sorted((id for id in worth if worth[id] > 0), key=lambda card: (-worth[card], card))[:number]
        )

    def groups(self) -> dict[int, str]:
        own = {id: [v for v in came if self.year <= v["at"] < self.now] for id, came in self.visits.items()}
        own = {id: came for id, came in own.items() if came}
        recent, often, much = (
            _fifths({id: by(came) for id, came in own.items()})
            for by in (
                lambda came: max(v["at"] for v in came),
                len,
                lambda came: sum(v["amount"] or 0 for v in came),
            )
        )
        return {id: _group(recent[id], often[id], much[id]) for id in own}


def _fifths(values: Mapping[int, Any]) -> dict[int, int]:
    """Five groups of the same size, from the least; the first ones have one more where they are not."""
    order = sorted(values, key=lambda card: (values[card], card))
    size, more = divmod(len(order), 5)
    fifths = [fifth for fifth in range(1, 6) for _ in range(size + (fifth <= more))]
    return dict(zip(order, fifths, strict=True))


def _group(recent: int, often: int, much: int) -> str:
    if recent < 4:
        return "cooling" if recent == 3 else "at-risk" if often >= 4 else "gone"
    if often < 4:
        return "promising" if often >= 2 else "new"
    return "best" if much >= 4 else "loyal"
