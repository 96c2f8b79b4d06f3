"""Pictures for the chat and the counter: the card, a voucher, a poster, a chart, a bare QR.

They carry no words of their own but names and numbers, so nothing in them needs translating.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from PIL import Image

from bot.drawing import card, charts, colours, levels, photos, posters, stamps, tickets
from bot.drawing.images import Inset, logo_inset
from bot.drawing.lettering import drawable
from bot.drawing.levels import TEXT, Levels
from bot.drawing.sheet import QUIET, At, Sheet, modules
from bot.images import opened
from loyalty.messages.extras import CardPicture, CataloguePicture, Chart, JoinPicture, VoucherPicture
from loyalty.standing.stamp_card import StampPage

log = logging.getLogger(__name__)

DESIGN = 3  # raise it when the drawing changes: pictures providers already hold are then made anew
_GAP = 18  # between the logo and the shop's name


class Pictures:
    """One shop's pictures. A finished card or voucher is kept by its content, `keep` of each. `logo` is the content of
    an image file; those of rewards lie in `folder`. `design` changes with whatever all pictures share."""

    def __init__(
        self, shop: str, colour: str, keep: int = 256, logo: bytes = b"", folder: Path | None = None
    ) -> None:
        self._shop = drawable(shop)
        self.design = f"{DESIGN} {shop} {colour}" + (f" {sha256(logo).hexdigest()}" if logo else "")
        self._colour = colours.parse(colour)
        self._logo: Inset | None = logo_inset(logo, levels.ground_of(self._colour)) if logo else None
        self._base = lru_cache(16)(self._draw_base)
        self._cards = lru_cache(keep)(self._draw_card)
        self._vouchers = lru_cache(keep)(self._draw_voucher)
        self._folder = folder
        self._photo = lru_cache(32)(self._cut)
        self._ticket = lru_cache(1)(lambda: tickets.blank(self._shop))

    def card(self, face: CardPicture, locale: str, qr: str) -> bytes:
        """The member's card as a PNG; `qr` is what its code says."""
        return self._cards(face, locale, qr)

    def voucher(self, face: VoucherPicture, locale: str, qr: str = "") -> bytes:
        """A ticket with the reward and its code; its QR says `qr`, or the code itself."""
        return self._vouchers(face, locale, qr or face.code)

    def catalogue(self, face: CataloguePicture, locale: str) -> bytes:
        """The rewards' own pictures with their names, as a JPEG."""
        return photos.catalogue(self._shop, face.tiles, self._photo, locale, self._levels())

    def reward(self, picture: str) -> bytes | None:
        """A reward's own picture, small, as a JPEG; None where its file is gone."""
        photo = self._photo(picture, photos.ON_PAGE)
        return photos.small(photo) if photo else None

    def join(self, face: JoinPicture, qr: str) -> bytes:
        """A ticket with the name of the way to join; its QR says `qr`."""
        sheet = self._ticket().copy()
        tickets.join(sheet, face, qr)
        return sheet.small_png(self._levels())

    def chart(self, face: Chart) -> bytes:
        """Columns as a phone shows them; its words are those of the chart."""
        return charts.drawn(face, self._shop).png(self._levels())

    def poster(self, location: str, qr: str, lines: Sequence[str], terms: str = "") -> bytes:
        """A5 upright for the counter: the first line is the headline, the others stand under the QR, and below them
        in smaller letters what joining accepts."""
        return posters.drawn(self._shop, location, qr, lines, terms).png(self._levels(), dpi=300)

    def qr(self, content: str, module: int = 8) -> bytes:
        """The QR alone with its quiet zone, black on white and under a kilobyte: for a page."""
        rows = modules(content)
        side = len(rows) + 2 * QUIET
        code = Image.new("1", (side, side), 1)
        flat = bytes(0 if dark else 255 for row in rows for dark in row)
        code.paste(Image.frombytes("L", (len(rows), len(rows)), flat), (QUIET, QUIET))
        out = BytesIO()
        code.resize((side * module, side * module), Image.Resampling.NEAREST).save(out, "PNG")
        return out.getvalue()

    def _levels(self, pill: str = "") -> Levels:
        logo = self._logo.colours if self._logo else ()
        return levels.palette(self._colour, colours.parse(pill) if pill else None, logo)

    def _draw_card(self, face: CardPicture, locale: str, qr: str) -> bytes:
        page = card.page_of(face)
        blank = replace(page, stamps=0) if page else None
        sheet, below = self._base(blank, False)
        sheet = sheet.copy()
        if page:
            full, _ = self._base(blank, True)
            for spot in _spots(page)[: page.stamps]:
                sheet.image.paste(full.image.crop(spot), spot[:2])
        card.fill(sheet, face, locale, below, qr)
        return sheet.small_png(self._levels(face.tier_colour), with_pill=bool(face.tier_colour))

    def _draw_base(self, page: StampPage | None, filled: bool) -> tuple[Sheet, int]:
        """What all cards with that page share, its stamps all empty or all filled, and where these end."""
        sheet = Sheet.blank(card.WIDTH, card.HEIGHT)
        card.backdrop(sheet)
        left, room = card.MARGIN, 490
        if self._logo:
            self._logo.paste(sheet, (left, 35))
            left, room = left + self._logo.width + _GAP, room - self._logo.width - _GAP
        sheet.block((left, 69), self._shop, room, range(42, 26, -2), 800, TEXT, "lm", lines=2)
        if page is None:
            return sheet, card.TOP
        spots = _spots(page)
        for spot in spots:
            stamps.stamp(sheet, spot, filled, last=page.is_last and spot == spots[-1])
        below = spots[-1][3]
        if page.pages > 1:
            stamps.turned(sheet, card.RIGHT, below + 30, page.number, page.pages)
        return sheet, below

    def _draw_voucher(self, face: VoucherPicture, locale: str, qr: str) -> bytes:
        sheet = self._ticket().copy()
        photo = self._photo(face.picture, photos.ON_VOUCHER) if face.picture else None
        if photo:
            return photos.voucher(sheet, face, photo, locale, qr, self._levels())
        tickets.voucher(sheet, face, locale, qr)
        return sheet.small_png(self._levels())

    def _cut(self, name: str, size: At) -> Image.Image | None:
        """An image file of the shop's; None where it is gone since the settings were read."""
        if self._folder is None:
            return None
        try:
            return photos.cut(opened((self._folder / name).read_bytes()), size)
        except OSError as error:
            log.warning("a picture goes without %s: %s", name, error)
            return None


def _spots(page: StampPage) -> list[tuple[int, int, int, int]]:
    return stamps.spots(page.size, card.MARGIN, card.TOP, card.COLUMN)
