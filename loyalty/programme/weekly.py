"""What comes by itself each week, beside the reports that somebody asked for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Weekly:
    """`finding`: owners read one thing that a campaign might change. `celebrate`: who of the team enrolled guests that came back
    reads so."""

    finding: bool = True
    celebrate: bool = False
