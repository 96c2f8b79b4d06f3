"""The birthday: greeted at midnight where the member is, with a gift if the day was known long enough, and no card of
theirs had this year's before."""

from __future__ import annotations

from datetime import datetime

from loyalty.ledger.amounts import NOTHING
from loyalty.messages.kinds.occasions import OccasionKind
from loyalty.planning.days import day_of, yearly
from loyalty.planning.notices import gift_notice, ready_args
from loyalty.planning.occasion import Date, Plan, gifted
from loyalty.planning.profile import MemberProfile
from loyalty.programme.programme import Programme


def birthday(profile: MemberProfile, programme: Programme, since: datetime) -> Date | None:
    day = profile.member.birthday
    return yearly(day, profile, programme, since) if day else None


def birthday_plan(profile: MemberProfile, programme: Programme, due: Date) -> Plan:
    rules = programme.occasions.birthday
    settled = rules.counts(profile.member.birthday_set_at, due.at)
    year = day_of(profile, programme, due.at).year
    gift = rules.gift if settled and year not in profile.birthday_gifts else NOTHING
    key = f"birthday:{year}:{profile.member.id}"
    ready = ready_args(programme, profile.balance, gift)
    message = gift_notice(OccasionKind.BIRTHDAY_WISH, profile, programme, gift, **ready)
    return Plan(message, due.at + rules.lifetime, key, gifted(profile, gift, key, rules.gift_lasts))
