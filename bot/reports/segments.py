"""The audiences that are saved by name, each with how many are in it now."""

from __future__ import annotations

from collections.abc import Sequence

from bot.reports.speaking import Speaking
from handlers.turn.says import plainly
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.report import ReportKind
from loyalty.messages.message import Lines, Message
from loyalty.offers.promotions import Segment
from storage.offers import cuts, segments
from storage.reports.figures import Figures

Found = Sequence[tuple[Segment, int]]
_BUTTONS = 4


async def look(figures: Figures) -> Found:
    await cuts.keep(figures)
    return [
        (one, await segments.count(figures.read, one.audience, figures.now))
        for one in await segments.saved(figures.read)
    ]


def said(found: Found, _: Speaking) -> Message:
    lines = tuple(
        Message(ReportKind.SEGMENT_LINE, {"name": one.name, "words": one.words, "count": count})
        for one, count in found
    )
    options = tuple(Option("segment-offer", str(one.id), plainly(one.name)) for one, _ in found[:_BUTTONS])
    below = (Lines(lines), Choices(options)) if lines else ()
    return Message(ReportKind.SEGMENTS, {"count": len(found)}, below)
