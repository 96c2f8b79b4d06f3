"""The command menu, per language and per role."""

from __future__ import annotations

from bot.telegram.commands import COMMANDS
from bot.telegram.menus import set_menus, set_role_menu
from tests.bot.few_texts import TEXTS
from tests.bot.telegram.wire import bad, wired


async def test_everybody_sees_the_customers_menu_in_their_language() -> None:
    bot, wire = wired()
    await set_menus(bot, TEXTS, ("en", "pl"))
    assert wire.methods == ["deleteMyCommands", *["setMyCommands"] * 3]
    first, english, polish = (call.data for call in wire.calls[1:])
    assert [data.get("language_code") for data in (first, english, polish)] == [None, "en", "pl"]
    assert first["scope"] == {"type": "all_private_chats"}
    assert first["commands"][0] == {"command": "card", "description": "Your card"}
    assert polish["commands"][0] == {"command": "card", "description": "Twoja karta"}
    assert [entry["command"] for entry in first["commands"]] == list(COMMANDS["customer"])


async def test_the_team_sees_its_own_menu() -> None:
    bot, wire = wired()
    await set_role_menu(bot, TEXTS, 1001, "owner", "en")
    (call,) = wire.calls
    assert call.data["scope"] == {"type": "chat", "chat_id": 1001}
    assert [entry["command"] for entry in call.data["commands"]] == list(COMMANDS["owner"])


async def test_who_leaves_the_team_sees_everybodys_menu_again() -> None:
    bot, wire = wired()
    await set_role_menu(bot, TEXTS, 1001, "customer", "en")
    assert wire.methods == ["deleteMyCommands"]


async def test_a_refused_menu_stops_nothing() -> None:
    bot, _ = wired(bad("chat not found"))
    await set_role_menu(bot, TEXTS, 1001, "owner", "en")
