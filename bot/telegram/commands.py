"""The commands in Telegram's menu, by who sees them: each is a word that a conversation knows, and its description is a
text, `menu-<command>` but for those of `TEXTS`."""

from __future__ import annotations

from collections.abc import Mapping

from loyalty.programme.contact import MANAGERS, OWNERS
from loyalty.programme.programme import Programme

CUSTOMER = (
    *("card", "here", "rewards", "balance", "history", "membership", "invite", "hours", "address"),
    *("settings", "why", "link", "privacy", "export", "help"),
)
STAFF = ("staff", "undo", "location", "card", "help")
MANAGER = ("answer", *STAFF)
OWNER = (
    "broadcast",
    "promotions",
    "answer",
    "team",
    "invite",
    "audit",
    "why",
    "report",
    "reports",
    "caps",
    "programme",
    "campaigns",
    *STAFF,
)

COMMANDS: Mapping[str, tuple[str, ...]] = {
    "customer": CUSTOMER,
    "staff": STAFF,
    "manager": MANAGER,
    "owner": OWNER,
}
TEXTS: Mapping[tuple[str, str], str] = {("customer", "invite"): "menu-invite_friend"}


def commands(role: str, programme: Programme) -> tuple[str, ...]:
    """Without what the shop does not have."""
    reads = {"owner": OWNERS, "manager": MANAGERS}.get(role)
    absent = {
        "membership": not programme.plans,
        "invite": role == "customer" and programme.referral is None,
        "answer": not programme.contact.per_day or programme.contact.by != reads,
    }
    return tuple(command for command in COMMANDS[role] if not absent.get(command))
