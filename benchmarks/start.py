"""From `python` to the first answer: seconds of processor, of an existing database and of a new one, beside
`import aiogram` alone."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from statistics import median

from benchmarks.far import TOKEN, far_world
from benchmarks.rows import Row
from benchmarks.turns import SECRET, update

ROUNDS = 3
_TIME = "\nimport time; print(time.process_time())"
_ANSWER = f"""
import asyncio, os
from pathlib import Path
from aiohttp import ClientSession
from bot.app import running
from bot.settings.environment import Environment
from bot.settings.file import read
from bot.settings.loading import Settings
async def main():
    environment = Environment(
        database_url=os.environ["DATABASE"], port=0, public_url="http://127.0.0.1", telegram_token="{TOKEN}",
        telegram_api_url=os.environ["FAR"], telegram_mode="webhook", telegram_webhook_secret="{SECRET}")
    settings = Settings(read(Path("config.toml")), environment)
    async with running(settings) as service, ClientSession() as people:
        headers = {{"X-Telegram-Bot-Api-Secret-Token": "{SECRET}"}}
        where = service.url + "/telegram/webhook"
        async with people.post(where, data=os.environ["UPDATE"], headers=headers) as taken:
            assert taken.status == 200
        await service.idle()
        sent = "SELECT 1 FROM outbox WHERE state = 'sent'"
        assert await service.database.run(lambda tx: tx.row(sent))
asyncio.run(main())
"""


def _processor(program: str, **environment: str) -> float:
    """Seconds that a fresh process takes of it."""
    done = subprocess.run(
        [sys.executable, "-c", program + _TIME],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, **environment},
    )
    return float(done.stdout.split()[-1])


def run() -> list[Row]:
    bare, new, old = [], [], []
    said = update(1, 7, "hi")
    with far_world() as far:
        for _ in range(ROUNDS):
            with tempfile.TemporaryDirectory() as folder:
                url = f"sqlite://{folder}/shop.db"
                bare.append(_processor("import aiogram"))
                new.append(_processor(_ANSWER, FAR=far.url, DATABASE=url, UPDATE=said))
                old.append(_processor(_ANSWER, FAR=far.url, DATABASE=url, UPDATE=said))
    return [
        _row("start to first answer / import aiogram", median(old), median(bare), 1.25),
        _row("the same with a new database / import aiogram", median(new), median(bare), 2.0),
    ]


def _row(what: str, ours: float, bare: float, goal: float) -> Row:
    return Row(what, ours / bare, goal, at_most=True, detail=f"{ours:.2f} against {bare:.2f} s of processor")
