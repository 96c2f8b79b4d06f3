"""What an owner says of a live offer in words: "stop the promotion". Of several that it may be about it asks which."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.offers import lifecycle, listing
from handlers.offers.state import line, stands
from handlers.turn.conversation import Scene, Step, Turn
from handlers.turn.pages import named, page
from handlers.turn.table import Talk
from loyalty.messages.extras import Option
from loyalty.messages.kinds.composing import ComposingKind
from loyalty.messages.message import Lines, Message
from loyalty.offers.promotions import LIVE, Promotion, PromotionState
from storage.offers import lookup


def about(option: str, states: tuple[PromotionState, ...], act: Talk) -> Talk:
    """The conversation that does this with the one offer in these states. `option` is the button that does the same.
    Where none is in them, it says how the only live one stands, or which offers there are."""

    async def talk(scene: Scene, _: str) -> Turn:
        found = await live(scene)
        fitting = [one for one in found if one.state in states]
        if len(fitting) == 1:
            return await act(scene, str(fitting[0].id))
        if not fitting:
            return stands(found[0], scene) if len(found) == 1 else await listing.show(scene, "")
        return asked_which(fitting, option, Step(listing.STEP))

    return talk


SAID = "said"  # in the step's data: what is to be done, until it is known with which


async def live(scene: Scene) -> tuple[Promotion, ...]:
    """All that are scheduled, run or are paused, the newest first."""
    return tuple(one for one in await lookup.open_for_owner(scene.read, scene.now) if one.state in LIVE)


def asked_which(found: Sequence[Promotion], option: str, step: Step) -> Turn:
    """Which of them? `option` is the button of each."""
    shown = page(_options(found, option), 0, lambda rest: Option("promo-more", str(rest)))
    below = (Lines(tuple(map(line, found))), shown)
    return Turn(Message(ComposingKind.OFFERS, {"count": len(found)}, below), step=step)


def named_of(found: Sequence[Promotion], text: str) -> str:
    """The id of the one with this name; "" where there is none, or several."""
    matching = named(_options(found, ""), text)
    return matching[0].arg if len(matching) == 1 else ""


def _options(found: Sequence[Promotion], option: str) -> list[Option]:
    return [Option(option, str(one.id), one.name) for one in found]


def said_of(scene: Scene, step: str) -> str:
    """What was said before it was asked which."""
    awaited = scene.step is not None and scene.step.name == step
    return str(scene.step.data[SAID]) if scene.step and awaited else ""


stop = about("promo-stop", LIVE, lifecycle.stop)
pause = about("promo-pause", (PromotionState.RUNNING,), lifecycle.pause)
resume = about("promo-resume", (PromotionState.PAUSED,), lifecycle.resume)
