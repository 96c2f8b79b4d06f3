"""What an idle service holds in memory, beside `import aiogram` alone. Peaks of fresh processes."""

from __future__ import annotations

import subprocess
import sys

from benchmarks.far import TOKEN, far_world
from benchmarks.rows import Row

# Not `ru_maxrss`, which a process has from the one that started it.
_PEAK = """print(next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")))"""
_IDLE = f"""
import asyncio, os, tempfile
from pathlib import Path
from bot.settings.environment import Environment
from bot.settings.file import read
from bot.settings.loading import Settings
from bot.app import running
async def main():
    loaded = read(Path("config.toml"))
    with tempfile.TemporaryDirectory() as folder:
        environment = Environment(
            database_url=f"sqlite://{{folder}}/x.db", port=0, telegram_token="{TOKEN}",
            telegram_api_url=os.environ["FAR"], telegram_mode="polling")
        async with running(Settings(loaded, environment)):
            await asyncio.sleep(2)
asyncio.run(main())
"""


def _kilobytes(code: str, **env: str) -> int:
    import os

    done = subprocess.run(
        [sys.executable, "-c", f"{code}\n{_PEAK}"],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, **env},
    )
    return int(done.stdout.split()[-1])


def run() -> list[Row]:
    with far_world() as far:
        ours = _kilobytes(_IDLE, FAR=far.url)
    bare = _kilobytes("import aiogram")
    detail = f"{ours / 1024:.0f} MB against {bare / 1024:.0f} MB"
    return [Row("memory of an idle service / import aiogram", ours / bare, 1.25, at_most=True, detail=detail)]
