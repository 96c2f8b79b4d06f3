"""The command menu, per language and per role."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from bot.telegram.commands import COMMANDS, commands
from bot.telegram.menus import set_menus, set_role_menu
from loyalty.ledger.units import Unit
from loyalty.programme.contact import Contact
from loyalty.programme.plans import Plan
from loyalty.programme.referral import ReferralRules
from tests.bot.few_texts import TEXTS
from tests.bot.telegram.wire import bad, wired
from tests.handlers.stage import PROGRAMME

TWO_LANGUAGES = replace(PROGRAMME, shop=replace(PROGRAMME.shop, locales=("en", "pl")))


async def test_everybody_sees_the_customers_menu_in_their_language() -> None:
    bot, wire = wired()
    await set_menus(bot, TEXTS, TWO_LANGUAGES)
    assert wire.methods == ["deleteMyCommands", *["setMyCommands"] * 3]
    first, english, polish = (call.data for call in wire.calls[1:])
    assert [data.get("language_code") for data in (first, english, polish)] == [None, "en", "pl"]
    assert first["scope"] == {"type": "all_private_chats"}
    assert first["commands"][0] == {"command": "card", "description": "Your card"}
    assert polish["commands"][0] == {"command": "card", "description": "Twoja karta"}
    assert [entry["command"] for entry in first["commands"]] == [*commands("customer", PROGRAMME)]


@pytest.mark.parametrize(("has", "shown"), [(False, set()), (True, {"membership", "invite"})])
def test_the_menu_has_what_the_shop_has(has: bool, shown: set[str]) -> None:
    plans = (Plan("plus", PROGRAMME.rewards[0].name, 2_500),) if has else ()
    programme = replace(
        PROGRAMME,
        plans=plans,
        referral=ReferralRules(name=PROGRAMME.rewards[0].name, unit=Unit.STAMPS, friend=Fraction(1))
        if has
        else None,
    )
    assert {"membership", "invite"} & {*commands("customer", programme)} == shown
    assert "invite" in commands("owner", programme), "that of colleagues"


@pytest.mark.parametrize(("by", "roles"), [("owners", {"owner"}), ("managers", {"manager"}), ("Max", set())])
def test_whoever_reads_what_customers_send_on_has_answer(by: str, roles: set[str]) -> None:
    programme = replace(PROGRAMME, contact=Contact(by=by))
    assert {role for role in COMMANDS if "answer" in commands(role, programme)} == roles
    assert "answer" not in commands("owner", replace(PROGRAMME, contact=Contact(per_day=0)))


async def test_the_team_sees_its_own_menu() -> None:
    bot, wire = wired()
    await set_role_menu(bot, TEXTS, PROGRAMME, 1001, "owner", "en")
    (call,) = wire.calls
    assert call.data["scope"] == {"type": "chat", "chat_id": 1001}
    assert [entry["command"] for entry in call.data["commands"]] == list(COMMANDS["owner"])


async def test_who_leaves_the_team_sees_everybodys_menu_again() -> None:
    bot, wire = wired()
    await set_role_menu(bot, TEXTS, PROGRAMME, 1001, "customer", "en")
    assert wire.methods == ["deleteMyCommands"]


async def test_a_refused_menu_stops_nothing() -> None:
    bot, _ = wired(bad("chat not found"))
    await set_role_menu(bot, TEXTS, PROGRAMME, 1001, "owner", "en")
