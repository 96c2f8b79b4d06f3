"""What an owner changes by a sentence in the chat, and that all else in the file stays as it stands."""

from __future__ import annotations

import tomllib

import pytest

from bot.settings.editing import edited
from handlers.turn.desk import Section
from loyalty.programme.difference import Difference, differences
from tests.bot.settings.shop_file import GOOD


@pytest.mark.parametrize(
    ("section", "said", "found"),
    [
        ("phone", "+48 22 100 20 30", ("shop.phone", "555 010 200", "+48 22 100 20 30")),
        ("hours", "Mon-Fri 8:00-18:00", ("shop.hours", '""', "Mon-Fri 8:00-18:00")),
        ("hours", "Station: 6-22", ("locations station.hours", "", "6-22")),
        ("rewards", "coffee stamps 8", ("rewards coffee.stamps", "9", "8")),
        ("rewards", "Coffee stamps = 8", ("rewards coffee.stamps", "9", "8")),
        ("rewards", "coffee name Kawusia", ("rewards coffee.name.pl", "Kawa", "Kawusia")),
        ("rewards", "coffee stock 40", ("rewards coffee.stock", "", "40")),
        ("rewards", "coffee limits.per_day 1", ("rewards coffee.limits", "", "per_day = 1")),
        ("rewards", "refill limits.per_day 2", ("rewards refill.limits.per_day", "1", "2")),
        ("rewards", "coffee value 12,5", ("rewards coffee.value", "12", "12.5")),
        ("rewards", "cake hours 14:00-18:00", ("rewards cake.hours", "0:00-24:00", "14:00-18:00")),
        ("rules", "happy-hour times 2", ("rules happy-hour.times", "1.5", "2")),
        (
            "rules",
            "happy-hour hours 14:00-16:00",
            ("rules happy-hour.when.hours", "15:00-17:00", "14:00-16:00"),
        ),
        ("occasions", "birthday false", ("occasions.birthday.on", "true", "false")),
        ("rules", "happy-hour minimum 20", ("rules happy-hour.when.minimum", "", "20")),
        ("rules", "happy-hour limits.per_week 2", ("rules happy-hour.limits", "", "per_week = 2")),
        (
            "rewards",
            "bun kind item name A bun points 50 valid 30 minutes",
            ("rewards bun", "", "kind = item, name = { pl = A bun }, points = 50, valid = 30 minutes"),
        ),
    ],
)
def test_one_key_changes_and_nothing_else(section: Section, said: str, found: tuple[str, str, str]) -> None:
    after = edited(GOOD, section, said, "pl")
    assert differences(tomllib.loads(GOOD), tomllib.loads(after)) == (Difference(*found),)
    comments = [line.partition("#")[2] for line in GOOD.splitlines()]
    assert [one for one in comments if one] == [
        one for one in (line.partition("#")[2] for line in after.splitlines()) if one
    ]
    assert edited(after, section, said, "pl") == after or section == "hours"


@pytest.mark.parametrize(
    ("section", "id"), [("rewards", "refill"), ("rewards", "coffee"), ("rules", "tenth-visit")]
)
def test_an_entry_goes_with_its_own_lines(section: Section, id: str) -> None:
    """What is said between it and the next one is about the next one."""
    after = edited(GOOD, section, f"{id} -", "en")
    (gone,) = differences(tomllib.loads(GOOD), tomllib.loads(after))
    assert (gone.place, gone.after) == (f"{section} {id}", "")
    assert after.endswith(GOOD[-500:])


@pytest.mark.parametrize(
    ("section", "said", "fault"),
    [
        ("rewards", "", "rewards: there are coffee, cake, refill"),
        ("rewards", "coffee", "rewards: there are coffee"),
        ("rewards", "coffee costs 8", "costs: no such key; there are kind, name"),
        ("rules", "happy-hour often", "often: no such key"),
    ],
)
def test_what_is_no_change_is_told_what_there_is(section: Section, said: str, fault: str) -> None:
    with pytest.raises(ValueError, match=f"^{fault}"):
        edited(GOOD, section, said, "en")
