"""What a kind of message is, and its class."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, IntEnum


class Class(IntEnum):
    """Why a message goes out, by priority. 0 is an answer, or the receipt of what somebody just did at
    the till or in the team; nothing of it is ever planned."""

    REPLY = 0
    MILESTONE = 1
    OCCASION = 2
    PROMOTION = 3
    PROGRESS = 4
    WINBACK = 5


class Kind(Enum):
    """A message there is: the name of its text in `locales/`, its class, and its arguments.

    The kinds stand in `loyalty/messages/kinds/`, an enumeration an area. A new one is one line there and one
    text per locale; the parity test names what is missing. Where an argument may be absent it is the word
    "none" (a tier, a birthday, a reward). One with a question mark may be left out, and then is that word too: what
    only some shops have.
    """

    def __init__(self, text: str, cls: Class, args: str = "") -> None:
        self.text = text
        self.cls = cls
        self.args = frozenset(args.replace("?", "").split())
        self.needed = frozenset(arg for arg in args.split() if not arg.endswith("?"))
        self.absent: Mapping[str, str] = {arg[:-1]: "none" for arg in args.split() if arg.endswith("?")}
