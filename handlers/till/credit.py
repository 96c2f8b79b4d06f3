"""The credit itself: the limits it keeps, what it gains, and what staff and the member are told."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from handlers.reading.bills import Bill
from handlers.till import friends, prepaid, tier, using, waiting_list
from handlers.till.usable_code import awaiting
from handlers.turn import misses
from handlers.turn.conversation import Scene, Step, ToMember, Turn
from handlers.turn.says import (
    NONE,
    balance_lines,
    decimals,
    gains,
    minutes,
    new_balance_args,
    place,
    plainly,
    receipt_args,
    shops_day,
    tags_arg,
    won,
)
from loyalty.facts.visits import Credited
from loyalty.ledger.units import Unit
from loyalty.messages.args import Arg, Moment, Money
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kind import Class
from loyalty.messages.kinds.receipts import ReceiptKind
from loyalty.messages.kinds.till import TillKind
from loyalty.messages.message import Lines, Message
from loyalty.model.accounts import Balance
from loyalty.model.members import Holder
from loyalty.model.standing import HeldPass, Standing
from loyalty.model.team import Staff
from loyalty.model.visits import Prepaid, Visit, VisitCode
from loyalty.purchase import Purchase
from loyalty.rules import birthdays, cashback, limits, visits
from loyalty.rules.cashback import UseRefused
from loyalty.rules.visits import LimitReached, Today
from loyalty.standing import tiers
from loyalty.standing.told import news
from storage.engine.db import Look, Reader
from storage.engine.together import both
from storage.ledger import reward_uses, rule_uses, standings, visits_before
from storage.ledger import visits as ledger_visits
from storage.ledger.accounts import read_accounts
from storage.ledger.visits_before import Played
from storage.messages import answers
from storage.people.reach import reach

_CLOCKS_APART = timedelta(minutes=5)  # as much as another process may be ahead: what it wrote counts


async def credit(
    scene: Scene, staff: Staff, code: VisitCode, holder: Holder, bill: Bill, *, sure: bool = False
) -> Turn:
    """Credits a visit, or says why not. Without an amount it is for the stamp, or for what was bought. `sure`: not
    asked once more although the same member was credited minutes ago."""
    scene = scene.about(holder.member)
    by_pass = bill.passes is not None
    if bill.amount is None and (
        bill.use is not None or (visits.needs_amount(scene.programme) and not by_pass)
    ):
        args: dict[str, Arg] = {"decimals": decimals(scene)}
        return Turn(Message(TillKind.CREDIT_AMOUNT_NEEDED, args), step=awaiting(scene, code))
    (today, told_of_code), (found, played) = await both(
        scene.read,
        lambda read: both(
            read,
            lambda read: _today(read, scene, staff, holder.member.id),
            lambda read: waiting_list.where(read, scene, code),
        ),
        lambda read: both(
            read,
            lambda read: tier.found(read, scene, holder.member.id),
            lambda read: _played(read, scene, holder.member.id),
        ),
    )
    if refused := _refused(scene, code, holder, bill, today):
        return refused
    use = _used(scene, holder, bill)
    if isinstance(use, UseRefused):
        return using.refused(scene, code, holder, use)
    paying = await prepaid.chosen(scene, code, holder, bill)
    if isinstance(paying, Turn):
        return paying
    bill = replace(bill, tags=prepaid.tagged(scene.programme, bill, paying)) if paying else bill
    if not sure and visits.seen_just_now(scene.programme, holder.balance, scene.now):
        return _ask_again(scene, code, holder, bill)
    standing = await standings.for_rules(
        scene.read, scene.programme, holder.member.id, scene.now, tier.standing(scene, found)
    )
    purchase = played.beside(await _purchase(scene, code, holder, bill, use, today, standing))
    if not prepaid.earns(scene.programme, paying, bill):
        purchase = replace(purchase, prepaid=True)
    earnings = visits.earned(scene.programme, purchase)
    earned = earnings.total
    visit = Visit(
        id=scene.fresh(),
        member_id=holder.member.id,
        location=code.location,
        staff_id=staff.id,
        amount=bill.amount,
        earned=earned,
        at=scene.now,
        earnings=earnings,
        tags=bill.tags,
        excluded=scene.programme.excluded(bill.tags) is not None,
        used=use,
        prepaid=Prepaid(paying.id, paying.of) if paying else None,
    )
    with_friend = await friends.brought(scene, holder, visit)
    visit, earned = tier.confirmed(scene, found, with_friend.visit), with_friend.visit.earned
    before = await reward_uses.asked(scene.read, scene.programme, holder.member.id, holder.balance, scene.now)
    after = Holder(holder.member, visits.after(before.minus(visit.spent), earned, scene.now))
    milestones = visits.milestones(scene.programme, before, after.balance)
    kept = found.kept if found else {}
    beside = _beside(scene, visit, before, paying)
    told = (
        _receipt(scene, visit, before, after.balance, beside),
        *milestones,
        *news(scene.programme, kept, visit),
    )
    stays = tiers.stays(scene.programme, kept, visit)
    return Turn(
        credited(scene, visit, after, (*tier.note(scene, standing), *beside, *_ask_line(scene, today))),
        facts=(Credited(visit, code.id, scene.address.id, keeps_tier=stays), *with_friend.facts),
        others=(
            *(ToMember(visit.member_id, message, visit.id) for message in told),
            *with_friend.told,
            *waiting_list.done(scene, staff, code, holder, visit, told_of_code),
        ),
    )


def foreseen(scene: Scene, staff: Staff, code: VisitCode) -> Sequence[Look[Any]]:
    """What is asked for a credit, and then for writing it down, of the member who showed the code: it travels with the
    question who that is."""
    member_id = code.member_id
    return (
        lambda read: _today(read, scene, staff, member_id),
        lambda read: waiting_list.where(read, scene, code),
        lambda read: tier.found(read, scene, member_id),
        lambda read: _played(read, scene, member_id),
        lambda read: read_accounts(read, (member_id,)),
        lambda read: reach(read, member_id, Class.REPLY),
        lambda read: answers.under_way_to_members(read, (member_id,), scene.now),
    )


def _used(scene: Scene, holder: Holder, bill: Bill) -> int | UseRefused:
    """How much of it is paid with cashback, in minor units."""
    if bill.use is None or bill.amount is None:
        return 0
    return cashback.used(scene.programme, bill.amount, holder.balance.held[Unit.MONEY], bill.use)


async def _purchase(
    scene: Scene, code: VisitCode, holder: Holder, bill: Bill, used: int, today: Today, standing: Standing
) -> Purchase:
    """As rules look at it: what is paid with cashback is not spent. What they do not ask for is not read."""
    programme, member = scene.programme, holder.member.id
    paid = None if bill.amount is None else bill.amount - used
    number = today.counted + 1
    purchase = visits.purchase(
        programme,
        paid,
        scene.now,
        code.location,
        number,
        bill.tags,
        of_day=today.member + 1,
        standing=standing,
    )
    if birthdays.matter(programme):
        kept = birthdays.kept_days(programme, holder.member, scene.now)
        purchase = replace(purchase, birthdays=kept)
    if rules := limits.limited(programme, purchase):
        uses = await rule_uses.of(scene.read, member, rules, limits.since(rules, purchase))
        purchase = replace(purchase, uses=uses)
    if today.member and visits.are_capped(programme):
        beside = programme.beside_caps
        brought = await ledger_visits.brought(scene.read, member, shops_day(scene), beside)
        purchase = replace(purchase, today=brought)
    return purchase


async def _played(read: Reader, scene: Scene, member_id: int) -> Played:
    """What challenges look at."""
    until = scene.now + _CLOCKS_APART
    return await visits_before.played(read, scene.programme, member_id, scene.now, until)


def _refused(scene: Scene, code: VisitCode, holder: Holder, bill: Bill, today: Today) -> Turn | None:
    """A limit of the shop is reached, or a scanned card alone is not enough: never to spend what is on it."""
    reached = visits.limit_reached(scene.programme, bill.amount, today)
    if reached:
        return _over(scene, code, holder, reached)
    spends = bill.use is not None or bill.passes is not None
    needed = spends or visits.needs_own_tap(scene.programme, bill.amount, today)
    return _own_tap(scene, code, holder) if code.scanned and needed else None


async def _today(read: Reader, scene: Scene, staff: Staff, member_id: int) -> Today:
    """What was credited today, if a guard of the till or a rule asks for it, and ever, if a rule does."""
    programme, asked = scene.programme, (member_id, staff.id, shops_day(scene))
    if visits.are_numbered(programme):
        return await ledger_visits.numbered(read, *asked, programme.earning.counts_from, scene.now)
    is_first_told = programme.invitations.ask_customers
    if (
        is_first_told
        or programme.limits.count_credits
        or programme.earning.visits_per_day
        or visits.are_capped(programme)
    ):
        return await ledger_visits.today(read, *asked)
    return Today()


def _ask_line(scene: Scene, today: Today) -> tuple[Lines, ...]:
    """One line a day, for the staff who credit first: whoever has no card yet may be asked."""
    if today.staff or not scene.programme.invitations.ask_customers:
        return ()
    return (Lines((Message(TillKind.ENROL_LINE),)),)


def _own_tap(scene: Scene, code: VisitCode, holder: Holder) -> Turn:
    """The member is asked, once for this code; staff send the amount again."""
    where = place(scene.programme, code.location)
    here = Choices((Option("here-at", code.location, plainly(where)),), numbered=False)
    asked = ToMember(holder.member.id, Message(ReceiptKind.HERE_CONFIRM, {"place": where}, (here,)), code.id)
    told = scene.step is not None and scene.step.data.get("confirm") == str(code.id)
    step = Step("credit", {**awaiting(scene, code).data, "confirm": str(code.id)})
    said = Message(TillKind.CREDIT_OWN_TAP, {"name": holder.member.name})
    return Turn(said, step=step, others=() if told else (asked,))


def credited(scene: Scene, visit: Visit, after: Holder, beside: tuple[Lines, ...]) -> Message:
    """What staff are told."""
    args: dict[str, Arg] = {
        "name": after.member.name,
        "amount": NONE if visit.amount is None else Money(visit.amount, scene.programme.shop.currency.code),
        "tags": tags_arg(scene.programme, visit.tags),
        "gain": gains(scene.programme, visit.parts),
        "minutes": minutes(scene.programme.codes.undo),
        **new_balance_args(scene.programme, after.balance),
    }
    undo = Choices((Option("undo", str(visit.id)),), numbered=False)
    lines = (*beside, *balance_lines(scene.programme, after.balance))
    return Message(TillKind.CREDITED, args, (*lines, undo))


def _receipt(
    scene: Scene, visit: Visit, before: Balance, after: Balance, beside: tuple[Lines, ...]
) -> Message:
    """What the member is told."""
    args: dict[str, Arg] = {
        "gain": gains(scene.programme, visit.parts),
        "place": place(scene.programme, visit.location),
        "at": Moment(visit.at),
        **new_balance_args(scene.programme, after),
        **receipt_args(scene.programme, before, after),
    }
    options = (Option("card"), Option("not-me", str(visit.id)))
    if args["count"]:  # the text names what is ready
        ready = Choices((Option("rewards"), *options), numbered=False)
        return Message(ReceiptKind.RECEIPT, args, (*beside, ready))
    full = balance_lines(scene.programme, after)
    return Message(ReceiptKind.RECEIPT, args, (*beside, *full, Choices(options, numbered=False)))


def _beside(scene: Scene, visit: Visit, before: Balance, paying: HeldPass | None) -> tuple[Lines, ...]:
    """For both sides: what cashback and a pass paid, what was won, and why a visit brought nothing."""
    programme = scene.programme
    paid = (*using.told(scene, visit, before), *prepaid.told(programme, paying))
    return (*paid, *won(programme, visit), *misses.nothing(programme, visit))


def _over(scene: Scene, code: VisitCode, holder: Holder, reached: LimitReached) -> Turn:
    limits = scene.programme.limits
    match reached:
        case LimitReached.AMOUNT:
            limit = Money(limits.amount, scene.programme.shop.currency.code)
            return Turn(Message(TillKind.CREDIT_AMOUNT_HIGH, {"limit": limit}), step=awaiting(scene, code))
        case LimitReached.MEMBER:
            args: dict[str, Arg] = {
                "name": holder.member.name,
                "limit": limits.credits_per_member_per_day,
            }
            return Turn(Message(TillKind.CREDIT_LIMIT_MEMBER, args))
        case LimitReached.STAFF:
            return Turn(Message(TillKind.CREDIT_LIMIT_STAFF, {"limit": limits.credits_per_staff_per_day}))


def _ask_again(scene: Scene, code: VisitCode, holder: Holder, bill: Bill) -> Turn:
    last = holder.balance.last_visit_at
    assert last is not None
    again = "" if bill.amount is None else str(bill.amount)
    tagged = "~t" if bill.tags or bill.use is not None or bill.passes is not None else ""
    options = (Option("credit-again", f"{code.id}~{again}{tagged}"), Option("credit-no", str(code.id)))
    said = Message(
        TillKind.CREDIT_AGAIN_ASK, {"name": holder.member.name, "at": Moment(last)}, (Choices(options),)
    )
    asked = {**awaiting(scene, code).data, "again": again, "tags": json.dumps(bill.tags)}
    if bill.use is not None:
        asked["use"] = str(bill.use)
    if bill.passes is not None:
        asked["passes"] = " ".join(sorted(bill.passes))
    return Turn(said, step=Step("credit", asked))
