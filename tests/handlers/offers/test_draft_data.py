"""A draft between two answers: kept whole, and read as older versions kept it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from handlers.offers.draft import Claim, Draft
from handlers.offers.draft_data import from_data, to_data
from loyalty.offers.promotions import Audience, AudienceKind

NOON = datetime(2026, 6, 2, 12, 0, tzinfo=UTC)
WHOLE = Draft(
    texts=(("en", "Autumn latte: 2 for 1"), ("pl", ""), ("ro", "Ceva: cu două puncte")),
    picture="AgAC-1",
    audience=Audience(AudienceKind.BIRTHDAY, "10:30", 6),
    starts_at=NOON,
    ends_at=NOON.replace(day=5, microsecond=7),
    claim=Claim(40, 2, "LATTE"),
    instead=4611686018427387904,
)

# As the first version kept them: never to be changed, only to be added to.
OLD: dict[str, tuple[dict[str, str], Draft]] = {
    "nothing yet": ({}, Draft()),
    "a text": ({"text-en": "Autumn latte"}, Draft(texts=(("en", "Autumn latte"),))),
    "everything": (
        {
            "text-en": "Autumn latte: 2 for 1",
            "text-pl": "",
            "text-ro": "Ceva: cu două puncte",
            "picture": "AgAC-1",
            "audience": "birthday:6:10:30",
            "starts": "2026-06-02T12:00:00+00:00",
            "ends": "2026-06-05T12:00:00.000007+00:00",
            "claim": "40:2:LATTE",
            "instead": "4611686018427387904",
        },
        WHOLE,
    ),
    "without limit": ({"claim": ":1:"}, Draft(claim=Claim(None, 1, ""))),
    "nothing to claim": ({"claim": ":0:"}, Draft(claim=Claim())),
}


@pytest.mark.parametrize(("data", "draft"), OLD.values(), ids=OLD.keys())
def test_an_old_draft_is_read(data: dict[str, str], draft: Draft) -> None:
    assert from_data(data) == draft


@pytest.mark.parametrize("draft", [draft for _, draft in OLD.values()], ids=OLD.keys())
def test_a_draft_comes_back_as_it_was(draft: Draft) -> None:
    assert from_data(to_data(draft)) == draft


def test_every_kind_of_audience_comes_back() -> None:
    for kind in AudienceKind:
        draft = Draft(audience=Audience(kind, "coffee", 30))
        assert from_data(to_data(draft)) == draft


def test_what_is_no_draft_is_refused() -> None:
    with pytest.raises(ValueError):
        from_data({"draft": '{"texts": 7}'})
