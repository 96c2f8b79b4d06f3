"""In which order a text is understood, and why in that one."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from itertools import pairwise
from random import Random

import pytest

from handlers.reading.words import normal
from handlers.routes import INTENTS, OWN_WORDS, merged
from handlers.routing import ORDER, understood
from handlers.turn.conversation import Scene, Step, Turn
from handlers.turn.heard import Incoming, Said
from handlers.turn.table import Who
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.linking import LinkingKind
from loyalty.messages.kinds.occasions import OccasionKind
from loyalty.messages.kinds.receipts import ReceiptKind
from loyalty.messages.kinds.till import TillKind
from loyalty.messages.message import Message
from loyalty.model.team import Role
from loyalty.programme.occasions import QuestionRules
from storage.engine.db import Tx, fresh_id, insert
from storage.messages import outbox
from storage.people import addresses
from tests.handlers import told
from tests.handlers.cast import join, visit
from tests.handlers.stage import CHANNELS, VOCABULARY, Person, Stage

WORDS = replace(
    VOCABULARY,
    intents={**VOCABULARY.intents, "why": "why", "quiet": "quiet", "quiet hours": "quiet"},
    perhaps=frozenset({"enough"}),
    at_questions={"cancel": "discard", "undo": "back"},
    owners_questions={"people-best": frozenset({"who spends"})},
    questions={
        "balance": frozenset({"how many points"}),
        "wrong-number": frozenset({"wrong person"}),
    },
)
Asked = tuple[Person, Said]
Pair = tuple[str, str]


# The cast, each where their conversation stands


async def _ana(stage: Stage) -> Person:
    ana = stage.person("telegram", "11", "Ana")
    await join(ana)
    return ana


async def _max(stage: Stage) -> Person:
    at_the_till = stage.person("telegram", "1001", "Max")
    await stage.employ(at_the_till)
    return at_the_till


async def _employed(member: Person, role: Role) -> None:
    """Somebody with a card who works here too."""
    (row,) = await member.stage.rows('SELECT "id" FROM "address" WHERE "value" = $1', member.address)
    staff = {"id": fresh_id(), "address_id": int(str(row["id"])), "role": role.value, "name": member.name}
    await member.stage.run(insert("staff", **staff, location="main", since=member.stage.now))


async def _composing(stage: Stage) -> Person:
    """Olga, asked for an offer's text."""
    olga = stage.person("telegram", "1002", "Olga")
    await stage.employ(olga, Role.OWNER)
    await olga.says("broadcast")
    return olga


async def _unnamed(stage: Stage) -> Person:
    """Ben, asked for his name."""
    ben = stage.person("sms", "+48601222333")
    await ben.says("join")
    return ben


async def _code(customer: Person) -> str:
    shown = await customer.forges("here-at:main")
    assert shown.kind is ReceiptKind.HERE
    return str(shown.args["code"])


async def _proof(person: Person) -> str:
    """The code that was sent to their phone, which the till would not take for an amount."""
    await person.says("link")
    await person.says("+48 601 222 333")
    sent = [one.message for one in person.stage.said if one.message.kind is LinkingKind.LINK_CODE]
    return "-".join(str(sent[-1].args["code"]))


# For what the order matters


async def a_place_called_stop(stage: Stage) -> Asked:
    return stage.person("sms", "+48601222333"), Said("j-stop")


async def stop_in_reply_to_a_code(stage: Stage) -> Asked:
    return await _max(stage), Said("stop", about=f"Ana: {await _code(await _ana(stage))}")


async def stop_behind_a_code(stage: Stage) -> Asked:
    return await _max(stage), Said("48213 stop")


async def an_end_that_is_asked_for_instead_of_a_name(stage: Stage) -> Asked:
    return await _unnamed(stage), Said("Please stop this, I never signed up")


async def an_offer_that_is_given_up_politely(stage: Stage) -> Asked:
    return await _composing(stage), Said("cancel please")


async def undo_when_asked_for_an_amount(stage: Stage) -> Asked:
    at_the_till, ana = await _max(stage), await _ana(stage)
    await visit(ana, at_the_till, "12")
    await at_the_till.says(await _code(ana))
    return at_the_till, Said("undo")


