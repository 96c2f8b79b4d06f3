"""From checked settings to what everything else is built from: the database, the programme that holds, the channels."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import replace

from bot import clock
from bot.channel_setup import ChannelEntry, ChannelSetup, Dependencies
from bot.channels import links, opened, switched_on
from bot.drawing.pictures import Pictures
from bot.settings.accepting import accept, with_changes_of_the_chat
from bot.settings.loading import Settings
from bot.terms import with_terms
from bot.wiring.by_programme import whole
from bot.words.texts import Texts
from loyalty.channels import Channels
from loyalty.keyed_hash import KeyedHash
from storage.engine.db import Database
from storage.engine.migrate import migrate
from storage.engine.opening import open_database
from storage.ledger.versions import Version
from storage.messages.photos import Photos
from storage.people import wordings

log = logging.getLogger(__name__)


async def open_shop(
    settings: Settings, texts: Texts, now: clock.Clock, stack: AsyncExitStack
) -> tuple[Settings, Database, Version]:
    """With the settings and the version of the programme that hold: those of the file, and what was changed in the chat
    before it could be written there."""
    url = settings.environment.database_url
    applied = await migrate(url)
    if applied:
        log.info("the database was brought up to date: %s", ", ".join(applied))
    database = await open_database(url)
    stack.push_async_callback(database.close)
    settings = with_terms(await with_changes_of_the_chat(database, settings), texts)
    if settings.drafts:
        await wordings.keep(database, settings.drafts, now())
    version = (await accept(database, settings.config, "start", now())).version
    log.info("the programme is version %d of %s", version.number, version.accepted_at.isoformat())
    return replace(settings, campaigns=version.campaigns), database, version


async def set_up(
    settings: Settings,
    texts: Texts,
    database: Database,
    keyed: KeyedHash,
    now: clock.Clock,
    entries: Sequence[ChannelEntry],
    stack: AsyncExitStack,
) -> tuple[Dependencies, Channels, list[ChannelSetup]]:
    """A channel without its settings is off, and says so."""
    channels = await opened(settings, stack, entries)
    programme = await whole(database, settings, keyed, now())
    parts = Dependencies(
        settings=settings,
        programme=programme,
        texts=texts,
        links=links(settings, channels),
        pictures=Pictures(
            programme.shop.name, programme.shop.colour, logo=settings.logo, folder=settings.path.parent
        ),
        photos=Photos(database, now),
        database=database,
        keyed=keyed,
        now=now,
    )
    setups = [each.setup(parts) for each in channels]
    for setup in setups:
        stack.push_async_callback(setup.channel.close)
    return parts, switched_on(channels), setups
