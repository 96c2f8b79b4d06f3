"""What the shop says of itself."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Location:
    """A place of the shop. `id` is what links and codes say: short, `a-z0-9-`."""

    id: str
    name: str
