"""What makes a whole service start in a few hundredths of a second, a hundred times over: what is the
same for every story is made once in each process. Nothing a story is about is left out."""

from __future__ import annotations

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


def quicken(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(bot.words.texts, "Language", parsed)
    patch.setattr(bot.words.texts.Texts, "vocabulary", _remembered)
    patch.setattr(bot.wiring.opening, "Pictures", _pictures)
    patch.setattr(bot.wiring.opening, "migrate", _migrated_already)
    patch.setattr(bot.app, "gc", SimpleNamespace(collect=lambda: 0, freeze=lambda: None))
    patch.setattr(bot.telegram.api.Session, "close", _closed_at_once)
    patch.setattr(bot.outage.journal, "SIZE", 16_000)
    patch.setattr(ssl, "create_default_context", _context)
