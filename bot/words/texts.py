"""From meaning to words: a `Message` in a language, as HTML for Telegram or as plain text."""

from __future__ import annotations

import html
import logging
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from typing import assert_never
from zoneinfo import ZoneInfo

from bot.words import clean, formats, gains
from bot.words.counts import Count, count
from bot.words.entries import VALUE
from bot.words.formats import RelativeDay
from bot.words.language import Language
from bot.words.markup import escaped, in_tags, in_words, raw, without_tags
from bot.words.vocabulary import vocabulary
from handlers.reading.vocabulary import Vocabulary
from loyalty.messages.args import (
    AnyOf,
    Arg,
    DayMonth,
    Exact,
    Gain,
    Gains,
    Localised,
    Moment,
    Money,
    Named,
    Weekdays,
)
from loyalty.messages.extras import Option
from loyalty.messages.formatting import rendered
from loyalty.messages.message import Lines, Message

log = logging.getLogger(__name__)

SHORT = "sms"  # the form for where letters cost money
NOTHING = "…"  # instead of an empty message, which no provider takes
_NEAR: tuple[RelativeDay, ...] = ("today", "yesterday", "tomorrow")

# The shop's own text may be longer than Fluent takes, so it is put in afterwards.
_BODY, _PLACE = "text", "\ue000"
_OPEN = re.compile(r"\{(until|name|balance|missing)\}")

_NO_BREAK = str.maketrans("\u00a0\u2007\u202f", "   ")

Said = str | Count
Written = Callable[[str], str]  # `raw` or `escaped`


