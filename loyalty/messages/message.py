"""A message: a kind, its arguments and what goes with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace

from loyalty.messages.args import Arg
from loyalty.messages.extras import (
    AskPhone,
    CardPicture,
    CataloguePicture,
    Chart,
    Checkout,
    Choices,
    File,
    Invoice,
    JoinPicture,
    Link,
    Option,
    Picture,
    VoucherPicture,
)
from loyalty.messages.kind import Class, Kind
from loyalty.value import value


@value(frozen=True, slots=True)
class Lines:
    """A list under the text, each line a message of its own."""

    lines: tuple[Message, ...]


@value(frozen=True, slots=True)
class CopyText:
    """What a member passes on: words, and behind them the address of the deep link `start`; where there is no chat, to
    join by text with this `code`. It stands under the message, and a chat has a button that copies it."""

    words: Message
    start: str
    code: str


Extra = (
    Choices
    | CardPicture
    | VoucherPicture
    | CataloguePicture
    | JoinPicture
    | Picture
    | Chart
    | AskPhone
    | Link
    | Invoice
    | Checkout
    | Lines
    | CopyText
    | File
)


@value(frozen=True, slots=True)
class Message:
    """What is said: `Message(Kind.HERE, {"code": "48213", "minutes": 10})`. `ValueError` when the
    arguments are not exactly those of the kind."""

    kind: Kind
    args: Mapping[str, Arg] = field(default_factory=dict)
    extras: tuple[Extra, ...] = ()

    def __post_init__(self) -> None:
        if not self.kind.needed <= self.args.keys() <= self.kind.args:
            raise ValueError(f"{self.kind.name} takes {sorted(self.kind.args)}, not {sorted(self.args)}")

    @property
    def options(self) -> tuple[Option, ...]:
        """All that can be chosen."""
        return tuple(
            option for extra in self.extras if isinstance(extra, Choices) for option in extra.options
        )


# What its reader may ask the reason of. A milestone is about the card, and so says why by itself.
_EXPLAINED = frozenset({Class.OCCASION, Class.PROMOTION, Class.PROGRESS, Class.WINBACK})
_MOST_OPTIONS = 4


def with_why(message: Message) -> Message:
    """What nobody asked for can be asked its reason, by one more option; answers, receipts and milestones
    are as they were. The options have no numbers: a number stands for the last that was offered."""
    if message.kind.cls not in _EXPLAINED:
        return message
    others = tuple(extra for extra in message.extras if not isinstance(extra, Choices))
    options = (*message.options[: _MOST_OPTIONS - 1], Option("why-this"))
    return replace(message, extras=(*others, Choices(options, numbered=False)))
