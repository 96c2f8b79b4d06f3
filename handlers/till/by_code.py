"""Crediting by a code: typed with the amount, scanned, or in reply to a message that carries it.

All three ways end in the same single-use code, bound to one member and one location, so a double tap, a lost
network or two tills give one visit.
"""

from __future__ import annotations

from handlers.reading.amounts import split_code
from handlers.reading.bills import Bill
from handlers.reading.currencies import is_foreign
from handlers.reading.sums import is_sum
from handlers.reading.words import normal
from handlers.till import paper, passes, plans, prepaid, returning, tier, undo, using
from handlers.till.bill import bill, known_tags, means_use, pass_use
from handlers.till.credit import credit, foreseen
from handlers.till.usable_code import awaiting, holder_of, known, no_such_code
from handlers.turn import guessing
from handlers.turn.conversation import Scene, Turn
from handlers.turn.says import NONE, balance_args, balance_lines, decimals
from handlers.turn.visit_code import new_code
from loyalty import codes
from loyalty.facts.visit_codes import CodeShown
from loyalty.messages.args import Arg, Moment
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.help import HelpKind
from loyalty.messages.kinds.till import TillKind
from loyalty.messages.message import Message
from loyalty.model.members import Holder
from loyalty.model.team import Staff
from loyalty.model.visits import VisitCode
from loyalty.planning.member import member_args
from loyalty.rules import visits
from storage.ledger import standings, visit_codes
from storage.people import members


async def typed(scene: Scene, text: str) -> Turn:
    """`48213 24.50`, `48213` alone, `48213 card 7`, `48213 undo`; anybody may type it."""
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
    if scene.words.intents.get(normal(rest)) == "undo":
        return await undo.of_code(scene, digits)
    return await on_code(scene, scene.staff, code, rest)


async def replied(scene: Scene, digits: str, text: str) -> Turn:
    """A reply to a message of ours that carries the code. A wrong one was not guessed."""
    assert scene.staff is not None
    if slowed := guessing.slowed(scene):
        return slowed
    code = await known(scene, digits)
    return await on_code(scene, scene.staff, code, text) if code else no_such_code(scene)


async def scanned(scene: Scene, token: str) -> Turn:
    """A card's QR under the camera of staff: they are asked for the amount."""
    assert scene.staff is not None
    if scene.member is not None and scene.member.card == token:
        return Turn(Message(TillKind.CREDIT_SELF))
    if slowed := guessing.slowed(scene):
        return slowed
    holder = await members.by_card(scene.read, token, scene.now)
    if holder is None:
        return guessing.wrong(scene, HelpKind.LINK_OLD)
    live = await visit_codes.live(scene.read, holder.member.id, scene.staff.location, scene.now)
    code = live or await new_code(scene, holder.member.id, scene.staff.location, scanned=True)
    turn = await _ask(scene, code, holder)
    return turn if live else Turn(turn.reply, facts=(CodeShown(code),), step=turn.step)


async def on_code(scene: Scene, staff: Staff, code: VisitCode, rest: str) -> Turn:
    """What staff said (`rest`) to a code that exists."""
    read = bill(scene, rest)
    along = foreseen(scene, staff, code) if read and not read.unknown else ()
    holder = await holder_of(scene, staff, code, of_bill=_is_of_bill(scene, rest, read), along=along)
    if isinstance(holder, Turn):
        return holder
    if not rest:
        return await _ask(scene, code, holder)
    if sold := plans.named(scene.programme, rest):
        return await plans.said(scene, staff, code, holder, *sold)
    if pass_use(scene, rest) is None and (meant := passes.named(scene, rest)):
        return await passes.said(scene, staff, code, holder, *meant)
    if moved := paper.stamps_in(scene, rest):
        return await paper.move(scene, staff, code, holder, moved)
    if (money := returning.money_in(scene, rest)) is not None:
        return await returning.asked(scene, staff, code, holder, money)
    if scene.words.intents.get(normal(rest)) == "stamp":
        return await credit(scene, staff, code, holder, Bill(None))
    if read is None or is_sum(rest):
        kind = TillKind.CREDIT_AMOUNT_TWO if is_sum(rest) else TillKind.CREDIT_AMOUNT_ODD
        return Turn(Message(kind, {"decimals": decimals(scene)}), step=awaiting(scene, code))
    if read.use == 0 or (read.unknown and means_use(scene, read.unknown)):
        return using.unclear(scene, code)
    currency = scene.programme.shop.currency.code
    if is_foreign(read.money, currency):
        return Turn(Message(TillKind.CREDIT_CURRENCY, {"currency": currency}), step=awaiting(scene, code))
    if read.unknown:
        args: dict[str, Arg] = {"said": read.unknown, "known": known_tags(scene, read.unknown)}
        return Turn(Message(TillKind.CREDIT_TAG_UNKNOWN, args), step=awaiting(scene, code))
    return await credit(scene, staff, code, holder, read)


def _is_of_bill(scene: Scene, rest: str, read: Bill | None) -> bool:
    """Whether a code alone was said, or one with a bill (what was `read`) or for the stamp."""
    return not rest or bool(read and not read.unknown) or scene.words.intents.get(normal(rest)) == "stamp"


async def _ask(scene: Scene, code: VisitCode, holder: Holder) -> Turn:
    """Says who it is and what they hold, and asks for the amount."""
    scene = scene.about(holder.member)
    standing = await standings.of(scene.read, scene.programme, holder.member.id, scene.now)
    shown = scene.programme.tier(standing.tier)
    last = holder.balance.last_visit_at
    args: dict[str, Arg] = {
        "code": code.code,
        "name": holder.member.name,
        "tier": shown.name if shown else NONE,
        **member_args(scene.programme, standing),
        "last": Moment(last, "day") if last else NONE,
        **balance_args(scene.programme, holder.balance),
    }
    stamp = () if visits.needs_amount(scene.programme) else (Option("credit-stamp", str(code.id)),)
    by_pass = prepaid.options_of(scene.programme, code, standing.passes)
    options = (*by_pass, *stamp, Option("credit-no", str(code.id)))
    full = (*tier.note(scene, standing), *balance_lines(scene.programme, holder.balance))
    said = Message(
        TillKind.CREDIT_ASK,
        args,
        (
            *full,
            *using.hint(scene, holder.balance),
            *prepaid.hint(scene, standing),
            Choices(options, numbered=False),
        ),
    )
    return Turn(said, step=awaiting(scene, code))
