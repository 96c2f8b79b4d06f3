from __future__ import annotations

from tests.stories.conftest import _quick, channel, config, pytest_itemcollected

__all__ = ["_quick", "channel", "config", "pytest_itemcollected"]
