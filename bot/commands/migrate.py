"""Brings the database to this version's tables."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from bot.commands.command import Command

if TYPE_CHECKING:
    from bot.settings.loading import Settings


async def migrate(settings: Settings, options: argparse.Namespace) -> int:
    from storage.engine.migrate import migrate as bring_up_to_date

    applied = await bring_up_to_date(settings.environment.database_url)
    print(f"applied: {', '.join(applied)}" if applied else "up to date already")
    return 0


MIGRATE = Command("migrate", "bring the database to this version's tables (serve does it too)", migrate)
