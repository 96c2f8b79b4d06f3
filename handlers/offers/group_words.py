"""The seven groups that reports compare customers by, as they are typed: "at risk", "group loyal", "grupa nowi"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.reading.words import words_of

_NAMED = words_of("group grupa grupy grupie grup grupul grupei")
_PEOPLE = words_of("the customers customer guests members people klienci klientow goscie clienti clientii")

# Names by what they mean; those below say it by themselves, the others mean something else without "group".
_ALONE: Mapping[str, str] = {
    name: group
    for group, names in {
        "best": "champions, champion, mistrzowie, campioni, campionii",
        "promising": "promising, promising ones, obiecujacy, obiecujacych, promitatori, promitatorii",
        "cooling": "cooling, cooling down, cooling off, coming less, coming less often, stygnacy, stygnacych, stygna, "
        "przychodza rzadziej, przychodzi rzadziej, mai rari, se racesc, vin mai rar, vine mai rar",
        "at-risk": "at risk, about to leave, likely to leave, slipping away, zagrozeni, zagrozony, zagrozonych, "
        "zagrozeni odejsciem, zagrozonych odejsciem, moga odejsc, w grupie ryzyka, in pericol, la risc, risca sa plece",
        "gone": "longest away, najdluzej bez wizyty, de cel mai mult timp plecati",
    }.items()
    for name in names.split(", ")
}
_NAMES: Mapping[str, str] = {
    **_ALONE,
    **{
        name: group
        for group, names in {
            "best": "best, najlepsi, cei mai buni, buni",
            "loyal": "loyal, stali, fideli",
            "new": "new, nowi, noi",
            "gone": "gone, away, plecati",
        }.items()
        for name in names.split(", ")
    },
}


def parse_group(words: Sequence[str]) -> str | None:
    """Its name as reports have it."""
    said = " ".join(word for word in words if word not in _NAMED | _PEOPLE)
    return (_NAMES if _NAMED & set(words) else _ALONE).get(said)
