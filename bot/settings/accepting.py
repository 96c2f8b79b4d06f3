"""A programme is accepted: from then on it is the newest row, and every process goes by it."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from bot.settings.faults import ConfigError
from bot.settings.file import Config, of_text
from storage.engine.db import Database, Tx
from storage.ledger import versions
from storage.ledger.versions import Source, Version


async def accept(database: Database, config: Config, source: Source, now: datetime) -> Version:
    """The version that holds then. Settings that mean the same as the newest ones are no new version."""
    return await database.run(partial(_next, config=config, source=source, now=now), lock=versions.LOCK)


async def _next(tx: Tx, config: Config, source: Source, now: datetime) -> Version:
    newest = await versions.newest(tx)
    if newest and _means(newest, config):
        return newest
    number = newest.number + 1 if newest else 1
    accepted = Version(number, config.programme.version, config.text, now, source)
    await tx.write([versions.accepted(accepted)])
    return accepted


def _means(version: Version, config: Config) -> bool:
    """Whether its text says the same to this release. An older one may have read another programme in it, so its digest
    has to be the same too."""
    if version.digest != config.programme.version:
        return False
    try:
        return version.text == config.text or of_text(version.text).channels == config.channels
    except ConfigError:
        return False
