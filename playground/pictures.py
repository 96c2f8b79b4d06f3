"""`python -m playground.pictures docs/pictures`: the README's pictures, taken of the running demo, and the
picture of a virtual year."""

from __future__ import annotations

import asyncio
import sys
from io import BytesIO
from pathlib import Path
from typing import Literal

from PIL import Image

from loyalty.messages import CardPicture
from playground.__main__ import main as playground
from playground.demo import open_demo
from playground.screen import CHROMIUM, Screen, browser
from playground.town import Town

WIDE, NARROW = (1440, 1452), (390, 844)
SHARP = 1.5  # pixels of the picture for each of the page
EVENING = 10 * 60 + 48  # minutes after the shop's opening: within quiet hours, so that something is held
PATIENCE = 60_000  # milliseconds


async def take(folder: Path) -> None:
    async with open_demo(port=0) as town, browser() as chromium:
        _save(_card(town), folder / "card.png")
        page = await chromium.new_page(reduced_motion="reduce", device_scale_factor=SHARP)
        screen = Screen(page)
        await screen.resize(WIDE)
        await screen.opens(town.public_url)
        await _play(screen)
        await _shoot(screen, "light", folder / "demo-wide.webp")
        await _shoot(screen, "dark", folder / "demo-wide-dark.webp")
        await screen.resize(NARROW)
        await _shoot(screen, "light", folder / "demo-narrow.webp")


async def _shoot(screen: Screen, scheme: Literal["light", "dark"], path: Path) -> None:
    await screen.page.emulate_media(color_scheme=scheme)
    await screen.opens(screen.page.url)
    await screen.page.wait_for_timeout(500)
    _save(await screen.page.screenshot(timeout=PATIENCE), path)


def _card(town: Town) -> bytes:
    assert town.service
    face = CardPicture("regular", "Ana", 6, 9, 148, town.service.programme.tiers[0].name)
    return town.service.parts.pictures.card(face, "en", town.service.links.qr("regular"))


async def _play(screen: Screen) -> None:
    """A day at the shop, so that every phone has something to show."""
    ana, ben, max, olga = (screen.phone(key) for key in ("ana", "ben", "max", "olga"))
    await screen.button("Ana scans it").first.click()
    await ana.taps("Join")
    await ana.taps("Only my card")
    await ana.reads("only your card")
    await ana.shows_scanner()
    await max.reads("0 of 9")
    await max.writes("24,50")
    await ana.reads("24 points")
    await ana.writes("here")
    await ana.taps("Main Street")
    await max.replies("Ana is at the till", "card 5")
    await ana.reads("from your paper card")
    for said, heard in (("JOIN", "name"), ("Ben", "HERE"), ("2", "birthday")):
        await ben.writes(said)
        await ben.reads(heard)
    await screen.page.evaluate(_later(EVENING))
    for said, heard in (("here", "Where"), ("1", "Tell")):
        await ben.writes(said)
        await ben.reads(heard)
    await max.replies("Ben is at the till", "12")
    await ben.reads("12 points")
    await ana.writes("card")
    await ana.reads("6 of 9")
    await ana.shows_scanner()
    await max.reads(r"Ana \(\d+\), .*6 of 9")
    await max.writes("16,80")
    await ana.reads("16 points")
    await olga.writes("team")
    await olga.reads("Max")


def _later(minutes: int) -> str:
    body = f"JSON.stringify({{minutes: {minutes}}})"
    return f"fetch('/do/clock', {{method: 'POST', body: {body}, headers: {{'Content-Type': 'application/json'}}}})"


def _save(png: bytes, path: Path) -> None:
    with Image.open(BytesIO(png)) as image:
        if path.suffix == ".webp":
            image.convert("RGB").save(path, quality=86, method=6)
        else:
            path.write_bytes(png)
        print(f"{path}: {image.width} x {image.height}, {path.stat().st_size // 1024} KB")


def main() -> int:
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "docs/pictures")
    folder.mkdir(parents=True, exist_ok=True)
    if broken := playground(["simulate", "--picture", str(folder / "year.png")]):
        return broken
    if CHROMIUM is None:
        print("The others are taken with Chromium: install it, or set CHROMIUM to where it is.")
        return 1
    asyncio.run(take(folder))
    return 0


if __name__ == "__main__":
    sys.exit(main())
