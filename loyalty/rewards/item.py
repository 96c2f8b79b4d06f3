"""A thing that is handed over: "a coffee"."""

from __future__ import annotations

from dataclasses import dataclass

from loyalty.programme.rewards import Reward


@dataclass(frozen=True, slots=True)
class Item(Reward):
    """Its name says all."""

    kind = "item"
