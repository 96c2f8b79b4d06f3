"""Crediting a visit by replying to a code: typed with the amount, scanned, or asked for.

All three ways end in the same single-use code, bound to one member and one location, so a double
tap, a lost network or two tills give one visit.
"""

from __future__ import annotations

from datetime import timedelta

from handlers.reading.amounts import parse_amount, split_code
from handlers.reading.words import normal
from handlers.till import paper
from handlers.turn import guessing
from handlers.turn.conversation import Scene, Step, ToMember, Turn
from handlers.turn.pages import number
from handlers.turn.says import NONE, choices, held_now, midnight, minutes, place, standing, tier
from handlers.turn.visit_code import new_code
from loyalty import codes
from loyalty.facts import CodeDropped, CodeShown, Credited
from loyalty.messages.args import Arg, Moment, Money
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.help import HelpKind
from loyalty.messages.kinds.receipts import ReceiptKind
from loyalty.messages.kinds.till import TillKind
from loyalty.messages.message import Message
from loyalty.model import Holder, Staff, Visit, VisitCode
from loyalty.rules import visits
from loyalty.rules.earning import Gain
from loyalty.rules.visits import CodeFault, LimitReached
from storage.ledger import visit_codes
from storage.ledger import visits as ledger_visits
from storage.people import members

_NOT_NOW = frozenset({"no", "skip"})
_REMEMBERED = timedelta(days=1)  # how long a used code can still be told from an unknown one


async def typed(scene: Scene, text: str) -> Turn:
    """`48213 24.50`, `48213` alone, `48213 card 7`; from anybody."""
    if scene.staff is None:
        return guessing.not_for_you(scene)
    if slowed := guessing.slowed(scene):
        return slowed
    split = split_code(text, scene.programme.codes.digits)
    assert split is not None
    digits, rest = split
    if not codes.is_well_formed(digits):
        return Turn(Message(TillKind.CODE_SLIP), step=scene.step)
    code = await known(scene, digits)
    if code is None:
        return guessing.wrong(scene, TillKind.CODE_UNKNOWN)
    return await _on_code(scene, scene.staff, code, rest)


async def replied(scene: Scene, digits: str, text: str) -> Turn:
    """A reply to a message of ours that carries a code: whatever comes of it, nobody guessed."""
    assert scene.staff is not None
    if slowed := guessing.slowed(scene):
        return slowed
    code = await known(scene, digits)
    return await _on_code(scene, scene.staff, code, text) if code else _no_such_code(scene)


async def known(scene: Scene, digits: str) -> VisitCode | None:
    """The newest code of these digits, used or not, as long as it is remembered."""
    return await visit_codes.newest(scene.read, digits, scene.now - _REMEMBERED)


def _no_such_code(scene: Scene) -> Turn:
    return Turn(Message(TillKind.CODE_UNKNOWN), step=scene.step)


async def _on_code(scene: Scene, staff: Staff, code: VisitCode, rest: str) -> Turn:
    """What staff said to a code that exists."""
    holder = await _holder(scene, staff, code)
    if isinstance(holder, Turn):
        return holder
    if not rest:
        return await _ask(scene, code, holder)
    if moved := paper.stamps_in(scene, rest):
        return await paper.move(scene, staff, code, holder, moved)
    if scene.words.intents.get(normal(rest)) == "stamp":
        return await _credit(scene, staff, code, holder, None)
    amount = parse_amount(rest, scene.programme.shop.currency.decimals)
    if amount is None:
        return Turn(Message(TillKind.CREDIT_AMOUNT_ODD), step=_awaiting(code))
    return await _credit(scene, staff, code, holder, amount)


async def _holder(scene: Scene, staff: Staff, code: VisitCode) -> Holder | Turn:
    """Whose code it is, if it can be used by this person, here and now; else what to say."""
    holder = await members.kept(scene.read, code.member_id)
    if holder is None:
        return _no_such_code(scene)
    if scene.member is not None and holder.member.id == scene.member.id:
        return Turn(Message(TillKind.CREDIT_SELF))
    if fault := visits.code_fault(code, staff.location, scene.now):
        return _refused(scene, code, holder, fault)
    return holder


