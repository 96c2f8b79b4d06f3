"""Twilio's error codes: whose fault each is, and what follows for the message.

Each row bears the title that Twilio's error dictionary gives the code
(https://www.twilio.com/docs/api/errors/twilio-error-codes.json); its page there,
https://www.twilio.com/docs/api/errors/<code>, is the row's source. A code comes in the answer to a send, or later
with the message's status, and means the same. Codes of calls, of other products, and of parameters that we never send
are left out.
"""

from __future__ import annotations

from collections.abc import Mapping

from bot.sms.meanings import Row, account, again, gone, refused, sender, stopped, unknown
from loyalty.messages.outcomes import Remedy, Scope

TABLE: Mapping[int, Row] = {
    # The person: this number takes no SMS
    21211: gone("Invalid 'To' Phone Number"),
    21214: gone("'To' phone number cannot be reached"),
    21217: gone("Phone number does not appear to be valid"),
    21265: gone("'To' number cannot be a Short Code"),
    21266: gone("'To' and 'From' numbers cannot be the same"),
    21268: gone("Sending to Premium rate or Information Service numbers is not allowed"),
    21614: gone("'To' number is not a valid mobile number"),
    21635: gone("'To' number cannot be a landline"),
    30005: gone("Unknown destination handset", "gone"),
    30006: gone("Landline or unreachable carrier", "gone"),
    21610: stopped("Attempt to send to unsubscribed recipient"),
    # The message
    21602: refused("Message body is required"),
    21617: refused("The concatenated message body exceeds the 1600 character limit"),
    21618: refused("The message body cannot be sent"),
    21619: refused("A Message Body, Media URL or Content SID is required"),
    21620: refused("Invalid media URL(s)"),
    21623: refused("Number of media files exceeds allowed limit"),
    21624: refused("Invalid validity period value"),
    30004: refused("Message blocked"),
    30007: refused("Message filtered", "filtered"),
    30011: refused("MMS not supported by the receiving phone number in this region"),
    30019: refused("Content size exceeds carrier limit"),
    30038: refused("OTP Message Body Filtered", "filtered"),
    30044: refused("Trial Message Length Exceeded"),
    30045: refused("Validity Period is less than zero or greater than maximum allowed"),
    # The sender
    21212: sender("Invalid From Number (caller ID)", everybody=True),
    21601: sender("Phone number is not a valid SMS-capable inbound phone number", everybody=True),
    21603: sender(
        "A 'From' or 'MessagingServiceSid' parameter is required to send a message", everybody=True
    ),
    21606: sender("'From' number is not a valid message-capable Twilio number for this account"),
    21612: sender('Message cannot be sent with the current combination of "To" and/or "From" parameters'),
    21616: sender("The 'From' number matches multiple numbers for your account", everybody=True),
    21621: sender("The 'From' number has not been enabled for MMS"),
    21657: sender("The Sender ID is invalid", everybody=True),
    21659: sender("'From' is not a Twilio phone number or Short Code country mismatch"),
    21660: sender("Mismatch between the 'From' number and the account", everybody=True),
    21661: sender("'From' number is not SMS-capable", everybody=True),
    21663: sender("'From' phone number routing configuration is incorrect", everybody=True),
    21701: sender("The Messaging Service does not exist", Remedy.SERVICE, everybody=True),
    21702: sender(
        "The Messaging Service is not available to send new messages", Remedy.SERVICE, everybody=True
    ),
    21703: sender(
        "The Messaging Service does not have a phone number available to send a message", Remedy.SERVICE
    ),
    21704: sender("The Messaging Service contains no phone numbers", Remedy.SERVICE, everybody=True),
    21705: sender("The Messaging Service is invalid", Remedy.SERVICE, everybody=True),
    30018: sender("Destination carrier requires sender ID pre-registration", Remedy.REGISTRATION),
    30022: sender("US A2P 10DLC - Rate Limits Exceeded", Remedy.QUOTA),
    30023: sender("US A2P 10DLC - Daily Message Cap Reached", Remedy.QUOTA),
    30024: sender("Numeric Sender ID Not Provisioned on Carrier", Remedy.REGISTRATION),
    30027: sender("US A2P 10DLC - T-Mobile Daily Message Limit Reached", Remedy.QUOTA),
    30032: sender("Toll-Free Number Has Not Been Verified", Remedy.REGISTRATION),
    30033: sender("US A2P 10DLC - Campaign Suspended", Remedy.REGISTRATION),
    30034: sender("US A2P 10DLC - Message from an Unregistered Number", Remedy.REGISTRATION),
    30035: sender("US A2P 10DLC - Message from a number still being configured", Remedy.REGISTRATION),
    30040: sender("Destination carrier requires Sender ID pre-registration", Remedy.REGISTRATION),
    30041: sender(
        "Sender is restricted or unregistered in a country requiring registration", Remedy.REGISTRATION
    ),
    30042: sender("Alphanumeric Sender ID is generic or unauthorized for this account", Remedy.REGISTRATION),
    30043: sender("International SMS via Domestic Gateway"),
    # The account
    10001: account("Account is not active"),
    10002: account(
        "Trial accounts do not support the feature you tried to use", Remedy.TRIAL, everybody=False
    ),
    20003: account("Permission Denied", Remedy.CREDENTIALS),
    20005: account("Account not active"),
    20006: account("Access Denied", Remedy.CREDENTIALS),
    20008: account("Test Credentials", Remedy.CREDENTIALS),
    20010: account("Action disabled for account"),
    20403: account("403 Forbidden", Remedy.CREDENTIALS),
    20404: account("Not Found", Remedy.CREDENTIALS),
    21267: account(
        "Alphanumeric Sender ID cannot be used as the 'From' number on trial accounts", Remedy.TRIAL
    ),
    21408: account(
        "Message blocked: permissions disabled for the destination region", Remedy.COUNTRY, everybody=False
    ),
    21607: account(
        "The 'from' phone number must be the sandbox phone number for trial accounts.", Remedy.TRIAL
    ),
    21608: account(
        "The 'to' phone number provided is not yet verified for this account.", Remedy.TRIAL, everybody=False
    ),
    21609: account("Invalid 'StatusCallback'", Remedy.CALLBACK),
    21622: account("MMS has not been enabled for your account", everybody=False),
    30002: account("Account suspended"),
    30037: account("Outbound Messaging Disabled"),
    63038: account("Account exceeded the daily messages limit", Remedy.QUOTA),
    90010: account("Account is not active"),
    # What passes by itself
    14107: again(Scope.PERSON, "SMS send rate limit exceeded", 30),
    20429: again(Scope.ACCOUNT, "Too Many Requests", 10, everybody=True),
    21611: again(
        Scope.SENDER, "This 'From' number has exceeded the maximum number of queued messages", 60, True
    ),
    30001: again(Scope.SENDER, "Queue overflow", 60),
    30003: again(Scope.PERSON, "Unreachable destination handset", 600, word="off"),
    30017: again(Scope.MESSAGE, "Carrier network congestion", 120),
    30036: again(Scope.MESSAGE, "Validity Period Expired", 60, word="late"),
    30450: again(Scope.PERSON, "Message delivery blocked", 900),  # for 15 to 30 minutes
    # Nothing says whether the person has it: no reason of the carrier's, or no word from it at all
    30008: again(Scope.UNKNOWN, "Unknown error", 300),
    30046: again(Scope.UNKNOWN, "Message delivery not confirmed", 300),
    30410: again(Scope.UNKNOWN, "Provider Timeout Error", 120),
}

WORDS: Mapping[int, str] = {code: row.word for code, row in TABLE.items() if row.word != "other"}

BY_STATUS: Mapping[int, Row] = {
    401: account("Unauthorized", Remedy.CREDENTIALS),
    403: account("Forbidden", Remedy.CREDENTIALS),
    404: account("Not found", Remedy.CREDENTIALS),
    429: TABLE[20429],
}
_NO_ROW = unknown()


def row_of(code: int | None, status: int = 0) -> Row:
    """By the code, or by the HTTP status of an answer whose code no row knows."""
    return TABLE.get(code or 0) or BY_STATUS.get(status, _NO_ROW)
