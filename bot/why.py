"""`python -m bot why`: the owner's question at the server, in the shop's first language."""

from __future__ import annotations

from datetime import datetime

from bot.channels import KNOWN
from bot.words.texts import Texts
from handlers.owner.inquiry import Inquiry
from handlers.owner.why import meant
from loyalty.messages.kinds.why import WhyKind
from loyalty.messages.message import Message
from loyalty.programme.programme import Programme
from storage.engine.db import Database


async def why(database: Database, programme: Programme, texts: Texts, now: datetime, asked: str) -> str:
    """The answer, as it would be read in a chat; where several may be meant, all of them, each with what
    tells them apart. `ValueError` where nobody and no offer is."""
    locale = programme.shop.locales[0]
    found = await database.run(lambda tx: meant(Inquiry(tx, programme, KNOWN, now), asked))
    if not isinstance(found, Message):
        which = texts.plain(Message(WhyKind.WHY_WHO, {"count": len(found)}), locale)
        return "\n".join((which, *(f"- {texts.label(option, locale)}" for option in found)))
    told = texts.plain(found, locale)
    if found.kind is WhyKind.WHY_NOBODY:
        raise ValueError(told)
    return told
