"""People reach people: what we cannot answer goes on to somebody of the shop, and the answer comes back."""

from __future__ import annotations

from datetime import timedelta

import pytest

from loyalty.model.team import Role
from tests.stories.people import OnSms, OnTelegram, Person
from tests.stories.shop import Shop, changed


async def test_a_question_goes_to_the_owner_and_the_answer_comes_back(shop: Shop) -> None:
    other = "sms" if shop.channel == "telegram" else "telegram"
    ana, olga, zoe = await shop.member("Ana"), await shop.owner("Olga", other), await shop.owner("Zoe")
    eve = await shop.member("Eve")

    assert (await ana.says("do you have oat milk?")).kind == "unknown"
    assert olga.told == [], "nothing goes on by itself"
    told = await ana.chooses("contact-send")
    assert told.kind == "contact-sent"
    assert "Ana" in olga.reads
    assert "do you have oat milk?" in olga.reads
    if isinstance(ana, OnSms):
        assert ana.address not in zoe.reads, "a number is shown masked"
        assert (await ana.says("1")).kind == "card", "the question's numbers are over"
    assert (await ana.says("do you have oat milk?")).kind == "unknown"
    await ana.chooses("contact-send")
    assert olga.told == ["contact-asked"], "the same words go on once"

    answer = olga.answers("Yes, and it costs nothing", "oat milk")
    if isinstance(olga, OnSms):
        answer.close()
        answer = olga.says("answer ana Yes, and it costs nothing")
    assert (await answer).kind == "contact-answered"
    assert ana.told[-1] == "contact-answer"
    assert ana.reads.startswith("Cafe Arcade")
    assert "Yes, and it costs nothing" in ana.reads
    assert "Olga" not in ana.reads
    assert "Olga has answered Ana" in zoe.reads
    assert "answered a customer, Ana" in await olga.says("audit")

    assert (await ana.says("great, from tomorrow as well?")).kind == "contact-sent", "no tap is needed now"
    assert "from tomorrow as well" in olga.reads
    assert (await ana.says("I'm driving, will get back to you")).kind != "contact-sent"
    assert olga.told.count("contact-asked") == 2, "what a phone says by itself stays here"
    assert (await ana.says("card")).kind == "card", "what we know is answered by us"
    if isinstance(ana, OnTelegram):
        assert (await ana.answers("card", "costs nothing")).kind == "contact-sent", "but in reply to a person"
    assert (await eve.says("answer ana hello")).kind == "unknown", "only who was asked answers"

    for number in range(5):
        await ana.says(f"and on day {number}, pray?")
    assert olga.told.count("contact-asked") == 5, "so many a day"

    if isinstance(ana, OnSms):
        assert (await olga.says(f"answer {ana.address[-4:]} any day")).kind == "contact-answered"
        assert ana.reads.endswith("any day")
    assert (await olga.says("answer ana " + "so long " * 100)).kind == "contact-answered-cut"
    before = ana.told.count("contact-answer")
    await ana.says("STOP")
    assert (await olga.says("answer ana see you")).kind == "contact-gone"
    assert (await olga.says("answer ana after stop")).kind == "contact-gone", "no STOP of hers"
    assert "said STOP" in olga.reads
    assert ana.told.count("contact-answer") == before


async def test_whoever_reads_complaints_lists_them(shop: Shop) -> None:
    ana, olga, dan = (
        await shop.member("Ana"),
        await shop.owner("Olga"),
        await shop.staff("Dan", role=Role.MANAGER),
    )
    assert (await olga.says("complaints")).kind == "contact-list-none"
    await ana.says("the coffee was cold")
    await ana.chooses("contact-send")
    told = await olga.says("pokaż skargi")
    assert (told.kind, "the coffee was cold" in told, "answered" in told) == ("contact-list", True, False)
    if isinstance(olga, OnSms):
        assert told.isascii(), "one letter more would cost another text"
    assert (await olga.chooses("contact-answer")).kind == "contact-answer-ask"
    assert (await olga.says("So sorry, the next one is on us")).kind == "contact-answered"
    assert "answered" in await olga.says("who wrote")
    assert (await dan.says("complaints")).kind == "contact-list-none", "they went to the owner"


