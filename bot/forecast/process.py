"""A simulated year in a process of its own, at the lowest priority: the service does not wait for it."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from handlers.owner.forecast import MEMBERS
from simulation.forecast import Forecast

_CHECKOUT = Path(__file__).parents[2]
_LONGEST = 600.0  # seconds, after which the process is killed


async def simulated(config: Path, members: int = MEMBERS, days: int = 365) -> Forecast:
    """Run `python -m bot simulate --json`.

    Raises ValueError with what the process said when it printed no forecast, TimeoutError when it took too
    long, OSError when it could not be started.
    """
    year = ["--members", str(members), "--days", str(days), "--config", str(config), "--json"]
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "simulate", *year, cwd=_CHECKOUT,
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    try:
        async with asyncio.timeout(_LONGEST):
            out, errors = await process.communicate()
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    try:
        return Forecast.of_json(out.decode())
    except ValueError:
        raise ValueError((errors or out).decode(errors="replace")[-500:]) from None
