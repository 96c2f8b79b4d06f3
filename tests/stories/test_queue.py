"""A busy minute: five guests at one till, and Max, who reads Romanian, credits them as he would."""

from __future__ import annotations

from tests.stories.pairs import on_all_pairs
from tests.stories.people import OnTelegram
from tests.stories.shop import Shop


@on_all_pairs
async def test_a_queue_of_five(shop: Shop) -> None:
    ana, ben, cleo, dana, ela = [await shop.member(name) for name in ("Ana", "Ben", "Cleo", "Dana", "Ela")]
    max_, olga = await shop.staff("Max", language="ro"), await shop.owner("Olga")
    codes = {guest.name: (await guest.here()).code for guest in (ana, ben, cleo, dana, ela)}
    assert max_.told == ["at-till"] * 5

    told = await max_.answers("24,50", to=codes["Ana"])
    assert told.kind == "credited"
    assert "Ana" in told
    assert "24,50" in told

    assert (await max_.says("12")).kind == "credit-whose", "four wait"
    assert len(await max_.offered()) == 4
    assert "Ben" in await max_.says("ben")

    assert (await max_.says("30")).kind == "credit-whose"
    if isinstance(max_, OnTelegram):
        assert (await max_.edits("30", "33")).kind == "credit-whose"
    else:
        assert (await max_.says("33")).kind == "credit-whose"
    assert "Cleo" in await max_.chooses(f"credit-for:{codes['Cleo']}")

    assert "240" in await max_.answers("240", to=codes["Dana"])
    told = await max_.word("undo")
    assert told.kind == "undone"
    assert "Dana" in told
    if isinstance(max_, OnTelegram):
        assert (await max_.edits("240", "24")).kind == "edit-anew", "what it did is undone"
    assert (await max_.says(f"{codes['Dana']} 24")).kind == "credited"

    told = await max_.says("8")
    assert told.kind == "credited", "one is left, so nobody is asked"
    assert "Ela" in told
    assert (await max_.says("9")).kind not in {"credited", "credit-whose"}, "nobody waits"

    assert await shop.balances() == {
        "Ana": (1, 24), "Ben": (1, 12), "Cleo": (1, 33), "Dana": (1, 24), "Ela": (1, 8),
    }  # fmt: skip
    if isinstance(max_, OnTelegram):
        lines = [text for text in max_.screen().values() if text.startswith("Gata: ")]
        assert [code for code in codes.values() if not any(code in line for line in lines)] == []

    assert (await ben.says("not me")).kind == "objected"
    for part in ("Ben", "12", "Max"):
        assert part in olga.reads
    assert await shop.problems() == []
