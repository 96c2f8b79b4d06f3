"""Limited offers: to whom, from when to when, how many."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from loyalty.messages.args import Localised
from loyalty.offers.uplift import UNKNOWN, Uplift

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
    VISITED = "visited"  # within `number` days before the start
    AWAY = "away"  # not within `number` days before the start, and a member for as long
    BIRTHDAY = "birthday"  # in month `number`
    NEVER_REDEEMED = "never-redeemed"
    BEST_BY_SPEND = "best-spend"  # the first `number`, by the year before the start
    BEST_BY_VISITS = "best-visits"  # the same by visits


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
        return name_of(self.texts)

    @property
    def sold_out(self) -> bool:
        return self.stock is not None and self.claimed >= self.stock

    def is_open(self, now: datetime) -> bool:
        """Whether it can be claimed: also while its sending is paused, for who has it was promised it."""
        live = self.state in (PromotionState.RUNNING, PromotionState.PAUSED)
        return live and self.starts_at <= now < self.ends_at


def name_of(texts: Localised) -> Localised:
    """The first line, cut short: how an offer is called in lists and on its voucher."""
    return Localised(tuple((locale, _cut(text)) for locale, text in texts.texts))


def _cut(text: str) -> str:
    first = text.strip().splitlines()[0] if text.strip() else ""
    first = first.replace("{until}", "…").rstrip(" .,:;")  # only the whole text says until when
    return first if len(first) <= _NAME else first[: _NAME - 1].rstrip() + "…"


@dataclass(frozen=True, slots=True)
class Tally:
    """What a dry run counts, and what then happens: by the decision of the same gate. `until` are the
    first instants (UTC) at which somebody of the capped and the held is free. `late` are those who would
    be free only after its end. The segments are of all it goes to, now or later."""

    now: int = 0
    capped: int = 0
    capped_until: datetime | None = None
    held: int = 0
    held_until: datetime | None = None
    late: int = 0
    no_consent: int = 0
    unreachable: int = 0
    holdout: int = 0
    segments: int = 0  # SMS, as the shop sends them
    plain_segments: int = 0  # the same in plain letters
    rich_segments: int = 0  # the same with every letter as written
    segments_now: int = 0  # of those to whom it goes now

    @property
    def addressed(self) -> int:
        """Everybody there is a message for, whatever becomes of it."""
        return self.now + self.capped + self.held + self.late + self.no_consent + self.holdout

    @property
    def all(self) -> int:
        return self.addressed + self.unreachable


class Fate(StrEnum):
    """What a decision of the gate means to whoever sends an offer; the names are those of `Tally`."""

    NOW = "now"
    CAPPED = "capped"
    HELD = "held"
    LATE = "late"
    NO_CONSENT = "no_consent"
    UNREACHABLE = "unreachable"
    HOLDOUT = "holdout"


_DROPPED: Mapping[str, Fate] = {
    "address": Fate.UNREACHABLE,
    "consent": Fate.NO_CONSENT,
    "muted": Fate.NO_CONSENT,
    "off": Fate.NO_CONSENT,
    "holdout": Fate.HOLDOUT,
}


def fate(verdict: str, rule: str, limit: int) -> Fate:
    """By a decision as its row has it. A night that only follows a limit counts as the limit's."""
    match verdict:
        case "send":
            return Fate.NOW
        case "hold":
            return Fate.HELD if rule in {"quiet", "rest-day"} and not limit else Fate.CAPPED
        case _:
            return _DROPPED.get(rule, Fate.LATE)


@dataclass(frozen=True, slots=True)
class Report:
    """What became of an offer. `held` and `capped` had to wait, whether or not it reached them then;
    `unsent` still waited at its end. `refused` counts by the provider's reason."""

    sent: int = 0
    held: int = 0
    capped: int = 0
    unsent: int = 0
    no_consent: int = 0
    unreachable: int = 0
    holdout: int = 0
    unclear: int = 0
    refused: tuple[tuple[str, int], ...] = ()
    claimed: int = 0
    redeemed: int = 0
    opted_out: int = 0
    segments: int = 0
    uplift: Uplift = UNKNOWN


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an offer is. `through` are the messages that are settled, or held until later; `rows` are all
    there are so far."""

    sent: int = 0
    through: int = 0
    held: int = 0
    rows: int = 0
    claimed: int = 0  # under way at this moment
