"""What is wrong with the file or the environment, in sentences: each with its place, and with what would be right."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from bot.settings.keys import IMPLIED, KIND, VARIANTS, keys, section_in, types

Place = tuple[int | str, ...]


class ConfigError(Exception):
    """The settings cannot be used. Its text names every fault, one a line."""


def of_table(error: ValidationError, table: Mapping[str, Any], sections: Sequence[type]) -> Iterator[str]:
    """Of the file, as TOML has it. Entries of a list are counted from 1."""
    for fault in error.errors():
        written = _in_file(fault["loc"], table)
        place = ".".join(str(part + 1) if isinstance(part, int) else part for part in written)
        yield f"{place}: {_sentence(fault, table, sections)}"


def of_environment(error: ValidationError) -> Iterator[str]:
    """Never with the value: it may be a secret."""
    for fault in error.errors():
        name = "_".join(str(part) for part in fault["loc"]).upper()
        right = f"write {fault['ctx']['expected']}" if fault["type"] == "literal_error" else _said(fault)
        yield f"environment: {name}: {right}"


def _in_file(place: Place, table: Any) -> Place:
    """Without the kind that stands between an entry and its key: "rules.1.times" for ("rules", 0, "bonus", "times")."""
    kept: list[int | str] = []
    for before, part in zip((None, *place), place, strict=False):
        if isinstance(before, int) and isinstance(table, dict) and _is_kind(part, table):
            continue  # the kind of an entry, which may be called like one of its keys
        kept.append(part)
        is_there = part in table if isinstance(table, dict) else isinstance(table, list)
        table = table[part] if is_there else None
    return tuple(kept)


def _is_kind(part: int | str, entry: Mapping[str, Any]) -> bool:
    return entry.get(KIND) == part or (KIND not in entry and part in IMPLIED.values())


def _sentence(fault: ErrorDetails, table: Mapping[str, Any], sections: Sequence[type]) -> str:
    match fault["type"]:
        case "extra_forbidden":
            return _unknown(fault["loc"], sections)
        case "missing":
            return "is missing; config.toml in the repository shows it with its meaning"
        case "value_error":
            return _said(fault)
        case "too_short" | "string_too_short" if not fault["input"]:
            return "is empty"
    shown = _shown(_written(table, _in_file(fault["loc"], table)))
    match fault["type"]:
        case "too_long":
            return f"at most {fault['ctx']['max_length']} of them (it says {shown})"
        case "dict_type":
            return 'a text for each language is written { en = "A coffee", pl = "Kawa" }'
        case "bool_type":
            return f"write true or false, without quotes (it says {shown})"
        case _:
            return f"{_said(fault)} (it says {shown})"


def _said(fault: ErrorDetails) -> str:
    return fault["msg"].removeprefix("Value error, ")


def _written(table: Any, place: Place) -> object:
    """What stands there in the file, before any of it was read."""
    for part in place:
        table = table[part]
    return table


def _shown(value: object) -> str:
    text = str(value) if isinstance(value, Decimal) else repr(value)
    return text if len(text) <= 60 else text[:57] + "..."


def _unknown(place: Place, sections: Sequence[type]) -> str:
    """The nearest key that there is, or all of them."""
    known = _keys_at(place[:-1], sections)
    near = difflib.get_close_matches(str(place[-1]), known, 1)
    meant = f"did you mean {near[0]}?" if near else f"known here: {', '.join(known)}"
    return f"unknown key; {meant}"


def _keys_at(place: Place, sections: Sequence[type]) -> list[str]:
    """Of the section at this place, or of the whole file."""
    at = sections
    for part in place:
        if isinstance(part, str):
            inner = (
                VARIANTS[each][part] if each in VARIANTS else section_in(types(each).get(part)) for each in at
            )
            at = [each for each in inner if each]
    return [key for each in at for key in keys(each)]
