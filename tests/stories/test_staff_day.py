"""A whole day of somebody at the till, by chat: practice, a customer looked up, credited by name, a new one by phone, a slip
undone, a reward handed over, money returned."""

from __future__ import annotations

import pytest

from tests.stories.shop import Shop, changed

CONFIG = changed(codes={"by_name": True}, invitations={"ask_customers": True}, limits={"paper_stamps": 9})


@pytest.mark.parametrize("config", [CONFIG], ids=[""])
async def test_a_day_at_the_till(shop: Shop) -> None:
    max_, ana = await shop.staff("Max"), await shop.member("Ana", stamps=9)
    ben, zoe = shop.stranger("Ben", "sms"), await shop.member("Zoe")

    told = await max_.says("staff")
    for part in ("voucher", "undo", "48213"):
        assert part in told.casefold(), part
    code = (await max_.says("practice")).code
    assert (await max_.says(f"{code} 24.50")).kind == "credited"
    assert (await max_.says("stop practice")).kind == "practice-over"

    assert (await max_.says("show rewards")).kind == "card-of-staff", "and no name that was missed"
    shown = await max_.says("customer ana")
    assert shown.kind == "credit-ask"
    assert "Ana" in shown
    first = await max_.says("12")
    assert first.kind == "credited"
    assert "without a card" in first, "one line a day"
    told = await max_.says("zoe 24.50")
    assert told.kind == "credited"
    assert "without a card" not in told
    assert (await max_.says("undo")).kind == "undone"
    assert (await shop.holds(zoe))[0] == 0

    assert (await max_.says(f"join ben {ben.address}")).kind == "enrol-sent"
    assert (await ben.says("YES")).kind == "welcome"
    assert "is at the till" in max_.reads
    assert (await max_.says("ben 12")).kind == "credited"

    await ana.word("rewards")
    voucher = await ana.chooses("redeem")
    assert voucher.kind == "voucher"
    assert (await max_.says(voucher.code)).kind == "voucher-ask"
    assert (await max_.says("yes")).kind == "voucher-redeemed"

    await shop.later(minutes=11)
    visit = await zoe.here()
    assert "Zoe" in max_.reads
    assert (await max_.says(f"{visit.code} 30")).kind == "credited"
    back = await zoe.here()
    told = await max_.says(f"{back.code} return 10")
    assert told.kind == "return-done", told
    assert await shop.problems() == []