async def an_offer_that_speaks_of_stopping(stage: Stage) -> Asked:
    return await _composing(stage), Said("Stop by today")


async def a_number_of_an_option_where_a_text_is_asked_for(stage: Stage) -> Asked:
    olga = await _composing(stage)
    await olga.says("Half price today")  # in English; the other languages may be skipped
    return olga, Said("1")


async def a_number_while_how_a_visit_was_is_asked(stage: Stage) -> Asked:
    asks = replace(stage.programme.occasions, question=QuestionRules(on=True))
    stage.programme = replace(stage.programme, occasions=asks)
    at_the_till, ana = await _max(stage), await _ana(stage)
    await visit(ana, at_the_till, "12")
    await ana.says("help")
    stage.later(hours=2)
    ((visited,),) = [tuple(row.values()) for row in await stage.rows('SELECT "id" FROM "visit"')]
    faces = Choices((Option("opinion-good", str(visited)),), numbered=False)
    args = {"shop": "Cafe", "name": "Ana", "place": "Main Street", "at": "today"}
    asked = Message(OccasionKind.QUESTION, args, (faces,))
    reached = await stage.database.run(lambda tx: addresses.at(tx, ana.channel, ana.address))
    assert reached is not None
    claim = outbox.new(reached, asked, "t", stage.now)
    await stage.run(outbox.put(claim, stage.now, claimed=True))
    return ana, Said("1")


async def an_option_that_is_called_like_a_command(stage: Stage) -> Asked:
    olga = await _composing(stage)
    await stage.run(told.offer("Team", stage.now), told.offer("Latte", stage.now))
    await olga.says("promotions")
    return olga, Said("team")


async def an_amount_in_reply_to_one_code_while_another_is_asked_about(stage: Stage) -> Asked:
    at_the_till, ana = await _max(stage), await _ana(stage)
    ben = await _unnamed(stage)
    await ben.says("Ben")
    await at_the_till.says(await _code(ben))
    return at_the_till, Said("12", about=f"Ana: {await _code(ana)}")


async def an_amount_in_reply_to_the_guest_of_practice(stage: Stage) -> Asked:
    at_the_till = await _max(stage)
    there = await at_the_till.says("practice")
    return at_the_till, Said("12", about=f"{there.args['code']} Test")


async def an_offer_that_begins_like_a_link(stage: Stage) -> Asked:
    return await _composing(stage), Said("j-main")


async def an_offer_that_begins_like_a_code(stage: Stage) -> Asked:
    return await _composing(stage), Said("10000 thanks to all of you")


async def an_offer_that_asks_why(stage: Stage) -> Asked:
    return await _composing(stage), Said("Why not have a cake today?")


async def yes_once_more(stage: Stage) -> Asked:
    at_the_till, ana = await _max(stage), await _ana(stage)
    for _ in range(2):
        said = await at_the_till.says(f"{await _code(ana)} 24.50")
        stage.later(seconds=30)
    assert said.kind is TillKind.CREDIT_AGAIN_ASK
    return at_the_till, Said("yes")


async def a_link_in_reply_to_a_code(stage: Stage) -> Asked:
    return await _max(stage), Said("j-main", about=f"Ana: {await _code(await _ana(stage))}")


async def a_link_instead_of_a_name(stage: Stage) -> Asked:
    return await _unnamed(stage), Said("j-main")


async def an_amount_as_long_as_a_code(stage: Stage) -> Asked:
    at_the_till = await _max(stage)
    await at_the_till.says(await _code(await _ana(stage)))
    return at_the_till, Said("15300")


async def a_proof_in_reply_to_a_code(stage: Stage) -> Asked:
    iza, ana = await _max(stage), await _ana(stage)
    await join(iza)
    return iza, Said(await _proof(iza), about=f"Ana: {await _code(ana)}")


async def a_proof_when_asked_for_a_birthday(stage: Stage) -> Asked:
    ana = await _ana(stage)
    proof = await _proof(ana)
    await ana.says("birthday")
    return ana, Said(proof)


async def a_word_of_ours_in_reply_to_a_code(stage: Stage) -> Asked:
    return await _max(stage), Said("staff", about=f"Ana: {await _code(await _ana(stage))}")


