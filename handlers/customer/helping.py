"""Help, and the answer to what was not understood, which is shorter the second time in a row."""

from __future__ import annotations

import re
from dataclasses import replace

from handlers.customer import join
from handlers.reading.words import normal
from handlers.turn import colleague, contact, guessing, unheard
from handlers.turn.conversation import Scene, Turn
from handlers.turn.heard import Said
from handlers.turn.says import NONE, choices, examples
from loyalty.messages.args import Arg
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.board import BoardKind
from loyalty.messages.kinds.help import HelpKind
from loyalty.messages.kinds.joining import JoiningKind
from loyalty.messages.kinds.linking import LinkingKind
from loyalty.messages.kinds.settings import SettingsKind
from loyalty.messages.kinds.why import WhyKind
from loyalty.messages.message import Message

# A payload that names something secret (a card, a voucher, a way into the team), or is as long as
# a secret; an old campaign's link is neither.
_SECRET = re.compile(r"[cvso]-.*|[A-Za-z0-9_-]{16,}", re.DOTALL)


async def show(scene: Scene, text: str) -> Turn:
    """What this person can do here. The question that was asked of them stays open."""
    if scene.staff is not None and scene.member is None:
        return replace(await colleague.show(scene, text), step=scene.step)
    args: dict[str, Arg] = {"shop": scene.programme.shop.name, "phone": scene.programme.shop.phone or NONE}
    return Turn(Message(HelpKind.HELP, args, (_next(scene),)), step=scene.step)


def _next(scene: Scene) -> Choices:
    """The most useful options. Whoever works here is offered their staff page in place of "I'm here"."""
    if scene.member is None:
        return choices("join", "how")
    return choices("card", "rewards", "staff" if scene.staff else "here", "help-more")


async def more(scene: Scene, _: str) -> Turn:
    """The second page: a way to whatever the first has no room for."""
    options = choices("settings", "privacy", "export", "link")
    return Turn(Message(HelpKind.HELP_MORE, {}, (options,)), step=scene.step)


_ANSWERS = frozenset({"yes", "no", "skip"})  # to a question of ours


async def unknown(scene: Scene, text: str) -> Turn:
    """Not understood. A stranger is greeted, the first time; whoever works here hears what they can do."""
    state: dict[str, Arg] = {}
    if scene.words.intents.get(normal(text)) in _ANSWERS:
        state = {"state": "unasked"}
    if scene.staff is not None:
        return _nudge(scene, Message(HelpKind.UNKNOWN_STAFF, {**examples(scene), **state}, (few(scene),)))
    if scene.member is None and not scene.nudged:
        return await join.greet(scene, text)
    said = {"words": contact.shortened(text) or NONE}
    args = {"phone": scene.programme.shop.phone or NONE, **said, **state}
    again = Message(HelpKind.UNKNOWN_AGAIN, said, (with_a_person(scene, text, few(scene, "help")),))
    return _nudge(scene, Message(HelpKind.UNKNOWN, args, (with_a_person(scene, text, few(scene)),)), again)


def with_a_person(scene: Scene, text: str, options: Choices) -> Choices:
    """Also the way to somebody of the shop, for a member: it sends on what was said."""
    if scene.member is None or not text or not scene.programme.contact.per_day:
        return options
    return Choices((*options.options, Option("contact-send", str(unheard.cause_of(scene)))))


# The answers to a text that is none to the question that is open: it may have been one for a person.
_NO_ANSWER = frozenset(
    {
        BoardKind.NICKNAME_ODD,
        JoiningKind.NAME_ODD,
        LinkingKind.LINK_NO_PHONE,
        SettingsKind.BIRTHDAY_ODD,
        WhyKind.QUIET_ODD,
    }
)


def or_a_person(turn: Turn, scene: Scene) -> Turn:
    """The turn; beside the hint what would be an answer, a way to somebody of the shop, with the words that were said."""
    heard, said = scene.incoming.heard, turn.reply
    if said is None or said.kind not in _NO_ANSWER or scene.staff is not None or not isinstance(heard, Said):
        return turn
    before = next((extra for extra in said.extras if isinstance(extra, Choices)), Choices(()))
    options = with_a_person(scene, heard.text, before)
    if options == before:
        return turn
    others = tuple(extra for extra in said.extras if extra is not before)
    args = {**said.args, "words": contact.shortened(heard.text)}
    return replace(
        turn, reply=replace(said, args=args, extras=(*others, options)), cause=unheard.cause_of(scene)
    )


def not_here(scene: Scene, what: str) -> Turn:
    """What was asked for is understood, and this shop has none of it."""
    return Turn(Message(HelpKind.NOT_HERE, {"what": what}, (few(scene),)), step=scene.step)


async def not_text(scene: Scene, _: str) -> Turn:
    """A sticker, a voice message: only texts are read."""
    return _nudge(scene, Message(HelpKind.NOT_TEXT, {}, (few(scene),)))


def _nudge(scene: Scene, said: Message, again: Message | None = None) -> Turn:
    """The longer text only once in a row. The question that was asked stays open."""
    shorter = again or Message(HelpKind.UNKNOWN_AGAIN, {}, (few(scene, "help"),))
    return Turn(shorter if scene.nudged else said, step=scene.step, nudged=True)


def which(scene: Scene, several: Choices) -> Turn:
    """Asks which of them is meant: what was typed is the label of each."""
    return Turn(Message(HelpKind.WHICH, {}, (several,)), step=scene.step)


def few(scene: Scene, *more: str) -> Choices:
    """What is most likely meant, where no menu was asked for."""
    if scene.staff is not None:
        return colleague.few(scene)
    return choices("card", "rewards", *more) if scene.member else choices("join", "how", *more)


async def old_link(scene: Scene, payload: str) -> Turn:
    """A link that leads nowhere, or nowhere any more. A wrong one that may have been guessed is counted."""
    if _SECRET.fullmatch(payload):
        return guessing.wrong(scene, HelpKind.LINK_OLD)
    return guessing.slowed(scene) or Turn(Message(HelpKind.LINK_OLD, {}, (few(scene),)), step=scene.step)
