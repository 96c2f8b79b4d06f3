"""Values as JSON text, and back: the one place that knows msgspec."""

from __future__ import annotations

from typing import Any, Generic, TypeVar

import msgspec

T = TypeVar("T")
_ENCODER = msgspec.json.Encoder()


def encode(value: Any) -> str:
    """A dataclass, a `Struct`, or what is made of them and plain values."""
    return _ENCODER.encode(value).decode()


class Decoder(Generic[T]):
    """Reads values of one type. `ValueError` for a text that is not one."""

    def __init__(self, type: type[T]) -> None:
        self._decoder = msgspec.json.Decoder(type)

    def decode(self, text: str | bytes) -> T:
        try:
            return self._decoder.decode(text)
        except msgspec.MsgspecError as error:
            raise ValueError(str(error)) from error
