"""What members hold and owe, as it is read before it is changed: under their locks, the members in the order of ids."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from loyalty.ledger.amounts import Amounts
from loyalty.ledger.lifetimes import earliest
from loyalty.ledger.lots import Account, Lot
from loyalty.ledger.units import Unit
from loyalty.model.accounts import EntryKind
from storage.engine.db import Conflict, Reader, Row, Statement, fresh_id, insert
from storage.engine.lists import filled, places
from storage.ledger.lot_rows import LOT, lot_of

_EMPTY = Account()
_SPENT = frozenset({EntryKind.REDEMPTION, EntryKind.SPENT, EntryKind.GIVEN, EntryKind.CORRECTION})
_CREDITED = frozenset(
    {EntryKind.VISIT, EntryKind.PAPER, EntryKind.GIFT, EntryKind.RECEIVED, EntryKind.CORRECTION}
)
_TAKEN = frozenset({EntryKind.REVERSAL, EntryKind.REFUND})


@dataclass(frozen=True, slots=True)
class NotedEntry:
    """An entry, the lot that it made or ate (None: written before there were lots, or owed), and the entry that it
    undoes."""

    id: int
    unit: Unit
    amount: int
    kind: EntryKind
    lot: Lot | None
    undoes: int | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Noted:
    """What was written for one visit, voucher, paper card or other act. `lapsed` is how much was written off of the lots that came
    of it, by their ids."""

    entries: tuple[NotedEntry, ...] = ()
    lapsed: Mapping[int, int] = field(default_factory=dict)

    @property
    def origins(self) -> frozenset[int]:
        """The lots that it made."""
        return frozenset(e.lot.origin for e in self.entries if e.lot and e.kind in _CREDITED)

    def of(self, source: str) -> Sequence[NotedEntry]:
        """What one act wrote of them."""
        return [entry for entry in self.entries if entry.source == source]

    @property
    def standing(self) -> Amounts:
        """What it brought, without what was taken back since."""
        kinds = _CREDITED | _TAKEN
        total = Amounts()
        for entry in self.entries:
            if entry.kind in kinds:
                total += Amounts({entry.unit: entry.amount})
        return total

    @property
    def spent(self) -> Mapping[Unit, list[NotedEntry]]:
        """What it took from lots, without what came back to them since."""
        back: dict[int | None, int] = defaultdict(int)
        for entry in self.entries:
            if entry.kind is EntryKind.UNSPENT:
                back[entry.undoes] += entry.amount
        found: dict[Unit, list[NotedEntry]] = {}
        for entry in self.entries:
            if entry.kind in _SPENT and (left := entry.amount + back[entry.id]):
                found.setdefault(entry.unit, []).append(replace(entry, amount=left))
        return found


@dataclass(slots=True)
class Accounts:
    """The accounts of members, as they become with what is written. `came`: when each came last, or joined;
    `took`: when they last took a reward, where that keeps anything alive."""

    came: dict[int, datetime] = field(default_factory=dict)
    took: dict[int, datetime | None] = field(default_factory=dict)
    _accounts: dict[tuple[int, Unit], Account] = field(default_factory=dict)
    _rows: set[tuple[int, Unit]] = field(default_factory=set)
    _lots: set[int] = field(default_factory=set)

    def of(self, member_id: int, unit: Unit) -> Account:
        return self._accounts.get((member_id, unit), _EMPTY)

    def came_at(self, member_id: int) -> datetime:
        """A `Conflict` of a member whose accounts were not read: there is none."""
        if member_id not in self.came:
            raise Conflict(f"member {member_id}: there is no account")
        return self.came[member_id]

    def lot_of(self, member_id: int, unit: Unit, origin: int) -> Lot | None:
        """The member's newest lot of that origin."""
        mine = [lot for lot in self.of(member_id, unit).lots if lot.origin == origin]
        return max(mine, key=lambda lot: lot.id, default=None)

    def is_written(self, lot: Lot) -> bool:
        return lot.id in self._lots

    def keep(self, member_id: int, unit: Unit, account: Account) -> None:
        self._accounts[member_id, unit] = account
        self._lots |= {lot.id for lot in account.lots}

    def add(self, member_id: int, unit: Unit, lot: Lot) -> None:
        """A lot that was read."""
        if lot.id not in self._lots:
            account = self.of(member_id, unit)
            self.keep(member_id, unit, replace(account, lots=(*account.lots, lot)))

    def owes(self, member_id: int, unit: Unit, owed: int) -> None:
        """A balance that was read."""
        account = self.of(member_id, unit)
        self._accounts[member_id, unit] = account if account.owed == owed else replace(account, owed=owed)
        self._rows.add((member_id, unit))

    def redate(self, member_id: int, unit: Unit, end: datetime | None, now: datetime) -> bool:
        """Returns whether the end of any lot is another one now."""
        account = self.of(member_id, unit)
        lots = tuple(
            replace(lot, ends_at=earliest(lot.own_ends_at, end)) if lot.left and lot.lives(now) else lot
            for lot in account.lots
        )
        self._accounts[member_id, unit] = replace(account, lots=lots)
        return lots != account.lots

    def balance_statements(
        self, member_id: int, moved: Mapping[Unit, tuple[int, int]]
    ) -> Iterator[Statement]:
        """`moved` is how much more is held, and owed."""
        more = {unit: change for unit, change in moved.items() if any(change)}
        known = [(unit, *change) for unit, change in more.items() if (member_id, unit) in self._rows]
        for unit, (held, owed) in more.items():
            if (member_id, unit) not in self._rows:
                yield new_balance(member_id, unit, held, owed)
                self._rows.add((member_id, unit))
        if known:
            yield _balances(member_id, known)


