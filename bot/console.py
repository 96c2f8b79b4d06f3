"""The terminal as a channel: talk to your own shop (`python -m bot chat`), also over SSH.

It is a whole channel in one file, the smallest there can be.
"""

from __future__ import annotations

import asyncio
import secrets
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack
from dataclasses import replace
from io import StringIO
from threading import Thread
from typing import assert_never

from qrcode.main import QRCode

from bot.channel_setup import ChannelEntry, ChannelSetup, Connected, Dependencies, Opened
from bot.links import Links
from bot.settings.loading import Settings
from bot.words.clean import storable
from bot.words.passing_on import passed_on
from bot.words.texts import Texts
from handlers.turn.heard import Heard, Incoming, Presented, Said, Shared
from loyalty.channels import Capabilities
from loyalty.messages.extras import (
    AskPhone,
    CardPicture,
    CataloguePicture,
    Chart,
    Checkout,
    Choices,
    File,
    Invoice,
    JoinPicture,
    Link,
    Picture,
    VoucherPicture,
)
from loyalty.messages.kind import Class
from loyalty.messages.message import CopyText, Extra, Lines
from loyalty.messages.outcomes import Outcome, Sent
from scheduler.delivery.channel import Delivery
from scheduler.delivery.rate_limit import RateLimit

Ingest = Callable[[Incoming | None, str], Awaitable[None]]


CONSOLE = Capabilities("console")


class ConsoleChannel:
    """Writes plain text, with options numbered and codes drawn in letters."""

    name = CONSOLE.name

    def __init__(self, texts: Texts, links: Links, write: Callable[[str], object] = print) -> None:
        self._texts = texts
        self._links = links
        self._write = write

    async def send(self, delivery: Delivery) -> Outcome:
        said = [self._texts.plain(delivery.message, delivery.locale)]
        for extra in delivery.message.extras:
            said += self._below(extra, delivery.locale, delivery.message.kind.cls is Class.REPLY)
        self._write("\n".join((*said, "")))
        return Sent(str(delivery.id))

    async def close(self) -> None:
        """Nothing is held open."""

    def _below(self, extra: Extra, locale: str, answers: bool) -> Iterator[str]:
        match extra:
            case Choices(options, numbered):
                labels = [self._texts.label(option, locale) for option in options]
                counted = numbered and answers
                numbers = [f"{number} " if counted else "- " for number in range(1, len(labels) + 1)]
                yield from map("  {}{}".format, numbers, labels)
            case CardPicture(token):
                yield qr(self._links.qr(token))
                yield self._links.card(token)
            case VoucherPicture(code):
                yield qr(code)
            case JoinPicture(start):
                yield qr(self._links.start(start))
            case Picture() | CataloguePicture() | Chart():
                yield "[picture]"
            case AskPhone():
                yield "  /phone +48..."
            case Link():
                yield f"  {self._texts.caption(f'button-{extra.label}', locale)}: {self._links.resolve(extra)}"
            case File(name, content, _):
                yield f"--- {name}\n{content}\n---"
            case CopyText():
                yield passed_on(extra, self._texts, self._links, locale)
            case Lines() | Invoice() | Checkout():
                return  # in the text already
            case _:
                assert_never(extra)


def qr(says: str) -> str:
    code = QRCode(border=1)
    code.add_data(says)
    drawn = StringIO()
    code.print_ascii(drawn, invert=True)
    return drawn.getvalue().rstrip("\n")


def heard(line: str) -> Heard:
    """What was typed; `/start j-main` follows a link and `/phone +48...` shares a number."""
    command, _, rest = storable(line).strip().partition(" ")
    match command:
        case "/start":  # as Telegram has it
            return Presented(rest.strip())
        case "/phone":
            return Shared(rest.strip())
        case _:
            return Said(storable(line).strip())


async def chat(ingest: Ingest, lines: AsyncIterator[str], name: str) -> None:
    """Each line one turn, until the lines end. Keys begin anew with every chat, so nothing that was
    said yesterday counts as said already."""
    session, number = secrets.token_hex(6), 0
    async for line in lines:
        if line.strip():
            number += 1
            key, address = f"{session}-{number}", name.casefold()
            await ingest(Incoming(key, ConsoleChannel.name, address, heard(line), name), line)


def console(parts: Dependencies) -> ChannelSetup:
    """Nothing to hear by webhook: the lines of the terminal are read by `talk`."""
    channel = ConsoleChannel(parts.texts, parts.links)
    return ChannelSetup(channel, RateLimit(), parse=lambda raw: None, connect=lambda intake: Connected())


async def _open(settings: Settings, stack: AsyncExitStack) -> Opened:
    return Opened(CONSOLE, console)


CONSOLE_ENTRY = ChannelEntry(CONSOLE, lambda settings: True, _open, off="")


async def talk(settings: Settings, name: str, lines: AsyncIterator[str] | None = None) -> None:
    """The shop with this terminal for its only channel, so that trying it out reaches nobody else;
    what it would say to others waits for the service."""
    from bot.app import running

    alone = replace(settings, environment=settings.environment.model_copy(update={"port": 0}))
    async with running(alone, channels=(CONSOLE_ENTRY,)) as service:
        ingest = service.intake.ingest_from(ConsoleChannel.name)

        async def turn(incoming: Incoming | None, raw: str) -> None:
            await ingest(incoming, raw)
            await service.intake.idle()
            await service.courier.drained()

        await chat(turn, lines or typed(), name)


async def typed() -> AsyncIterator[str]:
    """Lines of the standard input. They are read in a thread that does not keep the process alive,
    for nothing can interrupt a read."""
    loop, queue = asyncio.get_running_loop(), asyncio.Queue[str]()

    def read() -> None:
        for line in sys.stdin:
            loop.call_soon_threadsafe(queue.put_nowait, line)
        loop.call_soon_threadsafe(queue.put_nowait, "")

    Thread(target=read, daemon=True).start()
    while line := await queue.get():
        yield line
