"""SMS in the table of channels. Twilio's library is loaded only where it is switched on."""

from __future__ import annotations

from contextlib import AsyncExitStack

from bot.channel_setup import ChannelEntry, Opened
from bot.settings.loading import Settings
from bot.sms import SMS


def _is_on(settings: Settings) -> bool:
    return settings.config.channels.sms.enabled and settings.environment.has_twilio


async def _open(settings: Settings, stack: AsyncExitStack) -> Opened:
    from bot.sms.setup import sms

    return Opened(SMS, sms, number=settings.environment.twilio_from or None)


SMS_ENTRY = ChannelEntry(
    SMS,
    _is_on,
    _open,
    off="SMS is off: it needs TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and TWILIO_FROM or "
    "TWILIO_MESSAGING_SERVICE_SID, and sms.enabled in config.toml",
)
