"""Limited offers: to whom, from when to when, how many."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from loyalty.messages import Localised

_NAME = 32  # characters of an offer's first line that name it


class PromotionState(StrEnum):
    """`draft`: composed, being counted or waiting for the owner's word. `scheduled` waits for its
    start; `running` goes out; `paused` can go on; `stopped` (by the owner), `ended` (by its end) and
    `cancelled` (a draft given up) are for good."""

    DRAFT = "draft"
    SCHEDULED = "scheduled"
    RUNNING = "running"
    PAUSED = "paused"
    STOPPED = "stopped"
    ENDED = "ended"
    CANCELLED = "cancelled"


LIVE = (PromotionState.SCHEDULED, PromotionState.RUNNING, PromotionState.PAUSED)


class AudienceKind(StrEnum):
    """Who is meant. A new kind is a line here and a condition in `storage.audiences`."""

    ALL = "all"
    LOCATION = "location"  # `of`: the location's id
    VISITED = "visited"  # within `number` days
    AWAY = "away"  # not within `number` days
    BIRTHDAY = "birthday"  # in month `number`
    NEVER_REDEEMED = "never-redeemed"
    BEST_BY_SPEND = "best-spend"  # the first `number`
    BEST_BY_VISITS = "best-visits"  # the first `number`


@dataclass(frozen=True, slots=True)
class Audience:
    kind: AudienceKind = AudienceKind.ALL
    of: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class Promotion:
    """An offer of the owner's. `stock` None: without limit. `per_member` 0: nothing to claim; else so
    many vouchers each. `word` is what people may text to claim. `holdout` is per thousand of the
    audience. `by` is the owner's address. `picture` is the channel's own id of a photo."""

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

    @property
    def name(self) -> Localised:
        """The first line, cut short: how the offer is called in lists and on its voucher."""
        return Localised(tuple((locale, _cut(text)) for locale, text in self.texts.texts))

    @property
    def sold_out(self) -> bool:
        return self.stock is not None and self.claimed >= self.stock

    def is_open(self, now: datetime) -> bool:
        """Whether it can be claimed: also while its sending is paused, for who has it was promised it."""
        live = self.state in (PromotionState.RUNNING, PromotionState.PAUSED)
        return live and self.starts_at <= now < self.ends_at


def _cut(text: str) -> str:
    first = text.strip().splitlines()[0] if text.strip() else ""
    return first if len(first) <= _NAME else first[: _NAME - 1].rstrip() + "…"


@dataclass(frozen=True, slots=True)
class Tally:
    """What a dry run counts, and what then happens: by the decision of the same gate. `until` are the
    first instants (UTC) at which somebody of the capped and the held is free."""

    now: int = 0
    capped: int = 0
    capped_until: datetime | None = None
    held: int = 0
    held_until: datetime | None = None
    no_consent: int = 0
    unreachable: int = 0
    holdout: int = 0
    segments: int = 0  # SMS, as the shop sends them
    plain_segments: int = 0  # the same in plain letters
    rich_segments: int = 0  # the same with every letter as written
