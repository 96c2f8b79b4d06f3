"""Where the tables stand: beside their subject. The models are what migrations are made from and what the
operator's commands read with; a turn and the outbox use SQL of their own (`docs/decisions/0002-*.md` says
why).

Ids are made by the service (`storage.engine.db.fresh_id`), so that all rows of a turn can be sent to the
database together. Money is integer minor units; times are UTC.

What Tortoise cannot say for both databases (partial indexes, checks, the append-only trigger) is in
`migrations/0002_guards.py`, by hand for each dialect.
"""

from __future__ import annotations

TABLES = (
    "storage.people.tables.addresses",
    "storage.people.tables.members",
    "storage.people.tables.referrals",
    "storage.people.tables.team",
    "storage.people.tables.terms",
    "storage.ledger.tables.accounts",
    "storage.ledger.tables.memberships",
    "storage.ledger.tables.programmes",
    "storage.ledger.tables.rules",
    "storage.ledger.tables.visits",
    "storage.ledger.tables.vouchers",
    "storage.messages.tables",
    "storage.offers.tables",
    "storage.reports.tables",
    "storage.retention.tables",
)
