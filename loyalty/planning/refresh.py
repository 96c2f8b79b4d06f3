"""What a message that waits says of its member, and what becomes of it when that is no longer so.

A message is made when something happens, and may wait for days: for the morning, for a cap, for its turn.
Two things keep it true. A fact that contradicts it calls it off, in the transaction of the fact
(`called_off`). And at the moment of release its words are held against the books (`still`): figures are put
in anew, and what does not hold is not said. What is on its way already may cross the fact.

| it says | no longer so after | then |
|---|---|---|
| reward-earned | the reward is taken; its visit is undone; what it costs is no longer held | called off; called off; not said. Never more rewards than can be had |
| nearly-there | a visit, which has a word of its own; a reward is taken; its visit is undone; other stamps come or go | called off by the first three; else with the visits to go as they stand, or not said |
| welcome, win-back | a visit | called off; the next reward is put in anew |
| points-warning | a visit; nothing is held any more | called off; not said; what is held is put in anew |
| monthly | any change of the balance; its offer is over, or no longer wanted | what is held and the next reward are put in anew, the offer left out; what the month brought is history |
| voucher-warning | the voucher is used, given back or over | called off; not said |
| birthday-wish | the birthday is another day, or none | called off |
| promotion | the offer is paused or over | waits with it, or is dropped (`scheduler.release`) |
| anniversary, points-expired, voucher-expired, claim-expired | nothing: they tell of what happened | |
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from loyalty.facts import (
    BirthdaySet,
    Credited,
    Fact,
    VoucherIssued,
    VoucherRedeemed,
    VoucherReturned,
)
from loyalty.messages.args import Arg, Localised
from loyalty.messages.kind import Kind
from loyalty.messages.kinds.occasions import OccasionKind
from loyalty.messages.message import Lines, Message
from loyalty.model import Balance, Unit
from loyalty.planning.occasions import NONE, UNTIL_A_VISIT, ahead_of, amounts, holds, standing
from loyalty.programme.programme import Programme
from loyalty.programme.rewards import Reward
from loyalty.rules.rewards import Progress, affordable, visits_to_go
from loyalty.rules.visits import NEARLY

UNTRUE = "no longer true"  # how every such reason begins

VISIT = f"{UNTRUE}: the member came"
_TAKEN = f"{UNTRUE}: a reward was taken"
_USED = f"{UNTRUE}: the voucher was used"
_BACK = f"{UNTRUE}: the voucher was given back"
_OVER = f"{UNTRUE}: the voucher ran out"
_BIRTHDAY = f"{UNTRUE}: the birthday was changed"


@dataclass(frozen=True, slots=True)
class CalledOff:
    """What waits of these kinds is not said: to this member, wherever; or only what one `cause` brought."""

    why: str
    kinds: tuple[Kind, ...]
    member_id: int
    cause: int = 0


def called_off(fact: Fact) -> Iterable[CalledOff]:
    """What a fact contradicts for sure. What depends on the balance that it leaves is left to `still`."""
    match fact:
        case Credited(visit):
            nearer = (OccasionKind.NEARLY_THERE,) if visit.stamps else ()
            yield CalledOff(VISIT, (*UNTIL_A_VISIT, *nearer), visit.member_id)
        case VoucherIssued(voucher):  # whoever takes one has all that can be had before them
            nearly = (OccasionKind.NEARLY_THERE,) if voucher.unit is Unit.STAMPS else ()
            yield CalledOff(_TAKEN, (OccasionKind.REWARD_EARNED, *nearly), voucher.member_id)
        case VoucherReturned(voucher, expired):
            why = _OVER if expired else _BACK
            yield CalledOff(why, (OccasionKind.VOUCHER_WARNING,), voucher.member_id, voucher.id)
        case VoucherRedeemed(voucher):
            yield CalledOff(_USED, (OccasionKind.VOUCHER_WARNING,), voucher.member_id, voucher.id)
        case BirthdaySet(member_id):
            yield CalledOff(_BIRTHDAY, (OccasionKind.BIRTHDAY_WISH,), member_id)
        case _:
            pass


@dataclass(frozen=True, slots=True)
class Books:
    """What a message is held against: its member's balance, whether the voucher it is about is open, and
    the names of the offers that may be spoken of."""

    balance: Balance
    voucher_open: bool = True
    offers: frozenset[Localised] = frozenset()


def still(programme: Programme, message: Message, books: Books) -> Message | None:
    """The message as it is true now; None when nothing of it is."""
    first, *others = spoken(message)
    about_others = replace(books, voucher_open=True)  # the voucher is that of the first
    told = [_still(first, books, programme), *(_still(one, about_others, programme) for one in others)]
    true = [one for one in told if one is not None]
    return together(true) if true else None


def spoken(message: Message) -> tuple[Message, ...]:
    """What was said together, each by itself: the first with all that goes with it but the others."""
    lines = [line for extra in message.extras if isinstance(extra, Lines) for line in extra.lines]
    if not lines:
        return (message,)
    extras = tuple(extra for extra in message.extras if not isinstance(extra, Lines))
    return (replace(message, extras=extras), *lines)


def together(said: Sequence[Message]) -> Message:
    """Several as one message: the others as lines below the first, none of them twice."""
    first, *others = said
    lines: list[Message] = []
    for other in (Message(other.kind, other.args) for other in others):
        if other not in lines and (other.kind, other.args) != (first.kind, first.args):
            lines.append(other)
    return replace(first, extras=(Lines(tuple(lines)), *first.extras)) if lines else first


def _still(message: Message, books: Books, programme: Programme) -> Message | None:
    look = _LOOKED_AT.get(message.kind)
    return look(message, books, programme) if look else message


def _with(message: Message, **args: Arg) -> Message:
    return replace(message, args={**message.args, **args})


def _earned(message: Message, books: Books, programme: Programme) -> Message | None:
    """The count may only be too high: whatever was earned since has a message of its own."""
    can_have = affordable(programme, books.balance)
    count = message.args["count"]
    if not isinstance(count, int) or all(one.name != message.args["reward"] for one in can_have):
        return None
    return _with(message, count=min(count, len(can_have)))


def _nearly(message: Message, books: Books, programme: Programme) -> Message | None:
    reward = _called(message.args["reward"], programme)
    missing = reward.cost - books.balance.of(reward.unit) if reward else 0
    visits = visits_to_go(programme, Progress(reward, missing)) if reward else None
    return _with(message, visits=visits) if visits in NEARLY else None


def _called(name: Arg, programme: Programme) -> Reward | None:
    return next((one for one in programme.rewards if one.name == name), None)


def _ahead(message: Message, books: Books, programme: Programme) -> Message:
    return _with(message, **ahead_of(programme, books.balance))


def _lapsing(message: Message, books: Books, programme: Programme) -> Message | None:
    return _with(message, **amounts(books.balance)) if holds(books.balance) else None


def _month(message: Message, books: Books, programme: Programme) -> Message:
    offer = message.args["promotion"]
    spoken_of = offer if offer in books.offers else NONE
    return _with(message, **standing(programme, books.balance), promotion=spoken_of)


def _voucher(message: Message, books: Books, programme: Programme) -> Message | None:
    return message if books.voucher_open else None


_LOOKED_AT: Mapping[Kind, Callable[[Message, Books, Programme], Message | None]] = {
    OccasionKind.REWARD_EARNED: _earned,
    OccasionKind.NEARLY_THERE: _nearly,
    OccasionKind.WELCOME_FIRST: _ahead,
    OccasionKind.WELCOME_AGAIN: _ahead,
    OccasionKind.WINBACK: _ahead,
    OccasionKind.POINTS_WARNING: _lapsing,
    OccasionKind.MONTHLY: _month,
    OccasionKind.VOUCHER_WARNING: _voucher,
}
# Where nothing in a row can have become untrue nobody looks at the books for it.
CHECKED = frozenset(_LOOKED_AT)
