"""One language: the texts of its folder."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import MAX_PART_LENGTH, CurrentEnvironment, Pattern, ResolverEnvironment
from fluent.syntax import ast

from bot.words.prepared import Args, NotPlain, prepared

log = logging.getLogger(__name__)

VALUE = ""  # a text's own value, beside its attributes by name


class Language:
    """Texts by name and form: `("credited", VALUE)`, `("credited", SHORT)`.

    They come from all `.ftl` files of a folder, and the folder's name is the language. Which file a text stands
    in matters to readers only: a text may refer to one of another file.
    """

    def __init__(self, folder: Path) -> None:
        self.locale = folder.name
        # Isolating marks are invisible, cost an SMS its GSM-7, and we strip bidi overrides anyway.
        self._bundle = FluentBundle([self.locale], use_isolating=False)
        self._bundle._plural_form = lru_cache(1024)(self._bundle._plural_form)  # 30 us uncached
        self._patterns: dict[tuple[str, str], Pattern] = {}
        self._prepared: dict[tuple[str, str], Callable[[Args], str] | None] = {}  # None: Fluent says it
        for path in sorted(folder.glob("*.ftl")):
            self._add(path)

    def _add(self, path: Path) -> None:
        resource = FluentResource(path.read_text(encoding="utf-8"))
        self._bundle.add_resource(resource)
        self._patterns |= self._compiled(resource, path)

    def _compiled(self, resource: ast.Resource, path: Path) -> list[tuple[tuple[str, str], Pattern]]:
        found: list[tuple[tuple[str, str], Pattern]] = []
        for entry in resource.body:
            match entry:
                case ast.Message():
                    message = self._bundle.get_message(entry.id.name)
                    forms = {VALUE: message.value, **message.attributes}
                    found += [((entry.id.name, form), p) for form, p in forms.items() if p]
                case ast.Junk():
                    log.error("%s: not understood: %r", path, entry.content)
                case _:  # comments, and terms, which only other texts use
                    pass
        return found

    def ids(self) -> frozenset[str]:
        """Every text, and every form beside its value: `credited`, `credited.sms`."""
        return frozenset(f"{name}.{form}" if form else name for name, form in self._patterns)

    def has(self, name: str, form: str = VALUE) -> bool:
        return (name, form) in self._patterns

    def say(self, name: str, form: str, args: dict[str, Any]) -> tuple[str, list[Exception]]:
        """The text, and the errors in it. Raises KeyError where there is none."""
        try:
            if (ready := self._ready(name, form)) and len(told := ready(args)) <= MAX_PART_LENGTH:
                return told, []
        except NotPlain:
            pass
        return self._by_fluent(name, form, args)

    def _ready(self, name: str, form: str) -> Callable[[Args], str] | None:
        """Taken apart when it is first said: all that it may refer to is there by then."""
        if (name, form) not in self._prepared:
            try:
                self._prepared[name, form] = prepared(self._patterns[name, form], self._bundle)
            except NotPlain:
                self._prepared[name, form] = None
        return self._prepared[name, form]

    def _by_fluent(self, name: str, form: str, args: dict[str, Any]) -> tuple[str, list[Exception]]:
        """This is `FluentBundle.format_pattern` without its conversion of every int to a type of its own."""
        errors: list[Exception] = []
        env = ResolverEnvironment(self._bundle, errors, current=CurrentEnvironment(args=args))
        try:
            return str(self._patterns[name, form](env)), errors
        except ValueError as error:  # too long, or nested without end
            return "", [*errors, error]
