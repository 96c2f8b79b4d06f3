"""Out of the question that is open, and back in it: whatever a word means at other times, it destroys nothing."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from handlers.routing import route
from handlers.turn.conversation import Scene, Step, Turn
from handlers.turn.heard import Incoming, Said
from loyalty.facts.addresses import AddressChanged
from loyalty.facts.people import ConsentWithdrawn, Left
from loyalty.facts.team import StaffRemoved
from loyalty.facts.visits import PaperUndone, ReturnUndone, Undone
from loyalty.facts.vouchers import VoucherReopened, VoucherReturned
from loyalty.messages.kind import Kind
from loyalty.messages.kinds.composing import ComposingKind
from loyalty.messages.kinds.help import HelpKind
from loyalty.messages.kinds.joining import JoiningKind
from loyalty.messages.kinds.settings import SettingsKind
from loyalty.messages.kinds.team import TeamKind
from loyalty.messages.kinds.till import TillKind
from loyalty.model.team import Role
from storage.engine.db import Tx
from storage.people import addresses
from tests.databases import Databases
from tests.handlers import stage as stages
from tests.handlers.cast import join, open_at
from tests.handlers.stage import CHANNELS, Person, Stage
from tests.languages import no_faults, shop_texts, shop_words

WORDS = shop_words()
NAMED = {
    "undo visit",
    "undo the visit",
    "undo the credit",
    "cofnij wizyte",
    "anuluj wizyte",
    "cofnij naliczenie",
}
NAMED |= {"anuleaza vizita", "anuleaza adaugarea"}  # they say what is to be undone
DESTROYING = sorted(
    {phrase for phrase, intent in WORDS.intents.items() if intent in {"undo", "leave", "remove"}} - NAMED
    | WORDS.at_questions.keys()
)
DESTROYS = (
    Undone, ReturnUndone, PaperUndone, VoucherReopened, VoucherReturned, Left, StaffRemoved, ConsentWithdrawn, AddressChanged,
)  # fmt: skip


@pytest.fixture
async def stage(databases: Databases, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Stage]:
    monkeypatch.setattr(stages, "VOCABULARY", WORDS)
    async with open_at(await databases.sqlite()) as opened:
        yield opened


@pytest.fixture
async def ana(stage: Stage) -> Person:
    ana = stage.person("telegram", "11", "Ana")
    await join(ana)
    return ana


@pytest.fixture
async def olga(stage: Stage, ana: Person) -> Person:
    """The owner, who has a card of her own, and has just credited Ben and Ana."""
    olga = stage.person("telegram", "1", "Olga")
    await stage.employ(olga, Role.OWNER)
    await join(olga)
    await stage.employ(stage.person("telegram", "2", "Max"))
    ben = stage.person("telegram", "12", "Ben")
    await join(ben)
    for customer in (ben, ana):
        await olga.says(f"{await code(customer)} 12")
        stage.later(seconds=1)
    return olga


async def code(ana: Person) -> str:
    return str((await ana.forges("here-at:main")).args["code"])


# Every question that Olga can be asked: how she comes to it, one act after the other.
Acts = tuple[str, ...]
COMPOSING: dict[str, Acts] = {
    "text": ("broadcast",),
    "language": ("broadcast", "Latte"),
    "audience": ("broadcast", "Latte", "!offer-skip-all"),
    "start": ("broadcast", "Latte", "!offer-skip-all", "everyone"),
    "end": ("broadcast", "Latte", "!offer-skip-all", "everyone", "now"),
    "claim": ("broadcast", "Latte", "!offer-skip-all", "everyone", "now", "3 days"),
}
QUESTIONS: dict[str, Acts] = {
    **COMPOSING,
    "draft shown": (*COMPOSING["claim"], "nothing"),
    "draft listed": (*COMPOSING["claim"], "nothing", "promotions"),
    "invite as what": ("invite",),
    "invite to where": ("invite", "!invite-role-staff"),
    "offer sent": (*COMPOSING["claim"], "nothing", "promotions", "1"),
    "name": ("name",),
    "birthday": ("birthday",),
    "quiet hours": ("quiet hours",),
    "phone": ("link",),
    "phone's code": ("link", "+48 601 222 333"),
    "reward": ("rewards",),
    "place to be at": ("here",),
    "place to work at": ("location",),
    "leave": ("leave",),
    "undo too": ("undo", "undo"),
    "whom to remove": ("remove",),
    "whose trail": ("audit",),
    "why whom": ("why",),
    "which stop": ("name", "stop"),
    "draft or a new one": ("broadcast", "Latte", "broadcast"),
    "amount": ("{code}",),
    "amount once more": ("{code} 12",),
}


async def comes_to(olga: Person, ana: Person, acts: Acts) -> None:
    for act in acts:
        if act.startswith("!"):
            await olga.forges(act.removeprefix("!"))
        else:
            await olga.says(act.replace("{code}", await code(ana)) if "{" in act else act)


async def decided(person: Person, text: str) -> Turn:
    """What would be done; nothing is written."""

    async def look(tx: Tx) -> Turn:
        met = await addresses.meet(tx, person.channel, person.address, person.stage.now)
        assert met
        scene = Scene(
            now=person.stage.now,
            programme=person.stage.programme,
            words=WORDS,
            read=tx,
            incoming=Incoming("1", person.channel, person.address, Said(text), person.name, "en"),
            address=met.address,
            member=met.member,
            balance=met.balance,
            staff=met.staff,
            step=Step(*met.step) if met.step else None,
            choices=met.choices,
            nudged=met.nudged,
            channels=CHANNELS,
        )
        return await route(Said(text), scene)

    return await person.stage.database.run(look)


@pytest.mark.parametrize("question", QUESTIONS)
async def test_no_word_that_destroys_is_heard_at_a_question(question: str, olga: Person, ana: Person) -> None:
    await comes_to(olga, ana, QUESTIONS[question])
    done = {word: (await decided(olga, word)).facts for word in DESTROYING}
    no_faults(
        {word: facts for word, facts in done.items() if any(isinstance(one, DESTROYS) for one in facts)}
    )


@pytest.mark.parametrize("question", COMPOSING)
@pytest.mark.parametrize(
    "word", ["anuluj", "Anulează", "cancel", "koniec", "discard", "renunță", "cancel please"]
)
async def test_composing_is_left_by_a_word(question: str, word: str, olga: Person, ana: Person) -> None:
    await comes_to(olga, ana, COMPOSING[question])
    assert (await olga.says(word)).kind is ComposingKind.OFFER_DISCARDED
    assert (await olga.says("undo")).kind is TillKind.UNDO_ASK, "of what was done before the draft it asks"


LEFT: list[tuple[Acts, str, Kind]] = [
    (("{code}",), "anuluj", TillKind.CREDIT_DROPPED),
    (("{code}",), "undo", HelpKind.QUESTION_LEFT),
    (("leave",), "anuluj", SettingsKind.KEPT),
    (("leave",), "leave", SettingsKind.LEAVE),
    (("undo", "undo"), "odrzuć", TillKind.UNDO_KEPT),
    (("undo", "undo"), "anuluj", TillKind.UNDO_ASK),  # the word that led there
    (QUESTIONS["draft shown"], "anuluj", ComposingKind.OFFER_MOVED),
    (QUESTIONS["draft shown"], "cancel", ComposingKind.OFFER_MOVED),
    (QUESTIONS["draft shown"], "undo", ComposingKind.OFFER_CHANGE),
    (QUESTIONS["draft listed"], "discard", ComposingKind.OFFER_MOVED),
    (QUESTIONS["invite as what"], "anuluj", HelpKind.QUESTION_LEFT),
    (QUESTIONS["invite to where"], "stop", HelpKind.STOP_WHICH),
    (QUESTIONS["offer sent"], "anuluj", ComposingKind.OFFER_STOP_ASK),
    (QUESTIONS["offer sent"], "stop this offer", HelpKind.STOP_WHICH),
    (QUESTIONS["draft shown"], "stop this offer", HelpKind.STOP_WHICH),
    (QUESTIONS["audience"], "stop this offer", HelpKind.STOP_WHICH),
    (QUESTIONS["offer sent"], "cofnij", ComposingKind.OFFER_STANDS),
    (("name",), "cancel", HelpKind.QUESTION_LEFT),
    (("birthday",), "remove", SettingsKind.BIRTHDAY_REMOVED),
    (("rewards",), "delete my card", SettingsKind.LEAVE),
    (("remove", "Max"), "anuluj", TeamKind.TEAM),  # who stays
    (("remove", "Max", "yes"), "anuluj", TillKind.UNDO_ASK),
    (("{code}",), "undo visit", TillKind.UNDONE),
    (("{code}",), "/undo", TillKind.UNDONE),
]


@pytest.mark.parametrize(("acts", "word", "answer"), LEFT)
async def test_each_question_has_its_own_way_out(
    acts: Acts, word: str, answer: Kind, olga: Person, ana: Person
) -> None:
    await comes_to(olga, ana, acts)
    assert (await olga.says(word)).kind is answer


@pytest.mark.parametrize("question", ["text", "audience", "draft shown", "amount", "name"])
async def test_a_bare_stop_in_the_middle_of_work_is_asked_about(
    question: str, olga: Person, ana: Person
) -> None:
    await comes_to(olga, ana, QUESTIONS[question])
    assert (await olga.says("stop")).kind is HelpKind.STOP_WHICH
    assert (await olga.taps("stop-this")).kind is not SettingsKind.STOPPED
    assert (await olga.says("stop")).kind is SettingsKind.STOPPED, "nothing is asked any more"


async def test_and_stops_our_messages_where_those_were_meant(olga: Person) -> None:
    await olga.says("broadcast")
    await olga.says("przestań")
    assert (await olga.taps("stop-messages")).kind is SettingsKind.STOPPED


@pytest.mark.parametrize("word", ["stop", "cancel", "end", "quit", "unsubscribe"])
async def test_by_sms_the_carriers_words_stop_whatever_was_asked(
    stage: Stage, ana: Person, word: str
) -> None:
    olga = stage.person("sms", "+48601222444", "Olga")
    await stage.employ(olga, Role.OWNER)
    await olga.says("broadcast")
    assert (await olga.says(word)).kind is SettingsKind.STOPPED_WITHOUT_CARD


async def test_by_sms_other_words_leave_an_offer(stage: Stage, ana: Person) -> None:
    olga = stage.person("sms", "+48601222444", "Olga")
    await stage.employ(olga, Role.OWNER)
    for word in ("discard", "odrzuć", "renunță", "anuluj", "koniec"):
        await olga.says("broadcast")
        assert (await olga.says(word)).kind is ComposingKind.OFFER_DISCARDED


async def test_leaving_the_question_about_offers_is_no_word_about_them(stage: Stage) -> None:
    ida = stage.person("telegram", "13", "Ida")
    await stage.employ(ida, Role.MANAGER)
    await ida.says("join")
    if ida.heard.kind is not JoiningKind.WELCOME:  # the terms are shown first
        await ida.says("yes")
    assert ida.heard.kind is JoiningKind.WELCOME
    turn = await decided(ida, "undo")
    assert turn.reply
    assert (turn.reply.kind, turn.facts) == (HelpKind.QUESTION_LEFT, ())


async def test_a_customers_stop_comes_before_any_question(ana: Person) -> None:
    await ana.says("name")
    turn = await decided(ana, "cancel")
    assert any(isinstance(fact, ConsentWithdrawn) for fact in turn.facts)


# Back in a question of composing


async def test_back_leads_through_the_questions_and_keeps_what_was_said(olga: Person, ana: Person) -> None:
    await comes_to(olga, ana, ("broadcast", "Latte", "Latte dla dwojga", "skip", "everyone", "now", "3 days"))
    asked = [
        ComposingKind.OFFER_ASK_END,
        ComposingKind.OFFER_ASK_START,
        ComposingKind.OFFER_ASK_AUDIENCE,
        ComposingKind.OFFER_ASK_LANGUAGE,
        ComposingKind.OFFER_ASK_LANGUAGE,
        ComposingKind.OFFER_ASK_TEXT,
        ComposingKind.OFFER_ASK_TEXT,
    ]
    said = [
        await olga.says(word) for word in ("back", "wstecz", "înapoi", "cofnij", "undo", "dă înapoi", "back")
    ]
    assert [one.kind for one in said] == asked
    assert [one.args.get("language") for one in said[3:5]] == ["Română", "Polski"]
    assert (await olga.says("go on")).kind is ComposingKind.OFFER_ASK_CLAIM, "all of it is still there"
    assert (await olga.says("nothing")).kind is ComposingKind.OFFER_PREVIEW


async def test_an_answer_gone_back_to_is_changed_alone(olga: Person, ana: Person) -> None:
    await comes_to(olga, ana, (*COMPOSING["claim"], "back", "back", "back"))
    assert (await olga.says("never redeemed")).kind is ComposingKind.OFFER_ASK_CLAIM
    for _ in range(2):
        await olga.says("back")
    assert (await olga.says("tomorrow 10:00")).kind is ComposingKind.OFFER_ASK_END, (
        "another end belongs to it"
    )


async def test_while_one_is_changed_back_leads_to_its_pieces_and_out_to_what_it_was(
    olga: Person, ana: Person
) -> None:
    await comes_to(olga, ana, (*COMPOSING["claim"], "nothing"))
    (row,) = await olga.stage.rows('SELECT "id" FROM "promotion"')
    await olga.forges(f"promo-change:{row['id']}")
    await olga.taps("offer-edit-text")
    assert (await olga.says("back")).kind is ComposingKind.OFFER_CHANGE
    await olga.taps("offer-edit-time")
    await olga.says("tomorrow 10:00")
    assert (await olga.says("back")).kind is ComposingKind.OFFER_ASK_START
    assert (await olga.says("back")).kind is ComposingKind.OFFER_CHANGE
    assert (await olga.says("discard")).kind is ComposingKind.OFFER_STANDS


@pytest.mark.parametrize("channel", ["telegram", "sms"])
@pytest.mark.parametrize("question", COMPOSING)
async def test_each_question_shows_its_ways(question: str, channel: str, stage: Stage, ana: Person) -> None:
    """As buttons, or as words where there are none."""
    olga = stage.person(channel, "+48601222444", "Olga")
    await stage.employ(olga, Role.OWNER)
    await comes_to(olga, ana, COMPOSING[question])
    texts = shop_texts(lambda: stage.now)
    for locale, (back, out) in {
        "en": ("BACK", "DISCARD"),
        "pl": ("WSTECZ", "ODRZUĆ"),
        "ro": ("ÎNAPOI", "RENUNȚĂ"),
    }.items():
        said = texts.plain(olga.heard, locale)
        assert (out in said) is (channel == "sms")
        assert (back in said) is (channel == "sms" and question != "text")
    await olga.forges("offer-discard")
    assert olga.heard.kind is ComposingKind.OFFER_DISCARDED
