"""Which picture a message that was sent shows."""

from __future__ import annotations

from loyalty.messages.extras import CardPicture, Chart, Picture, VoucherPicture
from storage.engine.db import Reader
from storage.messages.wire import decode

Shown = CardPicture | VoucherPicture | Chart | Picture


async def picture_in(read: Reader, address_id: int, provider_id: str) -> Shown | None:
    """The picture of the message with the provider's own id `provider_id`, as it was last sent or edited. None if the
    words of those who brought one are deleted by now."""
    rows = await read.rows(
        """SELECT "body" FROM "outbox" WHERE "address_id" = $1 AND "provider_id" = $2 AND "body" <> ''
        ORDER BY "created_at" DESC, "id" DESC""",
        address_id,
        provider_id,
    )
    extras = (extra for row in rows for extra in decode(row["body"]).extras)
    return next((extra for extra in extras if isinstance(extra, Shown)), None)
