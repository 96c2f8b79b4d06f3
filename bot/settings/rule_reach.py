"""Rules and rewards that can never come about: `check` says so, and what to write."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.settings import plan_checks
from bot.settings.file import Config
from bot.settings.numbers import plain
from bot.settings.week import Minutes, minutes, opening
from bot.settings.whens import fixed, in_effect, overlap
from handlers.reading.bills import read_bill, words_of_tags
from handlers.reading.vocabulary import Vocabulary
from handlers.reading.words import normal
from loyalty.calendar import local_day
from loyalty.messages.args import Localised
from loyalty.programme.programme import Programme
from loyalty.programme.rule import Rule
from loyalty.programme.when import When
from loyalty.rules.bonus import Bonus
from loyalty.rules.earning import base_units
from loyalty.rules.multiplier import Multiplier
from loyalty.rules.per_amount import PerAmount

_WORDS = 4  # of a tag that is understood
# What staff may say behind a code.
_AT_TILL = ("return", "undo", "stamp")
_CASHBACK = ("use", "use-all")
_BESIDE_PLANS = ("yes", "no", "stop")  # and what they say behind a plan: `48213 plus cancel`


def warnings(programme: Programme, now: datetime) -> Iterator[str]:
    """Each with its place, its reason and what to write."""
    yield from _unsaid(programme)
    yield from _unwon(programme)
    for number, rule in enumerate(programme.rules, start=1):
        found = (
            *_season(programme, rule.when, now),
            *(_closed(programme, rule.when) if rule.act == "visit" else ()),
            *_without_base(programme, rule),
            *_never_enough(programme, rule),
        )
        yield from (f"rules.{number}{said}" for said in found)
    for number, reward in enumerate(programme.rewards, start=1):
        yield from (
            f"rewards.{number}{said.removeprefix('.when')}"
            for said in _closed(programme, When(reward.days, reward.hours, reward.places))
        )


def _unwon(programme: Programme) -> Iterator[str]:
    """A badge that no challenge gives."""
    given = {challenge.badge for challenge in programme.challenges}
    for number, badge in enumerate(programme.badges, start=1):
        if badge.id not in given:
            yield (
                f'badges.{number}: no challenge gives "{badge.id}", so only who has it keeps it; write badge = "{badge.id}" '
                "into a challenge, or leave it out"
            )


def unlinked(config: Config) -> Iterator[str]:
    """A rule for two channels on one card, where there is one channel."""
    if config.channels.telegram.enabled and config.channels.sms.enabled:
        return
    for number, rule in enumerate(config.programme.rules, start=1):
        if rule.act == "link":
            yield (
                f'rules.{number}.on: "{rule.id}" is for a chat and a phone number that become one card, and one of the '
                "channels is off; write telegram.enabled and sms.enabled = true, or leave the rule out"
            )


def unasked(programme: Programme) -> Iterator[str]:
    """A rule for the answer to a survey that nobody is asked."""
    for number, rule in enumerate(programme.rules, start=1):
        if rule.act == "survey" and not (
            programme.occasions.monthly.on and programme.occasions.monthly.survey
        ):
            yield (
                f'rules.{number}.on: "{rule.id}" is for the answer to a survey, and there is none; write '
                "occasions.monthly.on and occasions.monthly.survey = true, or leave the rule out"
            )


def taken_words(programme: Programme, vocabulary: Vocabulary) -> Iterator[str]:
    """A tag, a plan or a pass whose word is one of the till's own: `48213 return` gives money back."""
    used = {*_AT_TILL, *(_CASHBACK if programme.has_cashback else ())}
    for number, tag in enumerate(programme.tags, start=1):
        words = {phrase for phrases in tag.phrases.values() for phrase in phrases}
        for word, means in _taken(words, used, vocabulary):
            yield (
                f'tags.{number}.words: "{word}" is a word of the till ({means}), so it may not be heard as this tag; '
                "write another word"
            )
    for place, sold in plan_checks.sold(programme):
        words = {normal(word) for word in (sold.id, *(name for _, name in sold.name.texts))}
        for word, means in _taken(words, used.union(_BESIDE_PLANS), vocabulary):
            what = "plan" if place.startswith("plans") else "pass"
            yield f'{place}: "{word}" is a word of the till ({means}), so it would be heard as this {what}; write another'


