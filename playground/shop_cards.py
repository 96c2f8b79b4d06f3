"""Cards of six shops that differ in what they collect, as `docs/cards.md` shows them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from io import BytesIO

from PIL import Image, ImageDraw

from bot.drawing.pictures import Pictures
from loyalty.messages.args import Localised, Money
from loyalty.messages.extras import Aim, CardPicture, Ends, MemberUntil


@dataclass(frozen=True, slots=True)
class Sample:
    """A member's card in a shop, and the language they read it in."""

    file: str
    shop: str
    colour: str
    locale: str
    face: CardPicture
    logo: bytes = b""


def said(text: str) -> Localised:
    return Localised((("", text),))


def cup() -> bytes:
    """A logo in two colours on nothing."""
    logo = Image.new("RGBA", (320, 320))
    draw = ImageDraw.Draw(logo)
    draw.ellipse((0, 0, 319, 319), fill="#f2c14e")
    draw.arc((190, 120, 270, 210), -100, 100, fill="#3b2314", width=18)
    draw.rounded_rectangle((80, 110, 225, 245), 50, fill="#3b2314")
    draw.rectangle((80, 110, 225, 160), fill="#3b2314")
    return _png(logo)


def flower() -> bytes:
    """A logo that wants white paper."""
    logo = Image.new("RGBA", (320, 320))
    draw = ImageDraw.Draw(logo)
    for x, y in ((160, 70), (245, 130), (212, 232), (108, 232), (75, 130)):
        draw.ellipse((x - 62, y - 62, x + 62, y + 62), fill="#8e2453")
    draw.ellipse((112, 108, 208, 204), fill="#f4a6c6")
    return _png(logo)


def _png(image: Image.Image) -> bytes:
    out = BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


SAMPLES = (
    Sample(
        "card-stamps",
        "Corner Cafe",
        "#2b4c7e",
        "en",
        CardPicture("a", "Ana Kowalska", 6, 9, 148, aim=Aim(said("A slice of cake"), 400)),
        cup(),
    ),
    Sample(
        "card-points",
        "Gwiezdna Kawa",
        "#12372a",
        "pl",
        CardPicture(
            "b",
            "Świętosława Brzęczyszczykiewicz-Łękołodzka",
            0,
            0,
            1240,
            tier=said("Złoto"),
            tier_colour="#d4af37",
            aim=Aim(said("Kawa i ciasto dla dwojga"), 1500),
            ends=Ends(date(2026, 6, 14), points=120),
            badges=(said("Ranny ptaszek"), said("Trzy miejsca")),
        ),
    ),
    Sample(
        "card-cashback",
        "Apteka pod Lwem",
        "#0f766e",
        "pl",
        CardPicture(
            "c",
            "Olga",
            0,
            0,
            0,
            cash=Money(2450, "PLN"),
            ends=Ends(date(2026, 6, 30), cash=Money(500, "PLN")),
        ),
    ),
    Sample(
        "card-pizza",
        "A cincea pizza",
        "#f2c14e",
        "ro",
        CardPicture("d", "Ștefan Țăranu", 12, 5, 0, tier=said("De-al casei")),
    ),
    Sample(
        "card-pages",
        "Iron Gym",
        "#1f1f24",
        "en",
        CardPicture(
            "e",
            "Max",
            31,
            50,
            0,
            tier=said("Iron"),
            tier_colour="#c2410c",
            badges=(said("Early bird"), said("30 days")),
            member=MemberUntil(said("Plus"), date(2027, 1, 31)),
        ),
    ),
    Sample(
        "card-beauty",
        "Salon Magnolia i Przyjaciółki",
        "#fbe4ee",
        "pl",
        CardPicture(
            "f",
            "Joanna Nowak",
            3,
            8,
            75,
            tier=said("Srebro"),
            tier_colour="#9aa3ad",
            cash=Money(1200, "PLN"),
            aim=Aim(said("Manicure"), 300),
            ends=Ends(date(2026, 6, 14), stamps=2, points=30),
        ),
        flower(),
    ),
)


def drawn() -> Iterator[tuple[str, bytes]]:
    """By the file's name."""
    for one in SAMPLES:
        pictures = Pictures(one.shop, one.colour, logo=one.logo)
        code = f"https://t.me/regulars_demo_bot?start=c-{one.file}-7Qx9mPz3aT"
        yield f"{one.file}.png", pictures.card(one.face, one.locale, code)
