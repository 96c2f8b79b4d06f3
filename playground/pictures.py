"""`python -m playground.pictures docs/pictures`: the README's pictures, taken of the running demo, that of a simulated
year, and the cards of six shops."""

from __future__ import annotations

import asyncio
import sys
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Literal

from PIL import Image

from bot.__main__ import main as service
from loyalty.messages.extras import CardPicture
from playground import shop_cards
from playground.demo import open_demo
from playground.screen import CHROMIUM, OnScreen, Screen, browser
from playground.town import Town

WIDE, NARROW = (1440, 1452), (390, 844)
SHARP = 1.5  # pixels of the picture for each of the page
DAY, EVE = date(2026, 6, 10), "12 June 15:00"  # the same pictures whenever they are taken; Ana's eve
PATIENCE = 60_000  # milliseconds


async def take(folder: Path) -> None:
    async with open_demo(port=0, day=DAY) as town, browser() as chromium:
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
    """A day at the shop, and then Ana's birthday, which another offer waits for."""
    ana, ben, max, olga = (screen.phone(key) for key in ("ana", "ben", "max", "olga"))
    for said, heard in (("JOIN", "name"), ("Ben", "HERE"), ("1", "birthday")):
        await ben.writes(said)
        await ben.reads(heard)
    await ana.shows_scanner()
    await max.reads(r"Ana \(\d+\), .*4 of 9")
    await max.writes("24,50")
    await ana.reads("24 points")
    await olga.hears("new offer")
    await olga.sends_picture("Autumn latte, 2 for 1")
    await olga.reads("Polski")
    await _composes(olga, "now", "until Sunday", "first 50 latte")
    await olga.reads("Sent to all")
    await ana.reads("Autumn latte")
    await ana.taps("I want it")
    await ana.reads("Show the code")
    await ana.shows_scanner()
    await max.taps("Hand over")
    await ben.reads("Autumn latte")
    await ben.writes("latte")
    await ben.reads("Yours")
    await olga.hears("new offer")
    await olga.hears("Cake for two")
    await _composes(olga, EVE, "10 days", "first 20 cake")
    await olga.reads("Scheduled")
    await screen.button("Ana's birthday").click()
    await ana.reads("Happy birthday")
    await screen.sees("#time", "09:10")


async def _composes(olga: OnScreen, *when_and_what: str) -> None:
    for said in ("skip", "skip", "everyone", *when_and_what):
        await olga.hears(said)
    await olga.reads("without consent")
    await olga.sends_offer()


def _save(png: bytes, path: Path) -> None:
    with Image.open(BytesIO(png)) as image:
        if path.suffix == ".webp":
            image.convert("RGB").save(path, quality=80, method=6)
        else:
            path.write_bytes(png)
        print(f"{path}: {image.width} x {image.height}, {path.stat().st_size // 1024} KB")


def main() -> int:
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "docs/pictures")
    folder.mkdir(parents=True, exist_ok=True)
    if broken := service(["simulate", "--picture", str(folder / "year.png")]):
        return broken
    for name, png in shop_cards.drawn():
        _save(png, folder / name)
    if CHROMIUM is None:
        print("The others are taken with Chromium: install it, or set CHROMIUM to where it is.")
        return 1
    asyncio.run(take(folder))
    return 0


if __name__ == "__main__":
    sys.exit(main())
