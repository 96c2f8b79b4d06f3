"""The database goes away while people write: nobody's words are lost, and nobody is left without a word."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.outage import keeping
from bot.outage.journal import Journal
from bot.outage.spool import Kept
from bot.telegram import polling
from storage.engine.db import DatabaseError
from tests.stories.people import Person
from tests.stories.shop import Channel, Shop, on_sms, on_telegram, open_shop

PHONE = "555 010 200"
LONG = "balance" + "." * 1500
HELD = keeping.HOLD
AN_HOUR = timedelta(hours=1)


@pytest.fixture
async def shop(url: str, channel: Channel, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Shop]:
    """Here the log may complain."""
    monkeypatch.setattr(keeping, "_LOOK", 0.02)
    async with open_shop(url, channel) as opened:
        await opened.menus()
        yield opened
        assert await opened.faults() == []


class Outage:
    """The database takes no transaction while it lasts."""

    def __init__(self, shop: Shop, patch: pytest.MonkeyPatch) -> None:
        self.shop, self._patch = shop, patch
        self._run, self._run_short = shop.service.database.run, shop.service.database.run_short

    async def __aenter__(self) -> Outage:
        self._patch.setattr(keeping, "HOLD", 0.1)
        self._patch.setattr(self.shop.service.database, "run", self._refuse)
        self._patch.setattr(self.shop.service.database, "run_short", self._refuse)
        return self

    async def _refuse(self, *_: object, **__: object) -> Any:
        raise DatabaseError("the disk is full")

    async def __aexit__(self, *_: object) -> None:
        self._patch.setattr(keeping, "HOLD", HELD)
        self._patch.setattr(self.shop.service.database, "run", self._run)
        self._patch.setattr(self.shop.service.database, "run_short", self._run_short)
        await handled(self.shop)


def waiting(shop: Shop) -> list[str]:
    """Whose messages are in the spool, beside news of ours."""
    return [kept.address for kept in spooled(shop) if kept.channel == shop.channel]


def spooled(shop: Shop) -> list[Kept]:
    spool = shop.service.intake.keeping.spool
    assert spool is not None
    return [kept for _, kept in spool.waiting()]


async def handled(shop: Shop) -> None:
    async with asyncio.timeout(10):
        while spooled(shop):
            await asyncio.sleep(0.01)
    await shop.settled()


async def write(shop: Shop, person: Person, *texts: str) -> None:
    """Until the provider has its 200 for each, and the answers that need no database are there."""
    for text in texts:
        await person._say(text)
        await shop.telegram.delivered()
        await shop.service.intake.idle()


@pytest.fixture
def outage(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> Outage:
    return Outage(shop, monkeypatch)


async def test_what_comes_meanwhile_is_answered_afterwards_in_order(shop: Shop, outage: Outage) -> None:
    ana, ben = await shop.member("Ana"), await shop.member("Ben")
    async with outage:
        await write(shop, ana, "history", "balance", "card")
        await write(shop, ben, "balance")
        assert waiting(shop) == [ana.address] * 3 + [ben.address]
        least = len(spooled(shop))  # news of our own texts may come at any moment
        metrics = (await shop.get(f"{shop.service.url}/metrics")).text
        most = len(spooled(shop))
        assert any(f"regulars_spool {float(number)}" in metrics for number in range(least, most + 1))
        assert "regulars_outbox_age_seconds NaN" in metrics
    assert ana.told == ["history-empty", "balance", "card"]
    assert ben.told == ["balance"]
    assert (await ana.says("balance")).kind == "balance"


async def test_whoever_writes_is_told_once_an_hour(shop: Shop, outage: Outage) -> None:
    ana, ben = await shop.member("Ana"), await shop.member("Ben")
    async with outage:
        await write(shop, ana, "history", "history")
        await write(shop, ben, "history")
        for person in (ana, ben):
            assert list(person.screen().values()) == [shop.text("trouble-kept", person, phone=PHONE)]
        shop.clock.at += AN_HOUR
        await write(shop, ana, "history")
        assert len(ana.screen()) == 2


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
@on_telegram
async def test_by_polling_a_message_is_kept_by_telegram(
    url: str, channel: Channel, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Which brings it until it is confirmed; also where the database is away when polling begins."""
    monkeypatch.setattr(polling, "BACK_OFF", (0.01,))
    async with open_shop(url, mode="polling") as shop:
        ana = await shop.member("Ana")
        async with Outage(shop, monkeypatch):
            await ana._say("history")
            async with asyncio.timeout(10):
                while not ana.screen():
                    await asyncio.sleep(0.01)
            assert ana.reads == shop.text("trouble-kept", ana, phone=PHONE)
        async with asyncio.timeout(10):
            while ana.told != ["history-empty"]:
                await asyncio.sleep(0.01)


