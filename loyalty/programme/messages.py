"""When messages go out that nobody asked for. Answers and receipts go out at once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time, timedelta
from typing import Annotated

from loyalty.calendar import QuietHours
from loyalty.programme.values import Is, Length
from loyalty.programme.windows import Windows, windows

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Messages:
    """Nothing goes out from `quiet_from` to `quiet_to`, and nothing on `sundays` (if true) and on the public
    `holidays` of a country or a region. What waited for `quiet_to` goes out little by little, within `spread`.

    A milestone held longer than `milestone_lifetime` is dropped. `fewer` are the caps of a member who asked for
    fewer messages. The last message that a cap allows is kept for a more important one that falls due within
    `look_ahead`.
    """

    quiet_from: time
    quiet_to: time
    spread: timedelta = timedelta(minutes=10)
    sundays: bool = False
    holidays: Annotated[str, Is.HOLIDAYS] = ""
    milestone_lifetime: timedelta = timedelta(hours=48)
    fewer: Annotated[Windows, Length(1)] = windows("1 per 14 days")
    look_ahead: timedelta = timedelta(days=7)

    def __post_init__(self) -> None:
        asleep, awake = _of_day(self.quiet_from), _of_day(self.quiet_to)
        if asleep != awake and self.spread > (asleep - awake) % _DAY:
            raise ValueError(
                "spread is longer than the time from quiet_to to quiet_from; "
                'write something short, such as spread = "10 minutes"'
            )

    @property
    def quiet(self) -> QuietHours:
        """The same time twice means none."""
        return QuietHours(self.quiet_from, self.quiet_to)


def _of_day(at: time) -> timedelta:
    return timedelta(hours=at.hour, minutes=at.minute, seconds=at.second)
