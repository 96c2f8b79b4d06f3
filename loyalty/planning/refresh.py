"""Refresh: what a message that waits says of its member, and what becomes of it when that is stale.

A message is made when something happens, and may wait for days: for the morning, for a cap, for its turn.
Two things keep it true. A fact that contradicts it calls it off, in the transaction of the fact
(`calling_off.called_off`). And when it is released it is checked against the books (`refresh`): figures and names are
updated, and a message with nothing left to say is dropped. A message that is being sent may cross the fact.

| it says | stale after | then |
|---|---|---|
| reward-earned (of older versions) | the reward is taken; its visit is undone; what it costs is no longer held | called off; called off; dropped. Never more rewards than can be had |
| nearly-there | a visit, which has a message of its own; a reward is taken; its visit is undone; other stamps come or go | called off by the first three; else the visits to go are updated, or it is dropped |
| waiting-reward | a visit; the reward cannot be had any more | called off; dropped |
| welcome, never-came, win-back | a visit | called off; the reward they name is updated, one that is ready before one that is far |
| points-warning | a visit; nothing is held any more | called off; dropped; what is held and the reward that is ready are updated |
| tier-reached, tier-kept | its visit is undone | dropped |
| tier-warning | a visit that keeps the tier | called off |
| monthly | any change of the balance; its promotion is over, or no longer wanted | what is held, what is left of passes and the reward it names are updated, the promotion left out; what the month brought, what came as a gift with it, and how far a challenge was, is history |
| question | its visit is undone | dropped |
| voucher-warning, event-reminder | the voucher is used, given back or over; its offer goes on for longer | called off; dropped; its end is updated |
| birthday-wish | the birthday is another day, or none | called off; the reward that is ready is updated |
| promotion | the promotion is paused or over; the name or the balance that its text leaves open for its reader | waits with it, or is dropped (`scheduler.delivery.release`); they are filled in when it goes |
| card, balance | any change of the balance | what is held, what is left of passes, and the next reward, are updated: an answer may be sent again, or cross a credit |
| membership-warning, membership-ended | the next payment, or one that is given back or cancelled | called off |
| terms-changed | other terms hold | called off |
| pass-warning | a use of it; what is left of it is given back | called off; of several, what is left of each is updated, or it is dropped |
| anniversary | a change of the balance | the reward that is ready is updated |
| ends-soon | nothing of it is held any more | dropped; what is held and the reward that is ready are updated |
| points-expired, ended, tier-ended, pass-ended, friend-came, friend-left, voucher-expired, voucher-lapsed, claim-expired | nothing: they tell of what happened | |

Rewards and promotions are told apart by their ids (`Named`), and their names are read when the message goes. Rows
of versions that wrote the name alone are read by that name.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from loyalty.ledger.amounts import Amounts
from loyalty.ledger.units import EARNED, Unit
from loyalty.messages.args import Arg, Localised, Moment, Money, Named
from loyalty.messages.extras import CardPicture
from loyalty.messages.kind import Kind
from loyalty.messages.kinds.card import CardKind
from loyalty.messages.kinds.occasions import OccasionKind
from loyalty.messages.kinds.passes import PassKind
from loyalty.messages.kinds.promotions import PromotionKind
from loyalty.messages.message import Extra, Message
from loyalty.messages.spoken import spoken, together
from loyalty.model.accounts import Balance
from loyalty.model.standing import HeldPass
from loyalty.planning.card import shown
from loyalty.planning.notices import (
    NONE,
    balance_lines,
    cash_args,
    named,
    outlook,
    ready_args,
    reward_args,
)
from loyalty.planning.passes import last_day, pass_args, pass_lines
from loyalty.planning.personal import personal
from loyalty.programme.programme import Programme
from loyalty.programme.rewards import Reward
from loyalty.rules.rewards import affordable, named_reward, progress, ready_count, visits_to_go
from loyalty.rules.visits import NEARLY
from loyalty.standing.stamp_card import stamp_card

_SHOW_PASSES = (OccasionKind.MONTHLY, CardKind.CARD, CardKind.BALANCE)


@dataclass(frozen=True, slots=True)
class Books:
    """What a message is checked against: its member's balance, whether the voucher it is about is open, and the
    promotions that its member may be told of, by id; its member's name, and what is left of their passes; when (UTC) the
    voucher ends."""

    balance: Balance
    voucher_open: bool = True
    promotions: Mapping[int, Localised] = field(default_factory=dict)
    name: str = ""
    programme: Programme | None = None
    passes: Sequence[HeldPass] = ()
    voucher_ends: datetime | None = None


def refresh(programme: Programme, message: Message, books: Books) -> Message | None:
    """The message with its figures and names updated; None when it is stale."""
    programme = books.programme or programme
    first, *others = spoken(message)
    about_others = replace(books, voucher_open=True)  # the voucher is that of the first
    said = [
        _refreshed(first, books, programme),
        *(_refreshed(one, about_others, programme) for one in others),
    ]
    fresh = [one for one in said if one is not None]
    if first.kind in (CardKind.CARD, CardKind.BALANCE):
        fresh = [one for one in fresh if one.kind not in (CardKind.FULL_CARDS, CardKind.OWED)]
        fresh += balance_lines(programme, books.balance)
    if shows_passes(message):
        fresh = _with_passes(message, fresh, books, programme)
    return together(fresh) if fresh else None


def shows_passes(message: Message) -> bool:
    """Whether it says what is left of each."""
    if message.kind is OccasionKind.PASS_WARNING:
        return True
    lines = (one.kind is PassKind.PASS_LEFT for one in spoken(message)[1:])
    return message.kind in _SHOW_PASSES and any(lines)


def _with_passes(
    message: Message, said: Sequence[Message], books: Books, programme: Programme
) -> list[Message]:
    """What is left now of all that are held, or of those that are warned of."""
    others = [one for one in said if one.kind is not PassKind.PASS_LEFT]
    if message.kind is not OccasionKind.PASS_WARNING:
        return [*others, *pass_lines(programme, books.passes)] if others else []
    last_days = [one.args.get("until") for one in spoken(message)]
    ending = [held for held in books.passes if last_day(held.ends_at) in last_days]
    first = [_with(others[0], **pass_args(programme, held)) for held in ending[:1]]
    return [*first, *others[1:], *pass_lines(programme, ending[1:])]


def _refreshed(message: Message, books: Books, programme: Programme) -> Message | None:
    check = _CHECKS.get(message.kind)
    if message.kind is PromotionKind.PROMOTION:
        return _promoted(message, books, programme)
    return check(message, books, programme) if check else message


def _with(message: Message, **args: Arg) -> Message:
    return replace(message, args={**message.args, **args})


def _without(message: Message, absent: str) -> Message:
    """Without an argument that may be left out."""
    return replace(message, args={name: arg for name, arg in message.args.items() if name != absent})


def _earned(message: Message, books: Books, programme: Programme) -> Message | None:
    """The count may only be too high: whatever was earned since has a message of its own."""
    can_have = affordable(programme, books.balance)
    reward, count = _reward(message, programme), message.args["count"]
    if reward not in can_have or not isinstance(count, int):
        return None
    return _with(_renamed(message, reward), count=min(count, len(can_have)))


def _waits(message: Message, books: Books, programme: Programme) -> Message | None:
    reward = _reward(message, programme)
    return _renamed(message, reward) if reward in affordable(programme, books.balance) else None


def _nearly(message: Message, books: Books, programme: Programme) -> Message | None:
    reward = _reward(message, programme)
    ahead = progress(programme, books.balance, reward) if reward else None
    visits = visits_to_go(programme, ahead) if ahead else None
    return _with(_renamed(message, reward), visits=visits) if visits in NEARLY else None


def _ahead(message: Message, books: Books, programme: Programme) -> Message:
    return _with(message, **reward_args(programme, books.balance))


def _balance(message: Message, books: Books, programme: Programme) -> Message:
    ready = ready_count(programme, books.balance)
    return _with(_held(message, books, programme), ready=ready, **reward_args(programme, books.balance))


def _held(message: Message, books: Books, programme: Programme) -> Message:
    card = stamp_card(books.balance.held[Unit.STAMPS], programme.goal)
    cash = cash_args(programme, books.balance)
    return _with(
        _without(message, "cash"), stamps=card.stamps, points=books.balance.held[Unit.POINTS], **cash
    )


def _card(message: Message, books: Books, programme: Programme) -> Message:
    extras = tuple(_drawn(extra, books.balance, programme) for extra in message.extras)
    return _held(replace(message, extras=extras), books, programme)


def _drawn(extra: Extra, balance: Balance, programme: Programme) -> Extra:
    if not isinstance(extra, CardPicture):
        return extra
    return shown(extra, programme, balance)


def _lapsing(message: Message, books: Books, programme: Programme) -> Message | None:
    left = _left(message, books, programme)
    return _ready(left, books, programme) if left else None


def _left(message: Message, books: Books, programme: Programme) -> Message | None:
    """Not more than was told: what was earned since ends later, or with another warning."""
    told = Amounts({unit: _amount(message.args.get(unit.value, 0)) for unit in EARNED})
    left = told.least(books.balance.held)
    if not left:
        return None
    return _with(_without(message, "money"), **named(programme, left))


def _amount(arg: Arg) -> int:
    """What a message told of a unit; 0 where it did not."""
    return arg.minor if isinstance(arg, Money) else arg if isinstance(arg, int) else 0


def _ready(message: Message, books: Books, programme: Programme) -> Message:
    return _with(message, **ready_args(programme, books.balance))


def _month(message: Message, books: Books, programme: Programme) -> Message:
    promotion = _promotion(message, books)
    return _with(_without(message, "cash"), **outlook(programme, books.balance), promotion=promotion or NONE)


def _voucher(message: Message, books: Books, programme: Programme) -> Message | None:
    if not books.voucher_open:
        return None
    ends = books.voucher_ends if "until" in message.args else None
    return _expired(_with(message, until=Moment(ends, "both")) if ends else message, books, programme)


def _promoted(message: Message, books: Books, programme: Programme) -> Message:
    """What its text leaves open, for this reader; one that is the same for everybody stays as it is."""
    texts = message.args["text"]
    if not (_OPEN & message.args.keys() and isinstance(texts, Localised)):
        return message
    said = {name: arg for name, arg in message.args.items() if name not in _OPEN}
    return replace(message, args=said | personal(texts, programme, books.name, books.balance))


def _expired(message: Message, books: Books, programme: Programme) -> Message:
    return _renamed(message, _reward(message, programme))


_OPEN = frozenset(PromotionKind.PROMOTION.args - PromotionKind.PROMOTION.needed)

_CHECKS: Mapping[Kind, Callable[[Message, Books, Programme], Message | None]] = {
    OccasionKind.REWARD_EARNED: _earned,
    OccasionKind.NEARLY_THERE: _nearly,
    OccasionKind.WELCOME_FIRST: _ahead,
    OccasionKind.WELCOME_AGAIN: _ahead,
    OccasionKind.NEVER_CAME: _ahead,
    OccasionKind.WAITING_REWARD: _waits,
    OccasionKind.WINBACK: _ahead,
    OccasionKind.BIRTHDAY_WISH: _ready,
    OccasionKind.ANNIVERSARY: _ready,
    OccasionKind.POINTS_WARNING: _lapsing,
    OccasionKind.ENDS_SOON: _lapsing,
    OccasionKind.MONTHLY: _month,
    OccasionKind.VOUCHER_WARNING: _voucher,
    OccasionKind.EVENT_REMINDER: _voucher,
    CardKind.VOUCHER_EXPIRED: _expired,
    CardKind.VOUCHER_LAPSED: _expired,
    CardKind.CARD: _card,
    CardKind.BALANCE: _balance,
    CardKind.ENDS: _left,
}
# For other kinds nobody looks at the books: nothing in them can become stale.
_CHECKED = frozenset((*_CHECKS, OccasionKind.PASS_WARNING))


def is_checked(message: Message) -> bool:
    """Whether what this says of its member is looked up before it goes."""
    return message.kind in _CHECKED or (
        message.kind is PromotionKind.PROMOTION and bool(_OPEN & message.args.keys())
    )


def _reward(message: Message, programme: Programme) -> Reward | None:
    """The reward a message is about, if the shop still has it."""
    match message.args["reward"]:
        case Named(str() as id, name):
            return programme.reward(id) or _reward_called(name, programme)
        case Localised() as name:
            return _reward_called(name, programme)
        case _:
            return None


def _reward_called(name: Localised, programme: Programme) -> Reward | None:
    return next((one for one in programme.rewards if one.name == name), None)


def _renamed(message: Message, reward: Reward | None) -> Message:
    """With the name of today; with the one it had, of a reward the shop no longer has."""
    return _with(message, reward=named_reward(reward)) if reward else message


def _promotion(message: Message, books: Books) -> Named | None:
    """The promotion a message is about, if its member may be told of it."""
    match message.args["promotion"]:
        case Named(int() as id) if id in books.promotions:
            return Named(id, books.promotions[id])
        case Localised() as name:
            return next((Named(id, one) for id, one in books.promotions.items() if one == name), None)
        case _:
            return None
