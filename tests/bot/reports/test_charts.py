"""Lines, triangles and grids under a chart: what is drawn of them, and that dark and light alone tell it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from random import Random

import pytest
from PIL import Image

from bot.drawing import charts, grids
from bot.drawing.colours import contrast, parse
from bot.drawing.levels import palette
from bot.drawing.pictures import Pictures
from bot.reports.counts import Found, columns_of, said
from bot.reports.customers import said as said_of_customers
from bot.reports.speaking import Speaking
from bot.reports.value import said as said_of_value
from loyalty.messages.extras import Chart, Column, Grid
from loyalty.messages.kinds.report import ReportKind
from loyalty.messages.message import Message
from loyalty.programme.goals import Goals
from loyalty.programme.shop import Currency
from loyalty.report.cohorts import Cohort
from loyalty.report.counts import Counts
from loyalty.report.customers import Customers, Quarter
from loyalty.report.periods import Span, period
from loyalty.report.shares import Share
from loyalty.report.value import CustomerYear, ValueYear, lifetime_value
from tests.bot.reports.test_counts import CAFE, NOW, WARSAW, shop_texts

TODAY = NOW - timedelta(days=10)
_COLOURS = ("#c0392b", "#f5c518", "#101014", "#ffffff", "#2e86c1")
_NO_YEAR = CustomerYear(Share(), 0, 0, 0, 0)
_NO_YEARS = tuple(ValueYear(date(year, 1, 1), _NO_YEAR, year == 2026) for year in range(2023, 2027))


def chart_of(message: Message) -> Chart:
    (chart,) = [extra for extra in message.extras if isinstance(extra, Chart)]
    return chart


def speaking(locale: str) -> Speaking:
    return Speaking(shop_texts(lambda: NOW), CAFE, locale)


@pytest.mark.parametrize("colour", _COLOURS)
def test_more_is_darker_in_every_colour_and_a_number_is_read_on_each_grey(colour: str) -> None:
    levels = palette(parse(colour))
    light = [sum(levels[grids.of_share(share)]) for share in range(0, 101, 5)]
    assert light == sorted(light, reverse=True)
    for share in range(101):
        under, ink = grids.of_number(share)
        assert contrast(levels[under], levels[ink]) >= 3.5, share


@pytest.mark.parametrize("joined", [False, True])
def test_a_chart_with_a_grid_is_taller_and_still_a_small_palette(joined: bool) -> None:
    random = Random(3)
    days = tuple(Column(str(n), (100 * random.randint(0, 90),), 100) for n in range(1, 32))
    cells = tuple(tuple(random.randint(0, 100) for _ in range(24)) for _ in range(7))
    grid = Grid("hours", tuple(map(str, range(24))), tuple("MTWTFSS"), cells)
    chart = Chart("visits", days, (), ("visits", "a week before"), joined, grid)
    pictures = Pictures("Café", "#c0392b")
    drawn, alone = pictures.chart(chart), pictures.chart(replace(chart, grid=None))
    image = Image.open(BytesIO(drawn))
    assert image.mode == "P"
    assert image.height > Image.open(BytesIO(alone)).height == charts.HEIGHT
    assert len(drawn) < 120_000
    empty = replace(chart, columns=(Column("1", (), 0),), grid=replace(grid, cells=((None,),) * 7))
    assert pictures.chart(empty), "nothing came yet"


@pytest.mark.parametrize(("locale", "monday"), [("en", "Mon"), ("pl", "pon"), ("ro", "lun")])
def test_a_month_is_a_line_of_the_days_that_are_over_with_the_hours_of_the_week(
    locale: str, monday: str
) -> None:
    asked = period("month", TODAY.date(), WARSAW, TODAY)
    first = asked.first
    days = tuple(first + timedelta(days=n) for n in range((asked.after - first).days))
    monday_ = first + timedelta(days=(7 - first.weekday()) % 7)
    hours = {(monday_, 9): 4, (monday_ + timedelta(days=7), 9): 4, (monday_ + timedelta(days=1), 11): 2}
    found = Found(asked, "", Counts(10), Counts(), days, {first: 3}, TODAY.date(), first, by_hour=hours)
    chart = chart_of(said(found, speaking(locale)))
    assert chart.joined
    assert [bool(one.pieces) for one in chart.columns] == [day < TODAY.date() for day in days]
    assert chart.grid
    assert chart.grid.heads == ("9", "10", "11")
    assert chart.grid.names[0].lower().startswith(monday.lower())
    assert chart.grid.cells[:2] == ((100, 0, 0), (0, 0, 25))
    assert {one.mark for one in chart.columns} == {None, 0, 300}
    old = replace(found, began=first - timedelta(days=400))
    compared = [one.mark is not None for one in chart_of(said(old, speaking(locale))).columns]
    assert compared == [day - timedelta(days=7) < TODAY.date() for day in days], (
        "only with days that are over"
    )
    nobody = chart_of(said(replace(found, by_hour={}), speaking(locale)))
    assert nobody.grid is None
    assert not chart_of(
        said(replace(found, period=period("week", TODAY.date(), WARSAW, TODAY)), speaking(locale))
    ).joined


@pytest.mark.parametrize(
    ("span", "names", "marks"),
    [
        ("week", "Mon 16 Tue 17 Wed 18 Thu 19 Fri 20… Sat 21 Sun 22", [None, 200, 200, 200, 200, 200, 200]),
        ("quarter", "Oct Nov… Dec", [None, None, 6200]),
    ],
)
def test_what_goes_on_looks_like_it_and_nothing_is_compared_with_the_time_before_the_first_card(
    span: Span, names: str, marks: list[int | None]
) -> None:
    asked = period(span, TODAY.date(), WARSAW, TODAY)
    began = TODAY.date() - timedelta(days=10) if span == "week" else date(2025, 12, 1)
    by_day = {began + timedelta(days=n): 2 for n in range(400) if began + timedelta(days=n) <= TODAY.date()}
    found = Found(asked, "", Counts(10), Counts(), columns_of(asked), by_day, TODAY.date(), began)
    chart = chart_of(said(found, speaking("en")))
    assert " ".join(one.name for one in chart.columns) == names
    assert [one.mark for one in chart.columns] == marks
    young = chart_of(said(replace(found, began=TODAY.date()), speaking("en")))
    assert len(young.legend) == 1, "nothing is compared: nothing is named"


@pytest.mark.parametrize("locale", ["en", "pl", "ro"])
def test_a_triangle_has_only_windows_that_are_over_and_says_nothing_of_too_few(locale: str) -> None:
    cohorts = (
        Cohort(date(2026, 6, 1), 40, {1: Share(20, 40), 2: Share(10, 40)}),
        Cohort(date(2026, 7, 1), 5, {1: Share(5, 5)}),
        Cohort(date(2026, 8, 1), 40),
    )
    found = Customers(Share(), None, None, Share(), Share(), (), {}, cohorts, (), _NO_YEARS)
    grid = chart_of(said_of_customers(found, speaking(locale))).grid
    assert grid
    assert grid.heads == ("1", "2")
    assert grid.cells == ((50, 25), (None,))
    assert all("2026" in name for name in grid.names)
    young = replace(found, cohorts=cohorts[2:])
    few = Quarter(date(2026, 4, 1), Share(2, 3), Share(1, 3), partial=False)
    many = Quarter(date(2026, 7, 1), Share(30, 60), Share(24, 60), partial=True)
    for quarters, drawn in (((few, many), [((), None), ((5000,), 4300)]), ((few,), [((), None)])):
        chart = chart_of(said_of_customers(replace(found, quarters=quarters), speaking(locale)))
        assert [(one.pieces, one.mark) for one in chart.columns] == drawn
        assert len(chart.legend) == len(quarters), "no goal is named where none is drawn"
    assert chart_of(said_of_customers(young, speaking(locale))).grid is None


@pytest.mark.parametrize("locale", ["en", "pl", "ro"])
def test_years_are_drawn_as_ranges_with_a_goal_that_follows_from_the_year_before(locale: str) -> None:
    """A year that is not over looks like it; of too few nothing is drawn, and nothing follows from them."""
    enough = CustomerYear(Share(50, 100), 100, 1_000, 500, 1_000_000)  # 10 visits of 20.00, a margin of 60 %
    years = (
        _NO_YEARS[0],
        replace(_NO_YEARS[1], of=replace(enough, kept=Share(5, 10))),
        replace(_NO_YEARS[2], of=enough),
        replace(_NO_YEARS[3], of=enough),
    )
    to = speaking(locale)
    earns = replace(to, programme=replace(CAFE, goals=Goals(margin=60)))
    message = said_of_value(years, earns)
    columns = chart_of(message).columns
    low, high = lifetime_value(enough, 60) or (0, 0)
    assert [one.name for one in columns] == ["2024", "2025", "2026…"]
    assert [one.pieces for one in columns] == [(), *[(low, high - low)] * 2]
    assert [one.mark is None for one in columns] == [True, True, False]
    assert columns[2].mark == (low + high) * 115 // 200
    assert said_of_value(years, to).kind is ReportKind.REPORT_NO_MARGIN
    assert not [extra for extra in said_of_value(_NO_YEARS, earns).extras if isinstance(extra, Chart)]
    yen = replace(
        earns, programme=replace(earns.programme, shop=replace(CAFE.shop, currency=Currency("JPY", 0)))
    )
    assert chart_of(said_of_value(years, yen)).columns[1].pieces[0] == 100 * columns[1].pieces[0]
