"""Why a message is where it is: a code for queries and metrics. The sentence for people stands beside it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class Reason(StrEnum):
    NONE = ""  # nothing to say: new, on its way, or sent

    # What the gate decided
    REPLY = "reply"  # it answers the person's own act
    FREE = "free"  # nothing stands in its way
    ADDRESS = "address"  # blocked, opted out, or another person's by now
    LIFETIME = "lifetime"  # its lifetime is over, or will be before it may go
    OFF = "off"  # the shop sends none of its class
    MUTED = "muted"  # the person wants none of its class
    CONSENT = "consent"  # the person did not agree to its purpose on its channel
    HOLDOUT = "holdout"  # kept from it, to measure the others
    QUIET = "quiet"  # quiet hours
    REST_DAY = "rest-day"  # a day on which the shop sends nothing
    CAP = "cap"  # a limit of the shop is reached
    FEWER = "fewer"  # the limit of a person who asked for fewer is reached
    COMPETITION = "competition"  # a more urgent message has the slot

    # What happened after it was made
    STALE = "stale"  # nothing of it is true any more
    UNDONE = "undone"  # what caused it was undone
    LEFT = "left"  # the member left
    UNLINKED = "unlinked"  # the address left the card
    FORGOTTEN = "forgotten"  # the address was erased
    SOLD_OUT = "sold-out"  # nothing is left of its promotion
    STOPPED = "stopped"  # the owner stopped its promotion
    ENDED = "ended"  # its promotion ended
    MERGED = "merged"  # another message said it

    CEILING = "ceiling"  # an answer to a stranger: the shop's texts of this hour are used up

    # What became of the send
    LATER = "later"  # the provider asked for another time
    CHANNEL_OFF = "channel-off"  # its channel is not configured
    CHANNEL_STOPPED = "channel-stopped"  # the provider asked everybody to wait
    SENDER = "sender"  # our number, name or bot may not, there or anywhere: until it is mended
    ACCOUNT = "account"  # our account or our settings: until they are mended
    UNKNOWN = "unknown"  # an error that no table of ours knows: until its lifetime ends
    LEASE = "lease"  # its worker's lease was over, or nearly, before the send was noted
    UNREADABLE = "unreadable"  # this version cannot read the row
    BROKEN = "broken"  # a fault of ours: the channel could not make it
    REFUSED = "refused"  # the provider does not take this message
    UNREACHABLE = "unreachable"  # the provider reaches nobody at the address
    OPTED_OUT = "opted-out"  # the person opted out at the provider
    UNCLEAR = "unclear"  # the provider did not say whether it took it


DECIDED = (
    Reason.ADDRESS,
    Reason.LIFETIME,
    Reason.OFF,
    Reason.MUTED,
    Reason.CONSENT,
    Reason.HOLDOUT,
    Reason.QUIET,
    Reason.REST_DAY,
    Reason.CAP,
    Reason.FEWER,
    Reason.COMPETITION,
)
"""What the gate holds or drops a message for."""

HELD = (
    Reason.QUIET,
    Reason.REST_DAY,
    Reason.CAP,
    Reason.FEWER,
    Reason.COMPETITION,
    Reason.ADDRESS,  # this and the next: until it is decided at another address
    Reason.CONSENT,
)
"""What the gate holds a message for. A waiting row with another reason waits for its provider."""

LOST = (Reason.CAP, Reason.FEWER, Reason.COMPETITION, Reason.QUIET, Reason.REST_DAY)
"""What the gate drops a message for that is free only after its lifetime. It comes again when it would be free sooner."""

SENTENCES: Mapping[Reason, str] = {
    Reason.UNDONE: "its cause was undone",
    Reason.LEFT: "the member left",
    Reason.UNLINKED: "the address left the card",
    Reason.FORGOTTEN: "the address was erased",
    Reason.SOLD_OUT: "the offer is sold out",
    Reason.STOPPED: "the owner stopped it",
    Reason.ENDED: "the offer ended",
    Reason.CEILING: "the texts to strangers of this hour are used up",
}
"""The sentences of reasons that have only one."""
