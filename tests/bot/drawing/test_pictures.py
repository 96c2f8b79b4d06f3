"""The pictures: every QR can be read, every name can be drawn, every colour leaves contrast."""

from __future__ import annotations

import random
import string
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pytest
import zxingcpp
from PIL import Image, ImageDraw, ImageEnhance, ImageFilter

from bot.drawing import colours
from bot.drawing.card import HEIGHT, WIDTH
from bot.drawing.lettering import drawable, fitted, font, wrapped
from bot.drawing.levels import LABEL, PILL, TEXT, palette, sixteen, tone
from bot.drawing.pictures import Pictures
from loyalty.messages.args import Localised
from loyalty.messages.extras import CardPicture, CataloguePicture, Tile, VoucherPicture
from playground.shop_cards import SAMPLES, Sample

LONG = "https://t.me/cafe_arcade_bot?start=c-k7Qx9mPz3aT0bYw2Q5sLr_"  # as long as a card's token makes it
LINK = "https://t.me/cafe_arcade_bot?start=c-k7Qx9mPz3a"
SILVER = Localised((("en", "Silver"), ("pl", "Srebrny")))
ANA = CardPicture("k7Qx9mPz3a", "Ana Kowalska", 6, 9, 1240, SILVER)
PICTURES = Pictures("Cafe Arcade", "#1f6f54")


def _open(png: bytes) -> Image.Image:
    return Image.open(BytesIO(png)).convert("RGB")


def _read(image: Image.Image) -> list[str]:
    return [code.text for code in zxingcpp.read_barcodes(image)]


def _links(number: int) -> list[str]:
    """Tokens of every length a link may have, from a fixed seed."""
    dice = random.Random(number)
    tokens = (
        "".join(dice.choices(string.ascii_letters + string.digits + "_-", k=4 + n % 40))
        for n in range(number)
    )
    return [f"https://t.me/cafe_arcade_bot?start=c-{token}" for token in tokens]


