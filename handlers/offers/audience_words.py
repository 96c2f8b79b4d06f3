"""An audience as an owner types it: "away 60", "best 20 by visits", "birthday may", a place, a tier, "members"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.offers.group_words import parse_group
from handlers.offers.spans import MOST_DAYS, UNITS
from handlers.reading.birthdays import parse_birthday
from handlers.reading.words import normal, words_of
from loyalty.calendar import Birthday
from loyalty.offers.promotions import BY_THE_CLOCK, Audience, AudienceKind
from loyalty.programme.programme import Programme
from loyalty.standing.tiers import rank

DAYS_HERE, DAYS_AWAY, DAYS_NEW, BEST = 30, 60, 30, 20  # where nothing else is said

# What a word is about, by its beginning; one of three letters or fewer has to be the whole word.
_ABOUT: Mapping[str, frozenset[str]] = {
    about: words_of(beginnings)
    for about, beginnings in {
        "mostly": "mostly mainly usual favourite favorite prefer glown zwykl najczes przewaz ulubion obicei obisnui favorit ales",
        "happy": "happy satisf zadowol multum",
        "unhappy": "unhappy dissatisf niezadowol nemultum",
        "birthday": "birthday bday urodzin nastere ziua aniversar sarbatorit",
        "never": "never nigdy niciodata",
        "not": "not havent hasnt didnt nie nu",
        "taken": "redeem took taken used odebra odbier nieodebra wykorzysta luat ridicat folosit",
        "reward": "reward prize nagrod recompens premi",
        "spend": "spend spent money wydatk wydal wydaj kwot cheltui bani valoare",
        "best": "best top most regular loyal najleps najwiec stali fidel buni mult primii",
        "away": "away lapsed missing absent inactive gone lost nieobecn dawno nieaktywn plecat lipsesc lipsest lipsit inactiv",
        "joined": "join joined new nowi nowych nowe dolaczyl inscris inscrisi",
        "visit": "visit here recent came come been byli byla bylo byl bywa przychodz vin vine odwiedz wizyt niedawno venit vizit fost trecut",
        "tier": "tier level status poziom nivel",
        "mornings": "morning rano rann porank porann dimineat dimineti matinal",
        "afternoons": "afternoon popoludni poludni amiaz",
        "evenings": "evening wieczor wieczor seara seri",
        "weekdays": "weekday workday working powszed robocz lucrat",
        "weekends": "weekend",
        "promoters": "promoter promotor",
        "passives": "passive pasyw pasiv",
        "detractors": "detractor detrakt krytyc krytyk critic",
        "all": "all everyone everybody wszys kazd toti toata lumea",
    }.items()
}

# The kind that these mean together. What is not here is asked about: "reward" alone may be who has one.
_KINDS: Mapping[frozenset[str], AudienceKind] = {
    words_of(together): kind
    for kind, meanings in {
        AudienceKind.BIRTHDAY: ("birthday",),
        AudienceKind.NEVER_REDEEMED: ("never taken", "never reward", "never taken reward", "not taken", "not taken reward"),
        AudienceKind.BEST_BY_SPEND: ("spend", "best spend"),
        AudienceKind.BEST_BY_VISITS: ("best", "best visit"),
        AudienceKind.JOINED: ("joined",),
        AudienceKind.AWAY: ("away", "away visit", "not visit"),
        AudienceKind.VISITED: ("visit",),
        AudienceKind.ALL: ("all",),
        AudienceKind.UNHAPPY: ("unhappy", "unhappy visit", "not happy", "not happy visit"),
        **{kind: (f"{kind}", f"{kind} visit") for kind in sorted(BY_THE_CLOCK)},
        **{kind: (f"{kind}",) for kind in (AudienceKind.PROMOTERS, AudienceKind.PASSIVES, AudienceKind.DETRACTORS)},
    }.items()
    for together in meanings
}  # fmt: skip

_DEFAULTS: Mapping[AudienceKind, int] = {
    AudienceKind.VISITED: DAYS_HERE,
    AudienceKind.AWAY: DAYS_AWAY,
    AudienceKind.JOINED: DAYS_NEW,
    AudienceKind.BEST_BY_SPEND: BEST,
    AudienceKind.BEST_BY_VISITS: BEST,
}
_IN_DAYS = frozenset({AudienceKind.VISITED, AudienceKind.AWAY, AudienceKind.JOINED})
_MONTH = UNITS["month"]
_COMPARES = re.compile("[<>]")  # such a number is no days, and no people

# Words that say nothing of their own: "those who were here in the last 30 days".
_AROUND = words_of("""who whom that which people person those ones guest guests customer customers client clients member
    members the a an of in for since within last past by with have has had were was are is our my us at from on to and
    their them they it ago only any time s buys
    kto ktorzy ktore ktora osoby osob ludzie klient klienci klientow klientom goscie gosci z ze w we na od do u nas nam
    ostatni ostatnie ostatnich ostatnio ostatniej ostatniego ostatnim przez po dla sie ich ci te tych ciagu temu tym wedlug wg co najmniej i
    zadnej za wiecej niz pod wzgledem kogo ostatnia kupuje tu
    cine care cei cele celor cel mai oameni oamenii client clienti clientii membri membrii persoane persoanele de la din
    pe pentru au a s n am lor le noi ultimul ultima ultimii ultimele dupa si sunt cu peste nicio nici o acum asta aceasta in cumpara isi serbeaza data obchodzi celebrates
    this""")

_MEMBERS = words_of(
    "members member paying only the of membership czlonkowie czlonkow klubu abonenti abonati abonatii membrii membri"
)


def parse_audience(text: str, programme: Programme, now: datetime, locale: str) -> Audience | None:
    """The audience that this text names. None where a word of it is not understood, or it may be about another:
    then it is asked. `now` is UTC."""
    words = normal(text).split()
    if not words or len(text) > 80 or _COMPARES.search(text):
        return None
    if group := parse_group(words):
        return Audience(AudienceKind.GROUP, group)
    spot, words = _without(words, _place_names(programme))
    about, numbers, others = _sorted(words)
    if spot is not None:
        plain = about <= {"all", "visit", "mostly"} and not numbers and not others
        where = AudienceKind.FAVOURITE_PLACE if "mostly" in about else AudienceKind.LOCATION
        return Audience(where, spot) if plain else None
    if "mostly" in about and (tag := _favourite(words, programme)):
        return Audience(AudienceKind.FAVOURITE_TAG, tag)
    if paying := _paying(words, programme):
        return paying
    tier, words = _without(words, _tier_names(programme))
    if tier is not None:
        about, numbers, others = _sorted(words)
        plain = about <= {"all", "tier"} and not numbers and not others
        return Audience(AudienceKind.TIER, tier, rank(programme, tier)) if plain else None
    kind = _KINDS.get(_essential(about))
    if kind in BY_THE_CLOCK:
        return Audience(kind, programme.shop.timezone) if not numbers and not others else None
    if kind is AudienceKind.BIRTHDAY:
        return (
            None if _of_days(words) else _birthday(numbers, [*others, *_may(words)], programme, now, locale)
        )
    return _of_kind(kind, numbers, words) if kind and not others else None


def unknown_word(text: str, programme: Programme) -> str:
    """The first word that says nothing to us, as it was typed; "" if there is none."""
    words = normal(text).split()
    for names in (_place_names, _plan_names, _tier_names, _tag_names):
        words = _without(words, names(programme))[1]
    _, _, others = _sorted(words)
    return next((word for word in text.split() if others and normal(word) == others[0]), "")


def _sorted(words: Iterable[str]) -> tuple[frozenset[str], list[int], list[str]]:
    """What they are about, their numbers, and the words that say neither."""
    about, numbers, others = set[str](), list[int](), list[str]()
    for word in words:
        if word.isdecimal():
            numbers.append(int(word[:5]))
        elif word in _AROUND or word in UNITS:
            continue
        elif found := _about(word):
            about.add(found)
        else:
            others.append(word)
    return frozenset(about), numbers, others


def _about(word: str) -> str:
    return next((about for about, beginnings in _ABOUT.items() if _begins(word, beginnings)), "")


def _begins(word: str, beginnings: Iterable[str]) -> bool:
    return any(word == one or (len(one) > 3 and word.startswith(one)) for one in beginnings)


def _essential(about: frozenset[str]) -> frozenset[str]:
    """ "Everyone who was here" is who was here; two negations are one."""
    beside = about - {"all", "mostly"} or about
    return beside - {"not"} if "never" in beside else beside


def _of_kind(kind: AudienceKind, numbers: list[int], words: Iterable[str]) -> Audience | None:
    units = [UNITS[word] for word in words if word in UNITS]
    if kind not in _DEFAULTS:
        return Audience(kind) if not numbers and not units else None
    if len(numbers) > 1 or len(units) > 1 or (units and kind not in _IN_DAYS):
        return None
    number = (numbers or [1])[0] * (units or [1])[0] if numbers or units else _DEFAULTS[kind]
    return Audience(kind, "", number) if 0 < number <= MOST_DAYS else None


def _of_days(words: list[str]) -> bool:
    """Whether a stretch is named that is no month: who has a birthday in this week is nobody's audience."""
    return any(UNITS.get(word, _MONTH) != _MONTH for word in words)


