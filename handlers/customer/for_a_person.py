"""What is about us, and what only a person of the shop can answer: who writes here, what is missing on a card, a complaint."""

from __future__ import annotations

from dataclasses import replace

from handlers.customer import helping, join, passing_on
from handlers.turn import unheard
from handlers.turn.contact import shortened
from handlers.turn.conversation import Scene, Turn
from handlers.turn.says import NONE, choices
from loyalty.messages.args import Arg, Moment
from loyalty.messages.extras import Choices
from loyalty.messages.kind import Kind
from loyalty.messages.kinds.help import HelpKind
from loyalty.messages.message import Message


async def who(scene: Scene, text: str) -> Turn:
    """ "Is this a scam?": whose this is, that a program answers, and since when there is a card. The greeting says it to strangers."""
    if scene.member is None:
        return await (helping.unknown if scene.staff else join.greet)(scene, text)
    args = {**_shop(scene), "joined": Moment(scene.member.joined_at, "day")}
    said = Message(HelpKind.WHO_WE_ARE, args, (choices("privacy"),))
    return Turn(said, step=scene.step)


async def person(scene: Scene, text: str) -> Turn:
    """ "Can I speak to somebody", "the coffee was cold"."""
    return await _sent_on(scene, text, HelpKind.PERSON, helping.few(scene))


async def missing(scene: Scene, text: str) -> Turn:
    """ "I got no points yesterday"."""
    shown = choices("history", "card") if scene.member else helping.few(scene)
    return await _sent_on(scene, text, HelpKind.MISSING, shown)


async def _sent_on(scene: Scene, text: str, kind: Kind, options: Choices) -> Turn:
    """A way to somebody of the shop, with the words that were said; to whoever wrote last they go by themselves."""
    if scene.staff is not None:
        return await helping.unknown(scene, text)
    if followed := await passing_on.follow(scene, text):
        return followed
    shown = helping.with_a_person(scene, text, options)
    sends: dict[str, Arg] = {"sends": "no" if shown == options else "yes", "words": shortened(text) or NONE}
    said = Message(kind, {"phone": scene.programme.shop.phone or NONE, **sends}, (shown,))
    return replace(Turn(said, step=scene.step), cause=unheard.cause_of(scene))


def _shop(scene: Scene) -> dict[str, Arg]:
    return {"shop": scene.programme.shop.name, "phone": scene.programme.shop.phone or NONE}
