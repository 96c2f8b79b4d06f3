"""Show me this customer: who they are, what is on their card, and when they came."""

from __future__ import annotations

from loyalty.model.team import Role
from tests.stories.people import OnSms, OnTelegram, Person, Told
from tests.stories.shop import Shop
from tests.stories.test_team import claim


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

    for text in (
        "customer ana",
        "pokaż klientkę Ana",
        "Arată-mi clientul Ana",
        "who is Ana?",
        "kto to Ana",
        "Cine e Ana?",
        "pokaż Anę",
        "cardul Anei",
        "punkty Any",
    ):
        assert (await olga.says(text)).kind == "customer", text
    for text in ("show rewards", "show the report", "pokaż raport", "pokaż kampanie", "arată raportul"):
        assert not (await olga.says(text)).kind.startswith("customer"), text
    assert (await olga.says("customer")).kind == "customer-whom"
    assert (await olga.says("ben")).kind == "customer", "the answer to the question"
    assert (await olga.says("Any ideas?")).kind == "unknown-staff", "a word like any other"
    assert (await olga.says("audit Maxa")).kind == "audit"
    asked = await olga.says("customer zoe?")
    assert (asked.kind, "?" in asked) == ("customer-nobody", False)
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


async def confirms(owner: Person, asked: Told) -> Told:
    """With a tap; by SMS, where a sender can be forged, with the word that the question showed."""
    if isinstance(owner, OnSms):
        assert asked.kind.endswith("-word")
        return await owner.says(asked.rpartition(": ")[2])
    return await owner.chooses(asked.kind.replace("-ask", "-yes"))


async def test_a_slip_of_the_shop_is_made_good_by_hand(shop: Shop) -> None:
    ana, olga = await shop.member("Ana", stamps=2), await shop.owner("Olga")
    dan, max_ = await shop.staff("Dan", role=Role.MANAGER), await shop.staff("Max")

    asked = await olga.says("give ana 2 stamps spilled coffee")
    is_text = isinstance(olga, OnSms)
    ask = "correct-word" if is_text else "correct-ask"
    assert asked.kind == ask
    assert "Ana: +2 stamps" in asked
    assert "spilled coffee" in asked
    assert "4 of 9 stamps" in asked, "what is held then"
    assert await shop.holds(ana) == (2, 0), "it is asked first"
    yes = "" if is_text else next(one for one in await olga.offered() if one.startswith("correct-yes"))
    assert (await confirms(olga, asked)).kind == "correct-done"
    assert await shop.holds(ana) == (4, 0)
    assert "gave you 2 stamps" in ana.reads
    assert "spilled coffee" in ana.reads
    assert "+2 stamps, by the shop" in await ana.says("history")
    if isinstance(olga, OnTelegram):
        assert (await olga.forges(yes)).kind == "correct-old", "a second tap has no second effect"
    assert await shop.holds(ana) == (4, 0)

    told = await olga.says("undo")
    assert told.kind == "undone"
    assert await shop.holds(ana) == (2, 0)
    assert "slip of ours" in ana.reads

    assert (await olga.says("odejmij Ana 3 pieczątki policzone dwa razy")).kind == "correct-short"
    assert (await olga.says("deduct ana 1 stamp")).kind == "correct-why"
    asked = await olga.says("the coffee was cold")
    assert asked.kind == ask
    if is_text:
        assert (await olga.says("do it")).kind == "word-wrong", "anybody may say that"
        asked = await olga.says("deduct ana 1 stamp credited twice")
    assert (await (confirms(olga, asked) if is_text else olga.says("yes"))).kind == "correct-done"
    assert await shop.holds(ana) == (1, 0)
    assert (await ana.says("not me")).kind == "object-ask", "it is named first"
    assert (await ana.chooses("not-me-yes")).kind == "objected"
    assert "-1 stamp by hand" in olga.reads

    assert (await dan.says("customer ana")).kind == "customer"
    assert (await dan.chooses("customer-give")).kind == "correct-much"
    assert (await dan.says("4 stamps sorry")).kind == "correct-large", "a manager's limit"
    assert (await dan.says("dă-i Ana 3 ștampile scuze")).kind == ask
    assert (await dan.says("no")).kind == "correct-kept"
    assert (await max_.says("give ana 2 stamps sorry")).kind != "correct-ask"
    assert "gave or took by hand, Ana" in await olga.says("audit")
    assert await shop.holds(ana) == (1, 0)
    assert await shop.problems() == []


