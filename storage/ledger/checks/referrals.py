"""Checks of invitations: the visit that paid, and what the inviter got."""

from __future__ import annotations

from collections import defaultdict

from loyalty.model.accounts import EntryKind
from storage.ledger.checks.reading import Problems, each, totals
from storage.ledger.tables.accounts import Entry
from storage.ledger.tables.visits import Visit
from storage.people.tables.referrals import Referral

_PAID, _UNDONE = "referral:", "undo:referral:"


async def visits() -> Problems:
    """An invitation that is paid names the visit that paid it, which stands and names the invitation."""
    paid = dict([row async for row in each(Referral.filter(visit_id__isnull=False), "visit_id")])
    async for visit, referral in each(Visit.filter(referral_id__isnull=False, undone_at=None), "referral_id"):
        if paid.pop(referral, None) != visit:
            yield f"Visit {visit}: it is to have paid invitation {referral}, which does not say so."
    for referral, visit in paid.items():
        yield f"Invitation {referral}: visit {visit} is to have paid it, and does not stand, or does not say so."


async def given() -> Problems:
    """What an inviter got for a visit that pays stands in the ledger, and nothing for any other."""
    found: dict[str, int] = defaultdict(int)
    for kind, prefix in ((EntryKind.GIFT, _PAID), (EntryKind.REVERSAL, _UNDONE)):
        rows = Entry.filter(kind=kind.value, source__startswith=prefix)
        for source, total in await totals(rows, "source"):
            found[source.removeprefix(prefix)] += total
    async for _, visit, amount in each(Referral.filter(visit_id__isnull=False), "visit_id", "given"):
        if (is_ := found.pop(str(visit), 0)) != amount:
            yield f"Visit {visit}: its inviter was to get {amount}, and the entries say {is_}."
    for visit, amount in found.items():
        if amount:
            yield f"Visit {visit}: its inviter holds {amount} for it, and it pays no invitation."
