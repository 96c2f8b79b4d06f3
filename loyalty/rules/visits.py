"""A visit at the till: may it be credited, what does it earn, and what is worth saying."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from loyalty.ledger.amounts import Amounts
from loyalty.ledger.earnings import BASE, Cause, Earnings, Miss
from loyalty.messages.kinds.occasions import OccasionKind
from loyalty.messages.message import Message
from loyalty.model.accounts import Balance
from loyalty.model.standing import NO_STANDING, Standing
from loyalty.model.visits import VisitCode
from loyalty.programme.programme import Programme
from loyalty.purchase import Purchase
from loyalty.rules.combine import combine
from loyalty.rules.daily_cap import DailyCap
from loyalty.rules.earning import base
from loyalty.rules.rewards import completed, named_reward, next_reward, visits_to_go
from loyalty.value import value

NO_TAGS: Mapping[str, int] = {}
NEARLY = (1, 2)  # so many visits before a reward are worth a word


class CodeFault(StrEnum):
    """Why a code that exists cannot be used now."""

    USED = "used"
    OLD = "old"
    ELSEWHERE = "elsewhere"


def code_fault(code: VisitCode, location: str, now: datetime) -> CodeFault | None:
    if code.used_at is not None:
        return CodeFault.USED
    if code.closed_at is not None or code.expires_at <= now:
        return CodeFault.OLD
    return CodeFault.ELSEWHERE if code.location != location else None


@value(frozen=True, slots=True)
class Today:
    """How much was already credited since local midnight: to the member, and by the staff. `counted`: visits of the
    member's that count, ever, where a rule asks for it."""

    member: int = 0
    staff: int = 0
    counted: int = 0


class LimitReached(StrEnum):
    MEMBER = "member"
    STAFF = "staff"
    AMOUNT = "amount"


def needs_own_tap(programme: Programme, amount: int | None, today: Today) -> bool:
    """Whether a scanned card alone is not enough here: a photo of it credits for ever."""
    limits = programme.limits
    large = bool(limits.own_tap_above) and (amount or 0) > limits.own_tap_above
    return large or (limits.own_tap_second and today.member > 0)


def limit_reached(programme: Programme, amount: int | None, today: Today) -> LimitReached | None:
    limits = programme.limits
    if limits.too_large(amount or 0):
        return LimitReached.AMOUNT
    if 0 < limits.credits_per_member_per_day <= today.member:
        return LimitReached.MEMBER
    if 0 < limits.credits_per_staff_per_day <= today.staff:
        return LimitReached.STAFF
    return None


def seen_just_now(programme: Programme, balance: Balance, now: datetime) -> bool:
    """Whether this member was credited so recently that a second credit asks first. A visit of a time to come, left
    by a clock that was ahead, is not recent."""
    last, within = balance.last_visit_at, programme.codes.ask_again_within
    return last is not None and within is not None and abs(now - last) < within


def purchase(
    programme: Programme,
    amount: int | None,
    at: datetime,
    place: str,
    number: int,
    tags: Mapping[str, int] = NO_TAGS,
    *,
    of_day: int = 1,
    standing: Standing = NO_STANDING,
) -> Purchase:
    """The visit as rules look at it. `number`: which of the member's visits it would be, from 1, if it counts."""
    shop = programme.shop
    return Purchase(
        amount,
        at,
        place,
        zone=programme.zone_of(place),
        shop_zone=ZoneInfo(shop.timezone),
        number=number if (amount or 0) >= programme.earning.counts_from else 0,
        decimals=shop.currency.decimals,
        tags=tags,
        of_day=of_day,
        standing=standing,
    )


def earned(programme: Programme, purchase: Purchase) -> Earnings:
    """What it earns, rule by rule."""
    if excluded := programme.excluded(purchase.tags):
        return Earnings(misses=(Miss(excluded, Cause.EXCLUDED),))
    if over := _earns_nothing(programme, purchase):
        earnings = combine({}, programme.challenges, purchase)
        return replace(earnings, misses=(over, *earnings.misses))
    return combine(
        base(purchase.amount, programme.earning, purchase.decimals), programme.rules_for("visit"), purchase
    )


def _earns_nothing(programme: Programme, purchase: Purchase) -> Miss | None:
    """Why it earns nothing but challenges, which count that somebody came."""
    if 0 < programme.earning.visits_per_day < purchase.of_day:
        return Miss(BASE, Cause.LIMIT, str(programme.earning.visits_per_day), "day")
    return Miss(BASE, Cause.PREPAID) if purchase.prepaid else None


def are_numbered(programme: Programme) -> bool:
    """Whether a rule asks which visit of the member's it is."""
    if any(challenge.within == "ever" for challenge in programme.challenges):
        return True
    return any(rule.when.first_visit or rule.when.every for rule in programme.rules)


def are_capped(programme: Programme) -> bool:
    """Whether a rule asks what the member's visits of the day brought."""
    return any(isinstance(rule, DailyCap) for rule in programme.rules)


def needs_amount(programme: Programme) -> bool:
    """Whether a visit without an amount has no base here."""
    by_item = any(rule.is_base and not rule.needs_amount for rule in programme.giving)
    return not by_item and not any(base(None, programme.earning, 0).values())


def after(balance: Balance, earned: Amounts, at: datetime) -> Balance:
    held = balance.plus(earned)
    return Balance(held.held, balance.visits + 1, at, held.owed, balance.barred)


def milestones(programme: Programme, before: Balance, now_held: Balance) -> tuple[Message, ...]:
    """At most one: the next reward is one or two visits away. Of a reward that is ready the receipt tells."""
    ahead = next_reward(programme, now_held)
    visits = ahead and visits_to_go(programme, ahead)
    if not ahead or visits not in NEARLY or ahead == next_reward(programme, before):
        return ()
    if completed(programme, before, now_held):
        return ()
    return (Message(OccasionKind.NEARLY_THERE, {"reward": named_reward(ahead.reward), "visits": visits}),)


def can_undo(programme: Programme, at: datetime, now: datetime) -> bool:
    return now - at <= programme.codes.undo
