"""Lists with more entries than there are buttons: three at a time and "more", or a name typed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from handlers.reading import declined
from handlers.reading.words import normal
from loyalty.messages.extras import Choices, Option

AT_ONCE = 4
_SHORTEST = 3  # letters of a part of a name; fewer stand inside too many words
_LARGEST = 2**63 - 1  # no id and no offset is larger, and the databases refuse what is


def page(options: Sequence[Option], start: int, more: Callable[[int], Option]) -> Choices:
    """All of them where they fit; else three from `start`, and "more". The last page leads back to the first."""
    if len(options) <= AT_ONCE:
        return Choices(tuple(options))
    first = start if start < len(options) else 0
    end = first + AT_ONCE - 1
    return Choices((*options[first:end], more(end if end < len(options) else 0)))


def number(text: str) -> int:
    """An id or an offset from a button; 0, which is nobody's id, for anything else."""
    value = int(text) if text.isdecimal() and len(text) < 20 else 0
    return value if value <= _LARGEST else 0


def named(options: Iterable[Option], text: str) -> tuple[Option, ...]:
    """Those with this name; where there is none, those with it inside their name; else those of whose first name it is a
    form."""
    wanted = normal(text)
    labels = [(normal(option.label.into("")), option) for option in options if option.label]
    exactly = tuple(option for label, option in labels if label == wanted)
    inside = tuple(option for label, option in labels if wanted and wanted in label)
    forms_of = declined.names_of(wanted)
    return (
        exactly or inside or tuple(option for label, option in labels if label.partition(" ")[0] in forms_of)
    )


def meant(options: Iterable[Option], text: str) -> tuple[Option, ...]:
    """The same where the text may be about anything else: a short one has to be the whole name."""
    found, wanted = named(options, text), normal(text)
    if len(wanted) >= _SHORTEST:
        return found
    return tuple(
        option for option in found if normal(option.label.into("") if option.label else "") == wanted
    )
