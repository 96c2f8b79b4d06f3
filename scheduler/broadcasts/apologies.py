"""An apology on its way: some readers of the wrong promotion at a time."""

from __future__ import annotations

from datetime import datetime

from loyalty.offers.apologies import said
from loyalty.programme.programme import Programme
from scheduler.broadcasts.step import MORE, NOTHING_MORE, Done
from storage.engine.db import Tx
from storage.offers import apologies, lookup

_AT_ONCE = 200


async def step(tx: Tx, id: int, programme: Programme, now: datetime) -> Done:
    """The next of them, with the cursor: a kill leaves both or neither."""
    found = await apologies.lock(tx, id)
    if found is None:
        return NOTHING_MORE
    apology, cursor = found
    promotion = await lookup.by_id(tx, apology.promotion_id)
    members = (
        await apologies.next_readers(tx, promotion, apology, cursor, _AT_ONCE)
        if promotion is not None
        else ()
    )
    if not members:
        await tx.write([apologies.finish(id, now)])
        return NOTHING_MORE
    woken = await apologies.give(tx, apology, members, said(apology, programme), programme.as_of(now))
    await tx.write([apologies.advance(id, members[-1])])
    return Done(MORE.wait, woken)
