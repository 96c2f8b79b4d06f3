"""Twilio's error answers, by the numbers of its error dictionary."""

from __future__ import annotations

from typing import Any

# code: (HTTP status, message; {} is the value that was wrong)
ERRORS: dict[int, tuple[int, str]] = {
    20003: (401, "Authenticate"),
    20404: (404, "The requested resource {} was not found"),
    20429: (429, "Too Many Requests"),
    20500: (500, "An internal server error has occurred"),
    21211: (400, "Invalid 'To' Phone Number: {}"),
    21266: (400, "'To' and 'From' number cannot be the same: {}"),
    21408: (
        400,
        "Permission to send an SMS has not been enabled for the region indicated by the 'To' number: {}.",
    ),
    21602: (400, "Message body is required."),
    21603: (400, "A 'From' phone number is required."),
    21604: (400, "A 'To' phone number is required."),
    21606: (400, "The 'From' phone number provided ({}) is not a valid message-capable Twilio phone number."),
    21609: (400, "The 'StatusCallback' URL {} is not a valid URL."),
    21610: (400, "Attempt to send to unsubscribed recipient"),
    21611: (400, "This 'From' number has exceeded the maximum number of queued messages"),
    21614: (400, "'To' number is not a valid mobile number: {}"),
    21617: (400, "The concatenated message body exceeds the 1600 character limit."),
    21620: (400, "Invalid media URL(s): {}"),
    21623: (400, "Number of media files exceeds allowed limit of 10."),
    21624: (400, "Invalid validity period value: {}"),
    21659: (400, "'From' {} is not a Twilio phone number or Short Code country mismatch"),
    21701: (404, "The Messaging Service {} does not exist"),
    21703: (400, "The Messaging Service {} does not have a phone number available"),
}

STALE = 30036  # it stood in the queue for longer than it was valid

# What becomes of a message that the carrier did not take: code -> (last status, said in words)
FAILURES: dict[int, tuple[str, str]] = {
    30001: ("failed", "Queue overflow"),
    30003: ("undelivered", "Unreachable destination handset"),
    30004: ("undelivered", "Message blocked"),
    30005: ("undelivered", "Unknown destination handset"),
    30006: ("undelivered", "Landline or unreachable carrier"),
    30007: ("undelivered", "Message filtered"),
    30008: ("undelivered", "Unknown error"),
    STALE: ("failed", "Validity Period Expired"),
    30410: ("undelivered", "Provider Timeout Error"),
}


class TwilioError(Exception):
    def __init__(self, code: int, value: str = "") -> None:
        self.status, text = ERRORS[code]
        self.code = code
        self.text = text.format(value)
        super().__init__(self.text)

    def as_json(self) -> dict[str, Any]:
        return error_json(self.status, self.code, self.text)


def error_json(status: int, code: int | None, text: str) -> dict[str, Any]:
    link = f"https://www.twilio.com/docs/errors/{code}"
    return {"code": code, "message": text, "more_info": link, "status": status}
