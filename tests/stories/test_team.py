"""The team: how the owner comes in, invites, removes at once, and sees who did what."""

from __future__ import annotations

import re

import pytest

from loyalty.model.team import Role
from tests.stories.pairs import on_all_pairs
from tests.stories.people import OnTelegram, Person, Told
from tests.stories.shop import Shop, on_sms, on_telegram


async def claim(shop: Shop) -> str:
    """The payload of a fresh owner's link."""
    return payload_in(await shop.owner_link())


def payload_in(text: str) -> str:
    found = re.search(r"\b[os]-[A-Za-z0-9_-]{10,}", text)
    assert found, text
    return found[0]


def link_in(person: Person, told: Told) -> str:
    if isinstance(person, OnTelegram):
        urls = [b.url or "" for row in person.account.last.buttons for b in row]
        return payload_in(" ".join([told, *urls]))
    return payload_in(told)


async def invites(owner: Person, role: str = "staff", location: str = "main") -> str:
    """Through the questions, to the link's payload."""
    await owner.says("invite")
    await owner.chooses(f"invite-role-{role}")
    told = await owner.chooses(f"invite-where:{role}:{location}")
    assert told.kind == "invite-link"
    return link_in(owner, told)


async def team(shop: Shop) -> dict[str, str]:
    rows = await shop.rows('SELECT "name", "role" FROM "staff" WHERE "removed_at" IS NULL')
    return {row["name"]: row["role"] for row in rows}


# The owner


@on_all_pairs
async def test_the_owners_link_works_once(shop: Shop) -> None:
    olga, eve = shop.stranger("Olga"), shop.stranger("Eve")
    link = await claim(shop)
    assert (await olga.joins_team(link)).kind == "owner-welcome"
    assert (await eve.opens(link)).kind == "link-old"
    assert list((await team(shop)).values()) == ["owner"]


async def test_the_owners_link_runs_out(shop: Shop) -> None:
    olga = shop.stranger("Olga")
    link = await claim(shop)
    await shop.later(minutes=61)
    assert (await olga.opens(link)).kind == "link-old"
    assert await team(shop) == {}


async def test_a_guessed_link_is_nothing(shop: Shop) -> None:
    eve = shop.stranger("Eve")
    for number in range(5):
        assert (await eve.opens(f"o-{number}aaaaaaaaaaaaaaaaaaaaa")).kind == "link-old"
    assert (await eve.opens(await claim(shop))).kind == "slowed"


@on_telegram
async def test_the_owner_has_a_menu_of_their_own(shop: Shop) -> None:
    olga, ana = shop.stranger("Olga"), await shop.member("Ana")
    assert isinstance(olga, OnTelegram)
    assert isinstance(ana, OnTelegram)
    await shop.menus()
    await olga.opens(await claim(shop))
    assert "audit" in [command.command for command in olga.account.commands]
    assert "card" in [command.command for command in ana.account.commands]
    assert "audit" not in [command.command for command in ana.account.commands]


# Inviting


async def test_staff_are_invited_by_a_link_that_lets_one_person_in(shop: Shop) -> None:
    olga, max_, eve = await shop.owner("Olga"), shop.stranger("Max"), shop.stranger("Eve")
    link = await invites(olga)
    assert (await max_.joins_team(link)).kind == "staff-welcome"
    assert "Main Street" in max_.reads
    assert (await eve.opens(link)).kind == "link-old"
    assert sorted((await team(shop)).values()) == ["owner", "staff"]


async def test_an_invitation_runs_out(shop: Shop) -> None:
    olga, max_ = await shop.owner("Olga"), shop.stranger("Max")
    link = await invites(olga)
    await shop.later(days=2, minutes=1)
    assert (await max_.opens(link)).kind == "link-old"


@pytest.mark.parametrize("word", ["join", "JOIN", "hello"])
async def test_staff_with_only_sms_are_invited_by_their_number(shop: Shop, word: str) -> None:
    olga, max_ = await shop.owner("Olga"), shop.stranger("Max", "sms")
    await invites(olga, location="station")
    await olga.chooses("invite-phone")
    assert (await olga.says("no number at all")).kind == "invite-phone-odd"
    told = await olga.says(max_.address)
    assert told.kind == "invite-sent"
    assert max_.address not in told
    assert max_.told == ["invited-by-phone"]
    assert (await max_.says(word)).kind == "ask-staff-name"
    assert (await max_.says("max.example")).kind == "name-web"
    assert (await max_.says("Max")).kind == "staff-welcome"
    assert await team(shop) == {"Olga": "owner", "Max": "staff"}
    ana = await shop.member("Ana")
    assert (await max_.says(f"{(await ana.here('station')).code} 12")).kind == "credited"


async def test_an_invitation_to_a_number_is_for_that_number(shop: Shop) -> None:
    olga, max_, eve = await shop.owner("Olga"), shop.stranger("Max", "sms"), shop.stranger("Eve", "sms")
    await invites(olga)
    await olga.chooses("invite-phone")
    await olga.says(max_.address)
    (row,) = await shop.rows("""SELECT "token" FROM "invitation" WHERE "phone" <> ''""")
    assert (await eve.opens(f"s-{row['token']}")).kind == "link-old"
    assert (await eve.says("join")).kind == "ask-name"


@on_sms
@pytest.mark.parametrize("tells", [True, False], ids=["keywords-told", "not-told"])
async def test_to_be_reached_again_is_not_to_join_the_team(shop: Shop, tells: bool) -> None:
    """Twilio takes YES for START, and answers it; whether it says so to us is a setting of the account's."""
    olga, ben = await shop.owner("Olga", "telegram"), shop.stranger("Ben", "sms")
    shop.twilio.inbound.opt_out_type = tells
    await invites(olga)
    await olga.chooses("invite-phone")
    await olga.says(ben.address)
    assert ben.told == ["invited-by-phone"]
    await ben.says("STOP")
    await ben.says("YES")
    assert "ask-staff-name" not in ben.told
    assert await shop.rows('SELECT "id" FROM "staff" WHERE "name" <> $1', "Olga") == []
    assert (await ben.says("join")).kind == "ask-staff-name", "the invitation is still there"


