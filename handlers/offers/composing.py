"""Composing an offer, one short question after the other: what it says in each language, whom it is for, from
when until when, and what there is to claim. The last answer makes it a draft, which its owner sees as
everybody will.

An answer fills its piece of the draft (`wording`, `audience`, `period`, `limits`), and the first piece that
is missing is asked for next. So to change a piece it is taken out.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import NamedTuple

from handlers.offers import audience, correction, crowd, drafts, limits, period, wording
from handlers.offers.draft import Draft
from handlers.offers.drafts import EDIT, TEXT, UNFINISHED, Answer, ask, current, lost
from handlers.offers.preview import drafted
from handlers.turn.conversation import Scene, Turn
from handlers.turn.heard import Attached
from handlers.turn.pages import number
from handlers.turn.says import choices
from loyalty.messages.args import Arg
from loyalty.messages.kinds.composing import ComposingKind
from loyalty.messages.message import Message
from loyalty.offers.promotions import Promotion
from loyalty.offers.variants import MOST
from storage.messages import report_requests
from storage.offers import lookup

_PIECES = ("offer-edit-text", "offer-edit-audience", "offer-edit-time", "offer-edit-claim")


class _Question(NamedTuple):
    """`is_open`: whether the piece is missing. `ask`: asks for it."""

    is_open: Callable[[Scene, Draft], bool]
    ask: Callable[[Scene, Draft], Turn]


_QUESTIONS = (
    _Question(lambda _, draft: not draft.written.texts, wording.ask_text),
    _Question(lambda scene, draft: bool(draft.unasked(scene.programme.shop.locales)), wording.ask_language),
    _Question(lambda _, draft: draft.audience is None, audience.ask_audience),
    _Question(lambda _, draft: draft.starts_at is None, period.ask_start),
    _Question(lambda _, draft: draft.ends_at is None, period.ask_end),
    _Question(lambda _, draft: draft.claim is None, limits.ask_claim),
)


async def begin(scene: Scene, text: str) -> Turn:
    """A new draft; while another is composed it is asked about first."""
    draft = current(scene)
    if draft is None or draft == Draft() or scene.step is None:
        return await begin_anew(scene, text)
    kind = ComposingKind.OFFER_CHANGING if draft.about else ComposingKind.OFFER_UNFINISHED
    named = await _name(scene, draft)
    unfinished = Message(kind, {"offer": named}, (choices("offer-go-on", "offer-new"),))
    return Turn(unfinished, step=drafts.kept(scene, UNFINISHED, drafts.asked(scene.step), draft))


async def _name(scene: Scene, draft: Draft) -> Arg:
    """What it is called; one that is being changed by what it says until then."""
    before = await lookup.by_id(scene.read, draft.about) if draft.about else None
    return before.name if before else drafts.name_of(scene, draft)


async def begin_anew(scene: Scene, _: str) -> Turn:
    """A new draft, whatever was composed before."""
    return await next_question(scene, Draft())


async def begin_for(scene: Scene, which: str) -> Turn:
    """A new draft for those on a list: one of ours, or the answer to a question about any group."""
    found = crowd.LISTED.get(which) or await report_requests.audience(scene.read, number(which))
    return await begin_with(scene, Draft(audience=found))


async def begin_with(scene: Scene, draft: Draft, text: str = "") -> Turn:
    """Goes on with this draft, and the text that was said with it; while another is composed that is asked about first."""
    if _is_unfinished(scene, draft):
        return await begin(scene, "")
    return await answered(scene, draft, text) if text else await next_question(scene, draft)


def _is_unfinished(scene: Scene, draft: Draft) -> bool:
    """Whether another than this one, with some answer in it, is composed."""
    other = current(scene)
    return other is not None and other != Draft() and (other.about == 0 or other.about != draft.about)


async def next_question(scene: Scene, draft: Draft) -> Turn:
    """The first that has no answer; after the last the draft is there."""
    for question in _QUESTIONS:
        if question.is_open(scene, draft):
            return question.ask(scene, draft)
    return await (correction.ask if draft.corrects else drafted)(scene, draft)


async def answered(scene: Scene, draft: Draft, text: str) -> Turn:
    """The draft with this text, which was said with the command."""
    return await _follow(scene, await wording.text(scene, draft, text))


def draft_step(
    piece: Callable[[Scene, Draft, str], Awaitable[Answer]],
) -> Callable[[Scene, str], Awaitable[Turn]]:
    """The conversation that takes one answer into the draft and asks the next question."""

    async def talk(scene: Scene, said: str) -> Turn:
        draft = current(scene)
        return await _follow(scene, await piece(scene, draft, said)) if draft else lost()

    return talk


async def _follow(scene: Scene, found: Answer) -> Turn:
    return await next_question(scene, found) if isinstance(found, Draft) else found


async def pictured(scene: Scene, heard: Attached) -> Turn:
    """A picture sent as the answer."""
    draft = current(scene)
    return await _follow(scene, await wording.pictured(scene, draft, heard)) if draft else lost()


async def change(scene: Scene, promotion: Promotion) -> Turn:
    """Asks which piece to change; while another is composed that is asked about first. The offer stays as it is until the last
    answer."""
    draft = drafts.of(promotion, scene.programme.shop.locales)
    return await begin(scene, "") if _is_unfinished(scene, draft) else ask_piece(scene, draft)


def ask_piece(scene: Scene, draft: Draft) -> Turn:
    return ask(scene, ComposingKind.OFFER_CHANGE, EDIT, draft, *_PIECES)


async def edit_text(_: Scene, draft: Draft, __: str) -> Answer:
    """One text instead of all wordings there are."""
    return replace(draft, texts=(), before=(), picture="")


async def edit_variant(scene: Scene, draft: Draft, _: str) -> Answer:
    """Another wording beside those there are."""
    promotion = await lookup.by_id(scene.read, draft.instead)
    if promotion is None:
        return lost()
    if len(promotion.wordings) >= MOST:
        return ask(scene, ComposingKind.OFFER_VARIANTS_MOST, TEXT, draft, limit=MOST)
    there = drafts.of(promotion, scene.programme.shop.locales)
    return replace(draft, before=(*there.before, there.texts), texts=(), picture=there.picture)


async def edit_audience(_: Scene, draft: Draft, __: str) -> Answer:
    return replace(draft, audience=None)


async def edit_time(_: Scene, draft: Draft, __: str) -> Answer:
    return replace(draft, starts_at=None, ends_at=None)


async def edit_claim(_: Scene, draft: Draft, __: str) -> Answer:
    return replace(draft, claim=None)
