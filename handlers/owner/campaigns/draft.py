"""A campaign that is being composed, as far as it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from loyalty.ledger.units import Unit
from loyalty.messages.args import Exact
from loyalty.programme.campaigns import Gives
from loyalty.programme.rule_limits import NO_LIMITS, RuleLimits
from loyalty.programme.when import When
from storage.engine import codec

STEP = "campaign"  # an answer is awaited, or a word that changes what is shown
_KEY = "draft"


@dataclass(frozen=True, slots=True)
class Draft:
    """None or "": not said yet. Of `when`, whether its season, its places and for whom it is were said: `is_dated`,
    `is_placed` and `is_aimed`. `is_guided`: each of these is asked for, also what could be left out."""

    gives: Gives | None = None
    much: Exact | None = None
    unit: Unit | None = None
    when: When = field(default_factory=When)
    limits: RuleLimits = NO_LIMITS
    name: str = ""
    is_dated: bool = False
    is_placed: bool = False
    is_aimed: bool = False
    is_guided: bool = False

    def to_data(self) -> dict[str, str]:
        return {_KEY: codec.encode(self)}


_DRAFTS = codec.Decoder(Draft)


def from_data(data: Mapping[str, str]) -> Draft:
    return _DRAFTS.decode(data[_KEY]) if _KEY in data else Draft()
