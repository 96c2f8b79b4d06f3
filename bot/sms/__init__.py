"""SMS through Twilio: what it can do and what carriers expect, and all that is said to it."""

from bot.sms.codes import WORDS
from loyalty.channels import Capabilities

# Twilio's own words, unless the account has others (Advanced Opt-Out): it closes and opens the number by itself, and
# answers HELP and INFO. https://help.twilio.com/articles/223134027
_CLOSING = frozenset({"stop", "stopall", "unsubscribe", "cancel", "end", "quit", "revoke", "optout"})
_OPENING = frozenset({"start", "yes", "unstop"})

SMS = Capabilities(
    "sms", costs=True, proves_phone=True, legal_stop=True, closing=_CLOSING, opening=_OPENING, faults=WORDS
)
