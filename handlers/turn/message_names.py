"""What a message is called in front of people: an offer by its name, another by its kind."""

from __future__ import annotations

from collections.abc import Mapping

from loyalty.messages.args import Arg
from storage.messages.history import Thing

# The names that the texts know, by the text's name; a kind that is not here goes by its class.
NAMES: Mapping[str, str] = {
    "reward-earned": "kind-reward",
    "nearly-there": "kind-nearly",
    "voucher-expired": "kind-voucher",
    "voucher-warning": "kind-voucher",
    "points-warning": "kind-lapse",
    "points-expired": "kind-lapse",
    "birthday": "kind-birthday",  # as the table of dates has it
    "birthday-wish": "kind-birthday",
    "anniversary": "kind-anniversary",
    "welcome-first": "kind-welcome",
    "welcome-again": "kind-welcome",
}


def what(thing: Thing) -> Arg:
    """The argument that names this message to the texts."""
    return thing.offer or NAMES.get(thing.kind, f"kind-{thing.cls.name.lower()}")
