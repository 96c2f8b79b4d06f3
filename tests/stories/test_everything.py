"""A shop with everything on, walked in each language: nothing is missing, and every sum is what it should be."""

from __future__ import annotations

import logging
from dataclasses import dataclass

import pytest

from loyalty.model.team import Role
from playground.telegram.payments import Receipt
from tests.stories.own_file import shop_with, text
from tests.stories.people import OnTelegram, Person, Told
from tests.stories.shop import Shop, on_telegram

_SHORT = """[[rewards]]
id = "cake-140"
name = { en = "A small cake", pl = "Małe ciasto", ro = "O prăjitură" }
points = 140
valid = "30 minutes"

[[rewards]]
id = "refill\""""
# The shop's own file, which has points, stamps, cashback, challenges, badges, plans, passes, friends, gifts and birthdays;
# with a tier that is near, the leaderboard, an experiment, and members who hear of offers first.
EVERYTHING = text(
    "reach = 10 ", "reach = 2 ",
    "[leaderboard]\non = false", "[leaderboard]\non = true",
    'warn = "5 days"                       # members are told so long before the paid time is over; "never": they are not\n'
    "early = false", 'warn = "5 days"\nearly = true',
    '[[rewards]]\nid = "refill"', _SHORT,
    "rewards = []                          #", 'rewards = ["cake", "cake-140"] #',
    "starts = 2030-03-01", "starts = 2026-06-01",
)  # fmt: skip
SILENT = frozenset({"", "unknown", "unknown-again", "unknown-staff", "unknown-last", "trouble", "not-here"})
OF_MEMBERS = (
    "card", "balance", "history", "rewards", "vouchers", "levels", "challenges", "membership", "pass", "board",
    "invite-friend", "gift-code", "how", "hours", "address", "settings", "messages", "wishes", "kinds", "privacy",
)  # fmt: skip
OF_OWNERS = (
    "report", "report-week", "report-customers", "report-staff", "owe", "people-best", "people-quiet", "people-new",
    "programme", "experiment", "campaigns", "promotions", "team", "audit", "join-links", "reports", "caps", "staff",
)  # fmt: skip
CUP = {"en": "cup", "pl": "kubek", "ro": "cana mea"}
IN_EACH_LANGUAGE = pytest.mark.parametrize(
    "language",
    ["pl", pytest.param("en", marks=pytest.mark.prove), pytest.param("ro", marks=pytest.mark.prove)],
)


file, shop = shop_with(EVERYTHING)


def whole(told: Told, about: str) -> Told:
    """Something was understood and said, with every argument in its place."""
    assert told.kind not in SILENT, (about, told.kind, told)
    assert told.strip(), about
    assert not any(sign in told for sign in ("{", "}", "??")), (about, told)
    return told


@dataclass
class Till:
    """A visit of somebody at a place, minutes after the last one."""

    shop: Shop
    at: dict[str, Person]

    async def visit(self, member: Person, said: str, place: str = "main") -> Told:
        await self.shop.later(minutes=11)
        return whole(await self.at[place].says(f"{(await member.here(place)).code} {said}"), said)


async def cash(shop: Shop, name: str) -> int:
    """Of one member, in minor units."""
    (row,) = await shop.rows(
        """SELECT coalesce(sum(b."held"), 0) AS "held" FROM "balance" b JOIN "member" m ON m."id" = b."member_id"
        WHERE b."unit" = 'money' AND m."name" = $1""",
        name,
    )
    return int(row["held"])


async def code_of(shop: Shop, member: Person, intent: str) -> str:
    """The code that friends give, or whoever gives something."""
    if (await member.word(intent)).kind == "invite-ask":
        whole(await member.chooses("invite-named"), intent)
    (row,) = await shop.rows(
        """SELECT c."code" FROM "referral_code" c JOIN "member" m ON m."id" = c."member_id" WHERE m."name" = $1""",
        member.name,
    )
    return str(row["code"])


