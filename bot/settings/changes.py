"""Settings that were changed under what is stored or open: told at the start and by `check`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from bot.settings import removed_passes, segment_checks
from bot.settings.faults import ConfigError
from loyalty.programme.programme import Programme
from loyalty.programme.shop import Currency
from storage.engine.db import Database
from storage.ledger import currency, endings, ends, locations, removed_places, visit_codes
from storage.ledger.removed_places import RemovedPlace


async def told(database: Database, programme: Programme, now: datetime) -> list[str]:
    """What changed settings leave behind. `ConfigError` for what would make stored amounts mean others."""
    kept = await database.run(currency.kept)
    refuse_decimals(kept, programme.shop.currency)
    known = [location.id for location in programme.locations]
    places = await database.run(lambda tx: removed_places.removed(tx, known, now))
    gone = await removed_passes.removed(database, programme, now)
    groups = await database.run(lambda tx: segment_checks.told(tx, programme, now))
    left = (sentence for place in places for sentence in _left(place))
    return [*left, *map(removed_passes.told, gone), *groups]


async def take(database: Database, programme: Programme, now: datetime) -> list[str]:
    """The same, and from now on the stored figures are by these settings: codes of another length are closed."""
    said = await told(database, programme, now)
    await currency.keep(database, programme.shop.currency)
    await locations.keep(database, programme.locations)
    await ends.take(database, programme.as_of(now), now + programme.occasions.expiry.warn)
    digits = programme.codes.digits
    if closed := await visit_codes.close_others(database, digits, now):
        said.append(f"codes.digits: is {digits} now; {closed} open visit codes of another length are closed")
    return said


async def with_books(database: Database, programme: Programme, now: datetime) -> Programme:
    """With what only the books know: a lifetime that was left out still ends what was earned under it, and a pass that was
    left out is still used by whoever holds one."""
    programme = await removed_passes.with_removed(database, programme, now)
    if programme.lapses:
        return programme
    return replace(programme, lots_end=await database.run(endings.are_left))


def refuse_decimals(kept: Currency | None, currency: Currency) -> None:
    if kept and kept.decimals != currency.decimals:
        raise ConfigError(
            f"shop.currency: the amounts in this database are in {kept.code}, with {kept.decimals} decimals, and "
            f"{currency.code} has {currency.decimals}: each would mean another sum. Write {kept.code} again, or "
            "begin with a new database (DATABASE_URL)"
        )


def _left(place: RemovedPlace) -> Iterator[str]:
    counts = {
        "staff": place.staff,
        "open invitations": place.invitations,
        "promotions to its customers": place.promotions,
        "saved groups of its customers": place.segments,
        "open visit codes": place.codes,
    }
    left = ", ".join(f"{count} {what}" for what, count in counts.items() if count)
    yield (
        f'locations: "{place.id}" ({place.name}) is gone and leaves {left}; write it again, or remove them in the '
        "chat (remove, promotions, segments)"
    )
