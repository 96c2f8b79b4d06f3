"""Passes that are gone from the settings while members hold uses that they paid for: these are shown and used as before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.settings.faults import ConfigError
from bot.settings.file import of_text
from loyalty.ledger.lifetimes import Span
from loyalty.messages.args import Localised
from loyalty.programme.passes import Pass
from loyalty.programme.programme import Programme
from storage.engine.db import Database
from storage.ledger import passes, versions
from storage.ledger.passes import OpenUses

_LOOKED_AT = 20  # accepted programmes, the newest that may name it


async def removed(database: Database, programme: Programme, now: datetime) -> Sequence[OpenUses]:
    """Those that this programme does not have."""
    held = await database.run(lambda tx: passes.open_uses(tx, now))
    return [one for one in held if programme.prepaid(one.id) is None]


async def with_removed(database: Database, programme: Programme, now: datetime) -> Programme:
    """With those that are gone, as the last programme had them that did; not sold any more."""
    gone = await removed(database, programme, now)
    kept = [await _as_it_was(database, programme, one.id) for one in gone]
    return replace(programme, passes=(*programme.passes, *kept)) if kept else programme


async def _as_it_was(database: Database, programme: Programme, id: str) -> Pass:
    """Its id is its name where no programme that we can read has it; a tag that is gone too is none."""
    for version in await database.read(lambda read: versions.naming(read, id, _LOOKED_AT)):
        try:
            found = of_text(version.text).programme.prepaid(id)
        except ConfigError:
            continue
        if found:
            return replace(found, sold=False, tag=found.tag if programme.tag(found.tag) else "")
    return Pass(id, Localised((("", id),)), price=1, uses=1, lasts=Span(), sold=False)


def told(one: OpenUses) -> str:
    """What its removal leaves."""
    return (
        f'passes: "{one.id}" is gone and leaves {one.left} paid uses of {one.members} members; they are still shown and '
        "used. Write it again with sold = false, to set its name, its tag and its warning"
    )
