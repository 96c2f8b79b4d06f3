from __future__ import annotations

import pytest

from tests.bot.settings.shop_file import VARIABLES


@pytest.fixture(autouse=True)
def _bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of the environment of whoever runs the tests."""
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
