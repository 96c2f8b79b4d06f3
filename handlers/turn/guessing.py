"""Codes and links that do not exist, or are not for this person: nothing is given away, and whoever
keeps trying is slowed down."""

from __future__ import annotations

from datetime import timedelta
from math import ceil

from handlers.turn.conversation import Scene, Turn
from handlers.turn.says import choices
from loyalty.facts import Guessed
from loyalty.messages.kind import Kind
from loyalty.messages.kinds.help import HelpKind
from loyalty.messages.kinds.till import TillKind
from loyalty.messages.message import Message


def slowed(scene: Scene) -> Turn | None:
    """The whole answer for somebody who guessed too often, until their time is over."""
    until = scene.address.slowed_until
    if until is None or until <= scene.now:
        return None
    wait = ceil((until - scene.now) / timedelta(minutes=1))  # who waits as long as told is let in
    return Turn(Message(HelpKind.SLOWED, {"minutes": wait}))


def wrong(scene: Scene, kind: Kind) -> Turn:
    """A wrong code from somebody who may use codes."""
    return slowed(scene) or Turn(Message(kind), facts=(Guessed(scene.address.id),), step=scene.step)


def not_for_you(scene: Scene) -> Turn:
    """A code, right or wrong, from somebody who may not: the answer is the same."""
    options = choices("card") if scene.member else choices("join", "how")
    said = Message(TillKind.CODES_ARE_FOR_STAFF, {}, (options,))
    return slowed(scene) or Turn(said, facts=(Guessed(scene.address.id),))
