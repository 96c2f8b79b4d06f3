"""What the texts about composing, deciding and claiming are tried with: arguments, options below, variants."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta

from loyalty.messages.args import Arg, Localised, Moment
from loyalty.messages.kind import Kind
from loyalty.messages.kinds.claims import ClaimKind
from loyalty.messages.kinds.composing import ComposingKind
from loyalty.messages.kinds.table import KINDS
from loyalty.messages.message import Message
from loyalty.offers.promotions import AudienceKind, PromotionState

NOW = datetime(2026, 7, 3, 12, 20, tzinfo=UTC)
_OFFER = Localised((("en", "Autumn latte, 2 for 1"),))
_SOON = Moment(NOW + timedelta(hours=2), "both")
_END = Moment(NOW + timedelta(days=5), "both")

_ARGS: Mapping[str, Arg] = {
    "channel": "sms",
    "back": "yes",
    "kept": "yes",
    "near": "Only for {name} today",
    "instead": "English",
    "languages": "Polski, Română",
    "audience": "visited",
    "number": 30,
    "place": "Main Street",
    "month": Moment(NOW, "month"),
    "at": _SOON,
    "until": _END,
    "claim": "yes",
    "stock": 50,
    "each": 1,
    "word": "Latte",
    "offer": _OFFER,
    "reward": _OFFER,
    "state": "running",
    "claimed": 12,
    "encoding": "gsm-7",
    "text": _OFFER,
    "code": "4821307",
    "variant": "B",
    "late": 3,
    "vouchers": 14,
    "had": 180,
}
OURS = tuple(
    kind
    for kind in KINDS
    if kind.text.startswith(("offer-", "claim-", "claimed")) or kind is ComposingKind.OFFERS
)
SPECIAL: Mapping[tuple[Kind, str], Arg] = {
    **{(kind, name): arg for kind in OURS for name, arg in _ARGS.items() if name in kind.args},
    (ComposingKind.OFFER_TEXT_WORD, "word"): "{nick}",
    (ComposingKind.OFFER_PICTURE_BIG, "limit"): 10,
    (ComposingKind.OFFER_END_FAR, "limit"): 92,
    (ClaimKind.CLAIM_SOLD_OUT, "limit"): 50,
    (ComposingKind.OFFER_VARIANTS, "count"): 2,
    (ComposingKind.OFFER_VARIANTS_MOST, "limit"): 4,
}

_DECIDE = ("promo-send", "promo-test", "promo-change", "promo-cancel")
_GROUPS = ("audience-all", "audience-visited", "audience-away", "audience-more")
_ENDS = ("offer-3-days", "offer-7-days", "offer-30-days")
_ON = ("card", "rewards")
_LIVE = ("promo-pause", "promo-stop", "promo-change")
_LONGER = ("promo-longer-3", "promo-longer-7")
OFFERED: Mapping[Kind, tuple[str, ...]] = {
    ComposingKind.OFFER_ASK_TEXT: ("offer-edit-variant",),
    ComposingKind.OFFER_ASK_WORDS: ("offer-edit-variant",),
    ComposingKind.OFFER_ASK_LANGUAGE: ("offer-skip", "offer-skip-all"),
    ComposingKind.OFFER_ASK_AUDIENCE: _GROUPS,
    ComposingKind.OFFER_AUDIENCE_ODD: _GROUPS,
    ComposingKind.OFFER_AUDIENCE_EMPTY: _GROUPS,
    ComposingKind.OFFER_ASK_START: ("offer-now",),
    ComposingKind.OFFER_ASK_END: _ENDS,
    ComposingKind.OFFER_WHEN_ODD: _ENDS,
    ComposingKind.OFFER_WHEN_PAST: _ENDS,
    ComposingKind.OFFER_END_EARLY: _ENDS,
    ComposingKind.OFFER_END_FAR: _ENDS,
    ComposingKind.OFFER_ASK_CLAIM: ("claim-none", "claim-each"),
    ComposingKind.OFFER_CLAIM_ODD: ("claim-none", "claim-each"),
    ComposingKind.OFFER_CHANGE: (
        "offer-edit-text",
        "offer-edit-audience",
        "offer-edit-time",
        "offer-edit-claim",
    ),
    ComposingKind.OFFER_UNFINISHED: ("offer-go-on", "offer-new"),
    ComposingKind.OFFER_CHANGING: ("offer-go-on", "offer-new"),
    ComposingKind.OFFER_DISCARDED: ("broadcast", "promotions"),
    ComposingKind.OFFER_LOST: ("broadcast", "promotions"),
    ComposingKind.OFFER_STANDS: _DECIDE,
    ComposingKind.OFFER_STOP_ASK: ("promo-stop-yes", "promo-stop-no"),
    ComposingKind.OFFER_MOVED: _LIVE,
    ComposingKind.OFFERS_NONE: ("broadcast",),
    ComposingKind.OFFER_RESTOCKED: _LIVE,
    ComposingKind.OFFER_STOCK_HOW: _LIVE,
    ComposingKind.OFFER_CORRECT_ASK: ("promo-correct-yes", "promo-correct", "promo-correct-no"),
    ComposingKind.OFFER_CORRECTED: _LIVE,
    ComposingKind.OFFER_ASK_LONGER: _LONGER,
    ComposingKind.OFFER_LONGER_ODD: _LONGER,
    ComposingKind.OFFER_LONGER_HOW: _LONGER,
    ComposingKind.OFFER_LONGER_ASK: ("promo-longer-yes", "promo-longer-no"),
    ComposingKind.OFFER_LONGER: ("promo-longer-undo", *_LIVE),
    ComposingKind.OFFER_LONGER_UNDONE: _LIVE,
    ComposingKind.OFFER_LONGER_KEPT: _LIVE,
    ComposingKind.OFFERS_PAST_NONE: ("broadcast", "promotions"),
    ComposingKind.OFFER_TRIED: ("promo-winner", *_LIVE),
    ComposingKind.OFFER_TRIED_NONE: ("broadcast", "promotions"),
    ComposingKind.OFFER_WON: _LIVE,
    ClaimKind.CLAIMED: _ON,
    ClaimKind.CLAIMED_ALREADY: _ON,
    ClaimKind.CLAIM_HAD: _ON,
    ClaimKind.CLAIM_SOLD_OUT: _ON,
    ClaimKind.CLAIM_EARLY: _ON,
    ClaimKind.CLAIM_OVER: _ON,
    ClaimKind.CLAIM_FREE: _ON,
    ClaimKind.CLAIM_NONE: _ON,
    ClaimKind.CLAIM_KEEP: _ON,
}

# Questions of composing: below each stand the words for going back and for leaving.
ASKED = frozenset(
    {
        ComposingKind.OFFER_ASK_TEXT,
        ComposingKind.OFFER_ASK_WORDS,
        ComposingKind.OFFER_ASK_VARIANT,
        ComposingKind.OFFER_ASK_CORRECT,
        ComposingKind.OFFER_VARIANT_SAME,
        ComposingKind.OFFER_VARIANTS_MOST,
        ComposingKind.OFFER_TEXT_LONG,
        ComposingKind.OFFER_TEXT_WORD,
        ComposingKind.OFFER_ASK_LANGUAGE,
        ComposingKind.OFFER_ASK_AUDIENCE,
        ComposingKind.OFFER_AUDIENCE_ODD,
        ComposingKind.OFFER_AUDIENCE_EMPTY,
        ComposingKind.OFFER_ASK_START,
        ComposingKind.OFFER_ASK_END,
        ComposingKind.OFFER_WHEN_ODD,
        ComposingKind.OFFER_WHEN_PAST,
        ComposingKind.OFFER_END_EARLY,
        ComposingKind.OFFER_END_FAR,
        ComposingKind.OFFER_ASK_CLAIM,
        ComposingKind.OFFER_CLAIM_ODD,
        ComposingKind.OFFER_WORD_OURS,
        ComposingKind.OFFER_WORD_TAKEN,
        ComposingKind.OFFER_CHANGE,
    }
)
WAYS = Message(ComposingKind.OFFER_WAYS, {"back": "yes", "kept": "no"})


def _variants() -> Iterator[tuple[Kind, Mapping[str, Arg]]]:
    """Every word that a text chooses by, and everything that may be absent."""
    for kind in AudienceKind:
        yield ComposingKind.OFFER_PREVIEW, {"audience": kind.value}
        yield ComposingKind.OFFER_AUDIENCE_EMPTY, {"audience": kind.value}
    for state in PromotionState:
        yield ComposingKind.OFFER_STANDS, {"state": state.value}
        yield ComposingKind.OFFER_MOVED, {"state": state.value}
        yield ComposingKind.OFFER_LINE, {"state": state.value}
    yield ComposingKind.OFFER_MOVED, {"state": "resumed"}
    yield ComposingKind.OFFER_WON, {"state": "live"}
    for absent in ({"word": "none"}, {"stock": "none"}, {"claim": "no"}, {"word": "none", "stock": "none"}):
        yield ComposingKind.OFFER_PREVIEW, absent
    yield ComposingKind.OFFER_LINE, {"stock": "none"}
    yield ComposingKind.OFFER_LONGER_ASK, {"count": 0, "late": 0, "vouchers": 0, "had": 0}
    yield ComposingKind.OFFER_CORRECT_ASK, {"count": 0}
    yield ComposingKind.OFFER_LONGER_ASK, {"count": 1, "late": 1, "vouchers": 1}
    yield ComposingKind.OFFER_LINE, {"claim": "no"}
    yield ComposingKind.OFFER_TEXT_LONG, {"channel": "telegram"}
    yield from ((ComposingKind.OFFER_WAYS, {"back": back, "kept": "no"}) for back in ("yes", "no"))
    yield ComposingKind.OFFER_UNFINISHED, {"offer": "none"}
    yield ComposingKind.OFFER_DISCARDED, {"offer": "none"}


ABSENT = tuple(_variants())
