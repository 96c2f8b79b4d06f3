"""One language: the texts of its folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from fluent.runtime.resolver import MAX_PART_LENGTH, CurrentEnvironment, Pattern, ResolverEnvironment

from bot.words.entries import VALUE, Bundle, Entry, entries, forms
from bot.words.prepared import Args, NotPlain, prepared


class Language:
    """Texts by name and form: `("credited", VALUE)`, `("credited", SHORT)`.

    They come from all `.ftl` files of a folder, and the folder's name is the language. Which file a text stands
    in matters to readers only: a text may refer to one of another file.
    """

    def __init__(self, folder: Path) -> None:
        self.locale = folder.name
        sources: dict[str, Entry] = {}
        for path in sorted(folder.glob("*.ftl")):
            for name, entry in entries(path):
                sources.setdefault(name, entry)
        self._bundle = Bundle(self.locale, sources)
        self._forms = {
            (name, form)
            for name, entry in sources.items()
            if not name.startswith("-")  # a term, which only other texts use
            for form in forms(entry.source)
        }
        self._prepared: dict[tuple[str, str], Callable[[Args], str] | None] = {}  # None: Fluent says it

    def ids(self) -> frozenset[str]:
        """Every text, and every form beside its value: `credited`, `credited.sms`."""
        return frozenset(f"{name}.{form}" if form else name for name, form in self._forms)

    def has(self, name: str, form: str = VALUE) -> bool:
        return (name, form) in self._forms

    def pattern(self, name: str, form: str) -> Pattern:
        """As Fluent parsed it. Raises KeyError where there is none."""
        message = self._bundle.get_message(name)
        found = message.attributes[form] if form else message.value
        if found is None:
            raise KeyError(name)
        return found

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
                self._prepared[name, form] = prepared(self.pattern(name, form), self._bundle)
            except NotPlain:
                self._prepared[name, form] = None
        return self._prepared[name, form]

    def _by_fluent(self, name: str, form: str, args: dict[str, Any]) -> tuple[str, list[Exception]]:
        """This is `FluentBundle.format_pattern` without its conversion of every int to a type of its own."""
        errors: list[Exception] = []
        env = ResolverEnvironment(self._bundle, errors, current=CurrentEnvironment(args=args))
        try:
            return str(self.pattern(name, form)(env)), errors
        except ValueError as error:  # too long, or nested without end
            return "", [*errors, error]
