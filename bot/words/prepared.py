"""A text of Fluent's, taken apart once: saying it is joining its parts. Fluent walks its tree each time, which takes four
times as long.

Only what our texts are made of is taken apart: letters, arguments, other texts, and a choice by an argument. Fluent says
the rest, and whatever goes wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from fluent.runtime import FluentBundle, resolver

from bot.words.counts import Count

Args = Mapping[str, Any]
Part = str | Callable[[Args], str]
Within = frozenset[str]  # the texts that this one is a part of


class NotPlain(Exception):
    """Fluent is to say it."""


def prepared(pattern: resolver.BaseResolver, bundle: FluentBundle) -> Callable[[Args], str]:
    """Says this text with its arguments, which are a `str` or a `Count`. `NotPlain` where Fluent is to say it, here or
    when it is called."""
    return partial(_joined, tuple(_parts(pattern, bundle, frozenset())))


def _joined(parts: tuple[Part, ...], args: Args) -> str:
    return "".join([part if type(part) is str else part(args) for part in parts])  # type: ignore[operator]


def _parts(node: Any, bundle: FluentBundle, within: Within) -> Iterator[Part]:
    match node:
        case resolver.TextElement():
            yield node.value
        case resolver.StringLiteral():
            yield node.parse()["value"]
        case resolver.Pattern():
            for element in node.elements:
                yield from _parts(element, bundle, within)
        case resolver.Placeable() | resolver.NeverIsolatingPlaceable():
            yield from _parts(node.expression, bundle, within)
        case resolver.VariableReference():
            yield partial(_argument, node.id.name)
        case resolver.MessageReference(attribute=None):
            yield from _referred(node.id.name, bundle, within)
        case resolver.SelectExpression(selector=resolver.VariableReference(id=chosen_by)):
            yield _choice(chosen_by.name, node.variants, bundle, within)
        case _:
            raise NotPlain


def _argument(name: str, args: Args) -> str:
    value = args.get(name)
    if type(value) is str:
        return value
    value = _given(name, args)
    return value if isinstance(value, str) else value.written


def _given(name: str, args: Args) -> str | Count:
    value = args.get(name)
    if not isinstance(value, (str, Count)):
        raise NotPlain
    return value


def _referred(name: str, bundle: FluentBundle, within: Within) -> Iterator[Part]:
    if name in within or not bundle.has_message(name):
        raise NotPlain
    return _parts(bundle.get_message(name).value, bundle, within | {name})


def _choice(name: str, among: Iterable[resolver.Variant], bundle: FluentBundle, within: Within) -> Part:
    variants = [
        (_key(variant.key), tuple(_parts(variant.value, bundle, within)), variant.default)
        for variant in among
    ]
    (otherwise,) = (parts for _, parts, is_default in variants if is_default)
    options = tuple((key, parts) for key, parts, _ in variants)
    return partial(_chosen, name, options, otherwise, bundle._plural_form)


def _key(key: Any) -> str | int:
    match key:
        case resolver.Identifier():
            return str(key.name)
        case resolver.NumberLiteral(value=int(number)):
            return int(number)
        case _:
            raise NotPlain


def _chosen(
    name: str,
    options: tuple[tuple[str | int, tuple[Part, ...]], ...],
    otherwise: tuple[Part, ...],
    plural: Callable[[int], str],
    args: Args,
) -> str:
    """A number's own variant, or that of its plural; a word's own. Fluent holds a word against the plural of a number
    too, which no text of ours means."""
    value = _given(name, args)
    form = value if isinstance(value, str) else plural(value)
    for key, parts in options:
        if key in (value, form):
            return _joined(parts, args)
    return _joined(otherwise, args)
