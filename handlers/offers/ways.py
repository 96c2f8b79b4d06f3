"""Back to an earlier question of composing, on with the answer there is, or out of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from handlers.offers import audience, composing, drafts, limits, period, wording
from handlers.offers.draft import Draft
from handlers.offers.drafts import AUDIENCE, CLAIM, EDIT, END, LANGUAGE, START, TEXT, asked, current, lost
from handlers.offers.state import stands
from handlers.reading.words import normal
from handlers.turn.conversation import Scene, Turn
from handlers.turn.says import choices
from loyalty.messages.kinds.composing import ComposingKind
from loyalty.messages.message import Message
from storage.offers import lookup

_ASKS: Mapping[str, Callable[[Scene, Draft], Turn]] = {
    TEXT: wording.ask_text,
    LANGUAGE: wording.ask_language,
    AUDIENCE: audience.ask_audience,
    START: period.ask_start,
    END: period.ask_end,
    CLAIM: limits.ask_claim,
    EDIT: composing.ask_piece,
}
_BEFORE = {AUDIENCE: LANGUAGE, START: AUDIENCE, END: START, CLAIM: END}
_BEGINS_A_PIECE = frozenset({TEXT, AUDIENCE, START, CLAIM})


def ask_again(scene: Scene, step: str, draft: Draft) -> Turn:
    return _ASKS[step](scene, draft)


async def back(scene: Scene, _: str) -> Turn:
    """The question before, with what was answered to it, which can be kept."""
    draft, step = current(scene), scene.step
    if draft is None or step is None:
        return lost()
    if draft.instead and asked(step) in _BEGINS_A_PIECE:
        promotion = await lookup.by_id(scene.read, draft.instead)
        return await composing.change(scene, promotion) if promotion else lost()
    name, draft = _before(scene, asked(step), draft)
    return ask_again(scene, name, draft)


def _before(scene: Scene, step: str, draft: Draft) -> tuple[str, Draft]:
    """The step before this one; each language of the shop is one. Before the first there is none."""
    before = _BEFORE.get(step, step)
    if LANGUAGE not in (step, before):
        return before, replace(draft, again="")
    languages = wording.languages(scene, draft)
    now = wording.asked_language(scene, draft) if step == LANGUAGE else ""
    passed = languages[: languages.index(now)] if now in languages else languages
    return (LANGUAGE, replace(draft, again=passed[-1])) if passed else (TEXT, replace(draft, again=""))


async def keep(scene: Scene, _: str) -> Turn:
    """The answer there is already. A question without one is asked again, and so is one that waited while
    something else was done."""
    draft, step = current(scene), scene.step
    if draft is None or step is None:
        return lost()
    if step.name not in drafts.STEPS or not drafts.is_answered(step.name, draft):
        return ask_again(scene, asked(step), draft)
    return await composing.next_question(scene, replace(draft, again=""))


async def discard(scene: Scene, _: str) -> Turn:
    """Composes it no further. One that was being changed stays as it was."""
    draft = current(scene)
    if draft is None:
        return lost()
    before = await lookup.by_id(scene.read, draft.about) if draft.about else None
    if before:
        return replace(stands(before, scene), over=True)
    options = choices("broadcast", "promotions")
    said = Message(ComposingKind.OFFER_DISCARDED, {"offer": drafts.name_of(scene, draft)}, (options,))
    return Turn(said, over=True)


async def change_what(scene: Scene, said: str) -> Turn:
    """A word instead of a piece's button: "no" ends it, anything else is asked again."""
    draft = current(scene)
    if scene.words.intents.get(normal(said)) in {"no", "skip"}:
        return await discard(scene, said)
    return composing.ask_piece(scene, draft) if draft else lost()
