"""A question about a group of members, as an owner asks it: "who is at risk", "how many have a birthday in May", "pokaż klientów
zagrożonych". What stands behind the asking words is an audience, as it is typed for an offer."""

from __future__ import annotations

from handlers.reading.words import normal, words_of

# The longest first: "show me all" before "show".
_OPENINGS = """how many, show me all, show me, give me, list of, list all, list, show, name, who all, whos, who, whose, any, which, what,
pokaz mi, pokaz, wypisz, podaj, lista, kto, ktorzy, ktore, czyje, kogo, komu, ilu, ile, jacy,
arata mi, arata, listeaza, lista, cine, care, cati, cate, cui, al cui"""
_ASKING = tuple(one.split() for one in _OPENINGS.replace("\n", " ").split(", "))
# What stands between the asking words and the group: "who are my", "how many of our customers have".
_BETWEEN = words_of(
    """is are has have had my our all the of them there do we i it to customer customers guest guests people clients
    jest sa ma maja mam mamy moi moich nasi naszych klient klienci klientow klientami gosc goscie gosci osoba osoby osob ludzie ludzi z
    e este sunt are au am avem mei nostri dintre client clienti clientii clientilor oameni oamenii oaspeti persoane cei cele de"""
)


# Who has a birthday today is asked of those of this month, who are told in the order of their days.
_BIRTHDAY = ("birth", "bday", "urodzin", "ziua", "sarbator")
_DAYS = words_of("today tomorrow this week dzis dzisiaj jutro tym tygodniu azi maine saptamana asta")


def asked_about(text: str) -> str:
    """The group that is asked about, as it was typed; "" where nothing is asked."""
    words = text.strip(" ?!.").split()
    plain = [normal(word) for word in words]
    opening = next((len(one) for one in _ASKING if " ".join(plain).split()[: len(one)] == one), 0)
    count = _taken(plain, opening)
    if not opening:
        return ""
    while count < len(words) and plain[count] in _BETWEEN:
        count += 1
    return " ".join(_of_its_month(words[count:], plain[count:]))


def _of_its_month(words: list[str], plain: list[str]) -> list[str]:
    if not any(word.startswith(_BIRTHDAY) for word in plain):
        return words
    return [word for word, said in zip(words, plain, strict=True) if said not in _DAYS]


def _taken(plain: list[str], opening: int) -> int:
    """How many words as typed the opening takes: "arată-mi" is two of ours."""
    count = taken = 0
    while taken < opening and count < len(plain):
        taken += len(plain[count].split())
        count += 1
    return count
