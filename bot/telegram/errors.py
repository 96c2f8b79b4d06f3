"""What the Bot API's errors mean for a message, and whose fault each is: one table, read from the top.

The Bot API names no errors but by their HTTP status and a description
(https://core.telegram.org/bots/api#making-requests). The descriptions here are those that its server says itself
(https://github.com/tdlib/telegram-bot-api/blob/master/telegram-bot-api/Client.cpp) or hands on from Telegram
(https://core.telegram.org/api/errors); in capitals there, in small letters here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from aiogram.exceptions import (
    RestartingTelegram,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramConflictError,
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
from loyalty.messages.outcomes import (
    Fault,
    Later,
    Outcome,
    Refused,
    Remedy,
    Scope,
    Unclear,
    bounded,
    until_mended,
)

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
    """An error of this type whose description has any of these words (small letters; none: any description) is
    the fault of `whose`, and means `then`."""

    whose: Scope
    error: type[TelegramAPIError]
    words: tuple[str, ...]
    then: Callable[[Any], Outcome]


def _gone(error: TelegramAPIError) -> Outcome:
    return Refused(error.message, permanent=True)


def _content(error: TelegramAPIError) -> Outcome:
    return Refused(error.message)


def _unclear(error: TelegramAPIError) -> Outcome:
    return Unclear(error.message)


def _slower(error: TelegramRetryAfter) -> Outcome:
    """Telegram does not say whether this chat gets too much, or all chats together."""
    why = f"Telegram asks to wait {error.retry_after} s"
    return Later(bounded(error.retry_after), why, whole_address=True)


def _slower_somehow(error: TelegramAPIError) -> Outcome:
    """aiogram tells a 429 by its time only."""
    return Later(RECONNECT, f"Telegram asks to wait: {error.message}", whole_address=True)


def _unreached(error: TelegramAPIError) -> Outcome:
    return Later(RECONNECT, f"Telegram is not reached: {error.message}", whole_channel=True)


def _misconfigured(error: TelegramAPIError) -> Outcome:
    why = f"Telegram does not know this bot; is TELEGRAM_TOKEN right? ({error.message})"
    fault = Fault(_code(error), Remedy.CREDENTIALS)
    return until_mended(Scope.ACCOUNT, RECONFIGURE, why, fault, whole_channel=True)


def _unknown(error: TelegramAPIError) -> Outcome:
    return until_mended(Scope.UNKNOWN, RECONFIGURE, error.message, Fault(_code(error)))


def _code(error: TelegramAPIError) -> str:
    """The HTTP status, which aiogram tells by its type."""
    return next((code for kind, code in _CODES if isinstance(error, kind)), "none")


_CODES: tuple[tuple[type[TelegramAPIError], str], ...] = (
    (TelegramBadRequest, "400"),
    (TelegramUnauthorizedError, "401"),
    (TelegramForbiddenError, "403"),
    (TelegramNotFound, "404"),
    (TelegramConflictError, "409"),
)


def _moved(error: TelegramMigrateToChat) -> Outcome:
    return Refused(f"this group became {error.migrate_to_chat_id}; we write to people only", permanent=True)


NOBODY = (
    "bot was blocked by the user",
    "user is deactivated",
    "bot can't initiate conversation with a user",
    "bot can't send messages to bots",
    "bots can't send messages to bots",
    "bot was kicked",
    "bot is not a member",
    "user_is_blocked",
    "chat_write_forbidden",
)
NOWHERE = (
    "chat not found",
    "user not found",
    "peer_id_invalid",
    "user is deactivated",
    "input_user_deactivated",
    "user_is_blocked",
    "not enough rights to send",
    "have no rights to send",
    "chat_write_forbidden",
)
CONTENT = (
    "message is too long",
    "message_too_long",
    "caption is too long",
    "media_caption_too_long",
    "can't parse entities",
    "entities_too_long",
    "entity_bounds_invalid",
    "strings must be encoded in utf-8",
    "text is empty",
    "text must be non-empty",
    "button",
    "keyboard",
    "reply markup",
    "photo_",
    "image_process_failed",
    "media_empty",
    "file",
    "failed to get http url content",
    "wrong type of the web page content",
    "webpage_curl_failed",
    "message to be replied not found",
    *UNEDITABLE,
    NOT_MODIFIED,
)

ANY: tuple[str, ...] = ("",)
TABLE = (
    Row(Scope.PERSON, TelegramRetryAfter, ANY, _slower),
    Row(Scope.PERSON, TelegramMigrateToChat, ANY, _moved),
    Row(Scope.ACCOUNT, TelegramUnauthorizedError, ANY, _misconfigured),
    Row(Scope.ACCOUNT, TelegramNotFound, ANY, _misconfigured),
    Row(Scope.PERSON, TelegramForbiddenError, NOBODY, _gone),
    Row(Scope.PERSON, TelegramBadRequest, NOWHERE, _gone),
    Row(Scope.MESSAGE, TelegramBadRequest, CONTENT, _content),
    Row(Scope.ACCOUNT, TelegramBadRequest, ("logged out",), _misconfigured),
    Row(Scope.UNKNOWN, RestartingTelegram, ANY, _unreached),
    Row(Scope.UNKNOWN, TelegramServerError, ANY, _unclear),  # it may have taken it and lost the answer
    Row(Scope.MESSAGE, TelegramEntityTooLarge, ANY, _content),
    Row(Scope.UNKNOWN, NotConnectedError, ANY, _unreached),
    Row(Scope.UNKNOWN, TelegramNetworkError, ANY, _unclear),
    Row(Scope.PERSON, TelegramAPIError, ("too many requests",), _slower_somehow),
    Row(Scope.UNKNOWN, TelegramAPIError, ANY, _unknown),
)


def outcome(error: TelegramAPIError) -> Outcome:
    return next(r for r in TABLE if isinstance(error, r.error) and says(error, *r.words)).then(error)


def says(error: TelegramAPIError, *words: str) -> bool:
    """Whether the description has any of these."""
    description = error.message.lower()
    return any(word in description for word in words)
