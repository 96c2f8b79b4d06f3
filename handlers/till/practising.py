"""What a practice guest's visit and voucher are, worked out from the programme as for a first visit: values alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from handlers.reading.bills import Bill
from handlers.turn.colleague import colleague
from handlers.turn.conversation import Scene
from loyalty.ledger.units import USUAL
from loyalty.model.accounts import Balance
from loyalty.model.members import Holder, Member
from loyalty.model.visits import Visit
from loyalty.model.vouchers import Voucher, VoucherState
from loyalty.programme.rewards import Reward
from loyalty.rewards.discount import Discount
from loyalty.rules import visits

NAME = "Test"  # the same in every language
LASTS = timedelta(minutes=30)
NO_BILL = Bill(None)
NOBODY = 0  # the id of whoever is not in the books


@dataclass(frozen=True, slots=True)
class Guest:
    """The codes that they show, to when (UTC) they are there, and what was done: the `bill` as it was said, and whether the
    voucher was `handed` over ("yes")."""

    code: str
    voucher: str
    until: str
    bill: str = ""
    handed: str = ""

    def is_there(self, now: datetime) -> bool:
        until = datetime.fromisoformat(self.until)
        return now < until <= now + LASTS


def member(scene: Scene) -> Member:
    return Member(NOBODY, "", NAME, scene.address.locale, scene.now)


def holder(scene: Scene) -> Holder:
    """With nothing on the card."""
    return Holder(member(scene), Balance())


def visit(scene: Scene, bill: Bill) -> Visit:
    me = colleague(scene)
    purchase = visits.purchase(scene.programme, bill.amount, scene.now, me.location, 1, bill.tags)
    earnings = visits.earned(scene.programme, purchase)
    return Visit(
        id=NOBODY,
        member_id=NOBODY,
        location=me.location,
        staff_id=me.id,
        amount=bill.amount,
        earned=earnings.total,
        at=scene.now,
        earnings=earnings,
        tags=bill.tags,
    )


def after(scene: Scene, credited: Visit) -> Holder:
    """The guest with what the visit gave."""
    return Holder(member(scene), visits.after(Balance(), credited.earned, scene.now))


def reward(scene: Scene) -> Reward | None:
    """What the guest took a voucher for: the first that asks for no bill."""
    rewards = (one for one in scene.programme.rewards if not isinstance(one, Discount))
    return next(rewards, None)


def voucher(scene: Scene, guest: Guest, of: Reward) -> Voucher:
    return Voucher(
        id=NOBODY,
        code=guest.voucher,
        member_id=NOBODY,
        reward=of.id,
        unit=USUAL,
        cost=0,
        state=VoucherState.OPEN,
        created_at=scene.now,
        expires_at=scene.now + LASTS,
    )
