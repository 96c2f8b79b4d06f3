"""An offer from chat: composed question by question, shown, decided about. What it says, whom it is for,
from when until when and what there is to claim are tables of what is typed."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from handlers.offers.audience_words import parse_audience
from handlers.offers.combined_words import parse_any, parse_combined
from handlers.offers.draft import Claim
from handlers.offers.limits import parse_claim
from handlers.turn.conversation import Shown
from handlers.turn.heard import Attached, Heard
from loyalty.facts.promotions import PromotionMoved, SegmentSaved
from loyalty.messages.args import DayMonth, Localised
from loyalty.messages.extras import Picture
from loyalty.messages.kind import Kind
from loyalty.messages.kinds.composing import ComposingKind
from loyalty.messages.kinds.help import HelpKind
from loyalty.messages.kinds.promotions import PromotionKind
from loyalty.messages.kinds.settings import SettingsKind
from loyalty.messages.kinds.team import TeamKind
from loyalty.messages.kinds.till import TillKind
from loyalty.messages.message import Lines, Message
from loyalty.model.team import Role
from loyalty.offers.promotions import Audience, AudienceKind, Part, Promotion, PromotionState, Segment
from loyalty.programme.plans import Plan
from loyalty.programme.tags import Tag
from storage.engine.db import Tx
from storage.offers import lookup
from tests.databases import Databases
from tests.handlers.cast import join
from tests.handlers.stage import PROGRAMME, Person, Stage, labels, open_stage
from tests.languages import FOLDER, no_faults, shop_texts
from tests.loyalty.cafe import GOLD, SILVER

WARSAW = ZoneInfo("Europe/Warsaw")
LATTE = "Autumn latte, 2 for 1 until {until}"


@pytest.fixture
async def stage(databases: Databases) -> AsyncIterator[Stage]:
    """The morning of 1 June 2026, a Monday, 10:00 in Warsaw; a shop that speaks English alone."""
    async with open_stage(
        databases, replace(PROGRAMME, shop=replace(PROGRAMME.shop, locales=("en",)))
    ) as opened:
        yield opened


@pytest.fixture
async def ana(stage: Stage) -> Person:
    """Somebody who can be reached."""
    ana = stage.person("telegram", "7", "Ana")
    await join(ana)
    return ana


@pytest.fixture
async def olga(stage: Stage, ana: Person) -> Person:
    """The owner, who has a card as well."""
    olga = stage.person("telegram", "1", "Olga")
    await stage.employ(olga, Role.OWNER)
    await join(olga)
    return olga


def local(*when: int) -> datetime:
    return datetime(*when, tzinfo=WARSAW).astimezone(UTC)  # type: ignore[arg-type,misc]


def lines(message: Message) -> list[Message]:
    return [line for extra in message.extras if isinstance(extra, Lines) for line in extra.lines]


async def composed(olga: Person, *answers: str) -> Message:
    """Through all the questions, the usual way but for these answers."""
    usual = (LATTE, "everyone", "now", "3 days", "first 50 latte")
    said = await olga.says("broadcast")
    for answer in (*answers, *usual[len(answers) :]):
        said = await olga.says(answer)
    return said


async def promotions(stage: Stage) -> list[Promotion]:
    """All there are, the oldest first."""
    ids = [
        int(str(row["id"]))
        for row in await stage.rows('SELECT "id" FROM "promotion" ORDER BY "created_at", "id"')
    ]

    async def work(tx: Tx) -> list[Promotion]:
        return [one for one in [await lookup.by_id(tx, id) for id in ids] if one]

    return await stage.database.run(work)


# From the first question to the draft


async def test_an_offer_is_composed_in_five_short_answers(stage: Stage, olga: Person) -> None:
    said = await olga.says("broadcast")
    assert (said.kind, labels(said)) == (ComposingKind.OFFER_ASK_TEXT, ["offer-discard"])
    said = await olga.says(LATTE)
    assert (said.kind, labels(said)) == (
        ComposingKind.OFFER_ASK_AUDIENCE,
        ["audience-all", "audience-visited", "audience-away", "audience-more"],
    )
    said = await olga.taps("audience-all")
    assert (said.kind, labels(said)) == (ComposingKind.OFFER_ASK_START, ["offer-now"])
    said = await olga.taps("offer-now")
    assert (said.kind, labels(said)) == (
        ComposingKind.OFFER_ASK_END,
        ["offer-3-days", "offer-7-days", "offer-30-days"],
    )
    said = await olga.taps("offer-3-days")
    assert (said.kind, labels(said)) == (ComposingKind.OFFER_ASK_CLAIM, ["claim-none", "claim-each"])
    said = await olga.says("first 50, 2 each latte")
    assert said.kind is ComposingKind.OFFER_PREVIEW
    assert {name: said.args[name] for name in ("audience", "claim", "stock", "each", "word")} == {
        "audience": "all",
        "claim": "yes",
        "stock": 50,
        "each": 2,
        "word": "LATTE",
    }
    (promotion,) = await promotions(stage)
    assert promotion == Promotion(
        id=promotion.id,
        state=PromotionState.DRAFT,
        texts=Localised((("en", LATTE),)),
        audience=Audience(),
        starts_at=stage.now,
        ends_at=local(2026, 6, 4, 23, 59),  # with the day
        by=promotion.by,
        created_at=stage.now,
        stock=50,
        per_member=2,
        word="latte",
        holdout=50,
    )


async def test_nothing_is_kept_or_sent_before_the_last_answer(stage: Stage, olga: Person) -> None:
    await olga.says("broadcast")
    for answer in (LATTE, "everyone", "now", "3 days"):
        await olga.says(answer)
        assert await promotions(stage) == []
    await olga.says("nothing")
    (promotion,) = await promotions(stage)
    assert (promotion.stock, promotion.per_member, promotion.word) == (None, 0, "")


async def test_its_owner_sees_it_as_it_will_be(stage: Stage, olga: Person) -> None:
    """The answer first, then the very message."""
    await composed(olga)
    told = [claim.message for claim in stage.said if claim.to == olga.address][-2:]
    assert [message.kind for message in told] == [
        ComposingKind.OFFER_PREVIEW,
        PromotionKind.PROMOTION_PREVIEW,
    ]
    assert told[1].args["text"] == Localised((("en", LATTE),))
    assert labels(told[1]) == ["claim", "why-this"]


async def test_the_next_thing_is_by_the_figures_and_not_by_a_number_of_an_old_list(olga: Person) -> None:
    said = await composed(olga)
    assert labels(said) == ["promo-change", "promo-cancel"]
    assert (await olga.says("1")).kind not in {ComposingKind.OFFER_MOVED, ComposingKind.OFFER_CHANGE}


# What it says


async def test_each_language_of_the_shop_is_asked_for(stage: Stage, olga: Person) -> None:
    stage.programme = PROGRAMME
    await olga.says("broadcast")
    said = await olga.says(LATTE)
    assert (said.kind, said.args) == (
        ComposingKind.OFFER_ASK_LANGUAGE,
        {"language": "Polski", "instead": "English"},
    )
    assert labels(said) == ["offer-skip", "offer-skip-all"]
    said = await olga.says("Jesienna latte")
    assert (said.args["language"], labels(said)) == ("Română", ["offer-skip"])
    said = await olga.taps("offer-skip")
    assert said.kind is ComposingKind.OFFER_ASK_AUDIENCE
    for answer in ("everyone", "now", "3 days", "nothing"):
        said = await olga.says(answer)
    assert (lines(said)[0].kind, lines(said)[0].args) == (
        ComposingKind.OFFER_MISSING,
        {"languages": "Română", "instead": "English"},
    )
    (promotion,) = await promotions(stage)
    assert promotion.texts == Localised((("en", LATTE), ("pl", "Jesienna latte")))


async def test_the_other_languages_are_passed_over_in_one(stage: Stage, olga: Person) -> None:
    stage.programme = PROGRAMME
    await olga.says("broadcast")
    await olga.says(LATTE)
    assert (await olga.taps("offer-skip-all")).kind is ComposingKind.OFFER_ASK_AUDIENCE


FINE = [
    "2 for 1",
    "Two\nlines",
    "2 for 1 ☕🎉",
    "<b>not bold</b> & co",
    "{shop}: 2 for 1 { until }",
    "{ 2 for 1",
    "Text STOP to end these messages",
    "50 points on everything",
    "48213 people cannot be wrong",  # begins like a code
    "unsubscribe from bad coffee, please stop by",
    "x" * 4096,
    "\u202eesrever",
]


@pytest.mark.parametrize("text", FINE)
async def test_an_offer_may_say_that(olga: Person, text: str) -> None:
    await olga.says("broadcast")
    said = await olga.says(text)
    assert said.kind is ComposingKind.OFFER_ASK_AUDIENCE


@pytest.mark.parametrize("text", ["", " ", "☕🎉", "{", "{}", "\u200b", "..."])
async def test_what_says_nothing_is_asked_again(olga: Person, text: str) -> None:
    await olga.says("broadcast")
    assert (await olga.says(text)).kind is ComposingKind.OFFER_ASK_TEXT
    assert (await olga.says(LATTE)).kind is ComposingKind.OFFER_ASK_AUDIENCE


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Hi {nick}", "{nick}"),
        ("{shop}: {left} left", "{left}"),
        ("until { utnil }", "{ utnil }"),
        ("only {} left", "{}"),
        ("{shop} {until} {} ", "{}"),
    ],
)
async def test_a_word_that_cannot_be_filled_in_is_told_with_its_place(
    olga: Person, text: str, word: str
) -> None:
    await olga.says("broadcast")
    said = await olga.says(text)
    assert (said.kind, said.args["word"]) == (ComposingKind.OFFER_TEXT_WORD, word)
    assert word in str(said.args["near"])
    assert (await olga.says("Hi")).kind is ComposingKind.OFFER_ASK_AUDIENCE, "and the question stays open"


async def test_the_shops_name_is_filled_in_at_once(stage: Stage, olga: Person) -> None:
    await composed(olga, "{Shop}: 2 for 1 { until }")
    (promotion,) = await promotions(stage)
    assert promotion.texts.into("en") == "Cafe Arcade: 2 for 1 {until}"


def narrow(limit: int) -> Callable[[Message, str], Shown]:
    """A channel with so much room, of which five characters go to what stands below."""

    def show(message: Message, locale: str) -> Shown:
        text = message.args["text"]
        assert isinstance(text, Localised)
        return Shown(
            text.into(locale), len(text.into(locale).encode("utf-16-le")) // 2 + 5, limit, segments=4
        )

    return show


async def test_a_text_too_long_for_a_channel_is_told_with_the_room_there_is(
    stage: Stage, olga: Person
) -> None:
    stage.previews = {"telegram": narrow(100), "sms": narrow(60)}
    await olga.says("broadcast")
    said = await olga.says("x" * 80)
    assert (said.kind, said.args) == (
        ComposingKind.OFFER_TEXT_LONG,
        {"channel": "sms", "count": 80, "limit": 55},
    )
    said = await olga.says("a" + "\N{GRINNING FACE}" * 79)
    assert said.args == {"channel": "sms", "count": 80, "limit": 28}, "characters, in both numbers"
    assert (await olga.says("x" * 55)).kind is ComposingKind.OFFER_ASK_AUDIENCE


async def test_what_costs_many_segments_is_pointed_out(stage: Stage, olga: Person) -> None:
    stage.previews = {"sms": narrow(1600)}
    said = await composed(olga)
    assert [line.kind for line in lines(said)] == [ComposingKind.OFFER_SMS_LONG]
    assert [message.message.kind for message in stage.said[-2:]] == [
        PromotionKind.PROMOTION_PREVIEW,
        ComposingKind.OFFER_BY_SMS,
    ]


PICTURES: list[tuple[Attached, Kind]] = [
    (Attached("photo", "2 for 1", "AgAC", 5_000), ComposingKind.OFFER_ASK_AUDIENCE),
    (Attached("photo", "", "AgAC", 5_000), ComposingKind.OFFER_ASK_WORDS),
    (Attached("photo", "Hi {nick}", "AgAC"), ComposingKind.OFFER_TEXT_WORD),
    (Attached("image", "2 for 1", "BQAC", 5_000), ComposingKind.OFFER_PICTURE_FILE),
    (Attached("image", "", "BQAC", 11 * 2**20), ComposingKind.OFFER_PICTURE_BIG),
    (Attached("document", "menu.pdf"), ComposingKind.OFFER_PICTURE_OTHER),
    (Attached("voice"), ComposingKind.OFFER_PICTURE_OTHER),
    (Attached("sticker"), ComposingKind.OFFER_PICTURE_OTHER),
]


@pytest.mark.parametrize(("heard", "answer"), PICTURES)
async def test_a_picture_comes_with_its_text_or_before_it(olga: Person, heard: Heard, answer: Kind) -> None:
    await olga.says("broadcast")
    assert (await olga.says(heard)).kind is answer


async def test_the_picture_is_kept_and_sent_by_its_id(stage: Stage, olga: Person) -> None:
    await olga.says("broadcast")
    await olga.says(Attached("photo", "", "AgAC", 5_000))
    for answer in (LATTE, "everyone", "now", "3 days", "nothing"):
        await olga.says(answer)
    (promotion,) = await promotions(stage)
    assert promotion.picture == "AgAC"
    assert Picture("AgAC") in stage.said[-1].message.extras


async def test_a_picture_elsewhere_is_no_offer(olga: Person) -> None:
    await composed(olga)
    assert (await olga.says(Attached("photo", "", "AgAC"))).kind is HelpKind.NOT_TEXT


# Whom it is for

AUDIENCES: list[tuple[str, Audience]] = [
    ("everyone", Audience()),
    ("visited 14", Audience(AudienceKind.VISITED, "", 14)),
    ("not visited in 45 days", Audience(AudienceKind.AWAY, "", 45)),
    ("joined 14 days", Audience(AudienceKind.JOINED, "", 14)),
    ("new customers", Audience(AudienceKind.JOINED, "", 30)),
    ("nowi klienci", Audience(AudienceKind.JOINED, "", 30)),
    ("away 60", Audience(AudienceKind.AWAY, "", 60)),
    ("nie było ich 30 dni", Audience(AudienceKind.AWAY, "", 30)),
    ("absenți 30", Audience(AudienceKind.AWAY, "", 30)),
    ("birthday", Audience(AudienceKind.BIRTHDAY, "", 6)),
    ("urodziny w maju", Audience(AudienceKind.BIRTHDAY, "", 5)),
    ("ziua lor în iulie", Audience(AudienceKind.BIRTHDAY, "", 7)),
    ("birthday 12", Audience(AudienceKind.BIRTHDAY, "", 12)),
    ("never redeemed", Audience(AudienceKind.NEVER_REDEEMED)),
    ("best 5 by visits", Audience(AudienceKind.BEST_BY_VISITS, "", 5)),
    ("TOP 7", Audience(AudienceKind.BEST_BY_VISITS, "", 7)),
    ("najlepsi 10 wydatki", Audience(AudienceKind.BEST_BY_SPEND, "", 10)),
    ("Harbour", Audience(AudienceKind.LOCATION, "harbour")),
    ("members", Audience(AudienceKind.MEMBERS)),
    ("paying members", Audience(AudienceKind.MEMBERS)),
    ("Plus", Audience(AudienceKind.MEMBERS, "plus")),
    ("members of plus", Audience(AudienceKind.MEMBERS, "plus")),
    ("gold", Audience(AudienceKind.TIER, "gold", 2)),
    ("tier gold", Audience(AudienceKind.TIER, "gold", 2)),
    ("everyone with level Silver", Audience(AudienceKind.TIER, "silver", 1)),
    ("everybody at main street", Audience(AudienceKind.LOCATION, "main")),
    ("Everyone who came in the last 2 weeks", Audience(AudienceKind.VISITED, "", 14)),
    ("byli w ciągu ostatniego miesiąca", Audience(AudienceKind.VISITED, "", 30)),
    ("byli w ostatnim tygodniu", Audience(AudienceKind.VISITED, "", 7)),
    ("kto był u nas w ciągu 2 tygodni", Audience(AudienceKind.VISITED, "", 14)),
    ("clienți care nu au mai fost de 3 luni", Audience(AudienceKind.AWAY, "", 90)),
    ("people who never took a reward", Audience(AudienceKind.NEVER_REDEEMED)),
    ("kto nigdy nie odebrał nagrody", Audience(AudienceKind.NEVER_REDEEMED)),
    ("nu au luat niciodată o recompensă", Audience(AudienceKind.NEVER_REDEEMED)),
    ("cei mai buni 20 după vizite", Audience(AudienceKind.BEST_BY_VISITS, "", 20)),
    ("cine a venit în 30 de zile", Audience(AudienceKind.VISITED, "", 30)),
    *((typed, Audience(AudienceKind.MORNINGS, "Europe/Warsaw")) for typed in (
        "mornings", "people who come in the morning", "przychodzą rano", "cei care vin dimineața")),
    *((typed, Audience(AudienceKind.AFTERNOONS, "Europe/Warsaw")) for typed in (
        "mostly afternoons", "po południu", "după-amiaza")),
    *((typed, Audience(AudienceKind.EVENINGS, "Europe/Warsaw")) for typed in ("evenings", "wieczorem", "seara")),
    *((typed, Audience(AudienceKind.WEEKDAYS, "Europe/Warsaw")) for typed in (
        "weekdays", "working days", "w dni robocze", "în zilele lucrătoare")),
    *((typed, Audience(AudienceKind.WEEKENDS, "Europe/Warsaw")) for typed in (
        "mostly at weekends", "głównie w weekendy", "în weekend")),
    *((typed, Audience(AudienceKind.FAVOURITE_PLACE, "harbour")) for typed in (
        "favourite Harbour", "mostly at Harbour", "ulubione Harbour", "de obicei la Harbour")),
    *((typed, Audience(AudienceKind.FAVOURITE_TAG, "latte")) for typed in (
        "favourite latte", "ulubiona kawa", "mai ales latte")),
    *((typed, Audience(AudienceKind.GROUP, "at-risk")) for typed in (
        "at risk", "group at risk", "customers at risk", "zagrożeni", "în pericol")),
    *((typed, Audience(AudienceKind.GROUP, "loyal")) for typed in ("group loyal", "grupa stali", "grupul fideli")),
    ("group best", Audience(AudienceKind.GROUP, "best")),
    *((typed, Audience(AudienceKind.PROMOTERS)) for typed in ("promoters", "promotorzy", "promotori")),
    *((typed, Audience(AudienceKind.PASSIVES)) for typed in ("passives", "pasywni", "pasivi")),
    *((typed, Audience(AudienceKind.DETRACTORS)) for typed in ("detractors", "krytycy", "critici")),
    *((typed, Audience(AudienceKind.UNHAPPY)) for typed in (
        "unhappy", "not happy with their last visit", "niezadowoleni", "nu sunt mulțumiți", "niezadowoleni z ostatniej wizyty")),
    ("cine vine mai ales dimineața", Audience(AudienceKind.MORNINGS, "Europe/Warsaw")),
    ("cine cumpără mai ales: latte", Audience(AudienceKind.FAVOURITE_TAG, "latte")),
    ("primii 20 după vizite", Audience(AudienceKind.BEST_BY_VISITS, "", 20)),
    *((typed, Audience(AudienceKind.AWAY, "", 60)) for typed in (
        "who has been away for 60 days", "kogo nie było od 60 dni", "cine lipsește de 60 de zile")),
]  # fmt: skip

_AWAY, _OFTEN = Part(AudienceKind.AWAY, "", 60), Part(AudienceKind.VISITS, "", 6)
COMBINED: list[tuple[str, tuple[Part, ...]]] = [
    ("not 60 days and visits > 5", (_AWAY, _OFTEN)),
    ("nie 60 dni i wizyty powyżej 5", (_AWAY, _OFTEN)),
    ("nu 60 zile și vizite peste 5", (_AWAY, _OFTEN)),
    ("nu 60 de zile și peste 5 vizite", (_AWAY, _OFTEN)),
    ("over 5 visits", (_OFTEN,)),
    ("cheltuit peste 500 în 90 de zile", (Part(AudienceKind.SPENT, "90", 50_001),)),
    *((typed, (Part(AudienceKind.MEMBER_FOR, "", 60),)) for typed in (
        "kto jest z nami co najmniej od 60 dni", "cine este cu noi de cel puțin 60 de zile")),
    ("membri de peste 60 de zile", (Part(AudienceKind.MEMBER_FOR, "", 60),)),
    ("not 60 days, visits >= 6", (_AWAY, _OFTEN)),
    ("visits > 5", (_OFTEN,)),
    ("wizyty > 5", (_OFTEN,)),
    ("vizite > 5", (_OFTEN,)),
    ("visits over 5", (_OFTEN,)),
    ("wizyty ponad 5", (_OFTEN,)),
    ("vizite peste 5", (_OFTEN,)),
    ("not visits > 5", (replace(_OFTEN, negated=True),)),
    ("nu vizite peste 5", (replace(_OFTEN, negated=True),)),
    ("visits < 6", (replace(_OFTEN, negated=True),)),
    *((typed, (Part(AudienceKind.SPENT, "90", 50_001),)) for typed in (
        "spent over 500 in 90 days", "wydali ponad 500 zł w ostatnich 90 dni", "au cheltuit peste 500 lei în 90 zile")),
    ("spent at least 12,50, not mornings", (
        Part(AudienceKind.SPENT, "365", 1_250), Part(AudienceKind.MORNINGS, "Europe/Warsaw", negated=True))),
    ("spent less than 100", (Part(AudienceKind.SPENT, "365", 10_000, negated=True),)),
    *((typed, (Part(AudienceKind.MEMBER_FOR, "", 730),)) for typed in (
        "members for over 2 years", "z nami ponad 2 lata", "membri de peste 2 ani")),
    *((typed, (Part(AudienceKind.MEMBER_FOR, "", 365),)) for typed in (
        "joined more than a year ago", "dołączyli ponad rok temu", "membri peste un an")),
    ("visits <= 5, away 60", (replace(_OFTEN, negated=True), _AWAY)),
    (
        "gold, not Harbour",
        (Part(AudienceKind.TIER, "gold", 2), Part(AudienceKind.LOCATION, "harbour", 0, negated=True)),
    ),
]  # fmt: skip
NOT_COMBINED = (
    "not at Harbour",
    "women and students",
    "visits > 5 and women",
    "visits",
    "and",
    "everyone and",
    "best > 20",
    "visits > 5 days",
    "spent over 100 in",
    "spent over 0",
    "members over 2",
    "members over 20 years",
)

# What may be about somebody else: a guess would go out to them.
NOT_MEANT = [
    *("has reward", "people with a reward", "reward", "who can redeem", "redeemed", "with a voucher"),
    *("ma nagrodę", "kto ma nagrodę", "z nagrodą", "nagroda", "odebrali nagrodę", "bez nagrody"),
    *(
        "are recompensă",
        "cu recompensă",
        "recompensa",
        "cine are un premiu",
        "au luat recompensa",
        "fără recompensă",
    ),
    *("never visited", "not everyone", "no birthday", "not the best", "nie wszyscy", "nu toată lumea"),
    *("not at Harbour", "Harbour or Main Street", "best at Harbour", "visited Harbour 30"),
    *("visited yesterday", "best away 20", "birthday next month", "birthday 3 5", "birthday soon"),
    *("visits > 5 days", "spend > 100", "best > 20"),
    *(
        "favourite",
        "mostly Ana",
        "mornings 20",
        "group",
        "group away 30",
        "happy",
        "latte",
        "mostly latte Harbour",
    ),
    *("women", "students", "Ana", "gold", "50", "first 50", "all 50", "best 20 days"),
    *("kobiety", "studenci", "clienți noi", "femei", "cei", "oameni care", "klienci z"),
]


LATTE_TAG = Tag("latte", Localised((("en", "latte, coffee"), ("pl", "latte, kawa"))))
PLUS = Plan("plus", Localised((("en", "Plus"),)), 2_500)


@pytest.mark.parametrize(("typed", "audience"), AUDIENCES)
def test_an_audience_is_typed(typed: str, audience: Audience) -> None:
    shop = replace(PROGRAMME, tiers=(SILVER, GOLD), plans=(PLUS,), tags=(LATTE_TAG,))
    assert parse_any(typed, shop, local(2026, 6, 1, 10), "en") == audience


@pytest.mark.parametrize("locale", ["en", "pl", "ro"])
def test_an_audience_by_itself_is_typed_as_we_word_it(locale: str) -> None:
    crowds = (
        (FOLDER / locale / "composing.ftl")
        .read_text(encoding="utf-8")
        .split("part-terms-crowd = ")[1]
        .split("\n}")[0]
    )
    plain = dict(re.findall(r"^    \*?\[([\w-]+)\] ([^{}\d\n]+)$", crowds, re.MULTILINE))
    known = {kind: parse_any(text, PROGRAMME, local(2026, 6, 1, 10), locale) for kind, text in plain.items()}
    no_faults(
        {kind for kind, found in known.items() if kind != "spent" and (not found or found.kind != kind)}
    )


@pytest.mark.parametrize("locale", ["en", "pl", "ro"])
def test_what_may_be_about_others_is_asked(locale: str) -> None:
    guessed = {typed: parse_audience(typed, PROGRAMME, local(2026, 6, 1, 10), locale) for typed in NOT_MEANT}
    no_faults({typed: audience for typed, audience in guessed.items() if audience})


@pytest.mark.parametrize("locale", ["en", "pl", "ro"])
def test_what_its_question_gives_as_an_example_is_an_audience(locale: str) -> None:
    texts = shop_texts(lambda: local(2026, 6, 1, 10))
    asked = texts.rich(Message(ComposingKind.OFFER_ASK_AUDIENCE), locale)
    examples = re.findall("<i>(.*?)</i>", asked)
    words = (PROGRAMME, local(2026, 6, 1, 10), locale)
    no_faults({one for one in examples if not parse_any(one, *words)})


@pytest.mark.parametrize(("typed", "parts"), COMBINED)
def test_several_things_are_true_of_an_audience(typed: str, parts: tuple[Part, ...]) -> None:
    shop = replace(PROGRAMME, tiers=(SILVER, GOLD))
    found = parse_any(typed, shop, local(2026, 6, 1, 10), "en")
    assert found == Audience(AudienceKind.COMBINED, typed, 0, parts)


def test_what_is_understood_in_part_is_asked() -> None:
    guessed = {typed: parse_combined(typed, PROGRAMME, local(2026, 6, 1, 10), "en") for typed in NOT_COMBINED}
    no_faults({typed: audience for typed, audience in guessed.items() if audience})


@pytest.mark.parametrize(
    "typed",
    ["", "asdf", "visited 0", "visited 99999", "visited 5 10", "birthday 13", "🎉", "best -1 0", "x" * 90],
)
async def test_what_is_no_audience_is_asked_again(olga: Person, typed: str) -> None:
    await olga.says("broadcast")
    await olga.says(LATTE)
    said = await olga.says(typed)
    assert (said.kind, labels(said)[0]) == (ComposingKind.OFFER_AUDIENCE_ODD, "audience-all")


@pytest.mark.parametrize("typed", ["visited 30", "Harbour", "birthday 2", "best 20 by spend"])
async def test_an_audience_of_nobody_is_told_at_once(stage: Stage, olga: Person, typed: str) -> None:
    await olga.says("broadcast")
    await olga.says(LATTE)
    assert (await olga.says(typed)).kind is ComposingKind.OFFER_AUDIENCE_EMPTY
    assert (await olga.says("everyone")).kind is ComposingKind.OFFER_ASK_START


async def test_every_audience_can_be_tapped(olga: Person) -> None:
    await olga.says("broadcast")
    said = await olga.says(LATTE)
    seen: list[str] = []
    for _ in range(3):
        seen += labels(said)[:-1]
        said = await olga.taps("audience-more")
    assert labels(said)[0] == seen[0] == "audience-all"
    assert [len(seen), *seen[-2:]] == [9, "Main Street", "Harbour"]


async def test_a_shop_where_nobody_is_has_nobody_to_tell(stage: Stage) -> None:
    olga = stage.person("telegram", "1", "Olga")
    await stage.employ(olga, Role.OWNER)
    await olga.says("broadcast")
    await olga.says(LATTE)
    assert (await olga.says("everyone")).kind is ComposingKind.OFFER_AUDIENCE_EMPTY


# From when until when


async def at_start(olga: Person) -> None:
    await olga.says("broadcast")
    await olga.says(LATTE)
    await olga.says("everyone")


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("now", ComposingKind.OFFER_ASK_END),
        ("tomorrow 10:00", ComposingKind.OFFER_ASK_END),
        ("today 8:00", ComposingKind.OFFER_WHEN_PAST),
        ("2025-12-01", ComposingKind.OFFER_WHEN_PAST),
        ("soon", ComposingKind.OFFER_WHEN_ODD),
        ("31.02", ComposingKind.OFFER_WHEN_ODD),
        ("25:00", ComposingKind.OFFER_WHEN_ODD),
        ("🎉", ComposingKind.OFFER_WHEN_ODD),
        ("1" * 50, ComposingKind.OFFER_WHEN_ODD),
    ],
)
async def test_a_start(olga: Person, typed: str, answer: Kind) -> None:
    await at_start(olga)
    assert (await olga.says(typed)).kind is answer


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("3 days", ComposingKind.OFFER_ASK_CLAIM),
        ("until Sunday", ComposingKind.OFFER_ASK_CLAIM),
        ("today", ComposingKind.OFFER_END_EARLY),  # it starts tomorrow
        ("tomorrow 9:00", ComposingKind.OFFER_END_EARLY),
        ("tomorrow 10:00", ComposingKind.OFFER_END_EARLY),
        ("2025-12-01", ComposingKind.OFFER_END_EARLY),
        ("92 days", ComposingKind.OFFER_ASK_CLAIM),
        ("93 days", ComposingKind.OFFER_END_FAR),
        ("2027-01-01", ComposingKind.OFFER_END_FAR),
        ("999 weeks", ComposingKind.OFFER_END_FAR),
        ("for ever", ComposingKind.OFFER_WHEN_ODD),
    ],
)
async def test_an_end(olga: Person, typed: str, answer: Kind) -> None:
    await at_start(olga)
    await olga.says("tomorrow 10:00")
    assert (await olga.says(typed)).kind is answer


# What there is to claim

CLAIMS: list[tuple[str, Claim | None]] = [
    ("first 50", Claim(50, 1)),
    ("50", Claim(50, 1)),
    ("first 50, 2 each", Claim(50, 2)),
    ("First 50: LATTE", Claim(50, 1, "latte")),
    ("first 50, 2 each, word Latte", Claim(50, 2, "latte")),
    ("one each", Claim(None, 1)),
    ("2 each", Claim(None, 2)),
    ("latte", Claim(None, 1, "latte")),
    ("nothing", Claim()),
    ("nic do odbioru", None),
    ("brak", Claim()),
    ("pierwsze 50, 2 na osobę", Claim(50, 2)),
    ("primele 50, 2 fiecare", Claim(50, 2)),
    ("kawa50", Claim(None, 1, "kawa50")),
    ("first", None),
    ("first fifty", None),
    ("0", None),
    ("50 60", None),
    ("first 50 great latte", None),
    ("first 2000000", None),
    ("50, 99 each", None),
    ("ab", None),
    ("x" * 21, None),
    ("🎉", None),
    ("", None),
    ("<b>", None),
]


@pytest.mark.parametrize(("typed", "claim"), CLAIMS)
def test_a_claim_is_typed(typed: str, claim: Claim | None) -> None:
    assert parse_claim(typed) == claim


async def test_a_word_of_ours_is_no_word_to_claim_with(stage: Stage, olga: Person) -> None:
    said = await composed(olga, LATTE, "everyone", "now", "3 days", "first 50 rewards")
    assert (said.kind, said.args) == (ComposingKind.OFFER_WORD_OURS, {"word": "REWARDS"})
    assert (await olga.says("first 50 latte")).kind is ComposingKind.OFFER_PREVIEW


@pytest.mark.parametrize(
    ("typed", "asks"),
    [(one, False) for one in ("STOP please", "Stop now!", "stop all", "unsubscribe me", "stop texting me", "stop messages")]
    + [("stop it", True)],
)  # fmt: skip
async def test_by_sms_only_what_names_an_offer_may_be_about_one(
    stage: Stage, olga: Person, typed: str, asks: bool
) -> None:
    await composed(olga)
    await decide(olga, "promo-send")
    kim = stage.person("sms", "+48601222333", "Kim")
    await stage.employ(kim, Role.OWNER)
    assert ((await kim.says(typed)).kind is HelpKind.STOP_OFFER_WHICH) is asks


async def test_a_word_belongs_to_one_live_offer(stage: Stage, olga: Person) -> None:
    await composed(olga)
    await decide(olga, "promo-send")
    said = await composed(olga, "Cocoa")
    assert (said.kind, said.args["word"]) == (ComposingKind.OFFER_WORD_TAKEN, "LATTE")
    assert (await olga.says("first 50 cocoa")).kind is ComposingKind.OFFER_PREVIEW


async def test_two_drafts_with_one_word_meet_when_they_are_sent(stage: Stage, olga: Person) -> None:
    await composed(olga)
    await composed(olga, "Cocoa")
    first, second = await promotions(stage)
    await olga.forges(f"promo-send:{first.id}")
    said = await olga.forges(f"promo-send:{second.id}")
    assert (said.kind, labels(said)) == (ComposingKind.OFFER_WORD_TAKEN, ["promo-change", "promo-cancel"])


async def test_where_there_are_no_buttons_a_claim_gets_a_word_of_its_text(stage: Stage, olga: Person) -> None:
    """Not one of ours, and none that is taken."""
    for text, word in (("Rewards for autumn: latte", "autumn"), ("Autumn", "offer1"), ("2 za 1", "offer2")):
        await composed(olga, text, "everyone", "now", "3 days", "one each")
        promotion = (await promotions(stage))[-1]
        assert promotion.word == word
        await olga.forges(f"promo-send:{promotion.id}")


# Deciding


async def decide(olga: Person, what: str) -> Message:
    """About the newest offer."""
    promotion = (await promotions(olga.stage))[-1]
    return await olga.forges(f"{what}:{promotion.id}")


async def state(stage: Stage) -> PromotionState:
    return (await promotions(stage))[-1].state


async def test_sent_it_runs_or_waits_for_its_start(stage: Stage, olga: Person) -> None:
    await composed(olga)
    said = await decide(olga, "promo-send")
    assert (said.kind, said.args["state"], labels(said)) == (
        ComposingKind.OFFER_MOVED,
        "running",
        ["promo-pause", "promo-stop", "promo-change"],
    )
    said = await composed(olga, LATTE, "everyone", "tomorrow", "3 days", "nothing")
    assert [line.kind for line in lines(said)] == [ComposingKind.OFFER_OVERLAP]
    said = await decide(olga, "promo-send")
    assert (said.args["state"], await state(stage)) == ("scheduled", PromotionState.SCHEDULED)


async def test_a_draft_that_lay_too_long_is_not_sent(stage: Stage, olga: Person) -> None:
    await composed(olga)
    stage.later(days=4)
    said = await decide(olga, "promo-send")
    assert (said.kind, await state(stage)) == (ComposingKind.OFFER_WHEN_PAST, PromotionState.DRAFT)


MOVES = [
    ("promo-pause", PromotionState.RUNNING, PromotionState.PAUSED),
    ("promo-resume", PromotionState.PAUSED, PromotionState.RUNNING),
    ("promo-stop-yes", PromotionState.RUNNING, PromotionState.STOPPED),
    ("promo-stop-yes", PromotionState.PAUSED, PromotionState.STOPPED),
    ("promo-stop-yes", PromotionState.SCHEDULED, PromotionState.STOPPED),
    ("promo-cancel", PromotionState.DRAFT, PromotionState.CANCELLED),
    ("promo-send", PromotionState.DRAFT, PromotionState.RUNNING),
]
DECISIONS = sorted({name for name, _, _ in MOVES})


@pytest.mark.parametrize("since", PromotionState)
@pytest.mark.parametrize("decision", DECISIONS)
async def test_what_it_cannot_do_any_more_is_answered_with_how_it_stands(
    stage: Stage, olga: Person, decision: str, since: PromotionState
) -> None:
    await composed(olga)
    (promotion,) = await promotions(stage)
    if since is not PromotionState.DRAFT:
        await stage.write(PromotionMoved(promotion.id, (PromotionState.DRAFT,), since, 0))
    wanted = next((to for name, of, to in MOVES if (name, of) == (decision, since)), None)
    said = await olga.forges(f"{decision}:{promotion.id}")
    assert await state(stage) is (wanted or since)
    assert said.kind is (ComposingKind.OFFER_MOVED if wanted else ComposingKind.OFFER_STANDS)


async def test_over_by_the_clock_is_over(stage: Stage, olga: Person) -> None:
    """Also in the second before the service has noticed."""
    await composed(olga)
    await decide(olga, "promo-send")
    stage.later(days=4)
    for decision in ("promo-pause", "promo-stop", "promo-stop-yes"):
        said = await decide(olga, decision)
        assert (said.kind, said.args["state"]) == (ComposingKind.OFFER_STANDS, "ended")


async def test_calling_it_off_asks_and_names_what_is_called_off(stage: Stage, olga: Person) -> None:
    await composed(olga)
    await decide(olga, "promo-send")
    await stage.rows('UPDATE "promotion" SET "expected" = 3')
    said = await decide(olga, "promo-stop")
    assert (said.kind, said.args["count"]) == (ComposingKind.OFFER_STOP_ASK, 3)
    assert said.args["offer"] == (await promotions(stage))[-1].name
    assert (await olga.says("no")).kind is ComposingKind.OFFER_STANDS
    assert await state(stage) is PromotionState.RUNNING
    await decide(olga, "promo-stop")
    assert (await olga.says("yes")).kind is ComposingKind.OFFER_MOVED
    assert await state(stage) is PromotionState.STOPPED


async def test_to_me_first_leaves_what_can_be_chosen(stage: Stage, olga: Person) -> None:
    await composed(olga)
    await olga.says("promotions")
    said = await olga.taps("promo-test")
    assert said.kind is PromotionKind.PROMOTION_PREVIEW
    assert (await olga.says("1")).kind is ComposingKind.OFFER_MOVED, "and 1 is still: send"


PIECES = [
    ("offer-edit-text", ("Cocoa",), {"texts": Localised((("en", "Cocoa"),))}),
    ("offer-edit-audience", ("never redeemed",), {"audience": Audience(AudienceKind.NEVER_REDEEMED)}),
    (
        "offer-edit-time",
        ("tomorrow 9:00", "5 days"),
        {"starts_at": local(2026, 6, 2, 9), "ends_at": local(2026, 6, 7, 23, 59)},
    ),
    ("offer-edit-claim", ("nothing",), {"stock": None, "per_member": 0, "word": ""}),
]


@pytest.mark.parametrize(("piece", "answers", "changed"), PIECES)
async def test_one_piece_is_changed_and_the_rest_stays(
    stage: Stage, olga: Person, piece: str, answers: tuple[str, ...], changed: dict[str, object]
) -> None:
    await composed(olga)
    (before,) = await promotions(stage)
    said = await decide(olga, "promo-change")
    assert labels(said) == [name for name, _, _ in PIECES]
    await olga.taps(piece)
    for answer in answers:
        said = await olga.says(answer)
    assert said.kind is ComposingKind.OFFER_PREVIEW
    old, new = await promotions(stage)
    assert old.state is PromotionState.CANCELLED
    assert new == replace(before, id=new.id, created_at=new.created_at, **changed)  # type: ignore[arg-type]


async def test_of_what_lives_the_end_is_changed_and_what_is_over_is_taken_up_again(
    stage: Stage, olga: Person
) -> None:
    await composed(olga)
    await decide(olga, "promo-send")
    assert labels(await decide(olga, "promo-change")) == ["promo-longer", "promo-correct", "promo-stock"]
    await decide(olga, "promo-longer")
    for answer, kind in (
        ("some day", ComposingKind.OFFER_LONGER_ODD),
        ("today", ComposingKind.OFFER_LONGER_HOW),
        ("2 years", ComposingKind.OFFER_LONGER_ODD),
        ("20 weeks", ComposingKind.OFFER_END_FAR),
        ("2 days", ComposingKind.OFFER_LONGER_ASK),
    ):
        said = await olga.says(answer)
        assert said.kind is kind, answer
        day = (await promotions(stage))[-1].ends_at + timedelta(days=1)
        assert said.args.get("later") in (None, DayMonth(day.month, day.day)), "an example that would do"
        assert kind is not ComposingKind.OFFER_LONGER_HOW or "later" in said.args
    until = (await promotions(stage))[-1].ends_at
    assert (await olga.says("yes")).kind is ComposingKind.OFFER_LONGER
    assert (await promotions(stage))[-1].ends_at == until + timedelta(days=2)
    assert (await decide(olga, "promo-longer-7")).kind is ComposingKind.OFFER_LONGER_ASK
    await decide(olga, "promo-stop-yes")
    assert (await decide(olga, "promo-change")).kind is ComposingKind.OFFER_CHANGE
    await olga.taps("offer-edit-text")
    assert (await olga.says("Cocoa")).kind is ComposingKind.OFFER_PREVIEW
    assert [one.state for one in await promotions(stage)] == [PromotionState.STOPPED, PromotionState.DRAFT]


async def test_another_wording_is_written_beside_the_first_and_the_winner_begins_the_next(
    stage: Stage, olga: Person
) -> None:
    await composed(olga)
    for count, wording in enumerate(("Cocoa", "Cake", "Tea"), start=2):
        await decide(olga, "promo-change")
        said = await olga.taps("offer-edit-text")
        assert "offer-edit-variant" in labels(said)
        assert (await olga.taps("offer-edit-variant")).kind is ComposingKind.OFFER_ASK_VARIANT
        assert (await olga.says(LATTE)).kind is ComposingKind.OFFER_VARIANT_SAME
        assert [line.args["count"] for line in lines(await olga.says(wording))] == [count]
    await decide(olga, "promo-change")
    await olga.taps("offer-edit-text")
    assert (await olga.taps("offer-edit-variant")).kind is ComposingKind.OFFER_VARIANTS_MOST
    await olga.taps("offer-discard")
    *_, tried = await promotions(stage)
    assert [texts.texts[0][1] for texts in tried.wordings] == [LATTE, "Cocoa", "Cake", "Tea"]
    assert (await olga.forges(f"promo-winner:{tried.id}:2")).kind is ComposingKind.OFFER_LOST, "not sent yet"
    await decide(olga, "promo-send")
    assert (await decide(olga, "promo-show")).kind is ComposingKind.OFFERS
    assert (await olga.forges(f"promo-winner:{tried.id}:5")).kind is ComposingKind.OFFER_LOST
    said = await olga.forges(f"promo-winner:{tried.id}:2")
    assert (said.kind, said.args["variant"], said.args["state"]) == (ComposingKind.OFFER_WON, "B", "live")
    assert (await olga.forges(f"promo-winner:{tried.id}:3")).kind is ComposingKind.OFFER_STANDS
    await decide(olga, "promo-stop-yes")
    await decide(olga, "promo-change")
    await olga.taps("offer-edit-claim")
    assert (await olga.says("nothing")).kind is ComposingKind.OFFER_PREVIEW
    assert [texts.texts[0][1] for texts in (await promotions(stage))[-1].wordings] == ["Cocoa"]


@pytest.mark.parametrize("word", ["yes", "no", "skip"])
async def test_a_plain_yes_or_no_while_one_is_shown_does_nothing(
    stage: Stage, olga: Person, word: str
) -> None:
    """It is answered with what can be done; at a question about it, it is an answer."""
    await composed(olga)
    said = await olga.says(word)
    assert (said.kind, said.args["state"]) == (ComposingKind.OFFER_STANDS, "draft")
    assert labels(said) == ["promo-send", "promo-test", "promo-change", "promo-cancel"]
    await olga.taps("promo-send")
    assert (await olga.says(word)).args["state"] == "running"
    await olga.taps("promo-stop")
    assert (await olga.says("no")).kind is ComposingKind.OFFER_STANDS
    assert await state(stage) is PromotionState.RUNNING


async def test_a_new_offer_while_another_is_changed_says_that_it_stays(stage: Stage, olga: Person) -> None:
    await composed(olga)
    await decide(olga, "promo-change")
    said = await olga.says("broadcast")
    assert (said.kind, labels(said)) == (ComposingKind.OFFER_CHANGING, ["offer-go-on", "offer-new"])
    assert (await olga.taps("offer-new")).kind is ComposingKind.OFFER_ASK_TEXT
    assert await state(stage) is PromotionState.DRAFT


@pytest.mark.parametrize("way", ["promo-change:{id}", "promo-correct:{id}", "segment-offer:{segment}"])
async def test_no_other_offer_takes_the_place_of_an_unfinished_one(
    stage: Stage, olga: Person, way: str
) -> None:
    await composed(olga)
    (promotion,) = await promotions(stage)
    await stage.write(SegmentSaved(Segment(5, "nearby", "Nearby", "everyone", Audience()), promotion.by))
    if "correct" in way:
        await decide(olga, "promo-send")
    await olga.says("broadcast")
    await olga.says("Cocoa")
    said = await olga.forges(way.format(id=promotion.id, segment=5))
    assert (said.kind, "Cocoa" in str(said.args["offer"])) == (ComposingKind.OFFER_UNFINISHED, True)
    assert (await olga.taps("offer-go-on")).kind is ComposingKind.OFFER_ASK_AUDIENCE


# The list


async def test_no_offer_one_offer_and_many(stage: Stage, olga: Person) -> None:
    assert (await olga.says("promotions")).kind is ComposingKind.OFFERS_NONE
    await composed(olga)
    said = await olga.says("promotions")
    assert labels(said) == ["promo-send", "promo-test", "promo-change", "promo-cancel"]
    for number in range(4):
        await composed(olga, f"Offer {number}", "everyone", "now", "3 days", "nothing")
    said = await olga.says("promotions")
    assert (said.args["count"], labels(said)) == (5, ["Offer 3", "Offer 2", "Offer 1", "promo-more"])
    assert labels(await olga.taps("promo-more"))[:2] == ["Offer 0", "Autumn latte, 2 for 1 until …"]
    said = await olga.says("offer 2")
    assert labels(said)[0] == "promo-send"
    assert lines(said)[0].args["state"] == "draft"


async def test_what_was_given_up_or_is_over_is_not_on_it(stage: Stage, olga: Person) -> None:
    await composed(olga)
    await decide(olga, "promo-cancel")
    assert (await olga.says("promotions")).kind is ComposingKind.OFFERS_NONE


# Who may, and what happens in between


@pytest.mark.parametrize("word", ["broadcast", "promotions"])
async def test_offers_are_the_owners(stage: Stage, olga: Person, word: str) -> None:
    for name, role, answer in (
        ("Mia", Role.MANAGER, TeamKind.OWNER_ONLY),
        ("Max", Role.STAFF, HelpKind.UNKNOWN_STAFF),
    ):
        other = stage.person("telegram", name, name)
        await stage.employ(other, role)
        assert (await other.says(word)).kind is answer


@pytest.mark.parametrize("role", [Role.OWNER, Role.STAFF])
async def test_who_works_here_and_has_no_card_is_not_asked_to_join_for_a_word(
    stage: Stage, role: Role
) -> None:
    mia = stage.person("telegram", "2", "Mia")
    await stage.employ(mia, role)
    said = await mia.says("here")
    assert (said.kind, labels(said)) == (TeamKind.CARD_OF_STAFF, ["staff", "join"])
    offers = ComposingKind.OFFERS_NONE if role is Role.OWNER else TeamKind.CARD_OF_STAFF
    assert (await mia.says("offers")).kind is offers


async def test_a_manager_cannot_forge_it(stage: Stage, olga: Person) -> None:
    mia = stage.person("telegram", "2", "Mia")
    await stage.employ(mia, Role.MANAGER)
    await composed(olga)
    (promotion,) = await promotions(stage)
    for data in (f"promo-send:{promotion.id}", "audience-all", "offer-now", "claim-each"):
        assert (await mia.forges(data)).kind is TeamKind.OWNER_ONLY
    assert await state(stage) is PromotionState.DRAFT


@pytest.mark.parametrize(
    "data",
    ["offer-skip", "offer-skip-all", "audience-all", "audience-at:main", "audience-more:3", "offer-now",
     "offer-3-days", "claim-none", "claim-each", "offer-edit-text", "promo-send:1", "promo-send:x",
     "promo-test:0", "promo-change:", "promo-stop:99999999999999999999"],
)  # fmt: skip
async def test_a_button_of_a_conversation_that_is_over(olga: Person, data: str) -> None:
    assert (await olga.forges(data)).kind is ComposingKind.OFFER_LOST


async def test_help_does_not(olga: Person) -> None:
    await olga.says("broadcast")
    assert (await olga.says("help")).kind is HelpKind.HELP
    assert (await olga.says(LATTE)).kind is ComposingKind.OFFER_ASK_AUDIENCE


# A draft while something else is done


async def credits(olga: Person, ana: Person) -> Message:
    shown = await ana.forges("here-at:main")
    return await olga.says(f"{shown.args['code']} 12")


async def asks_for_the_amount(olga: Person, ana: Person) -> Message:
    shown = await ana.forges("here-at:main")
    await olga.says(str(shown.args["code"]))
    return await olga.says("12")


async def looks_at_the_team(olga: Person, ana: Person) -> Message:
    return await olga.says("team")


async def looks_at_offers(olga: Person, ana: Person) -> Message:
    return await olga.says("promotions")


async def mistypes_a_code(olga: Person, ana: Person) -> Message:
    return await olga.says("48214")


async def thinks_of_leaving(olga: Person, ana: Person) -> Message:
    await olga.says("leave")
    return await olga.says("no")


BETWEEN = [
    credits,
    asks_for_the_amount,
    looks_at_the_team,
    looks_at_offers,
    mistypes_a_code,
    thinks_of_leaving,
]


@pytest.mark.parametrize("does", BETWEEN)
async def test_whatever_is_done_in_between_the_question_is_asked_again(
    stage: Stage, olga: Person, ana: Person, does: Callable[[Person, Person], Awaitable[Message]]
) -> None:
    await olga.says("broadcast")
    await olga.says(Attached("photo", LATTE, "AgAC", 5_000))
    await does(olga, ana)
    assert olga.heard.kind is ComposingKind.OFFER_ASK_AUDIENCE, "behind the answer"
    assert labels(olga.heard)[0] == "audience-all"
    assert (await olga.says("1")).kind is ComposingKind.OFFER_ASK_START, "and numbers are about it"
    for answer in ("now", "3 days", "nothing"):
        await olga.says(answer)
    (promotion,) = await promotions(stage)
    assert (promotion.texts.into("en"), promotion.picture) == (LATTE, "AgAC")


async def test_while_something_else_is_asked_the_draft_waits(olga: Person, ana: Person) -> None:
    await olga.says("broadcast")
    await olga.says(LATTE)
    assert (await olga.says("audit")).kind is olga.heard.kind is TeamKind.AUDIT
    assert (await olga.forges("audience-all")).kind is ComposingKind.OFFER_ASK_START, (
        "its buttons go on with it"
    )


async def test_a_draft_left_for_long_is_kept_in_silence(stage: Stage, olga: Person, ana: Person) -> None:
    await olga.says("broadcast")
    await olga.says(LATTE)
    stage.later(hours=2)
    assert (await credits(olga, ana)).kind is olga.heard.kind is TillKind.CREDITED
    assert (await olga.says("undo")).kind is TillKind.UNDONE, "no question is open that this could be about"
    said = await olga.says("broadcast")
    assert (said.kind, labels(said)) == (ComposingKind.OFFER_UNFINISHED, ["offer-go-on", "offer-new"])
    assert (await olga.taps("offer-go-on")).kind is ComposingKind.OFFER_ASK_AUDIENCE
    await olga.says("broadcast")
    assert (await olga.taps("offer-new")).kind is ComposingKind.OFFER_ASK_TEXT


async def test_a_draft_outlives_stop(olga: Person) -> None:
    await olga.says("broadcast")
    await olga.says(LATTE)
    assert (await olga.forges("stop-messages")).kind is olga.heard.kind is SettingsKind.STOPPED
    assert (await olga.says("broadcast")).kind is ComposingKind.OFFER_UNFINISHED


async def test_what_is_finished_or_given_up_is_not_asked_for_again(olga: Person, ana: Person) -> None:
    await composed(olga)
    assert (await credits(olga, ana)).kind is olga.heard.kind is TillKind.CREDITED
    await olga.says("broadcast")
    await olga.says(LATTE)
    await olga.forges("offer-discard")
    assert (await olga.says("team")).kind is olga.heard.kind is TeamKind.TEAM


async def test_a_customer_at_the_counter_does_not_wait_for_an_offer(
    stage: Stage, olga: Person, ana: Person
) -> None:
    await olga.says("broadcast")
    shown = await ana.forges("here-at:main")
    assert (await olga.says(f"{shown.args['code']} 12")).kind is TillKind.CREDITED
