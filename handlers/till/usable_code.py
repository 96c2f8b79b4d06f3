"""Which visit code staff mean, and whether they can use it here and now."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from handlers.reading.amounts import split_code
from handlers.turn.carrying_out import carried_out
from handlers.turn.conversation import Scene, Step, Turn
from handlers.turn.says import choices, place
from loyalty.codes import is_well_formed
from loyalty.messages.args import Moment
from loyalty.messages.kinds.till import TillKind
from loyalty.messages.message import Message
from loyalty.model.members import Holder
from loyalty.model.team import Staff
from loyalty.model.visits import VisitCode
from loyalty.rules import visits
from loyalty.rules.visits import CodeFault
from storage.engine.db import Look
from storage.engine.together import with_foreseen
from storage.ledger import visit_codes
from storage.ledger import visits as ledger_visits
from storage.people import members, referrals

_REMEMBERED = timedelta(days=1)  # how long a used code can still be told from an unknown one


async def known(scene: Scene, digits: str) -> VisitCode | None:
    """The newest code with these digits, used or not, for as long as it is remembered."""
    return await visit_codes.newest(scene.read, digits, scene.now - _REMEMBERED)


async def of_before(scene: Scene, text: str) -> Turn | None:
    """The answer to a code that was shown before `codes.digits` was changed; None for any other text."""
    now = scene.programme.codes.digits
    for digits in set(scene.programme.codes.lengths) - {now}:
        code, _ = split_code(text, digits) or ("", "")
        if code and is_well_formed(code) and await known(scene, code):
            return Turn(Message(TillKind.CODE_OF_BEFORE, {"digits": now}), step=scene.step)
    return None


async def quoted_of_before(scene: Scene, about: str) -> Turn | None:
    """The same where the message that was replied to has such a code."""
    for number in re.findall(r"(?<!\d)\d+(?!\d)", about):
        if turn := await of_before(scene, number):
            return turn
    return None


def no_such_code(scene: Scene) -> Turn:
    """The answer where nobody guessed: a wrong guess is counted (`guessing.wrong`)."""
    return Turn(Message(TillKind.CODE_UNKNOWN), step=scene.step)


async def holder_of(
    scene: Scene, staff: Staff, code: VisitCode, *, of_bill: bool = False, along: Sequence[Look[Any]] = ()
) -> Holder | Turn:
    """Whose code it is, if this person can use it here and now; else the answer. `of_bill`: it was said for a bill, of
    which there may be two. `along` is what will be asked next if they can."""
    invited = await referrals.unpaid(scene.read, code.member_id) if scene.programme.referral else None
    holder = await with_foreseen(
        scene.read, lambda read: members.kept(read, code.member_id, scene.now), along
    )
    if holder is None:
        return no_such_code(scene)
    if scene.member is not None and holder.member.id == scene.member.id:
        return Turn(Message(TillKind.CREDIT_SELF))
    if fault := visits.code_fault(code, staff.location, scene.now):
        credited = of_bill and await _was_credited(scene, code)
        return _refused(scene, code, holder, fault, credited=credited)
    if invited is None or invited.friend_id != holder.member.id:
        return holder
    return replace(holder, invited=invited)


async def _was_credited(scene: Scene, code: VisitCode) -> bool:
    """Whether a visit was, and not a pass that paid for it, a paper card or a return alone."""
    visit = await ledger_visits.by_code(scene.read, code.id)
    return visit is not None and (visit.amount is not None or visit.prepaid is None)


def _refused(scene: Scene, code: VisitCode, holder: Holder, fault: CodeFault, *, credited: bool) -> Turn:
    match fault:
        case CodeFault.USED:
            at = code.used_at or scene.now
            kind = TillKind.CODE_USED if credited else TillKind.CODE_SPENT
            return Turn(Message(kind, {"at": Moment(at), "name": holder.member.name}))
        case CodeFault.OLD:
            at = min(code.closed_at or code.expires_at, code.expires_at)
            return Turn(Message(TillKind.CODE_OLD, {"at": Moment(at)}))
        case CodeFault.ELSEWHERE:
            where = place(scene.programme, code.location)
            return Turn(Message(TillKind.CODE_ELSEWHERE, {"place": where}, (choices("location"),)))


def awaiting(scene: Scene, code: VisitCode) -> Step:
    """The step of staff who were asked for the amount: the code, and the message that was not enough, which they
    may edit."""
    message = carried_out(scene)
    return Step("credit", {"code": str(code.id), **({"message": message} if message else {})})
