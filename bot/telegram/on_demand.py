"""aiogram without the two seconds and the hundred megabytes that building all its models takes.

aiogram builds each of its 400 types when it is imported, and every message type holds all the others again; a shop's bot
uses ten. pydantic builds a model at its first use by itself, if it is told what the names in the annotations mean.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from pydantic import BaseModel

_REBUILD = "model_rebuild"
_build: Any = vars(BaseModel)[_REBUILD].__func__


def import_aiogram() -> None:
    """Models are built as they are first used, but for what every message needs. Nothing changes where aiogram was
    imported before."""
    if "aiogram" in sys.modules:
        return
    with _unbuilt():
        import aiogram.methods
        import aiogram.types
        from aiogram.client.default import Default

    names = {**vars(aiogram.types), "List": list, "Default": Default}

    def built(model: type[BaseModel], /, **given: Any) -> bool | None:
        finished: bool | None = _build(model, **{**given, "_types_namespace": names})
        return finished

    for base in (aiogram.types.TelegramObject, aiogram.methods.TelegramMethod, aiogram.methods.Response):
        setattr(base, _REBUILD, classmethod(built))
    aiogram.types.Update.model_rebuild()


@contextmanager
def _unbuilt() -> Iterator[None]:
    """While aiogram asks for all of its models."""
    setattr(BaseModel, _REBUILD, classmethod(lambda model, **given: None))
    try:
        yield
    finally:
        setattr(BaseModel, _REBUILD, classmethod(_build))
