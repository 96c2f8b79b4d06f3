"""Files that were sent, by their `file_id`."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from PIL import Image, UnidentifiedImageError

from playground.telegram.errors import bad_request
from playground.telegram.params import Params, Upload

MAX_PHOTO_BYTES = 10 * 1024 * 1024
MAX_DOCUMENT_BYTES = 50 * 1024 * 1024
MAX_DOWNLOAD_BYTES = 20 * 1024 * 1024
MAX_PHOTO_SIDES = 10_000  # width and height together
MAX_PHOTO_RATIO = 20
_PREFIX = {"photo": "AgAC", "document": "BQAC", "sticker": "CAAC", "voice": "AwAC"}
_FOLDER = {"photo": "photos", "document": "documents", "sticker": "stickers", "voice": "voice"}


@dataclass(frozen=True)
class StoredFile:
    id: str
    unique_id: str
    kind: str
    name: str
    mime: str
    content: bytes = field(repr=False)
    width: int = 0
    height: int = 0

    @property
    def path(self) -> str:
        suffix = f".{self.name.rpartition('.')[2]}" if "." in self.name else ""
        return f"{_FOLDER[self.kind]}/file_{self.unique_id}{suffix}"

    def as_json(self) -> dict[str, Any]:
        return {"file_id": self.id, "file_unique_id": self.unique_id, "file_size": len(self.content)}

    def as_photo(self) -> list[dict[str, Any]]:
        """Smallest size first, as Telegram orders them; only the last is the picture that was sent."""
        scale = min(1.0, 90 / max(self.width, self.height, 1))
        small = {"width": max(1, int(self.width * scale)), "height": max(1, int(self.height * scale))}
        thumb = {"file_id": self.id + "s", "file_unique_id": self.unique_id + "s", "file_size": 1024}
        return [thumb | small, self.as_json() | {"width": self.width, "height": self.height}]

    def as_document(self) -> dict[str, Any]:
        return self.as_json() | {"file_name": self.name, "mime_type": self.mime}


class Files:
    def __init__(self) -> None:
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}

    def add(self, kind: str, upload: Upload) -> StoredFile:
        unique = hashlib.sha256(upload.content).digest()
        mark = hashlib.sha256(unique + len(self._by_id).to_bytes(8, "big")).digest()
        width, height = _photo_size(upload.content) if kind == "photo" else (0, 0)
        file = StoredFile(
            _PREFIX[kind] + base64.urlsafe_b64encode(mark).decode().rstrip("="),
            "AQAD" + base64.urlsafe_b64encode(unique[:9]).decode(),
            kind, upload.name, upload.mime, upload.content, width, height,
        )  # fmt: skip
        self._by_id[file.id] = self._by_path[file.path] = file
        return file

    def get(self, file_id: str) -> StoredFile | None:
        return self._by_id.get(file_id)

    def at(self, path: str) -> StoredFile | None:
        return self._by_path.get(path)

    def sent(self, kind: str, value: str, params: Params, part: str) -> StoredFile:
        """The file that a call names: an upload in `part`, `attach://`, or a known `file_id`.

        A web address is refused: nothing is downloaded here.
        """
        attached = value.removeprefix("attach://") if value.startswith("attach://") else part
        if attached in params.files:
            upload = params.files[attached]
            _check_size(kind, upload)
            return self.add(kind, upload)
        if not value or value.startswith("attach://"):
            raise bad_request(f"there is no {kind} in the request")
        if value.startswith(("http://", "https://")):
            raise bad_request("failed to get HTTP URL content")
        return self._known(kind, value)

    def _known(self, kind: str, file_id: str) -> StoredFile:
        file = self.get(file_id)
        if file is None:
            raise bad_request("wrong file identifier/HTTP URL specified")
        if file.kind != kind:
            raise bad_request(f"can't use file of type {file.kind.title()} as {kind.title()}")
        return file


def _check_size(kind: str, upload: Upload) -> None:
    if not upload.content:
        raise bad_request("file must be non-empty")
    most = MAX_PHOTO_BYTES if kind == "photo" else MAX_DOCUMENT_BYTES
    if len(upload.content) > most:
        size = len(upload.content)
        raise bad_request(
            f"file of size {size} bytes is too big for a {kind}; the maximum size is {most} bytes"
        )


def _photo_size(content: bytes) -> tuple[int, int]:
    try:
        with Image.open(BytesIO(content)) as image:
            width, height = image.size
    except (UnidentifiedImageError, OSError):
        raise bad_request("IMAGE_PROCESS_FAILED") from None
    if width + height > MAX_PHOTO_SIDES or max(width, height) > MAX_PHOTO_RATIO * min(width, height):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return width, height
