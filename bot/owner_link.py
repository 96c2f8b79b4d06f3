"""The way in for whoever runs the service: a link that makes one person an owner, once."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta

from bot.links import Links
from loyalty.model.team import Invitation, Role
from loyalty.programme.programme import Programme
from storage.engine.db import Database, fresh_id
from storage.people import team


async def owner_link(database: Database, programme: Programme, links: Links, now: datetime) -> str:
    """A new claim, kept, and what to print about it. `ValueError` where no channel could take it."""
    valid = programme.invitations.owner_link_valid
    token = secrets.token_urlsafe(16)
    payload = f"o-{token}"
    link = links.start(payload)
    if payload not in link:
        raise ValueError(
            "Nobody could open it: set TELEGRAM_TOKEN, or TWILIO_FROM and the rest of TWILIO_*, first."
        )
    home = programme.locations[0].id
    await team.invite(database, Invitation(fresh_id(), token, Role.OWNER, home, now + valid), now)
    return "\n".join((*_how(link, payload), f"It works once, within {_length(valid)}."))


def _how(link: str, payload: str) -> tuple[str, ...]:
    if "://" in link:
        return ("Open this link to become an owner:", link)
    number = link.partition(":")[2].partition("?")[0]
    return (f"Text this to {number} to become an owner:", payload, "Or open this link on the phone:", link)


def _length(valid: timedelta) -> str:
    minutes = int(valid.total_seconds() // 60)
    whole_hours = minutes % 60 == 0
    count, unit = (minutes // 60, "hour") if whole_hours else (minutes, "minute")
    return f"{count} {unit}{'' if count == 1 else 's'}"
