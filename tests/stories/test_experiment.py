"""A reward is tried in two versions: everybody sees one, and the better one becomes the rule by a tap."""

from __future__ import annotations

from pathlib import Path

import pytest

from loyalty.report.experiment import Group
from tests.stories.own_file import in_file, plainly, shop_with, text
from tests.stories.people import OnTelegram, Person
from tests.stories.quick import read_here
from tests.stories.shop import Shop

_SEVEN = """[[rewards]]
id = "coffee-7"
name = { en = "A short coffee", pl = "Mała kawa", ro = "O cafea mică" }
stamps = 7
valid = "30 minutes"

[[rewards]]
id = "cake\""""
TRIED = text(
    '[[rewards]]\nid = "cake"', _SEVEN,
    "rewards = []                          #", 'rewards = ["coffee", "coffee-7"] #',
    "starts = 2030-03-01", "starts = 2026-06-01",
)  # fmt: skip
NINE, SEVEN = "A coffee: 9 stamps", "A short coffee: 7 stamps"


file, shop = shop_with(TRIED)


async def test_everybody_sees_one_version_and_the_better_one_becomes_the_rule(
    shop: Shop, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_here(monkeypatch)
    olga, max_ = await shop.owner("Olga"), await shop.staff("Max")
    people = [await shop.member(f"Ana{n}", stamps=7) for n in range(6)]

    async def sees(one: Person) -> tuple[bool, bool]:
        listed = plainly(await one.says("rewards"))
        return NINE in listed, SEVEN in listed

    has = [await sees(one) for one in people]
    assert all(nine != seven for nine, seven in has)
    for one, (_, seven) in zip(people[:2], has, strict=False):
        await shop.visit(one, max_)
        assert ("A short coffee" in one.reads) == seven
    longer = [one for one, (_, seven) in zip(people[2:], has[2:], strict=True) if not seven]
    for other in longer[:1]:  # what is undone is said of their goal too
        assert (await max_.says(f"{(await other.here()).code} lunches 250")).kind == "pass-sold"
        assert "7 of 9" in await max_.says("undo")
        assert await sees(one) == (not seven, seven)
    assert "EXPERIMENT says what each brings" in await olga.says("programme")
    told = await olga.says("experiment")
    assert (told.kind, "Too few to tell" in told) == ("experiment", True)

    def won(better: int) -> None:
        found = [
            Group(id, 100, 20, visits, visits * 4) for id, visits in (("coffee", 300), ("coffee-7", 300))
        ]
        found[better] = Group(found[better].version, 100, 40, 500, 2600)
        monkeypatch.setattr("bot.reports.experiment.groups", lambda *_: tuple(found))

    won(better=1)
    assert "B is better" in await olga.says("experiment")
    assert "To make it the rule: experiment B" in olga.reads
    assert (await olga.says("experiment b")).kind == "change-saved"
    await shop.later(seconds=4)
    assert 'winner = "coffee-7"' in in_file(file)
    assert "chosen = 2026-06-02" in in_file(file)
    assert [await sees(one) for one in people] == [(False, True)] * 6, "nearer for all, so at once"
    assert (await olga.chooses("change-undo")).kind == "change-undone"
    await shop.later(seconds=4)
    assert [await sees(one) for one in people] == has

    won(better=0)
    await olga.says("experiment")
    by_tap = isinstance(olga, OnTelegram)
    told = await (olga.chooses("experiment-winner") if by_tap else olga.says("experiment A"))
    assert told.kind == "change-saved"
    await shop.later(seconds=4)
    assert [await sees(one) for one in people] == has, "who had it nearer keeps it"
    for one, (nine, _) in zip(people, has, strict=True):
        assert (
            "you collect for this instead: A coffee, 9 stamps" in plainly(await one.says("rewards"))
        ) != nine
    assert "is the rule now" in await olga.says("experiment")
    await shop.later(days=90)
    assert [await sees(one) for one in people] == [(True, False)] * 6
