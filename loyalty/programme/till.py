"""What holds at the till and in the team: codes, limits, invitations."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated, ClassVar, Literal

from loyalty.ledger.units import Unit
from loyalty.programme.values import Is, Money, Range


@dataclass(frozen=True, slots=True)
class Codes:
    """A visit code has so many `digits`, the last of which checks the others, and can be used for `valid`. A credit
    or a redemption can be taken back for `undo`. A second credit for one member within `ask_again_within` asks
    first (None: never). After so many `wrong_codes` within `slow_down` a person waits that long. `by_name`: staff may credit
    by a name, or by the end of a phone number, too."""

    voucher_digits: ClassVar[int] = 7
    lengths: ClassVar[tuple[int, ...]] = (5, 6)  # that `digits` may be

    digits: Literal[5, 6] = 5
    valid: timedelta = timedelta(minutes=10)
    undo: timedelta = timedelta(minutes=15)
    ask_again_within: timedelta | None = timedelta(minutes=10)
    wrong_codes: Annotated[int, Range(2, 100)] = 5
    slow_down: timedelta = timedelta(minutes=10)
    by_name: bool = False


@dataclass(frozen=True, slots=True)
class Limits:
    """What keeps a mistake, or a temptation, small. A larger `amount` (minor units; 0: none is) is taken for a slip. At
    most so many `credits_per_…` are made in a day of the shop; 0: any number. At most `paper_stamps` move over from a
    paper card. What is `not_understood` is answered so often an hour to one
    address; then there is silence. At most `texts_to_strangers` are sent an hour to numbers that never bought anything.
    Codes and invitations go by text to numbers of `text_countries` only; to the shop's own where none is named. A
    scanned card alone credits no amount above `own_tap_above` (minor units; 0: any), and with `own_tap_second` no
    second visit of a day: the member taps that they are there, or says their code. So many `corrections_per_…` are made by one
    person in a day of the shop; a manager gives or takes at most so many `correction_…` at once, an owner ten times that. A
    name that is nobody's, or not one person's, is a miss: `missed_names_per_staff_per_day` (0: any number). One person
    tries `enrolments_per_staff_per_day` phone numbers, to join or to bring a card over to, refused ones too (0: any
    number)."""

    amount: Annotated[Money, Range(0)]
    credits_per_member_per_day: Annotated[int, Range(0)] = 3
    credits_per_staff_per_day: Annotated[int, Range(0)] = 300
    own_tap_above: Annotated[Money, Range(0)] = 0
    own_tap_second: bool = False
    corrections_per_manager_per_day: Annotated[int, Range(0)] = 10
    corrections_per_owner_per_day: Annotated[int, Range(0)] = 100
    correction_points: Annotated[int, Range(0)] = 100
    correction_stamps: Annotated[int, Range(0)] = 3
    correction_money: Annotated[Money, Range(0)] = 2_000
    missed_names_per_staff_per_day: Annotated[int, Range(0)] = 20
    enrolments_per_staff_per_day: Annotated[int, Range(0)] = 20
    paper_stamps: Annotated[int, Range(0, 100)] = 9
    not_understood: Annotated[int, Range(2, 1000)] = 10
    texts_to_strangers: Annotated[int, Range(1, 100_000)] = 200
    text_countries: tuple[Annotated[str, Is.COUNTRY], ...] = ()

    def too_large(self, amount: int) -> bool:
        return bool(self.amount) and amount > self.amount

    def correction(self, unit: Unit) -> int:
        """How much of a unit (minor units of money) a manager gives or takes at once."""
        most: int = getattr(self, f"correction_{unit}")
        return most

    @property
    def count_credits(self) -> bool:
        """Whether a credit asks how many there were today."""
        return bool(self.credits_per_member_per_day or self.credits_per_staff_per_day or self.own_tap_second)


@dataclass(frozen=True, slots=True)
class Invitations:
    """How long an invitation to the team can be used, and a link that makes somebody the owner. `ask_customers`: with
    their first credit of a day staff read a line about whoever has no card yet."""

    valid: timedelta = timedelta(days=2)
    owner_link_valid: timedelta = timedelta(hours=1)
    ask_customers: bool = False
