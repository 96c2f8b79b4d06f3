"""Virtual years: no promise is broken, and enough happens that one could have been."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from bot.__main__ import main
from bot.drawing import charts
from bot.drawing.pictures import Pictures
from bot.forecast.message import chart
from bot.forecast.process import simulated
from bot.settings.loading import load
from loyalty.calendar import QuietHours
from loyalty.facts.visit_codes import CodeShown
from loyalty.facts.visits import Credited
from loyalty.gate.decision import Send, Why
from loyalty.gate.policy import Rule
from loyalty.gate.windows import parse_window
from loyalty.messages.kind import Class
from loyalty.messages.reasons import Reason
from loyalty.model.visits import Visit, VisitCode
from loyalty.programme.programme import Programme
from loyalty.rules import visits
from scheduler.delivery import gate
from simulation.count.history import History
from simulation.count.promise import PROMISED, AddressOwner
from simulation.crowd import crowd
from simulation.event import Event
from simulation.forecast import Forecast, forecast, most_in_a_month
from simulation.inline import InlineDatabase
from simulation.report import Figures, figures, lines
from simulation.run import Lived, live
from simulation.shop import Arrival, Shop
from simulation.staff import hired
from simulation.year import START, Year, promise
from storage.engine.db import Database, Tx
from storage.engine.opening import open_database
from storage.ledger import check
from storage.people import addresses
from storage.writing import facts
from tests.databases import Databases
from tests.languages import shop_texts

long = pytest.mark.prove
CONFIG = Path(__file__).parents[2] / "config.toml"
SHOP = load(CONFIG).config.programme
EVERY_CLASS = {1, 2, 3, 4, 5}


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[Database]:
    database = InlineDatabase.open(url) if url.startswith("sqlite") else await open_database(url)
    yield database
    await database.close()


def kept(lived: Lived) -> bool:
    assert [str(one) for one in lived.violations] == []
    assert lived.troubles == []
    return True


def rules(by: Figures) -> set[str]:
    return {rule for _, rule in (*by.held, *by.dropped)}


SUNDAYS = frozenset(day for day in (START + timedelta(days=n) for n in range(-2, 370)) if day.weekday() == 6)
TIGHTER = replace(
    SHOP.policy,
    rules=(*SHOP.policy.rules, Rule(parse_window("1 per 7 days"), channel="sms")),
    quiet=QuietHours(time(21), time(10)),
    rest=SUNDAYS,
)
WITHOUT_WINBACK = replace(TIGHTER, rules=SHOP.policy.rules[1:], off=frozenset({Class.WINBACK}))
# With what a shop may turn on: the summary brings what is missing for a reward and asks the survey, and members of a level hear of
# offers before others.
MONTHLY = replace(SHOP.occasions.monthly, offer_points=30, offer_stamps=2, survey=True)
GENEROUS = replace(
    SHOP,
    occasions=replace(SHOP.occasions, monthly=MONTHLY),
    tiers=tuple(replace(tier, early=True) for tier in SHOP.tiers),
)
LATER = {
    60: GENEROUS,
    120: replace(GENEROUS, policy=TIGHTER),
    210: replace(GENEROUS, policy=WITHOUT_WINBACK),
    300: SHOP,
}


_OFFERED = """SELECT (SELECT count(*) FROM "entry" WHERE "key" LIKE 'gift:monthly:%') AS "gifts",
    (SELECT count(*) FROM "promotion" WHERE "others_from" > "starts_at") AS "early" """


@long
@pytest.mark.parametrize(
    ("seed", "later", "never"),
    [(8, {}, {Reason.OFF, Reason.REST_DAY, Reason.LIFETIME}), (29, LATER, {Reason.LIFETIME})],
)
async def test_a_year(
    databases: Databases, seed: int, later: dict[int, Programme], never: set[Reason]
) -> None:
    """A new year, a leap day and both changes of the clock, with every fault there is; with the settings as they come,
    and with other ones in the middle of it. What ends before it is decided is rare."""
    url = await databases.sqlite()
    async with opened(url) as database:
        lived = await live(database, Year(SHOP, 40, 365, seed, later=later))
        found = await figures(lived)
        kinds = {
            row["kind"]
            for row in await database.run(
                lambda tx: tx.rows("""SELECT DISTINCT "kind" FROM "outbox" WHERE "state" = 'sent'""")
            )
        }
        offered = await database.run(lambda tx: tx.rows(_OFFERED))
    assert kept(lived)
    if later:
        assert offered[0]["gifts"] > 0, "no summary brought anything"
        assert offered[0]["early"] > 0, "no offer was told to members of a level first"
    assert {"tier-reached", "membership-warning", "membership-ended", "pass-warning"} <= kinds
    assert set(found.never) <= never
    assert {
        cls for (cls, state), number in found.ends.items() if state == "sent" and number > 2
    } == EVERY_CLASS
    assert {cls for cls, _ in found.held} == EVERY_CLASS
    assert {cls for cls, _ in found.dropped} >= {1, 2, 3, 4}
    assert {
        "quiet",
        "consent",
        "competition",
        "holdout",
        "all: 4 per 30 days",
        "fewer: 1 per 14 days",
    } <= rules(found)
    states = {state for _, state in found.ends}
    assert {"unclear", "refused"} <= states, "nothing went wrong that year"
    assert await check.problems(url) == []


@long
@pytest.mark.parametrize(("start", "processes"), [(date(2027, 10, 1), 0), (date(2028, 2, 20), 2)])
async def test_weeks_with_two_couriers_on_postgres(databases: Databases, start: date, processes: int) -> None:
    """The clock goes back, and on. In one process, and in two, which are killed now and then."""
    async with databases.postgres() as url:
        async with opened(url) as database:
            lived = await live(database, Year(SHOP, 50, 50, 3, start, processes=processes))
            found = await figures(lived)
        assert kept(lived)
        assert {1, 2, 3, 4} <= {cls for cls, state in found.ends if state == "sent"}
        assert await check.problems(url) == []


WINDOWS = (
    "1 per day",
    "2 per day",
    "1 per 20 hours",
    "2 per week",
    "3 per 5 days",
    "4 per 30 days",
    "1 per month",
)
hours = st.builds(
    lambda start, end: QuietHours(time(start), time(end)), st.integers(0, 23), st.integers(0, 23)
)
limits = st.builds(
    Rule,
    st.sampled_from(WINDOWS).map(parse_window),
    st.none() | st.sampled_from([cls for cls in Class if cls]),
    st.none() | st.sampled_from(["telegram", "sms"]),
)
shops = st.builds(
    lambda rules, fewer, quiet, off, weekdays: replace(
        SHOP,
        policy=replace(
            SHOP.policy,
            rules=tuple(rules),
            fewer=(parse_window(fewer),),
            quiet=quiet,
            off=frozenset(off),
            rest=Weekdays(weekdays),
        ),
    ),
    st.lists(limits, max_size=5),
    st.sampled_from(WINDOWS),
    st.none() | hours,
    st.lists(st.sampled_from([cls for cls in Class if cls]), max_size=1),
    st.frozensets(st.integers(0, 6), max_size=2),
)


@dataclass(frozen=True)
class Weekdays:
    """Days of rest."""

    days: frozenset[int]

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and day.weekday() in self.days


@settings(
    max_examples=settings.default.max_examples // 6,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    seed=st.integers(0, 2**32),
    members=st.integers(1, 25),
    days=st.integers(1, 40),
    start=st.dates(date(2024, 1, 1), date(2030, 12, 31)),
    shop=st.just(SHOP) | shops,
    later=st.dictionaries(st.integers(1, 39), shops, max_size=2),
)
async def test_any_weeks(
    databases: Databases,
    seed: int,
    members: int,
    days: int,
    start: date,
    shop: Programme,
    later: dict[int, Programme],
) -> None:
    """With any limits, quiet hours, days of rest and classes turned off, also when they change meanwhile."""
    async with opened(await databases.sqlite()) as database:
        assert kept(await live(database, Year(shop, members, days, seed, start, later=later)))


@long
async def test_the_same_seed_is_the_same_year(databases: Databases) -> None:
    async def year(seed: int) -> Figures:
        async with opened(await databases.sqlite()) as database:
            return await figures(await live(database, Year(SHOP, 30, 35, seed)))

    assert await year(5) == await year(5)
    assert await year(5) != await year(6)


_LEDGER = (
    'SELECT "member_id", "location", "staff_id", "amount", "earned", "at" FROM "visit"',
    'SELECT "member_id", "unit", "amount", "kind", "visit_id", "at" FROM "entry" ORDER BY "unit"',
    'SELECT "member_id", "unit", "held", "owed" FROM "balance"',
    'SELECT "member_id", "unit", "left", "made_at", "ends_at" FROM "lot" ORDER BY "unit"',
    'SELECT * FROM "activity"',
    'SELECT "member_id", "occasion", "at" FROM "due"',
)


async def test_a_visit_in_bulk_is_a_visit_at_the_till(databases: Databases) -> None:
    """The ledger, the balance and the dates, whichever way they were written."""
    year = Year(SHOP, 1, 40, 2)
    ledgers = []
    for in_bulk in (True, False):
        async with opened(await databases.sqlite()) as database:
            shop = await _opening(database, year)
            (day, (first, *_)), *_ = shop._visits.items()
            arrival = replace(first, slips=False)
            shop._visits[day] = [arrival]
            if in_bulk:
                await shop.until(arrival.at)
            else:
                await _by_hand(shop, arrival)
            rows = [await database.run(lambda tx, sql=sql: tx.rows(sql)) for sql in _LEDGER]
            ledgers.append([[tuple(row.values()) for row in table] for table in rows])
    assert ledgers[0] == ledgers[1]
    assert all(ledgers[0])


async def _opening(database: Database, year: Year) -> Shop:
    people = crowd(SHOP, year.span, 1, year.seed)
    start = datetime.combine(year.start, time(0), year.span.zone)
    _, till = await hired(database, SHOP, start)
    shop = Shop(database, SHOP, replace(till, id=1), year.span, people)
    await database.run(lambda tx: tx.rows('UPDATE "staff" SET "id" = 1 WHERE "role" = \'staff\''))
    shop.open()
    return shop


async def _by_hand(shop: Shop, arrival: Arrival) -> None:
    """As a turn at the till does it, with a code."""
    person, at, spent = arrival.person, arrival.at, arrival.spent
    place = person.member.location
    earnings = visits.earned(SHOP, visits.purchase(SHOP, spent, at, place, 1))
    visit = Visit(1, person.id, place, shop.staff.id, spent, earnings.total, at, earnings=earnings)
    code = VisitCode(1, "12345", person.id, place, at, at + SHOP.codes.valid)
    happened = [event for event in person.events if isinstance(event, Event) and event.at <= at]
    happened += [Event(at, CodeShown(code)), Event(at, Credited(visit, 1, shop.staff.address_id))]

    async def work(tx: Tx) -> None:
        await tx.write([addresses.first_seen(person.address, at)])
        for event in happened:
            await tx.write(await facts.written(tx, [event.fact], SHOP, event.at))

    await shop.database.run(work)


async def test_without_the_gate_promises_are_broken(
    databases: Databases, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And the count says so: a year without violations is the gate's merit."""
    monkeypatch.setattr(gate, "decide", lambda *asked: Send(Why(Reason.FREE, "anything goes")))
    async with opened(await databases.sqlite()) as database:
        lived = await live(database, Year(SHOP, 40, 40, 8))
        told = "\n".join(lines(lived, await figures(lived)))
    broken = {one.rule for one in lived.violations}
    assert broken > {
        "all: 1 per day",
        "all: 4 per 30 days",
        "promotion: 2 per 30 days",
        "quiet hours",
        "consent",
    }
    assert f"Violations: {len(lived.violations)}\n" in told


