"""Settings that an owner changed in the chat."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from loyalty.facts.team import SettingsChanged
from storage.engine.db import Statement
from storage.ledger import versions
from storage.ledger.versions import Version
from storage.writing.entries import audit


def settings(fact: SettingsChanged, now: datetime) -> Iterable[Statement]:
    for number, (digest, text) in enumerate(fact.texts, start=fact.first):
        yield versions.accepted(Version(number, digest, text, now, "chat", fact.by))
    action = "settings-undone" if fact.undoes else "settings"
    yield audit(now, fact.by, action, subject=fact.number)
