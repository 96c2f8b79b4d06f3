"""Image files that the settings name are looked at before anything starts."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from bot.settings.faults import ConfigError
from bot.settings.loading import load
from tests.bot.settings.shop_file import written

CAMERA = ("PNG", "JPEG", "WEBP")


def image(format: str, size: tuple[int, int] = (40, 20)) -> bytes:
    out = BytesIO()
    Image.new("RGB", size, "#123").save(out, format)
    return out.getvalue()


@pytest.mark.parametrize("format", CAMERA)
def test_a_logo_is_read_from_beside_the_settings(tmp_path: Path, format: str) -> None:
    (tmp_path / "logo.png").write_bytes(image(format))
    assert load(written(tmp_path, 'logo = ""', 'logo = "logo.png"')).logo == image(format)


def test_a_shop_without_one_has_none(tmp_path: Path) -> None:
    assert load(written(tmp_path)).logo == b""


def test_a_rewards_picture_is_looked_at_too(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"rewards\.1\.picture: .*No such file"):
        load(written(tmp_path, 'picture = "" ', 'picture = "gone.jpg" '))


@pytest.mark.parametrize(
    ("name", "content", "said"),  # the content, or the size of a picture that is made when its turn comes
    [
        ("logo.png", None, "No such file"),
        ("logo.png", b"<svg/>", "cannot identify"),
        ("logo.png", image("PNG")[:60], "truncated"),
        ("logo.png", image("GIF"), "cannot identify"),
        ("logo.png", (6000, 5000), "larger than anybody sees"),
        ("logo.png", image("PNG") + bytes(4_000_000), "4 MB"),
        ("/etc/logo.png", None, 'such as "logo.png"'),
        ("logo.svg", None, 'such as "logo.png"'),
    ],
)
def test_what_cannot_be_drawn_is_a_fault(
    tmp_path: Path, name: str, content: bytes | tuple[int, int] | None, said: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(image("PNG", content) if isinstance(content, tuple) else content)
    with pytest.raises(ConfigError, match=r"shop\.logo: ") as refused:
        load(written(tmp_path, 'logo = ""', f'logo = "{name}"'))
    assert said in str(refused.value)
