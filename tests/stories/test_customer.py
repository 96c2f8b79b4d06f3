"""Show me this customer: who they are, what is on their card, and when they came."""

from __future__ import annotations

from loyalty.model import Role
from tests.stories.people import OnSms
from tests.stories.shop import Shop


async def test_an_owner_looks_a_customer_up(shop: Shop) -> None:
    ana, ben, olga = await shop.member("Ana", stamps=2), await shop.member("Ben"), await shop.owner("Olga")
    dan = await shop.staff("Dan", role=Role.MANAGER, location="station")
    max_ = await shop.staff("Max")
    await shop.visit(ana, max_)

    told = await olga.says("show me Ana")
    assert told.kind == "customer"
    assert told.startswith("Ana")
    assert "3 of 9 stamps" in told
    assert "3 visits, the last today" in told
    if isinstance(olga, OnSms):
        assert "latest visits" not in told, "what costs by the letter says what matters most"
        assert "1 Messages" in told
        assert ana.address not in told, "a number is shown masked"
        assert (await olga.says(f"customer {ana.address[-4:]}")).kind == "customer"
    else:
        assert "Offers off, news about the card on" in told
        assert "The latest visits:" in told
        assert "Main Street" in told
    assert (await olga.chooses("customer-messages")).kind == "why"

    for text in ("customer ana", "pokaż klientkę Ana", "Arată-mi clientul Ana"):
        assert (await olga.says(text)).kind == "customer", text
    assert (await olga.says("customer")).kind == "customer-whom"
    assert (await olga.says("ben")).kind == "customer", "the answer to the question"
    assert (await olga.says("customer zoe")).kind == "customer-nobody"
    await olga.says("best")
    if not isinstance(olga, OnSms):
        assert (await olga.chooses("customer-of")).kind == "customer"

    told = await dan.says("customer ana")
    assert told.kind == "customer"
    assert "Main Street" not in told, "a manager sees the visits of their own place"
    assert "Main Street" not in await dan.chooses("why-visits")
    assert "looked at a card, Ana" in (await olga.says("audit"))
    assert (await max_.says("customer ana")).kind == "unknown-staff"
    assert (await ben.says("customer ana")).kind == "unknown"
