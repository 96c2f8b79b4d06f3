"""What each member of the team did."""

from __future__ import annotations

from dataclasses import dataclass, field

from loyalty.report.shares import Share

VISIT_DAYS = 30  # local, with today
ENROLLED_DAYS = 365  # who enrolled long ago says little of today
BACK_WITHIN = 60  # local days from the one of joining


@dataclass(frozen=True, slots=True)
class StaffFigures:
    """Of one person of the team, by name and place (its id). `visits` and `undone`: what they credited lately. `enrolled`: members who
    joined by their code, `back` of whom came again so far; `retained`: of those whose 60 days are over, who came again."""

    name: str
    place: str
    visits: int = 0
    undone: int = 0
    enrolled: int = 0
    back: int = 0
    retained: Share = field(default_factory=Share)

    @property
    def undo_rate(self) -> Share:
        """Of all that they credited."""
        return Share(self.undone, self.visits + self.undone)
