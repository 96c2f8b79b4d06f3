"""Whether the campaigns that owners started go together with a settings file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.settings.checks import contradictions
from bot.settings.file import Config
from loyalty.calendar import local_day
from loyalty.programme.campaigns import Campaign, CampaignState, with_the_past_ended
from loyalty.rules.campaigns import with_campaigns

_UNFIT = {False: CampaignState.PAUSED, True: CampaignState.ENDED}
_OWN = re.compile(r"rules\.(\d+)\.?(.*)", re.DOTALL)


def faults(config: Config, campaigns: Sequence[Campaign], now: datetime) -> tuple[str, ...]:
    """What of these campaigns, those that are paused, ended or over aside, does not go with this file; the file is right
    by itself."""
    there = with_the_past_ended(campaigns, day_of(config, now))
    return tuple(fault for one in there if one.counts for fault in _of(config, one))


def fitting(config: Config, campaigns: Sequence[Campaign], now: datetime) -> tuple[Campaign, ...]:
    """The same campaigns; where they do not go with this file, paused, or ended if they are over."""
    day = day_of(config, now)
    return tuple(
        replace(one, state=_UNFIT[one.when.is_over(day)]) if one.counts and any(_of(config, one)) else one
        for one in campaigns
    )


def day_of(config: Config, now: datetime) -> date:
    """The day it is at the shop."""
    return local_day(now, ZoneInfo(config.programme.shop.timezone))


def _of(config: Config, campaign: Campaign) -> Iterator[str]:
    try:
        beside = with_campaigns(config.programme, (campaign,))
    except ValueError as error:
        yield f"{_called(campaign)}: {error}"
        return
    number = str(len(beside.rules))
    for fault in contradictions(replace(config, programme=beside)):
        found = _OWN.fullmatch(fault)
        if found and found[1] == number:
            yield f"{_called(campaign)}: {found[2].removeprefix(': ')}"
        elif f'the id "{campaign.id}"' in fault:
            yield fault


def _called(campaign: Campaign) -> str:
    return f'campaign "{campaign.name.texts[0][1]}" ({campaign.id})'
