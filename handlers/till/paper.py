"""Turning a paper card into a digital one: `48213 card 7`, once per member."""

from __future__ import annotations

import re

from handlers.reading.words import normal
from handlers.till import waiting_list
from handlers.turn.conversation import Scene, ToMember, Turn
from handlers.turn.says import balance_lines, receipt_args
from loyalty.facts.visits import PaperMoved
from loyalty.ledger.amounts import Amounts
from loyalty.ledger.units import Unit
from loyalty.messages.args import Arg
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.receipts import ReceiptKind
from loyalty.messages.kinds.till import TillKind
from loyalty.messages.message import Message
from loyalty.model.members import Holder
from loyalty.model.team import Staff
from loyalty.model.visits import VisitCode
from loyalty.rules.visits import after
from loyalty.standing.stamp_card import stamp_card
from storage.ledger import paper_cards, reward_uses
from storage.ledger.paper_cards import PaperCard

_COUNT = re.compile(r"(?P<word>\D+?)\s*(?P<stamps>\d{1,3})")


async def how(scene: Scene, _: str) -> Turn:
    """ "paper" without a code: what to send."""
    return Turn(Message(TillKind.PAPER_HOW, {"digits": scene.programme.codes.digits}), step=scene.step)


def stamps_in(scene: Scene, rest: str) -> int | None:
    """How many stamps "card 7" says; None where it says something else."""
    found = _COUNT.fullmatch(normal(rest))
    if found and scene.words.intents.get(found["word"].strip()) in {"paper", "card"}:
        return int(found["stamps"])
    return None


async def move(scene: Scene, staff: Staff, code: VisitCode, holder: Holder, stamps: int) -> Turn:
    """Moves the stamps onto the digital card, if they are not too many and this is the first time."""
    scene, member = scene.about(holder.member), holder.member
    limit = scene.programme.limits.paper_stamps
    if not 0 < stamps <= limit:
        return Turn(Message(TillKind.PAPER_HIGH, {"limit": limit}), step=scene.step)
    if await paper_cards.was_moved(scene.read, member.id, scene.now):
        return Turn(Message(TillKind.PAPER_TWICE, {"name": member.name}))
    had = await reward_uses.asked(scene.read, scene.programme, member.id, holder.balance, scene.now)
    held = after(had, Amounts({Unit.STAMPS: stamps}), scene.now)
    moved = PaperMoved(scene.fresh(), member.id, stamps, code.id, staff.id, staff.location, scene.address.id)
    card, full = (
        stamp_card(held.held[Unit.STAMPS], scene.programme.goal),
        balance_lines(scene.programme, held),
    )
    now: dict[str, Arg] = {"have": card.stamps, "goal": card.goal}
    undo = Choices((Option("undo-paper", str(moved.id)),), numbered=False)
    said = Message(TillKind.PAPER_MOVED, {"name": member.name, "stamps": stamps, **now}, (*full, undo))
    ready = receipt_args(scene.programme, had, held)
    beside = (Choices((Option("rewards"),), numbered=False),) if ready["count"] else full
    receipt = Message(ReceiptKind.PAPER_RECEIPT, {"stamps": stamps, **now, **ready}, beside)
    act = PaperCard(moved.id, member.id, staff.id, stamps, scene.now, staff.location)
    done = waiting_list.done(
        scene, staff, code, holder, act, await waiting_list.where(scene.read, scene, code)
    )
    return Turn(said, facts=(moved,), others=(ToMember(member.id, receipt, moved.id), *done))
