from __future__ import annotations

from tests.stories.conftest import _quick, apart, channel, config, pytest_itemcollected

__all__ = ["_quick", "apart", "channel", "config", "pytest_itemcollected"]
