"""The card, the balance, and what happened on it."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.turn import guessing
from handlers.turn.conversation import Scene, Turn
from handlers.turn.membership import plan_args
from handlers.turn.says import (
    NONE,
    balance_args,
    choices,
    picture,
    place,
    reward_name,
    rule_name,
    what_ends,
)
from loyalty.ledger.earnings import APOLOGY, BASE
from loyalty.messages.args import Arg, Moment
from loyalty.messages.kinds.card import CardKind
from loyalty.messages.kinds.membership import MembershipKind
from loyalty.messages.message import Lines, Message
from loyalty.model.accounts import Balance, Entry, EntryKind
from loyalty.model.standing import Standing
from loyalty.planning import notices
from loyalty.planning.expiry import ending_line
from loyalty.planning.member import member_lines
from loyalty.planning.notices import reward_args
from loyalty.planning.passes import pass_lines, pass_name
from loyalty.planning.play import play_lines
from loyalty.planning.profile import Ending
from loyalty.rules.rewards import ready_count
from loyalty.standing.challenges import InPlay
from loyalty.standing.told import tier_line
from storage.ledger import memberships, reward_uses, standings, visits_before
from storage.ledger.memberships import Booked
from storage.people import members

_LATEST = 8  # lines of the history


async def show(scene: Scene, _: str) -> Turn:
    """The card with its QR."""
    assert scene.member is not None
    held = await _held(scene)
    args = {"name": scene.member.name, **balance_args(scene.programme, held)}
    ending = await what_ends(scene, scene.member, held)
    play = await visits_before.in_play(scene.read, scene.programme, scene.member.id, scene.now)
    standing = await standings.of(scene.read, scene.programme, scene.member.id, scene.now)
    card = await picture(scene, scene.member, held, ending, play, standing)
    options = choices("here", "rewards", "history", "settings")
    return Turn(Message(CardKind.CARD, args, (card, *_lines(scene, held, ending, play, standing), options)))


async def _held(scene: Scene) -> Balance:
    """With the rewards that it does not buy."""
    assert scene.member is not None
    assert scene.balance is not None
    return await reward_uses.asked(scene.read, scene.programme, scene.member.id, scene.balance, scene.now)


async def scanned(scene: Scene, token: str) -> Turn:
    """A card's QR under a customer's camera: their own is shown, anybody else's is not for them."""
    if scene.member is not None and scene.member.card == token:
        return await show(scene, "")
    return guessing.not_for_you(scene)


async def balance(scene: Scene, _: str) -> Turn:
    """What is held, and the rewards that are ready, else how far it is to the next."""
    assert scene.member is not None
    held = await _held(scene)
    args: dict[str, Arg] = {
        **balance_args(scene.programme, held),
        **reward_args(scene.programme, held),
        "ready": ready_count(scene.programme, held),
    }
    ending = await what_ends(scene, scene.member, held)
    play = await visits_before.in_play(scene.read, scene.programme, scene.member.id, scene.now)
    standing = await standings.of(scene.read, scene.programme, scene.member.id, scene.now)
    lines = _lines(scene, held, ending, play, standing)
    options = choices("card", "rewards", "history", *friends(scene))
    return Turn(Message(CardKind.BALANCE, args, (*lines, options)))


def _lines(
    scene: Scene, balance: Balance, ending: Sequence[Ending], play: InPlay, standing: Standing
) -> tuple[Lines, ...]:
    """Below what is held: what is owed, what full cards are worth, what ends soon, until when they have their tier and are a member, what is
    left of passes, and how far challenges are."""
    programme = scene.programme
    said = (
        *notices.balance_lines(programme, balance),
        *ending_line(ending, programme, scene.now),
        *tier_line(programme, standing),
        *member_lines(programme, standing),
        *pass_lines(programme, standing.passes),
        *play_lines(programme, play),
    )
    return (Lines(said),) if said else ()


async def history(scene: Scene, _: str) -> Turn:
    """What happened last on the card and with the membership, a line each."""
    assert scene.member is not None
    entries = await members.history(scene.read, scene.member.id, _LATEST)
    paid = await memberships.booked(scene.read, scene.member.id, _LATEST) if scene.programme.plans else ()
    said = [*((entry.at, _line(scene, entry)) for entry in entries)]
    said += ((one.at, _paid(scene, one)) for one in paid)
    if not said:
        return Turn(Message(CardKind.HISTORY_EMPTY, {}, (choices("card", "here"),)))
    newest = sorted(said, key=lambda one: one[0], reverse=True)[:_LATEST]
    lines = Lines(tuple(line for _, line in newest))
    return Turn(Message(CardKind.HISTORY, {}, (lines, choices("card", "rewards", *friends(scene)))))


def _line(scene: Scene, entry: Entry) -> Message:
    args: dict[str, Arg] = {
        "at": Moment(entry.at, "day"),
        "kind": _kind(entry),
        "amount": scene.programme.measured(entry.unit, entry.amount),
        "unit": entry.unit.value,
        "place": place(scene.programme, entry.location) if entry.location else NONE,
        "reward": reward_name(scene.programme, entry.reward) if entry.reward else NONE,
        "name": _what_gave(scene, entry),
    }
    return Message(CardKind.HISTORY_LINE, args)


def _paid(scene: Scene, booked: Booked) -> Message:
    """A line of the books of membership."""
    plan = plan_args(scene.programme, booked.plan, booked.amount)
    args = {"plan": plan["plan"], "price": plan["price"]}
    return Message(MembershipKind.HISTORY_PLAN, {**args, "at": Moment(booked.at, "day"), "kind": booked.kind})


def _what_gave(scene: Scene, entry: Entry) -> Arg:
    """The rule, or the pass whose use it is."""
    if entry.of_pass:
        return pass_name(scene.programme, entry.of_pass)
    return rule_name(scene.programme, entry.rule) if entry.rule not in {"", BASE} else NONE


def friends(scene: Scene) -> tuple[str, ...]:
    """The way to a link for friends, where something is given for them."""
    return ("invite-friend",) if scene.programme.referral else ()


def _kind(entry: Entry) -> str:
    """As the text takes it: what goes the other way than its kind has a word of its own."""
    match entry.kind:
        case EntryKind.VISIT if entry.amount < 0:
            return "capped"
        case EntryKind.GIFT if entry.rule == APOLOGY:
            return "apology"
        case EntryKind.REFUND | EntryKind.REVERSAL if entry.amount > 0:
            return "return-undone"
        case EntryKind.CORRECTION | EntryKind.UNCORRECTED if entry.amount > 0:
            return "corrected-up"
        case EntryKind.CORRECTION | EntryKind.UNCORRECTED:
            return "corrected-down"
        case kind:
            return kind.value
