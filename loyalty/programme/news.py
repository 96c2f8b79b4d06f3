"""What owners are told of their settings: what changed, or why nothing did."""

from __future__ import annotations

from collections.abc import Sequence

from loyalty.messages.kinds.versions import VersionKind
from loyalty.messages.message import Lines, Message
from loyalty.programme.difference import Difference

_MOST = 12  # lines of one message


def of_changes(number: int, changed: Sequence[Difference], readers: int = 0) -> Message:
    """The list of what is different in that version, and how many members (`readers`) are told of its terms."""
    told = (Message(VersionKind.VERSION_TERMS, {"count": readers}),) if readers else ()
    return Message(VersionKind.VERSION, {"number": number}, (Lines((*of_each(changed).lines, *told)),))


def of_faults(number: int, faults: Sequence[str]) -> Message:
    """Why that version still holds."""
    args = {"number": number, "count": len(faults)}
    return Message(VersionKind.VERSION_REFUSED, args, (of_each_fault(faults),))


def of_each(changed: Sequence[Difference]) -> Lines:
    return Lines((*map(line, changed[:_MOST]), *_more(len(changed))))


def of_each_fault(faults: Sequence[str]) -> Lines:
    told = (Message(VersionKind.VERSION_FAULT, {"fault": fault}) for fault in faults[:_MOST])
    return Lines((*told, *_more(len(faults))))


def line(one: Difference) -> Message:
    if not one.before:
        return Message(VersionKind.VERSION_ADDED, {"place": one.place, "value": one.after})
    if not one.after:
        return Message(VersionKind.VERSION_REMOVED, {"place": one.place, "value": one.before})
    args = {"place": one.place, "before": one.before, "after": one.after}
    return Message(VersionKind.VERSION_CHANGED, args)


def _more(count: int) -> tuple[Message, ...]:
    return (Message(VersionKind.VERSION_MORE, {"count": count - _MOST}),) if count > _MOST else ()
