"""Other terms hold: every member who did not agree to them yet, and allows news of the card, reads so, once."""

from __future__ import annotations

from datetime import datetime, timedelta

from loyalty.messages.kinds.occasions import OccasionKind
from loyalty.messages.message import Message
from loyalty.programme.programme import Programme
from storage.engine.db import Tx
from storage.messages import outbox
from storage.people import terms
from storage.people.reach import reach_each

_AT_ONCE = 250  # members in one transaction
_LIFETIME = timedelta(days=60)  # of a message that a cap holds


async def tell(tx: Tx, programme: Programme, now: datetime) -> int:
    """The next of them; how many there were. A process that has not taken up those terms tells nobody."""
    untold = await terms.untold(tx)
    shop = programme.shop
    if untold is None or untold.version != shop.terms_version:
        return 0
    members = await terms.next_members(tx, untold, _AT_ONCE)
    if not members:
        await tx.write([terms.all_told(untold, now)])
        return 0
    said = Message(
        OccasionKind.TERMS_CHANGED, {"shop": shop.name, "terms": shop.terms, "privacy": shop.privacy}
    )
    to = await reach_each(tx, members, said.kind.cls)
    rows = [
        outbox.put(
            outbox.new(address, said, "", now, expires_at=now + _LIFETIME),
            now,
            claimed=False,
            idempotency_key=f"terms:{untold.number}:{member}",
        )
        for member, address in to.items()
    ]
    await outbox.put_once(tx, rows)
    await tx.write([terms.told(untold, members[-1])])
    return len(members)