async def a_group_that_has_a_phrase_like_another(stage: Stage) -> Asked:
    olga = stage.person("telegram", "1002", "Olga")
    await stage.employ(olga, Role.OWNER)
    return olga, Said("who spends the most")


async def a_phrase_that_begins_like_another(stage: Stage) -> Asked:
    return await _ana(stage), Said("quiet hours")


async def a_wish_when_asked_for_a_reward(stage: Stage) -> Asked:
    ana = await _ana(stage)
    await ana.says("rewards")
    return ana, Said("quiet 21-8")


async def an_offer_called_like_a_reward(stage: Stage) -> Asked:
    await stage.run(told.offer("Coffee", stage.now, word="coffee"))
    ana = await _ana(stage)
    await ana.says("rewards")
    return ana, Said("Coffee")


async def an_offer_called_enough(stage: Stage) -> Asked:
    await stage.run(told.offer("Coffee", stage.now, word="enough"))
    return await _ana(stage), Said("enough")


async def a_perhaps_when_asked_for_a_reward(stage: Stage) -> Asked:
    ana = await _ana(stage)
    await ana.says("rewards")
    return ana, Said("enough of it")


async def an_offer_called_like_a_command_of_staff(stage: Stage) -> Asked:
    await stage.run(told.offer("Staff", stage.now, word="staff"))
    return await _ana(stage), Said("staff")


async def a_command_of_owners_when_asked_where(stage: Stage) -> Asked:
    at_the_till = await _max(stage)
    await at_the_till.says("location")
    return at_the_till, Said("team")


async def a_wrong_number_of_who_had_enough(stage: Stage) -> Asked:
    ben = stage.person("sms", "+48601222333", "Ben")
    await join(ben)
    return ben, Said("enough, you have the wrong person")


async def a_question_of_who_had_enough(stage: Stage) -> Asked:
    return await _ana(stage), Said("I had enough, how many points do I have?")


async def a_question_when_asked_for_a_reward(stage: Stage) -> Asked:
    ana = await _ana(stage)
    await ana.says("rewards")
    return ana, Said("How many points do I have?")


async def a_name_when_asked_for_it(stage: Stage) -> Asked:
    return await _unnamed(stage), Said("Ben")


async def a_day_while_somebody_is_at_the_till(stage: Stage) -> Asked:
    iza, ana = await _max(stage), await _ana(stage)
    await join(iza)
    await _code(ana)
    await iza.says("birthday")
    return iza, Said("12")


async def an_amount_while_somebody_is_at_the_till(stage: Stage) -> Asked:
    at_the_till, ana = await _max(stage), await _ana(stage)
    await _code(ana)
    return at_the_till, Said("12")


async def a_word_with_a_slip(stage: Stage) -> Asked:
    return await _ana(stage), Said("histroy")