@pytest.mark.parametrize("link", _links(60))
def test_the_card_can_be_scanned(link: str) -> None:
    """At full size, at half, and as the small JPEG that a chat makes of it."""
    card = _open(PICTURES.card(ANA, "en", link))
    half = card.resize((WIDTH // 2, HEIGHT // 2), Image.Resampling.BILINEAR)
    jpeg = BytesIO()
    half.save(jpeg, "JPEG", quality=60)

    assert [[link]] * 3 == [_read(card), _read(half), _read(Image.open(jpeg))]


def _turned(degrees: float) -> Callable[[Image.Image], Image.Image]:
    return lambda card: card.rotate(degrees, Image.Resampling.BICUBIC, expand=True)


def _cracked(seed: int) -> Callable[[Image.Image], Image.Image]:
    """Two straight cracks of half a module from edge to edge of the code. They leave its three eyes whole: with one of
    these split no code of any level is found."""

    def crack(card: Image.Image) -> Image.Image:
        cracked, dice = card.copy(), random.Random(seed)
        corners = zxingcpp.read_barcodes(card)[0].position
        left, top, side = corners.top_left.x, corners.top_left.y, corners.top_right.x - corners.top_left.x
        module = side / 41
        for _ in range(2):
            one, other = (dice.uniform(9, 32) * module for _ in range(2))
            across = dice.random() < 0.5
            ends = ((one, -9), (other, 32 * module)) if across else ((-9, one), (32 * module, other))
            line = [(left + x, top + y) for x, y in ends]
            shade = dice.choice(["#000", "#808080", "#fff"])
            ImageDraw.Draw(cracked).line(line, fill=shade, width=round(module / 2))
        return cracked

    return crack


HARD: dict[str, Callable[[Image.Image], Image.Image]] = {
    "small": lambda card: card.resize((WIDTH // 4, HEIGHT // 4), Image.Resampling.BILINEAR),
    "dim": lambda card: ImageEnhance.Brightness(card).enhance(0.2),
    "faint": lambda card: ImageEnhance.Contrast(card).enhance(0.25),
    "blurred": lambda card: card.filter(ImageFilter.GaussianBlur(3)),
    "small, dim, blurred and askew": lambda card: ImageEnhance.Brightness(
        _turned(9)(card.resize((WIDTH // 2, HEIGHT // 2)).filter(ImageFilter.GaussianBlur(1)))
    ).enhance(0.4),
    **{f"turned by {degrees}": _turned(degrees) for degrees in (3, 15, 45, 77, 180)},
    **{f"cracked twice, {seed}": _cracked(seed) for seed in range(40)},
}


@pytest.mark.parametrize("spoil", HARD.values(), ids=HARD.keys())
def test_a_spoiled_picture_of_it_can_be_scanned(spoil: Callable[[Image.Image], Image.Image]) -> None:
    assert _read(spoil(_open(PICTURES.card(ANA, "en", LONG)))) == [LONG]


@pytest.mark.parametrize("sample", SAMPLES, ids=[one.file for one in SAMPLES])
def test_each_model_is_a_small_picture_that_can_be_scanned(sample: Sample) -> None:
    pictures = Pictures(sample.shop, sample.colour, logo=sample.logo)
    png = pictures.card(sample.face, sample.locale, LONG)

    assert len(png) < 12_000
    assert _read(_open(png)) == [LONG]


@pytest.mark.parametrize("sample", SAMPLES, ids=[one.file for one in SAMPLES])
def test_all_that_is_known_is_drawn(sample: Sample) -> None:
    """Without a part of it the picture is another one."""
    blank = CardPicture("t", "Ana", sample.face.stamps, sample.face.goal, sample.face.points)
    pictures = Pictures(sample.shop, sample.colour)
    cards = {pictures.card(blank, sample.locale, LINK)}
    for part in ("aim", "ends", "badges", "member", "tier", "cash"):
        shown = replace(blank, **{part: getattr(sample.face, part)})
        if shown != blank:
            had = len(cards)
            cards.add(pictures.card(shown, sample.locale, LINK))
            assert len(cards) == had + 1, part


@pytest.mark.parametrize("colour", ["#000", "#fff", "#f4c542", "#c0392b", "#808080", "#0ea5e9", "#ff00ff"])
def test_it_can_be_scanned_in_any_colour(colour: str) -> None:
    assert _read(_open(Pictures("Cafe Arcade", colour).card(ANA, "en", LINK))) == [LINK]


def test_the_card_is_a_small_palette_picture_of_the_size_of_a_card() -> None:
    png = PICTURES.card(ANA, "en", LINK)
    image = Image.open(BytesIO(png))

    assert (image.format, image.mode, image.size) == ("PNG", "P", (WIDTH, HEIGHT))
    assert len(png) < 12_000


@pytest.mark.parametrize(
    ("stamps", "goal"),
    [
        (0, 0),
        (0, 1),
        (1, 1),
        (3, 5),
        (9, 9),
        (12, 9),
        (-1, 10),
        (7, 12),
        (20, 20),
        (0, 40),
        (1, 40),
        (50, 40),
    ],
)
def test_any_number_of_stamps_can_be_drawn(stamps: int, goal: int) -> None:
    card = PICTURES.card(CardPicture("t", "Ana", stamps, goal, 12), "en", LINK)

    assert _read(_open(card)) == [LINK]


def test_another_stamp_is_another_picture() -> None:
    cards = {PICTURES.card(CardPicture("t", "Ana", stamps, 9, 0), "en", LINK) for stamps in range(29)}

    assert len(cards) == 29


@pytest.mark.parametrize(
    "name",
    [
        "",
        "Świętosława Brzęczyszczykiewicz-Łękołodzka",
        "Ștefan Țăranu",
        "日本",
        "العربية",
        "Ben 😀👩‍👩‍👧",
        "\x00\x1b[31m\u202eevil\ud800",
        "Z" + "\u0335\u0489" * 500,
        "W" * 5000,
        "a " * 5000,
    ],
)
def test_no_name_breaks_the_card(name: str) -> None:
    """The QR stays where it is whatever the name."""
    pictures = Pictures(name, "#1f6f54")
    face = CardPicture("t", name, 6, 9, 1, Localised((("en", name),)))

    assert _read(_open(pictures.card(face, "en", LINK))) == [LINK]
    assert _read(_open(pictures.voucher(VoucherPicture(name[:20], face.tier or SILVER), "en", LINK))) == [
        LINK
    ]


@pytest.mark.parametrize("letter", "ąćęłńóśźżĄĆĘŁŃÓŚŹŻăâîșțşţĂÂÎȘȚäöüßéñçøåčšžőűžĶЖщΩλ„”·€")
def test_letters_of_our_languages_are_drawn(letter: str) -> None:
    assert letter == drawable(letter)
    assert bytes(font(40).getmask(letter)) != bytes(font(40).getmask("\U0010ffff"))


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("Ben 😀 日本 B", "Ben B"),
        ("S\u0326tefan", "Ștefan"),  # composed before it is judged
        ("Z\u0335\u0489ed", "Zed"),
        ("a\x00b\u202ec\ud800\n\td", "abc d"),
        ("1\u00a0240", "1 240"),
        ("العربية", ""),
    ],
)
def test_what_cannot_be_drawn_is_left_out(text: str, drawn: str) -> None:
    assert drawn == drawable(text)


def test_a_long_text_is_made_smaller_then_wrapped_then_cut() -> None:
    one, large = fitted("Ana", 400, range(44, 33, -2), 600)
    two, least = fitted("Anastazja Kowalska-Nowakowska", 400, range(44, 33, -2), 600, lines=2)
    cut, _ = fitted("Anastazja Kowalska " * 9, 400, range(44, 33, -2), 600, lines=2)

    assert (one, large.size) == (("Ana",), 44)
    assert (two, least.size) == (("Anastazja", "Kowalska-Nowakowska"), 34)
    assert len(cut) == 2
    assert cut[1].endswith("…")
    assert all(least.getlength(line) <= 400 for line in cut)


def test_a_word_wider_than_a_line_stands_alone() -> None:
    assert wrapped("a " + "W" * 50 + " b", 200, font(40)) == ["a", "W" * 50, "b"]


def test_a_finished_card_is_kept() -> None:
    assert PICTURES.card(ANA, "en", LINK) is PICTURES.card(ANA, "en", LINK)


def test_the_tier_is_in_the_members_language() -> None:
    assert PICTURES.card(ANA, "en", LINK) != PICTURES.card(ANA, "pl", LINK)


@pytest.mark.parametrize("code", ["48213", "V4821337", "1"])
def test_the_voucher_can_be_scanned(code: str) -> None:
    """Its QR is the code itself, unless it is given something better to say."""
    face = VoucherPicture(code, Localised((("en", "Free coffee of any size you like, with cake"),)))

    assert [code] == _read(_open(PICTURES.voucher(face, "en")))
    assert _read(_open(PICTURES.voucher(face, "en", LINK))) == [LINK]


PHOTOS = ("coffee.jpg", "gone.jpg", "leaf.png")


@pytest.fixture(scope="module")
def pictured(tmp_path_factory: pytest.TempPathFactory) -> Pictures:
    """A shop with two photographs, one of them seen through."""
    folder = tmp_path_factory.mktemp("shop")
    Image.new("RGB", (900, 300), "#f00").save(folder / PHOTOS[0])
    Image.new("RGBA", (30, 300), (0, 255, 0, 0)).save(folder / PHOTOS[2])
    return Pictures("Cafe Arcade", "#1f6f54", folder=folder)


@pytest.mark.parametrize("count", [1, 2, 3, 6])
def test_the_catalogue_shows_each_rewards_picture(pictured: Pictures, count: int) -> None:
    tiles = [Tile(PHOTOS[number % 3], SILVER) for number in range(count)]
    shown = _open(pictured.catalogue(CataloguePicture(tuple(tiles)), "en"))
    assert _near(shown.getpixel((200, 250)), (255, 0, 0))


def test_a_voucher_with_a_picture_can_be_scanned_and_one_whose_picture_is_gone(pictured: Pictures) -> None:
    name = Localised((("en", "A slice of cake of the day, with cream and a cherry on it, and tea"),))
    shown = _open(pictured.voucher(VoucherPicture("4821307", name, PHOTOS[0]), "en", LINK))
    assert _read(shown) == [LINK]
    assert _near(shown.getpixel((300, 200)), (255, 0, 0))
    plain = pictured.voucher(VoucherPicture("4821307", name), "en", LINK)
    assert pictured.voucher(VoucherPicture("4821307", name, PHOTOS[1]), "en", LINK) == plain


def _near(pixel: object, colour: colours.RGB) -> bool:
    assert isinstance(pixel, tuple)
    return all(abs(a - b) < 9 for a, b in zip(pixel, colour, strict=True))


@pytest.mark.parametrize(
    "lines", [[], ["Every 10th coffee is free"], ["Gratis! " * 30, "Skanuj 📷", "a " * 200]]
)
def test_the_poster_can_be_scanned_and_printed(lines: list[str]) -> None:
    png = PICTURES.poster(
        "Main Street", LINK, lines, "Joining accepts https://arcade.example/terms " * len(lines)
    )
    image = Image.open(BytesIO(png))

    assert _read(_open(png)) == [LINK]
    assert tuple(round(part) for part in image.info["dpi"]) == (300, 300)


def test_the_bare_qr_is_tiny() -> None:
    png = PICTURES.qr(LINK)

    assert _read(_open(png)) == [LINK]
    assert len(png) < 1500


@pytest.mark.parametrize("colour", ["", "red", "#12", "#12345", "#1234567", "#12345g", "#fff;}", "#fff\n"])
def test_what_is_not_a_colour_is_refused(colour: str) -> None:
    with pytest.raises(ValueError, match="not a colour"):
        colours.parse(colour)


def test_colours_are_read_short_and_long() -> None:
    assert (0xC0, 0x39, 0x2B) == colours.parse("#C0392b") == colours.parse("c0392b")
    assert colours.parse("#fc0") == (255, 204, 0)
    assert colours.hexed((255, 204, 0)) == "#ffcc00"


def test_the_text_can_be_read_on_every_colour() -> None:
    """On the page 4.5 as WCAG asks of small text, on the card the 3 it asks of large."""
    shades = [
        (red, green, blue)
        for red in range(0, 256, 51)
        for green in range(0, 256, 17)
        for blue in (0, 90, 255)
    ]
    for shade in shades:
        levels = palette(shade)

        assert colours.contrast(shade, colours.text_on(shade)) >= 4.5
        assert colours.contrast(levels[0], levels[TEXT]) >= 3


# What eyes that lack red or green cones make of linear RGB (Machado, Oliveira, Fernandes 2009, severity 1).
PROTANOPIA = (
    (0.152286, 1.052583, -0.204868),
    (0.114503, 0.786281, 0.099216),
    (-0.003882, -0.048116, 1.051998),
)
DEUTERANOPIA = (
    (0.367322, 0.860646, -0.227968),
    (0.280085, 0.672501, 0.047413),
    (-0.011820, 0.042940, 0.968881),
)


def _seen(colour: colours.RGB, eyes: tuple[tuple[float, float, float], ...]) -> colours.RGB:
    linear = [(part / 255) ** 2.2 for part in colour]
    seen = [sum(a * b for a, b in zip(row, linear, strict=True)) for row in eyes]
    red, green, blue = (round(255 * min(1.0, max(0.0, part)) ** (1 / 2.2)) for part in seen)
    return red, green, blue


@pytest.mark.parametrize("eyes", [PROTANOPIA, DEUTERANOPIA], ids=["protanopia", "deuteranopia"])
@pytest.mark.parametrize("pill", ["#c0c0c0", "#d4af37", "#cd7f32", "#c0392b", "#1f8a4c"])
def test_whoever_sees_no_red_or_no_green_reads_it(
    eyes: tuple[tuple[float, float, float], ...], pill: str
) -> None:
    """Letters on the card and on the tier's pill, stamps and bars against what is empty; a tier has its name, a
    stamp its tick."""
    for ground in ("#c0392b", "#1f8a4c", "#f4c542", "#8e44ad", "#12372a", "#fbe4ee", "#7f8c3d"):
        levels, kept = sixteen(palette(colours.parse(ground), colours.parse(pill)), True, 3, True)
        shown = [_seen(kept[place], eyes) for place in levels]
        assert colours.contrast(shown[0], shown[TEXT]) >= 3
        assert colours.contrast(shown[PILL], shown[LABEL]) >= 3
        assert colours.contrast(shown[tone(0.2)], shown[TEXT]) >= 2


def _plain(colour: str, size: tuple[int, int] = (300, 100)) -> bytes:
    """A bar in that colour on nothing."""
    image, out = Image.new("RGBA", size), BytesIO()
    ImageDraw.Draw(image).rectangle((9, 30, size[0] - 9, size[1] - 30), fill=colour)
    image.save(out, "PNG")
    return out.getvalue()


@pytest.mark.parametrize("ground", ["#000000", "#ffffff", "#1f6f54", "#f4c542"])
@pytest.mark.parametrize("logo", ["#000", "#fff", "#1f6f54", "#f4c542"])
def test_a_logo_is_seen_on_every_ground(ground: str, logo: str) -> None:
    """On the ground itself, or on a white plate."""
    card = _open(Pictures("Cafe Arcade", ground, logo=_plain(logo)).card(ANA, "en", LINK))
    at, beside = card.getpixel((100, 69)), card.getpixel((100, 49))
    assert isinstance(at, tuple)
    assert isinstance(beside, tuple)
    assert (
        colours.contrast((at[0], at[1], at[2]), (beside[0], beside[1], beside[2])) >= 1.2
    )  # as a near-white ground is dimmed for


@pytest.mark.parametrize("size", [(1, 1), (4000, 10), (10, 4000), (300, 300)])
def test_a_logo_of_any_shape_fits(size: tuple[int, int]) -> None:
    image, out = Image.new("RGB", size, "#123"), BytesIO()
    image.save(out, "JPEG")
    assert _read(_open(Pictures("W" * 40, "#1f6f54", logo=out.getvalue()).card(ANA, "en", LINK))) == [LINK]


def test_a_colour_stands_out_from_its_ground() -> None:
    assert colours.seen_on((244, 197, 66), colours.WHITE) == (244, 197, 66)
    assert colours.contrast(colours.seen_on((250, 250, 250), colours.WHITE), colours.WHITE) >= 1.5
    assert colours.contrast(colours.seen_on((34, 34, 40), (31, 30, 29)), (31, 30, 29)) >= 1.5
