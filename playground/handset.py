"""What every phone on the page can do, and what it can be told to open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

Json = dict[str, Any]


@dataclass(frozen=True)
class Someone:
    """Whose phone it is. `key` names it in addresses: "ana", "ben-telegram"."""

    key: str
    name: str
    role: str  # customer | staff | owner | stranger: a label, the service decides by itself
    language: str = "en"


@dataclass(frozen=True)
class Followed:
    """What came of a link or a code: an address for the page to open, or a remark."""

    opens: str = ""
    note: str = ""


class PhoneError(Exception):
    """This phone cannot do that; the text tells a person why."""


class Handset(Protocol):
    who: Someone

    def shown(self) -> Json:
        """The whole screen."""
        ...

    async def says(self, text: str, reply_to: int | None = None, /) -> None: ...

    async def follows(self, link: str) -> Followed:
        """Do what a tap on the link, or a camera that sees it, does."""
        ...


def epoch(at: datetime) -> int:
    """Milliseconds, as a browser counts."""
    return int(at.timestamp() * 1000)


def is_web(link: str) -> bool:
    return link.startswith(("http://", "https://"))
