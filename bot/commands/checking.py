"""Whether the settings and the data are in order, and what is worth a look: `python -m bot check`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from bot import clock, key
from bot.commands.opening import texts
from bot.settings.accepting import changed
from bot.settings.addresses import of_drafts
from bot.settings.advice import warnings
from bot.settings.campaign_checks import faults
from bot.settings.changes import told
from bot.settings.experiment_checks import too_small
from bot.settings.explain import expected_of_it, explained, owed_today
from bot.settings.loading import Settings
from bot.settings.rule_reach import taken_words, unasked, unlinked
from loyalty.programme.campaigns import CampaignState
from loyalty.programme.difference import NOTHING, Difference
from loyalty.programme.programme import Programme
from storage.engine.db import Tx
from storage.engine.migrate import missing
from storage.engine.opening import open_database
from storage.ledger import versions
from storage.ledger.check import problems
from storage.ledger.owed import a_year_ago, owed
from storage.ledger.versions import Version
from storage.reports import experiment

_SOON = timedelta(days=90)


async def checked(settings: Settings, *, explain: bool, rebuild: bool) -> int:
    """1 where the books are wrong."""
    programme, now = settings.config.programme, clock.system()
    for warning in (*warnings(programme, now), *_of_all(settings)):
        print(f"worth a look: {warning}")
    if explain:
        print("\n".join(explained(programme, now)))
    print(f"{settings.path}: in order")
    return await _books(settings, explain=explain, rebuild=rebuild)


def _of_all(settings: Settings) -> Iterator[str]:
    """What it takes more than the programme to see."""
    yield from unlinked(settings.config)
    yield from unasked(settings.config.programme)
    if settings.config.programme.tags:
        yield from taken_words(settings.config.programme, texts(settings).vocabulary())
    yield from of_drafts(settings.config, settings.environment)


async def _books(settings: Settings, *, explain: bool, rebuild: bool) -> int:
    url = settings.environment.database_url
    todo = await missing(url)
    if todo:
        print(f"database: {_to_come(todo)}")
        return 0
    for said in await _looked_at(settings, explain=explain):
        print(said)
    found = await problems(url, rebuild=rebuild)
    for problem in found:
        print(f"database: {problem}")
    if found:
        print(_WHAT_TO_DO)
    else:
        print("database: every balance is the sum of its entries, nothing used twice, no orphan")
        if rebuild:
            print("database: all entries replayed; lots, balances and kept figures are as they say")
    return 1 if found else 0


_WHAT_TO_DO = (
    "database: nothing was changed. What the entries say counts: keep a copy of the database as it is, report it with "
    "these sentences, or go back to a backup that check finds in order (docs/operations.md)"
)


def _of_version(version: Version, changed: Sequence[Difference]) -> Iterator[str]:
    """Which programme holds, and what of this file does not."""
    since = f"{version.accepted_at:%Y-%m-%d %H:%M} UTC"
    yield f"programme: version {version.number} holds since {since} ({version.digest})"
    for campaign in version.campaigns:
        if campaign.state is not CampaignState.ENDED:
            name = campaign.name.texts[0][1]
            yield f'programme: beside the file stands the campaign "{name}" ({campaign.id}), {campaign.state}'
    for one in changed:
        yield f"programme: not taken up yet: {one.place}: {one.before or NOTHING} -> {one.after or NOTHING}"


async def _too_small(tx: Tx, programme: Programme, now: datetime) -> list[str]:
    """Whether too few will be in a group to tell versions of a reward apart, by the last 90 days."""

    if not programme.experiment:
        return []
    members = await experiment.drawn(tx, now - _SOON, new=programme.draws_newcomers_alone)
    return list(too_small(programme, members))


async def _looked_at(settings: Settings, *, explain: bool) -> list[str]:
    """What the key and changed settings leave to say; and what is owed, where it is asked."""

    programme, now = settings.config.programme, clock.system()
    database = await open_database(settings.environment.database_url)
    try:
        left = [
            *await key.looked_at(settings.environment, database),
            *await told(database, programme, now),
            *await database.run(lambda tx: _too_small(tx, programme, now)),
        ]
        said = [f"worth a look: {one}" for one in left]
        if version := await database.read(versions.newest):
            said += _of_version(version, changed(version, settings.config))
            said += [f"worth a look: {one}" for one in faults(settings.config, version.campaigns, now)]
        if explain:
            today = await database.run(lambda tx: owed(tx, now))
            said.append(owed_today(programme, today.held, today.cards))
            past = await database.run(lambda tx: a_year_ago(tx, now))
            said += expected_of_it(programme, today.held, past)
        return said
    finally:
        await database.close()


def _to_come(todo: Sequence[str]) -> str:
    """What the migrations mean that a database does not have: all of them, that nothing is in it."""
    if todo[0].startswith("0001"):
        return "nothing is there yet; the first start makes its tables"
    return f"{len(todo)} migrations to come ({', '.join(todo)}); run python -m bot migrate"
