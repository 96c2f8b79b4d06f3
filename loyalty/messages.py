"""What the service says, as meaning: a kind, its arguments and what goes with it.

Nothing here knows a language or a channel. A channel renders every `Extra` in its own way and
ends its `match` in `assert_never`, so that the type checker names the channel that forgot one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import Enum, IntEnum


class Class(IntEnum):
    """Why a message goes out, by priority. 0 is an answer, or the receipt of what somebody just did at
    the till or in the team; nothing of it is ever planned."""

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
    """An instant (UTC) to be shown in the shop's zone: as "14:20", "Tuesday", "3 July", "July"."""

    at: datetime
    style: str = "time"  # time | day | both | month


@dataclass(frozen=True, slots=True)
class DayMonth:
    """A birthday, to be written the reader's way: "29 February", "29 lutego"."""

    month: int
    day: int


Arg = str | int | Money | Localised | Moment | DayMonth


class Kind(Enum):
    """Every message there is: its text's name in `locales/*.ftl`, its class, and its arguments.

    A new kind is one line here and one text per locale; the parity test names what is missing.
    Where an argument may be absent it is the word "none" (a tier, a birthday, a reward).
    """

    def __init__(self, text: str, cls: Class, args: str = "") -> None:
        self.text = text
        self.cls = cls
        self.args = frozenset(args.split())

    # joining
    HELLO = "hello", Class.REPLY, "shop summary terms privacy"
    HOW_IT_WORKS = "how-it-works", Class.REPLY, "shop summary"
    ASK_NAME = "ask-name", Class.REPLY
    NAME_ODD = "name-odd", Class.REPLY
    # the shop's promise: `limit` in `every` `span`, and `short` in a shorter one; 0 is none
    WELCOME = "welcome", Class.REPLY, "name stamps goal points limit every span short short_every short_span"
    WELCOME_BACK = "welcome-back", Class.REPLY, "name stamps goal points"
    CARD_ONLY = "card-only", Class.REPLY
    OFFERS_ON = "offers-on", Class.REPLY
    JOIN_FIRST = "join-first", Class.REPLY, "shop"
    # the card
    CARD = "card", Class.REPLY, "name stamps goal points"
    BALANCE = "balance", Class.REPLY, "stamps goal points missing unit reward ready"
    HISTORY = "history", Class.REPLY
    HISTORY_EMPTY = "history-empty", Class.REPLY
    HISTORY_LINE = "history-line", Class.REPLY, "at kind amount unit place reward"
    # rewards
    REWARDS = "rewards", Class.REPLY, "stamps goal points"
    REWARDS_EMPTY = "rewards-empty", Class.REPLY, "shop"
    REWARD_LINE = "reward-line", Class.REPLY, "reward cost unit missing"
    REWARD_LINE_READY = "reward-line-ready", Class.REPLY, "reward cost unit"
    REWARD_SHORT = "reward-short", Class.REPLY, "reward missing unit"
    REWARD_GONE = "reward-gone", Class.REPLY
    VOUCHER = "voucher", Class.REPLY, "reward code until"
    VOUCHER_LINE = "voucher-line", Class.REPLY, "reward code until"
    VOUCHER_CANCELLED = "voucher-cancelled", Class.REPLY, "reward cost unit"
    VOUCHER_CLOSED = "voucher-closed", Class.REPLY, "reward"
    VOUCHER_EXPIRED = "voucher-expired", Class.MILESTONE, "reward cost unit"
    VOUCHER_USED = "voucher-used", Class.REPLY, "reward place at"
    VOUCHER_REOPENED = "voucher-reopened", Class.REPLY, "reward"
    # at the till, customer's side
    HERE = "here", Class.REPLY, "code minutes"
    HERE_WHERE = "here-where", Class.REPLY
    RECEIPT = "receipt", Class.REPLY, "points stamps place at have goal total"
    RECEIPT_UNDONE = "receipt-undone", Class.REPLY, "points stamps place"
    PAPER_RECEIPT = "paper-receipt", Class.REPLY, "stamps have goal"
    OBJECTED = "objected", Class.REPLY, "phone"
    OBJECTION = "objection", Class.REPLY, "name place at staff"
    # milestones
    REWARD_EARNED = "reward-earned", Class.MILESTONE, "reward count"
    NEARLY_THERE = "nearly-there", Class.MILESTONE, "reward visits"
    # occasions: where they bring something, `stamps` and `points` are the gift
    BIRTHDAY_WISH = "birthday-wish", Class.OCCASION, "shop name stamps points"
    ANNIVERSARY = "anniversary", Class.OCCASION, "shop name years stamps points"
    WELCOME_FIRST = "welcome-first", Class.MILESTONE, "shop name reward missing unit"
    WELCOME_AGAIN = "welcome-again", Class.MILESTONE, "shop name reward missing unit"
    WINBACK = "winback", Class.WINBACK, "shop name stamps points reward missing unit"
    MONTHLY = (
        "monthly",
        Class.PROGRESS,
        "shop name month stamps points have goal total ready reward missing unit promotion",
    )
    POINTS_WARNING = "points-warning", Class.MILESTONE, "shop name stamps points until"
    POINTS_EXPIRED = "points-expired", Class.MILESTONE, "shop name stamps points"
    VOUCHER_WARNING = "voucher-warning", Class.MILESTONE, "shop reward until"
    # settings, privacy, leaving
    SETTINGS = "settings", Class.REPLY, "name birthday language offers updates"
    LANGUAGE = "language", Class.REPLY
    LANGUAGE_SET = "language-set", Class.REPLY
    ASK_BIRTHDAY = "ask-birthday", Class.REPLY
    BIRTHDAY_SET = "birthday-set", Class.REPLY, "birthday"
    BIRTHDAY_ODD = "birthday-odd", Class.REPLY
    BIRTHDAY_WHICH = "birthday-which", Class.REPLY, "first second"
    BIRTHDAY_SKIPPED = "birthday-skipped", Class.REPLY
    BIRTHDAY_REMOVED = "birthday-removed", Class.REPLY
    MESSAGES = (
        "messages",
        Class.REPLY,
        "offers updates occasion progress winback fewer quiet limit every span short short_every short_span",
    )
    MESSAGES_SET = "messages-set", Class.REPLY, "offers updates"
    NAME_SET = "name-set", Class.REPLY, "name"
    PRIVACY = "privacy", Class.REPLY, "shop privacy terms"
    EXPORT = "export", Class.REPLY
    LEAVE = "leave", Class.REPLY, "stamps points"
    LEFT = "left", Class.REPLY, "shop"
    STOPPED = "stopped", Class.REPLY
    STARTED = "started", Class.REPLY
    KEPT = "kept", Class.REPLY
    # help and the unknown
    HELP = "help", Class.REPLY, "shop phone"
    UNKNOWN = "unknown", Class.REPLY, "phone"
    UNKNOWN_AGAIN = "unknown-again", Class.REPLY
    NOT_TEXT = "not-text", Class.REPLY
    LINK_OLD = "link-old", Class.REPLY
    SLOWED = "slowed", Class.REPLY, "minutes"
    TROUBLE = "trouble", Class.REPLY, "phone"
    # linking two identities
    LINK = "link", Class.REPLY
    LINK_NOT_YOURS = "link-not-yours", Class.REPLY
    LINK_NO_PHONE = "link-no-phone", Class.REPLY
    LINK_CODE = "link-code", Class.REPLY, "shop code"
    LINK_CODE_SENT = "link-code-sent", Class.REPLY, "phone"
    LINK_CODE_WRONG = "link-code-wrong", Class.REPLY
    LINKED = "linked", Class.REPLY, "stamps goal points"
    LINKED_ALREADY = "linked-already", Class.REPLY
    PHONE_ADDED = "phone-added", Class.REPLY, "phone"
    # staff
    STAFF_WELCOME = "staff-welcome", Class.REPLY, "name shop place"
    STAFF_HELP = "staff-help", Class.REPLY, "place"
    STAFF_LOCATION = "staff-location", Class.REPLY, "place"
    STAFF_LOCATION_SET = "staff-location-set", Class.REPLY, "place"
    AT_TILL = "at-till", Class.REPLY, "code name"
    CREDIT_ASK = "credit-ask", Class.REPLY, "code name tier stamps goal points last"
    CREDIT_AMOUNT_ODD = "credit-amount-odd", Class.REPLY
    CREDIT_AMOUNT_NEEDED = "credit-amount-needed", Class.REPLY
    CREDIT_AMOUNT_HIGH = "credit-amount-high", Class.REPLY, "limit"
    CREDIT_AGAIN_ASK = "credit-again-ask", Class.REPLY, "name at"
    CREDIT_DROPPED = "credit-dropped", Class.REPLY, "name"
    CREDITED = "credited", Class.REPLY, "name points stamps have goal total minutes"
    CREDIT_LIMIT_MEMBER = "credit-limit-member", Class.REPLY, "name limit"
    CREDIT_LIMIT_STAFF = "credit-limit-staff", Class.REPLY, "limit"
    CREDIT_SELF = "credit-self", Class.REPLY
    CODE_SLIP = "code-slip", Class.REPLY
    CODE_UNKNOWN = "code-unknown", Class.REPLY
    CODE_OLD = "code-old", Class.REPLY, "at"
    CODE_USED = "code-used", Class.REPLY, "at name"
    CODE_ELSEWHERE = "code-elsewhere", Class.REPLY, "place"
    CODES_ARE_FOR_STAFF = "codes-are-for-staff", Class.REPLY
    UNDONE = "undone", Class.REPLY, "name have goal total"
    UNDO_NOTHING = "undo-nothing", Class.REPLY
    UNDO_LATE = "undo-late", Class.REPLY, "minutes"
    UNDO_SPENT = "undo-spent", Class.REPLY, "name"
    VOUCHER_ASK = "voucher-ask", Class.REPLY, "name reward"
    VOUCHER_REDEEMED = "voucher-redeemed", Class.REPLY, "name reward minutes"
    VOUCHER_UNKNOWN = "voucher-unknown", Class.REPLY
    VOUCHER_DONE = "voucher-done", Class.REPLY, "at"
    VOUCHER_LATE = "voucher-late", Class.REPLY, "at"
    VOUCHER_BACK = "voucher-back", Class.REPLY, "reward"
    VOUCHER_LEFT = "voucher-left", Class.REPLY
    PAPER_MOVED = "paper-moved", Class.REPLY, "name stamps have goal"
    PAPER_TWICE = "paper-twice", Class.REPLY, "name"
    PAPER_HIGH = "paper-high", Class.REPLY, "limit"
    PAPER_HOW = "paper-how", Class.REPLY
    # owner
    OWNER_WELCOME = "owner-welcome", Class.REPLY, "name shop"
    OWNER_HELP = "owner-help", Class.REPLY
    OWNER_ONLY = "owner-only", Class.REPLY
    TEAM = "team", Class.REPLY, "count"
    TEAM_LINE = "team-line", Class.REPLY, "name role place"
    INVITE_ROLE = "invite-role", Class.REPLY
    INVITE_WHERE = "invite-where", Class.REPLY, "role"
    INVITE_LINK = "invite-link", Class.REPLY, "role place hours"
    INVITE_PHONE = "invite-phone", Class.REPLY, "role place"
    INVITE_PHONE_ODD = "invite-phone-odd", Class.REPLY
    INVITE_SENT = "invite-sent", Class.REPLY, "phone"
    INVITED_BY_PHONE = "invited-by-phone", Class.REPLY, "shop place"
    REMOVE_WHO = "remove-who", Class.REPLY
    REMOVED = "removed", Class.REPLY, "name"
    REMOVED_YOU = "removed-you", Class.REPLY, "shop"
    AUDIT = "audit", Class.REPLY
    AUDIT_EMPTY = "audit-empty", Class.REPLY
    AUDIT_LINE = "audit-line", Class.REPLY, "at actor action name points stamps"
    UNLINK_WHO = "unlink-who", Class.REPLY
    UNLINKED = "unlinked", Class.REPLY, "name stamps points"
    UNLINK_NOTHING = "unlink-nothing", Class.REPLY
    DETACHED = "detached", Class.REPLY, "name from"
    # broadcasts, from the service
    PROMOTION = "promotion", Class.PROMOTION, "shop text until word left"
    PROMOTION_PREVIEW = "promotion-preview", Class.REPLY, "shop text until word left"
    DRY_RUN = (
        "dry-run",
        Class.REPLY,
        "name starts now capped next held until late consent unreachable holdout segments cost saved kept",
    )
    PROMOTION_STARTED = "promotion-started", Class.REPLY, "name total"
    PROMOTION_PROGRESS = "promotion-progress", Class.REPLY, "name state bar percent sent held minutes"
    PROMOTION_REPORT = (
        "promotion-report",
        Class.REPLY,
        """name state sent held capped unsent consent unreachable holdout refused unclear claimed redeemed left
        optouts segments cost uplift came spared more low high""",
    )
    PROMOTION_REFUSED = "promotion-refused", Class.REPLY, "reason count"
    # why, and wishes
    WHY = "why", Class.REPLY, "name phone joined"
    WHY_COUNT = "why-count", Class.REPLY, "count limit scope every span"
    WHY_SENT = "why-sent", Class.REPLY, "what at state fault"
    WHY_HELD = "why-held", Class.REPLY, "what rule count limit scope every span rival last free ends goes"
    WHY_DROPPED = "why-dropped", Class.REPLY, "what at rule count limit scope every span rival last"
    WHY_WAITS = "why-waits", Class.REPLY, "what free state"
    WHY_COMING = "why-coming", Class.REPLY, "what day"
    WHY_EMPTY = "why-empty", Class.REPLY
    WHY_WHO = "why-who", Class.REPLY, "count"
    WHY_WHOM = "why-whom", Class.REPLY
    WHY_NOBODY = "why-nobody", Class.REPLY, "name"
    WHY_OFFER = "why-offer", Class.REPLY, "what count ends"
    WHY_TOTAL = "why-total", Class.REPLY, "count state rule limit scope every span rival last names"
    WHY_YOURS = "why-yours", Class.REPLY, "what at purpose since"
    WHY_NOTHING = "why-nothing", Class.REPLY
    WISHES = "wishes", Class.REPLY, "saved fewer limit every span quiet"
    WISH_KINDS = "wish-kinds", Class.REPLY, "saved occasion milestone progress winback"
    NO_MORE = "no-more", Class.REPLY, "cls"
    ASK_QUIET = "ask-quiet", Class.REPLY, "quiet"
    QUIET_ODD = "quiet-odd", Class.REPLY
    # what the caps would do
    FORECAST = "forecast", Class.REPLY, "members"
    FORECAST_READY = "forecast-ready", Class.REPLY, "members sent most stopped broken"
    FORECAST_FAILED = "forecast-failed", Class.REPLY
    # broadcasts, in chat: composing one, deciding about it, claiming
    OFFER_ASK_TEXT = "offer-ask-text", Class.REPLY
    OFFER_ASK_WORDS = "offer-ask-words", Class.REPLY
    OFFER_TEXT_LONG = "offer-text-long", Class.REPLY, "channel count limit"
    OFFER_TEXT_WORD = "offer-text-word", Class.REPLY, "word near"
    OFFER_PICTURE_BIG = "offer-picture-big", Class.REPLY, "limit"
    OFFER_PICTURE_FILE = "offer-picture-file", Class.REPLY
    OFFER_PICTURE_OTHER = "offer-picture-other", Class.REPLY
    OFFER_ASK_LANGUAGE = "offer-ask-language", Class.REPLY, "language instead"
    OFFER_ASK_AUDIENCE = "offer-ask-audience", Class.REPLY
    OFFER_AUDIENCE_ODD = "offer-audience-odd", Class.REPLY, "place"
    OFFER_AUDIENCE_EMPTY = "offer-audience-empty", Class.REPLY, "audience number place month"
    OFFER_ASK_START = "offer-ask-start", Class.REPLY
    OFFER_ASK_END = "offer-ask-end", Class.REPLY, "at"
    OFFER_WHEN_ODD = "offer-when-odd", Class.REPLY
    OFFER_WHEN_PAST = "offer-when-past", Class.REPLY, "at"
    OFFER_END_EARLY = "offer-end-early", Class.REPLY, "at until"
    OFFER_END_FAR = "offer-end-far", Class.REPLY, "until limit"
    OFFER_ASK_CLAIM = "offer-ask-claim", Class.REPLY
    OFFER_CLAIM_ODD = "offer-claim-odd", Class.REPLY
    OFFER_WORD_OURS = "offer-word-ours", Class.REPLY, "word"
    OFFER_WORD_TAKEN = "offer-word-taken", Class.REPLY, "word offer"
    OFFER_PREVIEW = "offer-preview", Class.REPLY, "audience number place month at until claim stock each word"
    OFFER_MISSING = "offer-missing", Class.REPLY, "languages instead"
    OFFER_OVERLAP = "offer-overlap", Class.REPLY, "offer at until"
    OFFER_SMS_LONG = "offer-sms-long", Class.REPLY, "count language"
    OFFER_BY_SMS = "offer-by-sms", Class.REPLY
    OFFER_SMS = "offer-sms", Class.REPLY, "language count encoding text"
    OFFER_CHANGE = "offer-change", Class.REPLY
    OFFER_LOST = "offer-lost", Class.REPLY
    OFFER_STANDS = "offer-stands", Class.REPLY, "offer state"
    OFFER_MOVED = "offer-moved", Class.REPLY, "offer state at"
    OFFERS = "offers", Class.REPLY, "count"
    OFFERS_NONE = "offers-none", Class.REPLY
    OFFER_LINE = "offer-line", Class.REPLY, "offer state at until claim claimed stock"
    CLAIMED = "claimed", Class.REPLY, "reward code until"
    CLAIMED_ALREADY = "claimed-already", Class.REPLY, "reward code until"
    CLAIM_HAD = "claim-had", Class.REPLY, "reward"
    CLAIM_SOLD_OUT = "claim-sold-out", Class.REPLY, "reward limit"
    CLAIM_EARLY = "claim-early", Class.REPLY, "reward at"
    CLAIM_OVER = "claim-over", Class.REPLY, "reward"
    CLAIM_FREE = "claim-free", Class.REPLY, "reward until"
    CLAIM_WHICH = "claim-which", Class.REPLY
    CLAIM_NONE = "claim-none", Class.REPLY
    CLAIM_KEEP = "claim-keep", Class.REPLY, "reward until"
    CLAIM_LATE = "claim-late", Class.REPLY, "at"
    CLAIM_EXPIRED = "claim-expired", Class.MILESTONE, "reward"


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
class Picture:
    """A picture of the shop's own, by the id its channel gave it; elsewhere the words have to do."""

    id: str


