"""What holds at the till and in the team: codes, limits, invitations."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class Codes:
    """Visit codes: how long they are (digits, the last one checks the others) and how long they
    live; how long an undo is possible; when a second credit for one member asks first; and how
    wrong codes slow a person down."""

    digits: int = 5
    valid: timedelta = timedelta(minutes=10)
    undo: timedelta = timedelta(minutes=15)
    ask_again_within: timedelta = timedelta(minutes=10)
    voucher_digits: int = 7
    wrong_codes: int = 5
    slow_down: timedelta = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Limits:
    """What keeps a mistake, or a temptation, small. Amounts in minor units."""

    credits_per_member_per_day: int = 3
    credits_per_staff_per_day: int = 300
    amount: int = 100_000
    paper_stamps: int = 9


@dataclass(frozen=True, slots=True)
class Invitations:
    valid: timedelta = timedelta(days=2)
    owner_link_valid: timedelta = timedelta(hours=1)
