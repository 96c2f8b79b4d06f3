"""The shop's rules as one value: `config.toml` without the channels' own sections.

A field is a section of the file and the section's fields are its keys, so that `programme.codes.valid` is
`codes.valid`. It is read once and never changed while the process runs. Money is in minor units.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from fractions import Fraction
from typing import Annotated
from zoneinfo import ZoneInfo

from loyalty.calendar import local_day, midnight
from loyalty.gate.policy import Policy
from loyalty.ledger.as_of import AsOf
from loyalty.ledger.earnings import INVITED
from loyalty.ledger.lifetimes import Lifetime, Lifetimes
from loyalty.ledger.units import Unit
from loyalty.messages.args import Localised, Money
from loyalty.programme.acts import Act
from loyalty.programme.badges import Badge
from loyalty.programme.broadcasts import Broadcasting
from loyalty.programme.campaigns import Campaign
from loyalty.programme.caps import Caps
from loyalty.programme.cashback import Cashback
from loyalty.programme.challenge import Challenge
from loyalty.programme.contact import Contact
from loyalty.programme.earning import Earning
from loyalty.programme.experiment import Experiment
from loyalty.programme.gifts import GiftRules
from loyalty.programme.goals import Goals
from loyalty.programme.leaderboard import Leaderboard
from loyalty.programme.messages import Messages
from loyalty.programme.occasions import Occasions
from loyalty.programme.oddities import OddityRules
from loyalty.programme.passes import Pass
from loyalty.programme.plans import Plan
from loyalty.programme.referral import ReferralRules
from loyalty.programme.retention import Retention
from loyalty.programme.rewards import Reward
from loyalty.programme.rule import Giving, Rule
from loyalty.programme.shop import Location, Shop
from loyalty.programme.tags import Tag
from loyalty.programme.tiers import Ladder, Tier
from loyalty.programme.till import Codes, Invitations, Limits
from loyalty.programme.usual import Usual
from loyalty.programme.values import DERIVED, Length
from loyalty.programme.weekly import Weekly

NO_CAPS = Policy("UTC")  # nothing promised: only for a programme made by hand


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """`policy` is what the gate keeps, worked out from the caps, quiet hours and occasions. `segment_price` is what
    one SMS segment costs in minor units (`sms.price`); 0 where it is not known. `lots_end`: some of what is held has an end. `version` changes with any of the keys.
    `campaigns` are those that owners started in the chat; the rules of those that run are among `rules`.
    `collected` are the rewards that people collect for, `scarce` those of them that not everybody can have, and `card_reward` is what a full stamp card is worth: the
    cheapest of them that is paid in stamps. `giving` are the rules by which a visit earns more, and `earns_cashback` says
    whether a visit or a friend brings money on a card. While a reward is tried in versions, a member has a programme of their own (`own`)
    with one of them: the others are `hidden`, and `whole` is the shop's. `seed` is what chance is drawn with."""

    shop: Shop
    locations: Annotated[tuple[Location, ...], Length(1)]
    earning: Earning
    tags: tuple[Tag, ...] = ()
    rules: tuple[Rule, ...] = ()
    badges: tuple[Badge, ...] = ()
    rewards: tuple[Reward, ...] = ()
    experiment: Experiment = field(default_factory=Experiment)
    cashback: Cashback | None = None
    referral: ReferralRules | None = None
    gifts: GiftRules | None = None
    tiers: tuple[Tier, ...] = ()
    ladder: Ladder = field(default_factory=Ladder)
    plans: tuple[Plan, ...] = ()
    passes: tuple[Pass, ...] = ()
    lifetimes: tuple[Lifetime, ...] = ()
    codes: Codes
    limits: Limits
    invitations: Invitations
    messages: Messages
    caps: Caps = field(default_factory=Caps)
    occasions: Occasions = field(default_factory=Occasions)
    broadcasts: Broadcasting = field(default_factory=Broadcasting)
    leaderboard: Leaderboard = field(default_factory=Leaderboard)
    usual: Usual = field(default_factory=Usual)
    goals: Goals = field(default_factory=Goals)
    contact: Contact = field(default_factory=Contact)
    oddities: OddityRules = field(default_factory=OddityRules)
    weekly: Weekly = field(default_factory=Weekly)
    retention: Retention = field(default_factory=Retention)
    policy: Policy = field(default=NO_CAPS, metadata=DERIVED)
    segment_price: Fraction = field(default=Fraction(0), metadata=DERIVED)
    version: str = field(default="", metadata=DERIVED)
    lots_end: bool = field(default=False, metadata=DERIVED)
    seed: str = field(default="", repr=False, compare=False, metadata=DERIVED)
    hidden: tuple[Reward, ...] = field(default=(), repr=False, metadata=DERIVED)
    whole: Programme | None = field(default=None, repr=False, compare=False, metadata=DERIVED)
    _own: dict[str, Programme] = field(
        init=False, default_factory=dict, repr=False, compare=False, metadata=DERIVED
    )
    campaigns: tuple[Campaign, ...] = field(default=(), repr=False, metadata=DERIVED)
    collected: tuple[Reward, ...] = field(init=False, repr=False, compare=False, metadata=DERIVED)
    scarce: tuple[Reward, ...] = field(init=False, repr=False, compare=False, metadata=DERIVED)
    card_reward: Reward | None = field(init=False, repr=False, compare=False, metadata=DERIVED)
    challenges: tuple[Challenge, ...] = field(init=False, repr=False, compare=False, metadata=DERIVED)
    challenge_ids: frozenset[str] = field(init=False, repr=False, compare=False, metadata=DERIVED)
    giving: tuple[Giving, ...] = field(init=False, repr=False, compare=False, metadata=DERIVED)
    earns_cashback: bool = field(init=False, repr=False, compare=False, metadata=DERIVED)
    _lifetimes: Lifetimes = field(init=False, repr=False, compare=False, metadata=DERIVED)

    def __post_init__(self) -> None:
        # Each turn asks for these many times over.
        collected = tuple(reward for reward in self.rewards if reward.is_collected)
        in_stamps = (reward for reward in collected if reward.unit is Unit.STAMPS)
        cheapest = min(in_stamps, key=lambda reward: reward.cost, default=None)
        object.__setattr__(self, "collected", collected)
        object.__setattr__(self, "scarce", tuple(reward for reward in collected if reward.is_scarce))
        object.__setattr__(self, "card_reward", cheapest)
        challenges = tuple(rule for rule in self.rules if isinstance(rule, Challenge))
        object.__setattr__(self, "challenges", challenges)
        object.__setattr__(self, "challenge_ids", frozenset(challenge.id for challenge in challenges))
        giving = self.giving_for("visit")
        object.__setattr__(self, "giving", giving)
        paid = (*giving, *challenges, *((self.referral,) if self.referral else ()))
        object.__setattr__(self, "earns_cashback", any(one.unit.is_money for one in paid))
        object.__setattr__(self, "_lifetimes", self._ends())

    def own(self, member_id: int, joined_at: datetime, now: datetime) -> Programme:
        """As it is for this member."""
        if not self.experiment:
            return self
        zone = ZoneInfo(self.shop.timezone)
        joined, today = local_day(joined_at, zone), local_day(now, zone)
        return self.of_shop._with(
            self.experiment.version(self.seed, member_id, joined, today, self._versions)
        )

    @property
    def _versions(self) -> Mapping[str, Reward]:
        return {one.id: one for one in (*self.rewards, *self.hidden) if one.id in self.experiment.rewards}

    @property
    def draws_newcomers_alone(self) -> bool:
        """Whether chance draws for nobody who was here before the experiment."""
        return bool(self.experiment) and self.experiment.is_for_newcomers(self._versions)

    def for_strangers(self, now: datetime) -> Programme:
        """As it is for whoever is no member: while chance draws, without any of the versions that are tried."""
        if not self.experiment:
            return self
        has_begun = self.experiment.has_begun(local_day(now, ZoneInfo(self.shop.timezone)))
        return self.of_shop._with(self.experiment.winner if has_begun else self.experiment.rewards[0])

    @property
    def of_shop(self) -> Programme:
        """With all versions of what is tried."""
        return self.whole or self

    @property
    def is_undecided(self) -> bool:
        """Whether a reward is left out because nobody knows yet which version it will be."""
        return bool(self.hidden) and len(self.hidden) == len(self.experiment.rewards)

    @property
    def kept_until(self) -> datetime:
        """Until when whoever had another version nearer than the winner keeps it (UTC)."""
        assert self.experiment.chosen is not None
        return midnight(self.experiment.chosen + self.experiment.keeps_for, ZoneInfo(self.shop.timezone))

    @property
    def coming(self) -> Reward | None:
        """The winner, for whoever keeps another version until then."""
        return next((one for one in self.hidden if one.id == self.experiment.winner), None)

    def _with(self, version: str) -> Programme:
        """With this version of what is tried alone."""
        if version not in self._own:
            hidden = tuple(
                one for one in self.rewards if one.id in self.experiment.rewards and one.id != version
            )
            rewards = tuple(one for one in self.rewards if one not in hidden)
            self._own[version] = replace(self, rewards=rewards, hidden=hidden, whole=self)
        return self._own[version]

    def as_of(self, now: datetime) -> AsOf:
        """What the ledger has to know of this programme at that instant (UTC)."""
        return AsOf(now, self._lifetimes, self.version)

    @property
    def lapses(self) -> bool:
        """Whether what is held here may end: by what is written now, or by what was when it was earned."""
        return self.lots_end or self._lifetimes.any

    def _ends(self) -> Lifetimes:
        return Lifetimes(
            {lifetime.unit: lifetime for lifetime in self.lifetimes},
            ZoneInfo(self.shop.timezone),
            self.occasions.expiry.after,
            by_rule={
                rule.id: rule.lasts
                for rule in self.rules
                if isinstance(rule, Giving | Challenge) and rule.lasts
            },
            gifts_end=self.occasions.gifts_end,
        )

    def location(self, id: str) -> Location | None:
        return next((place for place in self.locations if place.id == id), None)

    def zone_of(self, location: str) -> ZoneInfo:
        """Of that place; the shop's where it has none of its own, or is closed by now."""
        place = self.location(location)
        return ZoneInfo((place and place.timezone) or self.shop.timezone)

    @property
    def segments(self) -> frozenset[str]:
        """The keys of the saved groups that anything is for."""
        named = (*(rule.when.segment for rule in self.rules), *(reward.segment for reward in self.rewards))
        return frozenset(segment.key for segment in named if segment)

    def for_segment(self, key: str) -> tuple[Localised, ...]:
        """The names of the rules and rewards that are for the saved group with this key."""
        rules = (rule.name for rule in self.rules if rule.when.segment.key == key)
        return (*rules, *(reward.name for reward in self.rewards if reward.segment.key == key))

    def tag(self, id: str) -> Tag | None:
        return next((tag for tag in self.tags if tag.id == id), None)

    def excluded(self, tags: Iterable[str]) -> str | None:
        """The first of these tags with which a visit earns nothing and counts for nothing."""
        return next((id for id in tags if (tag := self.tag(id)) and tag.excluded), None)

    def giving_for(self, act: Act) -> tuple[Giving, ...]:
        return tuple(rule for rule in self.rules_for(act) if isinstance(rule, Giving))

    @property
    def has_play(self) -> bool:
        """Whether a card has anything to show of challenges or badges."""
        return bool(self.badges or self.challenges)

    @property
    def beside_caps(self) -> frozenset[str]:
        """What stands beside a day's cap (ids): challenges, and what a friend who was invited gets."""
        return self.challenge_ids | (frozenset((INVITED,)) if self.referral else frozenset())

    def badge(self, id: str) -> Badge | None:
        return next((badge for badge in self.badges if badge.id == id), None)

    def rules_for(self, act: Act) -> tuple[Rule, ...]:
        return tuple(rule for rule in self.rules if rule.act == act)

    @property
    def has_cashback(self) -> bool:
        """Whether money on a card can be spent here: a visit or a friend earns some, or [cashback] says how."""
        return self.cashback is not None or self.earns_cashback

    def measured(self, unit: Unit, amount: int) -> int | Money:
        """So much of a unit, as texts take it."""
        return Money(amount, self.shop.currency.code) if unit.is_money else amount

    def tier(self, id: str | None) -> Tier | None:
        return next((tier for tier in self.tiers if tier.id == id), None)

    def money(self, amount: int) -> Money:
        """Minor units of the shop's currency, as texts take them."""
        return Money(amount, self.shop.currency.code)

    def plan(self, id: str | None) -> Plan | None:
        return next((plan for plan in self.plans if plan.id == id), None)

    def prepaid(self, id: str | None) -> Pass | None:
        return next((one for one in self.passes if one.id == id), None)

    def rule(self, id: str) -> Rule | None:
        return next((rule for rule in self.rules if rule.id == id), None)

    def campaign(self, id: str) -> Campaign | None:
        return next((one for one in self.campaigns if one.id == id), None)

    def reward(self, id: str) -> Reward | None:
        """Also one that others collect for."""
        return next((reward for reward in (*self.rewards, *self.hidden) if reward.id == id), None)

    @property
    def goal(self) -> int:
        """Stamps on a full card; 0 in a shop without one."""
        return self.card_reward.cost if self.card_reward else 0
