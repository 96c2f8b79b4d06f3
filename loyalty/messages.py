"""What the service says, as meaning: a kind, its arguments and what goes with it.

Nothing here knows a language or a channel. A channel renders every `Extra` in its own way and
ends its `match` in `assert_never`, so that the type checker names the channel that forgot one.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum, IntEnum


class Class(IntEnum):
    """Why a message goes out, by priority. 0 only ever answers the person's own act."""

    REPLY = 0
    MILESTONE = 1
    OCCASION = 2
    PROMOTION = 3
    PROGRESS = 4
    WINBACK = 5


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in integer minor units (grosze, bani, cents) of an ISO 4217 currency."""

    minor: int
    currency: str


@dataclass(frozen=True, slots=True)
class Localised:
    """A text of the shop's own (a reward's name), in the languages the shop wrote it in."""

    texts: tuple[tuple[str, str], ...]

    def into(self, locale: str) -> str:
        """The text in that locale, or the first one the shop wrote."""
        found = dict(self.texts)
        return found.get(locale, self.texts[0][1])


@dataclass(frozen=True, slots=True)
class Moment:
    """An instant (UTC) to be shown in the shop's zone: as "14:20", "Tuesday", "3 July"."""

    at: datetime
    style: str = "time"  # time | day | both


@dataclass(frozen=True, slots=True)
class DayMonth:
    """A birthday, to be written the reader's way: "29 February", "29 lutego"."""

    month: int
    day: int


Arg = str | int | Money | Localised | Moment | DayMonth


