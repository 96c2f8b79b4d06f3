"""The programme's own dataclasses, as pydantic reads them from TOML.

A section is written once, as a dataclass. Its fields become the keys of a table here, each read by the parser of its
type and marks (`bot/settings/values.py`); a key that is no field is refused. Without a parser pydantic would read
`timedelta` its own way, and it takes none from outside for a type: so the schema is made here, field by field.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping
from dataclasses import is_dataclass
from functools import partial
from types import GenericAlias, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import GetCoreSchemaHandler, GetPydanticSchema, TypeAdapter
from pydantic_core import CoreSchema, core_schema

from bot.settings.keys import IMPLIED, KIND, VARIANTS, keys, optional, types
from bot.settings.values import READERS, listed, marked, table

Keys = dict[str, core_schema.TypedDictField]
Found = Mapping[str, Any]


def adapter(*sections: type) -> TypeAdapter[Any]:
    """Reads one table in which the keys of all these stand side by side, into a tuple: a value of each."""

    def schema(_: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        together = {key: read for each in sections for key, read in _keys(each, handler).items()}
        return _table(together, lambda found: tuple(_made(each, found) for each in sections))

    return TypeAdapter(Annotated[tuple, GetPydanticSchema(schema)])


def _section(section: type, handler: GetCoreSchemaHandler) -> CoreSchema:
    return _table(_keys(section, handler), lambda found: _made(section, found))


def _one_of(
    kinds: Mapping[str, type], implied: str | None, _: object, handler: GetCoreSchemaHandler
) -> CoreSchema:
    """An entry that says by its kind which section it is."""
    kind = core_schema.typed_dict_field(core_schema.str_schema())
    choices = {
        name: _table({KIND: kind, **_keys(section, handler)}, partial(_made, section))
        for name, section in kinds.items()
    }
    union = core_schema.tagged_union_schema(choices, KIND)
    return core_schema.no_info_before_validator_function(partial(_of_a_kind, kinds, implied), union)


def _of_a_kind(kinds: Mapping[str, type], implied: str | None, entry: object) -> object:
    found = table(entry)
    if implied and isinstance(found, dict) and KIND not in found:
        return {KIND: implied, **found}
    name = found.get(KIND) if isinstance(found, dict) else None
    if name not in kinds:
        near = difflib.get_close_matches(str(name), kinds, 1)
        meant = f"did you mean {near[0]}?" if near else f"there are {', '.join(kinds)}"
        said = f"no such kind, {name!r}" if name is not None else "kind is missing"
        raise ValueError(f"{said}; {meant}")
    return entry


def _table(keys: Keys, make: Callable[[Found], Any]) -> CoreSchema:
    read = core_schema.typed_dict_schema(keys, extra_behavior="forbid")
    checked = core_schema.no_info_before_validator_function(table, read)
    return core_schema.no_info_after_validator_function(make, checked)


def _keys(section: type, handler: GetCoreSchemaHandler) -> Keys:
    return {
        name: core_schema.typed_dict_field(
            handler.generate_schema(_readable(types(section)[name])), required=not optional(key)
        )
        for name, key in keys(section).items()
    }


def _made(section: type, found: Found) -> Any:
    """What was left out has the section's own default; what does not go together is its `ValueError`."""
    return section(**{key: found[key] for key in keys(section) if key in found})


def _readable(of: Any) -> Any:
    """The same type, with the parser of each part."""
    if of in READERS:
        return READERS[of]
    origin, parts = get_origin(of), get_args(of)
    if origin is Annotated:
        return _with_marks(*parts)
    if origin is tuple:
        return Annotated[(GenericAlias(tuple, (_readable(parts[0]), ...)), listed(_bare(parts[0])))]
    if origin in {Union, UnionType}:  # TOML has no word for None: the key is left out
        return _readable(parts[0])
    if of in VARIANTS:
        return Annotated[of, GetPydanticSchema(partial(_one_of, VARIANTS[of], IMPLIED.get(of)))]
    if is_dataclass(of):
        return Annotated[of, GetPydanticSchema(_section)]
    if origin is Literal:
        return of
    raise TypeError(f"{of} has no parser; give it one in bot/settings/values.py")


def _with_marks(of: Any, *marks: Any) -> Any:
    """What a value stands for has a parser of its own, in place of its type's."""
    meant = [READERS[mark] for mark in marks if mark in READERS]
    bounds = [marked(mark, of) for mark in marks if mark not in READERS]
    reader = meant[0] if meant else _readable(of)
    return Annotated[(reader, *bounds)] if bounds else reader


def _bare(of: Any) -> Any:
    return get_args(of)[0] if get_origin(of) is Annotated else of
