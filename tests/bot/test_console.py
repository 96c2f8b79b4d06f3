"""The terminal as a channel."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from io import StringIO
from pathlib import Path

import pytest

from bot.console import ConsoleChannel, chat, heard, qr, talk, typed
from bot.settings.loading import load
from handlers.turn.heard import Heard, Incoming, Presented, Said, Shared
from loyalty.messages.args import Localised
from loyalty.messages.extras import (
    AskPhone,
    CardPicture,
    Choices,
    File,
    Link,
    Option,
    Picture,
    VoucherPicture,
)
from loyalty.messages.kind import Kind
from loyalty.messages.kinds.joining import JoiningKind
from loyalty.messages.kinds.settings import SettingsKind
from loyalty.messages.message import Extra, Lines, Message
from loyalty.messages.outcomes import Sent
from scheduler.delivery.channel import Delivery
from tests.bot.few_texts import LINKS, TEXTS

COFFEE = Localised((("en", "Coffee"),))


async def written(*extras: Extra, kind: Kind = JoiningKind.CARD_ONLY) -> str:
    lines: list[str] = []
    channel = ConsoleChannel(TEXTS, LINKS, lines.append)
    assert await channel.send(Delivery(5, "me", "en", Message(kind, {}, extras))) == Sent("5")
    await channel.close()
    return "\n".join(lines)


ROWS: list[tuple[Extra, str]] = [
    (Choices((Option("offers"), Option("later"))), "  1 Yes, offers please\n  2 Later"),
    (Choices((Option("offers"),), numbered=False), "  - Yes, offers please"),
    (Link("terms", path="t"), "  Terms: https://arcade.pl/t"),
    (AskPhone(), "  /phone +48..."),
    (File("ana.json", "{}", "x/a-token"), "--- ana.json\n{}\n---"),
    (CardPicture("k7Qx", "Ana", 3, 9, 0), qr("https://t.me/ArcadeBot?start=c-k7Qx")),
    (VoucherPicture("4821309", COFFEE), qr("4821309")),
    (Picture("AgAC"), "[picture]"),
    (Lines((Message(SettingsKind.KEPT),)), "Show this"),
]


@pytest.mark.parametrize(("extra", "shown"), ROWS)
async def test_everything_can_be_shown_in_letters(extra: Extra, shown: str) -> None:
    text = await written(extra)
    assert text.startswith("3 of 9.\n")
    assert shown in text


def test_a_code_is_drawn_in_blocks() -> None:
    assert set(qr("x")) <= set("\n\u00a0 ▀▄█")


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("hello\n", Said("hello")),
        (" 48213 12 ", Said("48213 12")),
        ("1", Said("1")),
        ("/card", Said("/card")),
        ("/start j-main\n", Presented("j-main")),
        ("/start", Presented("")),
        ("/phone +48555010222", Shared("+48555010222")),
        ("a\x00b", Said("ab")),
    ],
)
def test_a_line_says_something(line: str, what: Heard) -> None:
    assert what == heard(line)


async def _lines(*lines: str) -> AsyncIterator[str]:
    for line in lines:
        yield line


async def test_each_line_is_a_turn_with_a_key_of_its_own() -> None:
    turns: list[Incoming | None] = []

    async def take(incoming: Incoming | None, raw: str) -> None:
        turns.append(incoming)

    await chat(take, _lines("hello\n", "\n", "card\n"), "Olga")
    await chat(take, _lines("hello\n"), "Olga")
    assert [turn.heard for turn in turns if turn] == [Said("hello"), Said("card"), Said("hello")]
    assert {(turn.address, turn.name) for turn in turns if turn} == {("olga", "Olga")}
    assert len({turn.key for turn in turns if turn}) == 3


async def test_lines_are_read_until_the_input_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", StringIO("hello\ncard\n"))
    async with asyncio.timeout(30):
        assert [line async for line in typed()] == ["hello\n", "card\n"]


@pytest.mark.prove
async def test_a_shop_can_be_tried_in_the_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With its real settings and texts, and with its other channels off."""
    monkeypatch.setenv("DATABASE_URL", f"sqlite://{tmp_path / 'shop.db'}")
    monkeypatch.setenv("TELEGRAM_TOKEN", "42:never-to-be-used-in-a-test")
    settings = load(Path(__file__).parents[2] / "config.toml")
    await talk(settings, "Ana", _lines("/start", "1", "2", "29 feb", "card"))
    told = capsys.readouterr().out
    assert "1 Join" in told
    assert "29 February" in told
    assert "█" in told