async def test_what_is_for_a_person_has_a_way_to_one(shop: Shop) -> None:
    ana, eve, olga = await shop.member("Ana"), shop.stranger("Eve"), await shop.owner("Olga")
    for text, kind, said in (
        ("is this a scam?", "who-we-are", "Cafe Arcade"),
        ("hi, card please", "card", "0 of 9"),
        ("points + card", "balance", "0 of 9"),
        ("ok", "welcome-to-it", ""),
        ("refund", "person", "Ask the shop"),
        ("my birthday is 14 March", "birthday-set", "14 March"),
        ("I got no points yesterday", "missing", "Ask the shop"),
    ):
        told = await ana.says(text)
        assert (told.kind, said in told) == (kind, True), text
    assert (await ana.chooses("contact-send")).kind == "contact-sent"
    assert "I got no points yesterday" in olga.reads
    answer = olga.answers("Which day?", "no points")
    if isinstance(olga, OnSms):
        answer.close()
        answer = olga.says("answer ana Which day?")
    assert (await answer).kind == "contact-answered"
    assert (await ana.says("yesterday, and you forgot a stamp")).kind == "contact-sent"
    told = await olga.says("answer nobody hello")
    assert (told.kind, "nobody hello" in told) == ("contact-answer-sure", True)
    assert (await olga.says("what?")).kind != "contact-answered"
    assert (await olga.says("no")).kind != "contact-answered"
    assert "nobody hello" not in ana.reads
    assert (await olga.says("answer it is there now")).kind == "contact-answer-sure"
    assert (await olga.says("yes")).kind == "contact-answered"
    assert ana.reads.endswith("it is there now")
    assert (await eve.says("who is this?")).kind == "hello"
    assert (await olga.says("talk to a human")).kind == "unknown-staff"


@pytest.mark.parametrize("config", [changed(contact={"by": "Max"})])
async def test_an_answer_goes_to_whom_it_is_meant_for_and_no_command_is_one(shop: Shop) -> None:
    ana, ben = await shop.member("Ana"), await shop.member("Ben")
    await shop.member("Zofia")
    olga, max_ = await shop.owner("Olga"), await shop.staff("Max")
    await _cannot_be_written_to(shop, max_)  # whoever reads such messages; so owners do
    for who, asked in ((ana, "is there oat milk?"), (ben, "are dogs welcome?"), (ana, "and soy perhaps?")):
        await who.says(asked)
        if isinstance(who, OnTelegram):
            button, offer = (await who.offered())[-1], who.account.last
            await who.forges(button)
            assert (await who.taps_old(button, offer)).kind == "contact-sent", "a double tap"
        else:
            await who.chooses("contact-send")
    assert max_.told == []
    for said, kind in (
        ("answer both, at no cost", "contact-answer-whom"),  # two wait
        ("answer ana both, at no cost", "contact-answered"),
        ("answer zofia hello", "contact-answer-whom"),  # who asked nothing
        ("answer ben", "contact-answer-ask"),
        ("answer zofia hello", "contact-answer-whom"),
        ("answer ben", "contact-answer-ask"),  # a name alone is no answer
        ("customer ana", "customer"),
        ("answer ben", "contact-answer-ask"),
        ("answer ana", "contact-answer-ask"),
        ("find the code on your card", "contact-answered"),
        ("answer ana", "contact-answer-ask"),
        ("open until nine", "contact-answered"),
        ("answer ben", "contact-answer-ask"),
        ("answer they are", "contact-answered"),  # to whom an answer is awaited
    ):
        told = await olga.says(said)
        assert told.kind == kind, (said, told)
    assert ana.reads.endswith("open until nine")
    assert ben.reads.endswith("they are")
    assert (await olga.says("answer bena 10 minutes, please")).kind == "contact-answer-sure", (
        "Bena is another name"
    )
    assert ben.told.count("contact-answer") == 1
    if isinstance(olga, OnTelegram):
        sure, question = (await olga.offered())[0], olga.account.last
        assert (await olga.taps_old(sure, question)).kind == "contact-answered"
        assert ben.reads.endswith("10 minutes, please"), "as it was typed"
        assert (await olga.taps_old(sure, question)).kind in {"", "contact-answered"}, "a double tap"
    else:
        await olga.chooses("contact-answer-yes")
    assert (ana.told.count("contact-answer"), ben.told.count("contact-answer")) == (3, 2)

    await _cannot_be_written_to(shop, olga)
    await shop.later(days=2)
    await ben.says("are cats welcome?")
    assert (await ben.chooses("contact-send")).kind == "contact-nobody"


