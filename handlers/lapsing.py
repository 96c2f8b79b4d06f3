"""How long an answer is awaited, counted from the last thing that the person said. Then a text is an ordinary one again."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from handlers.answers import WORDS
from handlers.offers import aside, drafts
from handlers.owner.campaigns.draft import STEP as CAMPAIGN
from handlers.team import answering
from handlers.turn.conversation import Step

_HOUR, _DAY, _WEEK = timedelta(hours=1), timedelta(days=1), timedelta(days=7)

# What is written then goes to a customer, or destroys something.
_SHORT: Mapping[str, timedelta] = dict.fromkeys((answering.STEP, answering.SURE, *WORDS), _HOUR)
# What nobody answers by accident, and takes long to begin anew.
_LONG: Mapping[str, timedelta] = dict.fromkeys(("name", "staff-name", CAMPAIGN), _WEEK)
WAITS: Mapping[str, timedelta] = {**_SHORT, **_LONG}
"""By the step; any other waits a day. What ends sooner says so itself: a code, a guest of practice."""

# The draft of an offer is kept until its owner discards it, and asks for itself (`handlers/offers/aside.py`).
_KEPT = frozenset({*drafts.STEPS, drafts.ASIDE, drafts.UNFINISHED})


def lapsed(step: Step, spoken_at: datetime | None, now: datetime) -> bool:
    if step.name in _KEPT or spoken_at is None:
        return False
    return now - spoken_at > WAITS.get(step.name, _DAY)


def left(step: Step) -> Step | None:
    """What is awaited instead: nothing, with the draft that was kept beside it."""
    return aside.alone(step)
