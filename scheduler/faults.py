"""Telling owners of faults of our own account or sender: once when one begins, and once when it is mended."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from loyalty.messages.args import Moment
from loyalty.messages.kinds.team import TeamKind
from loyalty.messages.message import Message
from loyalty.messages.reasons import Reason
from loyalty.model.addresses import Address
from storage.engine.db import Conflict, Database, Statement, Tx
from storage.messages import faults, outbox
from storage.messages.dropping import drop_rows
from storage.messages.faults import OpenFault
from storage.people import team

log = logging.getLogger(__name__)

QUIET = timedelta(
    days=1
)  # unseen for so long, with nothing that waits for it: nobody knows, and nobody is told

Wake = Callable[[], None]


def _nobody() -> None:
    """Where nothing is to be woken."""


@dataclass(slots=True)
class Faults:
    """Several processes look under one lock, and a row says whether it was told, so each fault is told of once. `wake`
    is called when messages to owners were put in."""

    database: Database
    now: Callable[[], datetime]
    wake: Wake = _nobody
    _unheard: set[tuple[int, datetime]] = field(default_factory=set)  # what this process has logged

    async def look(self) -> None:
        try:
            said = await self.database.run(self._look, lock="faults")
        except Conflict:  # a fault that seemed mended was seen again meanwhile
            return
        if said:
            self.wake()

    async def _look(self, tx: Tx) -> bool:
        found = await faults.open_faults(tx)
        if not found:
            return False
        owners = await team.owners(tx)
        stopped = {fault.channel for fault in found if fault.everybody}
        return any([await self._one(tx, fault, owners, stopped) for fault in found])

    async def _one(
        self, tx: Tx, fault: OpenFault, owners: Sequence[Sequence[Address]], stopped: Collection[str]
    ) -> bool:
        """Returns whether anything was said."""
        waits = await faults.waits(tx, fault)
        if fault.through_at is not None and (fault.everybody or not waits):
            return await self._mended(tx, fault, owners)
        if not waits and fault.last_at + QUIET <= self.now():
            log.info("%s: nothing waits for %s any more", fault.channel, fault.code)
            await tx.write([faults.mended(fault, self.now())])
            return False
        return fault.told_at is None and await self._told(tx, fault, owners, stopped)

    async def _told(
        self, tx: Tx, fault: OpenFault, owners: Sequence[Sequence[Address]], stopped: Collection[str]
    ) -> bool:
        """Where the fault is not, if an owner is reached there; else on its own channel, unless nothing goes there."""
        reached = [_best(own, fault.channel, stopped) for own in owners]
        now, to = self.now(), [address for address in reached if address]
        extent = "all" if fault.everybody else "some"
        args = {"channel": fault.channel, "code": fault.code, "extent": extent, "remedy": fault.remedy}
        await outbox.put_once(tx, [self._put(a, Message(TeamKind.FAULT, args), fault, "") for a in to])
        if any(address.channel != fault.channel for address in to):
            await tx.write([faults.told(fault, now)])
            return True
        if (fault.id, fault.since) not in self._unheard:
            self._unheard.add((fault.id, fault.since))
            log.error("%s: %s; no owner is reached on another channel", fault.channel, fault.why)
        return bool(to)

    async def _mended(self, tx: Tx, fault: OpenFault, owners: Sequence[Sequence[Address]]) -> bool:
        """Told where the fault was told, and to no owner who never heard of it."""
        log.warning("%s: mended: %s", fault.channel, fault.why)
        since = Moment(fault.since, "both")
        said = Message(TeamKind.FAULT_MENDED, {"channel": fault.channel, "code": fault.code, "since": since})
        heard = [
            address
            for own in owners
            for address in own
            if await faults.was_heard(tx, _key(fault, address, ""))
        ]
        await tx.write([faults.mended(fault, self.now()), *self._unsaid(fault, owners)])
        await outbox.put_once(tx, [self._put(address, said, fault, ":mended") for address in heard])
        return bool(heard)

    def _unsaid(self, fault: OpenFault, owners: Sequence[Sequence[Address]]) -> list[Statement]:
        """What still waits to tell of the fault is stale."""
        keys = [_key(fault, address, "") for own in owners for address in own]
        which = """"idempotency_key" = $1 AND "state" = 'waiting'"""
        return [
            drop_rows(which, key, reason=Reason.STALE, why="it is mended", now=self.now(), group=key)
            for key in keys
        ]

    def _put(self, owner: Address, said: Message, fault: OpenFault, end: str) -> Statement:
        now = self.now()
        letter = outbox.new(owner, said, "", now)
        return outbox.put(letter, now, claimed=False, idempotency_key=_key(fault, owner, end))


def _key(fault: OpenFault, owner: Address, end: str) -> str:
    return f"fault:{fault.id}:{fault.since:%Y%m%d%H%M%S}:{owner.id}{end}"


def _best(own: Sequence[Address], channel: str, stopped: Collection[str]) -> Address | None:
    """Of an owner's addresses: the first on another channel, else the first where something goes."""
    going = [address for address in own if address.channel not in stopped]
    return next((address for address in going if address.channel != channel), going[0] if going else None)
