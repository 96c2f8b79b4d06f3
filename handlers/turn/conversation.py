"""What a conversation is: a function of what was heard and the scene, returning a `Turn`.

It may read through the scene; it never writes, sends, or knows the channel. What it decides is its return value, so
a story is a table of (scene, heard, expected turn).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field, replace
from datetime import datetime

from handlers.reading.vocabulary import Vocabulary
from handlers.turn.desk import Desk, NoDesk
from handlers.turn.heard import Incoming
from loyalty.channels import Capabilities, Channels
from loyalty.facts.fact import Fact
from loyalty.messages.extras import Choices
from loyalty.messages.message import Message
from loyalty.model.accounts import Balance
from loyalty.model.addresses import Address
from loyalty.model.members import Member
from loyalty.model.team import Staff
from loyalty.programme.programme import Programme
from loyalty.value import value
from storage.engine.db import Reader

CHOOSE = "choose"  # one of the options is awaited; any other text means what it means at any time


@value(frozen=True, slots=True)
class Step:
    """Where a conversation stands: which answer it waits for, and what it must remember."""

    name: str
    data: Mapping[str, str] = field(default_factory=dict)


@value(frozen=True, slots=True)
class ToMember:
    """A message to a member, wherever it reaches them. `cause` ties it to a visit or a voucher, so that
    an undo can take back what has not gone out yet."""

    member_id: int
    message: Message
    cause: int = 0


@value(frozen=True, slots=True)
class ToAddress:
    """A message to somebody else's address: staff of a location, an invited phone number. `locale`: in this
    language, whatever they read."""

    address_id: int
    message: Message
    cause: int = 0
    locale: str = ""


@value(frozen=True, slots=True)
class ToPhone:
    """A message to a phone number that may be new to us (an invitation, a proof of number). `cause` ties it to who caused
    it. A number that is new to us reads it in the language of whoever speaks; `is_theirs`: in one of the number's country."""

    phone: str
    message: Message
    cause: int = 0
    is_theirs: bool = False


@value(frozen=True, slots=True)
class Change:
    """What an earlier message to an address says from now on, on a channel where messages can be edited.
    `provider_id` is the provider's id of that message."""

    address_id: int
    provider_id: str
    message: Message
    cause: int = 0


@value(frozen=True, slots=True)
class Turn:
    """What a conversation decided. `step` replaces the one of the scene (None: nothing is awaited). `nudged`:
    this was a nudge, so the next one is shorter. `anew`: the reply does not replace the message whose button
    was tapped. `over`: what was asked before is closed, although nothing is said. `cause` ties the reply to what it
    answers. `acts_on`: the provider's id of the message that this carries out, where that is an earlier one than the
    one heard. `again`: a question that stays open, asked once more behind the reply; typed numbers and labels are about
    its options. `unsaid`: a reply that the shop's ceiling of texts keeps back; it is written down, and not sent."""

    reply: Message | None = None
    facts: tuple[Fact, ...] = ()
    others: tuple[ToMember | ToAddress | ToPhone | Change, ...] = ()
    step: Step | None = None
    nudged: bool = False
    anew: bool = False
    over: bool = False
    cause: int = 0
    acts_on: str = ""
    again: Message | None = None
    unsaid: Message | None = None


@value(frozen=True, slots=True)
class Shown:
    """How a channel shows a message. `length` and `limit` are in the channel's own units; `segments` and
    `encoding` are an SMS's."""

    text: str
    length: int
    limit: int
    segments: int = 0
    encoding: str = ""


Preview = Callable[[Message, str], Shown]


@value(frozen=True, slots=True)
class Scene:
    """All that a conversation may know. `now` is UTC; `choices` are the options last offered; `lapsed` is the step whose answer
    is awaited no longer."""

    now: datetime
    programme: Programme
    words: Vocabulary
    read: Reader
    incoming: Incoming
    address: Address
    member: Member | None = None
    balance: Balance | None = None
    staff: Staff | None = None
    step: Step | None = None
    lapsed: Step | None = None
    choices: Choices = field(default_factory=lambda: Choices(()))
    nudged: bool = False
    channels: Channels = field(default_factory=Channels)
    previews: Mapping[str, Preview] = field(default_factory=dict)  # by channel: a message in a language
    fresh: Callable[[], int] = field(default=lambda: 0)  # a new id
    secret: Callable[[], str] = field(default=lambda: "")  # a new unguessable token
    randbelow: Callable[[int], int] = field(default=lambda n: 0)
    hashed: Callable[[str, str], str] = field(default=lambda channel, value: "")  # an address's keyed hash
    guess: Callable[[str], str] = field(default=lambda phone: "")  # the language of a number that is new
    desk: Desk = field(default_factory=NoDesk)

    def about(self, member: Member) -> Scene:
        """With the programme as it is for this member, where that may be another one than for whoever speaks."""
        own = self.programme.own(member.id, member.joined_at, self.now)
        return self if own is self.programme else replace(self, programme=own)

    @property
    def channel(self) -> Capabilities:
        """What the channel that this was heard on can do."""
        return self.channels[self.address.channel]

    @property
    def awaits(self) -> str:
        """The name of the step whose answer is awaited; "" for none."""
        return self.step.name if self.step else ""
