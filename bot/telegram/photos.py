"""Pictures uploaded once: the same drawing goes out by its `file_id` ever after."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from hashlib import sha256
from typing import Protocol, TypeVar, assert_never

from aiogram.exceptions import TelegramBadRequest

from bot.links import Links
from bot.telegram.api import Posted
from bot.telegram.errors import BAD_FILE, says
from bot.telegram.methods import Photo
from loyalty.messages.extras import (
    CardPicture,
    CataloguePicture,
    Chart,
    Drawn,
    JoinPicture,
    Picture,
    VoucherPicture,
)

log = logging.getLogger(__name__)

Shown = TypeVar("Shown", Posted, Posted | None)


class Pictures(Protocol):
    """Draws PNGs. It costs some milliseconds of CPU, so it is called in a thread."""

    def card(self, face: CardPicture, locale: str, qr: str) -> bytes: ...

    def voucher(self, face: VoucherPicture, locale: str, qr: str) -> bytes: ...

    def catalogue(self, face: CataloguePicture, locale: str) -> bytes: ...

    def join(self, face: JoinPicture, qr: str) -> bytes: ...

    def chart(self, face: Chart) -> bytes: ...


class Photos(Protocol):
    """Remembers the `file_id` of what was uploaded, by a key of what is drawn."""

    async def get(self, key: str) -> str | None: ...

    async def put(self, key: str, file_id: str) -> None: ...


class NotDrawnError(Exception):
    """The picture could not be made; the words have to do."""


class Photographer:
    """Hands out each picture as a file id, drawing and uploading only what is new."""

    def __init__(self, pictures: Pictures, photos: Photos, links: Links, design: str) -> None:
        self._pictures = pictures
        self._photos = photos
        self._links = links
        self._design = design

    async def show(
        self, face: Drawn | Picture, locale: str, use: Callable[[Photo], Awaitable[Shown]]
    ) -> Shown:
        """`use` with the known file id, else with a fresh drawing, whose id is kept."""
        if isinstance(face, Picture):
            return await use(face.id)
        key = self._key(face, locale)
        if known := await self._photos.get(key):
            try:
                return await use(known)
            except TelegramBadRequest as error:
                if not says(error, *BAD_FILE):
                    raise
                log.info("a picture is uploaded anew: %s", error.message)
        shown = await use(await self._drawn(face, locale))
        if shown and shown.photo:
            await self._photos.put(key, shown.photo)
        return shown

    async def _drawn(self, face: Drawn, locale: str) -> bytes:
        try:
            return await asyncio.to_thread(self._draw, face, locale)
        except Exception as error:
            log.exception("a picture could not be drawn")
            raise NotDrawnError from error

    def _draw(self, face: Drawn, locale: str) -> bytes:
        match face:
            case CardPicture():
                return self._pictures.card(face, locale, self._qr(face))
            case VoucherPicture():
                return self._pictures.voucher(face, locale, self._qr(face))
            case CataloguePicture():
                return self._pictures.catalogue(face, locale)
            case JoinPicture():
                return self._pictures.join(face, self._qr(face))
            case Chart():
                return self._pictures.chart(face)
            case _:
                assert_never(face)

    def _key(self, face: Drawn, locale: str) -> str:
        """Of everything that is drawn: same key, same picture."""
        drawn = (self._design, face, locale, self._qr(face))
        return sha256(repr(drawn).encode(errors="replace")).hexdigest()

    def _qr(self, face: Drawn) -> str:
        """What a camera reads: the member's card, the voucher, or the way to join, opened in the chat."""
        match face:
            case CardPicture(token):
                return self._links.qr(token)
            case VoucherPicture(code):
                return self._links.voucher(code)
            case JoinPicture(start):
                return self._links.start(start)
            case CataloguePicture() | Chart():
                return ""  # nothing in it is for a camera
            case _:
                assert_never(face)
