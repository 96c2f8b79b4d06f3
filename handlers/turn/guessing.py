"""Codes and links that do not exist, or are not for this person. The answers give nothing away, and whoever
guesses too often has to wait."""

from __future__ import annotations

from datetime import timedelta
from math import ceil

from handlers.turn.conversation import Scene, Turn
from handlers.turn.says import choices
from loyalty.facts.visit_codes import Guessed
from loyalty.messages.kind import Kind
from loyalty.messages.kinds.help import HelpKind
from loyalty.messages.kinds.till import TillKind
from loyalty.messages.message import Message


def slowed(scene: Scene) -> Turn | None:
    """The answer to somebody who guessed too often, until their time is over; None for anybody else."""
    until = scene.address.slowed_until
    longest = scene.now + scene.programme.codes.slow_down  # what is longer, a clock that was ahead has left
    if until is None or not scene.now < until <= longest:
        return None
    wait = ceil((until - scene.now) / timedelta(minutes=1))  # rounded up: whoever waits that long is let in
    return Turn(Message(HelpKind.SLOWED, {"minutes": wait}))


def wrong(scene: Scene, kind: Kind) -> Turn:
    """The answer to a wrong code, or link, of somebody who may use it. It counts as a guess."""
    return slowed(scene) or Turn(Message(kind), facts=(Guessed(scene.address.id),), step=scene.step)


def not_for_you(scene: Scene) -> Turn:
    """The answer to a code of somebody who may use none: the same for a right one and a wrong one."""
    options = choices("card") if scene.member else choices("join", "how")
    said = Message(TillKind.CODES_ARE_FOR_STAFF, {}, (options,))
    return slowed(scene) or Turn(said, facts=(Guessed(scene.address.id),))
