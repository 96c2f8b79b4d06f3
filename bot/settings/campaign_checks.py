"""Whether the campaigns that owners started go together with a settings file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.settings.checks import contradictions
from bot.settings.file import Config
from loyalty.programme.campaigns import Campaign, CampaignState
from loyalty.rules.campaigns import with_campaigns

_OWN = re.compile(r"rules\.(\d+)\.?(.*)", re.DOTALL)


def faults(config: Config, campaigns: Sequence[Campaign]) -> tuple[str, ...]:
    """What of these campaigns, those that are paused or ended aside, does not go with this file; the file is right by
    itself."""
    return tuple(fault for one in campaigns if one.counts for fault in _of(config, one))


def fitting(config: Config, campaigns: Sequence[Campaign]) -> tuple[Campaign, ...]:
    """The same campaigns; paused where they do not go with this file."""
    return tuple(
        replace(one, state=CampaignState.PAUSED) if one.counts and any(_of(config, one)) else one
        for one in campaigns
    )


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
