"""What a channel heard of a person, the same for every channel."""

from __future__ import annotations

from loyalty.value import value


@value(frozen=True, slots=True)
class Said:
    """A text. `about` is the text of the bot's own message the person replied to, if any, and `about_id` the
    provider's id of it. `forwarded`: somebody else wrote it, or it was written elsewhere. `formatted`: the same text
    with its marks (`loyalty.messages.formatting`); "" where it has none."""

    text: str
    about: str = ""
    about_id: str = ""
    forwarded: bool = False
    formatted: str = ""

    @property
    def is_reply(self) -> bool:
        """Whether it was said in reply to one of the bot's own messages, which may be a picture without a text."""
        return bool(self.about or self.about_id)


@value(frozen=True, slots=True)
class Edited:
    """A text that its sender changed after it was sent, as it reads now. `about` as in `Said`."""

    text: str
    about: str = ""


@value(frozen=True, slots=True)
class Chose:
    """A button, or its number typed."""

    option: str
    arg: str = ""


@value(frozen=True, slots=True)
class Shared:
    """The person's own phone number (E.164), proven by the channel; empty: somebody else's."""

    phone: str


@value(frozen=True, slots=True)
class Presented:
    """A deep link's payload, as `j-main`; empty for a plain start."""

    payload: str


@value(frozen=True, slots=True)
class Attached:
    """Anything that is not text: a sticker, a voice message, a location; with its caption, if any. A picture
    also has the channel's id (`file`) and its size in bytes (0: not known); several that were sent as one have the
    same `album`. `forwarded` and `formatted` (of the caption) as in `Said`."""

    what: str
    caption: str = ""
    file: str = ""
    size: int = 0
    forwarded: bool = False
    formatted: str = ""
    album: str = ""


@value(frozen=True, slots=True)
class OptedOut:
    """The provider was told STOP and has answered. It is recorded, and nothing is said."""


@value(frozen=True, slots=True)
class OptedIn:
    """The provider was told START, or a word like it, and has answered. It is recorded; something is said
    only if the word (a YES) answers a question of ours."""

    text: str = ""


@value(frozen=True, slots=True)
class AskedHelp:
    """The provider was asked for HELP and has answered itself."""


@value(frozen=True, slots=True)
class Blocked:
    """The person blocked the bot."""


@value(frozen=True, slots=True)
class Unblocked:
    """The person let the bot in again."""


@value(frozen=True, slots=True)
class AskedToPay:
    """Before money is taken the provider asks whether it may: `query` is its id of the question, `payload` what our invoice
    carries, `amount` in minor units of the `currency`."""

    query: str
    payload: str
    amount: int
    currency: str


@value(frozen=True, slots=True)
class Paid:
    """The money was taken. `charge` is the provider's id of it."""

    payload: str
    amount: int
    currency: str
    charge: str


@value(frozen=True, slots=True)
class Refunded:
    """Of what was taken by this charge so much went back, in minor units of its currency."""

    charge: str
    amount: int


Heard = (
    Said
    | Edited
    | Chose
    | Shared
    | Presented
    | Attached
    | OptedOut
    | OptedIn
    | AskedHelp
    | Blocked
    | Unblocked
    | AskedToPay
    | Paid
    | Refunded
)


@value(frozen=True, slots=True)
class Incoming:
    """One inbound message, of any channel.

    `key` is the provider's id of it (`update_id`, `MessageSid`), and becomes the inbox key. `address` is the
    chat id or the phone number (E.164). `name` and `locale` are what the channel tells of the person, if
    anything. `edit` is the provider's id of the message whose button was tapped, `message` that of the message
    itself where it can be edited: an edit has the same one, and a key of its own. `pictured`: the tapped message has
    a picture.
    """

    key: str
    channel: str
    address: str
    heard: Heard
    name: str = ""
    locale: str = ""
    edit: str = ""
    message: str = ""
    pictured: bool = False
