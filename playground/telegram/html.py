"""HTML as the Bot API reads it. Error positions are byte offsets into the UTF-8 source, as in the real answers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, NoReturn

from playground.telegram.errors import bad_request

Entity = dict[str, Any]

TYPES = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "span": "spoiler",
    "tg-spoiler": "spoiler", "code": "code", "pre": "pre", "blockquote": "blockquote", "a": "text_link",
    "tg-emoji": "custom_emoji",
}  # fmt: skip
_REFERENCE = re.compile(r"&(?:#(\d+)|#[xX]([0-9a-fA-F]+)|(lt|gt|amp|quot));?")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_ATTRIBUTE = re.compile(r"""\s*([^\s=>/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([A-Za-z0-9.-]+)))?\s*""")


@dataclass(frozen=True)
class Formatted:
    text: str
    entities: tuple[Entity, ...] = ()


def utf16(text: str) -> int:
    return len(text) + sum(ord(char) > 0xFFFF for char in text)


def parse_html(source: str) -> Formatted:
    return _Html(source).parse()


@dataclass(frozen=True)
class _Open:
    tag: str
    argument: str
    offset: int


class _Html:
    def __init__(self, source: str) -> None:
        self.source = source
        self.text: list[str] = []
        self.offset = 0
        self.open: list[_Open] = []
        self.entities: list[Entity] = []

    def parse(self) -> Formatted:
        at = 0
        while at < len(self.source):
            if self.source[at] != "<":
                at = self._characters(at)
            elif self.source[at + 1 : at + 2] == "/":
                at = self._end_tag(at)
            else:
                at = self._start_tag(at)
        if self.open:
            self._refuse(f'Can\'t find end tag corresponding to start tag "{self.open[-1].tag}"')
        self.entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
        return Formatted("".join(self.text), tuple(self.entities))

    def _characters(self, at: int) -> int:
        reference = _REFERENCE.match(self.source, at) if self.source[at] == "&" else None
        if reference:
            self._add(_referred(reference))
            return reference.end()
        end = at + 1
        while end < len(self.source) and self.source[end] not in "<&":
            end += 1
        self._add(self.source[at:end])
        return end

    def _add(self, piece: str) -> None:
        self.text.append(piece)
        self.offset += utf16(piece)

    def _start_tag(self, at: int) -> int:
        name = re.compile(r"<([^\s>]*)").match(self.source, at)
        end = name.end() if name else at
        if not name or end == len(self.source):
            self._refuse(f"Unclosed start tag at byte offset {self._byte(at)}")
        tag = name[1].lower()
        if tag not in TYPES:
            self._refuse(f'Unsupported start tag "{tag}" at byte offset {self._byte(at)}')
        attributes, end = self._attributes(tag, at, end)
        self.open.append(_Open(tag, self._argument(tag, attributes, at), self.offset))
        return end

    def _attributes(self, tag: str, start: int, at: int) -> tuple[dict[str, str], int]:
        found: dict[str, str] = {}
        while True:
            while self.source[at : at + 1].isspace():
                at += 1
            if at >= len(self.source):
                self._refuse(f'Unclosed start tag "{tag}" at byte offset {self._byte(start)}')
            if self.source[at] == ">":
                return found, at + 1
            match = _ATTRIBUTE.match(self.source, at)
            if match and self.source[match.end() : match.end() + 1] == "=":
                self._refuse(f"Unclosed start tag at byte offset {self._byte(start)}")
            if not match:
                self._refuse(f'Empty attribute name in the tag "{tag}" at byte offset {self._byte(start)}')
            value = next((group for group in match.groups()[1:] if group is not None), "")
            found[match[1].lower()] = _REFERENCE.sub(_referred, value)
            at = match.end()

    def _argument(self, tag: str, attributes: dict[str, str], at: int) -> str:
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            self._refuse(f'Tag "span" must have class "tg-spoiler" at byte offset {self._byte(at)}')
        if tag == "blockquote":
            return "expandable" if "expandable" in attributes else ""
        key = {"a": "href", "tg-emoji": "emoji-id", "code": "class"}.get(tag, "")
        return attributes.get(key, "").removeprefix("language-")

    def _end_tag(self, at: int) -> int:
        if not self.open:
            self._refuse(f"Unexpected end tag at byte offset {self._byte(at)}")
        match = re.compile(r"</([^\s>]*)\s*>").match(self.source, at)
        if not match:
            self._refuse(f"Unclosed end tag at byte offset {self._byte(at)}")
        begun = self.open.pop()
        if match[1] and match[1].lower() != begun.tag:
            found = f'expected "</{begun.tag}>", found "</{match[1].lower()}>"'
            self._refuse(f"Unmatched end tag at byte offset {self._byte(at)}, {found}")
        if self.offset > begun.offset:
            self._close(begun)
        return match.end()

    def _close(self, begun: _Open) -> None:
        entity: Entity = {
            "type": TYPES[begun.tag],
            "offset": begun.offset,
            "length": self.offset - begun.offset,
        }
        if begun.tag == "a":
            shown = "".join(self.text).encode("utf-16-le")[begun.offset * 2 :].decode("utf-16-le")
            entity["url"] = begun.argument or shown
            if not re.match(r"(?:[a-z][a-z0-9+.-]*:)?(?://)?[^\s/]+\.?[^\s]*$", entity["url"], re.IGNORECASE):
                return  # a link to nowhere is shown as plain text, not refused
        elif begun.tag == "tg-emoji":
            if not begun.argument.isdigit():
                self._refuse("Invalid custom emoji identifier specified")
            entity["custom_emoji_id"] = begun.argument
        elif begun.tag == "blockquote" and begun.argument:
            entity["type"] = "expandable_blockquote"
        elif begun.tag == "code" and begun.argument and self.open and self.open[-1].tag == "pre":
            entity |= {"type": "pre", "language": begun.argument}
        self.entities.append(entity)

    def _byte(self, at: int) -> int:
        return len(self.source[:at].encode())

    def _refuse(self, reason: str) -> NoReturn:
        raise bad_request(f"can't parse entities: {reason}")


def _referred(match: re.Match[str]) -> str:
    if match[3]:
        return _NAMED[match[3]]
    code = int(match[1]) if match[1] else int(match[2], 16)
    return chr(code) if 0 < code <= 0x10FFFF else match[0]
