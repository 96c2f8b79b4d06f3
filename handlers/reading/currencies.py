"""How people name currencies, in the languages of our shops. A name may be several currencies' own: "$", "kr"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

# By ISO 4217 code: the names and symbols people type.
NAMES: Mapping[str, str] = {
    "PLN": "pln zł złoty złote złotych złotego złotówka złotówki zloți zlot",
    "RON": "ron lei leu leului lej leje lejów",
    "MDL": "mdl lei leu leului lej leje lejów",
    "EUR": "eur € euro euros euroi",
    "USD": "usd $ dollar dollars bucks dolar dolary dolarów dolari",
    "CAD": "cad $ dollar dollars bucks dolar dolary dolarów dolari",
    "AUD": "aud $ dollar dollars bucks dolar dolary dolarów dolari",
    "NZD": "nzd $ dollar dollars bucks dolar dolary dolarów dolari",
    "GBP": "gbp £ pound pounds quid funt funty funtów lira lire",
    "CHF": "chf franc francs frank franki franków franci",
    "CZK": "czk kč koruna korunas korona korony koron coroane",
    "HUF": "huf ft forint forints forinty forintów forinți",
    "SEK": "sek kr korona korony koron coroane",
    "NOK": "nok kr korona korony koron coroane",
    "DKK": "dkk kr korona korony koron coroane",
    "BGN": "bgn лв lew lewa lewów leva lev leve",
    "UAH": "uah ₴ грн hrywna hrywny hrywien grivne",
    "TRY": "try ₺ tl lira lire liry lir",
    "JPY": "jpy ¥ yen jen jeny jenów yeni",
    "CNY": "cny ¥ yuan juan juany juanów yuani",
    "KWD": "kwd",
    "BHD": "bhd",
    "OMR": "omr",
    "TND": "tnd",
    "JOD": "jod",
    "RSD": "rsd din",
}


def _bare(name: str) -> str:
    """Without accents, as it is typed in a hurry."""
    parts = unicodedata.normalize("NFKD", name.casefold().replace("ł", "l"))
    return "".join(char for char in parts if not unicodedata.combining(char))


_OWNERS: dict[str, set[str]] = {}
for _code, _names in NAMES.items():
    for _name in _names.split():
        _OWNERS.setdefault(_bare(_name), set()).add(_code)

# Every word, with and without its accents; symbols are read as such.
WORDS = sorted(
    {
        word
        for names in NAMES.values()
        for name in names.split()
        for word in (name, _bare(name))
        if word.isalpha()
    },
    key=len,
    reverse=True,
)


def is_foreign(text: str, currency: str) -> bool:
    """Whether an amount names a currency, and it is not this one (ISO 4217)."""
    plain = unicodedata.normalize("NFKC", text)
    symbols = [char for char in plain if unicodedata.category(char) == "Sc"]
    words = [word for word in map(_bare, re.findall(r"[^\W\d_]+", plain)) if word in _OWNERS]
    return any(
        currency not in _OWNERS.get(name, set()) and _bare(currency) != name for name in (*symbols, *words)
    )
