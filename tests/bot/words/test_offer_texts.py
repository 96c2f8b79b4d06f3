"""What is said about an offer, in every language and on both channels."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from bot.sms.outbound import Sender, SmsChannel
from bot.sms.segment_counter import SmsSegmentCounter
from bot.sms.segments import fold, measure
from loyalty.messages.args import Arg, Localised, Money
from loyalty.messages.extras import Choices
from loyalty.messages.message import Message
from loyalty.offers import announcements
from loyalty.offers import owner_messages as says
from loyalty.offers.figures import SEVERAL, BroadcastProgress, Report, Tally
from loyalty.offers.promotions import PromotionState
from loyalty.offers.uplift import Uplift
from loyalty.offers.variants import Outcome
from scheduler.broadcasts.segments import Segments
from tests.handlers.stage import PROGRAMME
from tests.languages import in_each, no_faults, shop_texts
from tests.scheduler.town import DAY, offer
from tests.storage.letters import NOON

TEXTS = shop_texts(lambda: NOON)
PRICED = replace(PROGRAMME, segment_price=Fraction(16))
WORDS = Localised(
    (("en", "Autumn latte, free."), ("pl", "Jesienna latte gratis."), ("ro", "Un latte gratis."))
)
OFFER = replace(
    offer(2**62, NOON, stock=50, per_member=1, word="latte"), texts=WORDS, state=PromotionState.RUNNING
)
PLAIN = replace(OFFER, per_member=0, stock=None)
TRIED = replace(OFFER, variants=(Localised((("en", "Cake on us."), ("pl", "Ciastko gratis."))),))
SURE = (Outcome(1, 400, 40, 12, 60), Outcome(2, 411, 90, 30, 120))
UNSURE = (Outcome(1, 40, 10, 3, 8), Outcome(2, 41, 12, 5, 9))
FULL = Tally(
    812, 71, NOON + 31 * DAY, 6, NOON + 9 * DAY, "birthday", 25, NOON + DAY, 3, 14, 9, 40, 1024, 640, 1500
)
DONE = Report(800, 25, 71, 12, 14, 9, 40, 1, (("30005", 3),), 50, 31, 4, 1024, Uplift(812, 120, 40, 2))
OWN = replace(
    OFFER,
    texts=Localised(tuple((locale, "{name}: {balance}; {missing}") for locale in ("en", "pl", "ro"))),
)
MESSAGES = [
    announcements.of(OFFER, "Cafe Arcade"),
    announcements.of(PLAIN, "Cafe Arcade"),
    announcements.preview(OFFER, "Cafe Arcade"),
    says.dry_run(OFFER, FULL, PRICED, NOON),
    says.dry_run(OFFER, replace(FULL, kept_for=SEVERAL), PRICED, NOON),
    says.dry_run(replace(OFFER, starts_at=NOON + DAY), Tally(), PRICED, NOON),
    says.started(OFFER, 812),
    *(
        says.progress(replace(OFFER, state=state), BroadcastProgress(431, 435, 4, 812), 812, 2)
        for state in PromotionState
    ),
    says.progress(OFFER, BroadcastProgress(), 0, None),
    says.report(OFFER, DONE, PRICED),
    says.report(replace(PLAIN, state=PromotionState.STOPPED), Report(), PRICED),
    announcements.of(OWN, "Cafe Arcade"),
    announcements.preview(OWN, "Cafe Arcade"),
    says.dry_run(TRIED, replace(FULL, variants=(400, 411)), PRICED, NOON),
    *(
        says.report(promotion, replace(DONE, variants=found), PRICED)
        for found in (SURE, UNSURE, (Outcome(1), Outcome(2)))
        for promotion in (TRIED, replace(TRIED, per_member=0), replace(TRIED, winner=2))
    ),
]


@in_each
def test_everything_is_said_and_every_button_has_its_label(
    locale: str, caplog: pytest.LogCaptureFixture
) -> None:
    texts = shop_texts(lambda: NOON)
    silent = [
        message.kind.text
        for message in MESSAGES
        if not (texts.rich(message, locale) and texts.plain(message, locale))
    ]
    buttons = {f"button-{name}" for message in MESSAGES for name in offered(message)}
    no_faults(silent, buttons - texts.ids(locale), caplog.messages)


def offered(message: Message) -> list[str]:
    return [option.name for extra in message.extras if isinstance(extra, Choices) for option in extra.options]


def test_a_button_fits_telegram_whatever_the_id() -> None:
    data = [
        option.data
        for message in MESSAGES
        for extra in message.extras
        if isinstance(extra, Choices)
        for option in extra.options
    ]
    assert max(len(each.encode()) for each in data) <= 64


@pytest.mark.parametrize(
    ("locale", "ends"), [("en", "STOP ends."), ("pl", "Rezygnacja: STOP."), ("ro", "Dezabonare: STOP.")]
)
def test_an_sms_says_how_to_claim_and_how_to_stop(locale: str, ends: str) -> None:
    """In one segment, in plain letters."""
    with_stock, without = (TEXTS.plain(message, locale) for message in MESSAGES[:2])
    assert ("LATTE" in with_stock, with_stock.endswith(ends)) == (True, True)
    assert ("LATTE" in without, without.endswith(ends)) == (False, True)
    assert [measure(fold(text)).segments for text in (with_stock, without)] == [1, 1]


def test_figures_are_told_as_the_owner_would() -> None:
    assert TEXTS.plain(MESSAGES[3], "en") == (
        "Autumn latte, free: 812 now, 71 over their limit (next free 3 July), "
        "6 later, their slot is kept for: birthday (next free 11 June), 25 waiting until tomorrow, 14:00, "
        "3 not free before it ends, 14 without consent, 9 unreachable, 40 left out to compare. "
        "SMS: 1,024 segments, about PLN 163.84. Letters without accents would save 37%."
    )
    assert "their slot is kept for: something more important (" in TEXTS.plain(MESSAGES[4], "en")
    assert TEXTS.plain(MESSAGES[5], "en") == "Autumn latte, free, from tomorrow, 14:00: 0 now."


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (
            SURE,
            [
                "Wording A (Autumn latte, free): 400 got it, 40 claimed, 12 used (100 of 1,000)",
                "Wording B (Cake on us): 411 got it, 90 claimed, 30 used (219 of 1,000)",
                "B is better: of 1,000 people it brings 69 to 169 more than A (95% sure). WORDINGS to use it.",
                "At the till: of 1,000 people B brings 13 to 75 more who use it than A (95% sure).",
            ],
        ),
        (
            UNSURE,
            [
                "Wording A (Autumn latte, free): 40 got it, 10 claimed, 3 used (250 of 1,000)",
                "Wording B (Cake on us): 41 got it, 12 claimed, 5 used (293 of 1,000)",
                "Too few to tell which wording is better: of 1,000 people B brings -149 to 229 more than A.",
                "At the till too few to tell: of 1,000 people B brings -95 to 189 more who use it than A.",
            ],
        ),
    ],
)
def test_what_each_wording_brought_is_told_with_its_uncertainty(
    found: tuple[Outcome, ...], told: list[str]
) -> None:
    report = says.report(TRIED, replace(DONE, refused=(), variants=found), PRICED)
    assert TEXTS.plain(report, "en").splitlines()[-4:] == told


def test_a_price_is_rounded_up_and_an_unknown_one_is_not_told() -> None:
    third = replace(PROGRAMME, segment_price=Fraction(1, 3))
    tally = Tally(segments=4)
    assert says.dry_run(OFFER, tally, third, NOON).args["cost"] == Money(2, "PLN")
    assert says.dry_run(OFFER, tally, PROGRAMME, NOON).args["cost"] == "none"


def test_all_of_it_is_a_hundred_and_no_less() -> None:
    for through, percent, cells in ((0, 0, 0), (999, 99, 9), (1000, 100, 10)):
        told = says.progress(OFFER, BroadcastProgress(through, through, 0, 1000), 1000, None).args
        assert (told["percent"], str(told["bar"]).count("▓")) == (percent, cells)


def test_a_message_is_measured_as_it_goes_out() -> None:
    """As the shop sends it, in plain letters, and with every letter."""

    class Linkless:
        def __getattr__(self, name: str) -> object:
            raise AssertionError(f"an offer has no {name}")

    def counter(*folded: str) -> SmsSegmentCounter:
        return SmsSegmentCounter(
            SmsChannel(Linkless(), TEXTS, Linkless(), Sender(), frozenset(folded))  # type: ignore[arg-type]
        )

    message = MESSAGES[0]
    assert counter("pl").segments("pl", message) == Segments(1, 1, 2)
    assert counter().segments("pl", message) == Segments(2, 1, 2)
    assert counter("pl").segments("en", message) == Segments(1, 1, 1)


@pytest.mark.parametrize(
    ("locale", "args", "told"),
    [
        (
            "en",
            {"have": 1, "goal": 9, "total": 0, "missing": 8, "unit": "stamps"},
            "1 of 9; 8 stamps",
        ),
        (
            "pl",
            {"have": 0, "goal": 0, "total": 148, "missing": 2, "unit": "points"},
            "148 punktów; 2 punkty",
        ),
        (
            "ro",
            {"have": 0, "goal": 0, "total": 21, "missing": 0, "unit": "points"},
            "21 de puncte; 0 puncte",
        ),
    ],
)
def test_a_reader_reads_what_is_their_own(locale: str, args: dict[str, Arg], told: str) -> None:
    said = announcements.of(OWN, "Cafe Arcade")
    own = replace(said, args={**said.args, **args, "name": "<b>Ana</b>"})
    assert f"&lt;b&gt;Ana&lt;/b&gt;: {told}" in TEXTS.rich(own, locale)
    assert f"<b>Ana</b>: {told}" in TEXTS.plain(own, locale)
