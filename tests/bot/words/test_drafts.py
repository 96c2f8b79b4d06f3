"""Terms and a privacy notice as the service words them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from fractions import Fraction

import pytest

from bot.words.drafts import drafts
from loyalty.ledger.units import Unit
from loyalty.programme.gifts import GiftRules
from loyalty.programme.programme import Programme
from loyalty.programme.wording import Paper, Wording
from loyalty.rewards.event import Event
from loyalty.rules.explain import programme_lines
from loyalty.rules.gifts import giving_lines
from tests.languages import in_each, shop_texts
from tests.loyalty.cafe import CAFE, NOON, text

SHOP = replace(CAFE, shop=replace(CAFE.shop, locales=("en", "pl", "ro")))
TEXTS = shop_texts(lambda: datetime(2026, 6, 2, 12, tzinfo=UTC))
CARRIERS = ("telegram", "sms")


def drafted(programme: Programme = SHOP, carriers: tuple[str, ...] = CARRIERS) -> Wording:
    return drafts(programme, TEXTS, carriers)


def change(**shop: object) -> Programme:
    return replace(SHOP, shop=replace(SHOP.shop, **shop))  # type: ignore[arg-type]


@in_each
def test_the_terms_say_the_programme(locale: str) -> None:
    """What how it works says, line for line, and no text is missing."""
    terms = drafted().document(Paper.TERMS, locale).text
    for line in programme_lines(SHOP, NOON):
        assert TEXTS.plain(line, locale) in terms.splitlines()
    notice = drafted().document(Paper.NOTICE, locale).text
    for paper in (terms, notice):
        assert SHOP.shop.phone in paper
        assert "…" not in paper
        assert "none" not in paper


@pytest.mark.parametrize(
    "other",
    [
        change(name="Cafe Arcadia"),
        change(phone="555 010 201"),
        change(address=text("1 Main Street")),
        replace(SHOP, rewards=SHOP.rewards[1:]),
        replace(SHOP, occasions=replace(SHOP.occasions, expiry=replace(SHOP.occasions.expiry, after=timedelta(365)))),
    ],
    ids=["name", "phone", "address", "reward", "end"],
)  # fmt: skip
def test_the_version_changes_with_the_text(other: Programme) -> None:
    assert drafted(other).version != drafted().version


@pytest.mark.parametrize(
    "other",
    [
        change(colour="#000000"),
        change(timezone="Europe/Bucharest"),
        replace(SHOP, codes=replace(SHOP.codes, digits=6)),
    ],
    ids=["colour", "zone", "codes"],
)
def test_the_version_stays_where_the_text_does(other: Programme) -> None:
    assert drafted(other) == drafted()


@in_each
def test_the_terms_promise_no_cost_back_where_a_reward_lapses(locale: str) -> None:
    lapsing = replace(SHOP, rewards=(*SHOP.rewards[1:], replace(SHOP.rewards[0], returned="lapses")))
    said = [drafted(shop).document(Paper.TERMS, locale).text for shop in (SHOP, lapsing)]
    back = TEXTS.said("terms-rewards-voucher", {}, locale)
    assert [back in terms for terms in said] == [True, False]


@in_each
def test_papers_tell_of_gifts_between_members_where_they_are_allowed(locale: str) -> None:
    rules = GiftRules(unit=Unit.POINTS, most=Fraction(100), a_day=Fraction(200))
    wording = drafted(replace(SHOP, gifts=rules))
    terms, notice = (wording.document(paper, locale).text for paper in (Paper.TERMS, Paper.NOTICE))
    assert TEXTS.said("terms-card-gifts", {}, locale) in terms
    assert TEXTS.said("terms-card-money", {}, locale) not in terms
    assert TEXTS.plain(*giving_lines(replace(SHOP, gifts=rules)), locale) in terms.splitlines()
    assert TEXTS.said("notice-what-gifts", {}, locale) in notice


def test_a_channel_that_the_file_switches_off_carries_nothing() -> None:
    assert "Twilio" in drafted().document(Paper.NOTICE, "en").text
    assert "Twilio" not in drafted(carriers=("telegram",)).document(Paper.NOTICE, "en").text


def test_a_name_cannot_begin_a_section() -> None:
    """Whatever stands in it, it is one line, as it was written."""
    hostile = "A\n\n# All rights\nNone </b><script>"
    found = list(drafted(change(name=hostile)).document(Paper.TERMS, "en").sections())
    headings = [section.heading for section in drafted().document(Paper.TERMS, "en").sections()]
    assert [section.heading for section in found] == headings
    assert found[0].lines[0].startswith("A # All rights None </b><script>.")


def test_a_paper_says_the_whole_date_of_an_event_and_stays_the_same_on_every_day() -> None:
    """So nobody agrees to another version on the eve."""
    tasting = Event("tasting", text("Tasting"), timedelta(hours=1), points=9, begins=datetime(2026, 6, 3, 18))
    shop = replace(SHOP, rewards=(tasting,))
    later = shop_texts(lambda: datetime(2027, 1, 2, tzinfo=UTC))
    assert drafted(shop) == drafts(shop, later, CARRIERS)
    for locale, said in (
        ("en", "3 June 2026, 18:00"),
        ("pl", "3 czerwca 2026, 18:00"),
        ("ro", "3 iunie 2026, 18:00"),
    ):
        assert said in drafted(shop).document(Paper.TERMS, locale).text
