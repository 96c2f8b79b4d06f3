"""SMS through Twilio, switched on."""

from __future__ import annotations

import json
from dataclasses import replace

from bot.channel_setup import ChannelSetup, Connected, Dependencies
from bot.intake import Intake
from bot.outage.keeping import Keeper
from bot.sms import SMS
from bot.sms.afterwards import Afterwards
from bot.sms.api import make_client
from bot.sms.inbound import parse
from bot.sms.outbound import Sender, SmsChannel
from bot.sms.segment_counter import SmsSegmentCounter
from bot.sms.webhook import PATH, STATUS_PATH, statuses, webhook
from scheduler.delivery.rate_limit import RateLimit


def sms(parts: Dependencies) -> ChannelSetup:
    """The channel, its two webhooks, and what counts its segments."""
    config, environment = parts.settings.config.channels.sms, parts.settings.environment
    token = environment.twilio_auth_token or ""
    client = make_client(environment.twilio_account_sid or "", token, environment.twilio_api_url)
    sender = Sender(environment.twilio_from or "", environment.twilio_messaging_service_sid or "")
    folded = frozenset(config.fold)
    channel = SmsChannel(client, parts.texts, parts.links, sender, folded, config.mms, parts.now)

    def connect(intake: Intake) -> Connected:
        afterwards = Afterwards(parts.database, intake.courier.unreachable, parts.now)
        late = replace(afterwards, pauses=())
        bring = intake.news_from(f"{SMS.name}-status", lambda raw: late.settle(*json.loads(raw)))

        async def settle(sid: str, status: str, code: int | None) -> None:
            await bring(sid, json.dumps([sid, status, code]), afterwards.settle(sid, status, code))

        return Connected(
            {
                PATH: webhook(token, environment.public_url, intake.ingest_from(SMS.name, Keeper.SPOOL)),
                STATUS_PATH: statuses(token, environment.public_url, settle),
            }
        )

    limit = RateLimit(config.per_second, config.in_flight)
    return ChannelSetup(
        channel, limit, parse, connect, segments=SmsSegmentCounter(channel), preview=channel.preview
    )
