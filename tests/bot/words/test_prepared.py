"""What is taken apart is said as Fluent says it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fluent.runtime import resolver

from bot.words.counts import count
from bot.words.entries import VALUE
from bot.words.language import Language

LOCALES = Path(__file__).parents[3] / "locales"
PLURALS = {"one", "few", "many", "other"}


@pytest.mark.parametrize("locale", ["en", "pl", "ro"])
@pytest.mark.parametrize("turn", range(2))
def test_each_text_is_said_as_fluent_says_it(locale: str, turn: int) -> None:
    language = Language(LOCALES / locale)
    for name, form in sorted(language._forms):
        options = dict(asked(language.pattern(name, form), language))
        args = {
            arg: said[(turn + number) % len(said)]
            for number, (arg, said) in enumerate(sorted(options.items()))
        }
        assert language._ready(name, form), f"{name} is left to Fluent"
        assert language.say(name, form, args) == language._by_fluent(name, form, args), name


def asked(node: Any, language: Language) -> Iterator[tuple[str, list[Any]]]:
    """Each argument of a text, with values that choose among its variants."""
    match node:
        case resolver.Pattern():
            for element in node.elements:
                yield from asked(element, language)
        case resolver.Placeable() | resolver.NeverIsolatingPlaceable():
            yield from asked(node.expression, language)
        case resolver.VariableReference():
            yield node.id.name, ["Ana & <Ben>"]
        case resolver.MessageReference():
            yield from asked(language._bundle.get_message(node.id.name).value, language)
        case resolver.SelectExpression():
            for variant in node.variants:
                yield from asked(variant.value, language)
            keys = {getattr(variant.key, "name", "") for variant in node.variants} - PLURALS - {""}
            numbers = [count(number, language.locale) for number in (0, 1, 2, 5, 21)]
            yield node.selector.id.name, [*numbers, *sorted(keys), "Ana"]


@pytest.mark.parametrize(
    ("text", "args", "said"),
    [
        ("{ -shop } { $name }", {"name": "Ana"}, "Regulars Ana"),  # terms
        ("a{ around }", {}, "aa???"),  # a text that is a part of itself
        ("{ $name }", {}, "name"),
        ("{ $name }", {"name": "x" * 2501}, ""),
    ],
)
def test_fluent_says_the_rest(tmp_path: Path, text: str, args: dict[str, Any], said: str) -> None:
    folder = tmp_path / "en"
    folder.mkdir()
    (folder / "all.ftl").write_text(f"-shop = Regulars\naround = a{{ around }}\nsaid = {text}\n")
    assert Language(folder).say("said", VALUE, args)[0] == said
