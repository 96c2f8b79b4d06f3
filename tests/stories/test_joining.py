"""Becoming a member: by the QR on a counter, by a word, by plain hello."""

from __future__ import annotations

import pytest

from tests.stories.people import OnTelegram, Person
from tests.stories.shop import Shop, changed, on_sms, on_telegram

TWICE_A_DAY = changed(caps={"all": ["2 per day", "9 per week"]})
TERMS = "https://arcade.example/terms"
NAMES = (
    "<b>Bob</b>",
    "{ $shop }",
    "Robert'); DROP TABLE member;--",
    "&lt;script&gt;",
    "-attr = x",
    "Zażółć Ștefan",
    "عمر",
    "Zoë 👩‍👩‍👧",
)


async def joins(person: Person, how: str = "join") -> None:
    """Says yes to a card, to nothing else."""
    assert (await person.joins(how)).kind == "welcome"
    await person.chooses("offers-no")
    await person.chooses("skip")


async def test_the_qr_on_a_counter_leads_to_a_card_of_that_place(shop: Shop) -> None:
    ana = shop.stranger("Ana")
    told = await ana.joins_by("j-station")
    assert told.kind == "welcome"
    assert "Ana" in told
    (member,) = await shop.rows('SELECT "name", "location", "source" FROM "member"')
    assert dict(member) == {"name": "Ana", "location": "station", "source": f"{ana.channel}:link-station"}


@on_sms
@pytest.mark.parametrize(
    "text", ["j-station", "J-Station", "JOIN STATION", "join station!", "Dołącz STATION"]
)
async def test_a_posters_text_is_a_yes_and_says_the_place(shop: Shop, text: str) -> None:
    """What is left to ask is the name; the terms are shown with that."""
    ben = shop.stranger("Ben")
    told = await ben.says(text)
    assert (told.kind, TERMS in told) == ("ask-name", True)
    assert (await ben.says("Ben")).kind == "welcome"
    (member,) = await shop.rows('SELECT "location", "source" FROM "member"')
    assert dict(member) == {"location": "station", "source": "sms:link-station"}


async def test_where_a_member_came_from_is_kept(shop: Shop) -> None:
    """By a link that the owner named, or by the QR of who was at the till; and the owner sees who came from where."""
    olga, max_ = await shop.owner("Olga"), await shop.staff("Max", location="station")
    assert (await olga.says("join links")).kind == "join-links"
    assert (await olga.chooses("join-link-new")).kind == "ask-join-link"
    assert (await olga.says("Main")).kind == "join-link-odd", "a place of theirs"
    told = await olga.says("Insta!")
    assert told.kind == "join-link"
    if isinstance(olga, OnTelegram):
        assert olga.account.last.photo is not None
        urls = [button.url for row in olga.account.last.buttons for button in row if button.url]
        assert [url.partition("?")[2] for url in urls] == ["start=j-insta"]
    else:
        assert "start=j-insta" in told
    ana, ben = shop.stranger("Ana"), shop.stranger("Ben")
    await ana.joins_by("j-insta")
    assert (await max_.says("enroll")).kind == "enrol"
    (till,) = await shop.rows("""SELECT "id" FROM "staff" WHERE "name" = 'Max'""")
    await ben.joins_by(f"q-{till['id']}")
    rows = await shop.rows('SELECT "source", "link", "location", "enrolled_by" FROM "member" ORDER BY "name"')
    assert [tuple(row.values()) for row in rows] == [
        (f"{ana.channel}:link-insta", "insta", "", None),
        (f"{ben.channel}:staff-station", None, "station", till["id"]),
    ]
    told = await olga.says("join links")
    assert ("insta: 1" in told, "Max: 1" in told) == (True, True)
    assert "link for customers made" in await olga.says("audit")
    await olga.says("join links")
    await olga.chooses("join-link-new")
    assert "joined so far, 1" in await olga.says("insta"), "it is there already"


async def test_hello_tells_what_there_is_and_where_the_terms_are(shop: Shop) -> None:
    ana = shop.stranger("Ana")
    told = await ana.says("hello")
    assert told.kind == "hello"
    addresses = [TERMS] if TERMS in told else []
    if isinstance(ana, OnTelegram):
        addresses = [entity["url"] for entity in ana.account.last.entities if "url" in entity]
        assert await ana.offered() == ["join", "how"]
    assert TERMS in addresses
    assert await shop.rows('SELECT * FROM "member"') == []


@pytest.mark.parametrize("config", [TWICE_A_DAY])
async def test_how_much_comes_at_most_is_told_with_the_question_and_is_the_shops(shop: Shop) -> None:
    """A promise that is asked for a yes is the one that is kept."""
    ana = shop.stranger("Ana")
    told = await ana.joins()
    most = "max 9 a week?" if ana.channel == "sms" else "Never more than 2 a day and 9 a week."
    assert most in told
    assert ana.channel == "sms" or most in await ana.says("messages")


