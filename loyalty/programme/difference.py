"""What is different between two settings files, in the order and the words of their keys."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

NOTHING = "(nothing)"  # for whoever reads what was not there, or is gone
_NAMES = ("id", "unit")  # what the entries of a list are called by
_MOST = 80  # characters of a value that are shown


@dataclass(frozen=True, slots=True)
class Difference:
    """`place` is where it stands: "shop.phone", "rewards coffee.stamps". `before` is "" where it is new, `after` where it
    is gone; both are as TOML has them, without quotes."""

    place: str
    before: str
    after: str


def differences(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[Difference, ...]:
    """Of two tables as TOML has them. Entries of a list are compared by their id, wherever they stand."""
    return tuple(_of_tables("", before, after))


def _of_tables(place: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[Difference]:
    for key in dict.fromkeys((*before, *after)):
        inner = f"{place}.{key}" if place else str(key)
        yield from _of_values(inner, before.get(key), after.get(key))


def _of_values(place: str, before: Any, after: Any) -> Iterator[Difference]:
    if before == after:
        return
    match before, after:
        case Mapping(), Mapping():
            yield from _of_tables(place, before, after)
        case _ if _is_named(before) and _is_named(after):
            yield from _of_entries(place, before or (), after or ())
        case _:
            yield Difference(place, _shown(before), _shown(after))


def _of_entries(
    place: str, before: Sequence[Mapping[str, Any]], after: Sequence[Mapping[str, Any]]
) -> Iterator[Difference]:
    old, new = {_name(one): one for one in before}, {_name(one): one for one in after}
    for name in dict.fromkeys((*old, *new)):
        inner = f"{place} {name}"
        if name in old and name in new:
            yield from _of_tables(inner, old[name], new[name])
        elif old.get(name) != new.get(name):
            yield Difference(inner, _entry(old.get(name)), _entry(new.get(name)))
    order = [name for name in old if name in new], [name for name in new if name in old]
    if order[0] != order[1]:
        yield Difference(place, _shown(order[0]), _shown(order[1]))


def _is_named(value: Any) -> bool:
    """Also a list that is not there: all of its entries are new, or gone."""
    if value is None:
        return True
    return isinstance(value, list) and all(isinstance(one, Mapping) and _name(one) for one in value)


def _name(entry: Mapping[str, Any]) -> str:
    return next((str(entry[key]) for key in _NAMES if key in entry), "")


def _entry(entry: Mapping[str, Any] | None) -> str:
    """Of an entry that is new or gone, without what it is called by."""
    return _shown({key: one for key, one in entry.items() if key not in _NAMES} or "-") if entry else ""


def _shown(value: Any) -> str:
    text = _written(value).strip("{}[] ") if isinstance(value, Mapping | list) else _written(value)
    return text if len(text) <= _MOST else f"{text[: _MOST - 3]}..."


def _written(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case Mapping():
            return "{ " + ", ".join(f"{key} = {_written(one)}" for key, one in value.items()) + " }"
        case list():
            return f"[{', '.join(map(_written, value))}]"
        case "":
            return '""'
    return str(value)
