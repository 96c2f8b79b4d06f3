"""What a campaign gave: told to owners when it is over, and when they ask."""

from __future__ import annotations

from dataclasses import dataclass

from bot.reports.speaking import Speaking
from handlers.turn.says import NONE, gains
from loyalty.calendar import local_day
from loyalty.ledger.earnings import BASE, Part
from loyalty.messages.args import Arg
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.campaigns import CampaignKind
from loyalty.messages.kinds.report import ReportKind
from loyalty.messages.message import Message
from loyalty.programme.campaigns import Campaign
from loyalty.programme.programme import Programme
from loyalty.report.campaign import CampaignGave
from loyalty.report.giveback import face_value
from storage.ledger import versions
from storage.reports.figures import Figures


@dataclass(frozen=True, slots=True)
class Found:
    campaign: Campaign
    gave: CampaignGave
    is_over: bool


async def look(figures: Figures, programme: Programme, id: str) -> Found | None:
    """None where there is no such campaign."""
    campaign = programme.campaign(id)
    since = await versions.began(figures.read, id)
    if campaign is None or since is None:
        return None
    today = local_day(figures.now, figures.zone)
    return Found(campaign, await figures.campaign(id, since), campaign.status(today) == "ended")


def said(found: Found | None, to: Speaking) -> Message:
    if found is None:
        return Message(ReportKind.REPORT_FAILED)
    gave, programme = found.gave, to.programme
    parts = (Part(unit, amount, BASE) for unit, amount in gave.given.items())
    worth = face_value(programme, gave.given) if gave.given else None
    args: dict[str, Arg] = {
        "name": found.campaign.name,
        "status": "ended" if found.is_over else "running",
        "visits": gave.visits,
        "members": gave.members,
        "gain": gains(programme, parts) if gave.given else NONE,
        "worth": to.money(worth) if worth else NONE,
    }
    again = () if found.is_over else (Option("campaign-report", found.campaign.id),)
    options = (*again, Option("report-month"), Option("campaigns"))
    return Message(CampaignKind.CAMPAIGN_GAVE, args, (Choices(options, numbered=False),))