async def test_a_keyword_is_enough(shop: Shop) -> None:
    ana = shop.stranger("Ana")
    await joins(ana, "JOIN!")
    assert await shop.balances() == {"Ana": (0, 0)}


async def test_how_it_works_is_told_before_anybody_joins(shop: Shop) -> None:
    ana = shop.stranger("Ana")
    await ana.says("hello")
    told = await ana.chooses("how")
    assert told.kind == "how-it-works"
    whole = isinstance(ana, OnTelegram)  # by SMS the page has the rest
    assert (told.count("\n") > 10, "/how/en" in told) == (whole, not whole)
    assert (await ana.chooses("join")).kind in {"welcome", "ask-name"}


async def test_joining_says_yes_to_the_terms_and_to_nothing_else(shop: Shop) -> None:
    """Offers are asked for apart: until the answer there is no word on them, yes or no."""
    ana = shop.stranger("Ana")
    await ana.joins_by("j-main")
    source = f"{ana.channel}:link-main"
    assert sorted(await shop.consents(ana)) == [
        ("terms", ana.channel, True, "2026-01", source),
        ("updates", ana.channel, True, "2026-01", source),
    ]


@pytest.mark.parametrize(("answer", "given"), [("offers-yes", True), ("offers-no", False)])
async def test_a_word_on_offers_is_kept_with_its_wording(shop: Shop, answer: str, given: bool) -> None:
    ana = shop.stranger("Ana")
    await ana.joins()
    assert (await ana.chooses(answer)).kind == ("offers-on" if given else "card-only")
    (word,) = [word for word in await shop.consents(ana) if word[0] == "offers"]
    assert word == ("offers", ana.channel, given, "2026-01", "joining")


@on_sms
async def test_by_sms_the_name_is_asked(shop: Shop) -> None:
    ben = shop.stranger("Ben")
    await ben.says("hello")
    assert (await ben.says("join")).kind == "ask-name"
    assert (await ben.says("007")).kind == "name-odd"
    told = await ben.says("Ben")
    assert told.kind == "welcome"
    assert f"{shop.service.url}/c/" in told


@on_sms
async def test_a_name_may_be_a_word_of_ours(shop: Shop) -> None:
    """Somebody is called Skip, and the word means something elsewhere."""
    skip = shop.stranger("Skip")
    await skip.says("join")
    assert (await skip.says("Skip")).kind == "welcome"
    assert list(await shop.balances()) == ["Skip"]


@on_sms
@pytest.mark.parametrize(
    ("language", "hurried"),
    [("en", "JOIN"), ("en", "JOIN MAIN"), ("en", "Here"), ("en", "hello"), ("pl", "jestem"), ("ro", "aici")],
)
async def test_whoever_is_in_a_hurry_is_asked_for_the_name_again(
    shop: Shop, language: str, hurried: str
) -> None:
    ben = shop.stranger("Ben", language=language)
    await ben.says("join")
    assert (await ben.says(hurried)).kind == "ask-name"
    assert (await ben.says("Ben")).kind == "welcome"
    assert list(await shop.balances()) == ["Ben"]


@on_sms
@pytest.mark.parametrize(
    ("language", "said", "answer"),
    [
        ("en", "No", "question-left"),
        ("en", "no thanks", "question-left"),
        ("pl", "nie dziękuję", "question-left"),
        ("ro", "nu", "question-left"),
        ("en", "who is this?", "hello"),
        ("en", "who sent me this", "hello"),
        ("en", "are you my bank?", "name-odd"),
    ],
)
async def test_a_no_or_a_question_is_no_name_and_no_yes_to_the_terms(
    shop: Shop, language: str, said: str, answer: str
) -> None:
    ben = shop.stranger("Ben", language=language)
    await ben.says("join")
    assert (await ben.says(said)).kind == answer
    assert await shop.balances() == {}


async def test_a_name_is_shown_as_it_is(shop: Shop) -> None:
    """Markup of whatever kind in a name is just text."""
    for name in NAMES:
        eve = shop.stranger(name)
        told = await eve.joins()
        assert told.kind == "welcome", name
        assert eve.channel == "sms" or name in told
    assert set(await shop.balances()) == set(NAMES)


@on_telegram
@pytest.mark.parametrize("name", ["👍", "\u202e\u200f", "...", "007"])
async def test_a_name_nobody_can_read_out_is_asked_for(shop: Shop, name: str) -> None:
    eve = shop.stranger(name)
    assert (await eve.says("join")).kind == "ask-name"
    assert (await eve.says("x" * 500)).kind == "name-odd"
    assert (await eve.says("Eve")).kind == "welcome"


