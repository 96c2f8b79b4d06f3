"""The channels' own sections: what belongs to the sending, and is no rule of the programme."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated

from loyalty.programme.values import Price, Range

PerSecond = Annotated[float, Range(above=0, most=1000)]
InFlight = Annotated[int, Range(1, 1000)]


@dataclass(frozen=True, slots=True)
class TelegramSettings:
    """At most so many messages a second, all processes together; so many sends under way at once in one process."""

    enabled: bool
    per_second: PerSecond
    in_flight: InFlight


@dataclass(frozen=True, slots=True, kw_only=True)
class SmsSettings:
    """At most so many segments a second. `price` is what one costs, in minor units; 0: not known. Languages in
    `fold` are sent in plain letters. `mms` sends the card's picture too."""

    enabled: bool
    per_second: PerSecond
    in_flight: InFlight
    price: Price = Fraction(0)
    fold: tuple[str, ...]
    mms: bool


@dataclass(frozen=True, slots=True)
class ChannelSettings:
    """A section for each."""

    telegram: TelegramSettings
    sms: SmsSettings
