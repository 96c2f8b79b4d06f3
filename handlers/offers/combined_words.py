"""An audience as an owner types it, also of several things: "not 60 days and visits > 5", "gold, not Harbour"."""

from __future__ import annotations

import re
from datetime import datetime

from handlers.offers.audience_words import parse_audience, unknown_word
from handlers.offers.compared_words import NEGATION, compared
from handlers.reading.words import normal
from loyalty.offers.promotions import Audience, AudienceKind, Part
from loyalty.programme.programme import Programme

_LONGEST, _MOST = 120, 6  # characters; parts
_SHOWN = 60  # characters of what was typed, as the preview repeats it
_AND = re.compile(
    r"\s*(?:(?<!\d),|,(?!\d)|[;&])\s*|\s+(?:and|oraz|i|si|și|şi)\s+", re.IGNORECASE
)  # "12,50" is one amount
_DAYS = re.compile(r"\d+(?:(?: de)? \w+)?")  # "60", "60 days": what one who is not named was away for
_ALONE = frozenset({AudienceKind.VISITS, AudienceKind.SPENT, AudienceKind.MEMBER_FOR})


def parse_any(text: str, programme: Programme, now: datetime, locale: str) -> Audience | None:
    """The audience that this text names, of one thing or of several. "Visits > 5" is a comparison, and no days."""
    words = (text, programme, now, locale)
    whole = None if compared(text, _decimals(programme)) else parse_audience(*words)
    return whole or parse_combined(*words)


def parse_combined(text: str, programme: Programme, now: datetime, locale: str) -> Audience | None:
    """None where one of its parts is not understood, or there is only one that is not compared."""
    pieces = [piece for piece in _AND.split(text.strip()) if piece]
    if not pieces or len(text) > _LONGEST or len(pieces) > _MOST:
        return None
    parts: list[Part] = []
    for piece in pieces:
        part = compared(piece, _decimals(programme)) or _negated(piece, programme, now, locale)
        if part is None:
            return None
        parts.append(part)
    if len(parts) == 1 and parts[0].kind not in _ALONE:
        return None
    return Audience(AudienceKind.COMBINED, text.strip()[:_SHOWN], 0, tuple(parts))


def odd(text: str, programme: Programme, now: datetime, locale: str) -> str:
    """Of a text that names no audience, what was not understood: a word, else the part that it stands in."""
    for piece in (piece for piece in _AND.split(text.strip()) if piece):
        if compared(piece, _decimals(programme)) or _negated(piece, programme, now, locale):
            continue
        denied = NEGATION.fullmatch(piece.strip())
        rest = denied["rest"] if denied else piece
        return unknown_word(rest, programme) or piece.strip()[:_SHOWN]
    return text.strip()[:_SHOWN]


def _negated(piece: str, programme: Programme, now: datetime, locale: str) -> Part | None:
    """As it stands ("not visited 60"), or the opposite of what stands behind a "not"."""
    if whole := parse_audience(piece, programme, now, locale):
        return Part(whole.kind, whole.of, whole.number)
    found = NEGATION.fullmatch(piece.strip())
    if found is None:
        return None
    if _DAYS.fullmatch(normal(found["rest"])):
        away = parse_audience(f"away {found['rest']}", programme, now, locale)
        return Part(away.kind, away.of, away.number) if away else None
    rest = parse_audience(found["rest"], programme, now, locale)
    return Part(rest.kind, rest.of, rest.number, negated=True) if rest else None


def _decimals(programme: Programme) -> int:
    return programme.shop.currency.decimals
