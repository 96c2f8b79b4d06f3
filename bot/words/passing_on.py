"""What a member passes on to a friend: words, and the way to the chat, or what to text."""

from __future__ import annotations

from bot.links import Links
from bot.words.texts import Texts
from loyalty.messages.message import CopyText


def passed_on(copied: CopyText, texts: Texts, links: Links, locale: str) -> str:
    """As plain text, in the inviter's language."""
    words = texts.plain(copied.words, locale)
    if links.has_chat or links.number is None:
        return f"{words} {links.start(copied.start)}"
    joining = f"{texts.word('join', locale)} {copied.code}"
    by_text = texts.caption("invite-by-text", locale, code=joining, number=links.number)
    return f"{words} {by_text}"