class Texts:
    """The shop's languages, each from a folder of its own; the first is the default.

    Rendering never raises: a text that is missing or broken is said in the default language, and logged once.
    """

    def __init__(
        self, folder: Path, locales: tuple[str, ...], zone: ZoneInfo, now: Callable[[], datetime]
    ) -> None:
        self._languages = {locale: Language(folder / locale) for locale in locales}
        self._default = self._languages[locales[0]]
        self._zone = zone
        self._now = now
        self._complained: set[str] = set()
        self._captions: dict[tuple[str, str, bool], str] = {}
        self._amount = lru_cache(4096)(self._amount_said)  # a shop gives the same amounts again and again
        self._near = {locale: self._relative_days(locale) for locale in locales}

    # Messages

    def rich(self, message: Message, locale: str) -> str:
        """For Telegram: HTML with <b>, <i> and <a href>, every argument escaped."""
        text = self._say(message.kind.text, (VALUE,), _args(message), locale, escaped)
        return "\n".join((text, *(self.rich(line, locale) for line in _lines(message))))

    def plain(self, message: Message, locale: str) -> str:
        """For SMS and the terminal: the short form, or the text without its tags."""
        name = message.kind.text
        if self._language(locale).has(name, SHORT):
            text = self._say(name, (SHORT,), _args(message), locale, raw)
        else:
            text = without_tags(self._say(name, (VALUE,), _args(message), locale, escaped))
        told = text.translate(_NO_BREAK)
        return "\n".join((told, *(self.plain(line, locale) for line in _lines(message))))

    @property
    def today(self) -> date:
        """The day it is in the shop: what "tomorrow" in a text depends on, and nothing else does."""
        return self._now().astimezone(self._zone).date()

    # Texts that are no messages

    def label(self, option: Option, locale: str, short: bool = False) -> str:
        """What stands on a button, or after its number."""
        if option.label is not None:
            return clean.line(option.label.into(self._language(locale).locale))
        return self.caption(f"button-{option.name}", locale, short)

    def caption(self, name: str, locale: str, short: bool = False, **args: Arg) -> str:
        """A button, a command's description, a line of the card's page: plain, and escaped by whoever puts it
        into HTML."""
        if args:
            return self._caption(name, locale, short, args)
        key = name, self._language(locale).locale, short
        if key not in self._captions:
            self._captions[key] = self._caption(name, locale, short, args)
        return self._captions[key]

    def _caption(self, name: str, locale: str, short: bool, args: Mapping[str, Arg]) -> str:
        forms = (SHORT, VALUE) if short else (VALUE,)
        return self._say(name, forms, args, locale, raw).translate(_NO_BREAK)

    def said(self, name: str, args: Mapping[str, Arg], locale: str) -> str:
        """A text of a page, by its name, as plain text."""
        return self._say(name, (VALUE,), args, locale, raw)

    def word(self, intent: str, locale: str) -> str:
        """What to type for it, in that language: "HERE"."""
        phrases = self.caption(f"words-{intent}", locale)
        return phrases.partition(",")[0].strip().upper()

    def numbered(self, options: Iterable[Option], locale: str) -> str:
        """Where there are no buttons: "1 Yes 2 No"."""
        labels = (self.label(option, locale, short=True) for option in options)
        return " ".join(f"{number} {label}" for number, label in enumerate(labels, start=1))

    # Languages

    def vocabulary(self) -> Vocabulary:
        return vocabulary(self._languages.values())

    def ids(self, locale: str) -> frozenset[str]:
        """Every text of a language and its forms: `credited`, `credited.sms`."""
        return self._languages[locale].ids()

    def _language(self, locale: str) -> Language:
        """That language, else its wider one ("pl" for "pl-PL"), else the shop's first."""
        known = self._languages.get(locale) or self._languages.get(locale.partition("-")[0])
        return known or self._default

    def _relative_days(self, locale: str) -> dict[RelativeDay, str]:
        """CLDR has words for today, Babel has not: they are texts like any other."""
        language = self._languages[locale]
        return {day: language.say(f"day-{day}", VALUE, {})[0] for day in _NEAR if language.has(f"day-{day}")}

    # Rendering

    def _say(
        self, name: str, forms: tuple[str, ...], args: Mapping[str, Arg], locale: str, written: Written
    ) -> str:
        text = ""
        for language in (self._language(locale), self._default):
            form = next((form for form in forms if language.has(name, form)), None)
            if form is None:
                self._complain(f"{language.locale}: no text {name}")
                continue
            told, errors = self._attempt(language, name, form, args, written)
            if told and not errors:
                return told
            text = text or told
            self._complain(f"{language.locale}: {name}: {errors or 'empty'}")
        return text or NOTHING

    def _attempt(
        self, language: Language, name: str, form: str, args: Mapping[str, Arg], written: Written
    ) -> tuple[str, list[Exception]]:
        try:
            values = {key: self._value(arg, language.locale, written) for key, arg in args.items()}
            body = args.get(_BODY)
            if not isinstance(body, Localised):
                return language.say(name, form, values)
            told, errors = language.say(name, form, {**values, _BODY: _PLACE})
            whole = body.into(language.locale)
            inside = values | self._declined(args, language.locale) | self._open(language, whole, values)
            return told.replace(_PLACE, _filled(whole, inside, written)), errors
        except Exception as error:  # no text is worth a turn: whatever is wrong with it is logged
            return "", [error]

    def _value(self, arg: Arg, locale: str, written: Written) -> Said:
        match arg:
            case str():
                return written(clean.line(arg))
            case int():
                return count(arg, locale)
            case Money(minor, currency):
                return formats.money(minor, currency, locale)
            case (Localised() as name) | Named(name=name):
                return written(clean.seen(name.into(locale)))
            case Moment():
                return formats.moment(arg, locale, self._zone, self._now(), self._near[locale])
            case DayMonth(month, day):
                return formats.day_month(month, day, locale)
            case Exact(numerator, denominator):
                return formats.exact(numerator, denominator, locale)
            case Weekdays(numbers):
                return formats.weekdays(numbers, locale)
            case AnyOf(names):
                said = (written(clean.seen(name.into(locale))) for name in names)
                return formats.any_of(tuple(said), locale)
            case Gains():
                return self._gains(arg, locale, written)
            case _:
                assert_never(arg)

    def _gains(self, arg: Gains, locale: str, written: Written) -> str:
        def amount(unit: str, part: Gain) -> str:
            return self._amount(unit, abs(part.amount), part.currency, locale)

        return gains.written(arg, amount, lambda name: written(clean.seen(name.into(locale))))

    def _amount_said(self, unit: str, count: int, currency: str, locale: str) -> str:
        """ "24 points"; the number alone where the unit is ""."""
        much = Money(count, currency) if currency else count
        return self._say(f"gain-{unit or 'more'}", (VALUE,), {"count": much}, locale, raw)

    def _declined(self, args: Mapping[str, Arg], locale: str) -> dict[str, Said]:
        """Moments without "tomorrow", for the shop's own sentence, where that word would have to be declined."""
        moments = {name: arg for name, arg in args.items() if isinstance(arg, Moment)}
        if not formats.declines(locale):
            return {}
        now = self._now()
        return {name: formats.moment(at, locale, self._zone, now, {}) for name, at in moments.items()}

    def _open(self, language: Language, body: str, values: dict[str, Said]) -> dict[str, Said]:
        """What a reader holds and what is missing, in words, where the shop's text leaves them open."""
        open_words = set(_OPEN.findall(body)) & {"balance", "missing"}
        return {word: language.say(f"reader-{word}", VALUE, values)[0] for word in open_words}

    def _complain(self, what: str) -> None:
        if what not in self._complained:
            self._complained.add(what)
            log.error("%s", what)


def _args(message: Message) -> Mapping[str, Arg]:
    """With those that were left out."""
    return {**message.kind.absent, **message.args} if message.kind.absent else message.args


def _lines(message: Message) -> Iterator[Message]:
    return (line for extra in message.extras if isinstance(extra, Lines) for line in extra.lines)


def _filled(body: str, values: Mapping[str, Said], written: Written) -> str:
    """The shop's own text, whole and as it was formatted, with what it may leave open filled in:
    "until {until}"."""
    is_rich = written is escaped
    whole = html.escape(clean.seen(body)) if is_rich else clean.seen(body)
    filled = _OPEN.sub(lambda found: str(values.get(found[1], found[0])), whole)
    return rendered(filled, in_tags if is_rich else in_words)
