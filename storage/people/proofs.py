"""How often codes were asked for to prove a phone number: each costs the shop a text, and somebody
their peace."""

from __future__ import annotations

from datetime import datetime

from loyalty.messages.kinds.linking import LinkingKind
from storage.engine.db import Reader


async def asked_since(read: Reader, address_id: int, phone: str, since: datetime) -> int:
    """Codes this address asked for, or codes sent to this number (E.164), whichever are more."""
    row = await read.row(
        """SELECT
            (SELECT count(*) FROM "audit" WHERE "actor" = $1 AND "action" = 'phone-asked'
                AND "at" >= $4) AS "by",
            (SELECT count(*) FROM "outbox" o JOIN "address" a ON a."id" = o."address_id"
                WHERE a."channel" = 'sms' AND a."value" = $2 AND o."kind" = $3
                AND o."created_at" >= $4) AS "to" """,
        address_id,
        phone,
        LinkingKind.LINK_CODE.text,
        since,
    )
    return max(row["by"], row["to"]) if row else 0
