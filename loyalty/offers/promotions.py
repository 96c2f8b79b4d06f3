"""Promotions: what is announced to whom, from when to when, and how often it can be claimed."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from loyalty.messages.args import Localised
from loyalty.messages.formatting import plain

MOST_STOCK = 1_000_000
_NAME = 32  # characters at most
_OPEN = re.compile(r"\{\w+\}")


class PromotionState(StrEnum):
    """A `draft` is composed, counted, and waits for the owner's decision. A `scheduled` promotion waits for its
    start, a `running` one is sent, a `paused` one can be resumed. The other three are final: `stopped` by the
    owner, `ended` at its end, `cancelled` as a draft."""

    DRAFT = "draft"
    SCHEDULED = "scheduled"
    RUNNING = "running"
    PAUSED = "paused"
    STOPPED = "stopped"
    ENDED = "ended"
    CANCELLED = "cancelled"


LIVE = (PromotionState.SCHEDULED, PromotionState.RUNNING, PromotionState.PAUSED)


class AudienceKind(StrEnum):
    """Who gets it. A new kind is a line here and a condition in `storage.offers.audiences`."""

    ALL = "all"
    LOCATION = "location"  # `of`: the location's id
    VISITED = "visited"  # within `number` days before the start
    AWAY = "away"  # not within `number` days before the start, and a member for as long
    JOINED = "joined"  # within `number` days before the start
    MEMBERS = "members"  # who pays for membership, at the start; `of`: the plan's id, "": any
    BIRTHDAY = "birthday"  # in month `number`
    NEVER_REDEEMED = "never-redeemed"
    TIER = "tier"  # `of`: its id; `number`: how high it is, from 1
    BEST_BY_SPEND = "best-spend"  # the first `number`, by what they spent in the year before the start
    BEST_BY_VISITS = "best-visits"  # the same by their visits
    VISITS = "visits"  # `number` visits or more
    SPENT = "spent"  # `number` minor units or more, in so many days (`of`) before the start
    MEMBER_FOR = "member-for"  # `number` days or longer, at the start
    GROUP = "group"  # one of the seven that reports compare customers by, of the year before the start; `of`: its name
    MORNINGS = "mornings"  # most of their visits; `of`: the zone of the clock, here and in the next four
    AFTERNOONS = "afternoons"
    EVENINGS = "evenings"
    WEEKDAYS = "weekdays"  # Monday to Friday
    WEEKENDS = "weekends"
    FAVOURITE_PLACE = "favourite-place"  # most of their visits; `of`: the location's id
    FAVOURITE_TAG = "favourite-tag"  # the same; `of`: the tag's id
    PROMOTERS = "promoters"  # by their newest answer to the newest survey, as the next two
    PASSIVES = "passives"
    DETRACTORS = "detractors"
    UNHAPPY = "unhappy"  # with the visit that they were asked about last
    COMBINED = "combined"  # all of its `parts` together; `of`: as it was typed


BY_THE_CLOCK = frozenset(
    {
        AudienceKind.MORNINGS,
        AudienceKind.AFTERNOONS,
        AudienceKind.EVENINGS,
        AudienceKind.WEEKDAYS,
        AudienceKind.WEEKENDS,
    }
)
HABIT_VISITS = 3  # fewer in a year are no habit
MORNING, AFTERNOON = (
    (5, 12),
    (12, 17),
)  # from one hour to just before the other; evenings are all between these


@dataclass(frozen=True, slots=True)
class Part:
    """One of several things that are true of an audience; `negated`: that are not."""

    kind: AudienceKind
    of: str = ""
    number: int = 0
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Audience:
    kind: AudienceKind = AudienceKind.ALL
    of: str = ""
    number: int = 0
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Segment:
    """An audience that is saved by its `name`: `key` is that as it is compared, `words` the audience as it was typed."""

    id: int
    key: str
    name: str
    words: str
    audience: Audience


@dataclass(frozen=True, slots=True)
class Promotion:
    """What the owner offers for a time.

    `stock`: how many can be claimed, None: any number. `per_member`: how many vouchers a member can claim, 0:
    there is nothing to claim. `word`: what a member can text to claim. `holdout`: the share of the audience
    that gets no message, per thousand. `by`: the id of the owner's address. `picture`: the channel's id of a
    photo. `variants`: other wordings that chance gives to the same audience, until one of them all is the
    `winner`, counted from 1 with `texts`; 0: there is none. Its name is by `texts`, whatever wins. Wordings from `corrected` on
    correct those before; 0: none does. `others_from` (UTC): until then only those hear of it who hear first; None: all
    at once.
    """

    id: int
    state: PromotionState
    texts: Localised
    audience: Audience
    starts_at: datetime
    ends_at: datetime
    by: int
    created_at: datetime
    stock: int | None = None
    claimed: int = 0
    per_member: int = 0
    word: str = ""
    holdout: int = 0
    picture: str = ""
    variants: tuple[Localised, ...] = ()
    winner: int = 0
    others_from: datetime | None = None
    corrected: int = 0

    @property
    def wordings(self) -> tuple[Localised, ...]:
        """Those that are read from now on: all, the winner alone, or what corrects it."""
        number = self.said
        return (self.every[number - 1],) if number else self.every

    @property
    def every(self) -> tuple[Localised, ...]:
        """All that were ever read, in the order of their numbers."""
        return (self.texts, *self.variants)

    @property
    def said(self) -> int:
        """The number of the only wording that is read from now on; 0: there are several, or there was ever one."""
        return len(self.every) if self.corrected else self.winner

    @property
    def tried(self) -> tuple[Localised, ...]:
        """Those that chance gave."""
        return self.every[: self.corrected - 1] if self.corrected else self.every

    @property
    def is_tried(self) -> bool:
        """Whether chance decides who reads which wording."""
        return len(self.wordings) > 1

    @property
    def versions(self) -> tuple[Promotion, ...]:
        """One of each wording there is to read."""
        return tuple(self._alone(texts) for texts in self.wordings)

    def worded(self, variant: int) -> Promotion:
        """As those read it who get this wording, from 1."""
        return self._alone(self.every[variant - 1])

    def _alone(self, texts: Localised) -> Promotion:
        return replace(self, texts=texts, variants=(), winner=0, corrected=0)

    @property
    def name(self) -> Localised:
        return name_of(self.every[-1] if self.corrected else self.texts)

    @property
    def name_before(self) -> Localised:
        """What it was called before its text was corrected: by that its first readers know it."""
        return name_of(self.texts)

    @property
    def sold_out(self) -> bool:
        return self.stock is not None and self.claimed >= self.stock

    def is_early(self, now: datetime) -> bool:
        """Whether only some have heard of it."""
        return self.others_from is not None and now < self.others_from

    def is_open(self, now: datetime) -> bool:
        """Whether it can be claimed. A pause stops messages, not claims by those who have one."""
        live = self.state in (PromotionState.RUNNING, PromotionState.PAUSED)
        return live and self.starts_at <= now < self.ends_at


def name_of(texts: Localised) -> Localised:
    """The first line, cut to length: its name in lists and on vouchers."""
    return Localised(tuple((locale, _cut(text)) for locale, text in texts.texts))


def _cut(text: str) -> str:
    words = plain(text).strip()
    first = words.splitlines()[0] if words else ""
    first = _OPEN.sub("…", first).rstrip(" .,:;")  # only the whole text says until when, and to whom
    return first if len(first) <= _NAME else first[: _NAME - 1].rstrip() + "…"
