"""What an occasion is: a series of dates in a member's life, each with a message or a gift.

Nothing remembers which dates are over but the next one, so a planner that stood still, ran twice or saw a
clock set back finds the same: it asks for the first date since the one it had, and idempotency keys make a
gift and a message happen once.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from loyalty.facts.planned import Gifted, Lapsed
from loyalty.ledger.amounts import Amounts
from loyalty.ledger.lifetimes import Span
from loyalty.messages.kind import Class
from loyalty.messages.message import Message
from loyalty.planning.profile import MemberProfile, Need
from loyalty.programme.occasions import Occasions
from loyalty.programme.programme import Programme
from loyalty.value import value


@value(frozen=True, slots=True)
class Date:
    """An instant (UTC) of an occasion; `step` counts where it comes in steps."""

    at: datetime
    step: int = 0


@value(frozen=True, slots=True)
class Plan:
    """The message and the gift of a date. The message is meant for `at` and may be sent until `until`, once for
    each `key`. `cause` is the voucher it is about."""

    message: Message | None = None
    until: datetime | None = None
    key: str = ""
    facts: tuple[Gifted | Lapsed, ...] = ()
    cause: int = 0
    at: datetime | None = None


SILENT = Plan()


@value(frozen=True, slots=True)
class Occasion:
    """One row of the table. `when` gives the first date at or after an instant, `plan` what then happens, `on`
    whether the shop wants it. `definite` is for occasions that nothing a member does can take back, so that a slot
    is kept for their message: how long after the date it may be sent."""

    name: str
    cls: Class
    when: Callable[[MemberProfile, Programme, datetime], Date | None]
    plan: Callable[[MemberProfile, Programme, Date], Plan]
    on: Callable[[Occasions], bool] = lambda rules: True
    needs: frozenset[Need] = frozenset()
    definite: Callable[[Occasions], timedelta] | None = None


def gifted(profile: MemberProfile, gift: Amounts, key: str, lasts: Span | None) -> tuple[Gifted, ...]:
    return (Gifted(profile.member.id, gift, f"gift:{key}", lasts),) if gift else ()
