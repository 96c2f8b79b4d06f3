"""A plain yes or no: what it means is up to the question that was asked last, and to no other."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from handlers.reading.words import normal
from handlers.turn.conversation import Scene, Step
from handlers.turn.heard import Chose
from loyalty.messages.kind import Kind
from loyalty.messages.kinds.joining import JoiningKind
from loyalty.messages.kinds.settings import SettingsKind
from loyalty.messages.kinds.team import TeamKind
from loyalty.messages.kinds.till import TillKind
from loyalty.model import AddressState
from storage.messages.last_said import last_said

# The option that a yes stands for, and the one for a no ("": none). What is not in here asks no such thing,
# whatever it offers: "ok" under "Done, your card is deleted" is no wish for another one.
QUESTIONS: Mapping[Kind, tuple[str, str]] = {
    JoiningKind.HELLO: ("join", ""),
    JoiningKind.JOIN_FIRST: ("join", ""),
    TeamKind.INVITED_BY_PHONE: ("join", ""),
    JoiningKind.WELCOME: ("offers-yes", "offers-no"),
    SettingsKind.LEAVE: ("leave-yes", "leave-no"),
    TillKind.CREDIT_AGAIN_ASK: ("credit-again", "credit-no"),
    TillKind.VOUCHER_ASK: ("voucher-give", "voucher-no"),
    TillKind.UNDO_ASK: ("undo-older", "undo-keep"),
}
_BY_TEXT = {kind.text: options for kind, options in QUESTIONS.items()}
_UNOFFERED = frozenset({TeamKind.INVITED_BY_PHONE.text})  # comes from others, so no options are kept of it
_FRESH = timedelta(days=1)  # later a bare "ok" may be about anything
_CLOSED = "closed"  # the step of who said STOP to the provider, with the time of it


async def answered(scene: Scene, text: str, about: str = "") -> Chose | None:
    """The option that this yes or no stands for. None if it is neither, if anything else was said to
    them since the question, or if it is about another message: consent is never a guess."""
    yes = _is_yes(scene, text)
    if yes is None or about:
        return None
    last = await last_said(scene.read, scene.address.id)
    if last is None or last.kind not in _BY_TEXT or last.at + _FRESH < scene.now:
        return None
    wanted = _BY_TEXT[last.kind][0 if yes else 1]
    offered = scene.choices
    if last.kind in _UNOFFERED:
        offered = (wanted,) if _is_open(scene, last.at) else ()
    chosen = (data.partition(":") for data in offered)
    return next((Chose(name, arg) for name, _, arg in chosen if name and name == wanted), None)


def closed(scene: Scene) -> Step:
    """After a STOP that is answered for us: what was asked until now is asked no longer, however often
    they say YES to be reached again."""
    return Step(_CLOSED, {"at": scene.now.isoformat()})


def _is_open(scene: Scene, asked_at: datetime) -> bool:
    """Whether no STOP came after a question of others. While it holds none is asked, so it came after."""
    if scene.address.state is AddressState.STOPPED:
        return False
    if scene.step is None or scene.step.name != _CLOSED:
        return True
    return datetime.fromisoformat(scene.step.data["at"]) < asked_at


def _is_yes(scene: Scene, text: str) -> bool | None:
    """True, False, or None if it is neither."""
    match scene.words.intents.get(normal(text)):
        case "yes":
            return True
        case "no" | "skip":
            return False
        case _:
            return None
