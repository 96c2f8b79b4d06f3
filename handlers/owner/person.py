"""One person's messages for the owner: what they got, what waits and what never went, with the reasons."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from handlers.owner.inquiry import Inquiry
from handlers.owner.reasons import limit_args, reason, rule_of, without_a_limit
from handlers.owner.search import masked_phone
from handlers.owner.unsaid import unsaid
from handlers.turn.message_names import what
from handlers.turn.says import NONE
from loyalty.gate.policy import Rule
from loyalty.messages.args import Arg, Moment
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kind import Class
from loyalty.messages.kinds.why import WhyKind
from loyalty.messages.message import Lines, Message
from loyalty.messages.names import NAMES
from loyalty.model.members import Member
from storage.messages import history
from storage.messages.history import MessageRecord, Slot, Verdict
from storage.people.search import FoundMember

_LINES = 6  # messages in one answer: more would be a scroll on Telegram, and a bill by SMS
_WAITING = 3  # of them at most, so that what was sent is seen too
_BACK = timedelta(days=60)  # how far before the caps' own reach a slot can still be the reason for a decision


async def person(inquiry: Inquiry, found: FoundMember) -> Message:
    """How much of each limit is used, the newest messages, and the dates to come."""
    member = found.member
    reach = inquiry.programme.policy.reach() + _BACK
    slots = await history.slots(inquiry.read, member.id, inquiry.now - reach)
    waiting = await history.waiting(inquiry.read, member.id, _WAITING)
    past = await history.past(inquiry.read, member.id, _LINES - len(waiting))
    unheard = await _unsaid(inquiry, found.phone)
    coming = [_coming(*date) for date in await history.dates(inquiry.read, member.id, inquiry.now)]
    told = [_line(inquiry, one, slots) for one in (*waiting, *past)] or [Message(WhyKind.WHY_EMPTY)]
    lines = (*_counts(inquiry, member, slots), *told, *unheard, *coming)
    args: dict[str, Arg] = {
        "name": member.name,
        "phone": masked_phone(found) or NONE,
        "joined": Moment(member.joined_at, "day"),
    }
    options = Choices((Option("why-visits", str(member.id)), Option("why")))
    return Message(WhyKind.WHY, args, (Lines(lines), options))


async def _unsaid(inquiry: Inquiry, phone: str) -> tuple[Message, ...]:
    said = await unsaid(inquiry, phone) if phone else None
    return (said,) if said else ()


def _counts(inquiry: Inquiry, member: Member, slots: Sequence[Slot]) -> Iterator[Message]:
    """How much is used of the limits that reach furthest back: of the one on everything, and of each class
    that something was sent of."""
    policy, zone = inquiry.programme.policy, ZoneInfo(member.zone or inquiry.programme.shop.timezone)
    wished = tuple(Rule(window) for window in policy.fewer) if member.preferences.fewer else ()
    rules: dict[Class | None, Rule] = {}
    for rule in (*policy.rules, *wished):
        first = rules.get(rule.cls)
        if rule.channel is None and (first is None or rule.window.reach() >= first.window.reach()):
            rules[rule.cls] = rule
    for cls, rule in rules.items():
        taken = [slot.reserved.at for slot in slots if rule.covers(slot.reserved.cls, slot.reserved.channel)]
        count = rule.window.count(taken, inquiry.now, zone)
        if count or cls is None:
            yield Message(
                WhyKind.WHY_COUNT, limit_args(count, rule.window.limit, str(rule.window), rule.name)
            )


def _line(inquiry: Inquiry, told: MessageRecord, slots: Sequence[Slot]) -> Message:
    verdict = told.verdict
    if told.state in {"waiting", "paused"}:
        held = verdict is not None and verdict.verdict == "hold" and told.state == "waiting"
        return _held(told, verdict, slots) if held and verdict else _waits(told)
    if told.state == "dropped":
        return _dropped(told, slots)
    args: dict[str, Arg] = {
        "what": what(told.thing),
        "at": Moment(told.at, "both"),
        "state": told.state,
        "fault": inquiry.channels[told.channel].fault(told.code),
    }
    return Message(WhyKind.WHY_SENT, args)


def _waits(told: MessageRecord) -> Message:
    args: dict[str, Arg] = {
        "what": what(told.thing), "free": Moment(told.due_at, "both"), "state": told.state
    }  # fmt: skip
    return Message(WhyKind.WHY_WAITS, args)


def _held(told: MessageRecord, verdict: Verdict, slots: Sequence[Slot]) -> Message:
    ends = told.expires_at
    args: dict[str, Arg] = {
        "what": what(told.thing),
        **reason(verdict, slots),
        "free": Moment(told.due_at, "both"),
        "ends": Moment(ends, "both") if ends else NONE,
        "goes": "open" if ends is None else "yes" if told.due_at < ends else "no",
    }
    return Message(WhyKind.WHY_HELD, args)


def _dropped(told: MessageRecord, slots: Sequence[Slot]) -> Message:
    """The gate's reason, or what dropped it after the gate had let it pass."""
    verdict = told.verdict
    by_the_gate = verdict is not None and verdict.verdict == "drop"
    lost = reason(verdict, slots) if by_the_gate and verdict else without_a_limit(rule_of(told.reason))
    args = {"what": what(told.thing), "at": Moment(told.at, "both"), **lost}
    return Message(WhyKind.WHY_DROPPED, args)


def _coming(occasion: str, at: datetime) -> Message:
    name = NAMES.get(occasion, "kind-occasion")
    return Message(WhyKind.WHY_COMING, {"what": name, "day": Moment(at, "day")})