def _refused(scene: Scene, code: VisitCode, holder: Holder, fault: CodeFault) -> Turn:
    match fault:
        case CodeFault.USED:
            at = code.used_at or scene.now
            return Turn(Message(TillKind.CODE_USED, {"at": Moment(at), "name": holder.member.name}))
        case CodeFault.OLD:
            at = min(code.closed_at or code.expires_at, code.expires_at)
            return Turn(Message(TillKind.CODE_OLD, {"at": Moment(at)}))
        case CodeFault.ELSEWHERE:
            where = place(scene.programme, code.location)
            return Turn(Message(TillKind.CODE_ELSEWHERE, {"place": where}, (choices("location"),)))


def _awaiting(code: VisitCode) -> Step:
    return Step("credit", {"code": str(code.id)})


async def _ask(scene: Scene, code: VisitCode, holder: Holder) -> Turn:
    """Who it is and what they hold; the amount is the answer."""
    shown = await tier(scene, holder.member)
    last = holder.balance.last_visit_at
    args: dict[str, Arg] = {
        "code": code.code,
        "name": holder.member.name,
        "tier": shown.name if shown else NONE,
        "last": Moment(last, "day") if last else NONE,
        **standing(scene.programme, holder.balance),
    }
    stamp = () if visits.needs_amount(scene.programme) else (Option("credit-stamp", str(code.id)),)
    options = (*stamp, Option("credit-no", str(code.id)))
    said = Message(TillKind.CREDIT_ASK, args, (Choices(options, numbered=False),))
    return Turn(said, step=_awaiting(code))


async def scanned(scene: Scene, token: str) -> Turn:
    """A card's QR under the camera of staff: they are asked for the amount."""
    assert scene.staff is not None
    if scene.member is not None and scene.member.card == token:
        return Turn(Message(TillKind.CREDIT_SELF))
    if slowed := guessing.slowed(scene):
        return slowed
    holder = await members.by_card(scene.read, token)
    if holder is None:
        return guessing.wrong(scene, HelpKind.LINK_OLD)
    live = await visit_codes.live(scene.read, holder.member.id, scene.staff.location, scene.now)
    code = live or await new_code(scene, holder.member.id, scene.staff.location)
    turn = await _ask(scene, code, holder)
    return turn if live else Turn(turn.reply, facts=(CodeShown(code),), step=turn.step)


async def amount(scene: Scene, text: str) -> Turn:
    """The answer to "reply with the amount"."""
    found = await _awaited(scene)
    if isinstance(found, Turn):
        return found
    staff, code = found
    intent = scene.words.intents.get(normal(text))
    if intent in _NOT_NOW:
        return await drop(scene, str(code.id))
    if intent == "yes" and (again := _asked_again(scene)) is not None:
        return await _once_more(scene, staff, code, _spent(again))
    return await _on_code(scene, staff, code, text or "?")


def _asked_again(scene: Scene) -> str | None:
    """The amount that "once more?" was asked about ("": none), if it was."""
    return scene.step.data.get("again") if scene.step else None


def _spent(arg: str) -> int | None:
    return int(arg) if arg.isdecimal() else None


async def _once_more(scene: Scene, staff: Staff, code: VisitCode, spent: int | None) -> Turn:
    """A yes that came after something else was said to them: it is asked again, and not guessed."""
    holder = await _holder(scene, staff, code)
    return holder if isinstance(holder, Turn) else await _credit(scene, staff, code, holder, spent)


async def stamp_only(scene: Scene, code_id: str) -> Turn:
    found = await _awaited(scene, code_id)
    if isinstance(found, Turn):
        return found
    staff, code = found
    holder = await _holder(scene, staff, code)
    if isinstance(holder, Turn):
        return holder
    return await _credit(scene, staff, code, holder, None)


async def again(scene: Scene, arg: str) -> Turn:
    """Yes, the same member once more within minutes. `arg` is the code's id and the amount."""
    code_id, _, spent = arg.partition("~")
    found = await _awaited(scene, code_id)
    if isinstance(found, Turn):
        return found
    staff, code = found
    holder = await _holder(scene, staff, code)
    if isinstance(holder, Turn):
        return holder
    return await _credit(scene, staff, code, holder, _spent(spent), sure=True)


