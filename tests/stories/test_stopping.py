"""STOP and its sisters, START, and a bot that was blocked."""

from __future__ import annotations

import pytest

from tests.stories.people import OnSms, OnTelegram, Person
from tests.stories.shop import Shop, on_sms, on_telegram

SINGLE = ("STOP", "Stop.", "unsubscribe", "stop please", "no more messages", "rezygnuję", "dezabonare")
INSIDE = (
    "could you please stop writing to me, it is too much",
    "leave me alone already",
    "I said STOP",
    "unsubscribe from this list",
    "nie chcę już dostawać wiadomości",
    "vreau să opresc mesajele",
    "proszę przestańcie pisać",
    "nu-mi mai scrieti",
)


async def test_stop_is_understood_in_every_language(shop: Shop) -> None:
    """All the ways to say it: `tests/bot/words/test_stop_words.py`."""
    for number, text in enumerate(SINGLE):
        dana = await shop.member(f"Dana {number}", offers=True)
        await dana.says(text)
        assert await shop.allows(dana) == {"terms"}, text


async def test_stop_is_understood_inside_a_sentence(shop: Shop) -> None:
    for number, text in enumerate(INSIDE):
        dana = await shop.member(f"Dana {number}", offers=True)
        assert (await dana.says(text)).kind == "stopped", text
        assert await shop.allows(dana) == {"terms"}, text


async def test_a_word_that_only_looks_like_it_stops_nothing(shop: Shop) -> None:
    for number, text in enumerate(("I could not stop laughing, card please", "the bus stop", "weekend")):
        dana = await shop.member(f"Dana {number}", offers=True)
        assert (await dana.says(text)).kind == "unknown", text
        assert await shop.allows(dana) == {"terms", "updates", "offers"}, text


async def test_an_owner_who_asks_who_stopped_says_no_stop(shop: Shop) -> None:
    olga, dana = await shop.owner("Olga"), await shop.member("Dana", offers=True)
    for text in (
        "who unsubscribed",
        "who said stop",
        "how many opted out",
        "kto się wypisał",
        "cine s-a dezabonat",
        "unsubscribed customers",
        "klienci wypisani",
    ):
        assert (await olga.says(text)).kind in {"unknown-staff", "unknown-again"}, text
    assert (await olga.says("report")).kind == "report"
    assert (await olga.says("Who is this? STOP")).kind == "stopped-without-card"
    await olga.says("start")
    assert (await olga.says("who are you, stop texting")).kind == "stopped-without-card"
    await olga.says("start")
    assert (await olga.says("who do I tell to stop writing to me")).kind == "stopped-without-card"
    assert (await dana.says("who unsubscribed")).kind == "stopped"


async def test_a_stop_says_where_we_go_on(shop: Shop) -> None:
    """A member of two channels ends one; the other, where they allow something, is named."""
    ana, elsewhere = await shop.member("Ana", "sms"), shop.stranger("Ana", "telegram")
    await shop.one_card(ana, elsewhere)
    assert (await elsewhere.says("stop")).endswith("On SMS we go on; a STOP there ends that too.")
    assert "go on" not in await ana.says("please stop writing"), "nothing comes on Telegram any more"


async def test_a_stop_promises_nothing_where_nobody_is_reached(shop: Shop) -> None:
    """Who blocked the bot hears nothing there, whatever they once allowed."""
    ana, elsewhere = await shop.member("Ana", "sms"), shop.stranger("Ana", "telegram")
    await shop.one_card(ana, elsewhere)
    await shop.execute("""UPDATE "address" SET "state" = 'blocked' WHERE "channel" = 'telegram'""")
    assert "go on" not in await ana.says("please stop writing")


