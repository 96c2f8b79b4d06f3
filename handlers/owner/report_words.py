"""What a report is asked of, as people type it behind "report": whose figures, of which time and of which place, in any order:
"report staff last week station". What there is stands in two tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from handlers.owner.report_times import Why, quarter_of, time_ago, time_of, wrong_with
from handlers.reading.dates import Reference
from handlers.reading.places import named_place
from handlers.reading.vocabulary import Vocabulary
from handlers.reading.words import words_of
from loyalty.calendar import local_day
from loyalty.programme.shop import Location
from loyalty.report.periods import Span, days_of

Of = Literal["counts", "staff", "customers", "people", "value"]
"""Whose figures. "counts" is how the shop is doing."""


@dataclass(frozen=True, slots=True)
class Asked:
    """None: that was not said. `place` is a location's id; "": of all."""

    of: Of | None = None
    span: Span | None = None
    day: date | None = None
    place: str = ""


@dataclass(frozen=True, slots=True)
class _Known:
    """`last`: the one before this one."""

    of: Of | None = None
    span: Span | None = None
    last: bool = False


# By the name of what is typed or tapped.
_KNOWN: Mapping[str, _Known] = {
    "report": _Known(span="day"),
    "report-yesterday": _Known(span="day", last=True),
    "report-week": _Known(span="week"),
    "report-last-week": _Known(span="week", last=True),
    "report-month": _Known(span="month"),
    "report-last-month": _Known(span="month", last=True),
    "report-quarter": _Known(span="quarter"),
    "report-last-quarter": _Known(span="quarter", last=True),
    "report-year": _Known(span="year"),
    "report-last-year": _Known(span="year", last=True),
    "report-staff": _Known("staff"),
    "report-staff-week": _Known("staff", "week"),
    "report-staff-month": _Known("staff", "month"),
    "report-customers": _Known("customers"),
    "report-people": _Known("people"),
    "report-value": _Known("value"),
}
TAPPED = tuple(_KNOWN)
TYPED = tuple(name for name, known in _KNOWN.items() if not (known.of and known.span))
OF_A_TIME: frozenset[Of] = frozenset({"counts", "staff"})
OF_A_PLACE: frozenset[Of] = frozenset({"counts", "staff", "customers", "people"})
_BETWEEN = words_of("of for in at the from by so far z ze w we za dla na din la pe pentru in de")
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Odd:
    """What was typed and not understood, and what is wrong with it."""

    why: Why
    words: str


def read(
    name: str, said: str, words: Vocabulary, places: Sequence[Location], reference: Reference
) -> Asked | Odd:
    """What the name says with what was typed behind it."""
    place, rest = named_place(said, places)
    ago, rest = time_ago(rest, reference)
    names, left = _names(rest.split(), words)
    if name != "report":
        names = (name, *names)
    known = [_KNOWN[each] for each in names]
    of, times = [one.of for one in known if one.of], [one for one in known if one.span]
    written = " ".join(word for word in left if word not in _BETWEEN)
    whole = written if place or names or ago else said
    asked = Asked(of[0] if of else None, place=place)
    if len(of) > 1 or len(times) + bool(ago) > 1:
        return Odd("twice", said)
    if times == [_KNOWN["report-quarter"]] and (numbered := quarter_of(written, reference)):
        return replace(asked, span="quarter", day=numbered)
    found = ago or (time_of(whole, reference) if written else None)
    if written and (found is None or times or ago):
        why = "twice" if found and (times or ago) else wrong_with(whole, reference.locale)
        return Odd(why, whole)
    if found:
        return replace(asked, span=found[0], day=found[1])
    return _of_a_time(asked, times[0], reference) if times else asked


def _names(left: list[str], words: Vocabulary) -> tuple[tuple[str, ...], list[str]]:
    """What is known of these words, the longest first, and the other words. "week" is what stands in "report week"."""
    heads = [phrase for phrase, name in words.intents.items() if name == "report" and " " not in phrase]
    for size in range(len(left), 0, -1):
        for first in range(len(left) - size + 1):
            phrase = " ".join(left[first : first + size])
            said = (f"{a} {b}" for head in heads for a, b in ((head, phrase), (phrase, head)))
            found = next((name for one in said if (name := words.intents.get(one, "")) in _KNOWN), None)
            if found:
                names, rest = _names(left[:first] + left[first + size :], words)
                return (found, *names), rest
    return (), left


def _of_a_time(asked: Asked, known: _Known, reference: Reference) -> Asked:
    day = local_day(reference.now, reference.zone)
    if known.span and known.last:
        day = days_of(known.span, day)[0] - _DAY
    return Asked(asked.of, known.span, day, asked.place)
