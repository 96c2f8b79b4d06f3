"""What a channel is to the service: its line in the table of channels, and what it brings when it is switched on."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from typing import Any

from bot.clock import Clock
from bot.drawing.pictures import Pictures
from bot.intake import Intake, Parse
from bot.links import Links
from bot.settings.loading import Settings
from bot.web.site import Handler
from bot.words.texts import Texts
from handlers.roles import RoleChanged
from handlers.turn.conversation import Preview
from loyalty.channels import Capabilities
from loyalty.keyed_hash import KeyedHash
from loyalty.programme.programme import Programme
from scheduler.broadcasts.segments import SegmentCounter
from scheduler.delivery.channel import Channel
from scheduler.delivery.rate_limit import RateLimit
from storage.engine.db import Database
from storage.messages.photos import Photos


async def _no_menus(changed: RoleChanged) -> None:
    """Does nothing: for channels without menus."""


async def _nothing_to_hear(stop: asyncio.Event) -> None:
    """Returns at once: what comes by webhook is not fetched."""


@dataclass(frozen=True, slots=True)
class Dependencies:
    """What the channels are built from."""

    settings: Settings
    programme: Programme
    texts: Texts
    links: Links
    pictures: Pictures
    photos: Photos
    database: Database
    keyed: KeyedHash
    now: Clock


@dataclass(frozen=True, slots=True)
class ChannelSetup:
    """A channel that is switched on. `connect` is given the intake and returns its webhooks by path, and the
    task that fetches messages until it is stopped. `parse` reads a kept raw message again. `segments` counts
    what a message costs, where messages cost money. `preview` shows an owner what others will read."""

    channel: Channel
    rate_limit: RateLimit
    parse: Parse
    connect: Callable[[Intake], Connected]
    on_role: Callable[[RoleChanged], Coroutine[Any, Any, None]] = _no_menus
    segments: SegmentCounter | None = None
    preview: Preview | None = None


@dataclass(frozen=True, slots=True)
class Opened:
    """A channel that its provider has let in, before the rest of the service is there. `chat` makes the link
    that opens its chat with a payload; `number` (E.164) is where a text goes; None: it has none."""

    capabilities: Capabilities
    setup: Callable[[Dependencies], ChannelSetup]
    chat: Callable[[str], str] | None = None
    number: str | None = None


@dataclass(frozen=True, slots=True)
class ChannelEntry:
    """A channel's line in the table of all. `off` says what it lacks where the settings leave it off. `open`
    raises `ConfigError` where the provider refuses; what it opens is closed with the stack."""

    capabilities: Capabilities
    is_on: Callable[[Settings], bool]
    open: Callable[[Settings, AsyncExitStack], Coroutine[Any, Any, Opened]]
    off: str


@dataclass(frozen=True, slots=True)
class Connected:
    hooks: Mapping[str, Handler] = field(default_factory=dict)
    listen: Callable[[asyncio.Event], Coroutine[Any, Any, None]] = _nothing_to_hear