async def test_two_owners_make_good_one_slip(shop: Shop) -> None:
    """Who says yes after the other reads what is held by then, and is asked once more."""
    ana, olga, oskar = await shop.member("Ana"), await shop.owner("Olga"), await shop.owner("Oskar")
    first, second = await olga.says("give ana 1 stamp sorry"), await oskar.says("give ana 1 stamp sorry")
    assert (await confirms(olga, first)).kind == "correct-done"
    again = await confirms(oskar, second)
    assert (again.kind, "2 of 9" in again, "since I asked" in again) == (second.kind, True, True)
    assert await shop.holds(ana) == (1, 0)
    assert (await oskar.says("no")).kind == "correct-kept"


async def test_a_sentence_gives_or_takes_as_it_says(shop: Shop) -> None:
    """ "from" takes, whatever the verb; other words before the amount give nothing by guess. An owner has a card too."""
    await shop.member("Ana", stamps=5)
    olga = await shop.member("Olga")
    await olga.joins_team(await claim(shop))
    rows = {
        "Ana: +1 stamp": """ana 1 stamp for our mistake; 1 stamp to ana for our mistake; give 1 stamp to ana for our mistake;
            please give 1 stamp to ana for our mistake; daj 1 pieczątkę Ana za nasz błąd; acordă 1 ștampilă Ana pentru greșeală;
            adaugă 1 ștampilă Ana pentru greșeală""",
        "Ana: -1 stamp": """retrage 1 ștampilă de la Ana pentru greseala; iau 1 ștampilă de la Ana pentru greșeală;
            usuń 1 pieczątkę od Ana za pomyłkę; cut 1 stamp from Ana for our mistake; revoke 1 stamp from Ana for our mistake;
            minus 1 stamp from Ana for our mistake; -1 stamp from Ana for our mistake; retrage 1 ștampilă Ana pentru greșeală""",
    }
    for asked, texts in rows.items():
        for text in texts.split(";"):
            assert asked in (await olga.says(" ".join(text.split()))), text
            await olga.says("no")
    assert not (await olga.says("I gave Ana 5 stamps too many")).kind.startswith("correct-")
    assert "please" not in await olga.says("please give 1 stamp to Zoe for our mistake")


async def test_a_card_is_replaced_moved_exported_and_deleted_for_its_owner(shop: Shop) -> None:
    """Each is asked first, told to the customer and in the trail; a manager gives new cards and moves them."""
    ana, olga = await shop.member("Ana", stamps=2), await shop.owner("Olga")
    dan = await shop.staff("Dan", role=Role.MANAGER)
    (old,) = await shop.rows('SELECT "card" FROM "member" WHERE "name" = $1', "Ana")

    await dan.says("customer ana")
    await dan.chooses("customer-do")
    offered = [option.partition(":")[0] for option in await dan.offered()]
    assert offered == ["customer-new-card", "customer-new-number"]
    asked = await dan.chooses("customer-new-card")
    assert "Ana" in asked
    yes = next((one for one in await dan.offered() if one.startswith("customer-yes")), "")
    assert (await dan.says("no")).kind == "customer-kept"
    if isinstance(dan, OnTelegram):
        for what, told in (("erase", "owner-only"), ("export", "owner-only"), ("burn", "customer-old")):
            assert (await dan.forges(yes.replace("new-card", what))).kind == told, (
                "no button of theirs says it"
            )

    tapped: list[str] = []

    async def does(what: str) -> Told:
        await olga.says("customer ana")
        await olga.chooses("customer-do")
        asked = await olga.chooses(f"customer-{what}")
        if isinstance(olga, OnSms):
            return await olga.says(asked.rpartition(": ")[2])
        tapped.extend(one for one in await olga.offered() if one.startswith("customer-yes"))
        return await olga.chooses("customer-yes")

    assert (await does("new-card")).kind == "customer-did"
    (new,) = await shop.rows('SELECT "card" FROM "member" WHERE "name" = $1', "Ana")
    assert new["card"] != old["card"]
    assert ana.told[-1] == "new-card"
    assert (await does("export")).kind == "customer-did"
    if isinstance(olga, OnTelegram):
        assert (await olga.forges(tapped[-1])).kind == "customer-old", "a double tap gives one file"
    assert ana.told[-1] == "customer-told"
    assert "took the data as a file, Ana" in await olga.says("audit")

    await olga.says("customer ana")
    await olga.chooses("customer-do")
    asked = await olga.chooses("customer-erase")
    assert "2 stamps" in asked, "what it destroys"
    assert (await olga.says("no")).kind == "customer-kept"
    assert (await does("erase")).kind == "customer-did"
    assert "deleted your card" in ana.reads
    assert (await olga.says("customer ana")).kind == "customer-nobody"
    assert "card deleted" in await olga.says("audit")
    assert await shop.problems() == []
