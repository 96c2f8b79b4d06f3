"""What an owner makes of a finding: a campaign of it, or nothing, or that none is to come any more."""

from __future__ import annotations

import re

from handlers.owner.campaigns import asking
from handlers.turn.conversation import Scene, Turn
from handlers.turn.says import choices
from loyalty.facts.team import FindingsSet
from loyalty.messages.kinds.findings import FindingKind
from loyalty.messages.message import Message

_ABOUT = re.compile(r"(points|stamps) ([a-z]{3} \d{1,2}-\d{1,2})")
_LASTS = "28 days"


async def try_it(scene: Scene, about: str) -> Turn:
    """The campaign as it would be, with what it would have given lately: nothing is started yet. `about`:
    "points tue 14-16"."""
    found = _ABOUT.fullmatch(about)
    if found is None:
        return await asking.begin(scene, "")
    return await asking.compose(scene, f"double {found[1]} each {found[2]} {_LASTS}")


async def not_that(scene: Scene, _: str) -> Turn:
    """It was told, and so does not come again for a quarter."""
    return Turn(Message(FindingKind.FINDING_LEFT))


async def never(scene: Scene, _: str) -> Turn:
    said = Message(FindingKind.FINDINGS_OFF, {}, (choices("findings-on"),))
    return Turn(said, facts=(FindingsSet(scene.address.id, on=False),))


async def again(scene: Scene, _: str) -> Turn:
    return Turn(Message(FindingKind.FINDINGS_ON), facts=(FindingsSet(scene.address.id, on=True),))
