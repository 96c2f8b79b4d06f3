"""When a report is to come by itself, as owners type it."""

from __future__ import annotations

from datetime import time

import pytest

from handlers.owner.rhythm_words import parse_hour
from loyalty.report.schedule import Hour

WEEKLY, MONTHLY = Hour("week"), Hour("month")


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("weekly", WEEKLY),
        ("weekly monday 9", WEEKLY),
        ("Weekly, Monday at 9:00", WEEKLY),
        ("every week", WEEKLY),
        ("friday", Hour("week", 4)),
        ("on Fridays 5pm", Hour("week", 4, time(17))),
        ("weekly sunday 18.30", Hour("week", 6, time(18, 30))),
        ("monthly", MONTHLY),
        ("monthly 9", MONTHLY),
        ("every month at 7", Hour("month", at=time(7))),
        ("on the first of the month 0:30", Hour("month", at=time(0, 30))),
        ("co poniedziałek 9", WEEKLY),
        ("w piątki o 17", Hour("week", 4, time(17))),
        ("co tydzień w środę 8:15", Hour("week", 2, time(8, 15))),
        ("co miesiąc 9", MONTHLY),
        ("săptămânal luni 9", WEEKLY),
        ("în fiecare marți la 10", Hour("week", 1, time(10))),
        ("vinerea la 17", Hour("week", 4, time(17))),
        ("lunar 9", MONTHLY),
        ("în fiecare lună la 9", MONTHLY),
        ("weekly monday 24", None),
        ("weekly monday 9 10", None),
        ("weekly monday friday 9", None),
        ("monthly monday", None),
        ("weekly monthly", None),
        ("9", None),
        ("of last week", None),
        ("by ana", None),
    ],
)
def test_an_hour_is_read_as_owners_type_it(text: str, hour: Hour | None) -> None:
    assert parse_hour(text) == hour
