"""A dataclass with its types and marks is all that a section of the file takes."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Annotated

import pytest
from pydantic import ValidationError

from bot.settings.keys import every_key
from bot.settings.parsers import Context
from bot.settings.schema import adapter
from bot.settings.values import READERS
from loyalty.programme.values import DERIVED, Is, Length, Money, Range


@dataclass(frozen=True, slots=True)
class Entry:
    price: Annotated[Money, Range(above=0)]
    after: tuple[timedelta, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    entries: Annotated[tuple[Entry, ...], Length(1)]
    pause: timedelta | None = timedelta(days=1)
    count: int | None = None
    total: int = field(default=0, metadata=DERIVED)

    def __post_init__(self) -> None:
        if self.count == len(self.entries):
            raise ValueError("count is to be another")


@dataclass(frozen=True, slots=True)
class Beside:
    on: bool = True


@dataclass(frozen=True, slots=True)
class Odd:
    number: complex


def test_a_table_becomes_the_dataclasses() -> None:
    table = {"entries": [{"price": 2, "after": ["1 day"]}, {"price": 3}], "pause": "never", "on": False}
    assert adapter(Section, Beside).validate_python(table, context=Context(decimals=2)) == (
        Section((Entry(200, (timedelta(days=1),)), Entry(300)), None),
        Beside(on=False),
    )


def test_what_is_left_out_is_the_dataclasses_own() -> None:
    section, beside = adapter(Section, Beside).validate_python({"entries": [{"price": 2}]}, context=Context())
    assert (section.pause, section.count, beside) == (timedelta(days=1), None, Beside())


@pytest.mark.parametrize(
    ("table", "place"),
    [
        ({"entries": []}, ("entries",)),
        ({"entries": [{"price": 0}]}, ("entries", 0, "price")),
        ({"entries": [{"price": 1, "after": ["1 day", 2]}]}, ("entries", 0, "after", 1)),
        ({"entries": [{"price": 1}], "total": 1}, ("total",)),
        ({"entries": [{"price": 1}], "count": 1}, ()),
    ],
)
def test_what_is_wrong_has_its_place(table: dict[str, object], place: tuple[str | int, ...]) -> None:
    with pytest.raises(ValidationError) as caught:
        adapter(Section).validate_python(table, context=Context())
    assert [fault["loc"] for fault in caught.value.errors()] == [place]


def test_every_key_has_its_place() -> None:
    assert [*every_key([Section, Beside])] == ["entries.price", "entries.after", "pause", "count", "on"]


def test_a_type_without_a_parser_is_noticed_at_once() -> None:
    """Not read some other way than an owner would write it."""
    with pytest.raises(TypeError, match="complex'> has no parser"):
        adapter(Odd)


def test_all_that_a_value_may_stand_for_has_a_parser() -> None:
    assert set(Is) - READERS.keys() == set()
