from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from loyalty.programme.contact import Contact
from loyalty.programme.when import MIDNIGHT, Days, Hours

WARSAW = ZoneInfo("Europe/Warsaw")
WEEKDAYS, ALL, SUNDAY = Days((0, 1, 2, 3, 4)), Days(tuple(range(7))), Days((6,))
DAY, NIGHT, NEVER_CLOSED = Hours(9 * 60, 17 * 60), Hours(18 * 60, 2 * 60), Hours(0, MIDNIGHT)
GAP = Hours(2 * 60, 3 * 60)


@pytest.mark.parametrize(
    ("days", "hours", "now", "answered_from"),
    [
        (WEEKDAYS, DAY, "2026-07-03 12:00", None),  # a Friday
        (WEEKDAYS, DAY, "2026-07-03 07:00", "2026-07-03 09:00"),
        (WEEKDAYS, DAY, "2026-07-03 17:00", "2026-07-06 09:00"),  # the end is over
        (SUNDAY, DAY, "2026-07-05 17:00", "2026-07-12 09:00"),
        (WEEKDAYS, NIGHT, "2026-07-04 01:59", None),  # a night belongs to the day it began on
        (WEEKDAYS, NIGHT, "2026-07-04 02:00", "2026-07-06 18:00"),
        (ALL, NEVER_CLOSED, "2026-07-04 00:00", None),
        (ALL, NEVER_CLOSED, "2026-07-04 23:59", None),
        (SUNDAY, GAP, "2026-03-29 01:00", "2026-04-05 02:00"),  # that hour there is not
        (WEEKDAYS, DAY, "2026-03-28 12:00", "2026-03-30 09:00"),  # the clock goes forward between
    ],
)
def test_somebody_answers_from(days: Days, hours: Hours, now: str, answered_from: str | None) -> None:
    found = Contact(days=days, hours=hours).answers_from(_at(now), WARSAW)
    assert found == (_at(answered_from) if answered_from else None)


def _at(local: str) -> datetime:
    return datetime.fromisoformat(local).replace(tzinfo=WARSAW).astimezone(UTC)
