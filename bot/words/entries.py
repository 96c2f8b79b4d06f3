"""The texts of a language, each parsed when it is first said: Fluent takes a second for all of a shop's languages, and
keeps them in forty megabytes."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import Message
from fluent.syntax import ast

log = logging.getLogger(__name__)

VALUE = ""  # a text's own value, beside its attributes by name
_ENTRY = re.compile(r"^(-?[a-zA-Z][\w-]*) *=", re.MULTILINE | re.ASCII)
_STRAY = re.compile(r"^(?![\s#}[*]|-?[a-zA-Z][\w-]* *=).+$", re.MULTILINE | re.ASCII)
_FORM = re.compile(r"^ +\.([a-zA-Z][\w-]*) *=", re.MULTILINE | re.ASCII)


class Entry(NamedTuple):
    """A text, with the file it stands in, as it stands there."""

    path: Path
    source: str


def entries(path: Path) -> Iterator[tuple[str, Entry]]:
    """A file's texts by name, `-name` for a term: each reaches to the next. A line that can be part of none is logged."""
    text = path.read_text(encoding="utf-8")
    for stray in _STRAY.findall(text):
        log.error("%s: not understood: %r", path, stray)
    found = list(_ENTRY.finditer(text := _STRAY.sub("", text)))
    for entry, following in zip(found, [*found[1:], None], strict=True):
        yield entry[1], Entry(path, text[entry.start() : following.start() if following else None])


def forms(source: str) -> Iterator[str]:
    """`VALUE`, where an entry has one, and the names of its attributes."""
    attributes = list(_FORM.finditer(source))
    own = source[: attributes[0].start() if attributes else None].partition("=")[2]
    if own.strip():
        yield VALUE
    yield from (attribute[1] for attribute in attributes)


class Bundle(FluentBundle):
    """Fluent's, of sources by name. What cannot be parsed is logged when it is asked for, and is not there (`KeyError`)."""

    def __init__(self, locale: str, sources: dict[str, Entry]) -> None:
        # Isolating marks are invisible, cost an SMS its GSM-7, and we strip bidi overrides anyway.
        super().__init__([locale], use_isolating=False)
        self._plural_form = lru_cache(1024)(self._plural_form)  # 30 us uncached
        self._sources = sources

    def has_message(self, message_id: str) -> bool:
        return message_id in self._sources

    def _lookup(self, entry_id: str, term: bool = False) -> Message:
        name = f"-{entry_id}" if term else entry_id
        if name not in self._compiled and name in self._sources:
            self._parse(self._sources[name])
        return super()._lookup(entry_id, term)

    def _parse(self, entry: Entry) -> None:
        resource = FluentResource(entry.source)
        self.add_resource(resource)
        for part in resource.body:
            if isinstance(part, ast.Junk):
                log.error("%s: not understood: %r", entry.path, part.content)