def test_what_is_promised_is_what_the_settings_say() -> None:
    """The caps of the settings as they come with the service."""
    assert set(promise(Year(SHOP, 1, 1, 1), SHOP).limits) == set(PROMISED)


async def test_the_picture(databases: Databases) -> None:
    """Of the figures as a program reads them, too."""
    async with opened(await databases.sqlite()) as database:
        lived = await live(database, Year(SHOP, 20, 40, 1))
        found = await forecast(lived, await figures(lived))
    assert Forecast.of_json(found.as_json()) == found
    texts = shop_texts(lambda: lived.end)
    for locale in SHOP.shop.locales:
        drawn = Pictures(SHOP.shop.name, "#1f6f5c").chart(chart(found, SHOP.policy, texts, locale))
        with Image.open(BytesIO(drawn)) as image:
            assert image.size == (charts.WIDTH, charts.HEIGHT)
        assert len(drawn) < 60_000


def test_the_most_that_anybody_had_is_counted_as_a_limit_counts() -> None:
    """Two cards had three messages each within a fortnight, and became one: that was no sixth for anybody. The next one
    is the fourth of the last 30 days, with three of the other card's."""

    def at(day: int) -> datetime:
        return datetime(2026, 6, 1, 12, tzinfo=UTC) + timedelta(days=day)

    owners = [AddressOwner(1, at(0), 10), AddressOwner(2, at(0), 20), AddressOwner(2, at(13), 10)]
    sent = [(1, 1), (1, 2), (1, 3), (2, 10), (2, 11), (2, 12), (1, 35)]
    rows: list[Any] = [
        {"id": n, "address_id": address, "person": 10, "reserved_at": at(day), "state": "sent"}
        for n, (address, day) in enumerate(sent)
    ]
    assert most_in_a_month(History(rows, owners), ZoneInfo("UTC")) == {(2026, 6): 3, (2026, 7): 4}


