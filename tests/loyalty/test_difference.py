"""What is different between two settings files."""

from __future__ import annotations

import tomllib

import pytest

from loyalty.programme.difference import Difference, differences

_BEFORE = """
summary = "Coffee"
days = ["Mon", "Tue"]
[shop]
phone = "1"
name = { en = "A", pl = "B" }
on = true
[[rewards]]
id = "coffee"
stamps = 9
[[rewards]]
id = "cake"
points = 150
limits = { per_day = 1 }
"""


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("", "", []),
        ('phone = "1"', 'phone = "2"', [("shop.phone", "1", "2")]),
        ('phone = "1"', "", [("shop.phone", "1", "")]),
        ("on = true", "on = false", [("shop.on", "true", "false")]),
        ('pl = "B"', 'ro = "B"', [("shop.name.pl", "B", ""), ("shop.name.ro", "", "B")]),
        ('["Mon", "Tue"]', '["Mon"]', [("days", "Mon, Tue", "Mon")]),
        ("stamps = 9", "stamps = 8", [("rewards coffee.stamps", "9", "8")]),
        ("per_day = 1", "per_day = 2", [("rewards cake.limits.per_day", "1", "2")]),
        (
            'id = "coffee"',
            'id = "tea"',
            [("rewards coffee", "stamps = 9", ""), ("rewards tea", "", "stamps = 9")],
        ),
        (
            '[[rewards]]\nid = "coffee"\nstamps = 9\n',
            "",
            [("rewards coffee", "stamps = 9", "")],
        ),
        ('summary = "Coffee"', f'summary = "{"x" * 99}"', [("summary", "Coffee", "x" * 77 + "...")]),
        ("[shop]", '[[tags]]\nid = "bun"\n[shop]', [("tags bun", "", "-")]),
    ],
)
def test_a_difference_is_told_where_it_stands(old: str, new: str, found: list[tuple[str, str, str]]) -> None:
    before, after = tomllib.loads(_BEFORE), tomllib.loads(_BEFORE.replace(old, new, 1))
    assert differences(before, after) == tuple(Difference(*one) for one in found)


def test_an_order_is_told_too() -> None:
    """Of rules that give the same the first counts."""
    before = {"rules": [{"id": "a"}, {"id": "b"}]}
    assert differences(before, {"rules": before["rules"][::-1]}) == (Difference("rules", "a, b", "b, a"),)
