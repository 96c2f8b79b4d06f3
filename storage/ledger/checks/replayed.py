"""All entries replayed, and lots and balances compared with what comes out (`python -m bot check --rebuild`)."""

from __future__ import annotations

from collections import defaultdict

from loyalty.ledger.replay import Replay
from storage.ledger.checks.reading import Problems, each
from storage.ledger.tables.accounts import Balance, Entry, Lot

Account = tuple[int, str]  # the member's id, and the unit


async def replayed() -> Problems:
    """In the order in which they were written; nothing is changed."""
    kept, openings = await _lots()
    accounts = {account: Replay(dict(opened)) for account, opened in openings.items()}
    async for entry, member, unit, amount, lot in each(Entry.all(), "member_id", "unit", "amount", "lot_id"):
        if (account := accounts.get((member, unit))) is None:
            account = accounts[member, unit] = Replay()
        if fault := account.add(amount, lot):
            yield f"Entry {entry}: by it {fault} {unit}."
    async for _, member, unit, held, owed in each(Balance.all(), "member_id", "unit", "held", "owed"):
        replay = accounts.pop((member, unit), Replay())
        if (held, owed) != (replay.held, replay.owed):
            yield (
                f"Member {member}: {held} {unit} are held and {owed} owed; "
                f"its entries come to {replay.held} and {replay.owed}."
            )
        for lot in sorted(kept[member, unit].keys() | replay.left.keys()):
            is_, comes_to = kept[member, unit].get(lot, 0), replay.left.get(lot, 0)
            if is_ != comes_to:
                yield f"Lot {lot}: {is_} are left, its entries come to {comes_to}."
    for (member, unit), replay in accounts.items():
        if replay.held or replay.owed:
            yield f"Member {member}: the entries come to {replay.held} {unit}, and there is no balance."


async def _lots() -> tuple[dict[Account, dict[int, int]], dict[Account, dict[int, int]]]:
    """What is left in the lots of each account, and what they opened with."""
    left: dict[Account, dict[int, int]] = defaultdict(dict)
    opened: dict[Account, dict[int, int]] = defaultdict(dict)
    async for lot, member, unit, now, opening in each(Lot.all(), "member_id", "unit", "left", "opening"):
        left[member, unit][lot] = now
        if opening:
            opened[member, unit][lot] = opening
    return left, opened
