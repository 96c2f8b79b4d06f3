"""Badges: what a challenge leaves on a card for good."""

from __future__ import annotations

from dataclasses import dataclass

from loyalty.messages.args import Localised
from loyalty.programme.values import Slug


@dataclass(frozen=True, slots=True)
class Badge:
    """A challenge names it by its id."""

    id: Slug
    name: Localised
