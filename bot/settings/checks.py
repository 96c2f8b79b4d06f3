"""Faults between sections: each key is right by itself, and they do not go together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import is_dataclass

from bot.settings import experiment_checks, plan_checks, reward_checks, rule_checks, tier_checks, till_checks
from bot.settings.file import Config
from bot.settings.keys import keys
from loyalty.messages.args import Localised
from loyalty.programme.programme import Programme
from loyalty.programme.shop import Shop


def contradictions(config: Config) -> Iterator[str]:
    programme = config.programme
    yield from _same_ids(programme)
    yield from _languages(programme)
    yield from _own_terms(programme.shop)
    yield from rule_checks.faults(programme)
    yield from till_checks.faults(programme)
    yield from _lifetimes(programme)
    yield from _cashback(programme)
    yield from reward_checks.faults(programme)
    yield from experiment_checks.faults(programme)
    yield from tier_checks.faults(programme)
    yield from plan_checks.faults(programme)
    for number, locale in enumerate(config.channels.sms.fold, start=1):
        if locale not in programme.shop.locales:
            yield f'sms.fold.{number}: "{locale}" is not among shop.locales'
    for place, text in texts(programme):
        for locale in sorted({locale for locale, _ in text.texts if locale} - set(programme.shop.locales)):
            yield f'{place}.{locale}: "{locale}" is not among shop.locales'


def texts(value: object, place: str = "") -> Iterator[tuple[str, Localised]]:
    """Every text of the shop's own, at its place: "rewards.1.name"."""
    if isinstance(value, Localised):
        yield from [(place, value)] if value.texts else ()
    elif isinstance(value, tuple):
        for number, entry in enumerate(value, start=1):
            yield from texts(entry, f"{place}.{number}")
    elif is_dataclass(value):
        for name in keys(type(value)):
            yield from texts(getattr(value, name), f"{place}.{name}".removeprefix("."))


def _same_ids(programme: Programme) -> Iterator[str]:
    for section in ("locations", "tags", "rules", "badges", "rewards", "tiers", "plans", "passes"):
        ids = [entry.id for entry in getattr(programme, section)]
        for id in sorted({id for id in ids if ids.count(id) > 1}):
            yield f'{section}: two of them have the id "{id}"; each needs its own'


def _lifetimes(programme: Programme) -> Iterator[str]:
    units = [lifetime.unit for lifetime in programme.lifetimes]
    for unit in sorted({unit for unit in units if units.count(unit) > 1}):
        yield f"lifetimes: two of them are of {unit}; a unit has one, so write all of it there"


def _cashback(programme: Programme) -> Iterator[str]:
    """At the till it is spent in one amount, of a bill."""
    cashback = programme.cashback
    if cashback and programme.limits.too_large(max(cashback.least, cashback.step)):
        yield "cashback: is more at a time than limits.amount, so no bill can take it; write less, such as least = 5"


def _languages(programme: Programme) -> Iterator[str]:
    locales = programme.shop.locales
    for locale in sorted({each for each in locales if locales.count(each) > 1}):
        yield f'shop.locales: "{locale}" stands there twice'


def _own_terms(shop: Shop) -> Iterator[str]:
    """Members agree to both texts in one version: they are the shop's, or they are drafts."""
    named = {
        "terms": bool(shop.terms.texts),
        "privacy": bool(shop.privacy.texts),
        "terms_version": bool(shop.terms_version),
    }
    if any(named.values()):
        for key in (key for key, is_named in named.items() if not is_named):
            yield (
                f"shop.{key}: is missing; name terms, privacy and terms_version together, or leave out all three: "
                "then the service shows drafts of its own"
            )
