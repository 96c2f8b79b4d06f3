"""What owners are told of their settings: what changed, or why nothing did."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from loyalty.messages.kinds.versions import VersionKind
from loyalty.messages.message import Lines, Message
from loyalty.programme.difference import Difference
from storage.engine.db import Tx
from storage.messages import outbox
from storage.people import team

_MOST = 12  # lines of one message


def of_changes(number: int, changed: Sequence[Difference]) -> Message:
    """The list of what is different in that version."""
    lines = tuple(map(line, changed[:_MOST]))
    args = {"number": number, "count": len(changed)}
    return Message(VersionKind.VERSION, args, (Lines((*lines, *_more(len(changed)))),))


def of_faults(number: int, faults: Sequence[str]) -> Message:
    """Why that version still holds."""
    lines = tuple(Message(VersionKind.VERSION_FAULT, {"fault": fault}) for fault in faults[:_MOST])
    args = {"number": number, "count": len(faults)}
    return Message(VersionKind.VERSION_REFUSED, args, (Lines((*lines, *_more(len(faults)))),))


def line(one: Difference) -> Message:
    if not one.before:
        return Message(VersionKind.VERSION_ADDED, {"place": one.place, "value": one.after})
    if not one.after:
        return Message(VersionKind.VERSION_REMOVED, {"place": one.place, "value": one.before})
    args = {"place": one.place, "before": one.before, "after": one.after}
    return Message(VersionKind.VERSION_CHANGED, args)


def _more(count: int) -> tuple[Message, ...]:
    return (Message(VersionKind.VERSION_MORE, {"count": count - _MOST}),) if count > _MOST else ()


async def tell(tx: Tx, key: str, said: Message, now: datetime) -> None:
    """Every owner, once for that key, where they work from."""
    to = [own[0] for own in await team.owners(tx)]
    await outbox.put_once(
        tx,
        [
            outbox.put(
                outbox.new(owner, said, "", now), now, claimed=False, idempotency_key=f"{key}:{owner.id}"
            )
            for owner in to
        ],
    )
