"""What a change of an account comes to: pure decisions, each with the lines of the ledger that say it.

Every line names the lot it makes or eats, so that a lot is the sum of its lines. A line without a lot is owed, or
pays what is owed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from loyalty.ledger.earnings import Part
from loyalty.ledger.lots import Account, Lot, in_order
from loyalty.value import value


class Short(ValueError):
    """There is less than is to be spent."""


@value(frozen=True, slots=True)
class Line:
    """One entry to write. `undoes` is the entry it reverses; `pays` marks the two lines by which a lot pays what is
    owed, and which add up to nothing."""

    amount: int
    lot: int | None
    rule: str = ""
    undoes: int | None = None
    pays: bool = False


@value(frozen=True, slots=True)
class Change:
    account: Account
    lines: tuple[Line, ...] = ()


@value(frozen=True, slots=True)
class Back:
    """What a spend took from a lot. `undoes` is its entry; `left` of the lot is what is in it now."""

    lot: Lot
    amount: int
    undoes: int | None = None


def credit(account: Account, lot: Lot, parts: Sequence[Part], now: datetime) -> Change:
    """Opens this lot (with nothing in it yet) for what its parts come to together. It pays first what is owed."""
    gained = sum(part.amount for part in parts)
    filled = lot.holding(gained)
    lines = tuple(Line(part.amount, lot.id, part.rule) for part in parts)
    return _settled(Account((*account.lots, filled), account.owed), lines, [filled], now)


def spend(account: Account, amount: int, now: datetime, of: int | None = None) -> Change:
    """`Short` where less than that is there; of the lots of one `origin` alone, where it is named (`of`)."""
    taken = _taken((lot for lot in account.living(now) if of in (None, lot.origin)), amount)
    if sum(taken.values()) < amount:
        raise Short(f"{amount} are to be spent, and {sum(taken.values())} are there")
    return Change(_with(account, taken), _lines(taken))


def take_back(account: Account, amount: int, own: Iterable[int], now: datetime) -> Change:
    """What was credited is taken back: from its own lots (by their `origin`), also where they have ended, then from what
    ends soonest. What is missing is owed."""
    origins = frozenset(own)
    mine = in_order(lot for lot in account.lots if lot.origin in origins)
    others = [lot for lot in account.living(now) if lot.origin not in origins]
    taken = _taken([*mine, *others], amount)
    missing = amount - sum(taken.values())
    owing = (Line(-missing, None),) if missing else ()
    after = replace(_with(account, taken), owed=account.owed + missing)
    return Change(after, (*_lines(taken), *owing))


def give_back(account: Account, backs: Sequence[Back], now: datetime) -> Change:
    """What was spent goes back to the lots it came from, and pays first what is owed."""
    lots = {lot.id: lot for lot in account.lots}
    for back in backs:
        lot = lots.get(back.lot.id, back.lot)
        lots[lot.id] = lot.holding(lot.left + back.amount)
    lines = tuple(Line(back.amount, back.lot.id, undoes=back.undoes) for back in backs)
    given = [lots[back.lot.id] for back in backs]
    return _settled(replace(account, lots=tuple(lots.values())), lines, given, now)


def let_off(account: Account, amount: int, undoes: int | None) -> Change:
    """So much is not owed after all, as far as it is not paid yet."""
    less = min(amount, account.owed)
    lines = (Line(less, None, undoes=undoes),) if less else ()
    return Change(replace(account, owed=account.owed - less), lines)


def lapse(account: Account, now: datetime) -> Change:
    """What has ended is closed."""
    closed = {lot.id: lot.left for lot in account.ended(now)}
    if not closed:
        return Change(account)
    return Change(_with(account, closed), _lines(closed))


def reopen(account: Account, lapsed: Mapping[int, int]) -> Change:
    """What was written off of these lots, by their ids, is in them again, though nobody can spend it: what is taken back
    then takes nothing else for it."""
    lots = tuple(lot.holding(lot.left + lapsed.get(lot.id, 0)) for lot in account.lots)
    lines = tuple(Line(lapsed[lot.id], lot.id) for lot in account.lots if lapsed.get(lot.id))
    return Change(replace(account, lots=lots), lines)


def take_out(account: Account, lots: Iterable[Lot]) -> Change:
    """All that is left in these lots goes to another account."""
    taken = {lot.id: lot.left for lot in lots if lot.left}
    return Change(_with(account, taken), _lines(taken))


def take_in(account: Account, lots: Sequence[Lot], owed: int, now: datetime) -> Change:
    """Lots of another account come in with their ends, and with what was owed there. Whoever holds anything pays what
    is owed."""
    after = replace(account, lots=(*account.lots, *lots), owed=account.owed + owed)
    owing = (Line(-owed, None),) if owed else ()
    lines = (*(Line(lot.left, lot.id) for lot in lots), *owing)
    return _settled(after, lines, after.living(now), now)


def forgive(account: Account) -> Change:
    """What is owed goes to another account."""
    lines = (Line(account.owed, None),) if account.owed else ()
    return Change(replace(account, owed=0), lines)


def _settled(account: Account, lines: Sequence[Line], payers: Iterable[Lot], now: datetime) -> Change:
    """These lots pay what is owed, as far as they live."""
    if not account.owed:
        return Change(account, tuple(lines))
    paid = _taken(in_order(lot for lot in payers if lot.left > 0 and lot.lives(now)), account.owed)
    paying = [
        line
        for lot, amount in paid.items()
        for line in (Line(-amount, lot, pays=True), Line(amount, None, pays=True))
    ]
    after = replace(_with(account, paid), owed=account.owed - sum(paid.values()))
    return Change(after, (*lines, *paying))


def _taken(lots: Iterable[Lot], amount: int) -> dict[int, int]:
    """From which lots that much comes, or as much as there is."""
    taken: dict[int, int] = {}
    for lot in lots:
        if amount > 0 and lot.left > 0:
            taken[lot.id] = min(lot.left, amount)
            amount -= taken[lot.id]
    return taken


def _with(account: Account, taken: dict[int, int]) -> Account:
    lots = tuple(lot.holding(lot.left - taken.get(lot.id, 0)) for lot in account.lots)
    return replace(account, lots=lots)


def _lines(taken: dict[int, int]) -> tuple[Line, ...]:
    return tuple(Line(-amount, lot) for lot, amount in taken.items())