def new_balance(member_id: int, unit: Unit, held: int = 0, owed: int = 0) -> Statement:
    return insert("balance", id=fresh_id(), member_id=member_id, unit=unit.value, held=held, owed=owed)


def _balances(member_id: int, moved: list[tuple[Unit, int, int]]) -> Statement:
    rows = " UNION ALL ".join(
        f"""SELECT CAST(${n} AS VARCHAR) AS "unit", CAST(${n + 1} AS BIGINT) AS "held",
            CAST(${n + 2} AS BIGINT) AS "owed" """
        for n in range(2, 2 + 3 * len(moved), 3)
    )
    return Statement(
        "balance",
        f"""UPDATE "balance" AS b SET "held" = b."held" + c."held", "owed" = b."owed" + c."owed"
        FROM ({rows}) AS c WHERE b."member_id" = $1 AND b."unit" = c."unit" """,
        (member_id, *(value for unit, held, owed in moved for value in (unit.value, held, owed))),
        len(moved),
    )


async def read_accounts(read: Reader, member_ids: Iterable[int]) -> Accounts:
    """Locks these members, and reads all they hold. Nothing is said of a member who is not there."""
    found = Accounts()
    ids = filled(sorted(set(member_ids)))
    if not ids:
        return found
    among = places(len(ids))
    rows = {("activity", id) for id in ids}
    if (lock := read.dialect.lock("a")) and not rows <= read.locked:
        await read.rows(
            f'SELECT 1 FROM "activity" a WHERE a."member_id" IN ({among}) ORDER BY a."member_id"{lock}', *ids
        )
        read.locked |= rows
    for row in await read.rows(
        f"""SELECT a."member_id", a."last_visit_at", a."redeemed_at", m."joined_at", b."unit" AS "of", b."owed", l."id" AS "lot", {LOT}
        FROM "activity" a JOIN "member" m ON m."id" = a."member_id"
        LEFT JOIN "balance" b ON b."member_id" = a."member_id"
        LEFT JOIN "lot" l ON l."member_id" = b."member_id" AND l."unit" = b."unit" AND l."left" > 0
        WHERE a."member_id" IN ({among})""",
        *ids,
    ):
        _read_account(found, row)
    return found


def _read_account(found: Accounts, row: Row) -> None:
    member_id = row["member_id"]
    found.came[member_id] = row["last_visit_at"] or row["joined_at"]
    found.took[member_id] = row["redeemed_at"]
    if row["of"] is None:
        return
    unit = Unit(row["of"])
    found.owes(member_id, unit, row["owed"])
    if row["lot"] is not None:
        found.add(member_id, unit, lot_of(row, row["lot"]))


_NOTED = f"""SELECT e."id", e."unit", e."amount", e."kind", e."undoes", e."source" AS "act", l."id" AS "lot", {LOT}
    FROM "entry" e LEFT JOIN "lot" l ON l."id" = e."lot_id" WHERE {{of}} ORDER BY e."id" """


async def noted(read: Reader, accounts: Accounts, column: str, id: int) -> Noted:
    """What the entries say that name this visit, voucher or paper card (`column`). Lots of theirs in which nothing is
    left are added to the accounts, so that they can be filled again."""
    return await _noted(read, accounts, await read.rows(_NOTED.format(of=f'e."{column}" = $1'), id))


async def noted_of_act(read: Reader, accounts: Accounts, member_id: int, source: str) -> Noted:
    """The same of an act that is no visit, by the source of its entries."""
    of = 'e."member_id" = $1 AND e."source" = $2'
    return await _noted(read, accounts, await read.rows(_NOTED.format(of=of), member_id, source))


async def _noted(read: Reader, accounts: Accounts, rows: Sequence[Row]) -> Noted:
    entries = tuple(_noted_entry(row) for row in rows)
    origins = {entry.lot.origin for entry in entries if entry.lot}
    closed = await _with_empty(read, accounts, origins)
    return Noted(entries, await _lapsed(read, origins) if closed else {})


async def _with_empty(read: Reader, accounts: Accounts, origins: Iterable[int]) -> bool:
    """Whether nothing is left in one of them that has an end."""
    ids = filled(sorted(origins))
    if not ids:
        return False
    rows = await read.rows(
        f"""SELECT l."id" AS "lot", l."member_id", l."unit", {LOT} FROM "lot" l
        WHERE l."origin" IN ({places(len(ids))})""",
        *ids,
    )
    for row in rows:
        if row["member_id"] in accounts.came:
            accounts.add(row["member_id"], Unit(row["unit"]), lot_of(row, row["lot"]))
    return any(row["ends_at"] is not None and not row["left"] for row in rows)


async def _lapsed(read: Reader, origins: Iterable[int]) -> Mapping[int, int]:
    ids = filled(sorted(origins))
    rows = await read.rows(
        f"""SELECT e."lot_id", sum(e."amount") AS "amount" FROM "lot" l
        JOIN "entry" e ON e."member_id" = l."member_id" AND e."lot_id" = l."id" AND e."kind" = $1
        WHERE l."origin" IN ({places(len(ids), 2)}) GROUP BY e."lot_id" """,
        EntryKind.EXPIRY.value,
        *ids,
    )
    return {row["lot_id"]: -int(row["amount"]) for row in rows}


def _noted_entry(row: Row) -> NotedEntry:
    lot = lot_of(row, row["lot"]) if row["lot"] is not None else None
    return NotedEntry(
        row["id"], Unit(row["unit"]), row["amount"], EntryKind(row["kind"]), lot, row["undoes"], row["act"]
    )


def lots_from(accounts: Accounts, source: str, member_id: int) -> list[Lot]:
    """The member's lots that this brought, as far as anything is left in them."""
    units = (accounts.of(member_id, unit) for unit in Unit)
    return [lot for account in units for lot in account.lots if lot.left and lot.source == source]
