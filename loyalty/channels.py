"""What a channel can do, and what it obliges the shop to. Each channel in `bot/` brings one such value, so
that nothing else asks for a channel by its name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Capabilities:
    """`name` is how addresses, consents and caps know the channel. A capability that is left out is one that
    the channel does not have.

    `buttons`: options can be tapped. Where there are none an offer needs a word to claim it with.
    `edits`: a message can be changed after it was sent.
    `costs`: every message costs money, more the longer it is.
    `proves_phone`: an address is a phone number (E.164), and whoever writes from it has it.
    `legal_stop`: carriers expect that after STOP nothing but answers goes to the address.
    `takes_payments`: an invoice can be paid in the chat.
    `closing`, `opening`: single words that the provider itself takes for a STOP, after which it delivers nothing of
    ours, and for a START; in small letters.
    `faults`: by the provider's codes, the words for why a message did not arrive: `off` (the phone), `gone` (the
    number), `filtered`, `late`, `stopped`.
    """

    name: str
    buttons: bool = False
    edits: bool = False
    costs: bool = False
    proves_phone: bool = False
    legal_stop: bool = False
    takes_payments: bool = False
    closing: frozenset[str] = frozenset()
    opening: frozenset[str] = frozenset()
    faults: Mapping[int, str] = field(default_factory=dict, hash=False)

    def fault(self, code: int | None) -> str:
        """The word for a code that came with a message; `other` for what has none."""
        return self.faults.get(code or 0, "other")


@dataclass(frozen=True, slots=True)
class Channels:
    """All channels there are, by name, and the names of those that are `on`: a person may have an address on
    one that is off."""

    all: Mapping[str, Capabilities] = field(default_factory=dict)
    on: frozenset[str] = frozenset()

    @classmethod
    def of(cls, *known: Capabilities, on: frozenset[str] | None = None) -> Channels:
        """These channels; without `on` all of them are switched on."""
        named = {each.name: each for each in known}
        return cls(named, frozenset(named) if on is None else on)

    def __getitem__(self, name: str) -> Capabilities:
        """Of an address's channel; one that this version does not know can do nothing."""
        return self.all.get(name) or Capabilities(name)

    @property
    def switched_on(self) -> tuple[Capabilities, ...]:
        return tuple(each for name, each in self.all.items() if name in self.on)

    @property
    def phone(self) -> str:
        """The name of the channel where a phone number is an address; "" where there is none."""
        return next((each.name for each in self.all.values() if each.proves_phone), "")
