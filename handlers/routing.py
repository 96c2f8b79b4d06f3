"""How what was heard finds its conversation.

A tap, a link or a sign of the provider names its conversation. A text may mean several things: the steps of
`ORDER` are asked one after the other, and the first that knows it answers.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace

from handlers import routes
from handlers.answers import (
    awaited_answer,
    is_composing,
    option,
    own_word,
    quotation,
    reply_to_a_code,
    wording,
)
from handlers.customer import consent, helping, linking, paying
from handlers.leaving import way_out
from handlers.offers import aside, composing
from handlers.reading.quotations import is_reaction
from handlers.till import edits
from handlers.turn import albums, ceiling, unheard
from handlers.turn.conversation import Scene, Turn
from handlers.turn.heard import (
    AskedHelp,
    AskedToPay,
    Attached,
    Blocked,
    Chose,
    Edited,
    Heard,
    OptedIn,
    OptedOut,
    Paid,
    Presented,
    Refunded,
    Said,
    Shared,
    Unblocked,
)
from handlers.understanding import (
    amount,
    amount_at_the_till,
    by_name_at_the_till,
    campaign,
    code,
    command_of_others,
    group_or_time,
    intent,
    intent_with_an_argument,
    nearly,
    not_their_number,
    opinion,
    own_words,
    payload,
    perhaps_stop,
    practised,
    proof_of_a_number,
    question,
    stop,
    stop_in_a_sentence,
    unknown,
    word_of_an_offer,
)
from loyalty import codes
from loyalty.messages.kinds.help import HelpKind
from loyalty.messages.message import Message
from loyalty.model.addresses import AddressState

log = logging.getLogger(__name__)

Step = Callable[[Said, Scene], Awaitable[Turn | None]]

# From the most to the least specific.
ORDER: tuple[Step, ...] = (
    stop,  # the law, whatever was asked
    practised,  # before a reply: the guest has a code that is nobody's
    # a message that is replied to
    quotation,
    opinion,  # while the question how a visit was is the newest thing they read
    # what was last offered
    option,
    # the open question, where it leaves no doubt
    own_word,
    way_out,  # no command that destroys is reached by a word that the open question could have meant
    wording,  # the text of an offer may look like anything that follows
    # the shape of a code
    payload,
    amount,  # a number that can be both is the amount that was asked for
    code,
    proof_of_a_number,
    campaign,  # a word of ours may answer what is asked of one
    # commands of the person's role
    stop_in_a_sentence,
    group_or_time,
    intent,
    intent_with_an_argument,  # "quiet hours" is one phrase, not "quiet" and an argument
    # keywords
    word_of_an_offer,
    command_of_others,  # after a keyword: "staff" may be the word of an offer
    not_their_number,
    perhaps_stop,  # asks, so whatever else the text may mean goes first
    question,  # before what is awaited: no name of a place or a reward is one
    # what is left
    awaited_answer,  # late, so that a question keeps nobody from saying something else
    amount_at_the_till,
    by_name_at_the_till,  # names nobody with a word of ours
    nearly,
    unknown,
)


# What a text may mean that was edited: nothing but what is said at the till.
EDITED: tuple[Step, ...] = (practised, reply_to_a_code, amount, code, amount_at_the_till, by_name_at_the_till)


async def route(heard: Heard, scene: Scene) -> Turn:
    """The turn of the conversation that this belongs to. What is not understood is not answered for ever, what an
    owner is composing is kept through it, and strangers do not spend the shop's money without end."""
    try:
        meant = await _meant(heard, scene)
    except codes.NoneFree:
        log.error("nearly all codes are taken; codes.digits = 6 has ten times as many visit codes")
        meant = Turn(Message(HelpKind.NO_CODE_FREE), step=scene.step)
    turn = aside.kept(await unheard.limited(helping.or_a_person(meant, scene), scene), scene)
    return await ceiling.within(albums.answered(turn, scene), scene)


async def _meant(heard: Heard, scene: Scene) -> Turn:
    if scene.address.state is AddressState.CLOSED and not isinstance(heard, OptedIn):
        return await consent.closed(scene, heard)
    match heard:
        case Said():
            return await understood(heard, scene)
        case Edited():
            return await understood_anew(heard, scene)
        case Chose(option, arg):
            return await routes.chosen(option, arg, scene)
        case Presented(link):
            return await routes.presented(link, scene)
        case Shared(phone):
            return await linking.shared(scene, phone)
        case Attached() if await albums.is_answered(heard, scene):
            return Turn()
        case Attached() if is_composing(scene, picture=True):
            return await composing.pictured(scene, heard)
        case Attached(_, caption, forwarded=forwarded) if caption:
            return await understood(Said(caption, forwarded=forwarded), scene)
        case Attached(what):
            return await helping.not_text(scene, what)
        case AskedToPay():
            return await paying.asked(scene, heard)
        case Paid():
            return await paying.paid(scene, heard)
        case Refunded():
            return await paying.refunded(scene, heard)
        case OptedOut():
            return await consent.opted_out(scene, "")
        case OptedIn(text):
            return await _opted_in(text, scene)
        case AskedHelp():
            return Turn()
        case Blocked():
            return await consent.blocked(scene, "")
        case Unblocked():
            return await consent.unblocked(scene, "")


async def understood(said: Said, scene: Scene) -> Turn:
    """The answer of the first step that knows this text; the last one knows any. A reaction is answered by
    silence."""
    if is_reaction(scene.words, said.text):
        return Turn()
    said = own_words(said, scene)
    for step in ORDER:
        if turn := await step(said, scene):
            return turn
    raise AssertionError("the last step answers whatever is left")


async def understood_anew(edited: Edited, scene: Scene) -> Turn:
    """The answer to a message that staff changed. If it was carried out before, it is not again."""
    said = own_words(Said(edited.text, edited.about), scene)
    if scene.staff is None:
        return Turn()
    if stands := await edits.carried_out_before(scene, said):
        return stands
    for step in EDITED:
        if turn := await step(said, scene):
            return turn
    return Turn()


async def _opted_in(text: str, scene: Scene) -> Turn:
    """A bare YES is START to the provider; to us it may be the answer to what was asked as well."""
    begun = await consent.opted_in(scene, text)
    turn = await practised(Said(text), scene) or await own_word(Said(text), scene)
    return replace(turn, facts=(*begun.facts, *turn.facts)) if turn else begun
