"""What `/metrics` tells (Prometheus): turns and their time, the outbox, outcomes."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from math import nan

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from loyalty.messages.kind import Class
from loyalty.messages.reasons import Reason
from storage.messages.faults import OpenFault

_SECONDS = (0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5)


class Metrics:
    """One process's own counts; the outbox gauges are read from the database when asked."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.turns = Counter(
            "regulars_turns", "Inbound messages, by channel and result", ["channel", "result"],
            registry=self.registry,
        )  # fmt: skip
        self.turn_seconds = Histogram(
            "regulars_turn_seconds", "From a message's arrival to its committed turn", ["channel"],
            buckets=_SECONDS, registry=self.registry,
        )  # fmt: skip
        self.outcomes = Counter(
            "regulars_messages", "Messages settled, by channel, class, state and reason",
            ["channel", "class", "state", "reason"], registry=self.registry,
        )  # fmt: skip
        self.outbox = Gauge(
            "regulars_outbox", "Messages waiting, claimed, dead or unclear", ["state"], registry=self.registry
        )
        self.outbox_age = Gauge(
            "regulars_outbox_age_seconds", "How long the oldest due message has waited",
            registry=self.registry,
        )  # fmt: skip
        self.inbox = Gauge(
            "regulars_inbox_failed", "Inbound messages to be tried again or set aside", registry=self.registry
        )
        self.spool = Gauge(
            "regulars_spool", "Inbound messages kept in this process's file until the database is back",
            registry=self.registry,
        )  # fmt: skip
        self.faults = Gauge(
            "regulars_fault",
            "A fault of our account or sender that messages wait for; told: whether an owner could be told",
            ["channel", "code", "told"],
            registry=self.registry,
        )

        # prometheus_client looks for what belongs to its labels under a lock, each time.
        self._outcome = cache(self._outcome_of)
        self._turns = cache(self.turns.labels)
        self._seconds = cache(self.turn_seconds.labels)

    def open(self, faults: Iterable[OpenFault]) -> None:
        self.faults.clear()
        for fault in faults:
            self.faults.labels(fault.channel, fault.code, "yes" if fault.told_at else "no").set(1)

    def know_nothing(self) -> None:
        """Of what is counted in the database."""
        self.outbox.clear()
        self.outbox_age.set(nan)
        self.inbox.set(nan)

    def settled(self, state: str, cls: Class, channel: str, reason: Reason) -> None:
        self._outcome(state, cls, channel, reason).inc()

    def turn(self, channel: str, result: str, seconds: float) -> None:
        """One that was committed, or was before."""
        self._seconds(channel).observe(seconds)
        self._turns(channel, result).inc()

    def _outcome_of(self, state: str, cls: Class, channel: str, reason: Reason) -> Counter:
        return self.outcomes.labels(channel, cls.name.lower(), state, reason.value)

    def page(self) -> bytes:
        return generate_latest(self.registry)