def _taken(words: Iterable[str], used: Container[str], vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    """Those of the words that mean something else, each with what it means."""
    for word in sorted(words):
        if (means := vocabulary.intents.get(normal(word))) and means in used:
            yield word, means


def _unsaid(programme: Programme) -> Iterator[str]:
    """A tag that is not understood when staff type it behind an amount."""
    decimals, words = programme.shop.currency.decimals, words_of_tags(programme.tags)
    for number, tag in enumerate(programme.tags, start=1):
        for phrase in sorted({phrase for phrases in tag.phrases.values() for phrase in phrases}):
            read = read_bill(f"24 {phrase}", decimals, words)
            if read is None or read.unknown or read.tags != {tag.id: 1}:
                long = len(phrase.split()) > _WORDS
                why = f"has more than {_WORDS} words" if long else "is read as money"
                yield f'tags.{number}.words: "{phrase}" {why}, so nobody can say it; write another word'


def _season(programme: Programme, when: When, now: datetime) -> Iterator[str]:
    today = local_day(now, ZoneInfo(programme.shop.timezone))
    if when.last_day and when.last_day < today:
        yield f".when.last_day: is over, so the rule applies no more; write a later day than {today}, or leave it out"
    if when.days and when.first_day and when.last_day:
        length = (when.last_day - when.first_day).days + 1
        days = {(when.first_day + timedelta(days=n)).weekday() for n in range(min(length, 7))}
        if not days & set(when.days.numbers):
            yield ".when.days: none of them lies between first_day and last_day; write others, or a longer season"


def _closed(programme: Programme, when: When) -> Iterator[str]:
    """Days and hours outside the opening hours of all its places, as far as those can be read."""
    if when.days is None and when.hours is None:
        return
    wanted = minutes(when.days, when.hours)
    places = [place for place in programme.locations if not when.places or place.id in when.places]
    shut = [place.id for place in places if _is_closed(place.hours or programme.shop.hours, wanted)]
    if shut and len(shut) == len(places):
        key = "hours" if when.hours else "days"
        yield f'.when.{key}: the shop is closed then, by its own "hours"; write some at which it is open'
    elif when.places:
        yield from (
            f'.when.places: "{id}" is closed then, by its own "hours"; leave it out, or write some at which it is open'
            for id in shut
        )


def _is_closed(hours: Localised | None, wanted: Minutes) -> bool:
    open_at = next(filter(None, (opening(text) for _, text in hours.texts)), None) if hours else None
    return open_at is not None and not open_at & wanted


def _without_base(programme: Programme, rule: Rule) -> Iterator[str]:
    """A multiplier of visits that have nothing to multiply."""
    if not isinstance(rule, Multiplier) or rule.unit in base_units(programme.earning):
        return
    bases = [base for base in programme.giving if base.is_base and base.unit is rule.unit]
    if bases and not any(overlap(in_effect(base), rule.when) for base in bases):
        named = ", ".join(base.id for base in bases)
        yield (
            f".when: no visit has {rule.unit} to multiply then, because they are given by {named} alone; write conditions "
            "that go with theirs, or another base"
        )


def _never_enough(programme: Programme, rule: Rule) -> Iterator[str]:
    if (amount := fixed(rule)) and isinstance(rule, Bonus) and 0 < (rule.limits.budget or 0) < amount:
        yield f".limits.budget: is less than the {plain(amount)} that one visit brings, so none ever does; write more"
    if isinstance(rule, PerAmount) and rule.full_steps and programme.limits.too_large(rule.per):
        yield ".per: is more than limits.amount, so no visit has a full step; write a smaller one"
