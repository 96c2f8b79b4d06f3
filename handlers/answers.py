"""What a text may mean as an answer: to a message that it replies to, to the options last offered, or to the open
question. `routing.ORDER` says in which order these are asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from handlers import routes
from handlers.customer import giving, helping, opinions, passing_on, privacy, wrong_number
from handlers.offers import drafts
from handlers.owner import correcting, customers_card
from handlers.reading import code_words
from handlers.reading.amounts import split_code
from handlers.team import answering
from handlers.till import amount_or_code, by_code, redeem, undo
from handlers.till.table import UNDO
from handlers.till.usable_code import of_before, quoted_of_before
from handlers.turn import confirming, finding, options, yes_no
from handlers.turn.conversation import Scene, Turn
from handlers.turn.heard import Said
from handlers.turn.table import Who, allowed
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.contact import ContactKind
from loyalty.messages.message import Message
from storage.messages.quoted import newest, quoted

# Steps whose answer may be any text, even a word of ours, for it is a name; but a no is none.
FREE = frozenset({"name", "rename", "staff-name"})

# Words that choose nothing by themselves: they answer the newest question, and only that.
_PLAIN = frozenset({"yes", "no", "skip"})
# Words about the last thing that was done, and the options of messages that say which one it is.
_ABOUT_THE_LAST = {
    "undo": tuple(UNDO),
    "not-me": ("not-me", "not-me-correction"),
}
# Steps that await a word which only the question shows.
WORDS = frozenset(
    {
        privacy.EXPORT_WORD,
        privacy.LEAVE_WORD,
        wrong_number.WORD,
        giving.WORD,
        correcting.WORD,
        customers_card.WORD,
    }
)
# Commands of the team about a customer whose number or code is said.
_OF_A_NUMBER = frozenset({"enrol", "join", "new-number", "undo"})
_FRESH = timedelta(days=1)  # later a number may be about anything


async def quotation(said: Said, scene: Scene) -> Turn | None:
    """A reply to a message of ours is about that message, however much was said since: one of its options, yes or
    no, or what staff say to the code in it."""
    if not said.is_reply:
        return None
    digits = _digits(said, scene)
    message = await quoted(scene.read, scene.address.id, said.about_id) if said.about_id else None
    if message and (found := _of_message(scene, message, said.text, numbers=not digits)):
        return await _choose(scene, found)
    if message and (turn := await _to_a_person(scene, message, said.text)):
        return turn
    if digits and scene.words.intent(said.text) == "undo":
        return await undo.of_code(scene, digits)
    return await reply_to_a_code(said, scene)


async def _to_a_person(scene: Scene, message: Message, text: str) -> Turn | None:
    """What is said to a message of the other's, a customer and whoever answers at the shop; or to how a visit was."""
    if turn := await opinions.replied(scene, message, text):
        return turn
    if message.kind is ContactKind.CONTACT_ANSWER and scene.member is not None:
        return await passing_on.replied(scene, text)
    asked = answering.whose(message)
    return await answering.of(scene, int(asked.arg), text) if asked and scene.staff else None


def _digits(said: Said, scene: Scene) -> str:
    """The code in the message that staff reply to; "" for none."""
    return amount_or_code.quoted(scene, said.about) if scene.staff else ""


def _of_message(scene: Scene, message: Message, text: str, *, numbers: bool) -> tuple[Option, ...]:
    """Where the message has a code, a number is an amount."""
    choices = options.offered(message)
    one = (
        (options.by_number(choices, text) if numbers else None)
        or yes_no.to_question(scene, message, text)
        or _of_the_last(scene, choices, text)
    )
    return (one,) if one else options.by_label(scene, choices, text)


def _of_the_last(scene: Scene, choices: Choices, text: str) -> Option | None:
    """The option that says which thing a word about the last thing means, where that word is not its label."""
    names = _ABOUT_THE_LAST.get(scene.words.intent(text), ())
    return next((option for option in choices.options if option.name in names), None)


async def reply_to_a_code(said: Said, scene: Scene) -> Turn | None:
    """Anything but "undo" and another code that staff say to a code."""
    digits, text = _digits(said, scene), code_first(said, scene).text
    if scene.staff is None or scene.words.intent(text) == "undo":
        return None
    if not digits:
        return await quoted_of_before(scene, said.about)
    if await amount_or_code.is_amount(scene, scene.staff, text, digits):
        return await by_code.replied(scene, digits, text)
    return await typed_code(scene, text) or await by_code.replied(scene, digits, text)


def code_first(said: Said, scene: Scene) -> Said:
    """Of staff a code stands first: "please 24.50 48213". A reply to a customer is left as it was typed."""
    if scene.staff is None:
        return said
    codes = scene.programme.codes
    text = code_words.code_first(said.text, (codes.digits, codes.voucher_digits), by_end=codes.by_name)
    return said if text == said.text else replace(said, text=text)


