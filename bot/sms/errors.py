"""From what Twilio or the network did to an outcome: by the table of Twilio's codes, or by the exception."""

from __future__ import annotations

import re

from aiohttp import ClientConnectorError, ClientError, ConnectionTimeoutError
from twilio.base.exceptions import TwilioRestException, TwilioServiceException

from bot.sms.codes import TABLE, row_of
from loyalty.messages.outcomes import Later, Outcome, Unclear

RECONNECT = 5.0  # seconds

_PHONE = re.compile(r"\+?\d{7,15}")


def by_code(code: int | None, what: str = "", status: int = 0) -> Outcome:
    """The meaning of an error code, in an answer of that HTTP status or with the message's own status."""
    return row_of(code, status).then(str(code or status or "none"), f"Twilio {code} {_masked(what)}".strip())


def outcome(error: Exception) -> Outcome:
    match error:
        case TwilioRestException() | TwilioServiceException():
            return _of_answer(error)
        case ClientConnectorError() | ConnectionTimeoutError():
            why = f"Twilio is not reached: {type(error).__name__}"
            return Later(RECONNECT, why, whole_channel=True)
        case ClientError() | TimeoutError() | OSError():
            return Unclear(type(error).__name__)
        case _:
            return Unclear(f"an answer of Twilio's that was not understood: {type(error).__name__}")


def _of_answer(error: TwilioRestException | TwilioServiceException) -> Outcome:
    what = error.msg if isinstance(error, TwilioRestException) else error.detail or error.title
    if error.status >= 500 and error.code not in TABLE:  # it may have taken the message and lost the answer
        return Unclear(f"Twilio answered {error.status}")
    return by_code(error.code, what, error.status)


def _masked(text: str) -> str:
    """Twilio quotes the phone number; no log and no reason does."""
    return _PHONE.sub("…", text)
