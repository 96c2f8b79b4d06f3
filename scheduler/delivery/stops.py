"""What a provider asked to wait with: one address, or a whole channel.

All processes share the stops in the database, and release no batch against them. An answer is sent without asking the
database, so each process also remembers what it was told itself.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from loyalty.messages.outcomes import Later, Outcome
from loyalty.messages.reasons import Reason
from scheduler.delivery.back_off import pause, until
from scheduler.delivery.rate_limit import LONGEST_BURST
from storage.engine.db import Tx
from storage.messages import address_stops, faults, rate_limit
from storage.messages.outbox import LEASE, Claimed
from storage.messages.rate_limit import LONGEST_STOP, Grant

log = logging.getLogger(__name__)

Outcomes = Sequence[tuple[Claimed, Outcome]]


@dataclass(slots=True)
class Stops:
    """`channels` and `addresses` say until when they are stopped (UTC), as far as this process knows. A channel stays
    there until a message got through after its stop."""

    now: Callable[[], datetime]
    intervals: Mapping[str, timedelta] = field(default_factory=dict)  # the rate limit's, for one segment
    channels: dict[str, datetime] = field(default_factory=dict)
    addresses: dict[int, datetime] = field(default_factory=dict)

    def is_paused(self, channel: str) -> bool:
        return self._lasts(self.channels.get(channel))

    def _lasts(self, end: datetime | None) -> bool:
        """Longer than any stop: that was a clock that was ahead."""
        now = self.now()
        return end is not None and now < end <= now + LONGEST_STOP

    def wait(self, claim: Claimed) -> Later | None:
        """Why it is not even offered to the provider."""
        now = self.now()
        if self.is_paused(claim.channel):
            left = (self.channels[claim.channel] - now).total_seconds()
            why = "the provider asked everybody to wait"
            return Later(left, why, begun=False, reason=Reason.CHANNEL_STOPPED)
        end = self.addresses.get(claim.address_id)
        if end is not None and self._lasts(end):
            why = "the provider asked to wait with this address"
            return Later((end - now).total_seconds(), why, begun=False)
        return None

    def hear(self, claim: Claimed, outcome: Outcome) -> None:
        """At once, before it is settled: the next message of the same batch may be for the same address."""
        if isinstance(outcome, Later) and outcome.whole_address:
            now = self.now()
            self.addresses = {id: end for id, end in self.addresses.items() if end > now}
            self.addresses[claim.address_id] = _end(claim, outcome, now)

    def pause(self, ends: Mapping[str, datetime]) -> None:
        for channel, end in ends.items():
            self.channels[channel] = max(end, self.channels.get(channel, end))

    def released(self, channel: str, grant: Grant, claims: Sequence[Claimed]) -> None:
        """The database says that these may go: their stops are over, or were lifted by an operator."""
        for claim in claims:
            self.addresses.pop(claim.address_id, None)
        if grant.probe:
            self.channels[channel] = self.now()
        elif grant.sends:
            self.channels.pop(channel, None)

    async def write(self, tx: Tx, outcomes: Outcomes, now: datetime) -> Mapping[str, datetime]:
        """Stop what these outcomes ask to stop, and end the stops that a message got through. Returns the channels
        that are stopped. Their rows are locked by the caller."""
        ends = whole_channels(outcomes, now)
        for channel, end in ends.items():
            await tx.write([rate_limit.stop(channel, end + self._margin(channel), why_of(channel, outcomes))])
        crowded = await self._addresses(tx, outcomes, now)
        for channel in self._answering(outcomes) - {*ends, *crowded}:
            await self._resume(tx, channel, outcomes, now)
        return {**ends, **crowded}

    def concerned(self, outcomes: Outcomes) -> set[str]:
        """The channels whose shared row `write` may change."""
        told = {
            c.channel for c, o in outcomes if isinstance(o, Later) and (o.whole_channel or o.whole_address)
        }
        return told | self._answering(outcomes)

    async def _addresses(self, tx: Tx, outcomes: Outcomes, now: datetime) -> Mapping[str, datetime]:
        """The channels where it is not one address any more: too many were refused, or the one message was that
        was to find out."""
        stopped: dict[str, datetime] = {}
        for claim, outcome in outcomes:
            if isinstance(outcome, Later) and outcome.whole_address:
                end = self.addresses[claim.address_id] = _end(claim, outcome, now)
                log.warning("%s: one address waits until %s: %s", claim.channel, end, outcome.why)
                await address_stops.stop(tx, claim.channel, claim.address_id, end, now)
                everybody = await address_stops.crowd(tx, claim.channel, now)
                if everybody is None and await rate_limit.is_stopped(tx, claim.channel):
                    everybody = until(outcome, now)
                if everybody is not None:
                    log.warning("%s waits until %s: %s", claim.channel, everybody, outcome.why)
                    stopped[claim.channel] = everybody
                    margin = self._margin(claim.channel)
                    await tx.write([rate_limit.stop(claim.channel, everybody + margin, outcome.why)])
        return stopped

    def _answering(self, outcomes: Outcomes) -> set[str]:
        """Stopped channels whose provider took a message, or refused it for another reason."""
        return {c.channel for c, o in outcomes if c.channel in self.channels and _got_through(o)}

    async def _resume(self, tx: Tx, channel: str, outcomes: Outcomes, now: datetime) -> None:
        begun = [
            c.lease_until - LEASE
            for c, o in outcomes
            if c.channel == channel and c.lease_until is not None and _got_through(o)
        ]
        if begun and await rate_limit.resume(tx, channel, max(begun), now):
            self.channels.pop(channel, None)
            await faults.channel_got_through(tx, channel, now)

    def _margin(self, channel: str) -> timedelta:
        """A burst runs ahead of the shared row: the stop is that much longer, so that none runs over its end."""
        return max(LONGEST_BURST, self.intervals.get(channel, LONGEST_BURST))


def _end(claim: Claimed, outcome: Later, now: datetime) -> datetime:
    """When the refused message is tried again: what comes later to the same address does not overtake it."""
    return max(until(outcome, now), now + pause(claim.tries))


def whole_channels(outcomes: Outcomes, now: datetime) -> dict[str, datetime]:
    """Until when each channel is stopped by an outcome that is everybody's."""
    ends: dict[str, datetime] = {}
    for claim, outcome in outcomes:
        if isinstance(outcome, Later) and outcome.whole_channel:
            end = until(outcome, now)
            ends[claim.channel] = max(end, ends.get(claim.channel, end))
    return ends


def why_of(channel: str, outcomes: Outcomes) -> str:
    return next(
        o.why for c, o in outcomes if c.channel == channel and isinstance(o, Later) and o.whole_channel
    )


def _got_through(outcome: Outcome) -> bool:
    """The provider answered, and did not ask to wait."""
    match outcome:
        case Later(begun=begun, whole_channel=channel, whole_address=address):
            return begun and not channel and not address
        case _:
            return True
