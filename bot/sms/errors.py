"""What Twilio's errors mean for a message: one table by its error codes, one by what the network did.

The codes are those of https://www.twilio.com/docs/api/errors; they come in the answer to a send, or
later with the message's status.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from aiohttp import ClientConnectorError, ClientError, ConnectionTimeoutError
from twilio.base.exceptions import TwilioRestException, TwilioServiceException

from loyalty.messages.outcomes import Later, Outcome, Refused, Unclear

RECONNECT = 5.0  # seconds
RECONFIGURE = 60.0  # until somebody may have mended the settings

Meaning = Callable[[str], Outcome]


def _gone(why: str) -> Outcome:
    return Refused(why, permanent=True)


def _stopped(why: str) -> Outcome:
    return Refused(why, stopped=True)


def _later(seconds: float, whole_channel: bool = False) -> Meaning:
    return lambda why: Later(seconds, why, whole_channel)


def _settings(why: str) -> Outcome:
    return Later(RECONFIGURE, f"Twilio does not take the service's settings: {why}", whole_channel=True)


TABLE: Mapping[int, Meaning] = {
    # this number takes no SMS
    21211: _gone,  # invalid number
    21214: _gone,  # cannot be reached
    21217: _gone,  # does not look like a number
    21408: _gone,  # a country that the account does not send to
    21612: _gone,  # cannot be reached from this sender
    21614: _gone,  # not a mobile number
    21635: _gone,  # a landline
    30005: _gone,  # unknown
    30006: _gone,  # a landline, or a carrier out of reach
    # the person texted STOP; only the person can undo it
    21610: _stopped,
    # another time
    20429: _later(10, whole_channel=True),  # too many requests
    21611: _later(60, whole_channel=True),  # the sender's queue is full
    30001: _later(60),  # the queue overflowed
    30003: _later(600),  # the phone is off or out of reach
    30008: _later(300),  # unknown to the carrier too
    30036: _later(60),  # it stood in Twilio's queue for as long as we said, or ten hours
    30410: _later(120),  # the carrier did not answer
    # nothing goes out until the settings are mended
    20003: _settings,  # TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN
    21212: _settings,  # TWILIO_FROM and its like
    21603: _settings,
    21606: _settings,
    21659: _settings,
    21660: _settings,
    21609: _settings,  # PUBLIC_URL, for the status callback
    21701: _settings,  # TWILIO_MESSAGING_SERVICE_SID
    21703: _settings,
    # this text
    21602: Refused,  # empty
    21617: Refused,  # over 1,600 characters
    30007: Refused,  # filtered as unwanted
}

# Those of the codes above that say nothing of whether the person has it. Twilio's dictionary calls 30008 an
# "Unknown error", for which the carrier gave no reason (https://www.twilio.com/docs/api/errors/30008): a second
# receipt is better than none, and a second offer is not.
UNSURE = frozenset({30008})

BY_STATUS: Mapping[int, Meaning] = {401: _settings, 404: _settings, 429: _later(10, whole_channel=True)}

_PHONE = re.compile(r"\+?\d{7,15}")


def by_code(code: int, what: str = "") -> Outcome:
    """The meaning of an error code, as it also comes with a status; an unknown one is a refusal."""
    return TABLE.get(code, Refused)(f"Twilio {code} {_masked(what)}".strip())


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
    what = _masked(error.msg if isinstance(error, TwilioRestException) else error.detail or error.title)
    if error.code in TABLE:
        return by_code(error.code, what)
    if error.status >= 500:  # it may have taken the message and lost the answer
        return Unclear(f"Twilio answered {error.status}")
    return BY_STATUS.get(error.status, Refused)(f"Twilio {error.code} {what}")


def _masked(text: str) -> str:
    """Twilio quotes the phone number; no log and no reason does."""
    return _PHONE.sub("…", text)
