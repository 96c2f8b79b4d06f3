"""An audience as an owner types it, also of several things: "not 60 days and visits > 5", "gold, not Harbour"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

from handlers.offers.audience_words import parse_audience
from handlers.reading.words import normal
from loyalty.offers.promotions import Audience, AudienceKind, Part
from loyalty.programme.programme import Programme

_LONGEST, _MOST = 120, 6  # characters; parts
_SHOWN = 60  # characters of what was typed, as the preview repeats it
_AND = re.compile(r"\s*[,;&]\s*|\s+(?:and|oraz|i|si|și|şi)\s+", re.IGNORECASE)
_NOT = re.compile(r"(?:not|without|nie|bez|nu|fara|fără)\s+(?P<rest>.+)", re.IGNORECASE)
_DAYS = re.compile(r"\d+(?: \w+)?")  # "60", "60 days": what one who is not named was away for
_ABOVE, _BELOW = ">|over|powyzej|ponad|peste", "<|under|ponizej|sub"
_VISITS = re.compile(
    rf"(?:visits?|wizyt\w*|vizit\w*)\s*(?P<sign>>=|<=|{_ABOVE}|{_BELOW})\s*(?P<number>\d{{1,4}})"
)


def parse_any(text: str, programme: Programme, now: datetime, locale: str) -> Audience | None:
    """The audience that this text names, of one thing or of several. "Visits > 5" is a comparison, and no days."""
    words = (text, programme, now, locale)
    whole = None if _compared(text) else parse_audience(*words)
    return whole or parse_combined(*words)


def parse_combined(text: str, programme: Programme, now: datetime, locale: str) -> Audience | None:
    """None where one of its parts is not understood, or there is only one that is not compared."""
    pieces = [piece for piece in _AND.split(text.strip()) if piece]
    if not pieces or len(text) > _LONGEST or len(pieces) > _MOST:
        return None
    parts: list[Part] = []
    for piece in pieces:
        part = _compared(piece) or _negated(piece, programme, now, locale)
        if part is None:
            return None
        parts.append(part)
    if len(parts) == 1 and parts[0].kind is not AudienceKind.VISITS:
        return None
    return Audience(AudienceKind.COMBINED, text.strip()[:_SHOWN], 0, tuple(parts))


def _compared(piece: str) -> Part | None:
    """ "visits > 5", "not visits > 5": so many or more, or not."""
    if denied := _NOT.fullmatch(piece.strip()):
        part = _compared(denied["rest"])
        return replace(part, negated=not part.negated) if part else None
    words = re.sub(r"([<>]=?)", r" \1 ", piece).split()
    found = _VISITS.fullmatch(" ".join(normal(word) or word for word in words))
    if found is None:
        return None
    sign, number = found["sign"], int(found["number"])
    below = sign == "<=" or sign in _BELOW.split("|")
    more = sign == "<=" or sign in _ABOVE.split("|")
    return Part(AudienceKind.VISITS, "", number + more, negated=below)


def _negated(piece: str, programme: Programme, now: datetime, locale: str) -> Part | None:
    """As it stands ("not visited 60"), or the opposite of what stands behind a "not"."""
    if whole := parse_audience(piece, programme, now, locale):
        return Part(whole.kind, whole.of, whole.number)
    found = _NOT.fullmatch(piece.strip())
    if found is None:
        return None
    if _DAYS.fullmatch(normal(found["rest"])):
        away = parse_audience(f"away {found['rest']}", programme, now, locale)
        return Part(away.kind, away.of, away.number) if away else None
    rest = parse_audience(found["rest"], programme, now, locale)
    return Part(rest.kind, rest.of, rest.number, negated=True) if rest else None
