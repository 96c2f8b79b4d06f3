"""What Twilio does by itself with STOP, START and HELP.

Documented: only a message that is a single one of these words counts, in any case; STOP words put the pair of sender
and recipient on a list, whereupon sends fail with 21610; START words take it off; every such message still reaches
the webhook; Twilio answers it.

Assumed, where the documentation is silent or differs by kind of number: START words (YES among them) and HELP are
answered whether or not the person had opted out, since it is the harder case for a service: a bare "yes" to a question
arrives as an opt-in that was already answered. `OptOutType`, documented for Advanced Opt-Out, is sent for the default
words too, unless switched off (`TwilioWorld.opt_out_type`). With a Messaging Service the list is the service's.
"""

from __future__ import annotations

_WORDS = {
    "STOP": ("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT"),
    "START": ("START", "YES", "UNSTOP"),
    "HELP": ("HELP", "INFO"),
}
KEYWORDS = {word: kind for kind, words in _WORDS.items() for word in words}
REPLIES = {
    "STOP": "You have successfully been unsubscribed. You will not receive any more messages from this number. "
    "Reply START to resubscribe.",
    "START": "You have successfully been re-subscribed to messages from this number. Reply HELP for help. "
    "Reply STOP to unsubscribe. Msg&Data Rates May Apply.",
    "HELP": "Reply STOP to unsubscribe. Msg&Data Rates May Apply.",
}


def opt_out_type(body: str) -> str | None:
    return KEYWORDS.get(body.strip().upper())
