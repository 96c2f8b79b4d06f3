"""A customer's day in their own words: what they ask, and what they are shown."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from tests.stories.shop import FILE, Shop, changed
from tests.stories.test_settings import confirms

HOURS = {"en": "Mon-Fri 8-18", "pl": "pn.-pt. 8-18", "ro": "luni-vineri 8-18"}
OPEN = changed(
    shop={"hours": HOURS},
    locations=[{**FILE["locations"][0], "address": "Dworcowa 1"}, *FILE["locations"][1:]],
)


@dataclass(frozen=True)
class Words:
    """What is said, and a part of what is then read."""

    code: str
    hours: tuple[str, str]
    where: str
    join: str
    here: str
    thanks: tuple[str, str]
    points: tuple[str, str]
    export: str
    more: str
    no: str


POLISH = Words(
    "pl",
    ("o której otwieracie?", "pn.-pt. 8-18"),
    "gdzie jesteście?",
    "Chcę kartę",
    "JESTEM MAIN STREET",
    ("dzięki wielkie!", "Nie ma za co"),
    ("ile mam punktów na karcie?", "24 punkty"),
    "eksport",
    "więcej",
    "nie",
)
ROMANIAN = Words(
    "ro",
    ("la ce oră deschideți?", "luni-vineri 8-18"),
    "unde sunteți?",
    "Vreau card",
    "SUNT AICI main",
    ("mulțumesc mult!", "Cu drag"),
    ("câte puncte am pe card?", "24 de puncte"),
    "exportă",
    "mai mult",
    "nu",
)


@pytest.mark.parametrize("config", [OPEN], ids=[""])
@pytest.mark.parametrize("words", [POLISH, ROMANIAN], ids=["pl", "ro"])
async def test_a_day_of_a_customer(shop: Shop, words: Words) -> None:
    ana, max_ = shop.stranger("Ana", language=words.code), await shop.staff("Max")
    said, read = words.hours
    assert read in await ana.says(said)
    assert "Dworcowa 1" in await ana.says(words.where)
    assert await shop.rows('SELECT "id" FROM "consent"') == []
    assert (await ana.joins(words.join)).kind == "welcome"
    await ana.chooses("offers-no")
    assert (await ana.says("29.02")).kind == "birthday-set"

    shown = await ana.says(words.here)
    assert shown.kind == "here"
    await max_.says(f"{shown.code} 24,50")
    said, read = words.thanks
    assert read in await ana.says(said)
    assert await ana.says(said) == ""
    said, read = words.points
    assert read in await ana.says(said)

    await ana.word("birthday")
    assert "29" in await ana.says(words.no)
    assert ana.told[-1] == "birthday-stays"
    assert (await ana.says(words.more)).kind == "help-more"
    exported = await confirms(ana, words.export)
    assert exported.kind == "export"
    if ana.channel == "sms":
        _, second, *_ = exported.splitlines()
        assert second.startswith(f"{shop.service.url}/x/")
