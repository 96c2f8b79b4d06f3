"""What can be asked for, and how each is read and said."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from functools import partial

from bot.reports import counts, customers, lists, owe, people, promotion, staff
from bot.reports.speaking import Speaking
from loyalty.messages.message import Message
from loyalty.programme.programme import Programme
from loyalty.report.people import DAYS, Which
from loyalty.report.periods import Span
from storage.messages.report_requests import ReportRequest
from storage.reports.figures import Figures

Say = Callable[[Speaking], Message]
Answer = Callable[[Figures, ReportRequest, Programme], Awaitable[Say]]
"""Read first, beside the turns and perhaps in another thread; said afterwards."""


def _of(span: Span) -> Answer:
    async def answer(figures: Figures, asked: ReportRequest, programme: Programme) -> Say:
        return partial(
            counts.said, await counts.look(figures, span, asked.day, asked.place, asked.address_id)
        )

    return answer


def _list(which: Which) -> Answer:
    async def answer(figures: Figures, asked: ReportRequest, programme: Programme) -> Say:
        return partial(lists.said, await lists.look(figures, which))

    return answer


async def _people(figures: Figures, asked: ReportRequest, programme: Programme) -> Say:
    return partial(people.said, await people.look(figures, asked.day, asked.place))


async def _customers(figures: Figures, asked: ReportRequest, programme: Programme) -> Say:
    return partial(customers.said, await customers.look(figures, programme.goals))


async def _owe(figures: Figures, asked: ReportRequest, programme: Programme) -> Say:
    return partial(owe.said, await owe.look(figures))


async def _staff(figures: Figures, asked: ReportRequest, programme: Programme) -> Say:
    return partial(staff.said, await staff.look(figures, asked.place))


async def _promotion(figures: Figures, asked: ReportRequest, programme: Programme) -> Say:
    return partial(promotion.said, await promotion.look(figures, int(asked.place)))


ANSWERS: Mapping[str, Answer] = {
    "day": _of("day"),
    "week": _of("week"),
    "month": _of("month"),
    "people": _people,
    "customers": _customers,
    "owe": _owe,
    "staff": _staff,
    "promotion": _promotion,
    **{which: _list(which) for which in DAYS},
}
