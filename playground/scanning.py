"""A phone's camera: what the QR codes in a picture say."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO

import zxingcpp
from PIL import Image, UnidentifiedImageError

LONGEST_SIDE = 1200  # a poster is drawn for print; a camera sees less


@lru_cache(256)
def read_qr(picture: bytes) -> str:
    """The text of the first code in the picture, or nothing."""
    try:
        image = Image.open(BytesIO(picture)).convert("L")
    except (UnidentifiedImageError, OSError):
        return ""
    image.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    found = zxingcpp.read_barcodes(image, zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode))
    return found[0].text if found else ""
