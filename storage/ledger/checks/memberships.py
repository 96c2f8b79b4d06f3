"""Checks of paid membership: the books, and the periods kept beside them."""

from __future__ import annotations

from collections import defaultdict

from storage.ledger.checks.reading import Problems, each
from storage.ledger.tables.memberships import Membership, Payment
from storage.people.tables.members import Member

_PERIOD = ("plan", "starts_at", "renews_at", "ends_at", "anchor")


async def paid_for() -> Problems:
    """A period stands where it was paid for and not given back, with whom the card of the payment belongs to now; one that
    is not to be renewed has no grace."""
    standing = {row.id: row for row in await Membership.all()}
    after = await _after()
    async for id, member, *period in each(Payment.filter(kind="payment"), "member_id", *_PERIOD):
        found, kinds = standing.pop(id, None), after[id]
        holder, is_here = await _holder(member)
        stands = is_here and not kinds & {"undo", "refund"}
        if stands != (found is not None):
            yield f"Payment {id}: its period {'stands' if found else 'does not stand'}, and should{'' if stands else ' not'}."
        if found is None:
            continue
        if "cancellation" in kinds:
            period[3] = period[2]
        if (found.member_id, found.cancelled) != (holder, "cancellation" in kinds):  # type: ignore[attr-defined]
            yield f"Membership {id}: it is not as its payments say whose it is, or whether it was cancelled."
        if [getattr(found, name) for name in _PERIOD] != period:
            yield f"Membership {id}: its period is not that of its payment."
    for id in standing:
        yield f"Membership {id}: there is no payment for it."


async def given_back() -> Problems:
    """What was given back was paid, once and not more."""
    paid = {id: amount async for id, amount in each(Payment.filter(kind="payment"), "amount")}
    async for id, of, amount in each(Payment.filter(kind__in=("undo", "refund")), "of_id", "amount"):
        if paid.pop(of, None) != -amount:
            yield f"Payment {id}: it gives {-amount} back of payment {of}, which was another sum or gone already."


async def _after() -> dict[int | None, set[str]]:
    """What came after each payment."""
    found: dict[int | None, set[str]] = defaultdict(set)
    async for _, of, kind in each(Payment.filter(of_id__isnull=False), "of_id", "kind"):
        found[of].add(kind)
    return found


async def _holder(id: int) -> tuple[int, bool]:
    """Whose it is now, and whether they are here."""
    while True:
        merged, left = await Member.get(id=id).values_list("merged_into_id", "left_at")
        if merged is None:
            return id, left is None
        id = merged
