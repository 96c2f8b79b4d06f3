"""All channels, one line for each. Links lead to the first one with a chat, texts to the first one with a number."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from contextlib import AsyncExitStack

from bot.channel_setup import ChannelEntry, Opened
from bot.links import Links
from bot.settings.loading import Settings
from bot.sms.entry import SMS_ENTRY
from bot.telegram.entry import TELEGRAM_ENTRY
from loyalty.channels import Channels

log = logging.getLogger(__name__)

CHANNELS: tuple[ChannelEntry, ...] = (
    TELEGRAM_ENTRY,
    SMS_ENTRY,
)
KNOWN = Channels.of(*(each.capabilities for each in CHANNELS), on=frozenset())


async def opened(
    settings: Settings, stack: AsyncExitStack, entries: Iterable[ChannelEntry] = CHANNELS
) -> list[Opened]:
    """Those that the settings switch on, each closed with the stack. The others say what they lack."""
    found = []
    for entry in entries:
        if entry.is_on(settings):
            found.append(await entry.open(settings, stack))
        else:
            log.warning("%s", entry.off)
    return found


def switched_on(channels: Sequence[Opened]) -> Channels:
    """What every channel can do, and which of them are on."""
    own = {each.capabilities.name: each.capabilities for each in channels}
    return Channels({**KNOWN.all, **own}, frozenset(own))


def links(settings: Settings, channels: Iterable[Opened]) -> Links:
    """Where this shop's links lead."""
    open_ = list(channels)
    chat = next((each.chat for each in open_ if each.chat), None)
    number = next((each.number for each in open_ if each.number), None)
    return Links(settings.environment.public_url, chat, number)
