"""An audience as an owner types it: "away 60", "best 20 by visits", "birthday may", a place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.reading.birthdays import parse_birthday
from handlers.reading.words import normal
from loyalty.calendar import Birthday
from loyalty.offers.promotions import Audience, AudienceKind
from loyalty.programme.programme import Programme

DAYS_HERE, DAYS_AWAY, BEST = 30, 60, 20  # where nothing else is said
_MOST = 3650  # days, or people

# Words that say which kind is meant, by their beginnings; the first line that has one wins, so that "not
# visited" is away. A kind that needs no number ignores the one it is given.
_SAID: tuple[tuple[AudienceKind, str], ...] = (
    (AudienceKind.BIRTHDAY, "birthday bday urodzin nastere zilei ziua aniversare"),
    (AudienceKind.NEVER_REDEEMED, "never redeem nigdy nieodebra odebral niciodata recompens nagrod reward"),
    (AudienceKind.BEST_BY_SPEND, "spend spent spender money wydatk wydal wydaj kwot cheltui bani valoare"),
    (AudienceKind.BEST_BY_VISITS, "best top regular loyal najleps stal fidel cei"),
    (AudienceKind.AWAY, "away lapsed missing absent not gone lost nieobecn dawno nie absent plecat lipsa nu"),
    (
        AudienceKind.VISITED,
        "visit visited here recent came within byli bywa wizyt niedawno venit vizit recent",
    ),
    (AudienceKind.ALL, "all everyone everybody wszys kazd toti toata lumea"),
)
_DEFAULTS: Mapping[AudienceKind, int] = {
    AudienceKind.VISITED: DAYS_HERE,
    AudienceKind.AWAY: DAYS_AWAY,
    AudienceKind.BEST_BY_SPEND: BEST,
    AudienceKind.BEST_BY_VISITS: BEST,
}


def parse_audience(text: str, programme: Programme, now: datetime, locale: str) -> Audience | None:
    """The audience that this text names; None where it is not clear. `now` is UTC."""
    words = normal(text).split()
    if not words or len(text) > 80:
        return None
    if found := _location(" ".join(words), programme):
        return found
    numbers = [int(word[:5]) for word in words if word.isdecimal()]
    kind = next((kind for kind, said in _SAID if _says(words, said.split())), None)
    if kind is None or len(numbers) > 1:
        return None
    if kind is AudienceKind.BIRTHDAY:
        month = numbers[0] if numbers else _month(words, programme, now, locale)
        return Audience(kind, "", month) if 1 <= month <= 12 else None
    if kind not in _DEFAULTS:
        return Audience(kind)
    number = numbers[0] if numbers else _DEFAULTS[kind]
    return Audience(kind, "", number) if 0 < number <= _MOST else None


def _says(words: Iterable[str], beginnings: Iterable[str]) -> bool:
    """Whether one of the words begins like this. A beginning of three letters or fewer has to be the whole
    word: "not" is not "note"."""
    return any(
        word == beginning or (len(beginning) > 3 and word.startswith(beginning))
        for word in words
        for beginning in beginnings
    )


def _location(words: str, programme: Programme) -> Audience | None:
    found = [spot for spot in programme.locations if words in {normal(spot.name), normal(spot.id)}]
    within = found or [spot for spot in programme.locations if normal(spot.name) in words]
    return Audience(AudienceKind.LOCATION, within[0].id) if len(within) == 1 else None


def _month(words: Iterable[str], programme: Programme, now: datetime, locale: str) -> int:
    """The month that is named, in any case ("w maju"); else the current one."""
    for word in words:
        for length in range(len(word), 2, -1):
            found = parse_birthday(f"1 {word[:length]}", locale)
            if isinstance(found, Birthday):
                return found.month
    return now.astimezone(ZoneInfo(programme.shop.timezone)).month
