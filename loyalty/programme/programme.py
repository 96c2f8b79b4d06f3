"""The shop's rules as one value. Read from `config.toml` by the process; never changed while it
runs. Money is in minor units, durations are `timedelta`."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta

from loyalty.calendar import QuietHours
from loyalty.gate.caps import Policy
from loyalty.messages.args import Localised
from loyalty.model import Unit
from loyalty.programme.broadcasts import Broadcasting
from loyalty.programme.earning import Earning
from loyalty.programme.occasions import Occasions
from loyalty.programme.rewards import Reward
from loyalty.programme.shop import Location
from loyalty.programme.tiers import Tier
from loyalty.programme.till import Codes, Invitations, Limits

NO_CAPS = Policy("UTC")  # nothing promised: only for a programme made by hand


@dataclass(frozen=True, slots=True)
class Programme:
    shop: str
    currency: str
    decimals: int
    zone: str
    country: str  # ISO 3166 alpha-2: how a phone number without a prefix is read
    locales: tuple[str, ...]
    terms: str
    privacy: str
    wording: str  # the version of the terms and consent texts a consent refers to
    phone: str
    locations: tuple[Location, ...]
    earning: Earning
    rewards: tuple[Reward, ...]
    summary: Localised  # what the programme gives, in one sentence
    tiers: tuple[Tier, ...] = ()
    codes: Codes = field(default_factory=Codes)
    limits: Limits = field(default_factory=Limits)
    invitations: Invitations = field(default_factory=Invitations)
    quiet: QuietHours | None = None
    milestone_lifetime: timedelta = timedelta(hours=48)
    caps: Policy = NO_CAPS  # what the shop promised; the gate's
    occasions: Occasions = field(default_factory=Occasions)
    broadcasting: Broadcasting = field(default_factory=Broadcasting)

    def location(self, id: str) -> Location | None:
        return next((place for place in self.locations if place.id == id), None)

    def reward(self, id: str) -> Reward | None:
        return next((reward for reward in self.rewards if reward.id == id), None)

    @property
    def goal(self) -> int:
        """Stamps on a full card: the cheapest reward that is paid in stamps; 0 without one."""
        costs = [reward.cost for reward in self.rewards if reward.unit is Unit.STAMPS]
        return min(costs, default=0)
