"""A change of the settings file that an owner says in the chat: "coffee stamps 8". All else in the file, its comments
too, stays as it stands."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, MutableMapping
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import InlineTable

from bot.settings.keys import KIND, VARIANTS, keys
from handlers.turn.desk import REMOVE, Section
from loyalty.programme.rewards import Reward
from loyalty.programme.rule import Rule
from loyalty.programme.when import When

_OF: Mapping[str, type] = {"rewards": Reward, "rules": Rule}
_BARE = re.compile(r"-?\d+([.,]\d+)?|true|false|\d{4}-\d\d-\d\d|[\[{\"].*")  # what is no bare text in TOML
_WORDS = re.compile(r'"[^"]*"|\{[^}]*\}|\[[^\]]*\]|[^\s"]+')


@dataclass(frozen=True, slots=True)
class _Place:
    """A table of the file: `[shop]`, the entry of that number (from 0) of a list, or the `inner` one of `[occasions.birthday]`."""

    section: str
    number: int = 0
    inner: str = ""

    def within(self, document: tomlkit.TOMLDocument) -> MutableMapping[str, Any]:
        found: Any = document[self.section]
        table = found if isinstance(found, Mapping) else found[self.number]
        return cast(MutableMapping[str, Any], table[self.inner] if self.inner else table)

    @property
    def head(self) -> str:
        return f"{self.section}.{self.inner}" if self.inner else self.section


def edited(text: str, section: Section, said: str, locale: str) -> str:
    """The file after it. `ValueError` with a sentence for what is no such change; whether what it says is right, the whole
    file's check knows."""
    there: Mapping[str, Any] = tomllib.loads(text)
    match section:
        case "phone":
            return _put(text, _Place("shop"), "phone", said.strip())
        case "hours":
            return _put(text, *_placed(there, said))
        case "experiment":
            return _won(text, *said.split())
        case "occasions":
            return _switched(text, there, *said.split())
        case _:
            return _entry(text, there, section, said, locale)


def _won(text: str, winner: str, chosen: str) -> str:
    """With the winner of what is tried, and the day that it won."""
    place = _Place("experiment")
    return _put(_put(text, place, "winner", winner), place, "chosen", date.fromisoformat(chosen))


def _switched(text: str, there: Mapping[str, Any], name: str, on: str) -> str:
    """With an occasion on ("true") or off."""
    if name not in there.get("occasions", {}):
        return f"{text.rstrip()}\n\n[occasions.{name}]\non = {on}\n"
    return _put(text, _Place("occasions", inner=name), "on", on == "true")


def _placed(there: Mapping[str, Any], said: str) -> tuple[_Place, str, str]:
    """Of the place that stands before a colon, by its name or id; else of the whole shop."""
    before, colon, after = said.partition(":")
    for number, place in enumerate(there.get("locations", [])):
        if colon and before.strip().casefold() in {place["id"].casefold(), place["name"].casefold()}:
            return _Place("locations", number), "hours", after.strip()
    return _Place("shop"), "hours", said.strip()


def _entry(text: str, there: Mapping[str, Any], section: str, said: str, locale: str) -> str:
    id, *words = [
        word.casefold() if not number else word for number, word in enumerate(_WORDS.findall(said))
    ] or [""]
    known = [str(one["id"]) for one in there.get(section, [])]
    if words == [REMOVE] and id in known:
        return _without(text, _Place(section, known.index(id)))
    pairs = dict(_pairs(section, words))
    if not pairs:
        raise ValueError(f"{section}: there are {', '.join(known)}; of each {', '.join(_keys(section))}")
    if id not in known:
        return _added(text, _Place(section, len(known)), id, pairs, locale)
    for key, value in pairs.items():
        text = _put(text, _Place(section, known.index(id)), key, _value(value), locale)
    return text


def _keys(section: str) -> Mapping[str, str]:
    """Each key as it may be said, and where it stands: those of `when` also by themselves."""
    kinds = VARIANTS[_OF[section]].values()
    own = {KIND: KIND} | {key: key for kind in kinds for key in keys(kind) if key != "id"}
    return {key: f"when.{key}" for key in keys(When) if "when" in own} | own


