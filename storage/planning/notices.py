"""The messages of occasions, on their way into the outbox."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime

from loyalty.messages.kind import Class
from loyalty.model.addresses import Address
from loyalty.model.members import Purpose
from loyalty.planning.monthly import has_news, without_news
from loyalty.planning.occasion import Plan
from loyalty.planning.profile import MemberProfile
from storage.engine.db import Statement, Tx
from storage.messages import outbox
from storage.people import consent
from storage.people.consent import Consent
from storage.people.reach import reach_each


async def announce(tx: Tx, plans: Sequence[tuple[MemberProfile, Plan]], now: datetime) -> None:
    """Put a message into the outbox for each plan, to where its member is reached. Where all their addresses are
    closed the gate drops it, with its reason; a member without an address gets none."""
    reached = await _reached(tx, plans)
    allows = await consent.given(tx, (profile.member.id for profile, plan, _ in reached if has_news(plan)))
    to = [
        (_fitting(profile, plan, address, allows.get(profile.member.id, frozenset())), address)
        for profile, plan, address in reached
    ]
    await outbox.put_once(tx, [_message(address, plan, now) for plan, address in to])


async def _reached(
    tx: Tx, plans: Sequence[tuple[MemberProfile, Plan]]
) -> list[tuple[MemberProfile, Plan, Address]]:
    """Each plan with the address it goes to, looked up once for each class."""
    by_class: dict[Class, list[tuple[MemberProfile, Plan]]] = defaultdict(list)
    for profile, plan in plans:
        if plan.message:
            by_class[plan.message.kind.cls].append((profile, plan))
    found = {
        cls: await reach_each(tx, (profile.member.id for profile, _ in own), cls)
        for cls, own in by_class.items()
    }
    return [
        (profile, plan, found[cls][profile.member.id])
        for cls, own in by_class.items()
        for profile, plan in own
        if profile.member.id in found[cls]
    ]


def _fitting(profile: MemberProfile, plan: Plan, to: Address, allows: frozenset[Consent]) -> Plan:
    """Without news of a promotion, where its member is not to be sent promotions."""
    wanted = (Purpose.OFFERS, to.channel) in allows
    return plan if wanted and Class.PROMOTION not in profile.member.preferences.muted else without_news(plan)


def _message(to: Address, plan: Plan, now: datetime) -> Statement:
    assert plan.message is not None
    row = outbox.new(to, plan.message, "", now, expires_at=plan.until)
    return outbox.put(row, now, claimed=False, idempotency_key=plan.key, cause=plan.cause, not_before=plan.at)
