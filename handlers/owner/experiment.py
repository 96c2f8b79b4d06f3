"""The better version of a reward that is tried is made the rule: by one tap, or by its letter."""

from __future__ import annotations

from typing import Final
from zoneinfo import ZoneInfo

from handlers.owner import changing, report
from handlers.turn.conversation import Scene, Turn
from handlers.turn.table import Talk
from loyalty.calendar import local_day
from loyalty.offers.variants import letter

show: Final[Talk] = report.about("experiment")
"""What members did by the version that chance gave them."""


async def use(scene: Scene, id: str) -> Turn:
    """Writes the winner into the settings."""
    programme = scene.programme.of_shop
    if id not in programme.experiment.rewards or programme.experiment.winner:
        return await show(scene, "")
    today = local_day(scene.now, ZoneInfo(programme.shop.timezone))
    return await changing.at_once(scene, "experiment", f"{id} {today.isoformat()}")


async def by_letter(scene: Scene, text: str) -> Turn:
    """ "experiment B"."""
    said = text.strip().upper()
    versions = enumerate(scene.programme.of_shop.experiment.rewards, start=1)
    return await use(scene, next((id for number, id in versions if letter(number) == said), ""))
