"""Rules and rewards for groups that no owner saved: they give nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

from bot.settings.telling import tell
from handlers.offers.combined_words import parse_any
from loyalty.messages.kinds.composing import ComposingKind
from loyalty.messages.message import Message
from loyalty.offers.promotions import Segment
from loyalty.programme.programme import Programme
from loyalty.programme.segments import SegmentName
from storage.engine.db import Reader, Tx
from storage.offers import segments


async def told(read: Reader, programme: Programme, now: datetime) -> list[str]:
    """A sentence for each, with what is right."""
    named = list(_named(programme))
    saved = await _saved(read) if named else {}
    return [
        _told(place, segment, saved, _is_taken(segment, programme, now))
        for place, segment in named
        if segment.key not in saved
    ]


async def tell_owners(tx: Tx, programme: Programme, version: int, now: datetime) -> None:
    """Once for each group and version."""
    named = {segment.key: segment for _, segment in _named(programme)}
    saved = await _saved(tx) if named else {}
    for key, segment in named.items():
        if key not in saved:
            is_taken = _is_taken(segment, programme, now)
            why = ComposingKind.SEGMENT_IS_GROUP if is_taken else ComposingKind.SEGMENT_MISSING
            said = Message(why, {"name": segment.name})
            await tell(tx, f"no-segment:{version}:{key}", said, now)


async def _saved(read: Reader) -> Mapping[str, Segment]:
    return {one.key: one for one in await segments.saved(read)}


def _named(programme: Programme) -> Iterator[tuple[str, SegmentName]]:
    for number, rule in enumerate(programme.rules, start=1):
        if rule.when.segment:
            yield f"rules.{number}.when.segment", rule.when.segment
    for number, reward in enumerate(programme.rewards, start=1):
        if reward.segment:
            yield f"rewards.{number}.segment", reward.segment


def _told(place: str, segment: SegmentName, saved: Mapping[str, Segment], is_taken: bool) -> str:
    if is_taken:
        return (
            f'{place}: "{segment.name}" means a group already, so no group can be saved as it and nobody is in it; '
            f"choose another name, such as my {segment.name}"
        )
    there = ", ".join(f'"{one.name}"' for one in saved.values())
    known = f"there are {there}" if there else "there are none yet"
    return (
        f'{place}: no group is saved as "{segment.name}", so nobody is in it; {known}. Save one in the chat: '
        f"save segment {segment.name}: away 60"
    )


def _is_taken(segment: SegmentName, programme: Programme, now: datetime) -> bool:
    """Whether the name means a group by itself, in a language of the shop: the chat saves none by it."""
    return any(parse_any(segment.name, programme, now, locale) for locale in programme.shop.locales)