class Kind(Enum):
    """Every message there is: its text's name in `locales/*.ftl`, and its class.

    A new kind is one line here and one text per locale; the parity test names what is missing.
    """

    def __init__(self, text: str, cls: Class) -> None:
        self.text = text
        self.cls = cls

    # joining
    HELLO = "hello", Class.REPLY
    HOW_IT_WORKS = "how-it-works", Class.REPLY
    ASK_NAME = "ask-name", Class.REPLY
    NAME_ODD = "name-odd", Class.REPLY
    WELCOME = "welcome", Class.REPLY
    WELCOME_BACK = "welcome-back", Class.REPLY
    CARD_ONLY = "card-only", Class.REPLY
    OFFERS_ON = "offers-on", Class.REPLY
    JOIN_FIRST = "join-first", Class.REPLY
    # the card
    CARD = "card", Class.REPLY
    BALANCE = "balance", Class.REPLY
    HISTORY = "history", Class.REPLY
    HISTORY_EMPTY = "history-empty", Class.REPLY
    HISTORY_LINE = "history-line", Class.REPLY
    # rewards
    REWARDS = "rewards", Class.REPLY
    REWARDS_EMPTY = "rewards-empty", Class.REPLY
    REWARD_LINE = "reward-line", Class.REPLY
    REWARD_LINE_READY = "reward-line-ready", Class.REPLY
    REWARD_SHORT = "reward-short", Class.REPLY
    REWARD_GONE = "reward-gone", Class.REPLY
    VOUCHER = "voucher", Class.REPLY
    VOUCHER_CANCELLED = "voucher-cancelled", Class.REPLY
    VOUCHER_CLOSED = "voucher-closed", Class.REPLY
    VOUCHER_EXPIRED = "voucher-expired", Class.MILESTONE
    VOUCHER_USED = "voucher-used", Class.REPLY
    VOUCHER_REOPENED = "voucher-reopened", Class.REPLY
    # at the till, customer's side
    HERE = "here", Class.REPLY
    HERE_WHERE = "here-where", Class.REPLY
    RECEIPT = "receipt", Class.REPLY
    RECEIPT_UNDONE = "receipt-undone", Class.REPLY
    PAPER_RECEIPT = "paper-receipt", Class.REPLY
    OBJECTED = "objected", Class.REPLY
    OBJECTION = "objection", Class.REPLY
    # milestones
    REWARD_EARNED = "reward-earned", Class.MILESTONE
    NEARLY_THERE = "nearly-there", Class.MILESTONE
    # settings, privacy, leaving
    SETTINGS = "settings", Class.REPLY
    LANGUAGE = "language", Class.REPLY
    LANGUAGE_SET = "language-set", Class.REPLY
    ASK_BIRTHDAY = "ask-birthday", Class.REPLY
    BIRTHDAY_SET = "birthday-set", Class.REPLY
    BIRTHDAY_ODD = "birthday-odd", Class.REPLY
    BIRTHDAY_WHICH = "birthday-which", Class.REPLY
    BIRTHDAY_SKIPPED = "birthday-skipped", Class.REPLY
    BIRTHDAY_REMOVED = "birthday-removed", Class.REPLY
    MESSAGES = "messages", Class.REPLY
    MESSAGES_SET = "messages-set", Class.REPLY
    NAME_SET = "name-set", Class.REPLY
    PRIVACY = "privacy", Class.REPLY
    EXPORT = "export", Class.REPLY
    LEAVE = "leave", Class.REPLY
    LEFT = "left", Class.REPLY
    ERASED = "erased", Class.REPLY
    STOPPED = "stopped", Class.REPLY
    STARTED = "started", Class.REPLY
    KEPT = "kept", Class.REPLY
    # help and the unknown
    HELP = "help", Class.REPLY
    UNKNOWN = "unknown", Class.REPLY
    UNKNOWN_AGAIN = "unknown-again", Class.REPLY
    NOT_TEXT = "not-text", Class.REPLY
    LINK_OLD = "link-old", Class.REPLY
    SLOWED = "slowed", Class.REPLY
    TROUBLE = "trouble", Class.REPLY
    # linking two identities
    LINK = "link", Class.REPLY
    LINK_NOT_YOURS = "link-not-yours", Class.REPLY
    LINK_NO_PHONE = "link-no-phone", Class.REPLY
    LINK_CODE = "link-code", Class.REPLY
    LINK_CODE_SENT = "link-code-sent", Class.REPLY
    LINK_CODE_WRONG = "link-code-wrong", Class.REPLY
    LINKED = "linked", Class.REPLY
    LINKED_ALREADY = "linked-already", Class.REPLY
    PHONE_ADDED = "phone-added", Class.REPLY
    # staff
    STAFF_WELCOME = "staff-welcome", Class.REPLY
    STAFF_HELP = "staff-help", Class.REPLY
    STAFF_LOCATION = "staff-location", Class.REPLY
    STAFF_LOCATION_SET = "staff-location-set", Class.REPLY
    AT_TILL = "at-till", Class.REPLY
    CREDIT_ASK = "credit-ask", Class.REPLY
    CREDIT_AMOUNT_ODD = "credit-amount-odd", Class.REPLY
    CREDIT_AMOUNT_HIGH = "credit-amount-high", Class.REPLY
    CREDIT_AGAIN_ASK = "credit-again-ask", Class.REPLY
    CREDIT_DROPPED = "credit-dropped", Class.REPLY
    CREDITED = "credited", Class.REPLY
    CREDIT_LIMIT_MEMBER = "credit-limit-member", Class.REPLY
    CREDIT_LIMIT_STAFF = "credit-limit-staff", Class.REPLY
    CREDIT_SELF = "credit-self", Class.REPLY
    CODE_SLIP = "code-slip", Class.REPLY
    CODE_UNKNOWN = "code-unknown", Class.REPLY
    CODE_OLD = "code-old", Class.REPLY
    CODE_USED = "code-used", Class.REPLY
    CODE_ELSEWHERE = "code-elsewhere", Class.REPLY
    CODES_ARE_FOR_STAFF = "codes-are-for-staff", Class.REPLY
    UNDONE = "undone", Class.REPLY
    UNDO_NOTHING = "undo-nothing", Class.REPLY
    UNDO_LATE = "undo-late", Class.REPLY
    UNDO_SPENT = "undo-spent", Class.REPLY
    VOUCHER_ASK = "voucher-ask", Class.REPLY
    VOUCHER_REDEEMED = "voucher-redeemed", Class.REPLY
    VOUCHER_UNKNOWN = "voucher-unknown", Class.REPLY
    VOUCHER_DONE = "voucher-done", Class.REPLY
    VOUCHER_LATE = "voucher-late", Class.REPLY
    PAPER_MOVED = "paper-moved", Class.REPLY
    PAPER_TWICE = "paper-twice", Class.REPLY
    PAPER_HIGH = "paper-high", Class.REPLY
    PAPER_HOW = "paper-how", Class.REPLY
    # owner
    OWNER_WELCOME = "owner-welcome", Class.REPLY
    OWNER_HELP = "owner-help", Class.REPLY
    OWNER_ONLY = "owner-only", Class.REPLY
    TEAM = "team", Class.REPLY
    TEAM_LINE = "team-line", Class.REPLY
    INVITE_ROLE = "invite-role", Class.REPLY
    INVITE_WHERE = "invite-where", Class.REPLY
    INVITE_LINK = "invite-link", Class.REPLY
    INVITE_PHONE = "invite-phone", Class.REPLY
    INVITE_PHONE_ODD = "invite-phone-odd", Class.REPLY
    INVITED_BY_PHONE = "invited-by-phone", Class.REPLY
    REMOVE_WHO = "remove-who", Class.REPLY
    REMOVED = "removed", Class.REPLY
    REMOVED_YOU = "removed-you", Class.REPLY
    AUDIT = "audit", Class.REPLY
    AUDIT_EMPTY = "audit-empty", Class.REPLY
    AUDIT_LINE = "audit-line", Class.REPLY
    UNLINKED = "unlinked", Class.REPLY
    UNLINK_NOTHING = "unlink-nothing", Class.REPLY


