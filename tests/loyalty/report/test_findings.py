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
    ],
)
def test_the_first_that_is_so_is_told(now: Counts, was: Counts, found: Finding) -> None:
    assert finding(now, was) is found
