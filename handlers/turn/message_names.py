"""What a message is called in front of people: an offer by its name, another by its kind."""

from __future__ import annotations

from loyalty.messages.args import Arg
from loyalty.messages.names import of_class
from storage.messages.history import Thing


def what(thing: Thing) -> Arg:
    """The argument that names this message to the texts."""
    return thing.offer or of_class(thing.kind, thing.cls)
