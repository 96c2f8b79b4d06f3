"""What a report says is worth acting on."""

from __future__ import annotations

import pytest

from loyalty.report.counts import Counts
from loyalty.report.findings import Finding, finding


@pytest.mark.parametrize(
    ("now", "was", "found"),
    [
        (Counts(), Counts(visits=5), Finding.NOBODY),
        (Counts(), Counts(visits=4), Finding.NO_VISITS),
        (Counts(), Counts(), Finding.NO_VISITS),
        (Counts(active=5), Counts(active=10), Finding.FEWER_ACTIVE),
        (Counts(visits=1), Counts(), Finding.AS_USUAL),
        (Counts(visits=1), None, Finding.FIRST),
        (Counts(), None, Finding.NO_VISITS),
        (Counts(visits=40, with_amount=40, rewards=1), None, Finding.NOBODY_JOINED),
        (Counts(visits=40, with_amount=40, rewards=1, new=9), None, Finding.FIRST),
    ],
)
def test_the_first_that_is_so_is_told(now: Counts, was: Counts | None, found: Finding) -> None:
    assert finding(now, was) is found