def _may(words: list[str]) -> list[str]:
    """In Romanian the month is also a word that says nothing of its own."""
    return [word for word in words if word == "mai"]


def _birthday(
    numbers: list[int], others: list[str], programme: Programme, now: datetime, locale: str
) -> Audience | None:
    """In the month that is named, in any case ("w maju"); else in the current one."""
    months = [*numbers, *(_month(word, locale) for word in others)]
    if not months:
        months = [now.astimezone(ZoneInfo(programme.shop.timezone)).month]
    only = months[0] if len(months) == 1 else 0
    return Audience(AudienceKind.BIRTHDAY, "", only) if 1 <= only <= 12 else None


def _month(word: str, locale: str) -> int:
    """0 for no month."""
    for length in range(len(word), 2, -1):
        found = parse_birthday(f"1 {word[:length]}", locale)
        if isinstance(found, Birthday):
            return found.month
    return 0


def _favourite(words: list[str], programme: Programme) -> str | None:
    """The tag that is named, and nothing else."""
    tag, words = _without(words, _tag_names(programme))
    about, numbers, others = _sorted(words)
    return tag if about <= {"all", "mostly"} and not numbers and not others else None


def _tag_names(programme: Programme) -> Iterator[tuple[str, str]]:
    """All words for it, and the id."""
    for tag in programme.tags:
        yield from ((tag.id, word) for words in tag.phrases.values() for word in words)
        yield tag.id, tag.id


