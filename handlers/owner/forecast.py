""" "caps": what would my limits do? The request is kept here; a virtual year is simulated elsewhere, and its
chart is sent when it is done."""

from __future__ import annotations

from handlers.turn.conversation import Scene, Turn
from loyalty.facts.team import ForecastAsked
from loyalty.messages.kinds.why import WhyKind
from loyalty.messages.message import Message

MEMBERS = 300  # enough to see what happens to 1 in 100, and simulated in a minute or two


async def ask(scene: Scene, _: str) -> Turn:
    """Keeps the request, and says that it takes a while."""
    said = Message(WhyKind.FORECAST, {"members": MEMBERS})
    return Turn(said, facts=(ForecastAsked(scene.fresh(), scene.address.id),))
