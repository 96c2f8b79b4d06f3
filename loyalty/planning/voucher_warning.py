"""What a voucher's holder is told by itself: that it runs out soon, or that what it lets in to begins soon."""

from __future__ import annotations

from datetime import datetime

from loyalty.messages.args import Localised, Moment, Named
from loyalty.messages.kinds.occasions import OccasionKind
from loyalty.messages.message import Message
from loyalty.model.vouchers import Voucher
from loyalty.planning.notices import NEXT
from loyalty.planning.occasion import Date, Plan
from loyalty.planning.profile import MemberProfile
from loyalty.programme.programme import Programme
from loyalty.rewards.event import Event
from loyalty.rewards.told import zone_of
from loyalty.rules.explain import places_args
from loyalty.rules.rewards import named_reward


def voucher_warning(profile: MemberProfile, programme: Programme, since: datetime) -> Date | None:
    dates = [at for at, _ in _told(profile, programme) if at >= since]
    return Date(min(dates)) if dates else None


def voucher_warning_plan(profile: MemberProfile, programme: Programme, due: Date) -> Plan:
    voucher = next(voucher for at, voucher in _told(profile, programme) if at == due.at)
    event = _event(programme, voucher)
    return _reminder(programme, voucher, event) if event else _warning(programme, voucher)


def _warning(programme: Programme, voucher: Voucher) -> Plan:
    until = Moment(voucher.expires_at, "both")
    args = {"shop": programme.shop.name, "reward": _name(programme, voucher), "until": until}
    message = Message(OccasionKind.VOUCHER_WARNING, args, NEXT)
    return Plan(message, voucher.expires_at, f"voucher-warning:{voucher.id}", cause=voucher.id)


def _reminder(programme: Programme, voucher: Voucher, event: Event) -> Plan:
    begins = event.begins_at(zone_of(programme, event))
    args = {
        "shop": programme.shop.name,
        "reward": named_reward(event),
        "begins": Moment(begins, "both"),
        **places_args(programme, event.places),
    }
    message = Message(OccasionKind.EVENT_REMINDER, args, NEXT)
    return Plan(message, begins, f"event-reminder:{voucher.id}", cause=voucher.id)


def _name(programme: Programme, voucher: Voucher) -> Localised | Named:
    reward = programme.reward(voucher.reward)
    return voucher.title or (named_reward(reward) if reward else Localised((("", voucher.reward),)))


def _told(profile: MemberProfile, programme: Programme) -> list[tuple[datetime, Voucher]]:
    """Vouchers worth a message, with when it is due: those that were there before."""
    dates = ((_due(programme, voucher), voucher) for voucher in profile.vouchers)
    return [(at, voucher) for at, voucher in dates if at is not None and at > voucher.created_at]


def _due(programme: Programme, voucher: Voucher) -> datetime | None:
    """An event is told of by when it begins, and not by when its voucher ends."""
    if event := _event(programme, voucher):
        return None if event.remind is None else event.begins_at(zone_of(programme, event)) - event.remind
    return voucher.expires_at - programme.occasions.expiry.voucher_warn


def _event(programme: Programme, voucher: Voucher) -> Event | None:
    """What the voucher lets in to; None for anything else, or of a promotion's own."""
    reward = None if voucher.promotion_id else programme.reward(voucher.reward)
    return reward if isinstance(reward, Event) else None
