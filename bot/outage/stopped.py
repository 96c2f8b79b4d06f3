"""Numbers that asked for an end, remembered for the time when the database cannot be asked."""

from __future__ import annotations

from dataclasses import dataclass, field

from handlers.reading.stop_words import may_mean_stop, means_stop
from handlers.reading.vocabulary import Vocabulary
from handlers.reading.words import normal
from handlers.turn.heard import Incoming, OptedOut, Said
from loyalty.channels import Channels
from storage.engine.db import Database
from storage.people import addresses


@dataclass(slots=True)
class Stopped:
    """Where a STOP has the force of law. Before the first `look` nothing is known of anybody."""

    database: Database
    channels: Channels
    words: Vocabulary
    _known: dict[str, frozenset[str]] = field(default_factory=dict)
    _heard: set[tuple[str, str]] = field(default_factory=set)  # whose STOP may still wait to be handled

    async def look(self) -> None:
        """Read them anew. What was read before stands where the database does not answer."""
        for channel in self.channels.switched_on:
            if channel.legal_stop:
                self._known[channel.name] = await addresses.not_open(self.database, channel.name)

    def may_hear(self, incoming: Incoming) -> bool:
        """Whether this person surely did not stop, also not by this very message."""
        channel = self.channels[incoming.channel]
        if not channel.legal_stop:
            return True
        if self._is_stop(incoming, channel.closing):
            self._heard.add((channel.name, incoming.address))
        if (channel.name, incoming.address) in self._heard or channel.name not in self._known:
            return False
        return incoming.address not in self._known[channel.name]

    def _is_stop(self, incoming: Incoming, closing: frozenset[str]) -> bool:
        """Also one that only may be meant: silence does no harm."""
        match incoming.heard:
            case OptedOut():
                return True
            case Said(text):
                return (
                    normal(text) in closing or means_stop(self.words, text) or may_mean_stop(self.words, text)
                )
        return False
