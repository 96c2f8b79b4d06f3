from __future__ import annotations

from tests.bot.typed import run

__all__ = ["run"]
