"""Tables of the team, and of the trail of who did what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model

if TYPE_CHECKING:
    from storage.people.tables.addresses import Address


class Staff(Model):
    id = fields.BigIntField(primary_key=True, generated=False)
    address: fields.ForeignKeyRelation[Address] = fields.ForeignKeyField(
        "storage.Address", related_name="staff", on_delete=fields.RESTRICT
    )
    role = fields.CharField(max_length=8)
    name = fields.CharField(max_length=64)
    location = fields.CharField(max_length=32)
    since = fields.DatetimeField()
    removed_at = fields.DatetimeField(null=True)
    names_missed = fields.IntField(db_default=0)  # on the day of `names_missed_at`
    names_missed_at = fields.DatetimeField(null=True)

    class Meta:
        table = "staff"


class Invitation(Model):
    id = fields.BigIntField(primary_key=True, generated=False)
    token = fields.CharField(max_length=64, unique=True)
    role = fields.CharField(max_length=8)
    location = fields.CharField(max_length=32)
    phone = fields.CharField(max_length=20, default="")
    invited_by = fields.BigIntField(null=True)
    created_at = fields.DatetimeField()
    expires_at = fields.DatetimeField()
    used_at = fields.DatetimeField(null=True)

    class Meta:
        table = "invitation"
        indexes = (Index(fields=("phone",)),)


class Audit(Model):
    """Who did what: everything staff and owners do, and what members do to their identity."""

    id = fields.BigIntField(primary_key=True, generated=False)
    at = fields.DatetimeField()
    actor = fields.BigIntField(null=True)
    action = fields.CharField(max_length=32)
    member_id = fields.BigIntField(null=True)
    staff_id = fields.BigIntField(null=True)
    subject = fields.BigIntField(null=True)
    detail = fields.TextField(default="{}")

    class Meta:
        table = "audit"
        indexes = (Index(fields=("at",)), Index(fields=("member_id", "at")))
