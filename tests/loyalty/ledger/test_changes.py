"""What a change of an account comes to: tables, and random ledgers that are replayed."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loyalty.ledger import changes
from loyalty.ledger.changes import Back, Change, Line, Short
from loyalty.ledger.earnings import Part
from loyalty.ledger.lots import Account, Lot
from loyalty.ledger.replay import Replay
from loyalty.ledger.units import Unit

NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)
DAY = timedelta(days=1)


def lot(id: int, left: int = 10, made: int = 0, ends: int | None = None) -> Lot:
    """Made, and ending, so many days from now."""
    end = None if ends is None else NOW + ends * DAY
    return Lot(id, left, NOW + made * DAY, end, origin=id)


def part(amount: int, rule: str = "") -> Part:
    return Part(Unit.POINTS, amount, rule)


def eaten(change: Change) -> list[tuple[int, int | None]]:
    return [(line.amount, line.lot) for line in change.lines]


def test_what_ends_soonest_is_spent_first_then_the_oldest_and_what_never_ends_last() -> None:
    account = Account((lot(1, made=-9), lot(2, made=-1, ends=5), lot(3, made=-2, ends=5), lot(4, ends=2)))
    assert eaten(changes.spend(account, 35, NOW)) == [(-10, 4), (-10, 3), (-10, 2), (-5, 1)]


def test_between_its_end_and_the_nightly_job_nothing_of_it_is_spent() -> None:
    account = Account((lot(1, ends=0), lot(2, left=3)))
    assert eaten(changes.spend(account, 3, NOW)) == [(-3, 2)]
    with pytest.raises(Short):
        changes.spend(account, 4, NOW)


def test_the_end_of_a_spent_lot_takes_nothing() -> None:
    spent = changes.spend(Account((lot(1, ends=1), lot(2))), 10, NOW).account
    assert eaten(changes.lapse(spent, NOW + 2 * DAY)) == []


def test_what_is_taken_back_comes_from_its_own_lot_then_from_what_ends_soonest_and_the_rest_is_owed() -> None:
    account = Account((lot(1, left=2), lot(2, left=3), lot(3, left=4, ends=1)))
    change = changes.take_back(account, 12, [1], NOW)
    assert eaten(change) == [(-2, 1), (-4, 3), (-3, 2), (-3, None)]
    assert (change.account.held, change.account.owed) == (0, 3)


def test_the_next_credit_pays_what_is_owed() -> None:
    change = changes.credit(Account(owed=3), lot(9, left=0), [part(7), part(5, "happy")], NOW)
    assert change.lines == (
        Line(7, 9),
        Line(5, 9, "happy"),
        Line(-3, 9, pays=True),
        Line(3, None, pays=True),
    )
    assert (change.account.held, change.account.owed) == (9, 0)


def test_a_spend_that_is_undone_after_its_debt_was_paid_loses_nothing() -> None:
    """Bought, spent, the purchase undone, the debt paid by another; then the reward is given back."""
    bought = changes.credit(Account(), lot(1, left=0), [part(10)], NOW).account
    spent = changes.spend(bought, 10, NOW).account
    undone = changes.take_back(spent, 10, [1], NOW).account
    paid = changes.credit(undone, lot(2, left=0), [part(15)], NOW).account
    back = changes.give_back(paid, [Back(lot(1, left=0), 10)], NOW).account
    assert (undone.owed, paid.held, back.held, back.owed) == (10, 5, 15, 0)


def test_what_goes_back_and_has_ended_pays_nothing() -> None:
    change = changes.give_back(Account(owed=4), [Back(lot(1, left=0, ends=-1), 10)], NOW)
    assert (change.account.living(NOW), change.account.owed) == ([], 4)


@dataclass
class Ledger:
    """Two cards, and everything that may happen to them, as lines. `nightly`: what has ended is written off."""

    nightly: bool = True
    accounts: list[Account] = field(default_factory=lambda: [Account(), Account()])
    written: list[list[Line]] = field(default_factory=lambda: [[], []])
    credits: list[tuple[int, int]] = field(default_factory=list)  # lot, amount
    spends: list[tuple[int, tuple[Line, ...]]] = field(default_factory=list)
    lapsed: dict[int, int] = field(default_factory=dict)  # by lot
    now: datetime = NOW
    ids: count[int] = field(default_factory=lambda: count(1))

    def keep(self, card: int, change: Change) -> None:
        self.accounts[card] = change.account
        self.written[card] += change.lines

    def act(self, what: str, card: int, amount: int) -> None:
        mine = self.accounts[card]
        match what:
            case "credit":
                end = None if amount % 3 == 0 else self.now + amount * DAY
                id = next(self.ids)
                opened = Lot(id, 0, self.now, end, origin=id)
                self.keep(card, changes.credit(mine, opened, [part(amount)], self.now))
                self.credits.append((id, amount))
            case "spend" if sum(each.left for each in mine.living(self.now)) >= amount:
                change = changes.spend(mine, amount, self.now)
                self.keep(card, change)
                self.spends.append((card, change.lines))
            case "undo" if self.credits:
                id, credited = self.credits.pop()
                self.take_back(card, id, credited)
            case "return" if self.credits:
                id, credited = self.credits.pop(0)
                part_of_it = min(amount, credited)
                self.take_back(card, id, part_of_it)
                self.credits += [(id, credited - part_of_it)] if part_of_it < credited else []
            case "give back" if self.spends:
                owner, lines = self.spends.pop()
                self.give_back(owner, lines)
            case "end":
                self.now += amount * DAY
                self.close(card)
            case "link":
                self.move(1 - card, card)

    def take_back(self, card: int, id: int, amount: int) -> None:
        """What its end took is put there first."""
        mine = [each.id for each in self.accounts[card].lots if each.origin == id]
        again = {lot: self.lapsed.pop(lot) for lot in mine if lot in self.lapsed}
        self.keep(card, changes.reopen(self.accounts[card], again))
        self.keep(card, changes.take_back(self.accounts[card], amount, [id], self.now))

    def close(self, card: int) -> None:
        if self.nightly:
            change = changes.lapse(self.accounts[card], self.now)
            self.keep(card, change)
            for line in change.lines:
                assert line.lot
                self.lapsed[line.lot] = self.lapsed.get(line.lot, 0) - line.amount

    def seen(self) -> list[tuple[list[tuple[int, int]], int]]:
        """What can be spent of each lot, and what is owed."""
        return [([(e.id, e.left) for e in one.living(self.now)], one.owed) for one in self.accounts]

    def give_back(self, card: int, lines: tuple[Line, ...]) -> None:
        """To the lot it came from; of a card that gave its lots away, to a new one with the same end."""
        known = {each.id: each for each in self.accounts[card].lots}
        backs = [Back(known[line.lot], -line.amount) for line in lines if line.lot in known]
        self.keep(card, changes.give_back(self.accounts[card], backs, self.now))

    def move(self, giver: int, taker: int) -> None:
        out = self.accounts[giver]
        gone = out.living(self.now)
        came = [Lot(next(self.ids), e.left, e.made_at, e.ends_at, origin=e.origin) for e in gone]
        owed = out.owed
        self.keep(giver, changes.take_out(out, gone))
        self.keep(giver, changes.forgive(self.accounts[giver]))
        self.keep(taker, changes.take_in(self.accounts[taker], came, owed, self.now))


ACTS = st.lists(
    st.tuples(
        st.sampled_from(["credit", "credit", "spend", "undo", "return", "give back", "end", "link"]),
        st.integers(0, 1),
        st.integers(1, 9),
    ),
    max_size=40,
)


@given(ACTS)
def test_a_random_ledger_is_its_own_replay(acts: list[tuple[str, int, int]]) -> None:
    """No lot and no balance below zero, nothing held while anything is owed, and lots and debts are sums of lines."""
    ledger = Ledger()
    for what, card, amount in acts:
        ledger.act(what, card, amount)
        for account, lines in zip(ledger.accounts, ledger.written, strict=True):
            replay = Replay()
            assert [fault for line in lines if (fault := replay.add(line.amount, line.lot))] == []
            assert (replay.held, replay.owed) == (account.held, account.owed)
            assert {id: left for id, left in replay.left.items() if left} == {
                each.id: each.left for each in account.lots if each.left
            }
            assert account.owed >= 0
            assert not (account.owed and account.living(ledger.now))


@given(ACTS)
def test_the_nightly_job_changes_nothing_that_anybody_sees(acts: list[tuple[str, int, int]]) -> None:
    """What an end takes was spent by nobody, and nobody owes it when the purchase comes back."""
    closed, left_open = Ledger(), Ledger(nightly=False)
    for act in acts:
        closed.act(*act)
        left_open.act(*act)
        assert closed.seen() == left_open.seen()


@given(ACTS, st.integers(1, 9), st.integers(0, 9), st.booleans())
def test_undo_of_the_latest_visit_restores_all_that_has_not_ended_meanwhile(
    acts: list[tuple[str, int, int]], amount: int, days: int, nightly: bool
) -> None:
    ledger = Ledger()
    for act in acts:
        ledger.act(*act)
    before = list(ledger.accounts)
    ledger.nightly = nightly
    ledger.act("credit", 0, amount)
    ledger.act("end", 0, days)
    ledger.act("undo", 0, 0)
    was = Ledger(accounts=before, now=ledger.now)
    assert ledger.seen() == was.seen()
