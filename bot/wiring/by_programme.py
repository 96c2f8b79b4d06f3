"""What is made from one programme, and made anew when another holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.channel_setup import Dependencies
from bot.live.desk import FileDesk
from bot.settings import changes
from bot.settings.loading import Settings
from bot.web.cards import Cards
from bot.web.documents import Documents
from handlers.turn.desk import Desk, NoDesk
from loyalty.keyed_hash import KeyedHash
from loyalty.programme.programme import Programme
from scheduler.planning.planner import Planner
from scheduler.sweeps import Sweeps
from storage.engine.db import Database


async def whole(database: Database, settings: Settings, keyed: KeyedHash, now: datetime) -> Programme:
    """With what the file does not say: campaigns, what only the books know, and the seed of this service's chance."""
    return replace(await changes.with_books(database, settings.programme, now), seed=keyed.seed())


def desk(parts: Dependencies) -> Desk:
    """Settings that were made by hand stand in no file."""
    return FileDesk(parts.settings, parts.texts, parts.now) if parts.settings.config.text else NoDesk()


def by_the_clock(parts: Dependencies) -> tuple[Sweeps, Planner]:
    about = parts.database, parts.programme, parts.now
    return Sweeps(*about), Planner(*about)


def pages(parts: Dependencies) -> tuple[Cards, Documents]:
    cards = Cards(
        parts.database,
        parts.programme,
        parts.texts,
        parts.links,
        parts.pictures,
        parts.programme.shop.colour,
        parts.now,
    )
    documents = Documents(
        parts.database, parts.programme, parts.texts, parts.links, parts.settings.drafts, parts.now
    )
    return cards, documents
