"""What is said together: one message with the others as lines below the first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from loyalty.messages.message import Lines, Message


def spoken(message: Message) -> tuple[Message, ...]:
    """What was said together, each by itself: the first with all that goes with it but the others."""
    lines = [line for extra in message.extras if isinstance(extra, Lines) for line in extra.lines]
    if not lines:
        return (message,)
    extras = tuple(extra for extra in message.extras if not isinstance(extra, Lines))
    return (replace(message, extras=extras), *lines)


def together(said: Sequence[Message]) -> Message:
    """Several as one message: the others as lines below the first, none of them twice."""
    first, *others = said
    lines: list[Message] = []
    for other in (Message(other.kind, other.args) for other in others):
        if other not in lines and (other.kind, other.args) != (first.kind, first.args):
            lines.append(other)
    return replace(first, extras=(Lines(tuple(lines)), *first.extras)) if lines else first
