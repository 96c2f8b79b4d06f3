"""How long what was done and said is kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated

from loyalty.programme.values import Check


def at_least(least: timedelta) -> Check:
    def check(kept: timedelta | None) -> None:
        if kept is not None and kept < least:
            raise ValueError(f'at least {least.days} days, such as "{least.days} days"')

    return Check(check)


_WEEK, _MONTH = timedelta(days=7), timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Retention:
    """Each is counted from when the thing was over; what is older goes at night. `inbox`: keys of messages that came in.
    `answers`: answers and receipts, and what the team reads. `messages`: all others, with the gate's decisions on them;
    longer where a cap counts longer. `photos`: pictures that a provider stores. `audit`: the trail; None is for ever."""

    inbox: Annotated[timedelta, at_least(_WEEK)] = timedelta(days=30)
    answers: Annotated[timedelta, at_least(_MONTH)] = timedelta(days=90)
    messages: Annotated[timedelta, at_least(_MONTH)] = timedelta(days=400)
    photos: Annotated[timedelta, at_least(_WEEK)] = timedelta(days=60)
    audit: Annotated[timedelta | None, at_least(timedelta(days=365))] = timedelta(days=2200)