@on_telegram
@IN_EACH_LANGUAGE
async def test_everything_at_once(shop: Shop, language: str, caplog: pytest.LogCaptureFixture) -> None:
    """Ana is on Telegram, Ben on SMS. It is a Tuesday, at 10."""
    caplog.set_level(logging.WARNING)
    ana, ben = (
        shop.stranger("Ana", language=language),
        shop.stranger("Ben", "sms", language=language),
    )
    assert isinstance(ana, OnTelegram)
    max_ = await shop.staff("Max", language=language)
    iza = await shop.staff("Iza", "sms", location="station", language=language)
    olga = await shop.staff("Olga", role=Role.OWNER, language=language)
    till = Till(shop, {"main": max_, "station": iza})

    whole(await ana.joins(), "join")
    whole(await ana.chooses("offers-yes"), "offers")
    assert (await ana.says("10.07")).kind == "birthday-set"
    friends = await code_of(shop, ana, "invite-friend")
    whole(await ben.joins(f"join {friends}"), "joins by a friend")
    await ben.chooses("offers-no")

    # Tuesday: 20 for the money and 20 for a first visit; Ben 10, 20 and 20 as a friend, which brings Ana 40
    await till.visit(ana, "20")
    await till.visit(ben, "10")
    assert (await shop.holds(ana), await shop.holds(ben)) == ((1, 40 + 40), (1, 50))

    # Wednesday: 30 and 2 for a cup, and Silver; a membership at the till, a pass in the chat, and a use of it
    await shop.later(days=1)
    await till.visit(ana, f"30 {CUP[language]}")
    assert "tier-reached" in ana.told
    assert (await till.visit(ana, "plus 25")).kind == "plan-sold"
    whole(await ana.word("pass"), "pass")
    assert (await ana.chooses("pay-pass:lunches")).kind == "pass-invoice"
    receipts: list[Receipt] = []

    async def pays() -> None:
        receipts.append(await ana.account.pays(twice=True))

    assert (await ana.does(pays())).kind == "pass-bought"
    assert (await till.visit(ana, "use pass")).kind == "credited"
    assert await shop.holds(ana) == (2, 80 + 32)

    # Thursday: 50 at the other place, 5 for three days and 5 for both places, and 3 % of it as cashback
    await shop.later(days=1)
    await till.visit(ana, "50", "station")
    assert (await shop.holds(ana), await cash(shop, "Ana")) == ((3, 112 + 60), 150)
    whole(await ana.word("nickname"), "nickname")
    assert (await ana.says("Fox")).kind == "board-joined"
    takes = await code_of(shop, ben, "gift-code")
    asked = whole(await ana.says(f"give 20 {takes}"), "give")
    whole(await ana.chooses("give-yes"), asked)
    assert (await shop.holds(ana), await shop.holds(ben)) == ((3, 152), (1, 70))

    # Friday: 1 of 30 is paid with cashback and earns nothing; then a cake, in whichever version is Ana's
    await shop.later(days=1)
    await till.visit(ana, "30 use 1")
    assert (await shop.holds(ana), await cash(shop, "Ana")) == ((4, 181), 50)
    await ana.word("rewards")
    (cake,) = [one for one in await ana.offered() if one.startswith("redeem:cake")]
    code = whole(await ana.chooses(cake), "cake").code
    whole(await max_.says(code), "voucher")
    whole(await max_.chooses("voucher-give"), "given")
    points = 181 - (140 if "cake-140" in cake else 150)
    assert await shop.holds(ana) == (4, points)

    # Saturday: the owner gives 5 by hand, and doubles the points of the weekend
    await shop.later(days=1)
    whole(await olga.says("give ana 5 points spilled coffee"), "by hand")
    assert (await olga.says(shop.service.texts.word("yes", language))).kind == "correct-done"
    told = whole(await olga.says("double points this weekend at Main Street"), "campaign")
    whole(await olga.chooses("campaign-start"), told)
    await till.visit(ana, "10")
    await till.visit(ben, "10")
    assert (await shop.holds(ana), await shop.holds(ben)) == ((5, points + 5 + 20), (2, 70 + 20))
    assert (await max_.says(shop.service.texts.word("undo", language))).kind == "undone"
    assert await shop.holds(ben) == (1, 70)

    for member in (ana, ben):
        for intent in OF_MEMBERS:
            whole(await member.word(intent), f"{member.name}: {intent}")
    await ana.word("how")
    whole(await ana.chooses("how-all"), "how-all")
    await ana.word("card")
    assert ana.account.last.photo is not None
    for intent in OF_OWNERS:
        whole(await olga.word(intent), f"Olga: {intent}")
    whole(await olga.says("customer ana"), "customer")
    for said in ("pass", "plus", shop.service.texts.word("staff", language)):
        whole(await max_.says(said), said)

    # A summary of the month, the end of the membership, and a birthday, which brings 25
    for days in (26, 5, 3, 1):
        await shop.later(days=days)
    sent = {kind for kind, state, _ in await shop.outbox(ana) if state == "sent"}
    assert {"monthly", "membership-ended", "birthday-wish"} <= sent, sent
    assert await shop.holds(ana) == (5, points + 25 + 25)
    for person in (ana, ben, max_, iza, olga):
        for read in filter(None, person.screen().values()):
            whole(Told(read, "read"), person.name)
    assert await shop.problems() == []
    assert [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING] == []
