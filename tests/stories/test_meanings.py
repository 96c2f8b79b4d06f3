"""What a word means here and now: a label of what was just offered, a reply to an older message, a command in the
middle of a question."""

from __future__ import annotations

from tests.handlers.told import offer
from tests.stories.shop import Shop, on_telegram

# What a member says, the label that they then type, and what they are told.
LABELS = [
    ("messages", "Turn offers on", "messages-set"),
    ("messages", "wylacz oferty!", "messages-set"),
    ("wiadomości", "3 Więcej możliwości", "wishes"),
    ("mesaje", "ALTELE", "wishes"),
    ("here", "station", "here"),
    ("rewards", "kawa", "voucher"),
    ("voucher", "Give it back", "voucher-cancelled"),
    ("help", "recompense", "rewards"),
    ("Turn offers on", "Delete for good", "unknown-again"),  # labels of something else, and much earlier
]


async def test_an_option_is_chosen_by_its_label(shop: Shop) -> None:
    """In any language of the shop, with or without accents; and only while it is offered."""
    ana = await shop.member("Ana", stamps=9)
    for first, label, kind in LABELS:
        await ana.says(first)
        assert ((await ana.says(label)).kind, label) == (kind, label)
    assert await shop.balances() == {"Ana": (9, 0)}


@on_telegram
async def test_a_card_is_kept_by_the_label_that_says_so(shop: Shop) -> None:
    ana = await shop.member("Ana")
    for first, label in (("leave", "Keep my card."), ("usuń mnie", "zostaw kartę")):
        await ana.says(first)
        assert (await ana.says(label)).kind == "kept", label


async def test_the_team_choose_by_label_too(shop: Shop) -> None:
    """A label comes before a command that is called the same, and one that two options share is asked about."""
    olga = await shop.owner("Olga")
    await olga.says("invite")
    assert (await olga.says("Staff")).kind == "invite-where"
    assert (await olga.says("station")).kind == "invite-link"
    live = [offer(name, shop.clock()) for name in ("Latte", "Latte", "Team")]
    await shop.service.database.run(lambda tx: tx.write(live))
    await olga.says("promotions")
    assert (await olga.says("latte")).kind == "which"
    assert len(await olga.offered()) == 2
    assert (await olga.chooses("promo-show")).kind == "offers"
    assert (await olga.says("PAUZĂ")).kind == "offer-moved"


@on_telegram
async def test_a_reply_is_about_the_message_it_quotes(shop: Shop) -> None:
    """However much was said since; and no word in it answers the newest question."""
    ana, ben, max_ = await shop.member("Ana"), await shop.member("Ben"), await shop.staff("Max")
    for guest in (ana, ben):
        code = (await guest.here()).code
        await max_.says(f"{code} 12")
        await shop.later(minutes=1)
    assert "Ana" in await max_.answers("undo", "Ana")
    assert await shop.balances() == {"Ana": (0, 0), "Ben": (1, 12)}
    await ben.says("leave")
    assert (await ben.answers("1", code)).kind != "left"
    assert (await ben.answers("yes", code)).kind != "left"
    assert (await ben.answers("yes", "Delete")).kind == "left"


@on_telegram
async def test_undo_in_reply_to_a_code_is_about_its_visit(shop: Shop) -> None:
    ana, ben, max_ = await shop.member("Ana"), await shop.member("Ben"), await shop.staff("Max")
    code = (await ana.here()).code
    await max_.answers("12", code)
    await shop.later(minutes=1)
    await max_.says(f"{(await ben.here()).code} 12")
    at_the_till = next(m for m in max_.account.received if code in m.text)
    await max_.does(max_.account.says("undo", reply_to=at_the_till))
    assert await shop.balances() == {"Ana": (0, 0), "Ben": (1, 12)}


async def test_a_number_takes_something_away_only_under_the_newest_message(shop: Shop) -> None:
    ana, ben, max_ = await shop.member("Ana"), await shop.member("Ben"), await shop.staff("Max")
    for guest in (ana, ben):
        await max_.says(f"{(await guest.here()).code} 12")
        await shop.later(minutes=1)
    await max_.says("undo")
    assert (await max_.says("undo")).kind == "undo-ask", "for Ana's"
    await (await shop.member("Cara")).here()
    assert (await max_.says("1")).kind == "credit-whose", "an amount: Cara's, or Ben's"
    assert await shop.balances() == {"Ana": (1, 12), "Ben": (0, 0), "Cara": (0, 0)}


async def test_a_day_of_staff_in_romanian(shop: Shop) -> None:
    """Commands, words that nobody knows, and questions that are left for something else."""
    ana, ben = await shop.member("Ana"), await shop.member("Ben")
    max_ = await shop.staff("Max", language="ro")
    said = {
        "ajutor": "staff-help",
        "salut, ce fac aici?": "unknown-staff",
        "Cum adaug vizite": "staff-help",
        "schimbă locul": "staff-location",
        "echipa": "unknown-staff",  # a command of the owner's: the list is left
        "gara": "unknown-again",
        "locul meu": "staff-location",
        "Station": "staff-location-set",
        "Schimbă locul": "staff-location",  # the label that was just offered
        "main street": "staff-location-set",
    }
    for text, kind in said.items():
        assert ((await max_.says(text)).kind, text) == (kind, text)
    await max_.says("ce zi e azi")
    assert shop.text("unknown-staff", max_, digits=5, decimals=2, state="none") == max_.reads.split("\n1 ")[0]
    code = (await ana.here()).code
    assert (await max_.says(code)).kind == "credit-ask"
    assert (await max_.says("nu acum")).kind == "credit-dropped"
    assert (await max_.says(f"{(await ana.here()).code} 24,50")).kind == "credited"
    assert (await max_.says("Anulează!")).kind == "undone"
    await shop.later(minutes=1)
    for guest in (ana, ben):
        await guest.here()
    assert (await max_.says("12 lei")).kind in {"credit-whose", "credit-currency"}
    assert (await max_.says("30")).kind == "credit-whose"
    assert (await max_.says("jurnal")).kind == "unknown-staff", "the owner's"
    assert (await max_.says("30")).kind == "credit-whose"
    assert (await max_.says("ben")).kind == "credited"
    assert await shop.balances() == {"Ana": (0, 0), "Ben": (1, 30)}
