"""Staff: invited, joined, removed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import assert_never

from loyalty.facts.team import StaffInvited, StaffJoined, StaffRemoved
from storage.engine.db import Statement, insert
from storage.writing.entries import audit

# In SQL: a job that may end, because it is no owner's or because another owner is left.
_CAN_GO = """("role" <> 'owner' OR EXISTS (SELECT 1 FROM "staff" other WHERE other."role" = 'owner'
    AND other."removed_at" IS NULL AND other."id" <> "staff"."id"))"""


def lock_team() -> Statement:
    """Locks the whole team by its first row, which stays when that job ends: of two owners who remove each other
    the second one decides anew."""
    return Statement(
        "staff", 'UPDATE "staff" SET "role" = "role" WHERE "id" = (SELECT min("id") FROM "staff")', ()
    )


def staff(fact: StaffInvited | StaffJoined | StaffRemoved, now: datetime) -> Iterable[Statement]:
    match fact:
        case StaffInvited(invitation, by):
            yield insert(
                "invitation",
                id=invitation.id,
                token=invitation.token,
                role=invitation.role.value,
                location=invitation.location,
                phone=invitation.phone,
                invited_by=by,
                created_at=now,
                expires_at=invitation.expires_at,
            )
            yield audit(now, by, "invited", subject=invitation.id, role=invitation.role.value)
        case StaffJoined(staff, invitation_id, by):
            yield Statement(
                "invitation",
                """UPDATE "invitation" SET "used_at" = $1
                WHERE "id" = $2 AND "used_at" IS NULL AND "expires_at" > $1""",
                (now, invitation_id),
                1,
            )
            # Whoever had another role, or worked at another place, has this one from now on.
            yield lock_team()
            yield Statement(
                "staff",
                f"""UPDATE "staff" SET "removed_at" = $1 WHERE "address_id" = $2 AND "removed_at" IS NULL
                AND ($3 = 'owner' OR {_CAN_GO})""",
                (now, staff.address_id, staff.role.value),
            )
            yield insert(
                "staff",
                id=staff.id,
                address_id=staff.address_id,
                role=staff.role.value,
                name=staff.name,
                location=staff.location,
                since=now,
            )
            yield audit(now, by, "staff-joined", staff_id=staff.id, role=staff.role.value)
        case StaffRemoved(staff, by):
            yield lock_team()
            yield Statement(
                "staff",
                f"""UPDATE "staff" SET "removed_at" = $1
                WHERE "id" = $2 AND "removed_at" IS NULL AND {_CAN_GO}""",
                (now, staff.id),
                1,
            )
            # Invitations that they made can no longer be accepted.
            yield Statement(
                "invitation",
                """UPDATE "invitation" SET "expires_at" = $1
                WHERE "invited_by" = $2 AND "used_at" IS NULL AND "expires_at" > $1""",
                (now, staff.address_id),
            )
            yield audit(now, by, "staff-removed", staff_id=staff.id)
        case _:
            assert_never(fact)
