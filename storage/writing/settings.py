"""Settings and campaigns that an owner changed in the chat."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from loyalty.facts.team import CampaignsChanged, SettingsChanged
from storage.engine.db import Statement
from storage.ledger import versions
from storage.ledger.versions import Source, Version
from storage.writing.entries import audit


def settings(fact: SettingsChanged, now: datetime) -> Iterable[Statement]:
    beside = versions.kept(fact.campaigns)
    for number, (digest, text) in enumerate(fact.texts, start=fact.first):
        yield versions.accepted(Version(number, digest, text, now, "chat", fact.by, beside))
    action = "settings-undone" if fact.undoes else "settings"
    yield audit(now, fact.by, action, subject=fact.number)


def campaigns(fact: CampaignsChanged, now: datetime) -> Iterable[Statement]:
    """Settings that are not in the file yet stay to be written there."""
    source: Source = "campaign" if fact.is_in_file else "chat"
    beside = versions.kept(fact.campaigns)
    yield versions.accepted(Version(fact.number, fact.digest, fact.text, now, source, fact.by, beside))
    yield audit(now, fact.by, fact.action, subject=fact.number)
