"""What an owner says of a live offer in words: "stop the promotion". Of several that it may be about it asks which."""

from __future__ import annotations

from handlers.offers import lifecycle, listing
from handlers.offers.state import line, stands
from handlers.turn.conversation import Scene, Step, Turn
from handlers.turn.pages import page
from handlers.turn.table import Talk
from loyalty.messages.extras import Option
from loyalty.messages.kinds.composing import ComposingKind
from loyalty.messages.message import Lines, Message
from loyalty.offers.promotions import LIVE, PromotionState
from storage.offers import lookup


def about(option: str, states: tuple[PromotionState, ...], act: Talk) -> Talk:
    """The conversation that does this with the one offer in these states. `option` is the button that does the same.
    Where none is in them, it says how the only live one stands, or which offers there are."""

    async def talk(scene: Scene, _: str) -> Turn:
        live = [one for one in await lookup.open_for_owner(scene.read, scene.now) if one.state in LIVE]
        fitting = [one for one in live if one.state in states]
        if len(fitting) == 1:
            return await act(scene, str(fitting[0].id))
        if not fitting:
            return stands(live[0], scene) if len(live) == 1 else await listing.show(scene, "")
        options = [Option(option, str(one.id), one.name) for one in fitting]
        shown = page(options, 0, lambda rest: Option("promo-more", str(rest)))
        below = (Lines(tuple(map(line, fitting))), shown)
        return Turn(Message(ComposingKind.OFFERS, {"count": len(fitting)}, below), step=Step(listing.STEP))

    return talk


stop = about("promo-stop", LIVE, lifecycle.stop)
pause = about("promo-pause", (PromotionState.RUNNING,), lifecycle.pause)
resume = about("promo-resume", (PromotionState.PAUSED,), lifecycle.resume)
