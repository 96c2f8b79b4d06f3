from __future__ import annotations

from tests.stories.conftest import _quick, channel, config, url

__all__ = ["_quick", "channel", "config", "url"]
