"""Where an owner's changes of the settings and campaigns are tried: the conversations know no file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from loyalty.messages.args import Localised
from loyalty.messages.message import Message
from loyalty.programme.campaigns import Campaign
from loyalty.programme.difference import Difference
from loyalty.programme.programme import Programme

Section = Literal["phone", "hours", "rewards", "rules", "experiment", "occasions"]
REMOVE = "-"  # behind the id of an entry: it goes


@dataclass(frozen=True, slots=True)
class Proposal:
    """The settings' `text` as it would be, the `programme` that it makes, and what of it differs from `before`. `digest` is
    the programme's. With `faults` it cannot be used."""

    before: str
    text: str = ""
    digest: str = ""
    changed: tuple[Difference, ...] = ()
    faults: tuple[str, ...] = ()
    programme: Programme | None = None


class Desk(Protocol):
    def closed(self) -> str:
        """Why nothing can be changed in the settings: "unwritable", "ahead" (the file has what does not
        hold yet), "none" (there is no file); "" where they can."""
        ...

    def propose(self, section: Section, said: str, locale: str) -> Proposal:
        """The settings with what an owner said in a language, checked whole."""
        ...

    def restore(self, text: str) -> Proposal:
        """The settings as they were once, checked whole."""
        ...

    def beside(self, campaigns: Sequence[Campaign]) -> Proposal:
        """The programme with these campaigns beside what the settings say, checked whole."""
        ...

    def named(self, said: Message) -> Localised:
        """A name that the texts have for it, in each of the shop's languages."""
        ...


class NoDesk:
    """Where the settings are of no file."""

    def closed(self) -> str:
        return "none"

    def propose(self, section: Section, said: str, locale: str) -> Proposal:
        return Proposal("")

    def restore(self, text: str) -> Proposal:
        return Proposal("")

    def beside(self, campaigns: Sequence[Campaign]) -> Proposal:
        return Proposal("", faults=("",))

    def named(self, said: Message) -> Localised:
        return Localised((("", said.kind.text),))
