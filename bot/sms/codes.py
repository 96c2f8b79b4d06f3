"""Twilio's error codes: whose fault each is, and what follows for the message.

Each row bears the title that Twilio's error dictionary gives the code; its page,
https://www.twilio.com/docs/api/errors/<code>, is the row's source. A code comes in the answer to a send, or
later with the message's status, and means the same.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from loyalty.messages.outcomes import Later, Outcome, Refused, Scope, until_mended

RECONFIGURE = 60.0  # seconds until somebody may have mended the settings

Meaning = Callable[[str], Outcome]


@dataclass(frozen=True, slots=True)
class Row:
    """`then` makes an outcome of a sentence. `word` is what the owner is told of a message that did not arrive."""

    whose: Scope
    title: str
    then: Meaning
    word: str = "other"


def _gone(title: str, word: str = "other") -> Row:
    """The address is closed."""
    return Row(Scope.PERSON, title, lambda why: Refused(why, permanent=True), word)


def _refused(title: str, word: str = "other") -> Row:
    """The message is refused, and the address stays."""
    return Row(Scope.MESSAGE, title, Refused, word)


def _again(whose: Scope, title: str, seconds: float, everybody: bool = False, word: str = "other") -> Row:
    """It passes by itself."""
    return Row(whose, title, lambda why: Later(seconds, why, everybody), word)


def _account(title: str, everybody: bool = True) -> Row:
    return _mended(Scope.ACCOUNT, title, everybody)


def _sender(title: str, everybody: bool = False) -> Row:
    return _mended(Scope.SENDER, title, everybody)


def _mended(whose: Scope, title: str, everybody: bool) -> Row:
    """It waits until somebody mends it. `everybody` waits where it cannot be otherwise for another number."""

    def then(why: str) -> Outcome:
        return until_mended(whose, RECONFIGURE, f"Twilio does not take it from us: {why}", everybody)

    return Row(whose, title, then)


TABLE: Mapping[int, Row] = {
    # The person: this number takes no SMS
    21211: _gone("Invalid 'To' Phone Number"),
    21214: _gone("'To' phone number cannot be reached"),
    21217: _gone("Phone number does not appear to be valid"),
    21265: _gone("'To' number cannot be a Short Code"),
    21266: _gone("'To' and 'From' numbers cannot be the same"),
    21614: _gone("'To' number is not a valid mobile number"),
    21635: _gone("'To' number cannot be a landline"),
    30005: _gone("Unknown destination handset", "gone"),
    30006: _gone("Landline or unreachable carrier", "gone"),
    # The person texted STOP; only the person can undo it
    21610: Row(
        Scope.PERSON,
        "Attempt to send to unsubscribed recipient",
        lambda why: Refused(why, stopped=True),
        "stopped",
    ),
    # The message
    21602: _refused("Message body is required"),
    21617: _refused("The concatenated message body exceeds the 1600 character limit"),
    21620: _refused("Invalid media URL(s)"),
    21623: _refused("Number of media files exceeds allowed limit"),
    21624: _refused("Invalid validity period value"),
    30004: _refused("Message blocked"),
    30007: _refused("Message filtered", "filtered"),
    # The sender
    21212: _sender("Invalid 'From' Number", everybody=True),
    21603: _sender("A 'From' phone number is required", everybody=True),
    21606: _sender(
        "The 'From' number is not a valid message-capable Twilio number for this destination/account"
    ),
    21612: _sender("Message cannot be sent with the current combination of 'To' and/or 'From' parameters"),
    21659: _sender("'From' is not a Twilio phone number or Short Code country mismatch"),
    21660: _sender("Mismatch between the 'From' number and the account", everybody=True),
    21701: _sender("The Messaging Service resource does not exist", everybody=True),
    21703: _sender("The Messaging Service does not have a phone number available to send a message"),
    21704: _sender("The Messaging Service contains no phone numbers", everybody=True),
    30022: _sender("US A2P 10DLC: rate limits exceeded"),
    30023: _sender("US A2P 10DLC: daily message cap reached"),
    30024: _sender("Numeric Sender ID not provisioned on carrier"),
    30032: _sender("Toll-free number has not been verified"),
    30034: _sender("US A2P 10DLC: message from an unregistered number"),
    30035: _sender("US A2P 10DLC: number is still being configured"),
    # The account
    10001: _account("Account is not active"),
    20003: _account("Authentication error: invalid credentials"),
    20005: _account("Account not active"),
    20403: _account("403 Forbidden"),
    20404: _account("Not found"),
    21408: _account("Permission to send an SMS has not been enabled for the region", everybody=False),
    21608: _account("The 'To' number is not yet verified for this (trial) account", everybody=False),
    21609: _account("Invalid 'StatusCallback' URL"),
    30002: _account("Account suspended"),
    63038: _account("Account exceeded the daily messages limit"),
    90010: _account("Account is not active"),
    # What passes by itself
    14107: _again(Scope.PERSON, "SMS send rate limit exceeded: too many between two numbers", 30),
    20429: _again(Scope.ACCOUNT, "Too many requests", 10, everybody=True),
    21611: _again(
        Scope.SENDER, "This 'From' number has exceeded the maximum number of queued messages", 60, True
    ),
    30001: _again(Scope.SENDER, "Queue overflow", 60),
    30003: _again(Scope.PERSON, "Unreachable destination handset", 600, word="off"),
    30036: _again(Scope.MESSAGE, "Validity period expired", 60, word="late"),
    30410: _again(Scope.MESSAGE, "Provider timeout error", 120),
    # The carrier gave no reason: nothing says whether the person has it
    30008: _again(Scope.UNKNOWN, "Unknown error", 300),
}

WORDS: Mapping[int, str] = {code: row.word for code, row in TABLE.items() if row.word != "other"}

_NO_ROW = Row(Scope.UNKNOWN, "", lambda why: until_mended(Scope.UNKNOWN, RECONFIGURE, why))
BY_STATUS: Mapping[int, Row] = {
    401: _account("Unauthorized"),
    403: _account("Forbidden"),
    404: _account("Not found"),
    429: TABLE[20429],
}


def row_of(code: int | None, status: int = 0) -> Row:
    """By the code, or by the HTTP status of an answer whose code no row knows."""
    return TABLE.get(code or 0) or BY_STATUS.get(status, _NO_ROW)
