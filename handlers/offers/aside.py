"""A draft while its owner does something else: a customer is credited, a list is looked at. It is kept, and afterwards
its question is asked again."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from handlers.offers.draft import Draft
from handlers.offers.draft_data import from_data, to_data
from handlers.offers.drafts import ASIDE, ASKED, SINCE, STEPS, asked, current
from handlers.offers.ways import ask_again
from handlers.turn.conversation import Scene, Step, Turn
from handlers.turn.table import Who, allowed
from handlers.turn.yes_no import QUESTIONS
from loyalty.facts.addresses import AddressChanged
from loyalty.facts.people import ConsentWithdrawn
from loyalty.messages.extras import Choices
from loyalty.messages.kinds.composing import ComposingKind
from loyalty.messages.kinds.help import HelpKind
from loyalty.messages.message import Message
from loyalty.model.addresses import AddressState

_FRESH = timedelta(hours=1)  # a question left for longer is asked again only when it is asked for
_NOT_UNDERSTOOD = frozenset({HelpKind.UNKNOWN, HelpKind.UNKNOWN_STAFF, HelpKind.UNKNOWN_AGAIN})


def kept(turn: Turn, scene: Scene) -> Turn:
    """The turn, with what is being composed kept through it."""
    draft, step = current(scene), scene.step
    if draft is None or step is None or not allowed(Who.OWNER_ALONE, scene) or _is_its_own(turn):
        return turn
    if turn.reply is None:
        return replace(turn, step=_beside(turn.step, step, draft)) if turn.over else turn
    if _asks(turn, step):
        return replace(turn, step=_beside(turn.step, step, draft))
    if _stops(turn) or not (_is_fresh(scene, step) or turn.reply.kind in _NOT_UNDERSTOOD):
        return replace(turn, step=_beside(None, step, draft))
    return _asked_again(turn, turn.reply, scene, step, draft)


def _is_its_own(turn: Turn) -> bool:
    """Whether the turn goes on composing, or ends it."""
    if turn.reply is None or not isinstance(turn.reply.kind, ComposingKind):
        return False
    return turn.over or (turn.step is not None and ASKED in turn.step.data)


def _asks(turn: Turn, step: Step) -> bool:
    """Whether it asks a question of its own."""
    assert turn.reply is not None
    if turn.reply.kind in QUESTIONS or turn.reply.kind in {HelpKind.STOP_WHICH, HelpKind.STOP_OFFER_WHICH}:
        return True
    return turn.step is not None and not (turn.step == step and step.name in STEPS)


def _stops(turn: Turn) -> bool:
    """Whether they want to hear no more of us: an answer is all that follows."""
    return any(
        isinstance(fact, ConsentWithdrawn)
        or (isinstance(fact, AddressChanged) and fact.state is AddressState.STOPPED)
        for fact in turn.facts
    )


def _is_fresh(scene: Scene, step: Step) -> bool:
    since = step.data.get(SINCE)
    return since is None or scene.now - datetime.fromisoformat(since) <= _FRESH


def _beside(awaited: Step | None, step: Step, draft: Draft) -> Step:
    """What is awaited now, with the draft beside it; of what was awaited before nothing stays."""
    name, data = (awaited.name, awaited.data) if awaited else (ASIDE, {})
    return Step(name, {**to_data(draft), ASKED: asked(step), **_since(step), **data})


def alone(step: Step) -> Step | None:
    """Nothing is awaited any more, and the draft that was kept beside it stays; None where there was none."""
    return _beside(None, step, from_data(step.data)) if asked(step) else None


def _since(step: Step) -> dict[str, str]:
    return {SINCE: step.data[SINCE]} if SINCE in step.data else {}


def _asked_again(turn: Turn, reply: Message, scene: Scene, step: Step, draft: Draft) -> Turn:
    """The question after the reply. Numbers now mean its options, so the reply's have none."""
    question = ask_again(scene, asked(step), draft)
    assert question.step is not None
    open_step = Step(question.step.name, {**question.step.data, **_since(step)})
    unnumbered = tuple(
        replace(extra, numbered=False) if isinstance(extra, Choices) else extra for extra in reply.extras
    )
    return replace(turn, reply=replace(reply, extras=unnumbered), again=question.reply, step=open_step)
