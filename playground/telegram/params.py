"""A call's parameters, however they came: query string, form, multipart or JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import web

from playground.telegram.errors import bad_request


@dataclass(frozen=True)
class Upload:
    name: str
    content: bytes
    mime: str = "application/octet-stream"

    def __repr__(self) -> str:
        return f"<{self.name}, {len(self.content)} bytes>"


class Params(Mapping[str, Any]):
    """In a form every value is text; in a JSON body it may be a real number, boolean or object. Both are read alike."""

    def __init__(self, values: Mapping[str, Any], files: Mapping[str, Upload] | None = None) -> None:
        self._values = values
        self.files: Mapping[str, Upload] = files or {}

    def __getitem__(self, name: str) -> Any:
        return self._values[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def text(self, name: str) -> str:
        value = self._values.get(name)
        if value is None:
            return ""
        if isinstance(value, bool):
            return "true" if value else "false"
        return value if isinstance(value, str) else json.dumps(value)

    def integer(self, name: str, default: int = 0) -> int:
        try:
            return int(self.text(name))
        except ValueError:
            return default

    def flag(self, name: str) -> bool:
        return self.text(name).strip().lower() in {"true", "yes", "1"}

    def json(self, name: str, complaint: str) -> Any:
        """The value as JSON; None when it is missing or empty."""
        value = self._values.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return json.loads(value)
        except ValueError:
            raise bad_request(complaint) from None

    def shown(self) -> dict[str, Any]:
        """For the call log: uploads by name and size."""
        return {**self._values, **{name: repr(upload) for name, upload in self.files.items()}}


async def read_params(request: web.Request) -> Params:
    values: dict[str, Any] = dict(request.query)
    if request.method != "POST":
        return Params(values)
    if request.content_type == "application/json":
        return Params(values | _json_object(await request.read()))
    if request.content_type.startswith("multipart/"):
        return await _multipart(request, values)
    # Parsed by hand: this is the path of every plain sendMessage, and several times quicker than `request.post()`.
    body = (await request.read()).decode("utf-8", "replace")
    return Params(values | dict(parse_qsl(body, keep_blank_values=True)))


def _json_object(body: bytes) -> dict[str, Any]:
    try:
        value = json.loads(body or b"{}")
    except ValueError:
        raise bad_request("can't parse request body as JSON") from None
    if not isinstance(value, dict):
        raise bad_request("can't parse request body as JSON")
    return value


async def _multipart(request: web.Request, values: dict[str, Any]) -> Params:
    files: dict[str, Upload] = {}
    for name, part in (await request.post()).items():
        if isinstance(part, web.FileField):
            files[name] = Upload(part.filename, part.file.read(), part.content_type)
        elif isinstance(part, bytes | bytearray):
            files[name] = Upload(name, bytes(part))
        else:
            values[name] = part
    return Params(values, files)