async def test_who_said_stop_is_not_invited(shop: Shop) -> None:
    olga, dana = await shop.owner("Olga"), shop.stranger("Dana", "sms")
    await dana.says("stop writing")
    await invites(olga)
    await olga.chooses("invite-phone")
    assert (await olga.says(dana.address)).kind == "invite-no-sms"
    assert "invited-by-phone" not in dana.told


async def test_managers_lead_and_make_no_managers(shop: Shop) -> None:
    mia = await shop.staff("Mia", role=Role.MANAGER)
    assert (await mia.says("team")).kind == "team"
    assert (await mia.says("invite")).kind == "invite-where"
    if isinstance(mia, OnTelegram):
        assert (await mia.forges("invite-role-manager")).kind == "owner-only"
        assert (await mia.forges("invite-where:manager:main")).kind == "owner-only"
        assert (await mia.forges("invite-where:owner:main")).kind == "owner-only"


async def test_staff_lead_nobody(shop: Shop) -> None:
    max_ = await shop.staff("Max")
    for word in ("team", "invite", "remove", "audit", "unlink"):
        assert (await max_.says(word)).kind in {"unknown-staff", "unknown-again"}, word


# Removing


async def test_removed_is_removed_at_once(shop: Shop) -> None:
    """Even a code asked for before gets nothing after."""
    olga, max_, ana = await shop.owner("Olga"), await shop.staff("Max"), await shop.member("Ana")
    shown = await ana.here()
    assert (await max_.says(shown.code)).kind == "credit-ask"
    await olga.says("remove")
    assert (await olga.chooses("remove-who")).kind == "remove-ask"
    assert (await olga.chooses("remove-yes")).kind == "removed"
    assert max_.told[-1] == "removed-you"
    assert (await max_.says(f"{shown.code} 12")).kind == "codes-are-for-staff"
    assert (await max_.says("12")).kind != "credited"
    assert await shop.holds(ana) == (0, 0)


async def test_removed_by_name(shop: Shop) -> None:
    olga = await shop.owner("Olga")
    for name in ("Max", "Maxine"):
        await shop.staff(name)
    await olga.says("remove")
    assert (await olga.says("max")).kind == "remove-ask"
    assert (await olga.says("yes")).kind == "removed"
    assert await team(shop) == {"Olga": "owner", "Maxine": "staff"}


async def test_a_shop_is_never_without_an_owner(shop: Shop) -> None:
    olga, _ = await shop.owner("Olga"), await shop.staff("Max")
    await olga.says("remove")
    await olga.says("Olga")
    assert await team(shop) == {"Olga": "owner", "Max": "staff"}


@on_telegram
async def test_who_is_removed_sees_the_customers_menu(shop: Shop) -> None:
    olga, max_ = await shop.owner("Olga"), shop.stranger("Max")
    assert isinstance(max_, OnTelegram)
    await max_.opens(await invites(olga))
    assert "undo" in [command.command for command in max_.account.commands]
    await olga.says("remove")
    await olga.chooses("remove-who")
    await olga.chooses("remove-yes")
    assert "undo" not in [command.command for command in max_.account.commands]


# Who is there, who did what


async def test_the_team_is_listed(shop: Shop) -> None:
    olga = await shop.owner("Olga")
    await shop.staff("Max", location="station")
    told = await olga.says("team")
    assert told.kind == "team"
    for part in ("Olga", "owner", "Max", "Station"):
        assert part in told


async def test_who_did_what(shop: Shop) -> None:
    olga, max_ = await shop.owner("Olga"), await shop.staff("Max")
    ana, ben = await shop.member("Ana"), await shop.member("Ben")
    await max_.says(f"{(await ana.here()).code} 24,50")
    await shop.later(minutes=1)
    await max_.says("undo")
    await max_.says(f"{(await ben.here()).code} 10")
    told = await olga.says("audit")
    assert told.kind == "audit"
    for part in ("Max", "Ana", "Ben", "undone", "24 points"):
        assert part in told, part
    (option, *_) = [option for option in await olga.offered() if option.startswith("audit-of")]
    assert (await olga.chooses(option)).kind == "audit"


async def test_the_trail_of_somebody_removed_stays(shop: Shop) -> None:
    olga, max_, ana = await shop.owner("Olga"), await shop.staff("Max"), await shop.member("Ana")
    await max_.says(f"{(await ana.here()).code} 24,50")
    await olga.says("remove")
    await olga.chooses("remove-who")
    await olga.chooses("remove-yes")
    assert "Max" in await olga.says("audit")
    assert "Ana" in await olga.says("Max")


async def test_a_long_trail_is_read_page_by_page(shop: Shop) -> None:
    olga, max_, ana = await shop.owner("Olga"), await shop.staff("Max"), await shop.member("Ana")
    for _ in range(3):
        await shop.visit(ana, max_)
        await max_.says("undo")
    first = await olga.says("audit")
    assert first.kind == "audit"
    assert await olga.chooses("audit-more") != first


async def test_staff_say_where_they_are(shop: Shop) -> None:
    max_ = await shop.staff("Max")
    await max_.says("location")
    assert (await max_.says("station")).kind == "staff-location-set"
    ana = await shop.member("Ana")
    await ana.here("station")
    assert max_.told[-1] == "at-till"
