"""Pictures with photographs: a voucher of a reward that has one, and the catalogue. They are JPEGs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from io import BytesIO
from math import ceil

from PIL import Image, ImageOps

from bot.drawing import tickets
from bot.drawing.lettering import drawable
from bot.drawing.levels import GROUND, INK, PAPER, TEXT, Levels
from bot.drawing.shapes import rounded
from bot.drawing.sheet import At, Sheet, flat, mask_of
from loyalty.messages.extras import Tile, VoucherPicture

Photo = Callable[[str, At], Image.Image | None]  # an image file, cut to a size

_WIDE, _GAP, _HEAD = 800, 28, 108
_ROW = 60  # below a photograph: its name
ON_VOUCHER: At = (420, 220)
ON_PAGE: At = (144, 144)  # twice as fine as it is shown


def cut(image: Image.Image, size: At) -> Image.Image:
    """Its middle, on white where it can be seen through."""
    below = Image.new("RGBA", image.size, "white")
    below.alpha_composite(image)
    return ImageOps.fit(below.convert("RGB"), size, Image.Resampling.LANCZOS)


def voucher(
    sheet: Sheet, face: VoucherPicture, photo: Image.Image, locale: str, qr: str, levels: Levels
) -> bytes:
    """The photograph stands where the shop's name and the star stand on others."""
    sheet.image.paste(PAPER, (60, 84, 528, 230))
    reward = drawable(face.reward.into(locale))
    sheet.block((96, 336), reward, 420, range(48, 35, -2), 800, INK, "lt", lines=2)
    tickets.code(sheet, face, qr, 544)
    image = _in_colour(sheet, levels)
    _paste(image, photo, (96, 84))
    return _jpeg(image)


def catalogue(shop: str, tiles: Sequence[Tile], photo: Photo, locale: str, levels: Levels) -> bytes:
    """Two in a row, each with its name below; one alone is as wide as both."""
    columns = min(2, len(tiles))
    wide = (_WIDE - _GAP * (columns + 1)) // columns
    tall, rows = round(wide * 0.62), ceil(len(tiles) / columns)
    height = _HEAD + _GAP + rows * (tall + _ROW + _GAP // 2) + 8
    sheet = Sheet.blank(_WIDE, height, PAPER)
    sheet.image.paste(GROUND, (0, 0, _WIDE, _HEAD))
    sheet.block((_GAP, _HEAD // 2), shop, _WIDE - 2 * _GAP, range(42, 26, -2), 800, TEXT, "lm")
    places: list[tuple[At, Tile]] = []
    for number, tile in enumerate(tiles):
        row, column = divmod(number, columns)
        x, y = _GAP + column * (wide + _GAP), _HEAD + _GAP + row * (tall + _ROW + _GAP // 2)
        places.append(((x, y), tile))
        sheet.block((x, y + tall + 40), drawable(tile.reward.into(locale)), wide, range(30, 21, -2), 600, INK)
    image = _in_colour(sheet, levels)
    for at, tile in places:
        found = photo(tile.picture, (wide, tall))
        if found:
            _paste(image, found, at)
    return _jpeg(image)


def _in_colour(sheet: Sheet, levels: Levels) -> Image.Image:
    image = sheet.image.copy()
    image.putpalette(flat(levels))
    return image.convert("RGB")


def _paste(image: Image.Image, photo: Image.Image, at: At) -> None:
    image.paste(photo, at, mask_of(photo.size, rounded(24)))


def small(photo: Image.Image) -> bytes:
    """As it stands beside a reward's name on a page."""
    return _jpeg(photo)


def _jpeg(image: Image.Image) -> bytes:
    out = BytesIO()
    image.save(out, "JPEG", quality=85, optimize=True)
    return out.getvalue()
