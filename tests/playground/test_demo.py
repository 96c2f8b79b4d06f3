"""The demo without a browser: by webhook, and where it cannot start."""

from __future__ import annotations

from socket import socket

import pytest
from aiohttp import ClientSession

from playground.__main__ import main
from playground.cast import Cast
from playground.clock import MovableClock
from playground.demo import open_demo
from playground.page import Page
from playground.server import build_app, start_server
from playground.telegram import TelegramWorld
from playground.town import Town
from playground.twilio import TwilioWorld
from tests.playground.setting import Clock


@pytest.mark.prove
async def test_the_same_by_webhook() -> None:
    async with open_demo(port=0, mode="webhook", history=False) as town:
        ana, ben = (town.cast.phone(key) for key in ("ana", "ben"))
        await town.scan("ana", "poster:main")
        await ben.says("hello")
        await town.telegram.delivered()
        await town.twilio.feed.until(lambda: len(ben.shown()["messages"]) == 2)
        await town.telegram.feed.until(lambda: len(ana.shown()["messages"]) == 2)
        assert town.telegram.webhook.active
        assert "Cafe Arcade" in ana.shown()["messages"][1]["text"]
        olga = town.cast.phone("olga")
        before = len(olga.shown()["messages"])
        await olga.says("phone 555 010 299")
        await town.telegram.feed.until(lambda: len(olga.shown()["messages"]) == before + 2)
        assert "555 010 299" in olga.shown()["messages"][-1]["text"], (
            "an owner can change the demo's settings"
        )
        async with ClientSession(town.public_url) as web:
            for action, said, status in (
                ("text", {"phone": "nobody", "text": "x"}, 409),
                ("clock", {"minutes": -5}, 409),
                ("text", {"text": "x"}, 400),
            ):
                answer = await web.post(f"/do/{action}", json=said)
                assert (answer.status, bool((await answer.json())["error"])) == (status, True), action
            for page, status in (("/how", 200), ("/how/pl", 200), ("/t", 200), ("/p/pl", 200)):
                answer = await web.get(page, allow_redirects=False)
                assert answer.status == status, f"{page}: the shop's own, and drafts of what it does not name"


async def test_the_page_waits_for_the_history() -> None:
    """Whoever opens it before reads that it is being prepared, and the page asks again."""
    clock = Clock()
    telegram, twilio = TelegramWorld(clock), TwilioWorld(clock)
    town = Town(MovableClock(), telegram, twilio, Cast(telegram, twilio), prepared=False)
    app = build_app(telegram, twilio)
    Page(town).add_to(app)
    async with start_server(telegram, twilio, app=app) as server, ClientSession(server.url) as web:
        early = await (await web.get("/")).text()
        town.prepared = True
        late = await (await web.get("/")).text()
    assert "is being prepared" in early
    assert 'http-equiv="refresh"' in early
    assert "is being prepared" not in late


def test_a_taken_port_is_told_in_one_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.logs.start", lambda level: None)
    with socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        assert main(["--port", str(port)]) == 1
    assert capsys.readouterr().out == (
        f"Port {port} is taken: is the demo running already? Or give another: --port {port + 1}\n"
    )


def test_what_is_no_port_is_told_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--port", "80999"])
    assert "a port is a number from 0 to 65535, not 80999" in capsys.readouterr().err


@pytest.mark.prove
async def test_a_shop_that_closes_while_the_page_reads_it_is_no_fault(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with open_demo(port=0, history=False) as town:

        async def closing(*_: object) -> dict[str, object]:
            town.service = None
            return {}

        monkeypatch.setattr("playground.town.outbox", closing)
        assert {"outbox", "ledger"} <= (await town.parts()).keys()
