"""A campaign as an owner says it: "double points this weekend at Station", in any language we speak."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from typing import Protocol
from zoneinfo import ZoneInfo

from handlers.owner.campaigns import words as w
from handlers.owner.campaigns.draft import Draft
from handlers.owner.campaigns.said import Said
from handlers.owner.campaigns.season import Calendar, Season, season
from handlers.owner.campaigns.words import AROUND
from handlers.reading.words import words_of
from loyalty.ledger.units import Unit
from loyalty.messages.args import Exact, Localised
from loyalty.offers.promotions import Segment
from loyalty.programme.campaigns import Gives
from loyalty.programme.programme import Programme
from loyalty.programme.rule_limits import RuleLimits
from loyalty.programme.segments import NO_SEGMENT, SegmentName
from loyalty.programme.when import When

LONGEST = 200
_N = r"(\d{1,5}(?:\.\d{1,2})?)"
_ONCE = {
    "day": RuleLimits(per_day=1),
    "week": RuleLimits(per_week=1),
    "month": RuleLimits(per_month=1),
    "all": RuleLimits(in_all=1),
}
_FEW = 3  # words that mean nothing; with so many the text is about something else
_WITH = words_of("with z ze cu")  # "customers with 5 stamps": what they have is not given
_MARK = re.compile(rf"(?<!\S)(?:\+|{w.EXTRA})(?!\S)")


@dataclass(frozen=True, slots=True)
class Reading:
    """The draft with what was `heard`. `left` are words that mean nothing to us; `is_past`: its season is over, or ends
    before it begins. `at`: how many words that mean something stand before what it gives; -1: nothing was said of that.
    `is_marked`: it can be nothing but what a campaign gives, as "double points" or "+20 points" and not "20 points"."""

    draft: Draft
    heard: bool
    left: tuple[str, ...] = ()
    is_past: bool = False
    at: int = -1
    is_marked: bool = False

    @property
    def is_clear(self) -> bool:
        return self.heard and not self.left

    @property
    def is_whole(self) -> bool:
        """Whether a text that may be about anything is a campaign and nothing else. A plain "20 points" needs a season, a
        place or for whom."""
        says_when = self.is_past or self.draft.is_dated or self.draft.when != When()
        return self.is_clear and self.at >= 0 and (self.is_marked or says_when)

    @property
    def begins(self) -> bool:
        """Whether such a text is surely meant as one, though a word of it means nothing."""
        return self.at == 0 and self.is_marked and len(self.left) < _FEW


def read(
    text: str,
    draft: Draft,
    programme: Programme,
    now: datetime,
    locale: str,
    groups: Sequence[Segment] = (),
) -> Reading:
    """The draft with what is said here; each piece that is said anew takes the place of the old one. `groups` are those that
    the owner saved by name."""
    said = Said(text[:LONGEST])
    before = draft
    if said.name:
        draft = replace(draft, name=said.name)
    draft = _often(said, draft)
    draft, at, is_marked = _what(said, draft)
    draft = _group(said, draft, groups)
    draft = _whom(said, draft, programme)
    draft = _where(said, draft, programme)
    calendar = Calendar(now, ZoneInfo(programme.shop.timezone), locale)
    found = season(said, calendar)
    try:
        draft = _dated(draft, found, calendar)
    except ValueError:
        return Reading(before, heard=True, is_past=True, at=at, is_marked=is_marked)
    is_past = draft.when.is_over(calendar.today)
    heard = draft != before or found != Season()
    return Reading(draft, heard, said.left, is_past, at, is_marked)


# How often


def _often(said: Said, draft: Draft) -> Draft:
    """ "At most once a day each": of each member alone."""
    for period, words in w.ONCE_A.items():
        if said.take(rf"(?:{w.AT_MOST} )?{words}(?: {w.EACH})?"):
            return replace(draft, limits=_ONCE[period])
    return draft


# What


def _what(said: Said, draft: Draft) -> tuple[Draft, int, bool]:
    """Also how many words that mean something stand before it, and whether it is marked as what a campaign gives."""
    for pattern, gives in _patterns():
        before = said.text
        if found := said.take(pattern):
            words = before[: found.start()].split()
            is_marked = _is_marked(found, gives)
            at = -1 if not is_marked and words and words[-1] in _WITH else len(set(words) - AROUND)
            much = _much(found)
            unit = _unit(found) or (w.CASH if gives is Gives.PERCENT else draft.unit)
            if gives is Gives.PERCENT:
                unit = w.CASH
            elif draft.gives is Gives.PERCENT and not _unit(found):
                unit = None
            return replace(draft, gives=gives, much=much, unit=unit), at, is_marked
    if found := said.take(rf"(?P<unit>{w.UNIT})"):
        return replace(draft, unit=_unit(found)), -1, False
    return draft, -1, False


def _patterns() -> Iterator[tuple[str, Gives]]:
    unit, before, much = rf"(?P<unit>{w.UNIT})", rf"(?P<ahead>{w.UNIT})", rf"(?P<much>{_N})"
    every = rf"(?: the| your| all)? {unit}"
    for fold, words in w.FOLDS.items():
        yield rf"(?:{before} )?(?P<fold{fold}>{words})(?:{every})?", Gives.TIMES
    yield rf"(?:{before} )?(?:x|times|razy|de) {much}(?: ori)?(?:{every})?", Gives.TIMES
    yield rf"(?:{before} )?{much} {w.TIMES}(?:{every})?", Gives.TIMES
    yield rf"(?:\+ )?(?:cashback )?{much} {w.PERCENT}(?: (?:{w.UNITS[w.CASH]}|{w.BACK}))*", Gives.PERCENT
    yield (
        rf"(?:\+ )?(?:{w.EXTRA} )?{much}(?: {w.EXTRA})?(?: {w.CURRENCY})?(?: {w.EXTRA})?(?: de)? {unit}(?: {w.EXTRA})?",
        Gives.AMOUNT,
    )
    yield rf"(?:\+ )?(?:{w.EXTRA} )?{w.ONE}(?: {w.EXTRA})? {unit}(?: {w.EXTRA})?", Gives.AMOUNT
    yield rf"{w.EXTRA} {unit}", Gives.AMOUNT


def _is_marked(found: re.Match[str], gives: Gives) -> bool:
    """A bare "3 times" may be about anything."""
    if gives is Gives.TIMES:
        parts = found.groupdict()
        return bool(_unit(found)) or any(parts.get(f"fold{fold}") for fold in w.FOLDS)
    return gives is Gives.PERCENT or bool(_MARK.search(found[0]))


def _much(found: re.Match[str]) -> Exact:
    parts = found.groupdict()
    fold = next((fold for fold in w.FOLDS if parts.get(f"fold{fold}")), 1)
    exact = Fraction(Decimal(parts["much"])) if parts.get("much") else Fraction(fold)
    return Exact(exact.numerator, exact.denominator)


def _unit(found: re.Match[str]) -> Unit | None:
    parts = found.groupdict()
    word = parts.get("unit") or parts.get("ahead") or ""
    return next((unit for unit, words in w.UNITS.items() if re.fullmatch(words, word)), None)


# Where and for whom


def _where(said: Said, draft: Draft, programme: Programme) -> Draft:
    if said.take(w.EVERYWHERE):
        return replace(draft, when=replace(draft.when, places=()), is_placed=True)
    names = [(place.id, name) for place in programme.locations for name in (place.name, place.id)]
    places = said.take_names(names)
    return replace(draft, when=replace(draft.when, places=places), is_placed=True) if places else draft


def _group(said: Said, draft: Draft, groups: Sequence[Segment]) -> Draft:
    """The saved group that is named: "for regulars who left"."""
    keys = said.take_names((one.key, one.name) for one in groups)
    if not keys:
        return draft
    said.take(w.GROUP)
    name = next(one.name for one in groups if one.key == keys[0])
    return replace(draft, when=replace(draft.when, segment=SegmentName(name, keys[0])), is_aimed=True)


def _whom(said: Said, draft: Draft, programme: Programme) -> Draft:
    when = draft.when
    if said.take(w.EVERYONE):
        nobody = replace(
            when, tiers=(), members=(), tags=(), first_visit=False, minimum=0, segment=NO_SEGMENT
        )
        draft, when = replace(draft, when=nobody, is_aimed=True), nobody
    if said.take(w.FIRST_VISIT):
        when = replace(when, first_visit=True)
    if found := said.take(rf"{w.LEAST} {_N} {w.CURRENCY}"):
        when = replace(when, minimum=_minor(found[1], programme))
    when = replace(
        when,
        tiers=_named(said, programme.tiers) or when.tiers,
        members=_named(said, programme.plans) or when.members,
        tags=_named(said, programme.tags) or when.tags,
    )
    named = when.tiers or when.members  # "Gold members" are no more than Gold
    if programme.plans and said.take(w.MEMBERS) and not named:
        when = replace(when, members=tuple(plan.id for plan in programme.plans))
    return replace(draft, when=when, is_aimed=True) if when != draft.when else draft


class _Entry(Protocol):
    """What has an id, and a name in each language."""

    @property
    def id(self) -> str: ...
    @property
    def name(self) -> Localised: ...


def _named(said: Said, entries: Iterable[_Entry]) -> tuple[str, ...]:
    return said.take_names(
        (one.id, name) for one in entries for name in (one.id, *(text for _, text in one.name.texts))
    )


def _minor(amount: str, programme: Programme) -> int:
    return int(Decimal(amount) * 10**programme.shop.currency.decimals)


# When


def _dated(draft: Draft, found: Season, calendar: Calendar) -> Draft:
    """`ValueError` where it would end before it begins."""
    when = draft.when
    if found.hours or found.all_day:
        when = replace(when, hours=found.hours)
    if found.days or found.daily:
        when = replace(when, days=found.days)
    if found.is_dated:
        is_one = found.first is not None and found.first == found.last
        days = when.days if found.days or not is_one else None
        first = found.first or (calendar.today if found.last else None)
        when = replace(_undated(when), first_day=first, last_day=found.last, days=days)
    return replace(draft, when=when, is_dated=draft.is_dated or found.is_dated)


def _undated(when: When) -> When:
    return replace(when, first_day=None, last_day=None)