@on_sms
async def test_who_stopped_their_number_hears_nothing(shop: Shop, outage: Outage) -> None:
    """Whether they did before, or by what now waits in the spool."""
    dana, ben = await shop.member("Dana"), await shop.member("Ben")
    await dana.says("stop")
    await shop.service.intake.stopped.look()
    seen = len(dana.screen())
    async with outage:
        await write(shop, dana, "balance")
        await write(shop, ben, "please stop writing to me", "balance")
        assert (len(dana.screen()), len(ben.screen())) == (seen, 0)


@on_sms
async def test_a_full_spool_is_said_so_and_loses_nothing_that_was_taken(shop: Shop, outage: Outage) -> None:
    """The provider hears 503, and the person to say it again."""
    ana, ben = await shop.member("Ana"), await shop.member("Ben")
    shop.twilio.webhooks.attempts = 1
    async with outage:
        await write(shop, ana, *[LONG] * 14)
        taken = len(waiting(shop))
        assert 0 < taken < 14
        await write(shop, ben, LONG)
        assert ben.reads == shop.text("trouble", ben, phone=PHONE)
    assert ana.told.count("balance") >= taken


@on_sms
@pytest.mark.parametrize("call", ["append", "strike"])
async def test_a_spool_whose_disk_fails_holds_up_nothing_afterwards(
    shop: Shop, outage: Outage, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    """Nothing could be written to it, or nothing be struck out of it."""

    def fails(*_: object) -> None:
        raise OSError("no space left on the device")

    ana = await shop.member("Ana")
    shop.twilio.webhooks.attempts = 1
    with monkeypatch.context() as disk:
        disk.setattr(Journal, call, fails)
        async with outage:
            await write(shop, ana, "history")
            assert ana.reads == shop.text("trouble" if call == "append" else "trouble-kept", ana, phone=PHONE)
    assert (await ana.says("balance")).kind == "balance"
    assert not shop.service.intake.keeping.is_away


def moved(file: Path, to: Path) -> None:
    file.rename(to)


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
@on_telegram
async def test_a_database_file_that_is_moved_away_keeps_turns_waiting(
    shop: Shop, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    ana = await shop.member("Ana")
    monkeypatch.setattr(keeping, "HOLD", 0.1)
    file = Path(shop.service.database.url.removeprefix("sqlite://"))
    away = file.with_suffix(".away")
    moved(file, away)
    await write(shop, ana, "history")
    assert ana.reads == shop.text("trouble-kept", ana, phone=PHONE)
    assert (await shop.get(f"{shop.service.url}/readyz")).status == 503
    assert "was replaced or removed while it was open" in caplog.text
    moved(away, file)
    await handled(shop)
    await shop.later(minutes=5)  # where the file came back between a turn that failed and the note of it
    assert ana.told == ["history-empty"]


@on_sms
async def test_what_became_of_a_text_is_noted_afterwards(shop: Shop, outage: Outage) -> None:
    """Twilio tells it once."""
    ben = await shop.member("Ben")
    shop.twilio.webhooks.attempts = 1
    await ben.says("history")
    await shop.execute("""UPDATE "outbox" SET "status" = 'sent'""")
    (sid,) = [row["provider_id"] for row in await shop.rows('SELECT "provider_id" FROM "outbox"')]
    form = {"MessageSid": sid, "MessageStatus": "delivered"}
    async with outage:
        posted = await shop.twilio.webhooks.post(f"{shop.service.url}/sms/status", form)
        assert posted.ok
    assert [row["status"] for row in await shop.rows('SELECT "status" FROM "outbox"')] == ["delivered"]
