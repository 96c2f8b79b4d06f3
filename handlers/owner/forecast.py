"""What would my caps do? The turn notes the wish; a year is lived through elsewhere, and its picture comes
when it is over."""

from __future__ import annotations

from handlers.turn.conversation import Scene, Turn
from loyalty.facts import ForecastAsked
from loyalty.messages.kinds.why import WhyKind
from loyalty.messages.message import Message

MEMBERS = 300  # enough to see what happens to one in a hundred, and lived through in a minute or two


async def ask(scene: Scene, _: str) -> Turn:
    said = Message(WhyKind.FORECAST, {"members": MEMBERS})
    return Turn(said, facts=(ForecastAsked(scene.fresh(), scene.address.id),))
