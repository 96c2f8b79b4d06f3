"""The commands in Telegram's menu, by who sees them: each is a word that a conversation knows, and
its description is the text `menu-<command>`."""

from __future__ import annotations

from collections.abc import Mapping

CUSTOMER = (
    *("card", "here", "rewards", "balance", "history", "hours", "address"),
    *("settings", "why", "link", "privacy", "export", "help"),
)
STAFF = ("staff", "undo", "location", "card", "help")
OWNER = ("broadcast", "promotions", "team", "invite", "audit", "why", "report", "caps", "programme", *STAFF)

COMMANDS: Mapping[str, tuple[str, ...]] = {
    "customer": CUSTOMER,
    "staff": STAFF,
    "manager": STAFF,
    "owner": OWNER,
}
