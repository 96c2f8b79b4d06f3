"""From meaning to words: a `Message` in a language, as HTML for Telegram or as plain text."""

from __future__ import annotations

import html
import logging
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import assert_never
from zoneinfo import ZoneInfo

from bot.words import clean, formats
from bot.words.formats import RelativeDay
from bot.words.tongue import VALUE, Count, Tongue, count
from handlers.reading import phrases
from handlers.reading.vocabulary import Vocabulary
from handlers.reading.words import normal
from loyalty.messages.args import Arg, DayMonth, Localised, Moment, Money
from loyalty.messages.extras import Option
from loyalty.messages.message import Lines, Message

log = logging.getLogger(__name__)

SHORT = "sms"  # the form for where letters cost money
NOTHING = "…"  # better than an empty message, which no provider takes
_STOP_INSIDE, _STOP_SPARED = "stop-inside", "stop-spared"  # phrases inside a text, and no words of their own
_NEAR: tuple[RelativeDay, ...] = ("today", "yesterday", "tomorrow")

# Fluent refuses a placeable over 2,500 characters; escaping makes one up to six times longer.
_LONGEST_RAW, _LONGEST = 400, 2400

# The shop's own text may be longer than Fluent takes, so it is put in afterwards.
_BODY, _PLACE = "text", "\ue000"
_OPEN = re.compile(r"\{(until)\}")

_ANCHOR = re.compile(r'<a href="([^"]*)">(.*?)</a>', re.DOTALL)
_TAG = re.compile(r"</?[a-z][^<>]*>")
_NO_BREAK = str.maketrans("\u00a0\u2007\u202f", "   ")

Said = str | Count


