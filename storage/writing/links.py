"""Two members made one by a link, and two again."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime
from typing import assert_never

from loyalty.facts.addresses import Linked, Unlinked
from loyalty.model.accounts import EntryKind
from loyalty.model.members import LinkRecord
from storage.engine.db import Statement, insert
from storage.ledger.accounts import lots_from
from storage.ledger.book import Book, Cause
from storage.ledger.visit_codes import LIVE
from storage.writing import referrals
from storage.writing.attachments import forget_proof
from storage.writing.entries import audit, lock_member, visited
from storage.writing.figure_changes import card_changed
from storage.writing.memberships import brought, taken_back


def link(fact: Linked | Unlinked, now: datetime, book: Book) -> Iterable[Statement]:
    match fact:
        case Linked():
            yield from _linked(fact, now, book)
        case Unlinked():
            yield from _unlinked(fact, now, book)
        case _:
            assert_never(fact)


def _linked(fact: Linked, now: datetime, book: Book) -> Iterable[Statement]:
    record = fact.record
    yield insert(
        "link",
        id=record.id,
        kept_id=record.kept,
        absorbed_id=record.absorbed,
        visits=record.visits,
        addresses=json.dumps(record.addresses),
        at=record.at,
    )
    yield Statement(
        "member",
        """UPDATE "member" SET "merged_into_id" = $1
        WHERE "id" = $2 AND "merged_into_id" IS NULL AND "left_at" IS NULL""",
        (record.kept, record.absorbed),
        1,
    )
    # A `Conflict` if the kept member leaves, or becomes part of another, at this moment.
    yield lock_member(record.kept)
    yield from book.close(record.absorbed)
    yield from book.close(record.kept)
    yield from book.move(record.absorbed, record.kept, Cause(EntryKind.LINK, f"link:{record.id}"))
    came = book.accounts.came
    came[record.kept] = max(came[record.kept], came[record.absorbed])
    took = book.accounts.took
    took[record.kept] = max(filter(None, (took.get(record.kept), took.get(record.absorbed))), default=None)
    yield from book.came(record.kept)
    yield referrals.linked(record)
    yield visited(record.absorbed, -record.visits, None)
    yield Statement(
        "activity",
        """UPDATE "activity" SET "visits" = "visits" + $3, "last_visit_at" = (SELECT max(b."last_visit_at")
            FROM "activity" b WHERE b."member_id" IN ($1, $2)), "redeemed_at" = (SELECT max(b."redeemed_at")
            FROM "activity" b WHERE b."member_id" IN ($1, $2)) WHERE "member_id" = $1""",
        (record.kept, record.absorbed, record.visits),
        1,
    )
    yield card_changed(record.absorbed, now)
    yield _birthday(record.kept, record.absorbed)
    for address in record.addresses:
        yield _hand_over(address, record.absorbed, record.kept)
    yield Statement(
        "voucher",
        """UPDATE "voucher" SET "member_id" = $1 WHERE "member_id" = $2 AND "state" = 'open'""",
        (record.kept, record.absorbed),
    )
    yield Statement(
        "visit_code",
        f"""UPDATE "visit_code" SET "member_id" = $1 WHERE "member_id" = $2 AND {LIVE}""",
        (record.kept, record.absorbed),
    )
    yield brought(record.kept, record.absorbed)
    yield forget_proof(fact.by)
    yield audit(now, fact.by, "linked", member_id=record.kept, subject=record.id)


def _birthday(kept: int, absorbed: int) -> Statement:
    """The kept member takes over the birthday where they told none, with the time it was told. Where both told the
    same day, it counts as told since the earlier time."""
    return Statement(
        "member",
        """UPDATE "member" AS m SET "birth_month" = o."birth_month", "birth_day" = o."birth_day",
            "birthday_set_at" = CASE WHEN m."birth_month" IS NOT NULL AND (m."birthday_set_at" IS NULL
                OR m."birthday_set_at" < o."birthday_set_at") THEN m."birthday_set_at"
                ELSE o."birthday_set_at" END
        FROM "member" AS o WHERE m."id" = $1 AND o."id" = $2 AND o."birth_month" IS NOT NULL
        AND (m."birth_month" IS NULL
            OR (m."birth_month" = o."birth_month" AND m."birth_day" = o."birth_day"))""",
        (kept, absorbed),
    )


def _hand_over(address_id: int, giver: int, taker: int) -> Statement:
    return Statement(
        "address",
        'UPDATE "address" SET "member_id" = $1 WHERE "id" = $2 AND "member_id" = $3',
        (taker, address_id, giver),
        1,
    )


def _unlinked(fact: Unlinked, now: datetime, book: Book) -> Iterable[Statement]:
    record = fact.record
    yield Statement(
        "link",
        # An undo lowers what goes back: whoever read the link before that is in conflict, and starts over.
        """UPDATE "link" SET "undone_at" = $1 WHERE "id" = $2 AND "undone_at" IS NULL AND "visits" = $3""",
        (now, record.id, record.visits),
        1,
    )
    yield Statement(
        "member",
        'UPDATE "member" SET "merged_into_id" = NULL WHERE "id" = $1 AND "merged_into_id" = $2',
        (record.absorbed, record.kept),
        1,
    )
    yield lock_member(record.kept)
    lots = lots_from(book.accounts, f"link:{record.id}", record.kept)
    yield from book.move(record.kept, record.absorbed, Cause(EntryKind.LINK, f"unlink:{record.id}"), lots)
    yield referrals.unlinked(record)
    yield visited(record.kept, -record.visits, None)
    yield visited(record.absorbed, record.visits, None)
    yield taken_back(record.kept, record.absorbed)
    yield card_changed(record.absorbed, now)
    for address in record.addresses:
        yield _handed_back(address, record)
    yield audit(now, fact.by, "unlinked", member_id=record.kept, subject=record.id)


def _handed_back(address_id: int, record: LinkRecord) -> Statement:
    """The address, if the kept card still has it, or lost it by this very link: a card that came to a new number leaves
    the old one."""
    return Statement(
        "address",
        """UPDATE "address" SET "member_id" = $1, "forget_at" = NULL WHERE "id" = $2 AND ("member_id" = $3
            OR ("member_id" IS NULL AND "value" NOT LIKE 'forgotten:%' AND "id" IN (SELECT "subject" FROM "audit"
                WHERE "member_id" = $3 AND "action" = 'detached' AND "at" = $4)))""",
        (record.absorbed, address_id, record.kept, record.at),
    )
