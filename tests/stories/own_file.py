"""Shops whose settings stand in a file of their own, which an owner, or somebody in an editor, changes."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from bot.settings.file import of_text
from tests.bot.settings.shop_file import GOOD
from tests.stories.shop import Channel, Shop, open_shop

_PACED = GOOD.replace("per_second = 25", "per_second = 1000").replace("per_second = 1 ", "per_second = 1000 ")


def text(*changes: str) -> str:
    """The service's own file with changes: what stands there, what stands there instead, and so on."""
    found = _PACED
    for old, new in zip(changes[::2], changes[1::2], strict=True):
        assert old in found
        found = found.replace(old, new, 1)
    return found


def in_file(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def plainly(told: str) -> str:
    return told.replace("\xa0", " ")


def shop_with(settings: str) -> tuple[Callable[..., Path], Callable[..., AsyncIterator[Shop]]]:
    """The fixtures `file` and `shop` of stories in a shop with these settings."""

    @pytest.fixture
    def file(tmp_path: Path) -> Path:
        path = tmp_path / "shop.toml"
        path.write_text(settings, encoding="utf-8")
        return path

    @pytest.fixture
    async def shop(url: str, channel: Channel, file: Path) -> AsyncIterator[Shop]:
        async with open_shop(url, channel, config=of_text(settings), path=file) as opened:
            yield opened
            assert await opened.faults() == []

    return file, shop
