"""Which tables are purged, in which order, and by what."""

from __future__ import annotations

from storage.engine.db import Tx
from storage.retention import messages
from storage.retention.cutoffs import Cutoffs
from storage.retention.ranges import Purge, Range, count, rows_older

_INBOX = rows_older("inbox", "key", "at")
_PHOTOS = rows_older("photo", "key", "at")
# That an address was taken off a card is looked up when two cards are parted again.
_AUDIT = rows_older("audit", "id", "at", """AND "action" <> 'detached'""")


async def _inbox(tx: Tx, within: Range, cutoffs: Cutoffs) -> int:
    """Keys older than any redelivery, and failed messages of that age."""
    return await count(tx, _INBOX, within.after, within.upto, cutoffs.inbox)


async def _photos(tx: Tx, within: Range, cutoffs: Cutoffs) -> int:
    return await count(tx, _PHOTOS, within.after, within.upto, cutoffs.photos)


async def _audit(tx: Tx, within: Range, cutoffs: Cutoffs) -> int:
    return await count(tx, _AUDIT, within.after, within.upto, cutoffs.audit)


PURGES = (
    Purge("inbox", "key", "", "at", None, _inbox),
    Purge("photo", "key", "", "at", None, _photos),
    Purge(
        "outbox", "id", 0, "created_at", lambda cutoffs: max(cutoffs.answers, cutoffs.messages), messages.drop
    ),
    Purge("audit", "id", 0, "at", lambda cutoffs: cutoffs.audit, _audit),
)