def _pairs(section: str, words: list[str]) -> Iterator[tuple[str, str]]:
    """Each key with all that stands before the next one."""
    known, key, value = _keys(section), "", list[str]()
    for word in words:
        name = word.casefold().rstrip("=:")
        if name.partition(".")[0] in known:
            if key:
                yield key, " ".join(value)
            key, value = known.get(name, name), []
        elif not key:
            raise ValueError(f"{word}: no such key; there are {', '.join(known)}")
        elif word != "=":
            value.append(word)
    if key:
        yield key, " ".join(value)


def _value(said: str) -> Any:
    """As TOML reads it, where it looks like that; else a text."""
    if not _BARE.fullmatch(said):
        return said
    try:
        return tomlkit.value(said if said[0] in '[{"' else said.replace(",", "."))
    except TOMLKitError:
        return said


def _put(text: str, place: _Place, key: str, value: Any, locale: str = "") -> str:
    """With another value of a key, where the old one stands; a new key stands below the head of its table."""
    document = tomlkit.parse(text)
    table, path = place.within(document), key.split(".")
    while len(path) > 1 and isinstance(table.get(path[0]), MutableMapping):
        table = table[path.pop(0)]
    name, *inner = path
    if locale and isinstance(value, str) and isinstance(table.get(name), Mapping):
        table, name = table[name], locale
    for part in reversed(inner):
        value = {part: value}
    if name not in table and not isinstance(table, InlineTable):
        return _below(text, place, key.split(".")[: -len(path)], f"{name} = {_written(value)}")
    table[name] = value
    return tomlkit.dumps(document)


def _below(text: str, place: _Place, inner: list[str], line: str) -> str:
    """With a line more in a table, before the comments that lead to the next one."""
    lines = text.splitlines()
    at = _head(lines, place)
    if inner:
        at = lines.index(f"[{'.'.join((place.section, *inner))}]", at)
    elif lines[at].startswith("[["):
        at = next(number for number, said in enumerate(lines) if number > at and re.match(r"id\s*=", said))
    return "\n".join((*lines[: at + 1], line, *lines[at + 1 :], ""))


def _head(lines: list[str], place: _Place) -> int:
    """`ValueError` where the file is written in another way than the example: then it is changed by hand."""
    heads = [
        n
        for n, said in enumerate(lines)
        if said.split("#")[0].strip() in {f"[{place.head}]", f"[[{place.head}]]"}
    ]
    if place.number >= len(heads):
        raise ValueError(
            f"{place.head}: is written in another way than config.toml has it; change it in the file"
        )
    return heads[place.number]


def _end(lines: list[str], place: _Place) -> int:
    """The line after the last one of an entry, before the comments that lead to the next table."""
    start = _head(lines, place)
    heads = (n for n, said in enumerate(lines) if n > start and said.startswith("["))
    end = next((n for n in heads if not lines[n].startswith(f"[{place.section}.")), len(lines))
    while not lines[end - 1].strip() or lines[end - 1].startswith("#"):
        end -= 1
    return end


def _without(text: str, place: _Place) -> str:
    lines = text.splitlines()
    start, end = _head(lines, place), _end(lines, place)
    return "\n".join((*lines[:start], *lines[end:], ""))


def _added(text: str, place: _Place, id: str, pairs: Mapping[str, str], locale: str) -> str:
    """With one entry more, behind the last of its list."""
    if not place.number:
        raise ValueError(f"{place.section}: there are none yet; write the first one into the file")
    lines = text.splitlines()
    end = _end(lines, _Place(place.section, place.number - 1))
    entry = {"id": id, **{key: _value(value) for key, value in pairs.items()}}
    if isinstance(entry.get("name"), str):
        entry["name"] = {locale: entry["name"]}
    block = [f"[[{place.section}]]", *(f"{key} = {_written(value)}" for key, value in entry.items())]
    return "\n".join((*lines[:end], "", *block, *lines[end:], ""))


def _written(value: Any) -> str:
    if isinstance(value, Mapping):
        return f"{{ {', '.join(f'{key} = {_written(one)}' for key, one in value.items())} }}"
    return str(tomlkit.item(value).as_string())
