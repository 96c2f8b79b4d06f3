"""A text of the shop's as a page: safe whatever stands in it, and light."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.web.document_page import DocumentView, document_page
from bot.web.page import Link
from bot.words.guess import preferred
from loyalty.programme.wording import Section
from tests.bot.web.test_card_page import HOSTILE, Page

TERMS = DocumentView(
    locale="en",
    shop="Cafe Arcade",
    colour="#1f6f54",
    title="Terms",
    sections=(Section("Your card", ("It is free.", "It is yours.")), Section("Rewards", ())),
    lead="Every 10th coffee is free",
    mark="Draft",
    join=(Link("https://t.me/arcade?start=j-how", "Get your card"),),
    languages=(Link("/t/en", "English", True), Link("/t/pl", "polski")),
    links=(Link("/how/en", "How it works"),),
    version="Version draft-0123456789",
    earlier=(Link("/t/en/draft-9876543210", "Version of 2026-01-02"),),
)


def test_it_shows_all_of_it_and_no_empty_section() -> None:
    page = Page(document_page(TERMS))
    for shown in ("Cafe Arcade", "Terms", "Every 10th coffee is free", "Draft", "Your card", "It is free.", "Get your card", "polski", "How it works", "Version draft-0123456789", "Version of 2026-01-02"):  # fmt: skip
        assert shown in page.text
    assert "Rewards" not in page.text
    assert [link.get("aria-current") for link in page.every("a")].count("page") == 1


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_hostile_is_shown_as_text(name: str) -> None:
    link = Link(name, name)
    hostile = replace(
        TERMS,
        shop=name,
        title=name,
        lead=name,
        mark=name,
        version=name,
        sections=(Section(name, (name, name)),),
        join=(link,),
        links=(link,),
        earlier=(link,),
    )
    page, plain = Page(document_page(hostile)), Page(document_page(TERMS))
    assert page.text.count(name) >= 10
    assert [tag for tag, _ in page.elements] == [tag for tag, _ in plain.elements]
    assert all(not attribute.startswith("on") for _, found in page.elements for attribute in found)


def test_it_has_no_script_and_loads_nothing() -> None:
    html = document_page(TERMS)
    assert not Page(html).every("script")
    assert not Page(html).every("img")
    assert "url(" not in html
    assert len(html) < 8_000


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("", "en"),
        ("ro", "ro"),
        ("pl-PL,pl;q=0.9,en;q=0.8", "pl"),
        ("fr, en;q=0.2, ro;q=0.7", "ro"),
        ("*", "en"),
        ("pl;q=0, ro;q=0.1", "ro"),
        (";;q=x,,<b>" + "a" * 9999, "en"),
    ],
)
def test_the_language_is_the_one_that_a_browser_likes_best(asked: str, shown: str) -> None:
    assert preferred(asked, ("en", "pl", "ro")) == shown
