"""Tables of rewards that were given out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model

if TYPE_CHECKING:
    from storage.people.tables.members import Member


class Voucher(Model):
    id = fields.BigIntField(primary_key=True, generated=False)
    code = fields.CharField(max_length=12)
    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "storage.Member", related_name="vouchers", on_delete=fields.RESTRICT
    )
    reward = fields.CharField(max_length=32)
    unit = fields.CharField(max_length=8)
    cost = fields.BigIntField()
    state = fields.CharField(max_length=12, default="open")
    created_at = fields.DatetimeField()
    expires_at = fields.DatetimeField()
    used_at = fields.DatetimeField(null=True)
    used_by = fields.BigIntField(null=True)
    location = fields.CharField(max_length=32, default="")
    promotion_id = fields.BigIntField(null=True)
    variant = fields.SmallIntField(db_default=1)  # the wording of its promotion that it was claimed by
    idempotency_key = fields.CharField(max_length=64, null=True)  # unique: a claim happens once
    stocked = fields.BooleanField(db_default=False)  # its row of `reward_total` counts it
    limited = fields.BooleanField(db_default=False)  # of a reward that a member may have only so often

    class Meta:
        table = "voucher"
        indexes = (
            Index(fields=("member_id", "state")),
            Index(fields=("code", "created_at")),
        )


class RewardTotal(Model):
    """How many of a reward with a stock are out: its vouchers that are open or used."""

    reward = fields.CharField(max_length=32, primary_key=True)
    taken = fields.BigIntField()

    class Meta:
        table = "reward_total"
