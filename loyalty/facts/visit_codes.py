"""A visit code from being shown to being closed, and guesses at one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from loyalty.model.visits import VisitCode


@dataclass(frozen=True, slots=True)
class CodeShown:
    """A new visit code was shown to a member, or made for them at the till."""

    code: VisitCode


@dataclass(frozen=True, slots=True)
class CodeConfirmed:
    """A member asked for the code that was made when their card was scanned: they are there themselves."""

    code_id: int


@dataclass(frozen=True, slots=True)
class CodeDropped:
    """A visit code was closed without a credit."""

    code_id: int


@dataclass(frozen=True, slots=True)
class NameFound:
    """Staff found a member by their name, by their phone number, or by the end of it."""

    member_id: int
    by: int


@dataclass(frozen=True, slots=True)
class NameMissed:
    """Somebody of the staff named nobody, or more than one. `today` is the first instant (UTC) of the shop's day."""

    staff_id: int
    today: datetime


@dataclass(frozen=True, slots=True)
class Guessed:
    """A code or a link was tried that does not exist, or is not for this person."""

    address_id: int