class Texts:
    """The shop's languages, each a folder of its own; the first is the default. Rendering never raises: what
    is missing or broken in a language is said in the default one, and logged once."""

    def __init__(
        self, folder: Path, locales: tuple[str, ...], zone: ZoneInfo, now: Callable[[], datetime]
    ) -> None:
        self._tongues = {locale: Tongue(folder / locale) for locale in locales}
        self._default = self._tongues[locales[0]]
        self._zone = zone
        self._now = now
        self._complained: set[str] = set()
        self._captions: dict[tuple[str, str, bool], str] = {}
        self._near = {locale: self._relative_days(locale) for locale in locales}

    def rich(self, message: Message, locale: str) -> str:
        """For Telegram: HTML with <b>, <i> and <a href>, every argument escaped."""
        text = self._say(message.kind.text, (VALUE,), message.args, locale, _escaped)
        return "\n".join((text, *(self.rich(line, locale) for line in _lines(message))))

    def plain(self, message: Message, locale: str) -> str:
        """For SMS and the terminal: the short form, or the text without its tags."""
        name = message.kind.text
        if self._tongue(locale).has(name, SHORT):
            text = self._say(name, (SHORT,), message.args, locale, _raw)
        else:
            text = without_tags(self._say(name, (VALUE,), message.args, locale, _escaped))
        told = text.translate(_NO_BREAK)
        return "\n".join((told, *(self.plain(line, locale) for line in _lines(message))))

    def label(self, option: Option, locale: str, short: bool = False) -> str:
        """What stands on a button, or after its number."""
        if option.label is not None:
            return clean.line(option.label.into(self._tongue(locale).locale))
        return self.caption(f"button-{option.name}", locale, short)

    def caption(self, name: str, locale: str, short: bool = False, **args: Arg) -> str:
        """A text that is no message: a button, a command's description, a line of the card's page.
        It is plain, and whoever puts it into HTML escapes it."""
        if args:
            return self._caption(name, locale, short, args)
        key = name, self._tongue(locale).locale, short
        if key not in self._captions:
            self._captions[key] = self._caption(name, locale, short, args)
        return self._captions[key]

    def _caption(self, name: str, locale: str, short: bool, args: Mapping[str, Arg]) -> str:
        forms = (SHORT, VALUE) if short else (VALUE,)
        return self._say(name, forms, args, locale, _raw).translate(_NO_BREAK)

    def said(self, name: str, args: Mapping[str, Arg], locale: str) -> str:
        """A text of a page, by its name, as plain text."""
        return self._say(name, (VALUE,), args, locale, _raw)

    def word(self, intent: str, locale: str) -> str:
        """What to type for it, in that language: "HERE"."""
        phrases = self.caption(f"words-{intent}", locale)
        return phrases.partition(",")[0].strip().upper()

    def numbered(self, options: Iterable[Option], locale: str) -> str:
        """Where there are no buttons: "1 Yes 2 No"."""
        labels = (self.label(option, locale, short=True) for option in options)
        return " ".join(f"{number} {label}" for number, label in enumerate(labels, start=1))

    def vocabulary(self) -> Vocabulary:
        """What may be typed, of all languages together: the person's own may be another."""
        intents: dict[str, str] = {}
        inside: dict[str, set[str]] = {_STOP_INSIDE: set(), _STOP_SPARED: set()}
        for intent, phrase in self._phrases():
            if intent in inside:
                inside[intent].add(phrase)
            elif intents.setdefault(phrase, intent) != intent:
                log.error("%r means both %s and %s", phrase, intents[phrase], intent)
        # A menu's command is the same in every language: "/card" where people say "karta".
        for intent in set(intents.values()):
            intents.setdefault(normal(intent), intent)
        return Vocabulary(intents, frozenset(inside[_STOP_INSIDE]), frozenset(inside[_STOP_SPARED]))

    def ids(self, locale: str) -> frozenset[str]:
        """Every text of a language and its forms: `credited`, `credited.sms`."""
        return self._tongues[locale].ids()

    def _phrases(self) -> Iterator[tuple[str, str]]:
        for tongue in self._tongues.values():
            for name in sorted(tongue.ids()):
                if name.startswith("words-"):
                    said, _ = tongue.say(name, VALUE, {})
                    intent = name.removeprefix("words-")
                    read = phrases.read if intent in (_STOP_INSIDE, _STOP_SPARED) else normal
                    yield from ((intent, phrase) for phrase in filter(None, map(read, said.split(","))))

    def _tongue(self, locale: str) -> Tongue:
        """That language, else its wider one ("pl" for "pl-PL"), else the shop's first."""
        known = self._tongues.get(locale) or self._tongues.get(locale.partition("-")[0])
        return known or self._default

    def _say(
        self,
        name: str,
        forms: tuple[str, ...],
        args: Mapping[str, Arg],
        locale: str,
        written: Callable[[str], str],
    ) -> str:
        wanted = self._tongue(locale)
        text = ""
        for tongue in (wanted, self._default):
            form = next((form for form in forms if tongue.has(name, form)), None)
            if form is None:
                self._complain(f"{tongue.locale}: no text {name}")
                continue
            told, errors = self._attempt(tongue, name, form, args, written)
            if told and not errors:
                return told
            text = text or told
            self._complain(f"{tongue.locale}: {name}: {errors or 'empty'}")
        return text or NOTHING

    def _attempt(
        self,
        tongue: Tongue,
        name: str,
        form: str,
        args: Mapping[str, Arg],
        written: Callable[[str], str],
    ) -> tuple[str, list[Exception]]:
        try:
            values = {key: self._value(arg, tongue.locale, written) for key, arg in args.items()}
            body = args.get(_BODY)
            if not isinstance(body, Localised):
                return tongue.say(name, form, values)
            told, errors = tongue.say(name, form, {**values, _BODY: _PLACE})
            return told.replace(_PLACE, _filled(body.into(tongue.locale), values, written)), errors
        except Exception as error:  # a text is never worth a turn: whatever it is, it is told to the log
            return "", [error]

    def _value(self, arg: Arg, locale: str, written: Callable[[str], str]) -> Said:
        match arg:
            case str():
                return written(clean.line(arg))
            case int():
                return count(arg)
            case Money(minor, currency):
                return formats.money(minor, currency, locale)
            case Localised():
                return written(clean.seen(arg.into(locale)))
            case Moment():
                return formats.moment(arg, locale, self._zone, self._now(), self._near[locale])
            case DayMonth(month, day):
                return formats.day_month(month, day, locale)
            case _:
                assert_never(arg)

    def _relative_days(self, locale: str) -> dict[RelativeDay, str]:
        """CLDR has words for today, Babel has not: they are texts like any other."""
        tongue = self._tongues[locale]
        return {day: tongue.say(f"day-{day}", VALUE, {})[0] for day in _NEAR if tongue.has(f"day-{day}")}

    def _complain(self, what: str) -> None:
        if what not in self._complained:
            self._complained.add(what)
            log.error("%s", what)


def _lines(message: Message) -> Iterator[Message]:
    return (line for extra in message.extras if isinstance(extra, Lines) for line in extra.lines)


def _filled(body: str, values: Mapping[str, Said], written: Callable[[str], str]) -> str:
    """What the shop itself wrote for its readers: whole, with what it left open filled in: "until {until}"."""
    whole = html.escape(clean.seen(body)) if written is _escaped else clean.seen(body)
    return _OPEN.sub(lambda found: str(values.get(found[1], found[0])), whole)


def _raw(text: str) -> str:
    return text[:_LONGEST]


def _escaped(text: str) -> str:
    if text.isalnum() and len(text) <= _LONGEST:
        return text
    whole = html.escape(text[:_LONGEST])
    return whole if len(whole) <= _LONGEST else html.escape(text[:_LONGEST_RAW])


def _unlinked(anchor: re.Match[str]) -> str:
    address, text = anchor.groups()
    return text if text == address else f"{text} {address}"


def without_tags(text: str) -> str:
    """Telegram's HTML as plain text; a link is its words and its address."""
    return html.unescape(_TAG.sub("", _ANCHOR.sub(_unlinked, text)))
