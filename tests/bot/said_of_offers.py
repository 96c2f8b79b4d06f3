"""What the texts about composing, deciding and claiming are tried with: arguments, options below, variants."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta

from loyalty.messages import Arg, Kind, Localised, Moment
from loyalty.offers.promotions import AudienceKind, PromotionState

NOW = datetime(2026, 7, 3, 12, 20, tzinfo=UTC)
_OFFER = Localised((("en", "Autumn latte, 2 for 1"),))
_SOON = Moment(NOW + timedelta(hours=2), "both")
_END = Moment(NOW + timedelta(days=5), "both")

_ARGS: Mapping[str, Arg] = {
    "channel": "sms",
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
}
OURS = tuple(
    kind for kind in Kind if kind.text.startswith(("offer-", "claim-", "claimed")) or kind is Kind.OFFERS
)
SPECIAL: Mapping[tuple[Kind, str], Arg] = {
    **{(kind, name): arg for kind in OURS for name, arg in _ARGS.items() if name in kind.args},
    (Kind.OFFER_TEXT_WORD, "word"): "{name}",
    (Kind.OFFER_PICTURE_BIG, "limit"): 10,
    (Kind.OFFER_END_FAR, "limit"): 92,
    (Kind.CLAIM_SOLD_OUT, "limit"): 50,
}

_DECIDE = ("promo-send", "promo-test", "promo-change", "promo-cancel")
_GROUPS = ("audience-all", "audience-visited", "audience-away", "audience-more")
_ENDS = ("offer-3-days", "offer-7-days", "offer-30-days")
_ON = ("card", "rewards")
OFFERED: Mapping[Kind, tuple[str, ...]] = {
    Kind.OFFER_ASK_LANGUAGE: ("offer-skip", "offer-skip-all"),
    Kind.OFFER_ASK_AUDIENCE: _GROUPS,
    Kind.OFFER_AUDIENCE_ODD: _GROUPS,
    Kind.OFFER_AUDIENCE_EMPTY: _GROUPS,
    Kind.OFFER_ASK_START: ("offer-now",),
    Kind.OFFER_ASK_END: _ENDS,
    Kind.OFFER_WHEN_ODD: _ENDS,
    Kind.OFFER_WHEN_PAST: _ENDS,
    Kind.OFFER_END_EARLY: _ENDS,
    Kind.OFFER_END_FAR: _ENDS,
    Kind.OFFER_ASK_CLAIM: ("claim-none", "claim-each"),
    Kind.OFFER_CLAIM_ODD: ("claim-none", "claim-each"),
    Kind.OFFER_CHANGE: ("offer-edit-text", "offer-edit-audience", "offer-edit-time", "offer-edit-claim"),
    Kind.OFFER_LOST: ("broadcast", "promotions"),
    Kind.OFFER_STANDS: _DECIDE,
    Kind.OFFER_MOVED: ("promo-pause", "promo-stop"),
    Kind.OFFERS_NONE: ("broadcast",),
    Kind.CLAIMED: _ON,
    Kind.CLAIMED_ALREADY: _ON,
    Kind.CLAIM_HAD: _ON,
    Kind.CLAIM_SOLD_OUT: _ON,
    Kind.CLAIM_EARLY: _ON,
    Kind.CLAIM_OVER: _ON,
    Kind.CLAIM_FREE: _ON,
    Kind.CLAIM_NONE: _ON,
    Kind.CLAIM_KEEP: _ON,
}


def _variants() -> Iterator[tuple[Kind, Mapping[str, Arg]]]:
    """Every word that a text chooses by, and everything that may be absent."""
    for kind in AudienceKind:
        yield Kind.OFFER_PREVIEW, {"audience": kind.value}
        yield Kind.OFFER_AUDIENCE_EMPTY, {"audience": kind.value}
    for state in PromotionState:
        yield Kind.OFFER_STANDS, {"state": state.value}
        yield Kind.OFFER_MOVED, {"state": state.value}
        yield Kind.OFFER_LINE, {"state": state.value}
    yield Kind.OFFER_MOVED, {"state": "resumed"}
    for absent in ({"word": "none"}, {"stock": "none"}, {"claim": "no"}, {"word": "none", "stock": "none"}):
        yield Kind.OFFER_PREVIEW, absent
    yield Kind.OFFER_LINE, {"stock": "none"}
    yield Kind.OFFER_LINE, {"claim": "no"}
    yield Kind.OFFER_TEXT_LONG, {"channel": "telegram"}


ABSENT = tuple(_variants())
