"""The monthly summary: on the first of a month, for members who came in the month before; not of the month in which
they joined, unless they came again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from loyalty.calendar import local_day, midnight
from loyalty.ledger.amounts import NOTHING, Amounts
from loyalty.ledger.units import Unit
from loyalty.messages.args import Moment
from loyalty.messages.kinds.occasions import OccasionKind
from loyalty.messages.message import Lines, Message
from loyalty.model.accounts import Balance
from loyalty.planning.days import day_of, zone_of
from loyalty.planning.notices import NONE, named, notice, outlook
from loyalty.planning.occasion import SILENT, Date, Plan, gifted
from loyalty.planning.passes import pass_lines
from loyalty.planning.play import challenge_line
from loyalty.planning.profile import MemberProfile
from loyalty.programme.programme import Programme
from loyalty.rules.rewards import reward_in_view


def monthly(profile: MemberProfile, programme: Programme, since: datetime) -> Date | None:
    last = profile.balance.last_visit_at
    this = _first_of_month(profile, programme, since, 0)
    end = this if this >= since else _first_of_month(profile, programme, since, 1)
    return Date(end) if last is not None and last >= _first_of_month(profile, programme, end, -1) else None


def monthly_plan(profile: MemberProfile, programme: Programme, due: Date) -> Plan:
    start = _first_of_month(profile, programme, due.at, -1)
    if _welcomed(profile, programme, start):
        return SILENT
    earned = dict.fromkeys(Unit, 0)
    for line in profile.lines:
        if start <= line.at < due.at:
            earned[line.unit] += line.amount
    gained = Amounts({unit: max(0, amount) for unit, amount in earned.items()})
    if not gained:
        return SILENT
    offer = _own_offer(programme, profile.balance)
    after = replace(profile.balance, held=profile.balance.held + offer)
    message = notice(
        OccasionKind.MONTHLY,
        profile,
        programme,
        month=Moment(start + timedelta(days=14), "month"),
        **named(programme, gained),
        promotion=profile.promotion or NONE,
        **outlook(programme, after),
    )
    lines = (
        *_offered(programme, offer),
        *_play(profile, programme),
        *_passes(profile, programme, due.at),
        *_survey(profile, programme, due.at),
    )
    message = replace(message, extras=(*((Lines(lines),) if lines else ()), *message.extras))
    key = f"monthly:{day_of(profile, programme, start):%Y-%m}:{profile.member.id}"
    gift = gifted(profile, offer, key, programme.occasions.monthly.offer_lasts)
    return Plan(message, _first_of_month(profile, programme, due.at, 1), key, gift)


def _own_offer(programme: Programme, balance: Balance) -> Amounts:
    """What is missing for the reward in view, where the shop gives so much."""
    ahead = reward_in_view(programme, balance)
    if ahead is None:
        return NOTHING
    unit, most = ahead.reward.unit, programme.occasions.monthly.offer
    return Amounts({unit: ahead.missing}) if 0 < ahead.missing <= most[unit] else NOTHING


def _offered(programme: Programme, offer: Amounts) -> tuple[Message, ...]:
    return (Message(OccasionKind.MONTHLY_OFFER, named(programme, offer)),) if offer else ()


def _play(profile: MemberProfile, programme: Programme) -> tuple[Message, ...]:
    """How far the nearest challenge was; a week says nothing of a month."""
    ahead = [one for one in profile.play.pursued if one[0].span != "week"]
    return (challenge_line(programme, *ahead[0], then=True),) if ahead else ()


def _passes(profile: MemberProfile, programme: Programme, at: datetime) -> tuple[Message, ...]:
    """What is left of those that have not ended."""
    return pass_lines(programme, [held for held in profile.passes if held.ends_at > at])


def _survey(profile: MemberProfile, programme: Programme, at: datetime) -> tuple[Message, ...]:
    """The question of the quarter that begins at that instant; none in its other months."""
    day = day_of(profile, programme, at)
    if not programme.occasions.monthly.survey or not asks(day):
        return ()
    return (Message(OccasionKind.MONTHLY_SURVEY, {"quarter": quarter(day)}),)


def asks(day: date) -> bool:
    """Whether the summary of this month asks the survey: that of the first month of a quarter."""
    return day.month % 3 == 1


def quarter(day: date) -> str:
    """As a survey is named: "2026-Q3"."""
    return f"{day.year}-Q{(day.month + 2) // 3}"


def over_at(due: datetime, zone: ZoneInfo) -> datetime:
    """The last instant (UTC) of the month that was over by then, by the shop's calendar: `due` may be a member's own
    midnight, somewhere else."""
    first = local_day(due + timedelta(hours=12), zone).replace(day=1)
    return midnight(first, zone) - timedelta(microseconds=1)


def _welcomed(profile: MemberProfile, programme: Programme, start: datetime) -> bool:
    """Whether the month that began at `start` is the broken one in which the member joined, and they came once at most:
    the messages of the first days say all that there is to say of it."""
    rules = programme.occasions.welcome
    return rules.on and profile.member.joined_at > start and profile.balance.visits < 2


def has_news(plan: Plan) -> bool:
    """Whether its message has a word of a promotion."""
    return plan.message is not None and plan.message.args.get("promotion", NONE) != NONE


def without_news(plan: Plan) -> Plan:
    """The same, with no word of a promotion."""
    message = plan.message
    if message is None or not has_news(plan):
        return plan
    return replace(plan, message=replace(message, args={**message.args, "promotion": NONE}))


def _first_of_month(profile: MemberProfile, programme: Programme, at: datetime, months: int) -> datetime:
    """The midnight with which the month of this instant, or one so many months later, begins."""
    own = zone_of(profile, programme)
    day = local_day(at, own)
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return midnight(date(year, month + 1, 1), own)