EXAMPLES: dict[Callable[[Stage], Awaitable[Asked]], Pair] = {
    stop_in_reply_to_a_code: ("stop", "quotation"),
    a_place_called_stop: ("payload", "stop_in_a_sentence"),
    stop_behind_a_code: ("code", "stop_in_a_sentence"),
    an_end_that_is_asked_for_instead_of_a_name: ("stop_in_a_sentence", "awaited_answer"),
    an_offer_that_is_given_up_politely: ("way_out", "wording"),
    undo_when_asked_for_an_amount: ("way_out", "intent"),
    an_offer_that_speaks_of_stopping: ("wording", "stop_in_a_sentence"),
    a_number_while_how_a_visit_was_is_asked: ("opinion", "option"),
    an_option_that_is_called_like_a_command: ("option", "intent"),
    an_amount_in_reply_to_one_code_while_another_is_asked_about: ("quotation", "amount"),
    an_amount_in_reply_to_the_guest_of_practice: ("practised", "quotation"),
    a_number_of_an_option_where_a_text_is_asked_for: ("option", "wording"),
    an_offer_that_begins_like_a_link: ("wording", "payload"),
    an_offer_that_begins_like_a_code: ("wording", "code"),
    an_offer_that_asks_why: ("wording", "intent_with_an_argument"),
    yes_once_more: ("own_word", "awaited_answer"),
    a_link_in_reply_to_a_code: ("quotation", "payload"),
    a_link_instead_of_a_name: ("payload", "awaited_answer"),
    an_amount_as_long_as_a_code: ("amount", "code"),
    a_proof_in_reply_to_a_code: ("quotation", "proof_of_a_number"),
    a_word_of_ours_in_reply_to_a_code: ("quotation", "intent"),
    a_proof_when_asked_for_a_birthday: ("proof_of_a_number", "awaited_answer"),
    a_group_that_has_a_phrase_like_another: ("group_or_time", "intent"),
    a_phrase_that_begins_like_another: ("intent", "intent_with_an_argument"),
    a_wish_when_asked_for_a_reward: ("intent_with_an_argument", "awaited_answer"),
    a_question_when_asked_for_a_reward: ("question", "awaited_answer"),
    an_offer_called_like_a_reward: ("word_of_an_offer", "awaited_answer"),
    an_offer_called_enough: ("word_of_an_offer", "perhaps_stop"),
    a_question_of_who_had_enough: ("perhaps_stop", "question"),
    a_wrong_number_of_who_had_enough: ("not_their_number", "perhaps_stop"),
    a_perhaps_when_asked_for_a_reward: ("perhaps_stop", "awaited_answer"),
    an_offer_called_like_a_command_of_staff: ("word_of_an_offer", "command_of_others"),
    a_command_of_owners_when_asked_where: ("command_of_others", "awaited_answer"),
    a_name_when_asked_for_it: ("awaited_answer", "unknown"),
    a_day_while_somebody_is_at_the_till: ("awaited_answer", "amount_at_the_till"),
    an_amount_while_somebody_is_at_the_till: ("amount_at_the_till", "unknown"),
    a_word_with_a_slip: ("nearly", "unknown"),
}

# Neighbours that never know the same text, in any scene: their order says nothing.
APART: dict[Pair, str] = {
    ("stop", "practised"): "STOP is no word of the till",
    ("quotation", "opinion"): "a reply is an answer to what it replies to",
    (
        "option",
        "own_word",
    ): "yes and no are for the question; any other label that it knows is the same answer",
    ("own_word", "way_out"): "a word that the question knows answers it",
    ("payload", "amount"): "a link begins with a letter and a dash",
    ("code", "proof_of_a_number"): "a code has five or seven digits here, a proof has six",
    ("proof_of_a_number", "campaign"): "what a campaign gives is no six digits",
    ("campaign", "stop_in_a_sentence"): "what is said of a campaign stops no messages",
    ("command_of_others", "not_their_number"): "a word of ours is no sentence",
    ("stop_in_a_sentence", "group_or_time"): "what is asked of a group stops no messages",
    ("amount_at_the_till", "by_name_at_the_till"): "an amount alone names nobody",
    ("by_name_at_the_till", "nearly"): "the one is for staff, the other for everybody else",
    ("intent_with_an_argument", "word_of_an_offer"): "the one is two words at least, the other is one",
}


# Questions with a list, and who is asked: "12" while two guests are at the till.
LISTS = [
    (Role.STAFF, "location"),
    (Role.STAFF, "here"),
    (Role.STAFF, "rewards"),
    (Role.STAFF, "12"),
    (Role.MANAGER, "audit"),
    (Role.MANAGER, "remove"),
    (Role.OWNER, "audit"),
    (Role.OWNER, "remove"),
    (Role.OWNER, "promotions"),
    (Role.OWNER, "why"),
    (Role.OWNER, "invite"),
    (Role.OWNER, "unlink"),
    (None, "here"),
    (None, "rewards"),
    (None, "birthday"),
]
EVERY_WORD = replace(VOCABULARY, intents={**{normal(name): name for name in INTENTS}, **VOCABULARY.intents})


