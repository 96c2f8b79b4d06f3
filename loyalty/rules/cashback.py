"""How much cashback a bill takes, whole or not at all."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from loyalty.programme.cashback import Cashback
from loyalty.programme.programme import Programme


class UseRefused(StrEnum):
    """Why it cannot be used, in the order in which it is asked."""

    BILL = "more than the bill"
    BALANCE = "balance"
    STEP = "step"


def used(programme: Programme, bill: int, held: int, wanted: int | Literal["all"]) -> int | UseRefused:
    """All in minor units. "all" is as much as there is, the bill takes and the shop's steps allow."""
    cashback = programme.cashback or Cashback()
    step = cashback.step or 1
    if wanted == "all":
        if not held:
            return UseRefused.BALANCE
        most = min(bill, held)
        wanted = most - most % step
        return wanted if wanted and wanted >= cashback.least else UseRefused.STEP
    if wanted > bill:
        return UseRefused.BILL
    if wanted > held:
        return UseRefused.BALANCE
    return UseRefused.STEP if wanted % step or wanted < cashback.least else wanted
