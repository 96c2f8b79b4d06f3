"""The owner's status message: how far a broadcast is."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from math import ceil

from loyalty.channels import Channels
from loyalty.messages.message import Message
from loyalty.offers import owner_messages
from loyalty.offers.figures import BroadcastProgress
from scheduler.broadcasts.owner import to_owner
from storage.engine.db import Tx
from storage.offers import progress
from storage.offers.broadcast import Broadcast, OwnerStatus
from storage.people import addresses

EVERY = timedelta(seconds=3)  # at most
_ON_ITS_WAY = frozenset({"waiting", "claimed"})


@dataclass(slots=True)
class StatusMessages:
    """Shows progress in one message per broadcast, on channels that can edit it.

    `_looked` is when this process last counted, for the cases where there was nothing new to show.
    """

    channels: Channels
    _looked: dict[int, datetime] = field(default_factory=dict)

    def forget_all_but(self, ids: Collection[int]) -> None:
        for id in self._looked.keys() - set(ids):
            del self._looked[id]

    async def show(
        self, tx: Tx, broadcast: Broadcast, now: datetime, *, last: bool = False
    ) -> frozenset[str]:
        """Send or edit the message if it is time and there is news. Returns the channels to wake.

        The `last` one is not limited in time, and only edits: the report follows it.
        """
        if not last and not self._is_time(broadcast, now):
            return frozenset()
        owner = await addresses.by_id(tx, broadcast.promotion.by)
        if owner is None or not self.channels[owner.channel].edits:
            return frozenset()
        done = await progress.progress(tx, broadcast.promotion.id, now)
        message = _message(broadcast, done, now)
        text = _text(message)
        if text == broadcast.status.text:
            return frozenset()
        edit = await _editable(tx, broadcast.status)
        if edit is None or (last and not edit):
            return frozenset()
        id, row = to_owner(owner, message, broadcast.promotion, now, edit)
        status = OwnerStatus(id, text, done.through, now)
        await tx.write([row, progress.shown(broadcast.promotion.id, status)])
        return frozenset({owner.channel})

    def _is_time(self, broadcast: Broadcast, now: datetime) -> bool:
        """Count at most every few seconds, once there is a message."""
        id, status = broadcast.promotion.id, broadcast.status
        before = [at for at in (status.at, self._looked.get(id)) if at is not None]
        if status.message is not None and any(now - at < EVERY for at in before):
            return False
        self._looked[id] = now
        return True


async def _editable(tx: Tx, status: OwnerStatus) -> str | None:
    """The provider's id of the message to edit; "": there is none yet; None: it is on its way just now."""
    if status.message is None:
        return ""
    state, provider_id = await progress.status_message(tx, status.message)
    return None if state in _ON_ITS_WAY else provider_id


def _message(broadcast: Broadcast, done: BroadcastProgress, now: datetime) -> Message:
    expected = broadcast.expected if broadcast.fed_at is None else done.rows
    minutes = _minutes(broadcast.status, done, expected, now)
    return owner_messages.progress(broadcast.promotion, done, expected, minutes)


def _text(message: Message) -> str:
    """What the message says, to compare: two with the same text are not sent twice."""
    return " ".join(str(message.args[name]) for name in sorted(message.args.keys() - {"name", "bar"}))


def _minutes(status: OwnerStatus, done: BroadcastProgress, expected: int, now: datetime) -> int | None:
    """Minutes until the end at the speed since the last status message; None if it did not move since."""
    left = max(expected, done.rows) - done.through
    moved = done.through - status.through
    if status.at is None or left <= 0 or moved <= 0:
        return None
    return ceil(left * (now - status.at).total_seconds() / moved / 60)
