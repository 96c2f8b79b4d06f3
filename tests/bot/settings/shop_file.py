"""The shop's own file, with slips that somebody may make in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.settings.environment import Environment
from bot.settings.faults import ConfigError
from bot.settings.loading import load

ROOT = Path(__file__).parents[3]
GOOD = (ROOT / "config.toml").read_text(encoding="utf-8")
VARIABLES = [name.upper() for name in Environment.model_fields]
NEAR_REWARD = ("stamps = 9", "stamps = 5")


def written(folder: Path, *changes: str) -> Path:
    """The shop's file with changes: what stands there, what somebody writes instead, and so on."""
    text = GOOD
    for old, new in zip(changes[::2], changes[1::2], strict=True):
        assert old in text
        text = text.replace(old, new, 1)
    path = folder / "config.toml"
    path.write_text(text, encoding="utf-8")
    return path


def complaints(path: Path) -> str:
    with pytest.raises(ConfigError) as caught:
        load(path)
    return str(caught.value)
