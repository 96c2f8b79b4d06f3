"""The count finds every promise that is broken, and none that is kept. Each person is one case, and all of
them are planted in one database."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from itertools import count
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

import simulation.count as counting
from loyalty.model.members import Purpose
from simulation.count.promise import (
    PROMISED,
    AddressChange,
    AddressOwner,
    Era,
    Hours,
    PreferencesChange,
    Promise,
    Witness,
)
from simulation.count.violations import violations
from storage.engine.db import Value, insert
from storage.engine.opening import open_database
from tests.storage.letters import Letters

WARSAW = ZoneInfo("Europe/Warsaw")
SUNDAY = date(2026, 6, 14)
PROMISE = Promise(
    "Europe/Warsaw",
    PROMISED,
    fewer=["1 per 14 days"],
    quiet=Hours(time(20), time(9)),
    off=frozenset({5}),
    rest=frozenset({SUNDAY}),
)
NEVER = datetime(2027, 1, 1, tzinfo=WARSAW)
MILESTONE, OCCASION, PROMOTION, PROGRESS, WINBACK = 1, 2, 3, 4, 5


def day(month: int, day: int, hour: int = 12, minute: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=WARSAW)


@dataclass
class Plot:
    """What is planted: people by what is broken for them."""

    letters: Letters
    numbers: Any = field(default_factory=lambda: count(1))
    expected: dict[int, set[str]] = field(default_factory=dict)
    preferences: list[PreferencesChange] = field(default_factory=list)
    addresses: list[AddressChange] = field(default_factory=list)
    taken: dict[int, int] = field(default_factory=dict)
    zones: dict[int, str] = field(default_factory=dict)
    owners: list[AddressOwner] = field(default_factory=list)

    async def person(self, *broken: str, zone: str | None = None, offers: bool = True) -> int:
        """Somebody who allows everything, on Telegram."""
        number = next(self.numbers)
        allows = (Purpose.UPDATES, Purpose.OFFERS) if offers else (Purpose.UPDATES,)
        await self.letters.person(number, "telegram", *allows, zone=zone)
        await self.letters.write(  # long ago
            *(
                insert("consent", id=number * 10 + n, member_id=number, purpose=purpose.value,
                       channel="telegram", given=True, wording="1", source="test", at=day(1, 1, 0))
                for n, purpose in enumerate(allows)
            )
        )  # fmt: skip
        self.expected[number] = set(broken)
        return number

    async def sent(self, person: int, cls: int, *at: datetime, **more: Value) -> int:
        """Messages of a class at these instants. The id of the last."""
        id = 0
        for instant in at:
            id = 1_000 * person + next(self.numbers)
            row: dict[str, Value] = {
                "id": id, "address_id": person, "member_id": person, "channel": "telegram", "kind": "test",
                "cls": cls, "body": "", "edit": "", "cause": 0, "state": "sent", "due_at": instant,
                "reserved_at": instant, "tries": 1, "why": "", "segments": 0, "status": "",
                "created_at": instant,
            }  # fmt: skip
            await self.letters.write(insert("outbox", **(row | more)))
        return id

    async def found(self, promise: Promise | list[Era] = PROMISE) -> dict[int, set[str]]:
        witness = Witness(self.preferences, self.addresses, self.taken, self.zones, self.owners)
        found: dict[int, set[str]] = defaultdict(set)
        for one in await violations(self.letters.database, promise, witness, NEVER):
            found[one.person].add(one.rule)
        return {person: found.get(person, set()) for person in self.expected | found}


@pytest.fixture
async def plot(url: str) -> AsyncIterator[Plot]:
    database = await open_database(url)
    yield Plot(Letters(database))
    await database.close()


async def test_every_cap(plot: Plot) -> None:
    """One too many of each, and as many as are allowed."""
    daily = {"all: 1 per day", "all: 1 per 20 hours"}
    cases: list[tuple[set[str], list[tuple[int, datetime]]]] = [
        (daily, [(MILESTONE, day(6, 2, 10)), (OCCASION, day(6, 2, 19))]),
        (daily | {"milestone: 1 per day"}, [(MILESTONE, day(6, 2, 10)), (MILESTONE, day(6, 2, 19))]),
        ({"all: 1 per 20 hours"}, [(MILESTONE, day(6, 2, 19)), (OCCASION, day(6, 3, 14, 59))]),
        (set(), [(MILESTONE, day(6, 2, 19)), (OCCASION, day(6, 3, 15))]),
        ({"all: 4 per 30 days"}, [(MILESTONE, day(6, 1 + n)) for n in (0, 7, 14, 21, 29)]),
        (set(), [(MILESTONE, day(6, 1) + timedelta(days=n)) for n in (0, 7, 14, 21, 30)]),
        ({"occasion: 2 per year"}, [(OCCASION, day(month, 10)) for month in (1, 5, 12)]),
        (set(), [(OCCASION, day(5, 10)), (OCCASION, day(12, 10)), (OCCASION, day(1, 10).replace(year=2027))]),
        ({"promotion: 2 per 30 days"}, [(PROMOTION, day(6, n)) for n in (1, 11, 30)]),
        (set(), [(PROMOTION, day(6, 1)), (PROMOTION, day(6, 11)), (PROMOTION, day(7, 1))]),
        ({"progress: 1 per month"}, [(PROGRESS, day(6, 1)), (PROGRESS, day(6, 30))]),
        ({"progress: 1 per 20 days"}, [(PROGRESS, day(6, 25)), (PROGRESS, day(7, 4))]),
        ({"win-back: 1 per 90 days"}, [(WINBACK, day(3, 1, 13)), (WINBACK, day(5, 30, 12))]),
        (set(), [(WINBACK, day(4, 1, 13)), (WINBACK, day(6, 30, 13))]),
    ]
    for broken, sends in cases:
        person = await plot.person(*broken)
        for cls, at in sends:
            await plot.sent(person, cls, at)
    assert await plot.found(Promise("Europe/Warsaw", PROMISED)) == plot.expected


async def test_a_channel_has_limits_of_its_own(plot: Plot) -> None:
    """A class on a channel too; the other channel does not count."""
    person = await plot.person("sms: 1 per 7 days", "promotion sms: 1 per 14 days")
    await plot.sent(person, PROMOTION, day(6, 1), day(6, 7), channel="sms")
    other = await plot.person()
    await plot.sent(other, PROMOTION, day(6, 1), day(6, 7))
    for one in (person, other):
        await plot.letters.write(
            insert("consent", id=one * 1000, member_id=one, purpose="offers", channel="sms", given=True,
                   wording="1", source="test", at=day(1, 1))
        )  # fmt: skip
    limits = [("sms", "1 per 7 days"), ("promotion sms", "1 per 14 days")]
    assert await plot.found(Promise("Europe/Warsaw", limits)) == plot.expected


async def test_the_person_counts_and_not_the_address(plot: Plot) -> None:
    """All channels together."""
    person = await plot.person("all: 1 per day", "all: 1 per 20 hours")
    await plot.letters.write(
        insert("address", id=9_000, channel="sms", value="+48", locale="en", state="open", member_id=person,
               seen_at=day(6, 1), wrong_codes=0),
        insert("consent", id=9_000, member_id=person, purpose="updates", channel="sms", given=True,
               wording="1", source="test", at=day(1, 1)),
    )  # fmt: skip
    await plot.sent(person, MILESTONE, day(6, 2, 10))
    await plot.sent(person, MILESTONE, day(6, 2, 11), address_id=9_000, member_id=None, channel="sms")
    plot.expected[person].add("milestone: 1 per day")
    assert await plot.found() == plot.expected


async def test_days_and_months_are_the_members_own(plot: Plot) -> None:
    """Where it is the first of June already, and where it is still the last of May."""
    early = await plot.person("progress: 1 per month", zone="Pacific/Kiritimati")
    here = await plot.person()
    for person in (early, here):
        plot.preferences.append(PreferencesChange(person, day(1, 1), quiet=Hours(time(0), time(0))))
        await plot.sent(person, PROGRESS, day(5, 31, 14), day(6, 21, 14))
    assert await plot.found() == plot.expected


async def test_hours_wishes_and_consents(plot: Plot) -> None:
    """As they were at that moment: what was said later, or taken back before, does not count."""
    await plot.sent(await plot.person("quiet hours"), MILESTONE, day(6, 2, 20))
    await plot.sent(await plot.person("quiet hours"), MILESTONE, day(6, 2, 8, 59))
    await plot.sent(await plot.person(), MILESTONE, day(6, 2, 9))
    await plot.sent(await plot.person("quiet hours", zone="Europe/Lisbon"), MILESTONE, day(6, 2, 9, 30))
    await plot.sent(await plot.person("quiet hours", zone="Europe/Bucharest"), MILESTONE, day(6, 2, 19))

    siesta = await plot.person("quiet hours")
    await plot.sent(siesta, MILESTONE, day(6, 2, 13), day(6, 4, 15))
    plot.preferences.append(PreferencesChange(siesta, day(6, 1), quiet=Hours(time(13), time(15))))
    awake = await plot.person()
    await plot.sent(awake, MILESTONE, day(6, 2, 22))
    plot.preferences.append(PreferencesChange(awake, day(6, 1), quiet=Hours(time(0), time(0))))

    fewer = await plot.person("fewer: 1 per 14 days")
    plot.preferences.append(PreferencesChange(fewer, day(6, 1), fewer=True))
    await plot.sent(fewer, MILESTONE, day(5, 25), day(6, 7))
    again = await plot.person()
    plot.preferences += [PreferencesChange(again, day(6, 1), fewer=True), PreferencesChange(again, day(6, 5))]
    await plot.sent(again, MILESTONE, day(5, 25), day(6, 7))

    for broken, at in (("muted",), day(6, 2)), ((), day(5, 31)):
        muted = await plot.person(*broken)
        plot.preferences.append(PreferencesChange(muted, day(6, 1), muted=frozenset({MILESTONE})))
        await plot.sent(muted, MILESTONE, at)

    await plot.sent(await plot.person("consent", offers=False), PROMOTION, day(6, 2))
    await plot.sent(await plot.person("consent"), PROMOTION, day(6, 2), channel="sms")
    for broken, at in (("consent",), day(6, 2)), ((), day(5, 31)):
        withdrawn = await plot.person(*broken)
        await plot.letters.write(
            insert("consent", id=withdrawn * 10 + 9, member_id=withdrawn, purpose="offers",
                   channel="telegram", given=False, wording="1", source="test", at=day(6, 1))
        )  # fmt: skip
        await plot.sent(withdrawn, PROMOTION, at)

    for broken, at in (("address closed",), day(6, 2)), ((), day(5, 31)):
        closed = await plot.person(*broken)
        plot.addresses.append(AddressChange(closed, day(6, 1), open=False))
        await plot.sent(closed, MILESTONE, at)
    assert await plot.found() == plot.expected


async def test_what_is_never_right(plot: Plot) -> None:
    """Days of rest, classes turned off, too late, too early, twice, spared, and rows that do not add up."""
    await plot.sent(await plot.person("rest day"), MILESTONE, day(6, 14))
    await plot.sent(await plot.person("off"), WINBACK, day(6, 2))
    await plot.sent(await plot.person("lifetime"), MILESTONE, day(6, 2), expires_at=day(6, 2))
    await plot.sent(await plot.person(), MILESTONE, day(6, 2), expires_at=day(6, 2, 12, 1))
    await plot.sent(await plot.person("too early"), MILESTONE, day(6, 2), not_before=day(6, 2, 12, 1))
    await plot.sent(
        await plot.person("one offer, one message"), PROMOTION, day(6, 2), day(6, 12), promotion_id=7
    )
    born = await plot.person("one day of the year")
    for n in (1, 2):
        key = f"birthday:2026:{born}:{n}"
        await plot.sent(born, OCCASION, day(6, n * 3), kind="birthday-wish", idempotency_key=key)
    spared = await plot.person("spared")
    message = await plot.sent(spared, PROMOTION, day(6, 2))
    await plot.letters.write(
        insert("decision", id=1, message_id=message, member_id=spared, at=day(6, 1), verdict="drop",
               rule="holdout", count=0, most=0, window="", scope="", rival=0, why="")
    )  # fmt: skip
    await plot.sent(await plot.person("no slot taken"), MILESTONE, day(6, 2), reserved_at=None)
    await plot.sent(await plot.person("a slot kept for nothing"), MILESTONE, day(6, 2), state="refused")
    plot.taken[await plot.sent(await plot.person("sent twice"), MILESTONE, day(6, 2))] = 2
    plot.taken[await plot.sent(await plot.person(), MILESTONE, day(6, 2), state="unclear")] = 1
    lost = await plot.person()
    plot.taken[await plot.sent(lost, MILESTONE, day(6, 2), state="refused", reserved_at=None)] = 1
    plot.expected[0] = {"taken, and not noted"}  # whose it was is not asked
    await plot.sent(await plot.person("left behind"), MILESTONE, day(6, 2), state="waiting", reserved_at=None)
    await plot.sent(await plot.person("left behind"), MILESTONE, day(6, 2), state="claimed")
    assert await plot.found() == plot.expected


def test_it_shares_nothing_with_the_gate() -> None:
    """Neither its rules nor its windows nor its SQL: it only opens databases."""
    files = sorted(Path(counting.__file__).parent.glob("*.py"))
    ours = {
        node.module
        for file in files
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] in _ROOMS
    }
    assert len(files) > 3
    assert ours == {"storage.engine.db", "storage.engine.opening"}


_ROOMS = {"loyalty", "storage", "scheduler", "handlers", "bot", "playground"}


async def test_a_limit_it_does_not_know_is_not_kept(plot: Plot) -> None:
    """Never silently."""
    with pytest.raises(ValueError, match="does not know the limit 'now and then'"):
        await plot.found(Promise("Europe/Warsaw", [("all", "now and then")]))


async def test_who_left_was_where_they_were(plot: Plot) -> None:
    """Their zone is forgotten with them, and not by the count: half past eight is half past nine there."""
    gone = await plot.person(zone="Europe/Bucharest")
    await plot.sent(gone, MILESTONE, day(6, 2, 8, 30))
    await plot.letters.rows('UPDATE "member" SET "zone" = NULL WHERE "id" = $1', gone)
    plot.zones[gone] = "Europe/Bucharest"
    assert await plot.found() == plot.expected


async def test_the_count_follows_the_card(plot: Plot) -> None:
    """Two cards that become one have had what both had, at the addresses that each brings; taken apart, each takes its
    own along, and so does whoever leaves and joins again."""
    linked, again = {"all: 1 per day", "all: 1 per 20 hours"}, {"all: 1 per 20 hours"}
    first, second, third, fourth = [await plot.person() for _ in range(4)]
    plot.expected[first], plot.expected[fourth] = {*linked, "milestone: 1 per day"}, again
    plot.owners += [AddressOwner(one, day(1, 1), one) for one in (first, second, third)]
    plot.owners += [
        AddressOwner(second, day(6, 2, 14), first),
        AddressOwner(second, day(6, 10), second),
        AddressOwner(third, day(6, 2, 15), None),
        AddressOwner(third, day(6, 2, 16), fourth),
    ]
    await plot.sent(second, MILESTONE, day(6, 2, 10))
    await plot.sent(first, MILESTONE, day(6, 2, 11), day(6, 2, 15))  # before the link, and after it
    await plot.sent(first, PROGRESS, day(6, 9, 19))
    await plot.sent(second, MILESTONE, day(6, 10, 13))  # on its own again: that was the other's
    await plot.sent(third, MILESTONE, day(6, 2, 14), day(6, 3, 9))
    assert await plot.found() == plot.expected


async def test_each_message_keeps_the_limits_of_its_time(plot: Plot) -> None:
    """Settings that change in the middle of a year: what was sent before counts, and is judged by what held then."""
    ana = await plot.person("all: 1 per week", "off", "rest day", "quiet hours")
    await plot.sent(ana, MILESTONE, day(6, 14), day(6, 15, 22), day(6, 20), day(6, 21, 19))
    await plot.sent(ana, PROGRESS, day(6, 22), day(6, 23, 21))
    now = Promise("Europe/Warsaw", [("all", "5 per day")])
    later = Promise(
        "Europe/Warsaw", [("all", "1 per week")], quiet=Hours(time(20), time(9)), off=frozenset({PROGRESS}),
        rest=frozenset({day(6, 21).date()}),
    )  # fmt: skip
    changed = day(6, 18)
    eras = [Era(now, until=changed), Era(later, since=changed)]
    assert await plot.found(eras) == plot.expected
    assert await plot.found([Era(now)]) == {ana: set()}