@on_telegram
async def test_the_card_is_a_picture_and_the_question_is_under_it(shop: Shop) -> None:
    ana = shop.stranger("Ana")
    assert isinstance(ana, OnTelegram)
    await ana.says("hello")
    await ana.chooses("join")
    card = ana.account.last
    assert card.photo is not None
    assert card.photo.startswith(b"\x89PNG")
    assert await ana.offered() == ["offers-yes", "offers-no"]
    await ana.chooses("offers-no")
    assert ana.account.last.id == card.id, "the same message, edited"
    assert ana.account.waiting_taps == 0


async def test_nobody_joins_before_they_were_shown_the_terms(shop: Shop) -> None:
    """The first word may be the poster's. By SMS the question for the name shows them, with the shop's name and STOP;
    in a chat, where the name is known, they come first."""
    ana = shop.stranger("Ana")
    told = await ana.says("join")
    if isinstance(ana, OnTelegram):
        assert told.kind == "hello"
        assert TERMS in [entity.get("url") for entity in ana.account.last.entities]
    else:
        assert told.kind == "ask-name"
        for part in ("Cafe Arcade", TERMS, "STOP"):
            assert part in told
    assert await shop.rows('SELECT "id" FROM "consent"') == []
    assert (await (ana.chooses("join") if told.kind == "hello" else ana.says("Ana"))).kind == "welcome"
    assert ("terms", ana.channel, True, "2026-01", f"{ana.channel}:chat") in await shop.consents(ana)


async def test_a_birthday_is_asked_and_may_be_skipped(shop: Shop) -> None:
    ana = shop.stranger("Ana")
    await joins(ana)
    assert ana.told[-1] == "birthday-skipped"
    (born,) = await shop.rows('SELECT "birth_month" AS "month", "birth_day" AS "day" FROM "member"')
    assert (born["month"], born["day"]) == (None, None)


async def test_a_birthday_may_be_a_leap_day(shop: Shop) -> None:
    ana = shop.stranger("Ana")
    await ana.joins()
    await ana.chooses("offers-no")
    told = await ana.says("29 Feb")
    assert told.kind == "birthday-set"
    assert "29" in told
    (born,) = await shop.rows('SELECT "birth_month" AS "month", "birth_day" AS "day" FROM "member"')
    assert (born["month"], born["day"]) == (2, 29)


async def test_joining_twice_shows_the_card_there_is(shop: Shop) -> None:
    ana = shop.stranger("Ana")
    await joins(ana)
    assert (await ana.says("join")).kind == "welcome-back"
    assert (await ana.opens("j-station")).kind == "welcome-back"
    (member,) = await shop.rows('SELECT "location" FROM "member"')
    assert member["location"] == "station", "where they were seen last"


async def test_a_stranger_who_asks_for_a_card_is_asked_to_join(shop: Shop) -> None:
    ana = shop.stranger("Ana")
    assert (await ana.says("rewards")).kind == "join-first"
    await joins(ana)


async def test_an_old_campaigns_link_is_no_dead_end(shop: Shop) -> None:
    ana = shop.stranger("Ana")
    assert (await ana.joins_by("j-closed")).kind == "welcome"


@pytest.mark.parametrize("language", ["en", "pl", "ro"])
async def test_the_first_word_is_in_the_persons_language(shop: Shop, language: str) -> None:
    """Telegram tells the language, a phone number its country."""
    ana = shop.stranger("Ana", language=language)
    await ana.says("?")
    (address,) = await shop.rows('SELECT "locale" FROM "address"')
    assert address["locale"] == language


@pytest.mark.parametrize(
    ("language", "yes", "no"), [("en", "Yes!", "no"), ("pl", "tak", "nie"), ("ro", "da", "nu")]
)
async def test_a_word_is_as_good_as_a_button(shop: Shop, language: str, yes: str, no: str) -> None:
    """English YES is START to Twilio, which answers it, and still our yes."""
    for name, said, given in (("Ana", yes, True), ("Ben", no, False)):
        person = shop.stranger(name, language=language)
        await person.says("hello")
        told = await person.says(yes)
        if told.kind == "ask-name":
            told = await person.says(name)
        assert told.kind == "welcome"
        assert (await person.says(said)).kind == ("offers-on" if given else "card-only")
        assert await shop.allows(person) == {"terms", "updates", *(["offers"] if given else [])}


async def test_a_stranger_is_lectured_once(shop: Shop) -> None:
    eve = shop.stranger("Eve")
    assert [(await eve.says(text)).kind for text in ("asdf", "qwerty", "card", "hello")] == [
        "hello",
        "unknown-again",
        "join-first",
        "hello",
    ]


@on_telegram
async def test_a_second_tap_on_join_leaves_the_question_about_offers(shop: Shop) -> None:
    ana = shop.stranger("Ana")
    assert isinstance(ana, OnTelegram)
    assert (await ana.opens("j-main")).kind == "hello"
    hello = ana.account.last
    assert (await ana.taps_old("join", hello)).kind == "welcome"
    screen = ana.screen()
    assert (await ana.taps_old("join", hello)).kind == ""
    assert ana.screen() == screen
    assert (await ana.chooses("offers-yes")).kind == "offers-on"
