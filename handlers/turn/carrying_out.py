"""Which message of somebody's a turn carries out at the till: one does one thing, however often it is edited."""

from __future__ import annotations

from handlers.turn.conversation import Scene, Turn
from loyalty.facts.visits import Credited, PaperMoved, PaperUndone, Undone
from loyalty.facts.vouchers import VoucherRedeemed, VoucherReopened

_ACTS = (Credited, Undone, PaperMoved, PaperUndone, VoucherRedeemed, VoucherReopened)


def carried_out(scene: Scene) -> str:
    """The provider's id of the message with the amount: the one that was heard; where an option was chosen, the
    one that the question was about."""
    return scene.incoming.message or (scene.step.data.get("message", "") if scene.step else "")


def key_of(turn: Turn, scene: Scene) -> str | None:
    """The idempotency key of the answer to a message that this turn carries out; None where it carries out none."""
    message = turn.acts_on or scene.incoming.message
    does = any(isinstance(fact, _ACTS) for fact in turn.facts)
    return key(scene, message) if does and message else None


def key(scene: Scene, message: str) -> str:
    """The same, of any message of whoever speaks."""
    return f"{prefix(scene)}{message}"


def prefix(scene: Scene) -> str:
    return f"till:{scene.address.id}:"
