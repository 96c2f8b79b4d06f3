"""What can be asked for, and how each is read and said."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from functools import partial

from bot.reports import (
    campaign,
    celebration,
    counts,
    crowd,
    customers,
    experiment,
    finding,
    lists,
    oddities,
    of_a_day,
    owe,
    people,
    promotion,
    segments,
    staff,
    value,
)
from bot.reports.speaking import Speaking
from loyalty.messages.message import Message
from loyalty.offers.promotions import Audience
from loyalty.programme.programme import Programme
from loyalty.report.people import DAYS, OfADay, Which
from loyalty.report.periods import SPANS, Span
from storage.messages.report_requests import ReportRequest
from storage.reports.figures import Figures

Say = Callable[[Speaking], Message | None]


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said; None: nothing is. `told` are keys of what is told once, written down with it."""

    say: Say
    told: tuple[str, ...] = ()


Look = Callable[[Figures, ReportRequest, Programme], Awaitable[Answer]]
"""Read first, beside the turns and perhaps in another thread; said afterwards."""


def _of(span: Span) -> Look:
    async def answer(figures: Figures, asked: ReportRequest, programme: Programme) -> Answer:
        found = await counts.look(figures, span, asked.day, asked.place, asked.address_id)
        return Answer(partial(counts.said, found))

    return answer


def _list(which: Which) -> Look:
    async def answer(figures: Figures, asked: ReportRequest, programme: Programme) -> Answer:
        return Answer(partial(lists.said, await lists.look(figures, which, asked.place), asked.place))

    return answer


def _of_a_day(which: OfADay) -> Look:
    async def answer(figures: Figures, asked: ReportRequest, programme: Programme) -> Answer:
        return Answer(partial(of_a_day.said, await of_a_day.look(figures, programme, which, asked.day)))

    return answer


async def _people(figures: Figures, asked: ReportRequest, programme: Programme) -> Answer:
    return Answer(partial(people.said, await people.look(figures, asked.day, asked.place)))


async def _customers(figures: Figures, asked: ReportRequest, programme: Programme) -> Answer:
    return Answer(partial(customers.said, await customers.look(figures, programme.goals, asked.place)))


async def _campaign(figures: Figures, asked: ReportRequest, programme: Programme) -> Answer:
    return Answer(partial(campaign.said, await campaign.look(figures, programme, asked.place)))


async def _value(figures: Figures, asked: ReportRequest, programme: Programme) -> Answer:
    return Answer(partial(value.said, await value.look(figures)))


async def _owe(figures: Figures, asked: ReportRequest, programme: Programme) -> Answer:
    return Answer(partial(owe.said, await owe.look(figures)))


def _staff(span: Span | None) -> Look:
    async def answer(figures: Figures, asked: ReportRequest, programme: Programme) -> Answer:
        return Answer(partial(staff.said, await staff.look(figures, asked.place, span, asked.day)))

    return answer


async def _oddities(figures: Figures, asked: ReportRequest, programme: Programme) -> Answer:
    found = await oddities.look(figures, programme, asked.day, asked.address_id)
    return Answer(partial(oddities.said, found), tuple(one.key for one in found.oddities))


async def _celebration(figures: Figures, asked: ReportRequest, programme: Programme) -> Answer:
    return Answer(partial(celebration.said, await celebration.look(figures, asked.day, asked.address_id)))


async def _finding(figures: Figures, asked: ReportRequest, programme: Programme) -> Answer:
    found = await finding.look(figures, programme, asked.address_id)
    return Answer(partial(finding.said, found), (found.key,) if found else ())


async def _experiment(figures: Figures, asked: ReportRequest, programme: Programme) -> Answer:
    return Answer(partial(experiment.said, await experiment.look(figures, programme)))


async def _promotion(figures: Figures, asked: ReportRequest, programme: Programme) -> Answer:
    return Answer(partial(promotion.said, await promotion.look(figures, int(asked.place))))


async def _crowd(figures: Figures, asked: ReportRequest, programme: Programme) -> Answer:
    found = await crowd.look(figures, asked.audience or Audience())
    return Answer(partial(crowd.said, found, asked.id))


UNASKED = frozenset(
    {"oddities", "finding", "celebration"}
)  # nobody waits for them, so that none has to fail loudly


async def _segments(figures: Figures, asked: ReportRequest, programme: Programme) -> Answer:
    return Answer(partial(segments.said, await segments.look(figures)))


ANSWERS: Mapping[str, Look] = {
    **{span: _of(span) for span in SPANS},
    "people": _people,
    "customers": _customers,
    "value": _value,
    "joined-on": _of_a_day("joined-on"),
    "born-on": _of_a_day("born-on"),
    "campaign": _campaign,
    "owe": _owe,
    "staff": _staff(None),
    **{f"staff-{span}": _staff(span) for span in SPANS},
    "oddities": _oddities,
    "finding": _finding,
    "celebration": _celebration,
    "experiment": _experiment,
    "promotion": _promotion,
    "segments": _segments,
    "crowd": _crowd,
    **{which: _list(which) for which in DAYS},
}


async def answer(figures: Figures, *, request: ReportRequest, programme: Programme) -> Answer:
    """`KeyError` for a request of a newer release, which nobody here knows."""
    return await ANSWERS[request.what](figures, request, programme)
