"""When messages go out that nobody asked for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time, timedelta

from loyalty.calendar import QuietHours
from loyalty.gate.windows import Window, parse_window


@dataclass(frozen=True, slots=True)
class Messages:
    """Answers and receipts are not meant: they go out at once.

    What waited for `quiet_to` goes out little by little, within `spread`. On `sundays`, if that is true, and on
    the public `holidays` of a country or a region ("PL", "DE-BY"; ISO 3166) nothing goes out. A milestone that is
    held longer than `milestone_lifetime` is dropped. `fewer` are the caps for who asked for fewer messages. The
    last message that a cap allows is kept for a more important one that falls due within `look_ahead`.
    """

    quiet_from: time
    quiet_to: time
    spread: timedelta = timedelta(minutes=10)
    sundays: bool = False
    holidays: str = ""
    milestone_lifetime: timedelta = timedelta(hours=48)
    fewer: tuple[Window, ...] = (parse_window("1 per 14 days"),)
    look_ahead: timedelta = timedelta(days=7)

    @property
    def quiet(self) -> QuietHours:
        return QuietHours(self.quiet_from, self.quiet_to)
