from random import Random

import pytest

from loyalty.report.nps import Nps


@pytest.mark.parametrize(
    ("promoters", "detractors", "answers", "score", "interval"),
    [
        (50, 20, 100, 30, (14, 44)),
        (30, 0, 30, 100, (79, 100)),  # all say the same, and it still has a width
        (0, 30, 30, -100, (-100, -79)),
        (0, 0, 30, 0, (-7, 7)),
        (10, 10, 30, 0, (-28, 28)),
    ],
)
def test_the_score_and_its_interval(
    promoters: int, detractors: int, answers: int, score: int, interval: tuple[int, int]
) -> None:
    found = Nps("2026-Q3", answers, promoters, detractors)
    assert (found.score, found.interval, found.told) == (score, interval, True)
    assert not Nps("2026-Q3", 29, 9, 9).told


def test_the_interval_lies_within_what_there_is() -> None:
    random = Random()
    for _ in range(200):
        answers = random.randint(1, 400)
        promoters = random.randint(0, answers)
        few = Nps("2026-Q3", answers, promoters, random.randint(0, answers - promoters))
        low, high = few.interval
        assert -100 <= low <= high <= 100
        many = Nps("2026-Q3", 9 * few.answers, 9 * few.promoters, 9 * few.detractors)
        assert many.score == few.score
