"""Pictures that were sent as one come as several messages, of which at most one has the words. Whoever sends an album
is answered once; the other pictures are part of what was answered."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from handlers.turn.conversation import Scene, Turn
from handlers.turn.heard import Attached
from handlers.turn.unheard import fingerprint
from storage.messages.unheard import was_answered

_FRESH = timedelta(hours=1)


async def is_answered(heard: Attached, scene: Scene) -> bool:
    """Whether this is another picture of an album that had its answer. One with words of its own has not."""
    if not heard.album or heard.caption:
        return False
    cause = fingerprint(scene, heard.album)
    return await was_answered(scene.read, scene.address.id, cause, scene.now - _FRESH, scene.now)


def answered(turn: Turn, scene: Scene) -> Turn:
    """The turn, whose answer is known as that to the album."""
    heard = scene.incoming.heard
    if not isinstance(heard, Attached) or not heard.album or turn.reply is None:
        return turn
    return replace(turn, cause=turn.cause or fingerprint(scene, heard.album))
