"""How the shop did in a time, asked in a sentence: "how was Saturday", "how much did we take in May", "ile zarobiliśmy w zeszły
piątek". What is left without the words around it is read as behind "report"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from zoneinfo import ZoneInfo

from handlers.owner import customer, report
from handlers.owner.report_times import since, time_of, with_since
from handlers.owner.report_words import Asked, read
from handlers.reading import slips
from handlers.reading.dates import Reference
from handlers.reading.vocabulary import Vocabulary
from handlers.reading.words import normal, words_of
from handlers.turn import finding
from handlers.turn.conversation import Scene, Turn
from loyalty.programme.shop import Location

_MOST = 12  # words
# What may be asked about.
_ABOUT = words_of(
    """visit visits came come people ppl guests guest customers customer clients client visitors visitor sales sold sell takings take took
    taken make made money cash revenue turnover earn earned income business busy traffic numbers figures stats statistics results
    joined signed new members trade
    wizyt wizyty wizyta przyszlo przyszli przyszla bylo byli osob osoby ludzi ludzie klientow klienci klientami gosci goscie utarg utargu
    obrot obroty sprzedaz sprzedalismy sprzedano zarobilismy zarobilem zarobilam zarobek zarobki przychod przychody kasy kasa pieniedzy
    wplynelo utargowalismy wyniki liczby statystyki ruch poszlo szlo idzie dolaczylo zapisalo nowych nowe kart
    vizite vizita venit venite oameni persoane clienti clientii oaspeti lume incasat incasari incasarile vanzari vanzarile vandut castigat
    facut bani venituri cifre cifrele statistici rezultate mers merge noi inscris inscrisi membri carduri castigurile"""
)
# What opens a question that is about the shop, where nothing else is said: "how was Saturday".
_HOW = words_of("how hows hwo jak ile ilu cum cat cati cate cata")
_AROUND = words_of(
    """what whats was were is are did do does done we i it its the our my us shop cafe place in on of for at so far go going went been
    be here there have had has show me tell give get all together total altogether many much up been a list all
    jaki jaka jakie byl byla mamy mielismy nam nas my w we na z za do u sie to tam moj nasz nasze pokaz podaj razem lacznie tez
    ce este e a au am ai fost pe de din la in s ne noastre nostru arata mi spune total impreuna avut lista"""
)
_TIMES = words_of(
    """today yesterday monday tuesday wednesday thursday friday saturday sunday january february march april august september october
    november december month quarter wczoraj dzisiaj poniedzialek wtorek sroda czwartek piatek sobota niedziela tydzien tygodniu miesiac
    miesiacu kwartal saptamana trecuta trecut miercuri vineri sambata duminica"""
)
_IN = words_of("in during w we za z din")
_SINCE = words_of("since")
_KNOWN = _ABOUT | _AROUND | _HOW | _TIMES | _SINCE
_FEW = 4  # words of a time by itself


# Who came is told by how many: a report has no names.
_WHO = words_of("who kto cine")
_CAME = words_of("came come was here been byl byla przyszedl przyszla venit fost")
# Who worked is the team.
_WORKED = words_of("worked working work works pracowal pracowala pracowali pracuje lucrat lucreaza muncit")


async def asked(scene: Scene, text: str) -> Turn | None:
    """The report of the time that is asked about; None where it is none, or something else is asked."""
    found = of_a_time(text, scene.words, scene.programme.locations, _reference(scene))
    if found and found.span == "month" and (of_one := await _of_a_namesake(scene, text)):
        return of_one
    return report.of(scene, found) if found else None


def by_itself(scene: Scene, text: str) -> Turn | None:
    """A time and nothing else: "since Monday", "last Friday", "May". Of one since which no report is, what there is."""
    said = normal(text).split()
    if not 0 < len(said) <= _FEW or not any(word.isalpha() for word in said):
        return None
    found = read("report", text, scene.words, scene.programme.locations, _reference(scene))
    if isinstance(found, Asked):
        return report.of(scene, found) if found.span else None
    return report.how(scene, found) if since(" ".join(said)) else None


def _reference(scene: Scene) -> Reference:
    return Reference(scene.now, ZoneInfo(scene.programme.shop.timezone), scene.address.locale)


async def _of_a_namesake(scene: Scene, text: str) -> Turn | None:
    """A customer who is called like a month, "how many visits has Augusta", but where it says that it is one: "in May"."""
    for before, word in pairwise(normal(text).split()):
        if before in _IN or not time_of(slips.near(word, _KNOWN), _reference(scene)):
            continue
        found = await finding.people(scene.read, scene.channels.phone, word)
        if any(word in normal(one.member.name).split() for one in found):
            return await customer.mentioned(scene, text)
    return None


def of_a_time(text: str, words: Vocabulary, places: Sequence[Location], reference: Reference) -> Asked | None:
    """The shop, or the team, in the time that a sentence names."""
    said = [slips.near(word, _KNOWN) for word in with_since(normal(text)).split()]
    if not 1 < len(said) <= _MOST:
        return None
    of_team = said[0] in _WHO and bool(_WORKED & set(said[1:]))
    if said[0] in _WHO and (_CAME | _WORKED) & set(said[1:]):
        said = [word for word in said[1:] if word not in _CAME | _WORKED]
        is_asked = True
    else:
        is_asked = said[0] in _HOW | _SINCE or bool(_ABOUT & set(said))
    rest = " ".join(word for word in said if word not in _ABOUT | _AROUND | _HOW)
    found = read("report-staff" if of_team else "report", rest, words, places, reference) if rest else None
    is_meant = isinstance(found, Asked) and found.span and (is_asked or found.of == "staff")
    return found if is_meant and isinstance(found, Asked) else None