async def _cannot_be_written_to(shop: Shop, person: Person) -> None:
    await shop.execute(
        """UPDATE "address" SET "state" = 'blocked' WHERE "channel" = $1 AND "value" = $2""",
        person.channel,
        person.address,
    )


async def test_an_answer_that_does_not_arrive_is_told_to_who_gave_it(shop: Shop) -> None:
    """Outside the hours the customer reads from when on somebody answers."""
    ben, olga = await shop.member("Ben"), await shop.owner("Olga")
    await shop.until(shop.clock() + timedelta(hours=13))
    await ben.says("are dogs welcome?")
    told = await ben.chooses("contact-send")
    assert told.kind == "contact-sent-later"
    assert "08:00" in told
    if isinstance(ben, OnTelegram):
        shop.telegram.chats[ben.account.id].blocked = True
    elif isinstance(ben, OnSms):
        ben.phone.fails_with(30005)
    assert (await olga.says("answer")).kind == "contact-answer-ask"
    await olga.says("we open at 8, and dogs are welcome")
    await shop.later(seconds=30)
    assert olga.told[-2:] == ["contact-answered", "contact-unread"]
    assert "did not reach Ben" in olga.reads


async def test_an_answer_is_awaited_for_an_hour_below_the_question(shop: Shop) -> None:
    """The button leaves the customer's words on the screen. What is typed later goes to nobody, and says so."""
    ana, olga = await shop.member("Ana"), await shop.owner("Olga")
    await ana.says("do you have oat milk?")
    await ana.chooses("contact-send")
    asks = olga.chooses("contact-answer") if isinstance(olga, OnTelegram) else olga.says("answer ana")
    assert (await asks).kind == "contact-answer-ask"
    assert any("oat milk" in str(text) for text in olga.screen().values())
    await shop.later(minutes=61)
    told = await olga.says("Yes Ana, and it costs nothing")
    assert told.kind == "contact-answer-late"
    assert "contact-answer" not in ana.told
    assert (await olga.says("the van is here")).kind == "unknown-staff", "a text is an ordinary text again"
    assert (await olga.says("answer ana Yes, and it costs nothing")).kind == "contact-answered"
    assert ana.told[-1] == "contact-answer"


async def test_a_question_of_yesterday_takes_no_text(shop: Shop) -> None:
    ana = await shop.member("Ana")
    await ana.word("birthday")
    await shop.later(days=1, minutes=1)
    assert (await ana.says("14 March")).kind == "unknown"
    await ana.word("birthday")
    await shop.later(hours=23)
    assert (await ana.says("14 March")).kind == "birthday-set"


@pytest.mark.parametrize("asked", ["birthday", "quiet hours", "nickname"])
@pytest.mark.parametrize("config", [changed(leaderboard={"on": True})], ids=[""])
async def test_a_question_while_something_else_is_awaited_finds_its_way_to_a_person(
    shop: Shop, asked: str
) -> None:
    ana, olga = await shop.member("Ana"), await shop.owner("Olga")
    await ana.says(asked)
    told = await ana.says("do you have oat milk in the morning?")
    assert told.kind.endswith("-odd"), "the hint"
    assert any(one.startswith("contact-send") for one in await ana.offered()), "and a way to a person"
    sent = ana.says("Ask the shop") if isinstance(ana, OnSms) else ana.chooses("contact-send")
    assert (await sent).kind == "contact-sent"
    assert "do you have oat milk in the morning?" in olga.reads
