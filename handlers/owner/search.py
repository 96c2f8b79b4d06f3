"""Whom or what an owner means: people by their name, the end of their phone number or their card; offers by
their name or word."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from zoneinfo import ZoneInfo

from handlers.owner.inquiry import Inquiry
from handlers.reading.phones import mask
from handlers.reading.words import normal
from handlers.turn.says import plainly
from loyalty.messages.extras import Option
from storage.engine.db import Reader
from storage.offers import endings
from storage.offers.endings import Offer
from storage.people import search
from storage.people.search import FoundMember

_FACES = 40  # people of one name to choose among; with more, the phone's end is quicker

_CARD = re.compile(r"(?:\S*(?:/c/|[?=]c-)|c-)?([A-Za-z0-9_-]{16,64})")
_PHONE = re.compile(r"\+?[\d\s().-]*\d[\d\s().-]*")
_SHORTEST_END = 3  # digits
_BEYOND = "\u0250"  # the end of the Latin letters that languages of Europe write names with
_LATIN = {code: normal(chr(code)) for code in range(0xC0, ord(_BEYOND))} | {ord("'"): ""}


async def people(read: Reader, phones: str, text: str) -> Sequence[FoundMember]:
    """The members this may be about, each with the phone number (E.164) that tells them apart. `phones` is the
    channel where an address is a number."""
    if _PHONE.fullmatch(text):
        digits = phone_end(text)
        return await search.by_phone_end(read, phones, digits) if digits else ()
    if (card := _CARD.fullmatch(text)) and (found := await search.by_card(read, phones, card[1])):
        return found
    words = normal(text).split()
    if not words:
        return ()
    like = await search.names_like(read, words[0])
    names = {name: normal(name).split() for name in like if _may_have(name, words[0])}
    wanted = _called(names, words, whole=True) or _called(names, words, whole=False)
    return await search.called(read, phones, wanted)


def phone_end(text: str) -> str:
    """The digits of a number, or of its end; "" where it is none, or too short to tell numbers apart."""
    digits = re.sub(r"\D", "", text).lstrip("0") if _PHONE.fullmatch(text) else ""
    return digits if len(digits) >= _SHORTEST_END else ""


def _may_have(name: str, word: str) -> bool:
    """Whether the name is worth normalising, which takes ten times as long: a shop may have 100,000 names."""
    plain = name.lower().translate(_LATIN)
    return word in plain or max(plain, default="") >= _BEYOND


def _called(names: Mapping[str, Sequence[str]], words: Sequence[str], *, whole: bool) -> list[str]:
    """Names with all these words; or, not `whole`, with words that begin like them."""

    def has(name: Sequence[str], word: str) -> bool:
        return any(part == word or (not whole and part.startswith(word)) for part in name)

    return [name for name, parts in names.items() if all(has(parts, word) for word in words)]


async def offers(read: Reader, text: str) -> list[Offer]:
    """Those with this in their first line, in any language, or with this word to claim them by."""
    wanted = "" if _PHONE.fullmatch(text) else normal(text)
    if not wanted:
        return []
    return [
        one
        for one in await endings.offers(read)
        if normal(one.word) == wanted or any(wanted in normal(name) for _, name in one.name.texts)
    ]


def faces(inquiry: Inquiry, people: Sequence[FoundMember], offers: Sequence[Offer]) -> list[Option]:
    """All that may be meant, to choose from."""
    shown = [Option("why-of", str(one.member.id), plainly(_face(inquiry, one))) for one in people[:_FACES]]
    return shown + [Option("why-offer", str(one.id), one.name) for one in offers]


def _face(inquiry: Inquiry, found: FoundMember) -> str:
    """Name, day of joining and the phone's end: what tells two of one name apart."""
    joined = found.member.joined_at.astimezone(ZoneInfo(inquiry.programme.shop.timezone))
    parts = (found.member.name, f"{joined:%d.%m.%Y}", masked_phone(found))
    return ", ".join(part for part in parts if part)


def masked_phone(found: FoundMember) -> str:
    """As it may be shown; "" without one."""
    return mask(found.phone) if found.phone else ""
