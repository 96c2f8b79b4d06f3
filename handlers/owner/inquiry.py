"""What an answer about somebody's messages is made from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from handlers.turn.conversation import Scene
from loyalty.channels import Channels
from loyalty.programme.programme import Programme
from storage.engine.db import Reader


@dataclass(frozen=True, slots=True)
class Inquiry:
    """A question of the owner's, from a chat or from the operator's terminal. `now` is UTC."""

    read: Reader
    programme: Programme
    channels: Channels
    now: datetime


def inquiry(scene: Scene) -> Inquiry:
    """The one that is made in this chat."""
    return Inquiry(scene.read, scene.programme, scene.channels, scene.now)
