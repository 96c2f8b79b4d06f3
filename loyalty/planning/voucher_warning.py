"""A warning before a voucher runs out, for vouchers that live longer than the warning is early."""

from __future__ import annotations

from datetime import datetime

from loyalty.messages.args import Localised, Moment
from loyalty.messages.kinds.occasions import OccasionKind
from loyalty.messages.message import Message
from loyalty.model import Voucher
from loyalty.planning.notices import NEXT
from loyalty.planning.occasion import Date, Plan
from loyalty.planning.profile import MemberProfile
from loyalty.programme.programme import Programme
from loyalty.rules.rewards import named_reward


def voucher_warning(profile: MemberProfile, programme: Programme, since: datetime) -> Date | None:
    dates = [at for at in _warned(profile, programme) if at >= since]
    return Date(min(dates)) if dates else None


def voucher_warning_plan(profile: MemberProfile, programme: Programme, due: Date) -> Plan:
    voucher = _warned(profile, programme)[due.at]
    reward = programme.reward(voucher.reward)
    name = voucher.title or (named_reward(reward) if reward else Localised((("", voucher.reward),)))
    until = Moment(voucher.expires_at, "both")
    args = {"shop": programme.shop.name, "reward": name, "until": until}
    message = Message(OccasionKind.VOUCHER_WARNING, args, NEXT)
    return Plan(message, voucher.expires_at, f"voucher-warning:{voucher.id}", cause=voucher.id)


def _warned(profile: MemberProfile, programme: Programme) -> dict[datetime, Voucher]:
    """Vouchers worth a warning, by when it is due."""
    warn = programme.occasions.expiry.voucher_warn
    lasting = [one for one in profile.vouchers if one.expires_at - one.created_at > warn]
    return {one.expires_at - warn: one for one in lasting}
