"""A make-believe Twilio with phones that text the shop."""

from playground.twilio.http import CREATE, FETCH, LIST, TwilioRoutes
from playground.twilio.phone import Phone
from playground.twilio.values import Text
from playground.twilio.world import ACCOUNT_SID, AUTH_TOKEN, NUMBER, TwilioWorld

__all__ = [
    "ACCOUNT_SID",
    "AUTH_TOKEN",
    "CREATE",
    "FETCH",
    "LIST",
    "NUMBER",
    "Phone",
    "Text",
    "TwilioRoutes",
    "TwilioWorld",
]
