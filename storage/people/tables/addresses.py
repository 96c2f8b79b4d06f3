"""Tables of the addresses that people are reached at, what is said there, and what they agreed to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model

if TYPE_CHECKING:
    from storage.people.tables.members import Member


class Address(Model):
    id = fields.BigIntField(primary_key=True, generated=False)
    channel = fields.CharField(max_length=16)
    value = fields.CharField(max_length=64)
    locale = fields.CharField(max_length=8)
    state = fields.CharField(max_length=8, default="open")
    member: fields.ForeignKeyNullableRelation[Member] = fields.ForeignKeyField(
        "storage.Member", related_name="addresses", null=True, on_delete=fields.RESTRICT
    )
    seen_at = fields.DatetimeField()
    wrong_codes = fields.IntField(default=0)
    wrong_since = fields.DatetimeField(null=True)
    slowed_until = fields.DatetimeField(null=True)
    forget_at = fields.DatetimeField(null=True)
    hash = fields.CharField(max_length=32, null=True)  # keyed; null where no service has seen it yet

    class Meta:
        table = "address"
        unique_together = (("channel", "value"),)


class Dialogue(Model):
    address: fields.OneToOneRelation[Address] = fields.OneToOneField(
        "storage.Address", primary_key=True, on_delete=fields.CASCADE
    )
    step = fields.CharField(max_length=32, null=True)
    data = fields.TextField(default="{}")
    choices = fields.TextField(default="[]")
    nudged = fields.BooleanField(default=False)
    at = fields.DatetimeField()

    class Meta:
        table = "dialogue"


class Consent(Model):
    id = fields.BigIntField(primary_key=True, generated=False)
    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "storage.Member", related_name="consents", on_delete=fields.RESTRICT
    )
    purpose = fields.CharField(max_length=16)
    channel = fields.CharField(max_length=16)
    given = fields.BooleanField()
    wording = fields.CharField(max_length=32)
    source = fields.CharField(max_length=64)
    at = fields.DatetimeField()
    hash = fields.CharField(max_length=32, null=True)  # of the address that it is about

    class Meta:
        table = "consent"
        indexes = (Index(fields=("member_id", "purpose", "channel", "at")),)


class PhoneProof(Model):
    address: fields.OneToOneRelation[Address] = fields.OneToOneField(
        "storage.Address", primary_key=True, on_delete=fields.CASCADE
    )
    phone = fields.CharField(max_length=20)
    code = fields.CharField(max_length=12)
    expires_at = fields.DatetimeField()

    class Meta:
        table = "phone_proof"


class PhoneProofRequest(Model):
    """A code was asked for to prove a phone number. Counted for the rate limit, kept for a day."""

    id = fields.BigIntField(primary_key=True, generated=False)
    address: fields.ForeignKeyRelation[Address] = fields.ForeignKeyField(
        "storage.Address", related_name="phone_proof_requests", on_delete=fields.CASCADE
    )
    phone = fields.CharField(max_length=20)
    at = fields.DatetimeField()

    class Meta:
        table = "phone_proof_request"
        indexes = (Index(fields=("address_id", "at")), Index(fields=("phone", "at")))


class Attachment(Model):
    """An address that was added to a member's card, until it was taken off again."""

    id = fields.BigIntField(primary_key=True, generated=False)
    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "storage.Member", related_name="attachments", on_delete=fields.RESTRICT
    )
    address: fields.ForeignKeyRelation[Address] = fields.ForeignKeyField(
        "storage.Address", related_name="attachments", on_delete=fields.RESTRICT
    )
    at = fields.DatetimeField()
    detached_at = fields.DatetimeField(null=True)
    replaced = fields.BigIntField(null=True)  # the address whose place it took

    class Meta:
        table = "attachment"
        indexes = (Index(fields=("at",)), Index(fields=("address_id",)), Index(fields=("member_id",)))
