"""The accounts of the members that a transaction writes to, and the statements that change them.

What a change comes to is decided in `loyalty.ledger.changes`; here it is written down: entries, lots, balances. A book
is opened once a transaction, under its members' locks, and knows what was written with it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from loyalty.ledger import changes
from loyalty.ledger.amounts import Amounts
from loyalty.ledger.as_of import AsOf
from loyalty.ledger.capped import ending_together
from loyalty.ledger.changes import Back, Change, Line, Short
from loyalty.ledger.earnings import BASE, Part
from loyalty.ledger.lifetimes import Span, earliest
from loyalty.ledger.lots import Lot
from loyalty.ledger.units import EARNED, Unit
from loyalty.model.accounts import EntryKind
from storage.engine.db import Conflict, Statement, Value, fresh_id, insert
from storage.ledger.accounts import Accounts, Noted, NotedEntry, new_balance
from storage.ledger.lot_rows import new_lot, redated, refilled

Changes = Mapping[Unit, Change]


@dataclass(frozen=True, slots=True)
class Cause:
    """What a change is written for. `source` is unique together with the rule and the unit; `refs` are the columns of
    an entry that name it: `visit_id`, `voucher_id`, `paper_card_id`."""

    kind: EntryKind
    source: str
    refs: Mapping[str, int] = field(default_factory=dict)


@dataclass(slots=True)
class Book:
    """`noted` is what was written for the visits, vouchers and paper cards that are to be reversed; `earlier`: when the
    member of a visit came last before it, or joined; `took_before`: the last reward but for a voucher."""

    as_of: AsOf
    accounts: Accounts

    noted: dict[tuple[str, int | str], Noted] = field(default_factory=dict)
    earlier: dict[int, datetime] = field(default_factory=dict)
    took_before: dict[int, datetime | None] = field(default_factory=dict)

    def open_account(self, member_id: int, joined_at: datetime) -> Iterator[Statement]:
        """Of somebody who joins: a balance of each unit that visits earn."""
        self.accounts.came[member_id] = joined_at
        for unit in EARNED:
            self.accounts.owes(member_id, unit, 0)
            yield new_balance(member_id, unit)

    # What is earned and spent

    def credit(
        self, member_id: int, parts: Iterable[Part], cause: Cause, lasts: Span | None = None
    ) -> Iterator[Statement]:
        """A lot of each unit and lifetime, and an entry for each part. All of it `lasts` so long, or as the programme says
        of its rules and units."""
        by_unit: dict[Unit, list[Part]] = defaultdict(list)
        for part in parts:
            if part.amount:
                by_unit[part.unit].append(part)
        found = {unit: self._credit(member_id, unit, given, cause, lasts) for unit, given in by_unit.items()}
        return self._post(member_id, found, cause)

    def _credit(
        self, member_id: int, unit: Unit, parts: Sequence[Part], cause: Cause, lasts: Span | None
    ) -> Change:
        account = self.accounts.of(member_id, unit)
        lines: tuple[Line, ...] = ()
        for own, together in self._by_lifetime(parts, lasts):
            lot = self._lot(member_id, unit, cause, own)
            change = changes.credit(account, lot, together, self.as_of.now)
            account, lines = change.account, (*lines, *change.lines)
        return Change(account, lines)

    def _by_lifetime(
        self, parts: Sequence[Part], lasts: Span | None
    ) -> Iterable[tuple[Span | None, Sequence[Part]]]:
        by_rule = self.as_of.lifetimes.by_rule
        return [(lasts, parts)] if lasts or not by_rule else ending_together(parts, by_rule).items()

    def open(
        self, member_id: int, unit: Unit, amount: int, cause: Cause, id: int, ends_at: datetime
    ) -> Iterator[Statement]:
        """A lot with this id and end: what was paid for."""
        now = self.as_of.now
        lot = Lot(id, 0, now, ends_at, ends_at, origin=id, source=cause.source)
        change = changes.credit(self.accounts.of(member_id, unit), lot, [Part(unit, amount, "")], now)
        return self._post(member_id, {unit: change}, cause)

    def spend(
        self, member_id: int, unit: Unit, amount: int, cause: Cause, of: int | None = None
    ) -> Iterator[Statement]:
        """A `Conflict` where less is there: somebody else was first. `of`: from the lots of that origin alone."""
        try:
            change = changes.spend(self.accounts.of(member_id, unit), amount, self.as_of.now, of)
        except Short as short:
            raise Conflict(f"member {member_id}: {short}") from short
        return self._post(member_id, {unit: change}, cause)

    # What is taken back, and given back

    def take_back(self, member_id: int, lost: Amounts, noted: Noted, cause: Cause) -> Iterator[Statement]:
        """What was credited, from the lots that `noted` entries made, then from others; what is missing is owed. What
        their end took is put there first: nobody owes it."""
        again = {unit: changes.reopen(self.accounts.of(member_id, unit), noted.lapsed) for unit in lost}
        yield from self._post(member_id, again, Cause(EntryKind.EXPIRY, f"{cause.source}:lapsed"))
        own = noted.origins
        found = {
            unit: changes.take_back(self.accounts.of(member_id, unit), amount, own, self.as_of.now)
            for unit, amount in lost.items()
        }
        yield from self._post(member_id, found, cause)

    def give_back(
        self, member_id: int, noted: Noted, cause: Cause, most: Amounts | None = None
    ) -> Iterator[Statement]:
        """What these entries had taken goes back to the lots it came from; only so much of it (`most`) to those that end
        last."""
        found: dict[Unit, Change] = {}
        for unit, entries in noted.spent.items():
            backs = [
                Back(self._refilled(member_id, unit, entry.lot, cause), amount, entry.id)
                for entry, amount in _so_much(entries, None if most is None else most[unit])
            ]
            found[unit] = changes.give_back(self.accounts.of(member_id, unit), backs, self.as_of.now)
        return self._post(member_id, found, cause)

    def put_back(self, member_id: int, taken: Sequence[NotedEntry], cause: Cause) -> Iterator[Statement]:
        """What these entries had taken back is in its lots again, and what was owed because of them is not. Of that, what
        is paid since opens a lot."""
        found = {
            unit: self._put_back(member_id, unit, entries, cause) for unit, entries in _by_unit(taken).items()
        }
        return self._post(member_id, found, cause)

    def _put_back(self, member_id: int, unit: Unit, taken: Sequence[NotedEntry], cause: Cause) -> Change:
        account, lines, backs = self.accounts.of(member_id, unit), list[Line](), list[Back]()
        for entry in taken:
            off = changes.let_off(account, 0 if entry.lot else -entry.amount, entry.id)
            account, lines = off.account, [*lines, *off.lines]
            if amount := -entry.amount - sum(line.amount for line in off.lines):
                backs.append(Back(self._refilled(member_id, unit, entry.lot, cause), amount, entry.id))
        back = changes.give_back(account, backs, self.as_of.now)
        return Change(back.account, (*lines, *back.lines))

    def spend_again(self, member_id: int, given: Sequence[NotedEntry], cause: Cause) -> Iterator[Statement]:
        """What these entries had given back is spent as before: from the same lots, then from others; what is missing
        is owed."""
        found: dict[Unit, Change] = {}
        for unit, entries in _by_unit(given).items():
            account, amount = self.accounts.of(member_id, unit), sum(entry.amount for entry in entries)
            own = {entry.lot.origin for entry in entries if entry.lot}
            found[unit] = changes.take_back(account, amount, own, self.as_of.now)
        return self._post(member_id, found, cause)

    def _refilled(self, member_id: int, unit: Unit, lot: Lot | None, cause: Cause) -> Lot:
        """The member's lot that was this one, with its end: of a card that became part of theirs, the one it became.
        What was spent before there were lots opens one of its own."""
        if lot is None:
            return self._lot(member_id, unit, cause)
        mine = self.accounts.lot_of(member_id, unit, lot.origin)
        return mine or replace(lot, id=fresh_id(), left=0, source=cause.source)

    # What ends

    def close(self, member_id: int, at: datetime | None = None) -> Iterator[Statement]:
        """What has ended, by then or by now, is written off. Nobody could spend it since."""
        by = at or self.as_of.now
        accounts = {unit: self.accounts.of(member_id, unit) for unit in Unit}
        found = {unit: changes.lapse(account, by) for unit, account in accounts.items() if account.ended(by)}
        if not found:
            return iter(())
        return self._post(member_id, found, Cause(EntryKind.EXPIRY, f"expiry:{fresh_id()}"))

    def came(self, member_id: int) -> Iterator[Statement]:
        """The last visit, or reward, is another one now, so what is held ends later, or sooner."""
        for unit in EARNED:
            if self.as_of.lifetimes.idles(unit):
                end = self._idle_end(member_id, unit)
                if self.accounts.redate(member_id, unit, end, self.as_of.now):
                    yield redated(member_id, unit, end, self.as_of.now)

    def took(self, member_id: int, at: datetime | None) -> Iterator[Statement]:
        """The last reward was taken then; None: none is left. Only where that keeps anything alive."""
        if self.as_of.lifetimes.reward_keeps:
            self.accounts.took[member_id] = at
            yield Statement(
                "activity",
                'UPDATE "activity" SET "redeemed_at" = $1 WHERE "member_id" = $2',
                (at, member_id),
                1,
            )
            yield from self.came(member_id)

    def _idle_end(self, member_id: int, unit: Unit) -> datetime | None:
        accounts = self.accounts
        return self.as_of.lifetimes.idle_end(unit, accounts.came_at(member_id), accounts.took.get(member_id))

    # Two cards that become one, and two again

    def move(
        self, giver: int, taker: int, cause: Cause, lots: Sequence[Lot] | None = None
    ) -> Iterator[Statement]:
        """All that the giver holds and owes goes to the taker, with its ends; or only what is left in these lots."""
        for unit in Unit:
            yield from self._moved(giver, taker, unit, cause, lots)

    def _moved(
        self, giver: int, taker: int, unit: Unit, cause: Cause, only: Sequence[Lot] | None
    ) -> Iterator[Statement]:
        before, now = self.accounts.of(giver, unit), self.as_of.now
        ids = None if only is None else {lot.id for lot in only}
        gone = [lot for lot in before.living(now) if ids is None or lot.id in ids]
        owed = before.owed if only is None else 0
        out = changes.take_out(before, gone)
        if owed:
            let_go = changes.forgive(out.account)
            out = Change(let_go.account, (*out.lines, *let_go.lines))
        came = [replace(lot, id=fresh_id(), source=cause.source) for lot in gone]
        taken = changes.take_in(self.accounts.of(taker, unit), came, owed, now)
        yield from self._post(giver, {unit: out}, replace(cause, source=f"{cause.source}:out"))
        yield from self._post(taker, {unit: taken}, replace(cause, source=f"{cause.source}:in"))

    def hand_over(
        self, giver: int, taker: int, unit: Unit, amount: int, out: Cause, into: Cause
    ) -> Iterator[Statement]:
        """So much goes from one member to another, what ends soonest first, with its ends. A `Conflict` where less is
        there."""
        before = self.accounts.of(giver, unit)
        lots = {lot.id: lot for lot in before.lots}
        try:
            gone = changes.spend(before, amount, self.as_of.now)
        except Short as short:
            raise Conflict(f"member {giver}: {short}") from short
        came = [
            replace(lots[line.lot], id=fresh_id(), left=-line.amount, source=into.source)
            for line in gone.lines
            if line.lot is not None
        ]
        taken = changes.take_in(self.accounts.of(taker, unit), came, 0, self.as_of.now)
        yield from self._post(giver, {unit: gone}, out)
        yield from self._post(taker, {unit: taken}, into)

    # Writing

    def _lot(self, member_id: int, unit: Unit, cause: Cause, lasts: Span | None = None) -> Lot:
        now, lifetimes = self.as_of.now, self.as_of.lifetimes
        own = lifetimes.own_end(unit, now, lasts)
        idle = self._idle_end(member_id, unit)
        ends = earliest(own, idle if idle is None or idle > now else None)
        id = fresh_id()
        return Lot(id, 0, now, ends, own, origin=id, source=cause.source)

    def _post(self, member_id: int, found: Changes, cause: Cause) -> Iterator[Statement]:
        """Entries, then lots, then balances: what is alike is written together."""
        refill: list[tuple[int, int]] = []
        made: list[Statement] = []
        moved: dict[Unit, tuple[int, int]] = {}
        for unit, change in found.items():
            yield from self._entries(member_id, unit, change.lines, cause)
            before = self.accounts.of(member_id, unit)
            had = {lot.id: lot.left for lot in before.lots}
            for lot in change.account.lots:
                if not self.accounts.is_written(lot):
                    made.append(new_lot(member_id, unit, lot))
                elif lot.left != had[lot.id]:
                    refill.append((lot.id, lot.left - had[lot.id]))
            moved[unit] = (change.account.held - before.held, change.account.owed - before.owed)
            self.accounts.keep(member_id, unit, change.account)
        yield from made
        if refill:
            yield refilled(refill)
        yield from self.accounts.balance_statements(member_id, moved)

    def _entries(
        self, member_id: int, unit: Unit, lines: Iterable[Line], cause: Cause
    ) -> Iterator[Statement]:
        """The lines of one change of one unit are a group: one source and rule."""
        count: dict[str, int] = defaultdict(int)
        for line in lines:
            by = f":{line.rule}" if line.rule not in ("", BASE) else ""
            stem = f"{cause.source}{':debt' if line.pays else ''}:{unit}{by}"
            count[stem] += 1
            refs: Mapping[str, Value] = {} if line.pays else cause.refs
            yield insert(
                "entry",
                id=fresh_id(),
                member_id=member_id,
                unit=unit.value,
                amount=line.amount,
                kind=(EntryKind.DEBT if line.pays else cause.kind).value,
                key=stem if count[stem] == 1 else f"{stem}#{count[stem]}",
                visit_id=refs.get("visit_id"),
                voucher_id=refs.get("voucher_id"),
                paper_card_id=refs.get("paper_card_id"),
                at=self.as_of.now,
                source=cause.source,
                rule=line.rule or None,
                lot_id=line.lot,
                undoes=line.undoes,
                version=self.as_of.version,
            )


def _by_unit(entries: Sequence[NotedEntry]) -> Mapping[Unit, Sequence[NotedEntry]]:
    found: dict[Unit, list[NotedEntry]] = defaultdict(list)
    for entry in entries:
        found[entry.unit].append(entry)
    return found


def _so_much(entries: Sequence[NotedEntry], most: int | None) -> Iterator[tuple[NotedEntry, int]]:
    """Each with how much of it comes back: what was taken last comes first where it is not all."""
    left = sum(-entry.amount for entry in entries) if most is None else most
    for entry in entries if most is None else reversed(entries):
        if amount := min(left, -entry.amount):
            yield entry, amount
            left -= amount


def plain(amounts: Amounts) -> list[Part]:
    """Parts that no rule gave."""
    return [Part(unit, amount, "") for unit, amount in amounts.items()]
