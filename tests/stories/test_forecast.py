"""What would my caps do? A year is lived through beside the shop, and its picture comes to the chat."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from bot.forecast.requests import Forecasts
from simulation.forecast import Forecast
from tests.stories.pairs import on_all_pairs
from tests.stories.people import OnTelegram
from tests.stories.shop import Shop

YEAR = Forecast(300, 5_700, 2_400, 0, [(2027, 6, [60, 10, 90, 40, 5], 4), (2027, 7, [50, 10, 80, 50, 5], 3)])


class Virtual:
    """Years that are over at once; or never, or badly."""

    def __init__(self, *ends: Forecast | Exception) -> None:
        self.ends = list(ends)
        self.lived = 0

    async def __call__(self, config: Path) -> Forecast:
        assert config.name == "config.toml"
        self.lived += 1
        end = self.ends.pop(0)
        if isinstance(end, Exception):
            raise end
        return end


def with_years(shop: Shop, *ends: Forecast | Exception) -> Virtual:
    virtual = shop.service.forecasts.simulate = Virtual(*ends)
    return virtual


async def test_an_owner_sees_what_their_caps_would_do(shop: Shop) -> None:
    olga = await shop.owner("Olga")
    virtual = with_years(shop, YEAR)
    assert (await olga.says("What would my caps do?")).kind == "forecast"
    told = await olga.does(shop.service.forecasts.look())
    assert told.kind == "forecast-ready"
    assert "19" in told, "messages for each"
    assert "4" in told, "the most"
    if isinstance(olga, OnTelegram):
        assert olga.account.last.photo
    await olga.does(shop.service.forecasts.look())
    assert (olga.told.count("forecast-ready"), virtual.lived) == (1, 1)


async def test_each_wish_has_an_answer(shop: Shop, caplog: pytest.LogCaptureFixture) -> None:
    olga = await shop.owner("Olga")
    with_years(shop, YEAR, OSError("no such program"), ValueError("it ended early"))
    for kind in ("forecast-ready", "forecast-failed", "forecast-failed"):
        await olga.word("caps")
        assert (await olga.does(shop.service.forecasts.look())).kind == kind
    caplog.clear()


@on_all_pairs
async def test_two_processes_live_it_through_once(shop: Shop) -> None:
    """And what a stop cut off is begun again, once its time is up."""
    olga = await shop.owner("Olga")
    await olga.word("caps")
    here = shop.service.forecasts
    there = Forecasts(here.database, here.programme, here.texts, here.config, here.now)
    here.simulate = virtual = Virtual(asyncio.CancelledError("stopped"), YEAR)  # type: ignore[arg-type]
    there.simulate = virtual
    for service in (here, there):
        await asyncio.gather(service.look(), return_exceptions=True)
    assert virtual.lived == 1, "the other one left it alone"
    shop.clock.at += timedelta(minutes=16)
    assert (await olga.does(there.look())).kind == "forecast-ready"


async def test_nobody_waits_for_an_old_wish(shop: Shop) -> None:
    olga = await shop.owner("Olga")
    virtual = with_years(shop, YEAR)
    await olga.word("caps")
    shop.clock.at += timedelta(hours=2)
    await shop.service.forecasts.look()
    assert virtual.lived == 0


async def test_only_an_owner_may_ask(shop: Shop) -> None:
    with_years(shop)
    ana = await shop.member("Ana")
    assert (await ana.says("caps")).kind == "unknown"
    assert (await (await shop.staff("Max")).says("caps")).kind == "unknown-staff"
