"""What members say of a visit, or to a survey."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OpinionGiven:
    """`subject` is the visit's id, or the quarter of a survey ("2026-Q3"): one opinion for each, and the newest score holds.
    `words` are their own; "" leaves those of before."""

    id: int
    member_id: int
    subject: str
    score: int
    words: str = ""
    visit_id: int | None = None
    location: str = ""
