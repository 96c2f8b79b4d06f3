"""SMS through Twilio, switched on."""

from __future__ import annotations

from bot.intake import Intake
from bot.plug import Connected, Parts, Plug
from bot.sms.api import make_client
from bot.sms.errors import by_code
from bot.sms.inbound import parse
from bot.sms.meter import SmsMeter
from bot.sms.outbound import Sender, SmsChannel
from bot.sms.webhook import PATH, RANK, STATUS_PATH, outranks, statuses, webhook
from loyalty.messages import Refused
from scheduler.delivery import Pace
from storage import outbox


def sms(parts: Parts) -> Plug:
    config, environment = parts.settings.config.sms, parts.settings.environment
    token = environment.twilio_auth_token or ""
    client = make_client(
        environment.twilio_account_sid or "", token, environment.twilio_api_url, config.in_flight
    )
    sender = Sender(environment.twilio_from or "", environment.twilio_messaging_service_sid or "")
    channel = SmsChannel(client, parts.texts, parts.links, sender, frozenset(config.fold), config.mms)

    def connect(intake: Intake) -> Connected:
        async def settle(sid: str, status: str, code: int | None) -> None:
            over = ["", *(earlier for earlier in RANK if outranks(status, earlier))]
            address = await outbox.status(parts.database, sid, status, code, over)
            if address is not None and code is not None and status in {"undelivered", "failed"}:
                meaning = by_code(code)
                if isinstance(meaning, Refused):
                    await intake.courier.unreachable(address, meaning)

        return Connected(
            {
                PATH: webhook(token, environment.public_url, intake.taker("sms")),
                STATUS_PATH: statuses(token, environment.public_url, settle),
            }
        )

    pace = Pace(config.per_second, config.in_flight)
    return Plug(channel, pace, parse, connect, meter=SmsMeter(channel), preview=channel.preview)
