"""Money that comes back: `48213 return 24.50`. The code says who, and the visit is chosen where more than one fits."""

from __future__ import annotations

from dataclasses import replace
from zoneinfo import ZoneInfo

from handlers.reading.amounts import parse_amount
from handlers.reading.words import normal
from handlers.till import friends, prepaid, using, waiting_list
from handlers.till.usable_code import awaiting, holder_of, no_such_code
from handlers.turn.conversation import Scene, ToMember, Turn
from handlers.turn.pages import number
from handlers.turn.says import NONE, balance_lines, decimals, examples, new_balance_args, place, plainly
from loyalty.facts.visit_codes import CodeDropped
from loyalty.facts.visits import Returned
from loyalty.ledger.amounts import Amounts
from loyalty.messages.args import Arg, Money
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.receipts import ReceiptKind
from loyalty.messages.kinds.till import TillKind
from loyalty.messages.message import Message
from loyalty.model.members import Holder
from loyalty.model.team import Staff
from loyalty.model.visits import PurchaseReturn, Visit, VisitCode
from loyalty.planning.notices import named
from loyalty.programme.programme import Programme
from loyalty.rules import visits
from loyalty.rules.returns import what_is_left
from storage.ledger import purchase_returns, visit_codes, visits_before
from storage.ledger import visits as ledger_visits

_LOOKED_AT = 40  # of the member's newest visits
_OFFERED = 6


async def how(scene: Scene, _: str) -> Turn:
    """ "return" without a code: what to send."""
    return Turn(Message(TillKind.RETURN_HOW, examples(scene)), step=scene.step)


def money_in(scene: Scene, rest: str) -> str | None:
    """The amount behind the word, as it was typed; None where this is no return."""
    word, _, money = rest.partition(" ")
    return money.strip() if scene.words.intents.get(normal(word)) == "return" else None


async def asked(scene: Scene, staff: Staff, code: VisitCode, holder: Holder, money: str) -> Turn:
    """So much comes back: of the one visit that fits, else which is asked."""
    if not money:
        return Turn(Message(TillKind.RETURN_HOW, examples(scene)), step=awaiting(scene, code))
    amount = parse_amount(money, scene.programme.shop.currency.decimals)
    if not amount:
        said = Message(TillKind.CREDIT_AMOUNT_ODD, {"decimals": decimals(scene)})
        return Turn(said, step=awaiting(scene, code))
    latest = await ledger_visits.latest(scene.read, holder.member.id, _LOOKED_AT)
    fits = [visit for visit in latest if (visit.amount or 0) >= amount]
    exact = [visit for visit in fits if visit.amount == amount]
    args = _args(scene, holder, amount)
    if not fits:
        return Turn(Message(TillKind.RETURN_NONE, args), step=awaiting(scene, code))
    if len(exact) == 1 or len(fits) == 1:
        return await _done(scene, staff, code, holder, (exact or fits)[0], amount)
    options = tuple(_option(scene, code, visit, amount) for visit in (exact or fits)[:_OFFERED])
    return Turn(Message(TillKind.RETURN_WHICH, args, (Choices(options),)), step=awaiting(scene, code))


def _args(scene: Scene, holder: Holder, amount: int) -> dict[str, Arg]:
    return {"name": holder.member.name, "amount": Money(amount, scene.programme.shop.currency.code)}


def _option(scene: Scene, code: VisitCode, visit: Visit, amount: int) -> Option:
    """By its day and its amount."""
    currency = scene.programme.shop.currency
    whole, rest = divmod(visit.amount or 0, 10**currency.decimals)
    spent = f"{whole}.{rest:0{currency.decimals}}" if currency.decimals else str(whole)
    day = visit.at.astimezone(ZoneInfo(scene.programme.shop.timezone))
    return Option("return-visit", f"{code.id}~{visit.id}~{amount}", plainly(f"{day:%d.%m. %H:%M}: {spent}"))


async def chosen(scene: Scene, arg: str) -> Turn:
    """The visit that was meant."""
    assert scene.staff is not None
    code_id, visit_id, amount = (number(part) for part in f"{arg}~~".split("~")[:3])
    code = await visit_codes.by_id(scene.read, code_id)
    if code is None:
        return no_such_code(scene)
    holder = await holder_of(scene, scene.staff, code)
    if isinstance(holder, Turn):
        return holder
    visit = await ledger_visits.own(scene.read, holder.member.id, visit_id)
    if visit is None or visit.undone_at is not None or not 0 < amount <= (visit.amount or 0):
        return Turn(Message(TillKind.RETURN_NONE, _args(scene, holder, amount)), step=awaiting(scene, code))
    return await _done(scene, scene.staff, code, holder, visit, amount)


async def _done(
    scene: Scene, staff: Staff, code: VisitCode, holder: Holder, visit: Visit, amount: int
) -> Turn:
    scene = scene.about(holder.member)
    visit = replace(visit, member_id=holder.member.id)
    in_money = min(amount, visit.paid or 0)
    left = await _left(scene, holder, visit, amount)
    lost = visit.earned - left.earned if left else visit.earned
    pays = left is not None and left.referral is not None
    friend = friends.TakenBack() if pays else await friends.taken_back(scene, visit)
    unused = visit.spent - left.spent if left else visit.spent
    after = holder.balance.plus(unused).minus(lost)
    by_pass = () if left else prepaid.given_back(scene.programme, visit)
    lines = (*using.given_back(scene, amount - in_money), *by_pass, *balance_lines(scene.programme, after))
    said = {
        **_args(scene, holder, in_money),
        **_lost(scene.programme, lost),
        **new_balance_args(scene.programme, after),
    }
    money: dict[str, Arg] = {"amount": said["amount"], "place": place(scene.programme, code.location)}
    told = ToMember(
        holder.member.id,
        Message(ReceiptKind.RECEIPT_RETURNED, {**money, **_lost(scene.programme, lost)}, lines),
        visit.id,
    )
    stands = None if left is None else (left.amount or 0, left.used)
    paid = await purchase_returns.paid(scene.read, visit.id) if scene.programme.challenge_ids else ()
    back = PurchaseReturn(scene.fresh(), visit, stands, staff.id, code.location, code.id, scene.now, paid)
    # Whoever invited them may have read that their gift is gone.
    undo = () if friend.facts else (Choices((Option("undo-return", str(back.id)),), numbered=False),)
    returned = Returned(back, left, scene.address.id, for_good=bool(friend.facts))
    return Turn(
        Message(TillKind.RETURN_DONE, said, (*lines, *undo)),
        facts=(returned, *friend.facts, CodeDropped(code.id)),
        others=(told, *friend.told, *await waiting_list.left(scene, staff, code, holder.member.name)),
    )


def _lost(programme: Programme, lost: Amounts) -> dict[str, Arg]:
    return {**named(programme, lost), "lost": "some" if lost else NONE}


async def _left(scene: Scene, holder: Holder, visit: Visit, amount: int) -> Visit | None:
    """What stands of the visit; None: all of it came back. What was paid in money comes back first, and then the
    cashback, to the card."""
    programme, member = scene.programme, holder.member.id
    bill, money = (visit.amount or 0) - amount, max(0, (visit.paid or 0) - amount)
    if not bill:
        return None
    least = programme.earning.counts_from
    which = await ledger_visits.count_before(scene.read, member, least, visit.at) + 1
    then = visits.purchase(programme, money, visit.at, visit.location, which, visit.tags)
    played = await visits_before.played(scene.read, programme, member, then.at, visit.at)
    then = played.beside(then)
    stands = what_is_left(programme, visit, then)
    return replace(stands, amount=bill, used=bill - money)
