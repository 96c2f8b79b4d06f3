"""Tables of invitations of friends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model

if TYPE_CHECKING:
    from storage.people.tables.addresses import Address
    from storage.people.tables.members import Member


class ReferralCode(Model):
    """The code by which a member invites friends."""

    code = fields.CharField(max_length=16, primary_key=True)
    member: fields.OneToOneRelation[Member] = fields.OneToOneField(
        "storage.Member", related_name="referral_code", on_delete=fields.RESTRICT
    )
    named = fields.BooleanField(null=True)  # whether friends may read the first name; null: not asked yet
    created_at = fields.DatetimeField()

    class Meta:
        table = "referral_code"


class Referral(Model):
    """Somebody gave a member's code. The address is theirs while they have no card."""

    id = fields.BigIntField(primary_key=True, generated=False)
    inviter: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "storage.Member", related_name="friends", on_delete=fields.RESTRICT
    )
    friend: fields.OneToOneNullableRelation[Member] = fields.OneToOneField(
        "storage.Member", related_name="invited", null=True, on_delete=fields.RESTRICT
    )
    address: fields.ForeignKeyNullableRelation[Address] = fields.ForeignKeyField(
        "storage.Address", related_name="invited", null=True, on_delete=fields.RESTRICT
    )
    at = fields.DatetimeField()
    visit_id = fields.BigIntField(null=True)  # of the friend's, that paid both
    paid_at = fields.DatetimeField(null=True)
    paid_to = fields.BigIntField(null=True)  # the inviter as they were then
    given = fields.BigIntField(default=0)  # to them
    link_id = fields.BigIntField(null=True)  # the link that brought it to this friend

    class Meta:
        table = "referral"
        indexes = (Index(fields=("inviter_id",)), Index(fields=("paid_to",)))
        # Of two one-to-one fields no process makes the columns in the same order.
        unique_together = (("address_id",),)
