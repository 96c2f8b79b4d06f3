"""The settings change while the shop is open: they hold at once, for all processes, or not at all."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.settings.accepting import accept
from bot.settings.file import of_text
from tests.bot.settings.shop_file import GOOD
from tests.stories.shop import Channel, Shop, open_shop

_PACED = GOOD.replace("per_second = 25", "per_second = 1000").replace("per_second = 1 ", "per_second = 1000 ")
CHEAPER = ("stamps = 9", "stamps = 8")


def text(*changes: str) -> str:
    found = _PACED
    for old, new in zip(changes[::2], changes[1::2], strict=True):
        assert old in found
        found = found.replace(old, new, 1)
    return found


def saved(file: Path, *changes: str) -> None:
    file.write_text(text(*changes), encoding="utf-8")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "shop.toml"
    saved(path)
    return path


@pytest.fixture
async def shop(url: str, channel: Channel, file: Path) -> AsyncIterator[Shop]:
    async with open_shop(url, channel, config=of_text(text()), path=file) as opened:
        yield opened
        assert await opened.faults() == []


async def test_a_changed_file_holds_at_once_or_not_at_all(shop: Shop, file: Path) -> None:
    """The owner reads what changed, or once what is wrong."""
    ana, olga = await shop.member("Ana", stamps=8), await shop.owner()
    assert "Ready: A coffee" not in await ana.says("balance")

    saved(file, *CHEAPER)
    await shop.later(seconds=4)
    assert olga.told[-1] == "version"
    assert "rewards coffee.stamps: 9" in olga.reads
    assert "A coffee: 8 stamps" in (await ana.says("rewards")).replace("\xa0", " ")

    saved(file, "stamps = 9", "stamps = 0", "[shop]", "[shop]\nfone = 1")
    for _ in range(3):
        await shop.later(seconds=4)
    assert olga.told.count("version-refused") == 1
    for fault in ("shop.fone: unknown key; did you mean phone?", "rewards.1.stamps"):
        assert fault in olga.reads
    assert "refused_since" in (await shop.get(f"{shop.service.url}/readyz")).text
    assert "A coffee: 8 stamps" in (await ana.says("rewards")).replace("\xa0", " ")

    saved(file, *CHEAPER, 'timezone = "Europe/Warsaw"', 'timezone = "Europe/Kyiv"')
    await shop.later(seconds=4)
    assert "shop.timezone: is read when the service starts" in olga.reads

    saved(file)
    await shop.later(seconds=4)
    ready = (await shop.get(f"{shop.service.url}/readyz")).text
    assert '"programme": {"version": 3}' in ready


async def test_a_turn_goes_by_the_programme_that_another_process_accepted(shop: Shop) -> None:
    """At once, also for whoever was never here; and entries say which programme it was."""
    ana, max_ = await shop.member("Ana", stamps=7), await shop.staff("Max")
    await shop.visit(ana, max_)
    now = shop.clock() + timedelta(seconds=1)
    other = of_text(text(*CHEAPER, 'phone = "', 'phone = "+48 22 '))
    await accept(shop.service.database, other, "reload", now)
    ben = shop.stranger("Ben")
    await ben.says("hello")
    assert shop.service.programme.version == other.programme.version
    assert "A coffee: 8 stamps" in (await ana.says("rewards")).replace("\xa0", " ")
    await shop.visit(ana, max_)
    rows = await shop.rows('SELECT DISTINCT "version" FROM "entry" ORDER BY "version"')
    versions = await shop.rows('SELECT "digest" FROM "programme_version" ORDER BY "digest"')
    assert [row["version"] for row in rows] == [row["digest"] for row in versions]
