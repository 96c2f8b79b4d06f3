"""Members by name whom a day or a place tells apart: "who joined today", "birthdays tomorrow", "best customers at Main Street".
They are read beside the turns, as all figures are."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from zoneinfo import ZoneInfo

from handlers.owner.report_words import Asked, read
from handlers.reading.dates import Reference
from handlers.reading.places import named_place
from handlers.reading.questions import asked_by_an_owner
from handlers.reading.vocabulary import Vocabulary
from handlers.reading.words import normal, words_of
from handlers.turn.conversation import Scene, Turn
from loyalty.calendar import local_day
from loyalty.facts.team import ReportAsked
from loyalty.programme.shop import Location
from loyalty.report.people import OfADay

_MOST = 10  # words
_COUNTED = words_of("how ilu ile cati cate")  # how many is a figure of the report
_JOINED = words_of(
    """joined registered enrolled enroled signed new newcomers dolaczyl dolaczyla dolaczyli zapisal zapisala zapisali zarejestrowal nowi
    inscris inscrisi inscrise noi"""
)
_BORN = ("birth", "bday", "urodzin", "naster", "sarbator")
_DAY_OF_BIRTH = words_of("ziua aniversarea")
_OWN = words_of("my i im me mam moje moja mi am mea mele")
_AROUND = words_of(
    """who whos whose is are has have had a an the up in on for we do did was ones members member customers customer guests people our all it
    kto ktorzy ma maja sie jest sa klienci klient klientow osoby czlonkowie goscie nasi w mamy obchodzi czyje
    cine care cui s a au are isi si de la e clienti clientii membri membrii oameni persoane serbeaza celebreaza zi zile zilele"""
)
_BETWEEN = words_of("at in of for the from our w na z we dla la din de pe")


def asked(scene: Scene, text: str) -> Turn | None:
    """None where it is no such question."""
    words, places, zone = scene.words, scene.programme.locations, ZoneInfo(scene.programme.shop.timezone)
    reference = Reference(scene.now, zone, scene.address.locale)
    if found := of_a_day(text, words, places, reference):
        return _said(scene, *found)
    place = best_at(text, words, places)
    return _said(scene, "best", local_day(scene.now, zone), place) if place else None


def of_a_day(
    text: str, words: Vocabulary, places: Sequence[Location], reference: Reference
) -> tuple[OfADay, date] | None:
    """Who joined, or has a birthday, and on which day."""
    said = normal(text).split()
    which = _which(said)
    if not which or not 1 < len(said) <= _MOST or said[0] in _COUNTED:
        return None
    rest = " ".join(word for word in said if not _is_around(word))
    found = read("report", rest, words, places, reference) if rest else None
    if not isinstance(found, Asked) or found.span != "day" or found.of or found.place:
        return None
    return which, found.day or local_day(reference.now, reference.zone)


def best_at(text: str, words: Vocabulary, places: Sequence[Location]) -> str:
    """The id of the place whose best customers are asked for; "": none."""
    place, rest = named_place(text, places)
    plain = " ".join(word for word in rest.split() if word not in _BETWEEN)
    meant = words.of_owners.get(plain) or words.intent(plain) or asked_by_an_owner(words, plain)
    return place if meant == "people-best" else ""


def _which(words: list[str]) -> OfADay | None:
    if any(word.startswith(_BORN) or word in _DAY_OF_BIRTH for word in words):
        return None if _OWN & set(words) else "born-on"
    return "joined-on" if _JOINED & set(words) else None


def _is_around(word: str) -> bool:
    return word in _AROUND | _JOINED | _DAY_OF_BIRTH or word.startswith(_BORN)


def _said(scene: Scene, what: str, day: date, place: str = "") -> Turn:
    """Nothing is said now: the list is the answer."""
    return Turn(facts=(ReportAsked(scene.fresh(), scene.address.id, what, day, place),))
