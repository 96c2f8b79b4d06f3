"""What a POST to Messages.json asks for, checked in the order in which Twilio complains."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from playground.twilio.account import Account
from playground.twilio.errors import TwilioError
from playground.twilio.values import MAX_VALIDITY

MAX_BODY = 1600
MAX_MEDIA = 10
_E164 = re.compile(r"\+[1-9]\d{6,14}")
_ALPHANUMERIC = re.compile(r"(?=.*[A-Za-z])[A-Za-z0-9 +_&-]{1,11}")


@dataclass(frozen=True)
class Order:
    form: Mapping[str, str]
    media: tuple[str, ...] = ()


@dataclass(frozen=True)
class Checked:
    to: str
    body: str
    sender: str | None
    service_sid: str | None
    media: tuple[str, ...]
    status_callback: str | None
    validity: int = MAX_VALIDITY


def read_order(order: Order, account: Account) -> Checked:
    form = order.form
    to = _recipient(form.get("To", ""), account)
    service_sid = form.get("MessagingServiceSid") or None
    sender = _sender(form.get("From", ""), service_sid, account)
    if sender == to:
        raise TwilioError(21266, to)
    _check_content(form.get("Body", ""), order.media)
    _check_extras(form)
    if (account.list_of(sender or service_sid or ""), to) in account.opted_out:
        raise TwilioError(21610)
    return Checked(
        to, form.get("Body", ""), sender, service_sid, order.media, form.get("StatusCallback") or None,
        int(form.get("ValidityPeriod") or MAX_VALIDITY),
    )  # fmt: skip


def _recipient(given: str, account: Account) -> str:
    if not given:
        raise TwilioError(21604)
    to = re.sub(r"[ ().-]", "", given)
    if not _E164.fullmatch(to):
        raise TwilioError(21211, given)
    if any(to.startswith(region) for region in account.refused_regions):
        raise TwilioError(21408, to)
    if to in account.landlines:
        raise TwilioError(21614, to)
    return to


def _sender(given: str, service_sid: str | None, account: Account) -> str | None:
    if service_sid:
        pool = account.services.get(service_sid)
        if pool is None:
            raise TwilioError(21701, service_sid)
        if not pool:
            raise TwilioError(21703, service_sid)
        return given or None
    if not given:
        raise TwilioError(21603)
    if given in account.voice_only:
        raise TwilioError(21606, given)
    if given in account.numbers or (given in account.senders and _ALPHANUMERIC.fullmatch(given)):
        return given
    raise TwilioError(21659, given)


def _check_content(body: str, media: tuple[str, ...]) -> None:
    if not body.strip() and not media:
        raise TwilioError(21602)
    if len(body) > MAX_BODY:
        raise TwilioError(21617)
    if len(media) > MAX_MEDIA:
        raise TwilioError(21623)
    for url in media:
        if not _is_url(url):
            raise TwilioError(21620, url)


def _check_extras(form: Mapping[str, str]) -> None:
    callback = form.get("StatusCallback")
    if callback and not _is_url(callback):
        raise TwilioError(21609, callback)
    validity = form.get("ValidityPeriod")
    if validity and not (validity.isdigit() and 1 <= int(validity) <= MAX_VALIDITY):
        raise TwilioError(21624, validity)


def _is_url(text: str) -> bool:
    parts = urlsplit(text)
    return parts.scheme in {"http", "https"} and bool(parts.hostname)
