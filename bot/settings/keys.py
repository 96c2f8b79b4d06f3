"""Which keys there are: the fields of the sections, which are dataclasses of the programme and the channels."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import MISSING, Field, fields, is_dataclass
from functools import cache
from typing import Any, get_args, get_type_hints

from bot.settings.values import READERS
from loyalty.programme.rewards import Reward
from loyalty.programme.rule import Rule
from loyalty.programme.values import DERIVED
from loyalty.rewards import table as rewards
from loyalty.rewards.item import Item
from loyalty.rules import table as rules

KIND = "kind"  # the key that says which of these an entry is
VARIANTS: Mapping[type, Mapping[str, type]] = {Rule: rules.KINDS, Reward: rewards.KINDS}
IMPLIED: Mapping[type, str] = {Reward: Item.kind}  # the kind of an entry that does not say it


def keys(section: type) -> Mapping[str, Field[Any]]:
    """A section's keys, each with its field; what is worked out from others is none."""
    return {field.name: field for field in fields(section) if field.metadata != DERIVED}


@cache
def types(section: type) -> Mapping[str, Any]:
    """The type of each key, with its marks."""
    return get_type_hints(section, include_extras=True)


def optional(key: Field[Any]) -> bool:
    """Whether it may be left out: the product has a default."""
    return key.default is not MISSING or key.default_factory is not MISSING


def section_in(of: Any) -> type | None:
    """The section that a value of this type is, or a list of it holds."""
    if isinstance(of, type) and is_dataclass(of) and of not in READERS:
        return of
    return next(filter(None, map(section_in, get_args(of))), None)


def every_key(sections: Sequence[type], place: str = "") -> Iterator[str]:
    """Every key at its place: "shop.name", "rewards.valid"."""
    for section in sections:
        if section in VARIANTS:
            yield f"{place}{KIND}"
            yield from every_key([*VARIANTS[section].values()], place)
            continue
        for key in keys(section):
            inner = section_in(types(section)[key])
            yield from every_key([inner], f"{place}{key}.") if inner else (f"{place}{key}",)