async def drop(scene: Scene, code_id: str) -> Turn:
    """Not now: the code is closed, nothing is credited."""
    found = await _awaited(scene, code_id)
    if isinstance(found, Turn):
        return found
    _, code = found
    holder = await members.kept(scene.read, code.member_id)
    name = holder.member.name if holder else ""
    return Turn(Message(TillKind.CREDIT_DROPPED, {"name": name}), facts=(CodeDropped(code.id),))


async def _awaited(scene: Scene, code_id: str = "") -> tuple[Staff, VisitCode] | Turn:
    """The code this answer is about, by a button's argument or by what was asked last."""
    assert scene.staff is not None
    wanted = code_id or (scene.step.data.get("code", "") if scene.step else "")
    code = await visit_codes.by_id(scene.read, number(wanted))
    if code is not None:
        return scene.staff, code
    return guessing.wrong(scene, TillKind.CODE_UNKNOWN) if code_id else _no_such_code(scene)


async def _credit(
    scene: Scene, staff: Staff, code: VisitCode, holder: Holder, spent: int | None, *, sure: bool = False
) -> Turn:
    programme, member, balance = scene.programme, holder.member, holder.balance
    if spent is None and visits.needs_amount(programme):
        return Turn(Message(TillKind.CREDIT_AMOUNT_NEEDED), step=_awaiting(code))
    today = await ledger_visits.today(scene.read, member.id, staff.id, midnight(scene))
    if reached := visits.limit_reached(programme, spent, today):
        return _over(scene, code, holder, reached)
    if not sure and visits.seen_just_now(programme, balance, scene.now):
        return _ask_again(code, holder, spent)
    gain = visits.earned(programme, spent)
    after = visits.after(balance, gain, scene.now)
    visit = Visit(
        id=scene.fresh(),
        member_id=member.id,
        location=code.location,
        staff_id=staff.id,
        amount=spent,
        points=gain.points,
        stamps=gain.stamps,
        at=scene.now,
    )
    credited: dict[str, Arg] = {
        "name": member.name,
        "points": gain.points,
        "stamps": gain.stamps,
        "minutes": minutes(programme.codes.undo),
        **held_now(programme, after),
    }
    undo = Choices((Option("undo", str(visit.id)),), numbered=False)
    receipt = ToMember(member.id, _receipt(scene, visit, gain, Holder(member, after)), visit.id)
    milestones = (
        ToMember(member.id, message, visit.id) for message in visits.milestones(programme, balance, after)
    )
    return Turn(
        Message(TillKind.CREDITED, credited, (undo,)),
        facts=(Credited(visit, code.id, scene.address.id),),
        others=(receipt, *milestones),
    )


def _receipt(scene: Scene, visit: Visit, gain: Gain, holder: Holder) -> Message:
    args: dict[str, Arg] = {
        "points": gain.points,
        "stamps": gain.stamps,
        "place": place(scene.programme, visit.location),
        "at": Moment(visit.at),
        **held_now(scene.programme, holder.balance),
    }
    options = (Option("card"), Option("not-me", str(visit.id)))
    return Message(ReceiptKind.RECEIPT, args, (Choices(options, numbered=False),))


def _over(scene: Scene, code: VisitCode, holder: Holder, reached: LimitReached) -> Turn:
    limits = scene.programme.limits
    match reached:
        case LimitReached.AMOUNT:
            limit = Money(limits.amount, scene.programme.shop.currency.code)
            return Turn(Message(TillKind.CREDIT_AMOUNT_HIGH, {"limit": limit}), step=_awaiting(code))
        case LimitReached.MEMBER:
            args: dict[str, Arg] = {
                "name": holder.member.name,
                "limit": limits.credits_per_member_per_day,
            }
            return Turn(Message(TillKind.CREDIT_LIMIT_MEMBER, args))
        case LimitReached.STAFF:
            return Turn(Message(TillKind.CREDIT_LIMIT_STAFF, {"limit": limits.credits_per_staff_per_day}))


def _ask_again(code: VisitCode, holder: Holder, spent: int | None) -> Turn:
    last = holder.balance.last_visit_at
    assert last is not None
    again = "" if spent is None else str(spent)
    options = (Option("credit-again", f"{code.id}~{again}"), Option("credit-no", str(code.id)))
    said = Message(
        TillKind.CREDIT_AGAIN_ASK, {"name": holder.member.name, "at": Moment(last)}, (Choices(options),)
    )
    return Turn(said, step=Step("credit", {**_awaiting(code).data, "again": again}))
