"""The report of an offer again: as it was sent at its end, counted anew, or as it was kept when its messages became old; of one that is
not over, so far."""

from __future__ import annotations

from bot.reports.speaking import Speaking
from loyalty.messages.kinds.report import ReportKind
from loyalty.messages.message import Message
from loyalty.offers import owner_messages
from loyalty.offers.figures import Report
from loyalty.offers.promotions import Promotion
from storage.offers import broadcast, past, report
from storage.reports.figures import Figures

Found = tuple[Promotion, Report]


async def look(figures: Figures, promotion_id: int) -> Found | None:
    """None where there is no such promotion."""
    sent = await broadcast.load(figures.read, promotion_id)
    if sent is None:
        return None
    kept = await past.of(figures.read, promotion_id)
    found = kept.report if kept else await report.report(figures.read, sent.promotion, sent.missed)
    return sent.promotion, found


def said(found: Found | None, to: Speaking) -> Message:
    return owner_messages.report(*found, to.programme) if found else Message(ReportKind.REPORT_FAILED)