async def typed_code(scene: Scene, text: str) -> Turn | None:
    """A voucher's code, or a visit's with what belongs to it."""
    codes = scene.programme.codes
    for digits, talk in ((codes.voucher_digits, redeem.typed), (codes.digits, by_code.typed)):
        if split_code(text, digits):
            return await talk(scene, text)
    return await of_before(scene, text) if scene.staff else None


async def option(said: Said, scene: Scene) -> Turn | None:
    """An option last offered, by number or by label; not in reply to another message."""
    found = () if said.is_reply else last_offered(scene, said.text)
    return await _choose(scene, found) if found and not await _is_doubtful(scene, said.text) else None


async def _is_doubtful(scene: Scene, text: str) -> bool:
    """Whether this number may mean something else. What destroys is chosen by number only while the message that
    offers it is the newest they got."""
    found = options.by_number(scene.choices, text)
    if found is None or found.name not in routes.DESTROYS:
        return False
    message = await newest(scene.read, scene.address.id, scene.now - _FRESH)
    return options.offered(message) != scene.choices


def last_offered(scene: Scene, text: str) -> tuple[Option, ...]:
    """The options of the last answer that this text chooses: several if they share a label."""
    if one := options.by_number(scene.choices, text):
        return (one,)
    if scene.words.intent(text) in _PLAIN:
        return ()
    return options.by_label(scene, scene.choices, text)


async def _choose(scene: Scene, found: tuple[Option, ...]) -> Turn:
    """Asks which, where a label is that of several."""
    if len(found) > 1:
        return helping.which(scene, Choices(found))
    return await routes.chosen(found[0].name, found[0].arg, scene)


async def _answered(scene: Scene, text: str) -> Option | None:
    """What destroys is chosen only while the message that asks for it is the newest they got."""
    if chosen := await yes_no.answered(scene, text):
        return chosen
    found = await yes_no.still_open(scene, text)
    return None if found is None or found.name in routes.DESTROYS else found


async def own_word(said: Said, scene: Scene) -> Turn | None:
    """A yes or no to the question asked last; a word that the open question knows, or showed."""
    if not said.is_reply and (chosen := await _answered(scene, said.text)):
        return await routes.go(routes.OPTIONS, chosen.name, scene, chosen.arg)
    if scene.awaits in WORDS and confirming.is_the_word(scene, said.text):
        return await awaited_answer(said, scene)
    if scene.words.intent(said.text) in routes.OWN_WORDS.get(scene.awaits, ()):
        return await awaited_answer(said, scene)
    if scene.awaits in FREE and scene.words.intent(said.text) == "no":
        return await routes.leave_as_it_is(scene, said.text)
    if scene.words.intent(said.text) in _PLAIN and not said.is_reply:
        return await routes.go(routes.PLAIN, scene.awaits, scene, said.text)
    return None


async def wording(said: Said, scene: Scene) -> Turn | None:
    """What an offer says, or the answer to a customer: any text while it is asked for, but for a word of ours, and for what
    the till cannot wait for."""
    is_answer = scene.awaits == answering.STEP
    if not (is_composing(scene) or is_answer) or scene.words.intent(said.text):
        return None
    if amount_or_code.is_urgent(scene, said) or (is_answer and await _is_of_the_team(said.text, scene)):
        return None
    return await awaited_answer(said, scene)


async def _is_of_the_team(text: str, scene: Scene) -> bool:
    """Whether it is a command about a customer, by name or number, which no other customer may read. "Open until nine", "show
    the code at the till" and "take away costs less" are answers."""
    meant, argument = routes.command(text, scene)
    numbered = meant in _OF_A_NUMBER and any(sign.isdigit() for sign in argument)
    named = meant == answering.WORD or (meant == "customer" and await is_a_customer(scene, argument))
    return named or numbered or correcting.is_said(scene, text)


async def is_a_customer(scene: Scene, text: str) -> bool:
    """Whether somebody is called so, with no other word: "show ana", where "show us your card" is said to a customer."""
    return bool(await finding.people(scene.read, scene.channels.phone, text))


async def awaited_answer(said: Said, scene: Scene) -> Turn | None:
    """The answer to the question that is open."""
    return await routes.go(routes.STEPS, scene.awaits, scene, said.text)


def is_composing(scene: Scene, *, picture: bool = False) -> bool:
    """Whether the next text, or the next `picture`, is what an offer says."""
    asked = {drafts.TEXT} if picture else drafts.WORDS
    return scene.awaits in asked and allowed(Who.OWNER_ALONE, scene)
