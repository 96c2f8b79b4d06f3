"""A shop by chance, straight into the tables: two years with both changes of the clock, cards that became part of others
(also of ones that did later), members who left, visits that were undone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from random import Random

from storage.engine.bulk import in_bulk
from storage.engine.db import Database, Statement, Tx, insert

NOW = datetime(2027, 4, 5, 13, 20, 7, 5, tzinfo=UTC)
# The hours in which clocks change, and a month's last night: where a day is easily mistaken for another.
_EDGES = tuple(
    datetime(year, month, day, 21, 30, tzinfo=UTC)
    for year, month, day in ((2026, 3, 28), (2026, 10, 24), (2027, 3, 27), (2026, 10, 31), (2027, 4, 4))
)


async def fill(database: Database, random: Random, members: int = 60) -> None:
    rows = list(_rows(random, members))

    async def work(tx: Tx) -> None:
        await in_bulk(tx, rows)

    await database.run(work)


def _rows(random: Random, members: int) -> Iterator[Statement]:
    for id in (1, 2, 3):
        about = {"channel": "sms", "value": f"+48{id}", "locale": "pl", "state": "open", "wrong_codes": 0}
        yield insert("address", id=id, seen_at=NOW, **about)
        job = {"role": "staff", "location": ("main", "old-town")[id % 2], "since": NOW}
        yield insert("staff", id=id, address_id=id, name=f"Max {id}", **job)
    yield insert(
        "staff", id=4, address_id=2, name="Max", removed_at=NOW, **job | {"since": NOW - timedelta(days=400)}
    )  # had another job
    ids = range(1, members + 1)
    joined = {id: NOW - timedelta(days=random.randint(0, 700), minutes=random.randint(0, 1440)) for id in ids}
    for id in ids:
        linked = (
            random.randrange(1, id) if id > 1 and random.random() < 0.2 else None
        )  # always into an older one
        yield insert(
            "member",
            id=id,
            card=f"card-{id}",
            name="Ana",
            locale="pl",
            location=random.choice(("main", "old-town")),
            joined_at=joined[id],
            source="",
            enrolled_by=random.choice((None, 1, 2, 4)),
            merged_into_id=linked,
            left_at=NOW if linked is None and random.random() < 0.1 else None,
        )
        visits = random.randint(0, 9)
        last = _after(random, joined[id]) if visits else None
        yield insert("activity", member_id=id, visits=visits, last_visit_at=last)
    for id in range(1, members * 12):
        yield from _visit(
            random, id, random.choice(ids) if random.random() < 0.5 else random.randint(1, 9), joined
        )
    yield from _opinions(random, ids, members * 12)
    for id in range(10_000, 10_000 + members):
        yield from _prepaid(random, id, random.choice(ids))
    for id in range(1, members * 4):
        yield from _rest(random, id, random.choice(ids), joined)


def _after(random: Random, since: datetime) -> datetime:
    edges = [at for at in _EDGES if at > since]
    if edges and random.random() < 0.3:
        return random.choice(edges) + timedelta(
            minutes=random.randint(0, 300), microseconds=random.randint(0, 9)
        )
    return since + random.random() * (NOW - since)


_RULES = (
    '[[["points",24,"base"],["points",24,"chat-1"],["stamps",1,"chat-1"]],[]]',
    '[[["points",5,"chat-11"]],[["chat-1","hours","15:00-17:00","17:02"]]]',
    '[[["points",7,"chat-1"]],[]]',
)  # fmt: skip


def _visit(random: Random, id: int, member: int, joined: dict[int, datetime]) -> Iterator[Statement]:
    at = _after(random, joined[member])
    yield insert(
        "visit",
        id=id,
        member_id=member,
        staff_id=random.choice((1, 2, 4)),
        location=random.choice(("main", "old-town")),
        amount=random.choice((None, 0, 1250, random.randint(1, 99_99))),
        earned="{}",
        code=id,
        at=at,
        rules=(None, *_RULES)[id % 4],
        undone_at=at if (undone := random.random() < 0.15) else None,
        tags=random.choice((None, '{"latte": 2}', '{"cake": 1, "latte": 1}', '{"oat-latte": 1}')),
    )
    if undone and random.random() < 0.5:
        about = {
            "staff_id": 1,
            "location": "main",
            "code": id,
            "at": at,
            "amount": 1250,
            "used": 0,
            "earned": "{}",
        }
        part, taken_back = random.choice(((None, None), (None, at), (500, None)))
        yield insert("purchase_return", id=id, visit_id=id, left_amount=part, undone_at=taken_back, **about)


def _opinions(random: Random, ids: range, visits: int) -> Iterator[Statement]:
    """Of visits, and of two surveys; each member answers one once."""
    numbers = iter(range(1, 10**6))
    for member in ids:
        of = random.sample(range(1, visits), 3)
        quarters = [quarter for quarter in ("2026-Q4", "2027-Q1") if random.random() < 0.6]
        for subject, visit in [*((str(visit), visit) for visit in of), *((one, None) for one in quarters)]:
            yield insert(
                "opinion",
                id=next(numbers),
                member_id=member,
                subject=subject,
                visit_id=visit,
                location=random.choice(("main", "old-town")) if visit else "",
                score=random.randint(1, 3) if visit else random.randint(0, 10),
                words=random.choice(("", f"so {subject}")),
                at=NOW - random.random() * timedelta(days=90),
            )


def _rest(random: Random, id: int, member: int, joined: dict[int, datetime]) -> Iterator[Statement]:
    made = _after(random, joined[member])
    used = random.random() < 0.6
    yield insert(
        "voucher",
        id=id,
        code=f"v{id}",
        member_id=member,
        reward="coffee",
        unit="stamps",
        cost=random.choice((0, 8)),
        state="used" if used else random.choice(("open", "expired", "cancelled")),
        created_at=made,
        expires_at=NOW + timedelta(days=random.choice((-1, 0, 20, 40, 400))),
        used_at=_after(random, made) if used else None,
        used_by=random.randint(1, 2) if used else None,
        location=random.choice(("main", "old-town")),
    )
    yield insert(
        "outbox",
        id=id,
        address_id=1,
        member_id=random.choice((None, member)),
        channel="sms",
        kind="promotion",
        cls=random.randint(0, 3),
        body="",
        edit="",
        cause=0,
        state=random.choice(("sent", "sent", "refused")),
        due_at=made,
        tries=0,
        why="",
        segments=1,
        status="",
        created_at=made,
        settled_at=made,
    )
    yield from _lot(random, id, member, made)


def _prepaid(random: Random, id: int, member: int) -> Iterator[Statement]:
    ends = NOW + timedelta(days=random.choice((-1, 20, 40, 400)))
    bounds = {"at": NOW, "starts_at": NOW, "renews_at": ends, "ends_at": ends}
    about = {"kind": "pass", "plan": "washes", "how": "till", "staff_id": 1, "location": "main", "anchor": 1}
    yield insert(
        "payment", id=id, member_id=member, amount=random.randint(1, 99_99), uses=10, **about, **bounds
    )
    yield insert(
        "lot",
        id=id,
        member_id=member,
        unit="uses",
        left=random.randint(0, 10),
        opening=10,
        made_at=NOW,
        ends_at=ends,
        origin=id,
        source=f"pass:{id}",
    )


def _lot(random: Random, id: int, member: int, made: datetime) -> Iterator[Statement]:
    ends = random.choice((None, made + timedelta(days=90), made + timedelta(days=900)))
    lines = [
        ("visit", random.randint(5, 30)),
        ("reversal", -random.randint(0, 2)),
        ("redemption", -random.randint(0, 3)),
    ]
    if ends and ends < NOW and random.random() < 0.7:
        lines.append(("expiry", -sum(amount for _, amount in lines)))
    left = sum(amount for _, amount in lines)
    yield insert(
        "lot",
        id=id,
        member_id=member,
        unit=random.choice(("stamps", "points")),
        left=left,
        opening=0,
        made_at=made,
        ends_at=ends,
        origin=id,
        source=f"visit:{id}",
    )
    for number, (kind, amount) in enumerate(lines):
        yield insert(
            "entry",
            id=id * 10 + number,
            member_id=member,
            unit="points",
            amount=amount,
            kind=kind,
            key=f"{id}:{number}",
            at=made,
            source="",
            lot_id=id,
        )
