"""Foretelling: the messages that planning will make of some members' dates, and sweeps of their vouchers, until a
later instant, if nothing else happens."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from loyalty.gate.candidate import Candidate
from loyalty.messages.kind import Kind
from loyalty.messages.kinds.card import CardKind
from loyalty.model.addresses import Address
from loyalty.planning.profile import MemberProfile, Need
from loyalty.planning.schedule import RESCHEDULE, plans_until, schedule
from loyalty.planning.table import BY_NAME
from loyalty.programme.programme import Programme
from storage.engine.db import Tx
from storage.ledger import vouchers
from storage.people.reach import reach_each
from storage.planning.dues import Due, dates_of
from storage.planning.profiles import profiles

_NEEDS = {name: one.needs for name, one in BY_NAME.items()} | {RESCHEDULE: frozenset(Need)}


@dataclass(frozen=True, slots=True)
class _Coming:
    """A message to a member, made at `at` and sent before `until`."""

    member_id: int
    kind: Kind
    at: datetime
    until: datetime | None


async def falling_due(
    tx: Tx, programme: Programme, member_ids: Sequence[int], now: datetime, until: datetime
) -> Mapping[int, Sequence[Candidate]]:
    """As they will stand at the gate, by member. What the gate knows before its day (`Policy.coming`) is left out."""
    dues = await dates_of(tx, member_ids, until)
    found = await profiles(tx, programme, dues, _NEEDS, until) if dues else {}
    coming = [
        one
        for member_id, dates in _by_member(dues).items()
        if member_id in found
        for one in _planned(found[member_id], dates, programme, now, until)
    ]
    running_out = await vouchers.expiring(tx, member_ids, until)
    lifetime = programme.messages.milestone_lifetime
    coming += [
        _Coming(one.member_id, CardKind.VOUCHER_EXPIRED, one.expires_at, max(one.expires_at, now) + lifetime)
        for one in running_out
    ]
    return await _at_the_gate(tx, coming, now)


async def _at_the_gate(tx: Tx, coming: Sequence[_Coming], now: datetime) -> Mapping[int, Sequence[Candidate]]:
    """Each on the channel where its member is reached."""
    found: dict[int, list[Candidate]] = defaultdict(list)
    for cls in {one.kind.cls for one in coming}:
        own = [one for one in coming if one.kind.cls is cls]
        to = await reach_each(tx, (one.member_id for one in own), cls)
        for one in own:
            if one.member_id in to:
                found[one.member_id].append(_candidate(one, to[one.member_id], now))
    return found


def _candidate(coming: _Coming, to: Address, now: datetime) -> Candidate:
    due, kind = max(coming.at, now), coming.kind
    return Candidate(
        kind.cls, to.channel, coming.until, due_at=due, created_at=due, state=to.state, label=kind.text
    )


def _by_member(dues: Iterable[Due]) -> Mapping[int, Mapping[str, datetime]]:
    found: dict[int, dict[str, datetime]] = defaultdict(dict)
    for due in dues:
        found[due.member_id][due.occasion] = due.at
    return found


def _planned(
    profile: MemberProfile,
    dates: Mapping[str, datetime],
    programme: Programme,
    now: datetime,
    until: datetime,
) -> Iterator[_Coming]:
    programme = programme.own(profile.member.id, profile.member.joined_at, now)
    known = {name for name, _ in programme.policy.coming}
    for name, since in _dates(profile, dates, programme, now).items():
        occasion = BY_NAME.get(name)
        if occasion is None or name in known:
            continue
        for plan in plans_until(occasion, profile, programme, since, now, until):
            if plan.message is not None and plan.at is not None:
                yield _Coming(profile.member.id, plan.message.kind, plan.at, plan.until)


def _dates(
    profile: MemberProfile, dates: Mapping[str, datetime], programme: Programme, now: datetime
) -> Mapping[str, datetime]:
    """As the planner will set them anew, where something happened that may move them."""
    if RESCHEDULE not in dates:
        return dates
    anew = schedule(profile, programme, dates[RESCHEDULE], now)
    have_come = {name: at for name, at in dates.items() if at <= now}
    return {name: date.at for name, date in anew.items() if date} | have_come
