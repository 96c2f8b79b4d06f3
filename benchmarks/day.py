"""What a service holds in memory after a day of traffic, beside the same after its first hour: what is remembered of a turn
is forgotten with it. Virtual time, in a fresh process."""

from __future__ import annotations

import os
import subprocess
import sys

from benchmarks.far import TOKEN, far_world
from benchmarks.rows import Row
from benchmarks.turns import SECRET

HOURS = int(os.environ.get("BENCH_HOURS", "24"))
_DAY = f"""
import asyncio, gc, itertools, os, tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from aiohttp import ClientSession
from bot.app import running
from bot.settings.environment import Environment
from bot.settings.file import read
from bot.settings.loading import Settings
from benchmarks.turns import update

SAID = "balance", "history", "rewards", "how it works", "when do you open?", "card"
EVERY, MEMBERS = timedelta(seconds=10), 200
HEADERS = {{"X-Telegram-Bot-Api-Secret-Token": "{SECRET}"}}
at = datetime(2026, 6, 2, 6, 0, tzinfo=UTC)

def kilobytes():
    gc.collect()
    return next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmRSS"))

def turns():
    # members in turn, who ask one thing after the other; and somebody new now and then
    for number in itertools.count(1):
        is_new = number % 50 == 0
        chat = 100_000 + number if is_new else 1000 + number % MEMBERS
        yield update(number, chat, "/start" if is_new else SAID[number // MEMBERS % len(SAID)])

async def main():
    global at
    loaded, waiting = read(Path("config.toml")), turns()
    with tempfile.TemporaryDirectory() as folder:
        environment = Environment(
            database_url=f"sqlite://{{folder}}/x.db", port=0, public_url="http://127.0.0.1", telegram_token="{TOKEN}",
            telegram_api_url=os.environ["FAR"], telegram_mode="webhook", telegram_webhook_secret="{SECRET}")
        async with running(Settings(loaded, environment), now=lambda: at) as service, ClientSession() as people:
            for chat in range(MEMBERS):
                for step, said in enumerate(("/start", "yes", "Ana", "no")):
                    body = update(10_000_000 + 10 * chat + step, 1000 + chat, said)
                    async with people.post(service.url + "/telegram/webhook", data=body, headers=HEADERS):
                        pass
            for hour in range({HOURS}):
                for _ in range(360):
                    at += EVERY
                    async with people.post(service.url + "/telegram/webhook", data=next(waiting), headers=HEADERS) as taken:
                        assert taken.status == 200
                await service.tick()
                await service.idle()
                print(hour, kilobytes())
asyncio.run(main())
"""


def run() -> list[Row]:
    with far_world() as far:
        done = subprocess.run(
            [sys.executable, "-c", _DAY],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "FAR": far.url},
        )
    hours = [int(line.split()[1]) / 1024 for line in done.stdout.splitlines()]
    told = f"{hours[-1]:.1f} against {hours[0]:.1f} MB"
    return [
        Row(
            f"memory after {HOURS} hours of traffic / after one",
            hours[-1] / hours[0],
            1.02,
            at_most=True,
            detail=told,
        )
    ]
