"""Places on the leaderboard: equal visits are an equal place, and nobody is moved up by their name."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from loyalty.standing.leaderboard import Score, board


def scores(*visits: int) -> list[Score]:
    return [Score(number, chr(ord("a") + number), count) for number, count in enumerate(visits)]


@pytest.mark.parametrize(
    ("visits", "shown", "more", "own"),
    [
        ((), [], 0, None),
        ((0, 0), [], 0, None),
        ((2, 5, 0), [(1, "b", False), (2, "a", False)], 0, (2, False)),
        ((5, 3, 5, 1), [(1, "a", True), (1, "c", True), (3, "b", False)], 0, (1, True)),
        (
            (1, 3, 3, 2, 1),
            [(1, "b", True), (1, "c", True), (3, "d", False)],
            0,
            (4, True),
        ),  # one's own below them
        ((1, 1, 1, 1, 1), [(1, "a", True), (1, "b", True), (1, "c", True)], 2, (1, True)),
        ((1, 4, 2, 2, 2), [(1, "b", False), (2, "c", True), (2, "d", True)], 1, (5, False)),
    ],
)
def test_places(
    visits: Sequence[int],
    shown: list[tuple[int, str, bool]],
    more: int,
    own: tuple[int, bool] | None,
) -> None:
    found = board(scores(*visits), 3, member_id=0)
    assert [(one.place, one.score.name, one.equal) for one in found.shown] == shown
    assert found.more == more
    assert (found.own and (found.own.place, found.own.equal)) == own