def _place_names(programme: Programme) -> Iterator[tuple[str, str]]:
    """Each with the id."""
    for spot in programme.locations:
        yield from ((spot.id, name) for name in (spot.name, spot.id))


def _paying(words: list[str], programme: Programme) -> Audience | None:
    """Who pays for membership, in a shop that sells it: for a plan by its id or name, or "members" for any."""
    plan, left = _without(words, _plan_names(programme))
    if plan is None and not (programme.plans and words):
        return None
    return Audience(AudienceKind.MEMBERS, plan or "") if set(left) <= _MEMBERS else None


def _plan_names(programme: Programme) -> Iterator[tuple[str, str]]:
    for plan in programme.plans:
        yield from ((plan.id, name) for name in (*(name for _, name in plan.name.texts), plan.id))


def _tier_names(programme: Programme) -> Iterator[tuple[str, str]]:
    """In all languages of the shop, and the id."""
    for tier in programme.tiers:
        yield from ((tier.id, name) for name in (*(name for _, name in tier.name.texts), tier.id))


def _without(words: list[str], names: Iterable[tuple[str, str]]) -> tuple[str | None, list[str]]:
    """The id of the one that is named, and the words without its name."""
    said = f" {' '.join(words)} "
    named = {(id, normal(name)) for id, name in names}
    longest = sorted(named, key=lambda one: (-len(one[1]), one))
    found = next(((id, name) for id, name in longest if name and f" {name} " in said), None)
    if found is None:
        return None, words
    return found[0], said.replace(f" {found[1]} ", " ").split()
