"""What makes a whole service start in a few hundredths of a second, a hundred times over: what is the
same for every story is made once in each process. Nothing a story is about is left out."""

from __future__ import annotations

import asyncio
import functools
import ssl
from types import SimpleNamespace

import pytest
from aiogram.client.session.aiohttp import AiohttpSession

import bot.app
import bot.drawing.pictures
import bot.outage.journal
import bot.telegram.api
import bot.wiring.opening
import bot.words.texts
from storage.engine.apart import Apart
from storage.engine.looks import looked
from storage.engine.reports import Reports
from tests.languages import parsed


async def _closed_at_once(session: AiohttpSession) -> None:
    """aiogram waits a quarter of a second for TLS to say goodbye; here there is none."""
    if session._session is not None and not session._session.closed:
        await session._session.close()


async def _migrated_already(url: str) -> list[str]:
    return []


_pictures = functools.cache(bot.drawing.pictures.Pictures)
_context = functools.cache(ssl.create_default_context)
_vocabulary = bot.words.texts.Texts.vocabulary
_known: dict[tuple[str, ...], object] = {}


def _remembered(texts: bot.words.texts.Texts) -> object:
    key = tuple(texts._languages)
    if key not in _known:
        _known[key] = _vocabulary(texts)
    return _known[key]


class Shared(Apart):
    """A process for reports that the next story has as well."""

    async def close(self) -> None:
        pass


def quicken(patch: pytest.MonkeyPatch, apart: Apart) -> None:
    patch.setattr(bot.app, "Apart", lambda: apart)
    patch.setattr(bot.words.texts, "Language", parsed)
    patch.setattr(bot.words.texts.Texts, "vocabulary", _remembered)
    patch.setattr(bot.wiring.opening, "Pictures", _pictures)
    patch.setattr(bot.wiring.opening, "migrate", _migrated_already)
    patch.setattr(bot.app, "gc", SimpleNamespace(collect=lambda: 0, freeze=lambda: None))
    patch.setattr(bot.telegram.api.Session, "close", _closed_at_once)
    patch.setattr(bot.outage.journal, "SIZE", 16_000)
    patch.setattr(ssl, "create_default_context", _context)


def read_here(patch: pytest.MonkeyPatch) -> None:
    """Reports are read in this process, for a story that has them find what it says."""
    patch.setattr(Reports, "read", lambda reports, look: asyncio.to_thread(looked, reports._url, look))
