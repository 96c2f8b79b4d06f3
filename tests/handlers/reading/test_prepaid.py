"""A pass that is to be used, as staff type it."""

from __future__ import annotations

import pytest

from handlers.reading.prepaid import PassUse, read_pass_use


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("use pass", PassUse(frozenset(), "")),
        ("24.50 use ten washes", PassUse(frozenset({"washes"}), "24.50")),
        ("Use Washes 24.50", PassUse(frozenset({"washes"}), "24.50")),
        ("use", PassUse(frozenset(), "")),  # in a shop without cashback
        ("use 5", None),
        ("pass", None),
        ("spend pass", None),  # a tag of this shop
    ],
)
def test_how_staff_say_it(said: str, found: PassUse | None) -> None:
    intents = {"use": "use", "spend": "use", "pass": "pass"}
    named = {"washes": frozenset({"washes"}), "ten washes": frozenset({"washes"})}
    assert read_pass_use(said, intents, named, {"spend"}, alone=True) == found
    if said == "use":
        assert read_pass_use(said, intents, named, (), alone=False) is None
