"""Tables of what is paid ahead: memberships and passes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model

if TYPE_CHECKING:
    from storage.people.tables.members import Member


class Payment(Model):
    """The books of memberships and passes: lines are added, never changed. A trigger refuses the rest."""

    id = fields.BigIntField(primary_key=True, generated=False)
    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "storage.Member", related_name="payments", on_delete=fields.RESTRICT
    )
    kind = fields.CharField(
        max_length=12
    )  # payment, undo, refund, cancellation; pass, pass-undo, pass-refund
    plan = fields.CharField(max_length=32)  # its id, or that of the pass
    amount = fields.BigIntField()  # minor units; what was given back is below 0
    how = fields.CharField(max_length=16)  # "till", or the channel that it was paid by
    staff_id = fields.BigIntField(null=True)  # who took it, or gave it back
    location = fields.CharField(max_length=32, default="")
    at = fields.DatetimeField()
    starts_at = fields.DatetimeField()  # what it is for, from ...
    renews_at = fields.DatetimeField()  # ... to
    ends_at = fields.DatetimeField()  # with the days of grace
    anchor = fields.IntField()  # the day of the month it renews on
    of_id = fields.BigIntField(null=True)  # the payment that is undone, given back, or not to be renewed
    charge = fields.CharField(
        max_length=128, null=True
    )  # the provider's id; of a payment and a pass unique (migration 0051)
    uses = fields.BigIntField(null=True)  # of a pass: so many were paid for, or given back (below 0)
    refund_until = fields.DatetimeField(null=True)  # of a pass that is given back

    class Meta:
        table = "payment"
        indexes = (Index(fields=("member_id",)), Index(fields=("staff_id", "at")))


class Membership(Model):
    """A paid period that stands, kept beside the payments: its id is that of its payment."""

    id = fields.BigIntField(primary_key=True, generated=False)
    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "storage.Member", related_name="memberships", on_delete=fields.RESTRICT
    )
    plan = fields.CharField(max_length=32)
    starts_at = fields.DatetimeField()
    renews_at = fields.DatetimeField()
    ends_at = fields.DatetimeField()
    anchor = fields.IntField()
    cancelled = fields.BooleanField(db_default=False)
    code = fields.BigIntField(null=True, unique=True)  # the visit code it was sold with: once

    class Meta:
        table = "membership"
        indexes = (Index(fields=("member_id",)), Index(fields=("renews_at",)), Index(fields=("ends_at",)))
