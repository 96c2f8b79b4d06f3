"""What the service thinks of by itself: dates that have come, a batch at a time, until none is left.

What a date brings and says, and the next date, are written in one transaction. A stop between two
batches loses nothing, and however long nobody looked, it is caught up with from the dates themselves.
"""

from __future__ import annotations

import asyncio
import logging
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from loyalty.planning.occasions import ARRANGE, ARRANGE_NEEDS, BY_NAME, Date, Known, arrange, look
from loyalty.programme.programme import Programme
from storage.engine.db import Conflict, Database, Tx
from storage.messages import planning
from storage.messages.planning import Due, Outcome

log = logging.getLogger(__name__)

AT_ONCE = 250  # dates in one transaction: a turn waits no longer than for one
_LATER = timedelta(days=1)  # for what this version does not know, or cannot do
_TRIES = 3
_NEEDS = {name: one.needs for name, one in BY_NAME.items()} | {ARRANGE: ARRANGE_NEEDS}


@dataclass(frozen=True, slots=True)
class Planner:
    database: Database
    programme: Programme
    now: Callable[[], datetime]

    async def plan(self) -> int:
        """Everything that is due by now. How many dates it looked at."""
        looked = 0
        while taken := await self._batch():
            looked += taken
            await asyncio.sleep(0)
        return looked

    async def _batch(self) -> int:
        """Once more if somebody wrote the same at the same moment."""
        for _ in range(_TRIES - 1):
            try:
                return await self.database.run(self._planned)
            except Conflict as conflict:
                log.info("a batch of occasions is planned again: %s", conflict)
        return await self.database.run(self._planned)

    async def _planned(self, tx: Tx) -> int:
        now = self.now()
        dues = await planning.claim_due(tx, now, AT_ONCE)
        if not dues:
            return 0
        known = await planning.known(tx, dues, _NEEDS, now)
        outcome = Outcome()
        for member_id, own in _by_member(dues).items():
            if member_id in known:
                self._look(known[member_id], own, now, outcome)
            else:
                outcome.over += own.values()
        await planning.keep(tx, outcome, now)
        return sum(due.at <= now for due in dues)

    def _look(self, known: Known, dues: Mapping[str, Due], now: datetime, outcome: Outcome) -> None:
        """All that has come for one member. New dates are set beside those that have come, never over them."""
        for name, due in dues.items():
            if due.at > now:
                continue
            try:
                if name == ARRANGE:
                    self._arrange(known, dues, now, outcome)
                else:
                    self._come(known, due, now, outcome)
            except Exception:  # one member's dates must not stop everybody's
                log.exception("the occasion %s of member %s could not be planned", name, due.member_id)
                outcome.moved.append((due, Date(now + _LATER, due.step)))

    def _come(self, known: Known, due: Due, now: datetime, outcome: Outcome) -> None:
        occasion = BY_NAME.get(due.occasion)
        if occasion is None:  # a newer version's
            outcome.moved.append((due, Date(now + _LATER, due.step)))
            return
        looked = look(occasion, known, self.programme, due.at, now)
        if looked.plan.message or looked.plan.facts:
            outcome.plans.append((known, looked.plan))
        _dated(due, due.occasion, looked.next, outcome, known)

    def _arrange(self, known: Known, dues: Mapping[str, Due], now: datetime, outcome: Outcome) -> None:
        since = dues[ARRANGE].at
        for name, date in arrange(known, self.programme, since, now).items():
            had = dues.get(name)
            if had is None or had.at > now:
                _dated(had, name, date, outcome, known)
        outcome.over.append(dues[ARRANGE])
        if known.balance.last_visit_at is not None:
            outcome.back.append((known.member.id, known.balance.last_visit_at))


def _by_member(dues: Sequence[Due]) -> dict[int, dict[str, Due]]:
    found: dict[int, dict[str, Due]] = defaultdict(dict)
    for due in dues:
        found[due.member_id][due.occasion] = due
    return found


def _dated(had: Due | None, name: str, date: Date | None, outcome: Outcome, known: Known) -> None:
    """The next date of an occasion, if it is another than before."""
    if date is None:
        outcome.over += [had] if had else []
    elif had is None:
        outcome.new.append((known.member.id, name, date))
    elif (had.at, had.step) != (date.at, date.step):
        outcome.moved.append((had, date))
