"""The options of a message, chosen by typing: by number, or by label in any language of the shop."""

from __future__ import annotations

from handlers.reading.words import normal
from handlers.turn.conversation import Scene
from loyalty.messages.extras import Choices, Option
from loyalty.messages.message import Message

_NUMBERS = frozenset("1234")


def offered(message: Message | None) -> Choices:
    """The options that stand under a message."""
    extras = message.extras if message else ()
    return next((extra for extra in extras if isinstance(extra, Choices)), Choices(()))


def by_number(choices: Choices, text: str) -> Option | None:
    """The option with this number; None where there is none, or the options have no numbers."""
    number = text.rstrip(".)")
    if not choices.numbered or number not in _NUMBERS or int(number) > len(choices.options):
        return None
    return choices.options[int(number) - 1]


def by_label(scene: Scene, choices: Choices, text: str) -> tuple[Option, ...]:
    """Every option with this label. "2 More" is the label as a text message prints it."""
    wanted = normal(text)
    return tuple(
        option
        for number, option in enumerate(choices.options, start=1)
        if wanted and (_is(scene, option, wanted) or _is(scene, option, wanted.removeprefix(f"{number} ")))
    )


def _is(scene: Scene, option: Option, wanted: str) -> bool:
    if option.label is None:
        return option.name in scene.words.labels.get(wanted, ())
    return any(normal(label) == wanted for _, label in option.label.texts)