@dataclass(frozen=True, slots=True)
class Option:
    """One thing the person can do next. `name` is its label's text and its route."""

    name: str
    arg: str = ""
    label: Localised | None = None  # for what only the shop can name: a reward, a location

    @property
    def data(self) -> str:
        """As it travels in a button: `redeem:coffee` (at most 64 bytes on Telegram)."""
        return f"{self.name}:{self.arg}" if self.arg else self.name


@dataclass(frozen=True, slots=True)
class Choices:
    """At most four options. Where there are no buttons they are numbered, unless the question
    expects a number for its answer (an amount): then the text itself says the words."""

    options: tuple[Option, ...]
    numbered: bool = True


@dataclass(frozen=True, slots=True)
class CardPicture:
    """The member's card as it stands. Stamps are shown out of `goal`; no goal, no stamp row."""

    token: str
    name: str
    stamps: int
    goal: int
    points: int
    tier: Localised | None = None


@dataclass(frozen=True, slots=True)
class VoucherPicture:
    """A voucher to show at the till: what it is for, its code as digits and as QR."""

    code: str
    reward: Localised


@dataclass(frozen=True, slots=True)
class AskPhone:
    """Ask for the person's own phone number by the channel's own means."""


@dataclass(frozen=True, slots=True)
class Link:
    """An address to open. `path` is below PUBLIC_URL unless it is a whole address; `start` is a
    Telegram deep-link payload instead."""

    label: str
    path: str = ""
    start: str = ""


@dataclass(frozen=True, slots=True)
class Lines:
    """A list under the text, each line a message of its own."""

    lines: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class File:
    """A small text file to keep (the member's own data)."""

    name: str
    content: str


Extra = Choices | CardPicture | VoucherPicture | AskPhone | Link | Lines | File


@dataclass(frozen=True, slots=True)
class Message:
    """What is said: `Message(Kind.CREDITED, {"points": 12, "balance": 87})`."""

    kind: Kind
    args: dict[str, Arg] = field(default_factory=dict)
    extras: tuple[Extra, ...] = ()


@dataclass(frozen=True, slots=True)
class Sent:
    """The provider took it. `segments` counts SMS segments (0 elsewhere)."""

    provider_id: str
    segments: int = 0


@dataclass(frozen=True, slots=True)
class Later:
    """Not now: try again after `seconds`. `whole_channel` stops everybody's messages, not one."""

    seconds: float
    why: str
    whole_channel: bool = False


@dataclass(frozen=True, slots=True)
class Refused:
    """The provider surely did not take it. `permanent`: this address takes nothing any more;
    `stopped`: the person opted out at the provider."""

    why: str
    permanent: bool = False
    stopped: bool = False


@dataclass(frozen=True, slots=True)
class Unclear:
    """No answer: it may have been sent."""

    why: str


Outcome = Sent | Later | Refused | Unclear
