"""Members: finding them, and what they have on record."""

from __future__ import annotations

from datetime import datetime

from loyalty.ledger.units import PREPAID, Unit
from loyalty.model.accounts import Entry, EntryKind
from loyalty.model.members import Holder
from storage.engine.db import Reader
from storage.people.rows import ACTIVITY, MEMBER, balance_columns, balance_of, member_of

_HERE = 'm."left_at" IS NULL AND m."merged_into_id" IS NULL AND '
_HOLDER = f"""SELECT m."id", {MEMBER}, {balance_columns("$2")} FROM "member" m {ACTIVITY} WHERE {_HERE}"""

# A member ($1), and the members who became part of them, at any remove.
WITH_SELVES = """WITH RECURSIVE "selves"("id") AS (SELECT CAST($1 AS BIGINT)
    UNION SELECT m."id" FROM "member" m JOIN "selves" s ON m."merged_into_id" = s."id")"""
OF_SELVES = 'SELECT "id" FROM "selves"'
SELVES = f"{WITH_SELVES} {OF_SELVES} "


def selves(of: str) -> str:
    """The same of a member told in SQL."""
    return f"""WITH RECURSIVE "selves"("id") AS (SELECT {of}
        UNION SELECT y."id" FROM "member" y JOIN "selves" s ON y."merged_into_id" = s."id") SELECT "id" FROM "selves" """


def heirs(of: str) -> str:
    """The other way: a member, told in SQL, and those they became part of. The last of them is kept."""
    return f"""WITH RECURSIVE "heirs"("id") AS (SELECT {of}
        UNION SELECT m."merged_into_id" FROM "member" m JOIN "heirs" h ON m."id" = h."id"
            WHERE m."merged_into_id" IS NOT NULL)
        SELECT "id" FROM "heirs" """


def kept_id(of: str) -> str:
    """The id of the member that a member, told in SQL, is today: their own, or of the last they became part of."""
    return f"""(SELECT k."id" FROM "member" k WHERE k."id" IN ({heirs(of)}) AND k."merged_into_id" IS NULL)"""


_KEPT = f'm."id" IN ({heirs("CAST($1 AS BIGINT)")})'


async def by_card(read: Reader, token: str, now: datetime) -> Holder | None:
    """The member whose card this is, and what they hold at that instant. Both stay locked for this transaction."""
    return await _holder(read, 'm."card" = $1', token, now)


async def by_id(read: Reader, id: int, now: datetime) -> Holder | None:
    """The same, by the member's id."""
    return await _holder(read, 'm."id" = $1', id, now)


async def kept(read: Reader, id: int, now: datetime) -> Holder | None:
    """The same; of a member who became part of another, that other one. Visits, used codes and used
    vouchers stay with whom they were written for."""
    return await by_id(read, id, now) or await _holder(read, _KEPT, id, now)


async def _holder(read: Reader, condition: str, value: str | int, now: datetime) -> Holder | None:
    """The lock comes first: a statement that waits for one shows the rows joined to it as they were before."""
    if ("activity", value) not in read.locked and (lock := read.dialect.lock("act")):
        locked = f'SELECT act."member_id" FROM "member" m {ACTIVITY} WHERE {_HERE}{condition}{lock}'
        read.locked |= {("activity", row["member_id"]) for row in await read.rows(locked, value)}
    row = await read.row(_HOLDER + condition, value, now)
    return Holder(member_of(row, row["id"]), balance_of(row)) if row else None


async def visits_since(read: Reader, member_id: int, since: datetime) -> tuple[datetime, ...]:
    """The instants of the member's visits, undone and excluded ones left out."""
    rows = await read.rows(
        f"""SELECT "at" FROM "visit" WHERE "member_id" IN ({SELVES}) AND "at" >= $2
        AND "undone_at" IS NULL AND "excluded" = $3 ORDER BY "at" """,
        member_id,
        since,
        False,
    )
    return tuple(row["at"] for row in rows)


