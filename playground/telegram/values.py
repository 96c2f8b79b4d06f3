"""The people and messages of the make-believe Telegram."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from playground.telegram.files import StoredFile
from playground.telegram.html import Entity
from playground.telegram.markup import Json, Rows, inline_rows


@dataclass(frozen=True)
class User:
    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = None
    is_bot: bool = False

    def as_json(self) -> Json:
        return {"id": self.id, "is_bot": self.is_bot} | self._named(language_code=self.language_code)

    def as_chat(self) -> Json:
        return {"id": self.id, "type": "private"} | self._named()

    def _named(self, **more: str | None) -> Json:
        names = {
            "first_name": self.first_name,
            "last_name": self.last_name,
            "username": self.username,
            **more,
        }
        return {name: value for name, value in names.items() if value}


@dataclass(frozen=True)
class Message:
    """One message as it stands now; an edit replaces it."""

    id: int
    mine: bool  # written by the person; otherwise by the bot
    date: datetime
    text: str = ""  # of a photo or document: its caption
    entities: tuple[Entity, ...] = ()
    file: StoredFile | None = None
    markup: Json | None = None  # the inline keyboard
    reply_to: int | None = None
    edited_at: datetime | None = None
    caption_above: bool = False
    other: Json = field(default_factory=dict)  # contact, sticker, voice, location: as the Bot API words them

    @property
    def edited(self) -> bool:
        return self.edited_at is not None

    @property
    def photo(self) -> bytes | None:
        return self.file.content if self.file and self.file.kind == "photo" else None

    @property
    def document(self) -> tuple[str, bytes] | None:
        return (self.file.name, self.file.content) if self.file and self.file.kind == "document" else None

    @property
    def buttons(self) -> Rows:
        return inline_rows(self.markup)

    @property
    def labels(self) -> list[str]:
        """All button labels in reading order."""
        return [button.text for row in self.buttons for button in row]


@dataclass(frozen=True)
class Alert:
    """What the person was shown after a tap: a short note, or a pop-up to close."""

    text: str
    popup: bool
    at: datetime
    url: str | None = None


@dataclass(frozen=True)
class Command:
    command: str
    description: str


Answer = dict[str, Any] | list[dict[str, Any]] | bool
