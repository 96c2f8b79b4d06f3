"""Simulates a year of virtual people under the shop's limits."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from bot.commands.command import Command, in_one_sentence
from bot.forecast import options as forecast_options

if TYPE_CHECKING:
    from bot.settings.loading import Settings


async def simulate(settings: Settings, options: argparse.Namespace) -> int:
    """1 where a promise was broken."""
    from bot.forecast.command import simulate as simulated_year

    with in_one_sentence():
        return await simulated_year(settings, options)


SIMULATE = Command(
    "simulate",
    "simulate a year of virtual people under your limits: what they get, what is held back",
    simulate,
    forecast_options.add_to,
    to_read=True,
)
