"""Which offers an owner means, by their name or word; and all that may be meant, to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from handlers.owner.inquiry import Inquiry
from handlers.reading.phones import mask
from handlers.reading.words import normal
from handlers.turn.finding import PHONE
from handlers.turn.says import plainly
from loyalty.messages.extras import Option
from loyalty.offers.promotions import Promotion
from storage.engine.db import Reader
from storage.offers import endings
from storage.people.search import FoundMember

_FACES = 40  # people of one name to choose among; with more, the phone's end is quicker


async def offers(read: Reader, text: str) -> list[Promotion]:
    """Those with this in their first line, in any language, or with this word to claim them by."""
    wanted = "" if PHONE.fullmatch(text) else normal(text)
    if not wanted:
        return []
    return [
        one
        for one in await endings.offers(read)
        if normal(one.word) == wanted or any(wanted in normal(name) for _, name in one.name.texts)
    ]


def faces(inquiry: Inquiry, people: Sequence[FoundMember], option: str) -> list[Option]:
    """All who may be meant, to choose from by this option."""
    return [Option(option, str(one.member.id), plainly(_face(inquiry, one))) for one in people[:_FACES]]


def _face(inquiry: Inquiry, found: FoundMember) -> str:
    """Name, day of joining and the phone's end: what tells two of one name apart."""
    joined = found.member.joined_at.astimezone(ZoneInfo(inquiry.programme.shop.timezone))
    parts = (found.member.name, f"{joined:%d.%m.%Y}", masked_phone(found))
    return ", ".join(part for part in parts if part)


def masked_phone(found: FoundMember) -> str:
    """As it may be shown; "" without one."""
    return mask(found.phone) if found.phone else ""
