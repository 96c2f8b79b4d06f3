"""Keyed hashes of addresses: who knows the key can tell whether an address is one that was here, and nobody can tell
an address from its hash. Without a key every phone number there is could be tried."""

from __future__ import annotations

import hmac
from dataclasses import dataclass, field

_KEPT = 32  # hex digits, 128 bits: no two addresses meet


@dataclass(frozen=True, slots=True)
class KeyedHash:
    """HMAC-SHA-256 under the service's key."""

    key: str = field(repr=False)

    def of(self, channel: str, value: str) -> str:
        """The hash of an address: a Telegram chat id, or a phone number (E.164)."""
        return self._digest(f"address:{channel}:{value}")

    def canary(self) -> str:
        """A hash of no address, kept in the database: only this key makes it."""
        return self._digest("canary")

    def seed(self) -> str:
        """What chance is drawn with; nobody finds the key by it."""
        return self._digest("experiment")

    def _digest(self, text: str) -> str:
        return hmac.digest(self.key.encode(), text.encode(), "sha256").hex()[:_KEPT]