async def test_a_yes_to_nothing_is_told_so(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    for text in ("yes", "nie"):
        for one in (ana, max_):
            told = await one.says(text)
            if told:  # by SMS a YES is the provider's START
                assert told.kind == "unknown-again" or "no question open" in told, (text, told)


ONE_KIND = (
    "turn off birthday messages",
    "stop sending birthday greetings",
    "nie wysyłaj wiadomości urodzinowych",
    "nu mai trimite urări de ziua de naștere",
)


BOTH = (
    "unsubscribe me please, no more birthday texts",
    "take me off your list, no more birthday texts",
    "never text me again, no birthday messages",
    "stop birthday texts. stop texting me",
    "STOP. No more birthday wishes",
    "wypiszcie mnie, nie chcę urodzinowych smsów",
    "dezabonare, nu mai trimiteți mesaje de ziua de naștere",
    "Nu mai trimiteți mesaje, azi e ziua mea de naștere",
)


async def test_a_stop_beside_the_end_of_one_kind_ends_all(shop: Shop) -> None:
    """Of an owner as well; where they say it of customers or of all, they are asked."""
    for number, text in enumerate(BOTH):
        dana = await shop.member(f"Dana {number}", offers=True)
        assert (await dana.says(text)).kind == "stopped", text
        assert await shop.allows(dana) == {"terms"}, text
    olga = await shop.owner("Olga")
    for text in ("unsubscribe me, no more reports", "wypisz mnie, koniec raportów"):
        assert (await olga.says(text)).kind == "stopped-without-card", text
        await olga.says("start")
    for text in (
        "stop all messages and reports",
        "unsubscribe from customer messages",
        "please stop sending texts about customers",
        "nie wysyłajcie wiadomości od klientów",
    ):
        assert (await olga.says(text)).kind == "stop-ask", text


async def test_an_end_of_one_kind_of_messages_ends_no_other(shop: Shop) -> None:
    """A member mutes it; of an owner it is what the shop sends by itself, also in the middle of a question."""
    olga = await shop.owner("Olga")
    for number, text in enumerate(ONE_KIND):
        ana = await shop.member(f"Ana {number}", offers=True)
        assert (await ana.says(text)).kind == "no-more", text
        assert await shop.allows(ana) == {"terms", "updates", "offers"}, text
        await olga.says("audit")
        assert (await olga.says(text)).kind == "change-closed", text
    assert (await olga.says("stop the weekly reports")).kind == "reports-none"
    assert (await olga.says("report")).kind == "report"
    dana = await shop.member("Dana", offers=True)
    assert (await dana.says("stop sending offers and birthday greetings")).kind == "stopped"


async def test_a_sentence_that_may_mean_it_is_asked_about(shop: Shop) -> None:
    dana = await shop.member("Dana", offers=True)
    assert (await dana.says("go away")).kind == "stop-ask"
    assert (await dana.chooses("stop-no")).kind == "kept"
    assert await shop.allows(dana) == {"terms", "updates", "offers"}
    await dana.says("mam tego dość")
    assert (await dana.chooses("stop")).kind == "stopped"
    assert await shop.allows(dana) == {"terms"}


async def test_our_own_text_that_comes_back_is_no_command(shop: Shop) -> None:
    """A reaction is answered by silence, and what was asked stays asked."""
    dana, max_ = await shop.member("Dana", offers=True), await shop.staff("Max")
    shown = await dana.here()
    for form in ("Loved “{}”", "\u200a👍\u200b to “\u200a{}\u200a”", "Polubiono „{}”", "Îi place „{}”"):
        assert (await dana.says(form.format("Cafe Arcade: 10th coffee free. STOP ends."))).kind == "", form
        assert (await max_.says(form.format(f"{shown.code} Dana is at the till."))).kind == "", form
    quoted = shown.replace("\n", "\n> ")
    for text in (f"> {quoted}\n> leave", "> leave", "“STOP ends. Reply to this.”"):
        assert (await dana.says(text)).kind in {"unknown", "unknown-again"}, text
    for text in ("Fwd: unsubscribe from this", '"please stop sending me these"'):
        assert (await dana.says(text)).kind == "stop-ask", "whose word it is remains unsure"
    assert await shop.allows(dana) == {"terms", "updates", "offers"}
    assert (await max_.says(f"{shown.code} 12")).kind == "credited", "nobody was slowed down for guessing"
    assert (await dana.says(f"> {quoted}\nSTOP")).kind == "stopped"


async def test_who_stopped_hears_no_milestone_and_still_gets_answers(shop: Shop) -> None:
    dana, max_ = await shop.member("Dana", stamps=6), await shop.staff("Max")
    await dana.says("please stop writing")
    await shop.visit(dana, max_)
    assert "nearly-there" not in [kind for kind, state, _ in await shop.outbox(dana) if state == "sent"]
    assert (await dana.says("balance")).kind == "balance"
    assert await shop.holds(dana) == (7, 12), "the stamp is theirs all the same"


async def test_stop_in_the_middle_of_a_question_is_stop(shop: Shop) -> None:
    dana = await shop.member("Dana")
    await dana.says("name")
    assert (await dana.says("stop please")).kind == "stopped"
    assert list(await shop.balances()) == ["Dana"]


async def test_start_brings_back_news_of_the_card_and_no_offers(shop: Shop) -> None:
    dana = await shop.member("Dana", offers=True)
    await dana.says("stop writing please")
    if dana.channel == "telegram":
        assert (await dana.chooses("start")).kind == "started"
    else:
        assert (await dana.says("start again")).kind in {"started", "unknown"}
        await dana.says("START")
    assert await shop.allows(dana) == {"terms", "updates"}


async def test_a_stranger_can_stop_too(shop: Shop) -> None:
    eve = shop.stranger("Eve")
    await eve.says("hello")
    assert (await eve.says("stop writing")).kind == "stopped-without-card"
    (address,) = await shop.rows('SELECT "state" FROM "address"')
    assert address["state"] == "stopped"


# What Twilio does by itself


@on_sms
async def test_twilio_has_answered_so_we_do_not(shop: Shop) -> None:
    dana = await shop.member("Dana", offers=True)
    assert isinstance(dana, OnSms)
    assert (await dana.says("STOP")).kind == ""
    assert dana.phone.last.by_twilio
    assert await shop.allows(dana) == {"terms"}
    assert [source for *_, source in await shop.consents(dana)][-1] == "provider"
    before = len(await shop.outbox(dana))
    for text in ("card", "balance", "hello?", "STOP"):
        assert (await dana.says(text)).kind == "", "nothing of ours would arrive"
    assert len(await shop.outbox(dana)) == before
    assert (await dana.says("START")).kind == ""
    assert await shop.allows(dana) == {"terms", "updates"}
    assert (await dana.says("card")).kind == "card"


@on_sms
@pytest.mark.parametrize(
    ("language", "reaction", "perhaps", "card"),
    [
        ("pl", "Zaśmiano się z „{}”", "mam tego dość", "karta"),
        ("ro", "A râs la „{}”", "m-am săturat", "cardul meu"),
    ],
)
async def test_from_a_reaction_over_stop_to_start(
    shop: Shop, language: str, reaction: str, perhaps: str, card: str
) -> None:
    dana, max_ = (
        await shop.member("Dana", language=language, offers=True),
        await shop.staff("Max", "telegram"),
    )
    shown = await dana.here()
    assert (await dana.says(reaction.format(shown))).kind == ""
    assert (await dana.says(perhaps)).startswith(shop.text("stop-ask", dana))
    assert (await dana.chooses("stop-no")).startswith(shop.text("kept", dana))
    assert await shop.allows(dana) == {"terms", "updates", "offers"}
    await dana.says("STOP")
    for text in (card, perhaps, reaction.format(shown)):
        assert (await dana.says(text)).kind == "", text
    await max_.says(f"{shown.code} 12")
    assert "receipt" not in dana.told
    assert await shop.holds(dana) == (1, 12), "the stamp is hers all the same"
    await dana.says("START")
    assert await shop.allows(dana) == {"terms", "updates"}
    assert "1" in await dana.says(card)
    assert dana.told[-1] == "card"


@on_sms
async def test_help_is_twilios_word_too(shop: Shop) -> None:
    ben = await shop.member("Ben")
    assert (await ben.says("HELP")).kind == ""
    assert isinstance(ben, OnSms)
    assert ben.phone.last.by_twilio


@on_sms
async def test_an_opt_out_we_never_heard_of_is_learnt_from_the_refusal(shop: Shop) -> None:
    """21610: they stopped this sender before there was a service."""
    ben, max_ = await shop.member("Ben"), await shop.staff("Max", "telegram")
    shop.twilio.opted_out.add((shop.twilio.numbers[0], ben.address))
    shown = await ben.says("here")
    assert shown.kind == "here-where"
    assert ("here-where", "refused") in [(kind, state) for kind, state, _ in await shop.outbox(ben)]
    assert await state_of(shop, ben) == "closed"
    assert (await ben.says("here")).kind == "", "and once is enough"
    assert max_.told == []
    await ben.says("START")
    assert (await ben.says("here")).kind == "here-where"


@on_sms
async def test_a_landline_is_left_alone(shop: Shop) -> None:
    ben = await shop.member("Ben")
    assert isinstance(ben, OnSms)
    ben.phone.fails_with(30006)
    await ben.says("card")
    await shop.settled()
    (address,) = await shop.rows('SELECT "state" FROM "address"')
    assert address["state"] == "blocked"


# A bot that was blocked


@on_telegram
async def test_who_blocks_the_bot_is_not_written_to(shop: Shop) -> None:
    dana, max_ = await shop.member("Dana"), await shop.staff("Max")
    assert isinstance(dana, OnTelegram)
    shown = await dana.here()
    await dana.does(dana.account.blocks())
    asked = len(shop.telegram.calls)
    assert (await max_.says(f"{shown.code} 12")).kind == "credited"
    to_dana = [c for c in shop.telegram.calls[asked:] if str(c.params.get("chat_id")) == dana.address]
    assert to_dana == []
    assert await shop.holds(dana) == (1, 12)


@on_telegram
async def test_who_comes_back_is_welcome(shop: Shop) -> None:
    dana = await shop.member("Dana", stamps=3)
    assert isinstance(dana, OnTelegram)
    await dana.does(dana.account.blocks())
    await dana.does(dana.account.unblocks())
    assert (await dana.opens("j-main")).kind == "welcome-back"
    (address,) = await shop.rows('SELECT "state" FROM "address" WHERE "value" = $1', dana.address)
    assert address["state"] == "open"


@on_telegram
async def test_a_deleted_account_is_found_out_and_left_alone(shop: Shop) -> None:
    dana, max_ = await shop.member("Dana"), await shop.staff("Max")
    assert isinstance(dana, OnTelegram)
    shown = await dana.here()
    dana.account.leaves_telegram()
    await max_.says(f"{shown.code} 12")
    (address,) = await shop.rows('SELECT "state" FROM "address" WHERE "value" = $1', dana.address)
    assert address["state"] == "blocked"


# An address that nothing could reach, and a person who writes from it


async def unreachable(shop: Shop, who: Person, state: str = "blocked") -> None:
    """A carrier erred, an update was lost, a token was changed: nobody will tell us that it is over."""
    await shop.execute('UPDATE "address" SET "state" = $1 WHERE "value" = $2', state, who.address)


async def state_of(shop: Shop, who: Person) -> str:
    (address,) = await shop.rows('SELECT "state" FROM "address" WHERE "value" = $1', who.address)
    return str(address["state"])


async def test_who_writes_from_a_dead_address_is_reached_again(shop: Shop) -> None:
    """With the answer, and with the receipt after it."""
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    await unreachable(shop, ana)
    shown = await ana.here()
    assert await state_of(shop, ana) == "open"
    await max_.says(f"{shown.code} 12")
    assert ana.told[-1] == "receipt"


async def test_staff_who_write_again_hear_who_is_at_the_till(shop: Shop) -> None:
    ana, ben, max_ = await shop.member("Ana"), await shop.member("Ben"), await shop.staff("Max", "sms")
    await unreachable(shop, max_)
    await ana.here()
    assert max_.told == []
    await max_.says("hello")
    shown = await ben.here()
    assert shown.code in max_.reads


@on_sms
async def test_a_number_that_erred_once_is_linked_by_a_code(shop: Shop) -> None:
    ana, phone = await shop.member("Ana", "telegram"), await shop.member("Ana", "sms")
    await unreachable(shop, phone)
    await ana.says("link")
    assert (await ana.says(phone.address)).kind == "link-no-sms"
    await phone.says("card")
    assert (await ana.says(phone.address)).kind == "link-code-sent"


@on_sms
async def test_what_was_stopped_is_not_opened_by_writing(shop: Shop) -> None:
    """Not even where the line failed after the STOP."""
    ben, max_ = await shop.member("Ben"), await shop.staff("Max", "telegram")
    assert isinstance(ben, OnSms)
    await ben.says("stop writing")
    ben.phone.fails_with(30006)
    await ben.says("card")
    assert await state_of(shop, ben) == "stopped"
    ben.phone.fails_with(None)
    shown = await ben.here()
    assert await state_of(shop, ben) == "stopped"
    await max_.says(f"{shown.code} 12")
    assert "receipt" not in ben.told
    await ben.says("start")
    assert await state_of(shop, ben) == "open"


async def test_a_stop_from_a_dead_address_is_a_stop(shop: Shop) -> None:
    ben = await shop.member("Ben", "sms")
    await unreachable(shop, ben)
    assert (await ben.says("stop writing")).kind == "stopped"
    assert await state_of(shop, ben) == "stopped"


@on_telegram
async def test_what_the_channel_says_of_a_dead_address_opens_nothing(shop: Shop) -> None:
    dana = await shop.member("Dana")
    assert isinstance(dana, OnTelegram)
    await unreachable(shop, dana)
    await dana.does(dana.account.blocks())
    assert await state_of(shop, dana) == "blocked"
