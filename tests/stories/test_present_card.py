"""A card shows what is held at that moment, whichever way it is asked for, and however late it comes."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from bot.telegram.photos import Photographer
from loyalty.ledger.amounts import Amounts
from loyalty.ledger.units import Unit
from loyalty.messages.extras import CardPicture, Drawn
from loyalty.model.accounts import Balance
from loyalty.planning.card import shown
from playground import faults
from tests.stories.people import OnTelegram, Person
from tests.stories.shop import Shop, on_sms, on_telegram


async def drawn_of_the_ledger(shop: Shop, member: Person) -> bytes:
    """The picture of what their entries add up to."""
    (row,) = await shop.rows(
        """SELECT m."card", m."name",
            (SELECT coalesce(sum("amount"), 0) FROM "entry" WHERE "member_id" = m."id" AND "unit" = 'stamps') AS "stamps",
            (SELECT coalesce(sum("amount"), 0) FROM "entry" WHERE "member_id" = m."id" AND "unit" = 'points') AS "points"
        FROM "member" m WHERE m."name" = $1""",
        member.name,
    )
    service = shop.service
    held = Amounts({Unit.STAMPS: int(row["stamps"]), Unit.POINTS: int(row["points"])})
    blank = CardPicture(row["card"], row["name"], 0, service.programme.goal, 0)
    face = shown(blank, service.programme, Balance(held))
    return service.parts.pictures.card(face, "en", service.links.qr(row["card"]))


async def photographed(shop: Shop) -> tuple[OnTelegram, Person]:
    """Ana, who has a picture of her card in the chat from before, and Max, who credited her since."""
    ana, max_ = await shop.member("Ana", stamps=2, points=30), await shop.staff("Max")
    assert isinstance(ana, OnTelegram)
    await ana.says("card")
    assert ana.account.last.photo == await drawn_of_the_ledger(shop, ana)
    await shop.visit(ana, max_, "24,50")
    return ana, max_


@on_telegram
@pytest.mark.parametrize("said", ["card", "/card", "karta"])
async def test_asked_for_by_a_word(shop: Shop, said: str) -> None:
    ana, _ = await photographed(shop)
    await ana.says(said)
    assert ana.account.last.photo == await drawn_of_the_ledger(shop, ana)


@on_telegram
async def test_asked_for_by_the_button_of_the_receipt_and_after_an_undo(shop: Shop) -> None:
    ana, max_ = await photographed(shop)
    await max_.says(f"{(await ana.here()).code} 10")
    await ana.chooses("card")
    assert ana.account.last.photo == await drawn_of_the_ledger(shop, ana)
    await max_.says("undo")
    await ana.chooses("card")
    shown = [message.photo for message in ana.account.received if message.photo]
    assert await drawn_of_the_ledger(shop, ana) in shown[-2:]


@on_telegram
@pytest.mark.parametrize("option", ["rewards", "history", "here", "settings"])
async def test_a_picture_that_stays_above_another_text(shop: Shop, option: str) -> None:
    """A tap under an old card changes its text; the picture above is that of today."""
    ana, max_ = await photographed(shop)
    old = next(message for message in ana.account.received if message.photo)
    for _ in range(2):
        await ana.taps_old(option, old)
        (now,) = [message for message in ana.account.received if message.id == old.id]
        assert now.photo == await drawn_of_the_ledger(shop, ana)
        assert now.text != old.text
        await shop.visit(ana, max_, "10")


@on_telegram
async def test_under_the_picture_of_a_voucher_it_stays_that_of_the_voucher(shop: Shop) -> None:
    ana = await shop.member("Ana", stamps=9)
    assert isinstance(ana, OnTelegram)
    await ana.says("rewards")
    await ana.chooses("redeem:coffee")
    ticket = ana.account.last
    assert ticket.photo
    await ana.chooses("cancel-voucher")
    (after,) = [message for message in ana.account.received if message.id == ticket.id]
    assert after.photo == ticket.photo


@pytest.mark.parametrize(("said", "method"), [("card", "sendPhoto"), ("balance", "sendMessage")])
@on_telegram
async def test_an_answer_that_is_sent_again_late(shop: Shop, said: str, method: str) -> None:
    ana, max_ = await shop.member("Ana", stamps=9, points=30), await shop.staff("Max")
    assert isinstance(ana, OnTelegram)
    code = (await ana.here()).code
    shop.telegram.faults.next(method, faults.flood(3))
    await ana.says(said)
    shop.telegram.faults.clear()
    await max_.says(f"{code} 24,50")
    await shop.later(seconds=10)
    late, receipt, _new_level = ana.account.received[-3:]
    for message in (late, receipt):
        for part in ("1 of 9", "54", "Ready: A coffee"):
            assert part in message.text
    if said == "card":
        assert late.photo == await drawn_of_the_ledger(shop, ana)


@on_telegram
async def test_a_card_that_takes_long_to_draw_does_not_come_behind_the_receipt(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    ana, max_ = await shop.member("Ana", stamps=2), await shop.staff("Max")
    assert isinstance(ana, OnTelegram)
    code = (await ana.here()).code
    right: Callable[[Photographer, Drawn, str], bytes] = Photographer._draw

    def slowly(photographer: Photographer, face: Drawn, locale: str) -> bytes:
        time.sleep(0.2)
        return right(photographer, face, locale)

    monkeypatch.setattr(Photographer, "_draw", slowly)
    await ana.account.says("card")
    await shop.telegram.delivered()
    await max_.says(f"{code} 12")
    card, receipt = ana.account.received[-2:]
    assert card.photo
    assert "3 of 9" in receipt.text


@on_sms
async def test_its_page_and_the_picture_on_it(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana", stamps=2, points=30), await shop.staff("Max")
    address = next(word for word in (await ana.says("card")).split() if "/c/" in word)
    for amount in ("24,50", "10"):
        assert (await shop.get(f"{address}.png")).body == await drawn_of_the_ledger(shop, ana)
        stamps, points = await shop.holds(ana)
        page = (await shop.get(address)).text
        for name, count in (("stamps", {"stamps": stamps, "goal": 9}), ("points", {"points": points})):
            assert shop.service.texts.said(f"page-{name}", count, "en") in page
        await shop.visit(ana, max_, amount)
