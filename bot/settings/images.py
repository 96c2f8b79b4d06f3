"""Image files that the settings name: they lie beside the settings file, or below its folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from loyalty.programme.programme import Programme


def faults(programme: Programme, folder: Path) -> Iterator[str]:
    """Each that cannot be used, at its place."""
    for place, name in named(programme):
        try:
            content(folder, name)
        except OSError as error:
            said = error.strerror or str(error)
            yield f"{place}: {folder / name} cannot be used ({said}); name a PNG, JPEG or WebP file beside the settings"


def named(programme: Programme) -> Iterator[tuple[str, str]]:
    """Each file, at its place: "shop.logo"."""
    if programme.shop.logo:
        yield "shop.logo", programme.shop.logo
    for number, reward in enumerate(programme.rewards, start=1):
        if reward.picture:
            yield f"rewards.{number}.picture", reward.picture


def content(folder: Path, name: str) -> bytes:
    """`OSError` where there is no such file, or it is no image. "" is no file."""
    if not name:
        return b""
    from bot.images import opened  # loaded only by shops that have one

    found = (folder / name).read_bytes()
    opened(found)
    return found
