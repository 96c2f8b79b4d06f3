"""A draft as the data of a step, which keeps it from one answer to the next."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from handlers.offers.draft import Claim, Draft
from loyalty.offers.promotions import Audience, AudienceKind
from storage.engine import codec

_DRAFT = "draft"
_DRAFTS = codec.Decoder(Draft)


def to_data(draft: Draft) -> dict[str, str]:
    return {_DRAFT: codec.encode(draft)}


def from_data(data: Mapping[str, str]) -> Draft:
    return _DRAFTS.decode(data[_DRAFT]) if _DRAFT in data else _older(data)


_TEXT = "text-"


def _older(data: Mapping[str, str]) -> Draft:
    """A draft as older versions kept it: a key for each piece."""
    texts = ((key.removeprefix(_TEXT), text) for key, text in data.items() if key.startswith(_TEXT))
    return Draft(
        texts=tuple(texts),
        picture=data.get("picture", ""),
        audience=_audience(data["audience"]) if "audience" in data else None,
        starts_at=datetime.fromisoformat(data["starts"]) if "starts" in data else None,
        ends_at=datetime.fromisoformat(data["ends"]) if "ends" in data else None,
        claim=_claim(data["claim"]) if "claim" in data else None,
        instead=int(data.get("instead", "0")),
    )


def _audience(kept: str) -> Audience:
    kind, number, of = kept.split(":", 2)
    return Audience(AudienceKind(kind), of, int(number))


def _claim(kept: str) -> Claim:
    stock, each, word = kept.split(":", 2)
    return Claim(int(stock) if stock else None, int(each), word)