async def history(read: Reader, member_id: int, limit: int) -> tuple[Entry, ...]:
    """The newest lines of the member's ledger, newest first. What one act took from several lots is one line."""
    rows = await read.rows(
        f"""SELECT max(e."id") AS "id", e."member_id", e."unit", sum(e."amount") AS "amount", e."kind", e."at",
            coalesce(v."location", w."location", '') AS "location", coalesce(w."reward", '') AS "reward", e."rule",
            coalesce(p."plan", '') AS "of_pass"
        FROM "entry" e LEFT JOIN "visit" v ON v."id" = e."visit_id"
        LEFT JOIN "voucher" w ON w."id" = e."voucher_id"
        LEFT JOIN "lot" l ON l."id" = e."lot_id" AND e."unit" = '{PREPAID}'
        LEFT JOIN "payment" p ON p."id" = l."origin"
        WHERE e."member_id" = $1 AND e."kind" <> '{EntryKind.DEBT}'
        GROUP BY e."member_id", e."unit", e."kind", e."at", v."location", w."location", w."reward", e."rule", p."plan",
            CASE WHEN e."source" = '' THEN e."key" ELSE e."source" END
        ORDER BY e."at" DESC, max(e."id") DESC LIMIT $2""",
        member_id,
        limit,
    )
    return tuple(
        Entry(
            id=row["id"],
            member_id=row["member_id"],
            unit=Unit(row["unit"]),
            amount=int(row["amount"]),
            kind=EntryKind(row["kind"]),
            at=row["at"],
            location=row["location"],
            reward=row["reward"],
            rule=row["rule"] or "",
            of_pass=row["of_pass"],
        )
        for row in rows
    )


async def by_download(read: Reader, token: str, now: datetime) -> int | None:
    """Whose data this token fetches, while it lasts."""
    row = await read.row(
        'SELECT "member_id" FROM "download" WHERE "token" = $1 AND "expires_at" > $2', token, now
    )
    return row["member_id"] if row else None


# What is used up is found by its entries: only lots with something left are in an index of members.
_LOTS = f"""SELECT * FROM "lot" WHERE "id" IN (SELECT "id" FROM "lot" WHERE "left" > 0 AND "member_id" IN ({SELVES})
    UNION SELECT "lot_id" FROM "entry" WHERE "lot_id" IS NOT NULL AND "member_id" IN ({SELVES})) ORDER BY "id" """


async def everything(read: Reader, member_id: int) -> dict[str, list[dict[str, object]]]:
    """All we keep about a member, as the law lets them ask: plain values by table. What they were
    before two cards became one is theirs too."""
    found: dict[str, list[dict[str, object]]] = {}
    for table, column in (
        ("member", "id"),
        ("address", "member_id"),
        ("consent", "member_id"),
        ("activity", "member_id"),
        ("balance", "member_id"),
        ("tier", "member_id"),
        ("visit", "member_id"),
        ("paper_card", "member_id"),
        ("voucher", "member_id"),
        ("entry", "member_id"),
        ("referral_code", "member_id"),
        ("payment", "member_id"),
        ("membership", "member_id"),
        ("rule_use", "member_id"),
        ("nickname", "member_id"),
        ("correction", "member_id"),
        ("opinion", "member_id"),
    ):
        rows = await read.rows(
            f'SELECT * FROM "{table}" WHERE "{column}" IN ({SELVES}) ORDER BY 1',  # its id: in the order of time
            member_id,
        )
        found[table] = [dict(row) for row in rows]
    found["lot"] = [dict(row) for row in await read.rows(_LOTS, member_id)]
    rows = await read.rows(
        f"""SELECT p."what", p."count", p."until" FROM "past_use" p JOIN "address" a ON a."hash" = p."hash"
        WHERE a."member_id" IN ({SELVES}) ORDER BY p."id" """,
        member_id,
    )
    returns = await read.rows(
        f"""SELECT r.* FROM "visit" v CROSS JOIN "purchase_return" r
        WHERE r."visit_id" = v."id" AND v."member_id" IN ({SELVES}) ORDER BY r."id" """,
        member_id,
    )
    found["purchase_return"] = [dict(row) for row in returns]
    invited = await read.rows(
        f"""SELECT r."at", r."paid_at", r."given", CASE WHEN r."friend_id" IN ({SELVES}) THEN 'friend' ELSE 'inviter' END
        AS "as" FROM "referral" r WHERE r."friend_id" IN ({SELVES}) OR r."inviter_id" IN ({SELVES}) ORDER BY r."id" """,
        member_id,
    )
    gifts = await read.rows(
        f"""SELECT g."at", g."undone_at", g."unit", CASE WHEN g."giver_id" IN ({SELVES}) THEN -g."amount" ELSE g."amount" END
        AS "amount" FROM "gift" g WHERE g."giver_id" IN ({SELVES}) OR g."taker_id" IN ({SELVES}) ORDER BY g."id" """,
        member_id,
    )
    return found | {
        "gift": [dict(row) for row in gifts],
        "referral": [dict(row) for row in invited],
        "past_use": [dict(row) for row in rows],
    }
