"""What the Bot API's errors mean for a message: one table, read from the top."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from aiogram.exceptions import (
    RestartingTelegram,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)

from bot.telegram.api import NotConnectedError
from loyalty.messages.outcomes import Later, Outcome, Refused, Unclear

RECONNECT = 5.0  # seconds
RECONFIGURE = 60.0  # until somebody may have mended the settings

NOT_MODIFIED = "message is not modified"
NO_TEXT = "there is no text in the message to edit"
UNEDITABLE = (
    NO_TEXT,
    "there is no caption in the message to edit",
    "there is no media in the message to edit",
    "message can't be edited",
    "message to edit not found",
    "message identifier is not specified",
    "message_id_invalid",
)
BAD_FILE = ("wrong file identifier", "wrong remote file identifier", "file_reference_", "wrong file_id")
BAD_BUTTON = ("button url", "button_url_invalid")


@dataclass(frozen=True, slots=True)
class Row:
    """An error of this type whose description has these words (small letters) means `then`."""

    error: type[TelegramAPIError]
    words: str
    then: Callable[[Any], Outcome]


def _gone(error: TelegramAPIError) -> Outcome:
    return Refused(error.message, permanent=True)


def _content(error: TelegramAPIError) -> Outcome:
    return Refused(error.message)


def _unclear(error: TelegramAPIError) -> Outcome:
    return Unclear(error.message)


def _slower(error: TelegramRetryAfter) -> Outcome:
    return Later(error.retry_after, f"Telegram asks to wait {error.retry_after} s", whole_channel=True)


def _unreached(error: TelegramAPIError) -> Outcome:
    return Later(RECONNECT, f"Telegram is not reached: {error.message}", whole_channel=True)


def _misconfigured(error: TelegramAPIError) -> Outcome:
    why = f"Telegram does not know this bot; is TELEGRAM_TOKEN right? ({error.message})"
    return Later(RECONFIGURE, why, whole_channel=True)


def _moved(error: TelegramMigrateToChat) -> Outcome:
    return Refused(f"this group became {error.migrate_to_chat_id}; we write to people only", permanent=True)


TABLE = (
    Row(TelegramRetryAfter, "", _slower),
    Row(TelegramMigrateToChat, "", _moved),
    Row(TelegramUnauthorizedError, "", _misconfigured),
    Row(TelegramNotFound, "", _misconfigured),
    Row(TelegramForbiddenError, "", _gone),  # blocked, deactivated, never started the bot
    Row(TelegramBadRequest, "chat not found", _gone),
    Row(TelegramBadRequest, "user not found", _gone),
    Row(TelegramBadRequest, "peer_id_invalid", _gone),
    Row(TelegramBadRequest, "user is deactivated", _gone),
    Row(TelegramBadRequest, "", _content),
    Row(RestartingTelegram, "", _unreached),
    Row(TelegramServerError, "", _unclear),  # it may have taken the message and lost the answer
    Row(TelegramEntityTooLarge, "", _content),
    Row(NotConnectedError, "", _unreached),
    Row(TelegramNetworkError, "", _unclear),
    Row(TelegramAPIError, "", _content),
)


def outcome(error: TelegramAPIError) -> Outcome:
    return next(r for r in TABLE if isinstance(error, r.error) and says(error, r.words)).then(error)


def says(error: TelegramAPIError, *words: str) -> bool:
    """Whether the description has any of these."""
    description = error.message.lower()
    return any(word in description for word in words)
