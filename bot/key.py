"""The key of the keyed hashes: from REGULARS_KEY, else from a file beside the SQLite database, which the first start
makes."""

from __future__ import annotations

import logging
import os
import secrets
from pathlib import Path

from bot.settings.environment import Environment
from bot.settings.faults import ConfigError
from loyalty.keyed_hash import KeyedHash
from storage.engine.db import Database
from storage.engine.sqlite import file_of
from storage.people import hashes

log = logging.getLogger(__name__)

NEEDED = (
    "environment: REGULARS_KEY is needed with PostgreSQL: at least 32 characters that nobody can guess, such as "
    "`openssl rand -hex 32` prints; keep them apart from the backups"
)
ANOTHER = (
    "environment: REGULARS_KEY: this is not the key that this database was used with; put the old one back. If it is "
    "lost, `python -m bot lost-key` says what to do"
)


def found(environment: Environment) -> KeyedHash | None:
    """The key that is there, without making one. `OSError` where its file cannot be read."""
    if environment.regulars_key:
        return KeyedHash(environment.regulars_key)
    file = file_beside(environment)
    return KeyedHash(file.read_text().strip()) if file and file.exists() else None


async def proven(environment: Environment, database: Database) -> KeyedHash:
    """The key of this database. `ConfigError` where there is none, or another one."""
    keyed = found(environment) or await _new(environment, database)
    if not await hashes.prove(database, keyed):
        raise ConfigError(ANOTHER)
    return keyed


def file_beside(environment: Environment) -> Path | None:
    """The key's file; None with PostgreSQL, where only the environment has it."""
    if not environment.database_url.startswith("sqlite"):
        return None
    database = file_of(environment.database_url)
    return database.with_name(f"{database.name}.key")


async def looked_at(environment: Environment, database: Database) -> list[str]:
    """What `check` says of it. `ConfigError` for a key that is not this database's. A backup has none beside it."""
    keyed, kept = found(environment), await database.run(hashes.canary)
    if keyed and kept and kept != keyed.canary():
        raise ConfigError(ANOTHER)
    file = file_beside(environment)
    if keyed or (file and not kept):
        return []
    there = f"neither REGULARS_KEY nor {file}" if file else "no REGULARS_KEY"
    return [f"there is {there}: right for a backup, but serve would not start"]


async def _new(environment: Environment, database: Database) -> KeyedHash:
    """Makes the file, readable by its owner alone, for a database that has no key yet."""
    file = file_beside(environment)
    if file is None:
        raise ConfigError(NEEDED)
    if await database.run(hashes.canary) is not None:
        raise ConfigError(gone(file))
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as written:
        written.write(f"{secrets.token_hex(32)}\n")
    log.info("made the key of this database, %s: keep a copy of it, apart from the backups", file)
    return KeyedHash(file.read_text().strip())


def gone(file: Path) -> str:
    return (
        f"environment: REGULARS_KEY: the key of this database is gone: put {file} back, or set REGULARS_KEY to what "
        "it held. If it is lost, `python -m bot lost-key` says what to do"
    )
