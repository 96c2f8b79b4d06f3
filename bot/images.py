"""Image files of the shop's own: PNG, JPEG or WebP, of a size that can be looked at."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageOps

MOST_BYTES = 4_000_000
MOST_PIXELS = 24_000_000


def opened(content: bytes) -> Image.Image:
    """Upright, as the file says. `OSError` for what is no such image, or is too large."""
    if len(content) > MOST_BYTES:
        raise OSError(f"it has {len(content) // 1_000_000} MB, and {MOST_BYTES // 1_000_000} are the most")
    image = Image.open(BytesIO(content), formats=("PNG", "JPEG", "WEBP"))
    if image.width * image.height > MOST_PIXELS:
        raise OSError(f"it is {image.width} x {image.height}, larger than anybody sees")
    try:
        return ImageOps.exif_transpose(image).convert("RGBA")
    except (SyntaxError, ValueError) as error:  # a file that is cut off
        raise OSError(str(error)) from error
