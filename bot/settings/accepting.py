"""A programme is accepted: from then on it is the newest row, and every process goes by it."""

from __future__ import annotations

import logging
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from functools import partial

from bot.settings import campaign_checks, changes, segment_checks
from bot.settings.faults import ConfigError
from bot.settings.file import Config, of_text
from bot.settings.loading import Settings, checked
from bot.settings.telling import tell
from loyalty.messages.kinds.campaigns import CampaignKind
from loyalty.messages.message import Message
from loyalty.programme import news
from loyalty.programme.campaigns import Campaign, CampaignState
from loyalty.programme.difference import Difference, differences
from loyalty.rules.campaigns import with_campaigns
from storage.engine.db import Database, Tx
from storage.ledger import versions
from storage.ledger.versions import Source, Version
from storage.people import terms

log = logging.getLogger(__name__)

# What a process is built from when it starts.
_AT_START = (
    "telegram",
    "sms",
    "shop.name",
    "shop.colour",
    "shop.logo",
    "shop.locales",
    "shop.timezone",
    "shop.currency",
)


@dataclass(frozen=True, slots=True)
class Accepted:
    """The version that holds now, and what `changed` by it; nothing where it held already."""

    version: Version
    changed: tuple[Difference, ...] = ()


async def accept(database: Database, config: Config, source: Source, now: datetime) -> Accepted:
    """Settings that mean the same as the newest ones are no new version. Owners are told what changed. `ConfigError` for
    what would make stored amounts mean others and, but at a start, for what only a start takes up, and for what a running
    campaign does not go with: at a start that campaign is paused."""
    newest = await database.run(versions.newest)
    if source != "start" and newest:
        _refuse_at_start(changed(newest, config))
        _refuse_beside(config, newest.campaigns, now)
    for said in await changes.take(database, config.programme, now):
        log.warning("%s", said)
    accepted = await database.run(partial(_next, config=config, source=source, now=now), lock=versions.LOCK)
    number, programme = accepted.version.number, config.programme
    await database.run(lambda tx: segment_checks.tell_owners(tx, programme, number, now))
    return accepted


async def with_changes_of_the_chat(database: Database, settings: Settings) -> Settings:
    """At a start: what an owner changed in the chat holds also where a stop came before it was written into the file."""
    newest = await database.read(versions.newest)
    in_the_file = await database.read(versions.in_the_file)
    if not (newest and newest.source == "chat" and in_the_file and in_the_file.text == settings.config.text):
        return settings
    try:
        config = checked(of_text(newest.text), settings.environment, settings.path)
    except ConfigError as error:
        log.warning("version %d, changed in the chat, cannot be used any more: %s", newest.number, error)
        return settings
    return replace(settings, config=config)


def changed(version: Version, config: Config) -> tuple[Difference, ...]:
    """From a version to these settings; nothing where they mean the same, or one of them has no text."""
    if not (version.text and config.text) or _means(version, config):
        return ()
    return differences(_table(version.text), _table(config.text))


def _table(text: str) -> dict[str, object]:
    return tomllib.loads(text, parse_float=Decimal)


def _refuse_at_start(changed: Sequence[Difference]) -> None:
    faults = [
        f"{one.place}: is read when the service starts; restart it, or write {one.before or 'nothing'} again"
        for one in changed
        if any(f"{one.place}.".startswith(f"{key}.") for key in _AT_START)
    ]
    if faults:
        raise ConfigError("\n".join(faults))


def _refuse_beside(config: Config, campaigns: Sequence[Campaign], now: datetime) -> None:
    if faults := campaign_checks.faults(config, campaigns, now):
        raise ConfigError("\n".join(f"{one}; or end the campaign in the chat" for one in faults))


async def _next(tx: Tx, config: Config, source: Source, now: datetime) -> Accepted:
    newest = await versions.newest(tx)
    readers = await terms.take(tx, config.programme.shop.own_terms_version, now)
    there = newest.campaigns if newest else ()
    campaigns = campaign_checks.fitting(config, there, now)
    if newest and campaigns == there and _means(newest, config):
        return Accepted(newest)
    number = newest.number + 1 if newest else 1
    digest = with_campaigns(config.programme, campaigns).version
    version = Version(number, digest, config.text, now, source, beside=versions.kept(campaigns))
    accepted = Accepted(version, changed(newest, config) if newest else ())
    await tx.write([versions.accepted(version)])
    if accepted.changed:
        await tell(tx, f"version:{number}", news.of_changes(number, accepted.changed, readers), now)
    paused = (
        new
        for new, old in zip(campaigns, there, strict=True)
        if new != old and new.state is CampaignState.PAUSED
    )
    for one in paused:
        said = Message(CampaignKind.CAMPAIGN_UNFIT, {"name": one.name})
        await tell(tx, f"unfit:{number}:{one.id}", said, now)
    return accepted


def _means(version: Version, config: Config) -> bool:
    """Whether its text says the same to this release. An older one may have read another programme in it, so its digest
    has to be the same too."""
    if version.digest != with_campaigns(config.programme, version.campaigns).version:
        return False
    try:
        return version.text == config.text or of_text(version.text).channels == config.channels
    except ConfigError:
        return False