@dataclass(frozen=True, slots=True)
class Column:
    """Of a chart: its pieces from the ground up, and a mark above them, all in hundredths."""

    name: str
    pieces: tuple[int, ...]
    mark: int


@dataclass(frozen=True, slots=True)
class Chart:
    """Columns, and lines across them (a text, and a height in hundredths). `legend` names the pieces, and
    the mark last. All of it is in the words of whoever reads it."""

    title: str
    columns: tuple[Column, ...]
    lines: tuple[tuple[str, int], ...]
    legend: tuple[str, ...]


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
    """A small text file to keep (the member's own data). Where a chat takes no files it is fetched at
    `path`, below PUBLIC_URL."""

    name: str
    content: str
    path: str


Extra = Choices | CardPicture | VoucherPicture | Picture | Chart | AskPhone | Link | Lines | File


@dataclass(frozen=True, slots=True)
class Message:
    """What is said: `Message(Kind.HERE, {"code": "48213", "minutes": 10})`. `ValueError` when the
    arguments are not exactly those of the kind."""

    kind: Kind
    args: Mapping[str, Arg] = field(default_factory=dict)
    extras: tuple[Extra, ...] = ()

    def __post_init__(self) -> None:
        if self.args.keys() != self.kind.args:
            raise ValueError(f"{self.kind.name} takes {sorted(self.kind.args)}, not {sorted(self.args)}")


# What its reader may ask the reason of. A milestone is about the card, and so says why by itself.
_EXPLAINED = frozenset({Class.OCCASION, Class.PROMOTION, Class.PROGRESS, Class.WINBACK})
_MOST_OPTIONS = 4


def with_why(message: Message) -> Message:
    """What nobody asked for can be asked its reason, by one more option; answers, receipts and milestones
    are as they were. The options have no numbers: a number stands for the last that was offered."""
    if message.kind.cls not in _EXPLAINED:
        return message
    offered = [option for extra in message.extras if isinstance(extra, Choices) for option in extra.options]
    others = tuple(extra for extra in message.extras if not isinstance(extra, Choices))
    options = (*offered[: _MOST_OPTIONS - 1], Option("why-this"))
    return replace(message, extras=(*others, Choices(options, numbered=False)))


@dataclass(frozen=True, slots=True)
class Sent:
    """The provider took it. `segments` counts SMS segments (0 elsewhere)."""

    provider_id: str
    segments: int = 0


@dataclass(frozen=True, slots=True)
class Later:
    """Not now: try again after `seconds`. `whole_channel` stops everybody's messages, not one. What was not
    even `begun` is no try."""

    seconds: float
    why: str
    whole_channel: bool = False
    begun: bool = True


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
