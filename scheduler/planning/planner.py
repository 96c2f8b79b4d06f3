"""Plans the occasions whose dates have come, a batch at a time, until none is left.

The gift and the message of a date, and the next date, are written in one transaction. A stop between two
batches loses nothing, and however long the planner stood still, it catches up from the dates themselves.
"""

from __future__ import annotations

import asyncio
import logging
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from loyalty.planning.occasion import Date
from loyalty.planning.profile import MemberProfile
from loyalty.planning.schedule import RESCHEDULE, RESCHEDULE_NEEDS, look, schedule
from loyalty.planning.table import BY_NAME
from loyalty.programme.programme import Programme
from storage.engine.db import Conflict, Database, Tx
from storage.planning.batch import PlannedBatch, keep
from storage.planning.dues import Due, claim_due
from storage.planning.play import with_play
from storage.planning.profiles import profiles

log = logging.getLogger(__name__)

AT_ONCE = 250  # dates in one transaction: a turn waits no longer than for one
_LATER = timedelta(days=1)  # for what this version does not know, or cannot do
_TRIES = 3
_NEEDS = {name: one.needs for name, one in BY_NAME.items()} | {RESCHEDULE: RESCHEDULE_NEEDS}


@dataclass(frozen=True, slots=True)
class Planner:
    database: Database
    programme: Programme
    now: Callable[[], datetime]

    async def plan(self) -> int:
        """Plan everything that is due by now; how many dates that were."""
        looked = 0
        while taken := await self._batch():
            looked += taken
            await asyncio.sleep(0)
        return looked

    async def _batch(self) -> int:
        """Tried again when somebody wrote the same rows at the same moment."""
        for _ in range(_TRIES - 1):
            try:
                return await self.database.run(self._planned)
            except Conflict as conflict:
                log.info("a batch of occasions is planned again: %s", conflict)
        return await self.database.run(self._planned)

    async def _planned(self, tx: Tx) -> int:
        now = self.now()
        dues = await claim_due(tx, now, AT_ONCE)
        if not dues:
            return 0
        people = await profiles(tx, self.programme, dues, _NEEDS, now)
        found = await with_play(tx, self.programme, people, dues, _NEEDS, now)
        batch = PlannedBatch()
        for member_id, own in _by_member(dues).items():
            if member_id in found:
                self._look(found[member_id], own, now, batch)
            else:
                batch.over += own.values()
        await keep(tx, batch, self.programme.as_of(now))
        return sum(due.at <= now for due in dues)

    def _look(
        self, profile: MemberProfile, dues: Mapping[str, Due], now: datetime, batch: PlannedBatch
    ) -> None:
        """All dates of one member that have come. New dates never replace one that has come."""
        for name, due in dues.items():
            if due.at > now:
                continue
            try:
                if name == RESCHEDULE:
                    self._reschedule(profile, dues, now, batch)
                else:
                    self._plan_due(profile, due, now, batch)
            except Exception:  # one member's dates must not stop everybody's
                log.exception("the occasion %s of member %s could not be planned", name, due.member_id)
                batch.moved.append((due, Date(now + _LATER, due.step)))

    def _plan_due(self, profile: MemberProfile, due: Due, now: datetime, batch: PlannedBatch) -> None:
        occasion = BY_NAME.get(due.occasion)
        if occasion is None:  # a newer version's
            batch.moved.append((due, Date(now + _LATER, due.step)))
            return
        own = _own(self.programme, profile, now)
        looked = look(occasion, profile, own, due.at, now)
        if looked.plan.message or looked.plan.facts:
            batch.plans.append((profile, looked.plan))
        _dated(due, due.occasion, looked.next, batch, profile)

    def _reschedule(
        self, profile: MemberProfile, dues: Mapping[str, Due], now: datetime, batch: PlannedBatch
    ) -> None:
        since = dues[RESCHEDULE].at
        for name, date in schedule(profile, _own(self.programme, profile, now), since, now).items():
            had = dues.get(name)
            if had is None or had.at > now:
                _dated(had, name, date, batch, profile)
        batch.over.append(dues[RESCHEDULE])
        batch.anew.append(profile.member.id)
        if profile.balance.last_visit_at is not None:
            batch.back.append((profile.member.id, profile.balance.last_visit_at))


def _own(programme: Programme, profile: MemberProfile, now: datetime) -> Programme:
    return programme.own(profile.member.id, profile.member.joined_at, now)


def _by_member(dues: Sequence[Due]) -> dict[int, dict[str, Due]]:
    found: dict[int, dict[str, Due]] = defaultdict(dict)
    for due in dues:
        found[due.member_id][due.occasion] = due
    return found


def _dated(
    had: Due | None, name: str, date: Date | None, batch: PlannedBatch, profile: MemberProfile
) -> None:
    """Note the next date of an occasion, unless it is the one it had."""
    if date is None:
        batch.over += [had] if had else []
    elif had is None:
        batch.new.append((profile.member.id, name, date))
    elif (had.at, had.step) != (date.at, date.step):
        batch.moved.append((had, date))