@pytest.mark.parametrize(("role", "question"), LISTS)
async def test_a_command_leaves_a_list(stage: Stage, role: Role | None, question: str) -> None:
    """Every word of anybody's role means in the middle of a list what it means at any time."""
    iza = await _ana(stage)
    if role:
        await _employed(iza, role)
    for name, word in (("Latte", "latte"), ("Tea", "tea")):
        await stage.run(told.offer(name, stage.now, word=word))
    for number in "23":
        guest = stage.person("telegram", number, "Ben")
        await join(guest)
        await _code(guest)
    await iza.says(question)

    async def look(tx: Tx) -> None:
        asked = replace(_drawing(await _scene(tx, iza, Said(""))), words=EVERY_WORD)
        fresh = replace(asked, step=None, choices=Choices(()))
        own = OWN_WORDS.get(asked.awaits, frozenset())
        for word in INTENTS.keys() - own:
            answered, meant = await understood(Said(word), asked), await understood(Said(word), fresh)
            assert (word, answered.reply and answered.reply.kind) == (word, meant.reply and meant.reply.kind)

    await stage.database.run(look)


async def every_answer(person: Person, said: Said) -> tuple[dict[str, Turn], Turn]:
    """What each step would say that knows the text, and what is said."""

    async def look(tx: Tx) -> tuple[dict[str, Turn], Turn]:
        scene = await _scene(tx, person, said)
        turns = {step.__name__: await step(said, _drawing(scene)) for step in ORDER}
        return {name: turn for name, turn in turns.items() if turn}, await understood(said, _drawing(scene))

    return await person.stage.database.run(look)


def _drawing(scene: Scene) -> Scene:
    """What is drawn is the same for each step, and a code that is taken gives way to the next."""
    return replace(scene, randbelow=Random(1).randrange)


async def _scene(tx: Tx, person: Person, said: Said) -> Scene:
    met = await addresses.meet(tx, person.channel, person.address, person.stage.now)
    if met is None:
        met = addresses.Met(
            addresses.stranger(person.channel, person.address, "en"),
            None,
            None,
            None,
            None,
            Choices(()),
            nudged=False,
        )
    return Scene(
        now=person.stage.now,
        programme=person.stage.programme,
        words=WORDS,
        read=tx,
        incoming=Incoming("1", person.channel, person.address, said, person.name, "en"),
        address=met.address,
        member=met.member,
        balance=met.balance,
        staff=met.staff,
        step=Step(*met.step) if met.step else None,
        choices=met.choices,
        nudged=met.nudged,
        channels=CHANNELS,
    )


def test_a_text_is_understood_in_this_order() -> None:
    assert [step.__name__ for step in ORDER] == [
        "stop",
        "practised",
        "quotation",
        "opinion",
        "option",
        "own_word",
        "way_out",
        "wording",
        "payload",
        "amount",
        "code",
        "proof_of_a_number",
        "campaign",
        "stop_in_a_sentence",
        "group_or_time",
        "intent",
        "intent_with_an_argument",
        "word_of_an_offer",
        "command_of_others",
        "not_their_number",
        "perhaps_stop",
        "question",
        "awaited_answer",
        "amount_at_the_till",
        "by_name_at_the_till",
        "nearly",
        "unknown",
    ]


def test_there_is_an_example_for_each_two_whose_order_matters() -> None:
    names = [step.__name__ for step in ORDER]
    assert set(pairwise(names)) <= {*EXAMPLES.values(), *APART}
    assert APART.keys() <= set(pairwise(names)), "only neighbours are said to be apart"
    for earlier, later in EXAMPLES.values():
        assert names.index(earlier) < names.index(later)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.__name__)
async def test_the_earlier_step_answers(example: Callable[[Stage], Awaitable[Asked]], stage: Stage) -> None:
    earlier, later = EXAMPLES[example]
    answers, said = await every_answer(*await example(stage))
    assert next(iter(answers)) == earlier
    assert said == answers[earlier]
    assert answers[later] != answers[earlier], "the other order would answer otherwise"
    for one, other in APART:
        assert not {one, other} <= answers.keys()


def test_two_conversations_of_one_name_are_refused() -> None:
    async def talk(scene: Scene, text: str) -> Turn:
        return Turn()

    one, other = {"card": (Who.MEMBER, talk)}, {"here": (Who.MEMBER, talk), "card": (Who.STAFF, talk)}
    assert merged({"how": (Who.ANYONE, talk)}, one).keys() == {"how", "card"}
    with pytest.raises(ValueError, match="card"):
        merged(one, other)
