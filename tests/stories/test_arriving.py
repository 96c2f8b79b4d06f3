"""A text that did not arrive, for the phone was off."""

from __future__ import annotations

import pytest

from tests.stories.people import OnSms, Person
from tests.stories.shop import Shop, on_sms


async def credited_in_vain(shop: Shop) -> tuple[OnSms, Person]:
    """Ben is gone with his phone off before the receipt comes."""
    ben, max_ = await shop.member("Ben"), await shop.staff("Max")
    assert isinstance(ben, OnSms)
    code = (await ben.here()).code
    ben.phone.fails_with(30003)
    await max_.says(f"{code} 12")
    assert "receipt" not in ben.reads.lower()
    assert await states(shop) == [("waiting", 1)]
    ben.phone.fails_with(None)
    return ben, max_


async def states(shop: Shop) -> list[tuple[str, int]]:
    rows = await shop.rows("""SELECT "state", "tries" FROM "outbox" WHERE "kind" = 'receipt'""")
    return [(row["state"], row["tries"]) for row in rows]


@on_sms
@pytest.mark.prove
async def test_a_receipt_comes_when_the_phone_is_on_again(shop: Shop) -> None:
    """Once, though Twilio tells everything twice."""
    shop.twilio.carrier.repeats = True
    ben, _ = await credited_in_vain(shop)
    before = len(ben.phone.messages)
    await shop.later(minutes=9)
    assert len(ben.phone.messages) == before
    await shop.later(minutes=2)
    assert len(ben.phone.messages) == before + 1
    assert await states(shop) == [("sent", 2)]
    await shop.later(hours=5)
    assert len(ben.phone.messages) == before + 1


@on_sms
async def test_a_receipt_of_what_was_undone_since_does_not_come(shop: Shop) -> None:
    ben, max_ = await credited_in_vain(shop)
    before = len(ben.phone.messages)
    await max_.says("undo")
    told = [text.body for text in ben.phone.messages[before:]]
    await shop.later(minutes=11)
    assert [text.body for text in ben.phone.messages[before:]] == told


@on_sms
@pytest.mark.parametrize("code", [30003, 30001])
async def test_who_cannot_be_reached_for_hours_is_in_the_dead_letters(shop: Shop, code: int) -> None:
    ben, max_ = await shop.member("Ben"), await shop.staff("Max")
    assert isinstance(ben, OnSms)
    here = (await ben.here()).code
    ben.phone.fails_with(code)
    await max_.says(f"{here} 12")
    for _ in range(12):
        await shop.later(minutes=16)
    assert await states(shop) == [("dead", 6)]