# The command


@pytest.mark.prove
def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    picture = tmp_path / "year.png"
    asked = ["simulate", "--members", "5", "--days", "5", "--picture", str(picture), "--config", str(CONFIG)]
    assert main(asked) == 0
    said = capsys.readouterr().out
    assert "5 members, 5 days" in said
    assert "Violations: 0" in said
    assert picture.read_bytes().startswith(b"\x89PNG")


async def test_a_database_in_use_is_left_alone(
    databases: Databases, capsys: pytest.CaptureFixture[str]
) -> None:
    url = await databases.sqlite()
    asked = ["simulate", "--members", "2", "--days", "2", "--config", str(CONFIG), "--database", url]
    assert await asyncio.to_thread(main, asked) == 0
    assert await asyncio.to_thread(main, asked) == 1
    assert "in use" in capsys.readouterr().err


@long
async def test_the_service_has_a_year_lived_by_another_process() -> None:
    """By this command; and says what it said when it could not."""
    found = await simulated(CONFIG, members=3, days=3)
    assert (found.members, found.broken) == (3, 0)
    with pytest.raises(ValueError, match="cannot be read"):
        await simulated(Path("nowhere.toml"), members=3, days=3)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (["--config", "nowhere.toml"], "nowhere.toml: cannot be read"),
        (["--database", "mysql://shop"], "is not known here"),
        (["--database", "sqlite:///nowhere/at/all.db"], "unable to open"),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence(
    asked: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["simulate", "--members", "1", "--days", "1", "--config", str(CONFIG), *asked]) == 1
    told = capsys.readouterr().err
    assert said in told
    assert told.count("\n") == 1
