"""At most how many messages a member gets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields

from loyalty.gate.policy import Rule
from loyalty.gate.windows import Window
from loyalty.messages.kind import Class
from loyalty.programme.windows import Windows, windows

# The classes that caps are for, by their keys. Answers are never capped.
CLASSES: Mapping[str, Class] = {cls.name.lower(): cls for cls in Class if cls is not Class.REPLY}


@dataclass(frozen=True, slots=True)
class Caps:
    """`all` is for everything together, on all channels; the others for a class of messages or a channel. All that
    apply have to allow a message. The classes in `off` are never sent."""

    all: Windows = windows("1 per day", "1 per 20 hours", "4 per 30 days")
    milestone: Windows = windows("1 per day")
    occasion: Windows = windows("2 per year")
    promotion: Windows = windows("2 per 30 days")
    progress: Windows = windows("1 per month", "1 per 20 days")
    winback: Windows = windows("1 per 90 days")
    telegram: Windows = ()
    sms: Windows = ()
    off: tuple[Class, ...] = ()

    @classmethod
    def channels(cls) -> tuple[str, ...]:
        """The keys that are names of channels."""
        return tuple(each.name for each in fields(cls) if each.name not in {"all", "off", *CLASSES})

    def of(self, key: str) -> tuple[Window, ...]:
        """Those under a key: "all", a class or a channel."""
        found: tuple[Window, ...] = getattr(self, key)
        return found

    def rules(self) -> tuple[Rule, ...]:
        """As the gate reads them."""
        return (
            *(Rule(window) for window in self.all),
            *(Rule(window, cls=cls) for key, cls in CLASSES.items() for window in self.of(key)),
            *(Rule(window, channel=channel) for channel in self.channels() for window in self.of(channel)),
        )
