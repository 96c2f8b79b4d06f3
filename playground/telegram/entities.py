"""Text with entities, as the Bot API takes and returns them. Offsets and lengths are in UTF-16 code units."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from playground.telegram.errors import bad_request
from playground.telegram.html import TYPES, Entity, Formatted, parse_html, utf16

_PLAIN_TYPES = set(TYPES.values()) | {
    "mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "expandable_blockquote",
    "text_mention",
}  # fmt: skip
_FOUND = re.compile(
    r"(?P<url>https?://[^\s<>]+)|(?P<email>[\w.+-]+@[\w-]+\.[\w.]+\w)|(?<![\w/<>])(?P<bot_command>/\w{1,64}(?:@\w+)?)"
    r"|(?<!\w)(?P<mention>@[A-Za-z]\w{3,31})|(?<!\w)(?P<hashtag>#[^\W\d]\w*)"
)


def formatted(text: str, parse_mode: str, entities: Any) -> Formatted:
    """Text as it will be shown: parsed, trimmed, with links and commands recognised."""
    mode = parse_mode.lower()
    if mode == "html":
        parsed = parse_html(text)
    elif mode in {"markdown", "markdownv2"}:
        raise bad_request(f"the playground reads HTML only, not {parse_mode}")
    elif mode not in {"", "none"}:
        raise bad_request("unsupported parse_mode")
    else:
        parsed = Formatted(text, _given(text, entities))
    return _recognised(_trimmed(parsed))


def _given(text: str, entities: Any) -> tuple[Entity, ...]:
    if entities is None:
        return ()
    if not isinstance(entities, list):
        raise bad_request("can't parse entities: Expected an Array of MessageEntity")
    end = utf16(text)
    for entity in entities:
        _check_entity(entity, end)
    return tuple(entities)


def _check_entity(entity: Any, end: int) -> None:
    complaint = "can't parse entities: Can't parse MessageEntity: "
    if not isinstance(entity, dict) or not isinstance(entity.get("offset"), int):
        raise bad_request(complaint + 'Field "offset" must be of type Number')
    if not isinstance(entity.get("length"), int):
        raise bad_request(complaint + 'Field "length" must be of type Number')
    if entity.get("type") not in _PLAIN_TYPES:
        raise bad_request(complaint + "Unsupported type specified")
    if entity["offset"] < 0 or entity["length"] < 0 or entity["offset"] > end:
        raise bad_request(f"Entity begins after the end of the text at UTF-16 offset {entity['offset']}")
    if entity["offset"] + entity["length"] > end:
        raise bad_request(
            f"Entity beginning at UTF-16 offset {entity['offset']} ends after the end of the text "
            f"at UTF-16 offset {entity['offset'] + entity['length']}"
        )


def _trimmed(source: Formatted) -> Formatted:
    """Telegram drops white space at both ends; entities give way at the end, and hold it at the beginning."""
    text = source.text.rstrip(" \n\t\r")
    first = min((entity["offset"] for entity in source.entities), default=len(text))
    cut = min(len(text) - len(text.lstrip(" \n\t\r")), first)
    text = text[cut:]
    end = utf16(text)
    moved = [entity | {"offset": entity["offset"] - cut} for entity in source.entities]
    clipped = [entity | {"length": min(entity["length"], end - entity["offset"])} for entity in moved]
    return Formatted(text, tuple(entity for entity in clipped if entity["length"] > 0))


def _recognised(source: Formatted) -> Formatted:
    if not any(mark in source.text for mark in "/@#"):
        return source
    found = [entity for entity in recognise(source.text) if not _overlaps(entity, source.entities)]
    every = sorted([*source.entities, *found], key=lambda entity: (entity["offset"], -entity["length"]))
    return Formatted(source.text, tuple(every))


def recognise(text: str) -> list[Entity]:
    """What Telegram marks by itself: links, commands, mentions, hashtags and e-mail addresses."""
    return [
        {"type": match.lastgroup, "offset": utf16(text[: match.start()]), "length": utf16(match[0])}
        for match in _FOUND.finditer(text)
    ]


def _overlaps(entity: Entity, others: Iterable[Entity]) -> bool:
    end = entity["offset"] + entity["length"]
    exclusive = {"text_link", "code", "pre", "url"}
    return any(
        other["type"] in exclusive
        and other["offset"] < end
        and entity["offset"] < other["offset"] + other["length"]
        for other in others
    )
