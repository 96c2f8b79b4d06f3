"""Terms that the service words itself, until the shop names its own; and the page that says how the programme works."""

from __future__ import annotations

import re

import pytest
from aiohttp import ClientSession

from tests.bot.web.test_card_page import Page
from tests.stories.people import OnTelegram, Person
from tests.stories.shop import Channel, Shop, changed, open_shop

DRAFTS = changed(shop={"terms": "", "privacy": "", "terms_version": ""})
TITLES = {"en": "Terms of the card", "pl": "Regulamin karty", "ro": "Termenii cardului"}


def address_of_terms(person: Person, told: str) -> str:
    """In what somebody reads."""
    if isinstance(person, OnTelegram):
        told = " ".join(str(entity.get("url")) for entity in person.account.last.entities)
    return next(found.strip("().") for found in told.split() if "/t/" in found)


async def page(address: str, languages: str = "") -> Page:
    async with ClientSession(headers={"Accept-Language": languages}) as session, session.get(address) as got:
        assert got.status == 200, address
        return Page(await got.text())


@pytest.mark.parametrize("config", [DRAFTS], ids=[""])
@pytest.mark.parametrize("language", ["en", "pl", "ro"])
async def test_who_joins_is_shown_the_drafts_and_agrees_to_their_version(shop: Shop, language: str) -> None:
    """In their own language, by the first thing they read of the shop."""
    ana = shop.stranger("Ana", language=language)
    told = await ana.says("join")
    found = await page(address_of_terms(ana, told))
    assert found.every("html")[0]["lang"] == language
    assert TITLES[language] in found.text
    await (ana.chooses("join") if told.kind == "hello" else ana.says("Ana"))
    version = shop.wording
    assert re.fullmatch("draft-[0-9a-f]{10}", version)
    assert version in found.text
    assert ("terms", ana.channel, True, version, f"{ana.channel}:chat") in await shop.consents(ana)


async def test_the_version_that_was_agreed_to_stays_readable(url: str, channel: Channel) -> None:
    """It changes with the programme; a shop that names its own terms sends there, and keeps what it showed."""
    async with open_shop(url, channel, config=DRAFTS) as shop:
        first = shop.wording
        assert "A coffee = 9 stamps" in (await page(f"{shop.service.url}/t/en")).text
    dearer = changed(
        shop={"terms": "", "privacy": "", "terms_version": ""},
        rewards=[{"id": "coffee", "name": {"en": "A coffee"}, "stamps": 8, "valid": "1 day"}],
    )
    async with open_shop(url, channel, config=dearer) as shop:
        now = await page(f"{shop.service.url}/t/en")
        assert "A coffee = 8 stamps" in now.text
        assert f"/t/en/{first}" in [found["href"] for found in now.every("a")]
        then = await page(f"{shop.service.url}/t/en/{first}")
        assert "A coffee = 9 stamps" in then.text
        assert "earlier version" in then.text
        assert first != shop.wording
    async with open_shop(url, channel, config=DRAFTS) as shop:
        assert first == shop.wording, "the same text is the same version"
    async with open_shop(url, channel) as shop:
        for path, own in (("t", "terms"), ("p/pl", "privacy")):
            async with (
                ClientSession() as session,
                session.get(f"{shop.service.url}/{path}", allow_redirects=False) as got,
            ):
                assert (got.status, got.headers["Location"]) == (302, f"https://arcade.example/{own}")
        assert "A coffee = 9 stamps" in (await page(f"{shop.service.url}/t/en/{first}")).text
        assert (await shop.get(f"{shop.service.url}/t/en/draft-0123456789")).status == 404
        assert (await shop.get(f"{shop.service.url}/t/xx")).status == 404


async def test_how_it_works_is_a_page_that_the_card_leads_to(shop: Shop) -> None:
    """In the language that the browser asks for, with a way to a card."""
    shown = (await page(f"{shop.service.url}/how", "fr, ro;q=0.8, en;q=0.5")).every("html")[0]["lang"]
    assert shown == "ro"
    found = await page(f"{shop.service.url}/how/pl")
    for line in ("+1 punkt za każde 1,00 zł", "Kawa = 9 pieczątek", "Srebro: 10 wizyt"):
        assert line in found.text
    addresses = [str(link["href"]) for link in found.every("a")]
    assert any(address.startswith("https://t.me/") and "start=j-how" in address for address in addresses)
    assert f"sms:{shop.service.links.number}?body=DO%C5%81%C4%84CZ" in addresses
    assert "https://arcade.example/terms" in addresses
    ana = await shop.member("Ana", language="pl")
    (member,) = await shop.rows('SELECT "card" FROM "member"')
    card = await page(f"{shop.service.url}/c/{member['card']}")
    assert {"/how/pl", "https://arcade.example/privacy"} <= {str(link["href"]) for link in card.every("a")}
    assert (await ana.opens("j-how")).kind == "welcome-back"
