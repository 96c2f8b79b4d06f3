"""The commands of the team with a name behind them, "remove max", "audit max", and what somebody of it did."""

from __future__ import annotations

from collections.abc import Mapping

from handlers.team import audit, removing
from handlers.team.roster import faces
from handlers.turn.conversation import Scene, Turn
from handlers.turn.pages import meant
from handlers.turn.table import Talk
from storage.people import team

_TALKS: Mapping[str, Talk] = {"remove": removing.remove_named, "audit": audit.audit_named}
_LONGEST = 3  # words of a command


async def said(scene: Scene, text: str) -> Turn | None:
    """None where nobody of the team, now or before, is named: "remove the picture"."""
    words = text.split()
    for count in range(min(_LONGEST, len(words) - 1), 0, -1):
        talk, name = _TALKS.get(scene.words.intent(" ".join(words[:count]))), " ".join(words[count:])
        if talk and meant(faces(scene, await team.everyone(scene.read, removed=True), ""), name):
            return await talk(scene, name)
    did = audit.deeds_of(text)
    people = faces(scene, await team.everyone(scene.read, removed=True), "") if did else ()
    return await audit.audit_named(scene, text) if any(meant(people, name) for name in did) else None
