"""Promotions that are long over: their report, and how their messages ended, counted once and kept, so that the messages may go."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from loyalty.messages.reasons import Reason
from loyalty.offers.figures import Report
from loyalty.offers.uplift import Uplift
from loyalty.offers.variants import Outcome
from storage.engine.db import Reader, Statement, Tx
from storage.offers import broadcast, endings, report
from storage.offers.endings import Total


@dataclass(frozen=True, slots=True)
class Past:
    """What is kept of one: nobody's name. `read`: of each wording its number, and how many messages it went out in."""

    report: Report
    totals: tuple[Total, ...]
    read: tuple[tuple[int, int], ...]


# What is sent just now, or for an apology, is not over. $1 is the instant before which all was.
_DUE = """SELECT p."id" FROM "promotion" p WHERE p."state" IN ('stopped', 'ended') AND p."past" IS NULL
    AND p."ends_at" < $1 AND p."reported_at" < $1
    AND NOT EXISTS (SELECT 1 FROM "outbox" o WHERE o."promotion_id" = p."id" AND o."state" IN ('waiting', 'paused', 'claimed'))
    AND NOT EXISTS (SELECT 1 FROM "apology" y WHERE y."promotion_id" = p."id" AND y."done_at" IS NULL) ORDER BY p."id" """


async def due(read: Reader, before: datetime) -> tuple[int, ...]:
    """The ids of those that were over before that instant, with all that counts of them, and are not kept."""
    return tuple(row["id"] for row in await read.rows(_DUE, before))


async def counted(read: Reader, id: int) -> str:
    """What is to be kept of one, as JSON; "" where there is none."""
    found = await broadcast.load(read, id)
    if found is None:
        return ""
    kept = Past(
        await report.report(read, found.promotion, found.missed),
        await endings.totals(read, id, 1),
        tuple((number, count) for number, count, _ in await endings.readers(read, found.promotion, 1)),
    )
    return json.dumps(asdict(kept) | {"totals": [_without_names(one) for one in kept.totals]})


def _without_names(total: Total) -> tuple[str | int, ...]:
    return total.state, total.verdict, total.rule, total.reason.value, total.count


async def keep(tx: Tx, id: int, text: str) -> None:
    """From then on its messages may go. Not while somebody apologises for it: whoever does waits for its row, and then finds it
    kept; and what they wrote before is seen here."""
    await broadcast.lock(tx, id)
    unfinished = 'SELECT 1 FROM "apology" WHERE "promotion_id" = $1 AND "done_at" IS NULL LIMIT 1'
    if text and await tx.row(unfinished, id) is None:
        sql = 'UPDATE "promotion" SET "past" = $1 WHERE "id" = $2 AND "past" IS NULL'
        await tx.write([Statement("promotion", sql, (text, id))])


async def is_kept(read: Reader, id: int) -> bool:
    """Whether its messages may be gone, and with them who read it."""
    return await read.row('SELECT 1 FROM "promotion" WHERE "id" = $1 AND "past" IS NOT NULL', id) is not None


async def of(read: Reader, id: int) -> Past | None:
    """None: all its messages are there, and can be counted."""
    row = await read.row('SELECT "past" FROM "promotion" WHERE "id" = $1', id)
    return _past(json.loads(row["past"])) if row and row["past"] else None


def _past(kept: Mapping[str, Any]) -> Past:
    return Past(
        _report(kept["report"]),
        tuple(
            Total(state, verdict, rule, Reason(reason), count, ())
            for state, verdict, rule, reason, count in kept["totals"]
        ),
        tuple((number, count) for number, count in kept["read"]),
    )


def _report(kept: Mapping[str, Any]) -> Report:
    parts = {
        "refused": tuple((why, count) for why, count in kept["refused"]),
        "uplift": Uplift(**kept["uplift"]),
        "variants": tuple(Outcome(**one) for one in kept["variants"]),
        "readers": tuple(kept["readers"]),
        "past": True,
    }
    return Report(**{**kept, **parts})
