"""A rule and a reward for a group that the owner saved by name: whoever is in it has them, and nobody else reads of them."""

from __future__ import annotations

import pytest

from tests.stories.shop import Shop, changed

BACK = {
    "id": "back",
    "kind": "bonus",
    "name": {"en": "welcome back", "pl": "miło znów widzieć", "ro": "bine ai revenit"},
    "unit": "points",
    "amount": 5,
    "when": {"segment": "Regulars who left"},
}
TART = {
    "id": "tart",
    "name": {"en": "A tart", "pl": "Tarta", "ro": "O tartă"},
    "points": 900,
    "valid": "30 minutes",
    "segment": "Regulars who left",
}


@pytest.mark.parametrize("config", [changed(rules=[BACK], rewards=[TART])], ids=["for a group"])
async def test_what_is_for_a_saved_group_is_for_who_is_in_it(shop: Shop) -> None:
    olga, max_ = await shop.owner("Olga"), await shop.staff("Max")
    ana, ben = await shop.member("Ana", stamps=3), await shop.member("Ben")
    await shop.visit(ana, max_)
    assert await shop.holds(ana) == (4, 12), "no group is saved, so nobody is in it"
    odd = await olga.says("save segment regulars who left: visits over 2 and students")
    assert (odd.kind, "“students”" in odd or '"students"' in odd) == ("segment-odd", True)
    assert (await olga.says("save segment weekends: visits over 2")).kind == "segment-is-group"
    await olga.says("save segment Regulars who left: visits over 2 and not evenings")
    how, others = await ana.says("how does it work"), await ben.says("how does it work")
    assert ("welcome back" in how, "welcome back" in others) == (True, False)
    assert ("for you" in how, "tart" in others, "egulars" in how) == (True, False, False)
    await shop.later(hours=3)
    await shop.visit(ana, max_)
    await shop.visit(ben, max_)
    assert (await shop.holds(ana), await shop.holds(ben)) == ((5, 12 + 12 + 5), (1, 12))
    assert "welcome back" not in ben.reads + max_.told[-1], "it is the owner's affair"
    await olga.says("why ben")
    assert "welcome back: only for " in await olga.chooses("why-visits")
    assert ("A tart" in await ana.says("rewards"), "A tart" in await ben.says("rewards")) == (True, False)
    assert (await ben.says("a tart")).kind == "reward-gone"
    assert (await ana.says("a tart")).kind == "reward-short"
    assert (await olga.says("remove segment Regulars who left")).kind == "segment-used"
    asked = await olga.says("save segment regulars who left: best 20")
    assert (asked.kind, "welcome back" in asked, "visits over 2" in asked) == ("segment-replace", True, True)
    await olga.says("replace segment regulars who left: best 20")
    assert olga.told[-2] == "segment-replaced"
    await shop.later(seconds=1)
    how, others = await ana.says("how does it work"), await ben.says("how does it work")
    assert ("welcome back" in how, "welcome back" in others) == (True, False), "as the last night had it"
    assert (await olga.says("remove segment nobody")).kind == "segment-unknown"
    assert await shop.problems() == []
